"""The commands that ask a chronicle: what they print for a person, for a program, and when something is wrong."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from letopis.cli.app import app
from letopis.cli.dates import readable
from letopis.cli.lines import MARKS
from letopis.model.when import parse

NORTH = """Министры Чили и Норвегии встретятся в Осло

3 марта 2020

Министр иностранных дел Чили Хуан Перес 10 марта 2020 года встретится в Осло с министром иностранных дел Норвегии
Уле Хансеном, сообщила пресс-служба ведомства.
"""
SOUTH = """Переговоры в Осло

11 марта 2020

Министр иностранных дел Чили Хуан Перес и министр иностранных дел Норвегии Уле Хансен 10 марта провели переговоры в
Осло. «Мы видим новые возможности для наших рыбаков», – сказал Хуан Перес после переговоров.
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(one) for one in arguments], env={"COLUMNS": "100", "NO_COLOR": "1"})


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A chronicle of an announcement and a report."""
    folder = tmp_path_factory.mktemp("asked")
    for name, text in (("north.txt", NORTH), ("south.txt", SOUTH)):
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / "letopis.db"
    added = run("add", folder / "north.txt", folder / "south.txt", "--db", path)
    assert added.exit_code == 0, added.output
    return path


@pytest.fixture
def ask(db: Path) -> Callable[..., str]:
    """What a command on that chronicle prints; it must succeed."""

    def asked(*arguments: object) -> str:
        result = run(*arguments, "--db", db)
        assert result.exit_code == 0, result.output
        return result.stdout

    return asked


@pytest.fixture
def meeting(ask: Callable[..., str]) -> str:
    """The id of the meeting."""
    (found,) = json.loads(ask("timeline", "--kind", "meeting", "--format", "json"))
    return str(found["id"])


def test_a_timeline_to_read_fits_a_hundred_columns(ask: Callable[..., str], meeting: str) -> None:
    shown = ask("timeline")
    assert max(map(len, shown.splitlines())) <= 100
    assert "10 Mar 2020" in shown
    assert "● meeting" in shown
    assert "Осло" in shown
    assert "Уле Хансен" in shown
    assert meeting in shown
    assert "2 pages: north.txt, south.txt" in shown


def test_what_is_planned_is_told_from_what_was_held_without_colours(ask: Callable[..., str]) -> None:
    shown = ask("timeline", "--as-of", "2020-03-10")
    assert "○ meeting" in shown
    assert "planned" in shown
    assert "●" not in shown
    assert len({mark for mark, _ in MARKS.values()}) == len(MARKS)


@pytest.mark.parametrize(
    ("day", "statuses"),
    [("2020-03-02", []), ("2020-03-03", ["planned"]), ("2020-03-10", ["planned"]), ("2020-03-11", ["held"])],
)
def test_as_of_either_side_of_a_day(ask: Callable[..., str], day: str, statuses: list[str]) -> None:
    found = json.loads(ask("timeline", "--kind", "meeting", "--as-of", day, "--format", "json"))
    assert [one["status"] for one in found] == statuses


def test_a_timeline_as_csv(ask: Callable[..., str]) -> None:
    rows = list(csv.DictReader(io.StringIO(ask("timeline", "--kind", "meeting", "--format", "csv"))))
    assert [(row["when"], row["kind"], row["status"], row["sources"]) for row in rows] == [
        ("2020-03-10", "meeting", "held", "2")
    ]
    assert set(rows[0]["participants"].split("; ")) == {"Хуан Перес", "Уле Хансен"}
    assert len(rows[0]["addresses"].split("; ")) == 2


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--between", "CL", "Норвегия"], 1),
        (["--country", "NO", "--country", "CL"], 1),
        (["--country", "KZ"], 0),
        (["--person", "Перес"], 1),
        (["--from", "2020-03-10", "--to", "2020-03"], 1),
        (["--to", "2019"], 0),
        (["--disputed"], 0),
        (["--newest", "--limit", "1"], 1),
    ],
)
def test_filters_of_a_timeline(ask: Callable[..., str], options: list[str], count: int) -> None:
    assert len(json.loads(ask("timeline", "--kind", "meeting", *options, "--format", "json"))) == count


def test_nothing_found_is_said(ask: Callable[..., str]) -> None:
    assert "nothing of this is known" in ask("timeline", "--country", "KZ")
    assert "no page has this" in ask("search", "верблюд")
    assert "no such page" in ask("sources", "верблюд")


def test_an_event_shows_every_sources_words(ask: Callable[..., str], meeting: str) -> None:
    shown = ask("event", meeting)
    assert max(map(len, shown.splitlines())) <= 100
    for words in ("[1] north.txt  3 Mar 2020", "[2] south.txt  11 Mar 2020", "rule events.", "the same event: "):
        assert words in shown
    assert "»" in shown
    rows = list(csv.DictReader(io.StringIO(ask("event", meeting, "--format", "csv"))))
    status = {row["value"]: row["preferred"] for row in rows if row["attribute"] == "status"}
    assert status == {"held": "yes", "planned": ""}


def test_explain_shows_the_sentences_of_an_event(ask: Callable[..., str], meeting: str) -> None:
    shown = ask("explain", meeting)
    assert "провели переговоры" in shown
    assert "rule events." in shown


def test_sources_are_compared(ask: Callable[..., str], meeting: str) -> None:
    shown = ask("compare", meeting)
    assert max(map(len, shown.splitlines())) <= 100
    (status,) = [line.split() for line in shown.splitlines() if line.startswith("status")]
    assert status == ["status", "planned", "held"]
    rows = list(csv.DictReader(io.StringIO(ask("compare", meeting, "--format", "csv"))))
    assert [row["status"] for row in rows] == ["planned", "held"]
    assert [one["says"]["status"] for one in json.loads(ask("compare", meeting, "--format", "json"))["sources"]] == [
        "planned", "held",
    ]  # fmt: skip


def test_pages_and_what_they_claim(ask: Callable[..., str], meeting: str) -> None:
    assert [row["published"] for row in csv.DictReader(io.StringIO(ask("sources", "--format", "csv")))] == [
        "2020-03-11", "2020-03-03",
    ]  # fmt: skip
    shown = ask("sources", "south", "--claims")
    assert meeting in shown
    assert "»«Мы видим новые возможности" in shown or "Мы видим новые возможности" in shown
    whole = json.loads(ask("sources", "south", "--claims", "--format", "json"))
    assert {"event", "office", "statement"} <= {one["kind"] for one in whole["claims"]}


def test_search_marks_the_words(ask: Callable[..., str]) -> None:
    shown = ask("search", "рыбак")
    assert "»рыбаков«" in shown
    (row,) = csv.DictReader(io.StringIO(ask("search", "рыбак", "--format", "csv")))
    assert row["published"] == "2020-03-11"
    assert json.loads(ask("search", "рыбак", "--as-of", "2020-03-10", "--format", "json"))["hits"] == []


def test_an_export_can_be_kept_in_a_file(ask: Callable[..., str], tmp_path: Path) -> None:
    printed = ask("export", "events")
    out = tmp_path / "events.jsonl"
    assert ask("export", "events", "--out", out) == ""
    assert out.read_text(encoding="utf-8") == printed
    (found,) = [one for one in map(json.loads, printed.splitlines()) if one["kind"] == "meeting"]
    assert [Path(one["source"]).name for one in found["reports"]] == ["north.txt", "south.txt"]
    people = [json.loads(line) for line in ask("export", "entities").splitlines()]
    assert {"Хуан Перес", "Уле Хансен"} <= {one["name"] for one in people if one["type"] == "person"}


@pytest.mark.parametrize(
    ("arguments", "told_so"),
    [
        (["event", "v0123456789"], "v0123456789: the chronicle has no event with this id; take one that"),
        (["compare", "v0123456789"], "v0123456789: the chronicle has no event with this id"),
        (["explain", "v0123456789"], "v0123456789: the chronicle has no event with this id"),
        (["timeline", "--person", "Никтоев"], "Никтоев: nobody in the chronicle is called so; check the spelling"),
        (["timeline", "--country", "Нарния"], "Нарния: is no country that is known; give its code (KZ)"),
        (["timeline", "--kind", "party"], "party: is no kind of event; use one of meeting,"),
        (["timeline", "--from", "2023", "--to", "2021"], "2021: comes before 2023; give the earlier day first"),
        (["timeline", "--from", "soon"], "soon: is no day, month or year; write it as 2023-12-31"),
        (["search", "("], "query '(': character 1: a bracket is open; close it"),
        (["sources", "txt", "--claims"], "txt: several pages have these words"),
    ],
)
def test_errors_name_the_place_and_the_remedy(db: Path, arguments: list[str], told_so: str) -> None:
    result = run(*arguments, "--db", db)
    assert result.exit_code == 1
    assert told_so in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""


def test_without_a_chronicle_its_absence_is_told(tmp_path: Path) -> None:
    result = run("timeline", "--db", tmp_path / "none.db")
    assert result.exit_code == 1
    assert "none.db" in result.stderr
    assert not (tmp_path / "none.db").exists()


def test_the_chronicle_may_be_named_by_the_environment(db: Path) -> None:
    result = CliRunner().invoke(app, ["timeline"], env={"LETOPIS_DB": str(db), "COLUMNS": "100"})
    assert "Уле Хансен" in result.stdout


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2021-10-12/2021-10-14", "12–14 Oct 2021"),
        ("2021-12-30/2022-01-02", "30 Dec 2021 – 2 Jan 2022"),
        ("2024-05-14T16:20:00", "14 May 2024, 16:20"),
        ("2023-24", "winter 2023/2024"),
        ("2025-05~", "about May 2025"),
        ("2024-05-14%", "about 14 May 2024?"),
        ("199X", "1990s"),
        ("2024/2026", "2024–2026"),
        ("2024-05/..", "from May 2024"),
        ("../2024", "until 2024"),
        ("2022-11-22?/2022-11-24?", "22–24 Nov 2022?"),
    ],
)
def test_dates_are_readable_and_doubt_is_said(edtf: str, words: str) -> None:
    assert readable(parse(edtf)) == words


def test_whoever_is_named_most_is_meant_and_that_is_said(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(20):
        page = f"Новости дня\n\n{number + 1} марта 2020\n\nМинистр иностранных дел Чили Хуан Перес прибыл в Осло.\n"
        (pages / f"{number:02}.txt").write_text(page, encoding="utf-8")
    page = "Новости дня\n\n30 марта 2020\n\nМинистр иностранных дел Перу Луис Перес прибыл в Берн с визитом.\n"
    (pages / "other.txt").write_text(page, encoding="utf-8")
    db = tmp_path / "letopis.db"
    assert run("add", pages, "--db", db, "--quiet").exit_code == 0
    result = run("timeline", "--person", "Перес", "--db", db)
    assert result.exit_code == 0
    assert "Перес: taken for Хуан Перес" in result.stderr
    assert "others are Луис Перес" in result.stderr
    assert "Луис" not in result.stdout
