"""What is new: the events that the newest pages tell, and when each was last changed."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from letopis.exports.feed import feed
from letopis.exports.tables.registry import TABLES
from letopis.exports.tables.table import Ask
from letopis.store.ask.changed import changed, lately
from letopis.store.ask.evidence import evidence_of_events
from letopis.store.ask.wanted import wanted
from letopis.store.chronicle import Chronicle

from .conftest import entity, event, told

HELGA = entity(1, "person", "Хельга Линдквист", "SE")
PEDRO = entity(2, "person", "Педро Альварес", "CL")
OSLO = entity(3, "place", "Осло", "NO")
WHO = (HELGA, PEDRO, OSLO)


@pytest.fixture
def asked(chronicle: Chronicle, keep: Callable[..., None]) -> Chronicle:
    """A meeting planned and held; a call between these reports; a visit told by an undated page."""
    talks = {"kind": "meeting", "who": ("e1", "e2"), "place": "e3", "when": "2024-02-20"}
    keep(
        told("plan", "Линдквист и Альварес встретятся в Осло.", "2024-01-10", *WHO,
             events=(event("v1", status="planned", **talks),)),
        told("held", "Линдквист и Альварес встретились в Осло.", "2024-02-21", *WHO,
             events=(event("v1", status="held", **talks),)),
        told("call", "Альварес звонил.", "2024-02-01", *WHO, events=(event("v1", "call", who=("e2",)),)),
        told("visit", "Линдквист приехала.", None, *WHO, events=(event("v1", "visit", who=("e1",)),)),
    )  # fmt: skip
    return chronicle


def news(asked: Chronicle, limit: int, before: int | None = None, **filters) -> list[tuple[int, str]]:
    with asked.asked() as connection:
        found = lately(connection, wanted(connection, **filters), limit, before)
    return [(place, row.fields["kind"]) for place, row in found.rows]


def test_what_was_told_last_comes_first_and_the_undated_last(asked: Chronicle) -> None:
    assert [kind for _, kind in news(asked, 10)] == ["meeting", "call", "visit"]
    assert [kind for _, kind in news(asked, 10, countries=["CL"])] == ["meeting", "call"]
    assert [kind for _, kind in news(asked, 10, kinds=["visit"])] == ["visit"]


def test_a_part_goes_on_where_the_one_before_ended(asked: Chronicle) -> None:
    (first,) = news(asked, 1)
    (second,) = news(asked, 1, first[0])
    assert [kind for _, kind in (first, second, *news(asked, 5, second[0]))] == ["meeting", "call", "visit"]
    assert news(asked, 5, news(asked, 5)[-1][0]) == []


def test_only_so_many_pages_are_looked_at(asked: Chronicle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("letopis.store.ask.changed._TOGETHER", 1)
    assert [kind for _, kind in news(asked, 10)] == ["meeting", "call", "visit"]
    monkeypatch.setattr("letopis.store.ask.changed._MOST", 2)
    assert [kind for _, kind in news(asked, 10)] == ["meeting", "call"]
    with asked.asked() as connection:
        some = lately(connection, wanted(connection), 10)
        rest = lately(connection, wanted(connection), 10, some.rest)
        assert lately(connection, wanted(connection), 1).rest is None, "as many as were asked for"
    assert some.rest is not None and [row.fields["kind"] for _, row in rest.rows] == ["visit"]


def test_an_event_was_changed_when_it_was_judged_or_its_judgement_ended(asked: Chronicle) -> None:
    meeting = asked.timeline(kinds=["meeting"])[0].id
    clock = [datetime(2030, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)]
    reviewer = asked.reviewer("Зоя", lambda: clock[len(moments) - 1])
    moments = [moment(asked, meeting)]
    act = reviewer.accept(meeting)
    moments.append(moment(asked, meeting))
    reviewer.undo(act.id)
    moments.append(moment(asked, meeting))
    assert moments == [datetime(2026, 1, 1, tzinfo=UTC), *clock]


def moment(asked: Chronicle, id: str) -> datetime:
    with asked.asked() as connection:
        behind = evidence_of_events(connection, [id])[id]
        assert [one.source for one in behind] == ["plan", "held"]
        return changed(connection, {id: [one.claim for one in behind]})[id]


def test_what_nothing_is_known_of_has_no_moment(asked: Chronicle) -> None:
    with asked.asked() as connection:
        assert changed(connection, {"x": ["none"], "y": []}) == {}


def test_exports_are_the_same_on_either_database(asked: Chronicle) -> None:
    ask = Ask(asked, {"happenings": True}, datetime(2024, 3, 1).date())
    counts = {name: len(list(table.records(ask))) for name, table in TABLES.items()}
    assert (counts["events"], counts["reports"], counts["participants"], counts["sources"]) == (3, 4, 4, 4)
    assert feed(asked, {}).count(b"<entry>") == 3
