"""The sample pages and their gold: well-formed, and saying nothing of a page that the page does not hold."""

import importlib
import json
import re
import sys
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
EVAL = ROOT / "../shared/eval"
GOLD = sorted(EXAMPLES.glob("*/gold/*.json"))

KINDS = {
    "meeting", "call", "visit", "conference", "press-conference", "signing", "appointment", "dismissal", "credentials",
    "ceremony", "anniversary", "agreement", "protest", "expulsion", "recall", "sanction", "rupture", "aid",
    "ratification", "other",
}  # fmt: skip
EVENT_STATUSES = {"held", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied"}
OFFICE_STATUSES = {"current", "former", "acting", "designate"}
LEVELS = {"state", "official", "working", "private"}
TOPICS = {
    "trade", "investment", "energy", "agriculture", "transport", "industry", "digital", "space", "water", "environment",
    "education", "science", "culture", "humanitarian", "health", "migration", "consular", "border", "interregional",
    "security", "defence", "terrorism", "integration", "multilateral", "parliament", "media", "sport", "human-rights",
    "sanctions", "conflict", "protocol",
}  # fmt: skip
DOCUMENT_KINDS = {
    "plan", "treaty", "agreement", "memorandum", "declaration", "protocol", "communique", "roadmap", "other",
}  # fmt: skip
DOCUMENT_STATUSES = {"signed", "adopted", "ratified", "in-force", "drafted", "proposed", "denounced"}
PLAN_STATUSES = {"open", "postponed", "cancelled", "done"}
BASES = {"stated", "metadata", "url", "inferred"}
KEYS = {
    "source", "url", "published", "outlet", "title", "lead", "furniture", "printed_twice", "captions", "credits",
    "complete", "offices", "offices_optional", "events", "events_optional", "statements", "documents", "figures",
    "plans", "organizations", "people", "absent", "notes",
}  # fmt: skip
COMPLETE = {
    "blocks", "furniture", "captions", "people", "organizations", "offices", "events", "statements", "documents",
    "figures", "plans",
}  # fmt: skip
EVENT_KEYS = {
    "kind", "kind_also", "status", "status_also", "participants", "also", "place", "place_also", "when", "when_also",
    "month_day", "level", "name_contains", "edition", "rescheduled", "invited_by", "topics",
}  # fmt: skip
OFFICE_KEYS = {"person", "position", "also_position", "country", "start", "status", "organization"}
EDTF = re.compile(r"(\d{4}|\d{3}X)(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?[?~]?")

Gold = dict[str, Any]


def plain(text: str) -> str:
    """The text with single spaces, for looking a quotation up."""
    return " ".join(text.split())


def text_of(path: Path, url: str | None) -> str:
    """What a page says: of markup the text and the values of its head, of JSON lines the item with the address."""
    raw = decoded(path.read_bytes())
    if path.suffix == ".jsonl":
        items = [json.loads(line) for line in raw.splitlines() if line.strip()]
        raw = "\n".join(" ".join(item[key] for key in sorted(item)) for item in items if item["url"] == url)
        assert raw, f"{path.name} has no item with the address {url}"
    if path.suffix == ".html":
        raw = unescape(re.sub(r"</?[a-zA-Z][^>]*>", " ", raw) + " " + " ".join(re.findall(r'content="([^"]*)"', raw)))
    return plain(raw)


def decoded(raw: bytes) -> str:
    """Text in UTF-8, or in the one other encoding of the samples."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("windows-1251")


def read(path: Path) -> tuple[Gold, str]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    return gold, text_of(path.parents[1] / "pages" / gold["source"], gold.get("url"))


def quoted(gold: Gold) -> Iterator[str]:
    """Every string of a gold file that must stand in its page as it is."""
    for key in ("furniture", "printed_twice", "captions", "credits"):
        yield from gold.get(key, ())
    yield from (gold[key] for key in ("title", "lead") if gold.get(key))
    yield from (one["starts"] for one in gold.get("statements", ()))


def dates(gold: Gold) -> Iterator[str | None]:
    published = gold.get("published") or {}
    yield from (published.get("true"), published.get("within"))
    for event in events(gold):
        for when in (event.get("when"), *event.get("when_also", ())):
            yield when["within"] if isinstance(when, dict) else when
    yield from (one.get("start") for one in (*gold.get("offices", ()), *gold.get("offices_optional", ())))
    yield from (one.get("period") for key in ("documents", "figures") for one in gold.get(key, ()))
    yield from (one.get("due") for one in gold.get("plans", ()))


def events(gold: Gold) -> list[Gold]:
    return [*gold.get("events", ()), *gold.get("events_optional", ())]


def is_edtf(value: str) -> bool:
    return all(part == ".." or EDTF.fullmatch(part) for part in value.split("/"))


def one_or_list(value: str | list[str]) -> set[str]:
    return {value} if isinstance(value, str) else set(value)


@cache
def scorer() -> ModuleType:
    """The scorer of gold files, which lies beside the project and not in it."""
    if not (EVAL / "score_gold.py").exists():
        pytest.skip(f"no scorer in {EVAL}")
    sys.path.insert(0, str(EVAL.resolve()))
    try:
        return importlib.import_module("score_gold")
    finally:
        sys.path.pop(0)


@pytest.fixture(params=GOLD, ids=lambda path: f"{path.parents[1].name}/{path.stem}")
def gold_file(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_every_page_has_gold_and_every_gold_a_page() -> None:
    for folder in (path for path in EXAMPLES.iterdir() if (path / "gold").is_dir()):
        named = {json.loads(path.read_text(encoding="utf-8"))["source"] for path in (folder / "gold").glob("*.json")}
        assert named == {path.name for path in (folder / "pages").iterdir()}


def test_its_keys_are_known(gold_file: Path) -> None:
    gold, _ = read(gold_file)
    assert set(gold) <= KEYS
    assert set(gold["complete"]) <= COMPLETE
    assert {"offices", "events"} <= set(gold["complete"])
    assert not set(gold["complete"]) - {"blocks"} - set(gold), "complete names a category that is not there"


def test_what_it_quotes_stands_in_the_page(gold_file: Path) -> None:
    gold, text = read(gold_file)
    assert [string for string in quoted(gold) if plain(string) not in text] == []


def test_the_scorer_finds_what_it_quotes_between_words(gold_file: Path) -> None:
    gold, text = read(gold_file)
    keys = ("furniture", "captions", "credits")
    strings = [string for key in keys for string in gold.get(key, ())] + [gold.get("lead") or ""]
    strings += [one["starts"] for one in gold.get("statements", ())]
    assert [string for string in strings if string and not scorer().places(text, string)] == []


def test_a_line_printed_twice_is(gold_file: Path) -> None:
    gold, text = read(gold_file)
    assert [string for string in gold.get("printed_twice", ()) if text.count(plain(string)) < 2] == []


def test_absent_entities_stand_in_the_page(gold_file: Path) -> None:
    gold, text = read(gold_file)
    stems = [word[: max(3, len(word) - 3)].lower() for one in gold.get("absent", {}).get("entities", ()) for word in
             re.findall(r"\w+", one)]  # fmt: skip
    assert [stem for stem in stems if stem not in text.lower()] == []


def test_its_dates_are_edtf(gold_file: Path) -> None:
    gold, _ = read(gold_file)
    assert [value for value in dates(gold) if value is not None and not is_edtf(value)] == []
    for event in events(gold):
        assert re.fullmatch(r"\d\d-\d\d(/\d\d-\d\d)?", event.get("month_day", "01-01"))
    assert (gold.get("published") or {"basis": "stated"})["basis"] in BASES


def test_its_events_are_well_formed(gold_file: Path) -> None:
    gold, _ = read(gold_file)
    for event in events(gold):
        assert set(event) <= EVENT_KEYS
        assert {event["kind"], *one_or_list(event.get("kind_also", []))} <= KINDS
        assert {event["status"], *one_or_list(event.get("status_also", []))} <= EVENT_STATUSES
        assert event.get("level", "state") in LEVELS
        assert set(event.get("topics", ())) <= TOPICS
        assert event["participants"] or event.get("name_contains"), "nobody takes part, and it has no name"
        assert "when" in event
        assert event["when"] or "when_also" not in event, "the scorer asks no other date where none is known"


def test_its_offices_are_well_formed(gold_file: Path) -> None:
    gold, _ = read(gold_file)
    for office in (*gold["offices"], *gold.get("offices_optional", ())):
        assert set(office) <= OFFICE_KEYS
        assert office.get("status", "current") in OFFICE_STATUSES
        assert re.fullmatch(r"[A-Z]{2}", office.get("country") or "RU")


def test_its_other_facts_are_well_formed(gold_file: Path) -> None:
    gold, _ = read(gold_file)
    for document in gold.get("documents", ()):
        assert document["kind"] in DOCUMENT_KINDS
        assert document.get("status", "signed") in DOCUMENT_STATUSES
    for statement in gold.get("statements", ()):
        assert statement["kind"] in {"direct", "indirect"}
    for plan in gold.get("plans", ()):
        assert plan["what_contains"]
        assert plan["status"] in PLAN_STATUSES
    for figure in gold.get("figures", ()):
        assert figure["value"]
        assert figure.get("bound", "=") in set("=<>~")


def test_the_names_are_taken_from_the_page(gold_file: Path) -> None:
    """Each word of a name stands in the page, give or take its ending; of alternatives, those of one."""
    gold, text = read(gold_file)
    folded = text.lower().replace("ё", "е")
    names = [one for event in events(gold) for one in event["participants"]]
    names += [one["person"] for one in (*gold["offices"], *gold.get("offices_optional", ()))]
    assert [name for name in names if not any(stands(one, folded) for one in name.split("|"))] == []


def stands(name: str, folded: str) -> bool:
    words = re.findall(r"\w+", name.lower().replace("ё", "е"))
    return all(word[: max(2, len(word) - 3)] in folded for word in words)


def test_the_scorer_finds_a_perfect_reading_perfect_in_published() -> None:
    score = scorer()
    rows: dict[str, Any] = score.defaultdict(score.Counts)
    for path in GOLD:
        gold, _ = read(path)
        published = gold.get("published") or {}
        answer = {
            "published": published.get("true") or published.get("within"),
            "published_basis": published.get("basis"),
        }
        score.score_head({key: gold[key] for key in ("published",) if key in gold}, answer, rows)
    assert {name for name, counts in rows.items() if counts.f1 != 1} == set()


@pytest.mark.parametrize("part", ["dev", "test"])
def test_the_scorer_runs_over_the_gold(part: str) -> None:
    folder = EXAMPLES / part / "gold"
    if not any(folder.glob("*.json")):
        pytest.skip(f"no gold yet in {folder}")
    addresses = [read(path)[0].get("url") for path in sorted(folder.glob("*.json"))]
    empty = {url.rsplit("/", 1)[-1]: {"source": url} for url in addresses if url}
    _, headline, names = scorer().score(folder, empty)
    assert headline == 0
    assert len(names) == len(set(names)), "two gold files answer to one name"
