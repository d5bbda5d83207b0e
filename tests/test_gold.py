"""The reader against gold: the seeds without a fault, and the sets that it is tuned on never under their floors."""

import importlib
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import corpora
import facts
import floors
import merging
import pytest

from letopis import engines, sources
from letopis.model.reading import Reading

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT / "../shared"
FLOORS = tomllib.loads((ROOT / "tests/floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def seeds() -> Iterator[tuple[ModuleType, dict[str, Any], float]]:
    """The scorer, its rows for the two seeds and the headline."""
    if not (SHARED / "seeds").exists():
        pytest.skip("the seeds are not beside the project")
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.syspath_prepend(str(SHARED / "eval"))
    scorer = importlib.import_module("score_gold")
    readings = {}
    for one in engines.read_pages(sources.pages([str(SHARED / "seeds")])):
        assert isinstance(one, Reading), one
        readings[Path(one.article.source).name] = one.to_json()
    rows, headline, names = scorer.score(SHARED / "gold", readings)
    assert set(names) == set(readings)
    yield scorer, rows, headline
    monkeypatch.undo()


def test_the_seeds_are_read_without_a_fault(seeds: tuple[ModuleType, dict[str, Any], float]) -> None:
    scorer, rows, headline = seeds
    scored = {name: (rows[name].p, rows[name].r) for name in scorer.LEADING if name in rows}
    precision, recall = scored.pop("article")
    assert precision == 1.0
    assert recall >= 0.997, "the gold lists only the first of three exchange rates in a row as furniture"
    assert {name: pair for name, pair in scored.items() if pair != (1.0, 1.0)} == {}
    assert len(scored) >= 12 and headline >= 0.9998


@pytest.mark.parametrize("name", [one.title for one in facts.SETS if one.title in FLOORS])
def test_no_figure_falls_under_its_floor(name: str, tmp_path: Path, samples: tuple[Reading, ...]) -> None:
    (chosen,) = (one for one in facts.SETS if one.title == name)
    assert floors.digest(chosen.gold) == FLOORS[name]["gold"], "the gold has changed: run scripts/floors.py"
    if not (SHARED / "eval/score_gold.py").exists() or not chosen.pages.exists():
        pytest.skip("the scorer and the corpora are not beside the project")
    if name == "examples/dev":
        readings = tmp_path / "readings.jsonl"
        readings.write_text("\n".join(json.dumps(one.to_json()) for one in samples), encoding="utf-8")
        rows = facts.rows(chosen.gold, readings)
    else:
        rows = facts.scored(chosen, tmp_path)
    not_fallen(name, rows)


def not_fallen(name: str, rows: corpora.Rows) -> None:
    fallen = {one: (rows[one]["f1"], floor) for one, floor in FLOORS[name]["f1"].items() if rows[one]["f1"] < floor}
    assert fallen == {}, "figures under their floors (F1, floor); floors are lowered by scripts/floors.py only"


@pytest.mark.parametrize("corpus", [one for one in corpora.CORPORA if one.floor], ids=lambda one: one.title)
def test_no_figure_of_a_corpus_falls_under_its_floor(corpus: corpora.Corpus, tmp_path: Path) -> None:
    if not corpus.texts.exists():
        pytest.skip("the corpora are not beside the project")
    assert corpora.digest(corpus.texts) == FLOORS[corpus.title]["gold"], "the corpus has changed"
    not_fallen(corpus.title, corpora.scored(corpus, tmp_path))


def test_the_shipped_weights_do_not_fall_under_their_floor() -> None:
    if not floors.SPANS.exists():
        pytest.skip("the corpora are not beside the project")
    assert corpora.digest(floors.SPANS) == FLOORS[floors.TAGGER]["gold"], "the corpus has changed"
    not_fallen(floors.TAGGER, corpora.tagger_alone())


@pytest.mark.parametrize("name", floors.CLUSTERS)
def test_the_merging_of_reports_does_not_fall_under_its_floor(name: str) -> None:
    folder, title = floors.clusters(name), f"clusters/{name}"
    assert floors.digest(folder) == FLOORS[title]["gold"], "the groups have changed: run scripts/floors.py"
    made = merging.merged(folder)
    not_fallen(title, made.rows)
    assert made.rows["links of found reports"]["p"] >= 0.8, "too many near misses are merged"


def test_every_set_that_is_tuned_on_has_floors() -> None:
    tuned = {one.title for one in facts.SETS if not one.blind and one.gold.is_relative_to(ROOT)}
    tuned |= {f"clusters/{name}" for name in floors.CLUSTERS}
    assert set(FLOORS) == tuned | {one.title for one in corpora.CORPORA if one.floor} | {floors.TAGGER}


def test_blind_sets_have_no_floors() -> None:
    assert not set(FLOORS) & {one.title for one in facts.SETS if one.blind}


def test_floors_go_down_only_when_told() -> None:
    assert floors.kept({"events": 0.5}, {"events": 0.6}, lower=False) == {"events": 0.6}
    assert floors.kept({"events": 0.5}, {"events": 0.6}, lower=True) == {"events": 0.5}
    assert floors.floors({"events": {"f1": 0.659}}, ("events", "plans")) == {"events": 0.64}


def test_a_change_of_the_gold_is_seen(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"events": []}), encoding="utf-8")
    before = floors.digest(tmp_path)
    (tmp_path / "a.json").write_text(json.dumps({"events": [{}]}), encoding="utf-8")
    assert floors.digest(tmp_path) != before
