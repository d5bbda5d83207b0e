"""What a person should look at first, and why."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.chronicle.claims import claims
from letopis.chronicle.events.doubt import doubt, grade
from letopis.chronicle.events.merge import MergedEvent, merge
from letopis.chronicle.events.report import report
from letopis.model.article import Page
from letopis.model.reading import Reading
from letopis.store.ask.queue import Item, Waiting, queue
from letopis.store.chronicle import Chronicle
from letopis.store.reviewing import Reviewer

from .conftest import entity, event, told

LANGE, ABISHEV = entity(1, "person", "Ирма Ланге", "DE"), entity(2, "person", "Серик Абишев", "KZ")
BOTH = ("e1", "e2")


def page(source: str, day: str, *events: object, outlet: str | None = None) -> tuple[Page, Reading]:
    towns = entity(3, "place", "Астана", "KZ", "Q1520"), entity(4, "place", "Алма-Ата", "KZ", "Q35493")
    return told(source, f"Ланге и Абишев, {source}.", day, LANGE, ABISHEV, *towns, outlet=outlet, events=events)


def waiting(chronicle: Chronicle, limit: int = 20, happenings: bool = False) -> list[Item]:
    with chronicle.asked() as connection:
        return list(queue(connection, limit, happenings))


@pytest.fixture
def reviewer(chronicle: Chronicle) -> Reviewer:
    days = count(1)
    return Reviewer(chronicle.writer("by hand"), "Дарья", lambda: datetime(2026, 1, next(days), tzinfo=UTC))


@pytest.fixture
def disputed(keep: Callable[..., None]) -> None:
    """A meeting of which two outlets tell different towns and levels, and one that all agree on."""
    there = {"who": BOTH, "when": "2024-05-14"}
    keep(
        page("alfa/1", "2024-05-20", event("v1", place="e3", level="working", **there), outlet="Альфа"),
        page("beta/1", "2024-05-21", event("v1", place="e4", level="official", **there), outlet="Бета"),
        page("alfa/2", "2024-09-02", event("v1", who=BOTH, when="2024-09-01")),
    )


@pytest.mark.usefixtures("disputed")
def test_what_sources_dispute_is_shown_side_by_side(chronicle: Chronicle) -> None:
    (item,) = waiting(chronicle)
    assert item.subject == "event" and item.name == "meeting: Ирма Ланге, Серик Абишев" and item.doubt >= 0.5
    assert "place: Астана (Альфа) against Алма-Ата (Бета)" in item.reasons
    assert "level: working (Альфа) against official (Бета)" in item.reasons


@pytest.mark.usefixtures("disputed")
def test_what_was_judged_leaves_the_queue_and_comes_back_when_that_is_undone(
    chronicle: Chronicle, reviewer: Reviewer
) -> None:
    (item,) = waiting(chronicle)
    for judge in (reviewer.accept, reviewer.reject):
        done = judge(item.id)
        assert waiting(chronicle) == []
        reviewer.undo(done.id)
        assert waiting(chronicle) == [item]


@pytest.mark.usefixtures("disputed")
def test_an_edit_takes_its_reason_off_the_list(chronicle: Chronicle, reviewer: Reviewer) -> None:
    (item,) = waiting(chronicle)
    reviewer.edit(item.id, "level", "working")
    (left,) = waiting(chronicle)
    assert not any(one.startswith("level") for one in left.reasons) and left.doubt < item.doubt


@pytest.mark.usefixtures("disputed")
def test_a_join_that_a_person_confirmed_is_in_doubt_no_longer(chronicle: Chronicle, reviewer: Reviewer) -> None:
    (item,) = waiting(chronicle)
    split = reviewer.split(item.id, ["beta/1"])
    assert waiting(chronicle) == []
    reviewer.undo(split.id)
    assert len(waiting(chronicle)) == 1


def test_the_most_doubtful_comes_first_and_happenings_only_when_asked_for(
    chronicle: Chronicle, keep: Callable[..., None]
) -> None:
    keep(
        page("alfa/1", "2024-05-20", event("v1", who=BOTH, when="2024-05-14", place="e3")),
        page("beta/1", "2024-05-21", event("v1", who=BOTH, when="2024-05-14", place="e4")),
        page("alfa/2", "2024-08-02", event("v1", "other", who=BOTH, when="2024-08-01", confidence=0.1)),
        page("alfa/3", "2024-09-02", event("v1", "other", who=BOTH, when="2024-09-01", confidence=0.5)),
    )
    assert [one.name.split(":")[0] for one in waiting(chronicle)] == ["meeting"]
    every = waiting(chronicle, happenings=True)
    assert [grade(one.doubt) for one in every] == sorted((grade(one.doubt) for one in every), reverse=True)
    assert {"likely 10%", "likely 50%"} <= {reason for one in every for reason in one.reasons}
    assert waiting(chronicle, 1, happenings=True) == every[:1]


def test_a_doubtful_identity_is_shown_until_a_person_has_looked(
    chronicle: Chronicle, keep: Callable[..., None], reviewer: Reviewer
) -> None:
    keep(*(page(f"alfa/{n}", "2024-05-20") for n in range(20)))
    keep(told("beta/1", "Здесь страна не та.", "2024-05-21", LANGE, entity(2, "person", "Серик Абишев", "UZ")))
    (item,) = waiting(chronicle)
    assert item.subject == "person" and item.name == "person: Серик Абишев" and "misread" in item.reasons[0]
    done = reviewer.accept(item.id)
    assert waiting(chronicle) == []
    reviewer.undo(done.id)
    assert waiting(chronicle) == [item]


def _event(confidence: float | None) -> MergedEvent:
    _, reading = page("alfa/1", "2024-05-20", event("v1", who=BOTH, confidence=confidence))
    return merge([report(one) for one in claims(reading, "1")])


@given(st.floats(0, 1), st.lists(st.floats(0, 1), max_size=4), st.floats(0, 1))
def test_more_reasons_never_make_an_event_less_doubtful(likely: float, joins: list[float], more: float) -> None:
    before = doubt(_event(likely), joins)
    assert 0 <= doubt(_event(None), joins) <= before <= doubt(_event(likely), [*joins, more]) <= 1


@pytest.mark.usefixtures("disputed")
def test_events_alone_or_people_alone_wait_and_how_many_there_are(chronicle: Chronicle, reviewer: Reviewer) -> None:
    (item,) = chronicle.queue(only="event")
    assert chronicle.queue(only="person") == [] and chronicle.waiting() == Waiting(events=1, people=0)
    reviewer.accept(item.id)
    assert chronicle.waiting() == Waiting(0, 0)
