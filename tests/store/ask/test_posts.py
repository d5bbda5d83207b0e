"""Appointments in a timeline: to which office, and which of them come along between two countries."""

from collections.abc import Callable

import pytest

from letopis.model.facts import Office
from letopis.model.span import Span
from letopis.store.chronicle import Chronicle

from .conftest import entity, event, told

HELGA, PEDRO = entity(1, "person", "Хельга Линдквист", "SE"), entity(2, "person", "Педро Альварес", "CL")
KING = entity(3, "person", "Олаф Нурдаль", "SE")
WORDS = "Линдквист возглавила министерство рыболовства."
SAID = (Span(0, len(WORDS)),)
MINISTER = Office("e1", "министр рыболовства", (Span(0, 9),), "offices.by-hand", country="SE")


@pytest.fixture
def asked(chronicle: Chronicle, keep: Callable[..., None]) -> Chronicle:
    """Talks of two states; before them one of those who talk took office, and so did somebody else."""
    keep(
        told("a", WORDS, "2024-01-11", HELGA, KING, offices=(MINISTER,), events=(
            event("v1", "appointment", who=("e1", "e3"), when="2024-01-10", said=SAID),)),
        told("b", "Нурдаль назначил посла.", "2024-01-12", KING, events=(
            event("v1", "appointment", who=("e3",), when="2024-01-12"),)),
        told("c", "Линдквист и Альварес встретились.", "2024-02-21", HELGA, PEDRO, events=(
            event("v1", who=("e1", "e2"), when="2024-02-20"),)),
    )  # fmt: skip
    return chronicle


def test_between_states_those_who_meet_are_seen_to_take_office(asked: Chronicle) -> None:
    alone = asked.timeline(countries=["SE", "CL"])
    assert [row.fields["kind"] for row in alone] == ["meeting"]
    rows = asked.timeline(countries=["SE", "CL"], posts=True)
    assert [(row.fields["kind"], str(row.sort)) for row in rows] == [
        ("appointment", "2024-01-10"), ("meeting", "2024-02-20")
    ]  # fmt: skip
    assert [one["office"] for one in asked.plain(rows)] == ["министр рыболовства", None]


def test_appointments_keep_to_the_days_and_the_number_asked_for(asked: Chronicle) -> None:
    def kinds(**options: object) -> list[str]:
        rows = asked.timeline(countries=["SE", "CL"], posts=True, **options)  # type: ignore[arg-type]
        return [row.fields["kind"] for row in rows]

    assert kinds(since="2024-02") == ["meeting"]
    assert kinds(limit=1) == ["meeting"]
    assert kinds(newest=True) == ["meeting", "appointment"]
    assert kinds(as_of="2024-01-31") == []
