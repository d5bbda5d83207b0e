"""Slots: numbers that order versions by their day of publication, so that the newest are found without sorting.

A slot is the day's ordinal times 2^20 plus the version's place among those of the day; versions without a day come
before all others. A range of days is a range of slots.
"""

from datetime import date

from sqlalchemy import Connection, func, select

from letopis.store.schema import versions

_BITS = 20
#: Slots of one day.
DAY = 1 << _BITS


class Slots:
    """Gives out free slots within one transaction; only a writer that holds the lock may ask."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last: dict[date | None, int] = {}

    def free(self, known: date | None) -> int:
        """The next free slot of a day."""
        self._last[known] = (self._last[known] if known in self._last else self._taken(known)) + 1
        return self._last[known]

    def _taken(self, known: date | None) -> int:
        low, high = bounds(known, known)
        chosen = select(func.max(versions.c.slot)).where(versions.c.slot >= low, versions.c.slot <= high)
        last = self._connection.scalar(chosen)
        return low - 1 if last is None else int(last)


def day(slot: int) -> date | None:
    """The day of a slot, or None where it is of no day."""
    number = slot >> _BITS
    return date.fromordinal(number) if number else None


def bounds(first: date | None, last: date | None) -> tuple[int, int]:
    """The first and the last slot of a range of days; where both are None, of versions without a day."""
    low = first.toordinal() if first else 0
    high = last.toordinal() if last else low
    return low << _BITS, ((high + 1) << _BITS) - 1
