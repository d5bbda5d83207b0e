"""The calendar, read back by another library than the one that writes it, and line by line."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event

import letopis.exports.calendar
from letopis import api
from letopis.engines.adding import add
from letopis.engines.reader import reader
from letopis.exports import lent
from letopis.exports.agenda import PAST, Agenda, agenda
from letopis.exports.asked import Filters
from letopis.exports.calendar import calendar
from letopis.model.article import Page
from letopis.model.errors import LetopisError

TODAY = date(2024, 4, 1)
SITE = "http://127.0.0.1:8000"


@pytest.fixture
def sample(sample_chronicle: Path):
    with api.Chronicle(str(sample_chronicle), make=False) as chronicle:
        yield chronicle


def read_back(made: bytes) -> dict[str, Event]:
    found = IcsCalendarStream.calendar_from_ics(made.decode()).events
    by_id = {one.uid.removesuffix("@letopis.invalid"): one for one in found}
    assert len(by_id) == len(found)
    return by_id


def test_another_library_reads_what_the_chronicle_says(sample: api.Chronicle) -> None:
    found = read_back(calendar(sample, {}, TODAY, SITE))
    rows = [one for one in sample.plain(sample.timeline(since=TODAY - PAST)) if one["when"]]
    assert {id for id in found if id.startswith("v")} == {one["id"] for one in rows}
    for row in rows:
        event = found[row["id"]]
        assert event.url == f"{SITE}/events/{row['id']}"
        assert event.location == row["place_name"]
        assert ("x-letopis-edtf", row["when"]) in [(one.name, one.value) for one in event.extras]
        assert all(source["source"] in event.description for source in row["sources"])
        assert event.dtstart <= date.fromisoformat(row["day"]) < event.dtend


def test_a_vague_day_lasts_as_long_as_it_may(sample: api.Chronicle) -> None:
    (forum,) = [one for one in agenda(sample, {}, TODAY).entries if one.edtf == "2024-10?"]
    event = read_back(calendar(sample, {}, TODAY))[forum.id]
    assert (event.dtstart, event.dtend) == (date(2024, 10, 1), date(2024, 11, 1))
    assert event.status == "TENTATIVE"
    assert "October 2024" in event.description


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2024-05-14T16:20", (date(2024, 5, 14), date(2024, 5, 15))),
        ("2024-05-14/2024-05-16", (date(2024, 5, 14), date(2024, 5, 17))),
        ("2024-24", (date(2024, 12, 1), date(2025, 3, 1))),
        ("2024-05-14/..", (date(2024, 5, 14), date(2024, 5, 15))),
        ("../2024-05-14", (date(2024, 5, 14), date(2024, 5, 15))),
        ("2024~", (date(2024, 1, 1), date(2025, 1, 1))),
        ("XXXX-05-14", None),
        ("9999-12-31", None),
    ],
)
def test_a_day_however_vague_has_a_place_or_none(sample_copy: Path, edtf: str, days) -> None:
    with api.Chronicle(str(sample_copy)) as chronicle:
        id = next(one.id for one in agenda(chronicle, {}, TODAY).entries if one.id.startswith("v"))
        chronicle.reviewer("Зоя", lambda: datetime(2030, 1, 1, tzinfo=UTC)).edit(id, "when", edtf)
        event = read_back(calendar(chronicle, {"since": "2020"}, TODAY)).get(id)
    assert (event and (event.dtstart, event.dtend)) == days


def test_a_status_says_whether_it_is_to_be(sample: api.Chronicle) -> None:
    found = read_back(calendar(sample, {}, TODAY))
    rows = {one["id"]: one["status"] for one in sample.plain(sample.timeline(since=TODAY - PAST))}
    told = {(rows[id], str(event.status.value)) for id, event in found.items() if id in rows and event.status}
    assert told == {("held", "CONFIRMED"), ("planned", "TENTATIVE"), ("cancelled", "CANCELLED")}


def test_plans_stand_on_the_days_when_they_are_due(sample: api.Chronicle) -> None:
    found = {one.id: one for one in agenda(sample, {"since": "2023"}, TODAY).entries if one.id.startswith("p")}
    plans = {one.plan.id: one.plan for one in sample.plans(today=TODAY, since="2023")}
    assert found and found.keys() <= plans.keys()
    assert all(one.last == plans[id].window[1] for id, one in found.items())
    assert all(one.state == plans[id].state for id, one in found.items())
    assert {"open", "overdue"} <= {one.state for one in found.values()}
    of_a_year = next(one for one in found.values() if one.edtf == "2023")
    assert (of_a_year.first, of_a_year.last) == (date(2023, 12, 31), date(2023, 12, 31))


def test_a_plan_that_is_an_event_of_the_calendar_stands_once(sample: api.Chronicle) -> None:
    found = {one.id for one in agenda(sample, {"since": "2021"}, TODAY).entries}
    tied = [one.plan for one in sample.plans(today=TODAY, since="2021") if one.plan.event in found]
    assert tied and not {one.id for one in tied} & found


@pytest.mark.parametrize("filters", [{"kinds": ["visit"]}, {"topics": ["trade"]}, {"disputed": True}])
def test_what_chooses_among_events_alone_leaves_no_plans(sample: api.Chronicle, filters: Filters) -> None:
    found = agenda(sample, {**filters, "since": "2021"}, TODAY).entries
    assert [one for one in found if one.id.startswith("p")] == []


def test_lines_are_folded_at_75_octets_between_characters(sample: api.Chronicle) -> None:
    made = calendar(sample, {"since": "2021"}, TODAY, SITE, "ru")
    lines = made.split(b"\r\n")
    assert max(map(len, lines)) <= 75 and lines[-1] == b"" and b"\n" not in b"".join(lines)
    assert all(line.decode() for line in lines[:-1])


def test_the_same_chronicle_gives_the_same_bytes(sample: api.Chronicle) -> None:
    assert calendar(sample, {}, TODAY, SITE) == calendar(sample, {}, TODAY, SITE)


def test_a_change_makes_the_sequence_rise(sample_copy: Path) -> None:
    with api.Chronicle(str(sample_copy)) as chronicle:
        before = read_back(calendar(chronicle, {}, TODAY))
        id = next(id for id in before if id.startswith("v"))
        later = max(one.dtstamp for one in before.values()) + timedelta(hours=1)
        act = chronicle.reviewer("Зоя", lambda: later).edit(id, "reason", "перенос по болезни")
        edited = read_back(calendar(chronicle, {}, TODAY))
        chronicle.reviewer("Зоя", lambda: later + timedelta(hours=1)).undo(act.id)
        undone = read_back(calendar(chronicle, {}, TODAY))
    assert before[id].sequence < edited[id].sequence < undone[id].sequence
    assert (edited[id].dtstamp, edited[id].last_modified) == (later, later)
    assert {one for one in before if before[one].sequence != edited[one].sequence} == {id}


def test_a_report_more_makes_the_sequence_rise(tmp_path: Path) -> None:
    text = "Встреча в Осло\n\n{} марта 2024\n\nМинистр иностранных дел Чили Хуан Перес 25 марта 2024 года встретится в "
    text += "Осло с министром иностранных дел Норвегии Уле Хансеном.\n"
    with api.Chronicle(str(tmp_path / "two.db")) as chronicle:
        found = []
        for day in (10, 12):
            page = Page(f"https://news.example/{day}", text.format(day))
            assert list(add(chronicle.writer(reader()), [page], lambda day=day: f"2024-03-{day}T08:00:00+00:00"))
            found.append(read_back(calendar(chronicle, {}, TODAY)))
    (first,), (second,) = ([one for one in some.values() if one.dtstart == date(2024, 3, 25)] for some in found)
    assert first.uid == second.uid
    assert second.sequence - first.sequence == timedelta(days=2).total_seconds()
    assert second.dtstamp == datetime(2024, 3, 12, 8, tzinfo=UTC)


def test_a_plan_whose_day_has_passed_has_changed(sample: api.Chronicle) -> None:
    within, after = date(2023, 7, 1), date(2100, 1, 1)
    plan = next(one for one in agenda(sample, {}, within).entries if one.id.startswith("p") and one.edtf == "2023")
    late = next(one for one in agenda(sample, {"since": "2023"}, after).entries if one.id == plan.id)
    assert (plan.state, late.state) == ("due", "overdue")
    assert late.changed >= plan.changed


def test_what_a_person_typed_stays_text(sample_copy: Path) -> None:
    hostile = "Форум\r\nEND:VEVENT\r\nATTENDEE:mailto:x@y\n;,\\ \x00\u202e\ud83d “”"
    with api.Chronicle(str(sample_copy)) as chronicle:
        before = read_back(calendar(chronicle, {}, TODAY))
        id = next(id for id in before if id.startswith("v"))
        now = lambda: datetime(2030, 1, 1, tzinfo=UTC)  # noqa: E731
        chronicle.reviewer("Зоя", now).edit(id, "name", hostile.replace("\ud83d", ""))
        after = read_back(calendar(chronicle, {}, TODAY))
    assert after.keys() == before.keys()
    assert after[id].attendees == []
    assert "END:VEVENT ATTENDEE:mailto:x@y ;,\\ " in after[id].summary


def test_who_subscribes_sees_what_came_of_the_last_weeks(sample: api.Chronicle) -> None:
    day = date(2022, 12, 1)
    found = agenda(sample, {}, day).entries
    assert any(one.last < day and one.status == "CONFIRMED" for one in found)
    assert all(one.last >= day - PAST for one in found)


def test_where_there_is_more_than_it_has_room_for_it_says_so(
    sample: api.Chronicle, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = agenda(sample, {"since": "2021"}, TODAY)
    assert whole.rest is None and b"X-WR-CALDESC" not in calendar(sample, {"since": "2021"}, TODAY, SITE)
    monkeypatch.setattr(letopis.exports.calendar, "agenda", partial(agenda, most=10))
    seen, since = set(), "2021"
    for _ in range(len(whole.entries)):
        made = calendar(sample, {"since": since}, TODAY, SITE)
        found = read_back(made)
        more = found.pop("more", None)
        assert len(found) <= 10
        seen |= found.keys()
        if more is None:
            break
        assert more.dtstart >= max(one.dtstart for one in found.values())
        assert more.url == f"{SITE}/calendar.ics?from={more.dtstart}" and more.url in more.description
        assert f"X-WR-CALDESC:These are the first {len(found)} entries" in made.decode().replace("\r\n ", "")
        assert "more" not in {one.id for one in whole.entries} and more.dtstart.isoformat() > since
        since = more.dtstart.isoformat()
    assert since > "2021" and more is None
    assert seen == {one.id for one in whole.entries}


def test_plans_after_the_events_that_it_has_room_for_are_left_to_the_rest(sample: api.Chronicle) -> None:
    some = agenda(sample, {"since": "2021"}, TODAY, most=10)
    assert some.rest is not None and all(one.first <= some.rest for one in some.entries)
    earlier = {one.id for one in agenda(sample, {"since": "2021"}, TODAY).entries if one.first < some.rest}
    assert earlier <= {one.id for one in some.entries}


def test_what_plans_are_made_from_is_told(sample: api.Chronicle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letopis.exports.calendar, "agenda", lambda *_: Agenda((), None, ("the newest 500 reports",)))
    made = calendar(sample, {}, TODAY).decode().replace("\r\n ", "")
    assert "X-WR-CALDESC:Plans are made from the newest reports of them alone." in made


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_it_speaks_the_readers_language(sample: api.Chronicle, language) -> None:
    summaries = [one.summary for one in agenda(sample, {}, TODAY, None, language).entries]
    word = {"ru": "визит", "kk": "сапар", "en": "visit"}[language]
    assert any(one.startswith(word) for one in summaries)


def test_without_the_library_the_remedy_is_told(sample: api.Chronicle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "icalendar", None)
    with pytest.raises(LetopisError, match=r"pip install 'letopis\[exports\]'"):
        calendar(sample, {}, TODAY)
    assert issubclass(lent.NotInstalled, LetopisError)
