"""The zip of everything, read back and compared with the chronicle, fact by fact."""

import csv
import io
import json
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copyfile
from zipfile import ZipFile

import feedparser
import pyarrow.parquet as pq
import pytest
from ical.calendar_stream import IcsCalendarStream
from lxml import etree

import letopis.exports.archive
from letopis import api
from letopis.exports.archive import archive
from letopis.exports.tables.dictionary import markdown
from letopis.exports.tables.registry import TABLES
from letopis.exports.tables.table import Ask
from letopis.exports.tables.writing import as_it_was

TODAY = date(2024, 4, 1)


@pytest.fixture(scope="module")
def judged(sample_chronicle: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[api.Chronicle]:
    """The sample with corrections in it, some of them dangerous to a spreadsheet."""
    path = tmp_path_factory.mktemp("judged") / "judged.db"
    copyfile(sample_chronicle, path)
    with api.Chronicle(str(path)) as chronicle:
        reviewer = chronicle.reviewer("=Зоя", lambda: datetime(2030, 1, 2, tzinfo=UTC))
        first, second, third = [row.id for row in chronicle.timeline()][:3]
        reviewer.edit(first, "name", '=HYPERLINK("http://x";"форум"), \u202eобратно')
        reviewer.edit(second, "reason", "'так'")
        reviewer.reject(third)
        yield chronicle


@pytest.fixture(scope="module")
def zipped(judged: api.Chronicle) -> ZipFile:
    file = io.BytesIO()
    archive(judged, file, TODAY, "http://127.0.0.1:8000")
    return ZipFile(file)


def text(zipped: ZipFile, path: str) -> str:
    return zipped.read(path).decode("utf-8-sig")


def told(chronicle: api.Chronicle, name: str) -> list[dict]:
    table = TABLES[name]
    ask = Ask(chronicle, {"happenings": True}, TODAY)
    return [dict(zip([one.name for one in table.columns], row, strict=True)) for row in table.records(ask)]


@pytest.mark.parametrize("name", TABLES)
def test_every_row_of_parquet_is_what_the_chronicle_says(zipped: ZipFile, judged: api.Chronicle, name: str) -> None:
    found = pq.read_table(io.BytesIO(zipped.read(f"parquet/{name}.parquet"))).to_pylist()
    assert [{key: tuple(one) if isinstance(one, list) else one for key, one in row.items()} for row in found] == told(
        judged, name
    )


@pytest.mark.parametrize("name", TABLES)
def test_every_row_of_csv_is_what_the_chronicle_says(zipped: ZipFile, judged: api.Chronicle, name: str) -> None:
    package = json.loads(text(zipped, "datapackage.json"))
    (described,) = [one for one in package["resources"] if one["path"] == f"csv/{name}.csv"]
    types = {one["name"]: one["type"] for one in described["schema"]["fields"]}
    found = list(csv.DictReader(io.StringIO(text(zipped, described["path"]), newline="")))
    assert [{key: _read(cell, types[key]) for key, cell in row.items()} for row in found] == [
        {key: None if one == () else one for key, one in row.items()} for row in told(judged, name)
    ]


def _read(cell: str, type: str):
    """A cell as a program reads it that knows nothing but the package's description and the rule of the apostrophe."""
    readers = {
        "string": as_it_was, "integer": int, "number": float, "boolean": {"true": True, "false": False}.get,
        "date": date.fromisoformat, "datetime": datetime.fromisoformat, "list": lambda one: tuple(one.split(";")),
    }  # fmt: skip
    return readers[type](cell) if cell else None


def test_the_events_are_all_that_the_chronicle_has(zipped: ZipFile, judged: api.Chronicle) -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text(zipped, "csv/events.csv"), newline=""))}
    who: dict[str, list[str]] = {id: [] for id in rows}
    for row in csv.DictReader(io.StringIO(text(zipped, "csv/participants.csv"), newline="")):
        who[row["event"]].append(row["entity"])
    pages: dict[str, set[str]] = {id: set() for id in rows}
    for row in csv.DictReader(io.StringIO(text(zipped, "csv/reports.csv"), newline="")):
        pages[row["event"]].add(row["source"])
    exported = {one["id"]: one for one in judged.export_events()}
    assert rows.keys() == exported.keys()
    for id, one in exported.items():
        row = rows[id]
        assert who[id] == [each["entity"] for each in one["participants"]]
        assert pages[id] == {each["source"] for each in one["reports"]}
        assert (row["kind"], row["status"], row["when"]) == (one["kind"], one["status"], one["when"] or "")
        assert (row["place"], row["part_of"]) == (one["place"] or "", one["part_of"] or "")
        assert row["topics"].split(";") == (one["topics"] or [""])


def test_no_cell_is_run_by_a_spreadsheet(zipped: ZipFile) -> None:
    rows = list(csv.reader(io.StringIO(text(zipped, "csv/events.csv"), newline="")))
    assert any(cell.startswith("'=HYPERLINK") for row in rows for cell in row)
    for name in TABLES:
        columns = TABLES[name].columns
        for row in list(csv.reader(io.StringIO(text(zipped, f"csv/{name}.csv"), newline="")))[1:]:
            cells = (cell for cell, column in zip(row, columns, strict=True) if column.type in ("text", "list"))
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
    assert "\u202e" not in text(zipped, "csv/events.csv")


def test_the_other_formats_tell_the_same_events(zipped: ZipFile, judged: api.Chronicle) -> None:
    ids = {row.id for row in judged.timeline()}
    events = {
        one.uid.partition("@")[0] for one in IcsCalendarStream.calendar_from_ics(text(zipped, "calendar.ics")).events
    }
    assert {id for id in events if id.startswith("v")} <= ids
    found = feedparser.parse(zipped.read("feed.atom"))
    assert {one.id.rpartition("/")[2] for one in found.entries} == ids
    graph = json.loads(text(zipped, "chronicle.jsonld"))["@graph"]
    assert len({node["@id"] for node in graph}) == len(graph) > len(ids)
    entities = [json.loads(line) for line in text(zipped, "chronicle.ftm.jsonl").splitlines()]
    assert {one["id"].removeprefix("letopis-") for one in entities if one["schema"] == "Event"} == ids
    coded = {json.loads(line)["id"] for line in text(zipped, "events.plover.jsonl").splitlines()}
    assert coded and coded <= ids
    assert etree.fromstring(zipped.read("network.graphml")).tag.endswith("graphml")


def test_it_explains_itself(zipped: ZipFile, judged: api.Chronicle) -> None:
    package = json.loads(text(zipped, "datapackage.json"))
    paths = {one["path"] for one in package["resources"]}
    assert paths == {one for one in zipped.namelist() if one.startswith("csv/")}
    assert package["version"] == judged.revision()
    assert text(zipped, "data-dictionary.md") == markdown()


def test_the_same_chronicle_gives_the_same_bytes(zipped: ZipFile, judged: api.Chronicle) -> None:
    again = io.BytesIO()
    archive(judged, again, TODAY, "http://127.0.0.1:8000")
    assert zipped.fp is not None
    zipped.fp.seek(0)
    assert zipped.fp.read() == again.getvalue()
    assert {one.date_time for one in zipped.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert zipped.testzip() is None


def test_what_needs_a_library_that_lacks_is_left_out_and_told(
    judged: api.Chronicle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "icalendar", None)
    file, left = io.BytesIO(), []
    archive(judged, file, TODAY, left=lambda name, why: left.append((name, why)))
    names = ZipFile(file).namelist()
    assert [name for name, _ in left] == ["parquet", "calendar.ics"]
    assert all("pip install 'letopis[exports]'" in why for _, why in left)
    assert "csv/events.csv" in names and "feed.atom" in names
    assert not [one for one in names if one.endswith((".parquet", ".ics"))]


def test_all_files_are_of_one_state_of_the_chronicle(sample_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def decided_meanwhile(*given):
        path = put(*given)
        if path == "csv/events.csv":
            reviewer = chronicle.reviewer("Зоя", lambda: datetime(2030, 1, 2, tzinfo=UTC))
            reviewer.reject(first)
        return path

    put = letopis.exports.archive._table
    monkeypatch.setattr(letopis.exports.archive, "_table", decided_meanwhile)
    with api.Chronicle(str(sample_copy)) as chronicle:
        first = chronicle.timeline()[0].id
        before = chronicle.revision()
        archive(chronicle, file := io.BytesIO(), TODAY)
        assert first not in {row.id for row in chronicle.timeline()}
    zipped = ZipFile(file)
    for path, column in (("csv/events.csv", "id"), ("csv/participants.csv", "event"), ("csv/reports.csv", "event")):
        assert first in {row[column] for row in csv.DictReader(io.StringIO(text(zipped, path)))}
    assert list(csv.DictReader(io.StringIO(text(zipped, "csv/judgements.csv")))) == []
    assert first in text(zipped, "chronicle.jsonld")
    assert json.loads(zipped.read("datapackage.json"))["version"] == before
