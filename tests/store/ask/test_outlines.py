"""Events in outline: all that a filter lets through, with what they are counted by."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from letopis.store.ask.filter import Filter
from letopis.store.ask.outlines import outlines
from letopis.store.chronicle import Chronicle

from .conftest import entity, event, told

PERU, CHILE = entity(1, "country", "Перу", "PE"), entity(2, "country", "Чили", "CL")
INES, HUGO = entity(3, "person", "Инес Кальдерон", "PE"), entity(4, "person", "Уго Паредес", "CL")


@pytest.fixture
def met(chronicle: Chronicle, keep: Callable[..., None]) -> Iterator[Chronicle]:
    """A chronicle of a meeting, a visit and a call of others."""
    meeting = event("ev1", who=("e3", "e4"), when="2021-05-03", topics=("trade", "border"))
    visit = event("ev1", "visit", who=("e1", "e2"), when="2022-06-01", level="official")
    planned = event("ev1", status="planned", who=("e3", "e4"), when="2023-03-01")
    keep(
        told("1", "Встреча прошла.", "2021-05-04", INES, HUGO, events=(meeting,)),
        told("2", "Визит прошёл.", "2022-06-02", PERU, CHILE, events=(visit,)),
        told("3", "Встреча будет.", "2023-01-10", INES, HUGO, events=(planned,)),
    )
    yield chronicle


def test_outlines_have_day_level_topics_and_people(met: Chronicle) -> None:
    with met.asked() as connection:
        meeting, visit, planned = outlines(connection, Filter(countries=("CL", "PE")))
    assert (meeting.day, meeting.kind, meeting.status) == (date(2021, 5, 3), "meeting", "held")
    assert meeting.topics == ("border", "trade")
    assert sorted((one.country or "") for one in meeting.people) == ["CL", "PE"]
    assert (visit.kind, visit.level, visit.people) == ("visit", "official", ())
    assert (planned.status, planned.level) == ("planned", None)


def test_outlines_as_of_a_day_are_of_what_had_been_published(met: Chronicle) -> None:
    with met.asked() as connection:
        found = outlines(connection, Filter(countries=("CL", "PE")), date(2022, 12, 31))
    assert [one.kind for one in found] == ["meeting", "visit"]


def test_outlines_are_of_the_same_events_as_the_timeline(met: Chronicle) -> None:
    chosen = Filter(countries=("CL", "PE"), first=date(2022, 1, 1))
    with met.asked() as connection:
        found = outlines(connection, chosen)
    assert [one.id for one in found] == [row.id for row in met.timeline(countries=("CL", "PE"), since="2022")]
