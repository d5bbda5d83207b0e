"""Slots: numbers that order versions by their day of publication, so that the newest are found without sorting.

A slot is the day's ordinal times 2^20 plus the version's place among those of the day; versions without a day come
before all others. A range of days is a range of slots.
"""

from datetime import date

from sqlalchemy import Connection, func, select

from letopis.store.schema import versions

_BITS = 20


def slot(connection: Connection, known: date | None) -> int:
    """The next free slot of a day; only a writer that holds the lock may ask."""
    low, high = bounds(known, known)
    last = connection.scalar(select(func.max(versions.c.slot)).where(versions.c.slot >= low, versions.c.slot <= high))
    return low if last is None else int(last) + 1


def bounds(first: date | None, last: date | None) -> tuple[int, int]:
    """The first and the last slot of a range of days; where both are None, of versions without a day."""
    low = first.toordinal() if first else 0
    high = last.toordinal() if last else low
    return low << _BITS, ((high + 1) << _BITS) - 1
