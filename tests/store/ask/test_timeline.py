"""The timeline: what it lets through, in which order, and as of a day."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from letopis.model.errors import LetopisError
from letopis.store.ask.timeline import Filter, Row, timeline
from letopis.store.ask.wanted import BadDay, UnknownSeries, UnknownWord
from letopis.store.chronicle import Chronicle

from .conftest import entity, event, told

HELGA = entity(1, "person", "Хельга Линдквист", "SE")
PEDRO = entity(2, "person", "Педро Альварес", "CL")
OSLO = entity(3, "place", "Осло", "NO")
ULE = entity(4, "person", "Уле Хансен", "NO")
SWEDEN, CHILE = entity(5, "country", "Швеция", "SE", "Q34"), entity(6, "country", "Чили", "CL", "Q298")
EVERYBODY = (HELGA, PEDRO, OSLO, ULE, SWEDEN, CHILE)


@pytest.fixture
def asked(chronicle: Chronicle, keep: Callable[..., None]) -> Chronicle:
    """A meeting planned, put off and held; a visit; a signing of 2023 with another pair; a match; an undated page."""
    talks = {"kind": "meeting", "who": ("e1", "e2"), "place": "e3"}
    keep(
        told("plan", "Линдквист и Альварес встретятся в Осло.", "2024-01-10", *EVERYBODY, outlet="Север",
             events=(event("v1", status="planned", when="2024-02-20", **talks),)),
        told("held", "Линдквист и Альварес встретились в Осло.", "2024-02-21", *EVERYBODY, outlet="Юг",
             events=(event("v1", status="held", when="2024-02-20", topics=("trade",), **talks),)),
        told("visit", "Хансен приехал в Швецию.", "2024-04-02", *EVERYBODY, outlet="Север",
             events=(event("v1", "visit", who=("e4", "e5"), when="2024-04-01"),
                     event("v2", "other", who=("e4",), when="2024-04-02", confidence=0.9))),
        told("signing", "Хансен и Линдквист подписали план.", "2023-06-01", *EVERYBODY, outlet="Юг",
             events=(event("v1", "signing", who=("e4", "e1"), when="2023-06-01", topics=("energy",)),)),
        told("undated", "Альварес звонил Хансену.", None, *EVERYBODY,
             events=(event("v1", "call", who=("e2", "e4"), when="2022-05-05"),)),
    )  # fmt: skip
    return chronicle


def seen(rows: Sequence[Row]) -> list[str]:
    return [f"{row.fields['kind']} {row.fields['status']} {row.sort}" for row in rows]


CALL, SIGNING = "call held 2022-05-05", "signing held 2023-06-01"
MEETING, VISIT, MATCH = "meeting held 2024-02-20", "visit held 2024-04-01", "other held 2024-04-02"


@pytest.mark.parametrize(
    ("asked_for", "answer"),
    [
        ({}, [CALL, SIGNING, MEETING, VISIT]),
        ({"happenings": True}, [CALL, SIGNING, MEETING, VISIT, MATCH]),
        ({"kinds": ["other"]}, [MATCH]),
        ({"newest": True}, [VISIT, MEETING, SIGNING, CALL]),
        ({"limit": 2}, [CALL, SIGNING]),
        ({"newest": True, "limit": 1}, [VISIT]),
        ({"countries": ["SE"]}, [SIGNING, MEETING, VISIT]),
        ({"countries": ["Швеция", "NO"]}, [SIGNING, VISIT]),
        ({"countries": ["SE", "CL", "NO"]}, []),
        ({"people": ["Линдквист"]}, [SIGNING, MEETING]),
        ({"people": ["Линдквист", "Педро Альварес"]}, [MEETING]),
        ({"kinds": ["call", "visit"]}, [CALL, VISIT]),
        ({"statuses": ["planned"]}, []),
        ({"topics": ["trade", "energy"]}, [SIGNING, MEETING]),
        ({"topics": ["energy"], "countries": ["CL"]}, []),
        ({"since": "2024"}, [MEETING, VISIT]),
        ({"until": "2024-02"}, [CALL, SIGNING, MEETING]),
        ({"since": date(2024, 2, 20), "until": "2024-02-20"}, [MEETING]),
        ({"since": "2024-02-21", "until": "2024-03"}, []),
        ({"disputed": True}, []),
    ],
)
def test_what_it_lets_through(asked: Chronicle, asked_for: dict, answer: list[str]) -> None:
    assert seen(asked.timeline(**asked_for)) == answer


def test_a_person_is_found_by_all_his_names_and_each_event_once(asked: Chronicle, keep: Callable[..., None]) -> None:
    short = entity(1, "person", "Линдквист", "SE")
    talks = event("v1", "call", who=("e1", "e4"), when="2024-05-01")
    keep(told("short", "Линдквист звонила Хансену.", "2024-05-02", short, ULE, events=(talks,)))
    keep(told("long", "Хельга Линдквист звонила Хансену.", "2024-05-03", HELGA, ULE, events=(talks,)))
    last = "call held 2024-05-01"
    assert seen(asked.timeline(people=["Линдквист"])) == [SIGNING, MEETING, last]
    assert seen(asked.timeline(people=["Линдквист"], newest=True, limit=2)) == [last, MEETING]
    assert seen(asked.timeline(people=["Линдквист", "Хансен"], topics=["energy", "trade"])) == [SIGNING]
    assert [len(row.cited) for row in asked.timeline(people=["Линдквист"], since="2024-05")] == [2]


def test_of_many_names_the_events_of_a_kind_are_the_same(asked: Chronicle) -> None:
    helga = asked.named("Линдквист").units
    many = helga | {f"nobody{number}" for number in range(30)}
    with asked.asked() as connection:
        found, more = (
            timeline(connection, Filter(people=(units,), kinds=("meeting", "call"))) for units in (helga, many)
        )
    assert [one.id for one in found] == [one.id for one in more]
    assert {one.fields["kind"] for one in found} == {"meeting"}


def test_a_visit_is_between_the_guest_and_the_country_that_receives_him(
    chronicle: Chronicle, keep: Callable[..., None]
) -> None:
    abroad = event("v1", "visit", who=("e1",), when="2024-04-01", place="e3")
    talks = event("v2", who=("e1", "e2"), when="2024-04-01", place="e3")
    keep(told("visit", "Линдквист в Осло.", "2024-04-02", *EVERYBODY, events=(abroad, talks)))
    assert seen(chronicle.timeline(countries=["SE", "NO"])) == ["visit held 2024-04-01"]
    assert seen(chronicle.timeline(countries=["SE", "CL"])) == ["meeting held 2024-04-01"]


def test_a_line_names_the_pages_that_tell_it(asked: Chronicle) -> None:
    (row,) = asked.timeline(kinds=["meeting"])
    assert [(one.source, one.outlet, one.known) for one in row.cited] == [
        ("plan", "Север", date(2024, 1, 10)),
        ("held", "Юг", date(2024, 2, 21)),
    ]
    (plain,) = asked.plain([row])
    assert [one["name"] for one in plain["participants"]] == ["Хельга Линдквист", "Педро Альварес"]
    assert (plain["place_name"], plain["when"]) == ("Осло", "2024-02-20")


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        ("2023-05-31", []),
        ("2023-06-01", [SIGNING]),
        ("2024-01-09", [SIGNING]),
        ("2024-01-10", [SIGNING, "meeting planned 2024-02-20"]),
        ("2024-02-20", [SIGNING, "meeting planned 2024-02-20"]),
        ("2024-02-21", [SIGNING, MEETING]),
        ("2024-04-01", [SIGNING, MEETING]),
        ("2024-04-02", [SIGNING, MEETING, VISIT]),
    ],
)
def test_as_of_a_day_only_what_had_been_published_counts(asked: Chronicle, day: str, answer: list[str]) -> None:
    assert seen(asked.timeline(as_of=day)) == answer


@pytest.mark.parametrize(
    ("asked_for", "answer"),
    [
        ({"statuses": ["planned"]}, ["meeting planned 2024-02-20"]),
        ({"statuses": ["held"]}, [SIGNING]),
        ({"topics": ["trade"]}, []),
        ({"people": ["Альварес"]}, ["meeting planned 2024-02-20"]),
        ({"newest": True, "limit": 1}, ["meeting planned 2024-02-20"]),
    ],
)
def test_as_of_a_day_events_are_filtered_by_what_was_known(
    asked: Chronicle, asked_for: dict, answer: list[str]
) -> None:
    assert seen(asked.timeline(as_of="2024-02-01", **asked_for)) == answer


def test_as_of_a_day_the_pages_of_that_time_are_named(asked: Chronicle) -> None:
    (row,) = asked.timeline(kinds=["meeting"], as_of="2024-02-01")
    assert [one.source for one in row.cited] == ["plan"]


def test_an_event_that_was_put_off_stands_where_it_was_then(chronicle: Chronicle, keep: Callable[..., None]) -> None:
    forum = {"kind": "conference", "who": ("e5", "e6"), "place": "e3", "edition": 7}
    name = "VII Форум рыбаков Швеции и Чили"
    moved = {"when": "2025-05-22", "rescheduled": True, "previous_when": "2024-10"}
    planned = event("v1", status="planned", when="2024-10", name=name, **forum)
    keep(
        told("a", "Форум будет в октябре.", "2024-03-01", *EVERYBODY, events=(planned,)),
        told("b", "Форум прошёл в мае.", "2025-05-23", *EVERYBODY, events=(event("v1", name=name, **moved, **forum),)),
    )
    now = chronicle.timeline(series="форум рыбаков")
    assert [row.fields["when"] for row in now] == ["2025-05-22"]
    assert chronicle.timeline(until="2024-12") == []
    then = chronicle.timeline(since="2024-10", until="2024-10", as_of="2025-05-22")
    assert [row.fields["when"] for row in then] == ["2024-10"]
    assert chronicle.timeline(since="2024-10", until="2024-10", as_of="2025-05-23") == []


@pytest.mark.parametrize(
    ("asked_for", "error", "told_so"),
    [
        ({"kinds": ["party"]}, UnknownWord, "party: is no kind of event; use one of meeting, call"),
        ({"statuses": ["done"]}, UnknownWord, "done: is no status; use one of held"),
        ({"topics": ["weather"]}, UnknownWord, "weather: is no topic"),
        ({"since": "yesterday"}, BadDay, "yesterday: is no day, month or year; write it as 2023-12-31"),
        ({"series": "форум"}, UnknownSeries, "форум: is no series"),
        ({"countries": ["Нарния"]}, LetopisError, "Нарния: is no country"),
        ({"people": ["Никто"]}, LetopisError, "Никто: nobody"),
    ],
)
def test_what_is_not_known_is_said_with_the_remedy(
    asked: Chronicle, asked_for: dict, error: type[LetopisError], told_so: str
) -> None:
    with pytest.raises(error, match=told_so):
        asked.timeline(**asked_for)
