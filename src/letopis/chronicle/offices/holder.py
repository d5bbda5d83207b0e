"""Who held an office on a day, and how sure that is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from letopis.chronicle.offices.records import Tenure

Sure = Literal["certain", "likely", "disputed"]
#: So many days before the first evidence somebody is still thought likely to have held an office.
_BEFORE = 366


@dataclass(frozen=True, slots=True)
class Holding:
    """A tenure that a day falls into; `reason` says in words why it is held to."""

    tenure: Tenure
    sure: Sure
    reason: str


def holder(tenures: Iterable[Tenure], key: str, on: date) -> tuple[Holding, ...]:
    """Who held the office of a key on a day, the surest first; nobody where nothing is known of that time.

    Certain: between dated evidence on both sides. Likely: after the last evidence or before the first, or between two
    holders, where both are named. Disputed: while others are called so by a good part of the claims.
    """
    found = [held for one in tenures if one.office == key and (held := _holding(one, on)) is not None]
    order: tuple[Sure, ...] = ("certain", "disputed", "likely")
    return tuple(sorted(found, key=lambda one: (order.index(one.sure), _distance(one.tenure, on), one.tenure.person)))


def _holding(one: Tenure, on: date) -> Holding | None:
    if any(first <= on <= last for first, last in one.rivals):
        return Holding(one, "disputed", "others are called the holder at that time")
    first, last = _certain(one)
    if first and last and first <= on <= last:
        return Holding(one, "certain", f"shown from {first} to {last}")
    if first and on < first:
        return _before(one, on, first)
    return _after(one, on, last) if last and on > last else None


def _certain(one: Tenure) -> tuple[date | None, date | None]:
    """The first and last day between which nothing is left open."""
    first = min((day for day in (one.first, one.start.latest) if day), default=None)
    told = one.end.earliest if one.end else None
    last = max((day for day in (one.last, told) if day), default=None)
    return first, last


def _before(one: Tenure, on: date, first: date) -> Holding | None:
    earliest = one.start.earliest
    near = (first - on).days <= _BEFORE if earliest is None else on >= earliest
    return Holding(one, "likely", f"first shown on {first}") if near else None


def _after(one: Tenure, on: date, last: date) -> Holding | None:
    if one.end is None:
        return Holding(one, "likely", f"last shown on {last}, and nothing says that it ended")
    if one.end.latest is None or on < one.end.latest:
        return Holding(one, "likely", f"last shown on {last}, ended by {one.end.latest}")
    return None


def _distance(one: Tenure, on: date) -> int:
    return min((abs((on - day).days) for day in (one.first, one.last) if day), default=10**6)
