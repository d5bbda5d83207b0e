"""`letopis export`: what comes out, and what is said of what cannot be."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

from letopis.cli.app import app
from letopis.cli.export import What
from letopis.exports.tables.registry import TABLES

Run = Callable[..., Result]


@pytest.fixture
def run(sample_chronicle: Path) -> Run:
    def made(*arguments: object) -> Result:
        return CliRunner().invoke(app, ["export", *map(str, arguments), "--db", str(sample_chronicle)])

    return made


def test_every_table_can_be_asked_for() -> None:
    assert {str(one) for one in What} - TABLES.keys() == {
        "calendar", "feed", "jsonld", "ftm", "plover", "graphml", "all",
    }  # fmt: skip
    assert {str(one) for one in What} >= TABLES.keys()


@pytest.mark.parametrize("what", TABLES)
def test_a_table_is_the_same_in_each_form(run: Run, what: str, tmp_path: Path) -> None:
    plain = run(what, "--format", "csv")
    assert plain.exit_code == 0, plain.output
    rows = list(csv.DictReader(io.StringIO(plain.stdout_bytes.decode("utf-8-sig"), newline="")))
    out = tmp_path / "out.parquet"
    assert run(what, "--format", "parquet", "--out", out).exit_code == 0
    found = pq.read_table(out)
    assert found.column_names == [column.name for column in TABLES[what].columns]
    lines = run(what).stdout.splitlines()
    assert len(rows) == found.num_rows == len(lines)


@pytest.mark.parametrize(
    ("what", "begins"),
    [
        ("calendar", b"BEGIN:VCALENDAR"), ("feed", b"<?xml"), ("jsonld", b'{"@context"'), ("ftm", b'{"id"'),
        ("plover", b'{"id"'), ("graphml", b"<?xml"),
    ],
)  # fmt: skip
def test_each_format_is_written(run: Run, what: str, begins: bytes) -> None:
    made = run(what, "--from", "2021")
    assert made.exit_code == 0 and made.stdout_bytes.startswith(begins)


def test_events_as_objects_are_chosen_as_on_the_timeline(run: Run) -> None:
    found = [json.loads(line) for line in run("events", "--between", "AZ", "GE", "--kind", "visit").stdout.splitlines()]
    assert found and {one["kind"] for one in found} == {"visit"} and all(one["reports"] for one in found)
    whole = [json.loads(line)["id"] for line in run("events").stdout.splitlines()]
    assert {one["id"] for one in found} < set(whole)


def test_all_of_it_goes_into_one_zip(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "letopis.zip"
    made = run("all", "--out", out)
    assert (made.exit_code, made.output) == (0, "")
    assert {"csv/events.csv", "calendar.ics", "datapackage.json"} <= set(ZipFile(out).namelist())
    assert [one.name for one in tmp_path.iterdir()] == ["letopis.zip"]


def test_as_of_a_day_plans_stand_as_they_did(run: Run) -> None:
    states = {
        day: {row["id"]: row["state"] for row in map(json.loads, run("plans", "--as-of", day).stdout.splitlines())}
        for day in ("2022-12-01", "2025-12-01")
    }
    assert states["2022-12-01"].keys() < states["2025-12-01"].keys()
    assert any(states["2025-12-01"][id] != state for id, state in states["2022-12-01"].items())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["people", "--kind", "visit"], "people: its rows are not chosen by kind; they can be by country"),
        (["all", "--kind", "visit"], "all: as zip it takes no --kind"),
        (["calendar", "--as-of", "2022-12-01"], "calendar: as ics it takes no --as-of"),
        (["events", "--as-of", "2022-12-01"], "events: as jsonl it takes no --as-of"),
        (["feed", "--language", "xx"], "xx: nothing is written in this language"),
        (["events", "--country", "Атлантида"], "Атлантида"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(run: Run, arguments: list[str], told: str) -> None:
    made = run(*arguments)
    assert made.exit_code == 1 and told in made.output and made.output.count("\n") == 1
    assert made.stdout == ""


def test_a_form_that_is_none_is_wrong_usage(run: Run) -> None:
    assert run("calendar", "--format", "csv").exit_code == 2


def test_nothing_is_left_where_an_export_fails(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kept.csv").write_text("older")
    assert run("people", "--kind", "visit", "--format", "csv", "--out", tmp_path / "kept.csv").exit_code == 1
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("kept.csv", "older")]
    assert "cannot be written" in run("events", "--out", tmp_path / "nowhere" / "x.jsonl").output
