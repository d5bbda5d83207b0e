"""Events as they are stored are what their reports tell, corrections included."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from letopis.api import Chronicle
from letopis.chronicle.events.merge import MergedEvent
from letopis.store.ask.told import events_stored, merged_events


def both(chronicle: Chronicle, as_of: date | None = None) -> tuple[Sequence[MergedEvent], Sequence[MergedEvent]]:
    """All events merged anew, and as they are stored."""
    ids = [row.id for row in chronicle.timeline(happenings=True, rejected=True)]
    with chronicle.asked() as connection:
        return merged_events(connection, ids, as_of), events_stored(connection, ids, as_of)


def test_what_is_stored_is_what_the_reports_tell(sample_chronicle: Path) -> None:
    with Chronicle(str(sample_chronicle)) as chronicle:
        merged, stored = both(chronicle)
    assert len(stored) > 40
    assert [replace(one, attributes={}) for one in merged] == list(stored)


def test_a_correction_is_stored(sample_copy: Path) -> None:
    with Chronicle(str(sample_copy)) as chronicle:
        first = chronicle.timeline(kinds=["visit"])[0].id
        chronicle.reviewer("А. Проверяющий", lambda: datetime(2024, 1, 1, tzinfo=UTC)).edit(first, "level", "state")
        merged, stored = both(chronicle)
    assert [replace(one, attributes={}) for one in merged] == list(stored)
    assert {one.level for one in stored if one.id == first} == {"state"}


def test_as_of_a_day_they_are_merged_anew(sample_chronicle: Path) -> None:
    with Chronicle(str(sample_chronicle)) as chronicle:
        merged, stored = both(chronicle, date(2022, 11, 23))
    assert list(stored) == list(merged)
    assert 0 < len(stored) < 49
