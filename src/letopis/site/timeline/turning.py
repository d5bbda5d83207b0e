"""Places in a timeline that a page begins at: before a row, at a year or a month."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from letopis.site.timeline.grouping import day_of
from letopis.store.ask.listing.events import NEWEST, OLDEST
from letopis.store.ask.wanted import first_day, last_day

#: Greater than every id of an event.
_LAST = "~"


def mark_after(row: Mapping[str, Any], newest: bool) -> str:
    """The mark of the part of a timeline that follows a row."""
    day = day_of(row)
    return (NEWEST if newest else OLDEST).mark((day.toordinal() if day else 0, row["id"]))


def mark_before(row: Mapping[str, Any], newest: bool) -> str:
    """The mark at which the same timeline in the opposite order goes on from a row: what stands before it."""
    return mark_after(row, not newest)


def mark_at(period: str, newest: bool) -> str:
    """The mark of the part that begins with a day, month or year ("2022-11"). Raises BadDay."""
    if newest:
        last = last_day(period) or date.max
        return NEWEST.mark((last.toordinal() + 1, ""))
    first = first_day(period) or date.min
    return OLDEST.mark((first.toordinal() - 1, _LAST))
