"""The rows of every table, compared with what the chronicle answers."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from letopis import api
from letopis.exports.tables.registry import TABLES
from letopis.exports.tables.table import Ask, NotChosenBy

TODAY = date(2024, 4, 1)
#: Columns that nothing in the sample fills.
EMPTY = {
    "events": {"reason", "verdict"}, "people": {"wikidata"}, "organisations": {"wikidata"},
    "series_editions": {"reason"}, "sources": {"url"},
}  # fmt: skip


@pytest.fixture
def sample(sample_chronicle: Path) -> Iterator[api.Chronicle]:
    with api.Chronicle(str(sample_chronicle), make=False) as chronicle:
        yield chronicle


def rows(chronicle: api.Chronicle, name: str, filters=None, as_of=None) -> list[dict]:
    table = TABLES[name]
    names = [column.name for column in table.columns]
    ask = Ask(chronicle, filters or {}, TODAY, as_of)
    return [dict(zip(names, record, strict=True)) for record in table.records(ask)]


@pytest.mark.parametrize("name", [name for name, table in TABLES.items() if table.key])
def test_the_key_tells_rows_apart(sample: api.Chronicle, name: str) -> None:
    found = [tuple(row[one] for one in TABLES[name].key) for row in rows(sample, name)]
    assert len(found) == len(set(found)) and None not in {one for key in found for one in key}


@pytest.mark.parametrize("name", [name for name in TABLES if name != "judgements"])
def test_every_column_is_filled_somewhere(sample: api.Chronicle, name: str) -> None:
    found = rows(sample, name, {"happenings": True})
    empty = {column for column in found[0] if all(row[column] in (None, ()) for row in found)}
    assert empty == EMPTY.get(name, set())


def test_ids_lead_to_the_rows_that_they_name(sample: api.Chronicle) -> None:
    known = {name: rows(sample, name, {"happenings": True}) for name in TABLES}
    for name, table in TABLES.items():
        for column in (one for one in table.columns if one.refers):
            to, _, field = (column.refers or "").partition(".")
            there = {row[field] for row in known[to]}
            named = {one for row in known[name] if (one := row[column.name]) is not None}
            flat = {each for one in named for each in (one if isinstance(one, tuple) else (one,))}
            assert flat <= there, f"{name}.{column.name}"


def test_events_are_those_of_the_timeline(sample: api.Chronicle) -> None:
    found = rows(sample, "events", {"countries": ["AZ", "GE"]})
    told = sample.plain(sample.timeline(countries=["AZ", "GE"]))
    assert [row["id"] for row in found] == [one["id"] for one in told]
    for row, one in zip(found, told, strict=True):
        assert {name: row[name] for name in ("kind", "status", "when", "place", "name", "edition", "series")} == {
            name: one[name] for name in ("kind", "status", "when", "place", "name", "edition", "series")
        }
        assert row["pages"] == len(one["sources"])


def test_a_vague_day_stands_as_the_days_that_it_may_be(sample: api.Chronicle) -> None:
    (forum,) = [row for row in rows(sample, "events") if row["when"] == "2024-10?"]
    days = date(2024, 10, 1), date(2024, 10, 31)
    assert (forum["first"], forum["last"], forum["precision"], forum["uncertain"]) == (*days, "month", True)


def test_reports_tell_the_sentences_of_every_page(sample: api.Chronicle) -> None:
    found = rows(sample, "reports")
    for id in {row["event"] for row in found[:10]}:
        answer = sample.event(id)
        own = {row["claim"]: row for row in found if row["event"] == id}
        assert own.keys() == {one.report.id for one in answer.told}
        for told in answer.told:
            assert own[told.report.id]["source"] == told.report.source.page
            assert " ".join(told.sentences[0].text.split()).startswith(own[told.report.id]["text"])


def test_as_of_a_day_only_what_had_been_published_counts(sample: api.Chronicle) -> None:
    then = date(2022, 12, 1)
    for name in ("events", "reports", "documents", "plans", "sources", "people", "statements", "evidence"):
        found = rows(sample, name, as_of=then)
        assert 0 < len(found) < len(rows(sample, name))
        assert all(row["published"] <= then for row in found if row.get("published"))


def test_plans_stand_as_they_do_on_the_day(sample: api.Chronicle) -> None:
    told = {one.plan.id: one.plan.state for one in sample.plans(today=TODAY, complete=True)}
    assert {row["id"]: row["state"] for row in rows(sample, "plans")} == told


def test_missing_editions_have_a_row(sample: api.Chronicle) -> None:
    lacking = [
        (row["series_name"], row["edition"], row["year"]) for row in rows(sample, "series_editions") if row["missing"]
    ]
    told = [(one.name, number) for one in sample.series() for number in one.missing]
    assert len(lacking) == len(told) > 0
    assert all((name, edition or year) in told for name, edition, year in lacking)


def test_judgements_are_told_with_who_and_when(sample_copy: Path) -> None:
    now = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)
    with api.Chronicle(str(sample_copy)) as chronicle:
        id = chronicle.timeline()[0].id
        act = chronicle.reviewer("Зоя", lambda: now).edit(id, "name", "=Форум", "протокол")
        (row,) = rows(chronicle, "judgements")
        chronicle.reviewer("Инна", lambda: now).undo(act.id)
        (ended,) = rows(chronicle, "judgements")
    assert (row["author"], row["at"], row["value"], row["in_force"]) == ("Зоя", now, '"=Форум"', True)
    assert (ended["in_force"], ended["ended"], ended["ended_by"]) == (False, now, "Инна")


def test_what_a_person_rejected_is_told_only_if_asked_for(sample_copy: Path) -> None:
    with api.Chronicle(str(sample_copy)) as chronicle:
        id = chronicle.timeline()[0].id
        chronicle.reviewer("Зоя", lambda: datetime(2030, 1, 1, tzinfo=UTC)).reject(id)
        without = [row["id"] for row in rows(chronicle, "events")]
        having = {row["id"]: row["verdict"] for row in rows(chronicle, "events", {"rejected": True})}
    assert id not in without and having[id] == "reject"


def test_a_filter_that_says_nothing_of_a_table_is_told(sample: api.Chronicle) -> None:
    with pytest.raises(NotChosenBy, match="people: its rows are not chosen by kind; they can be by country"):
        rows(sample, "people", {"kinds": ["visit"]})


def test_a_chronicle_in_many_parts_gives_the_same_rows(sample: api.Chronicle, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {name: rows(sample, name, {"happenings": True}) for name in TABLES}
    monkeypatch.setattr("letopis.exports.tables.table.TOGETHER", 3)
    assert {name: rows(sample, name, {"happenings": True}) for name in TABLES} == whole


def test_an_empty_chronicle_has_empty_tables(tmp_path: Path) -> None:
    with api.Chronicle(str(tmp_path / "empty.db")) as chronicle:
        assert {name: rows(chronicle, name) for name in TABLES} == {name: [] for name in TABLES}
