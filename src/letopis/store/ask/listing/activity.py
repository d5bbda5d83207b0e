"""How much happened when: events by month and year, what was held apart from what was planned."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection

from letopis.store.ask.filter import Filter
from letopis.store.ask.listing.matching import Seen

#: What each status counts as.
COUNTED: Mapping[str, str] = {
    "held": "held",
    "ongoing": "held",
    "planned": "planned",
    "proposed": "planned",
    "postponed": "planned",
    "cancelled": "cancelled",
    "denied": "cancelled",
}
_KINDS = ("held", "planned", "cancelled")


def activity(connection: Connection, chosen: Filter, as_of: date | None = None) -> dict[str, Any]:
    """How many events there are by `months` and by `years`, in order: those `held`, still `planned`, `cancelled`.

    Each stands at the first day that it may have happened on; events of no known day are passed over.
    """
    days = Seen(connection, chosen, as_of).days()
    return {"years": list(_told(days, "year", 4)), "months": list(_told(days, "month", 7))}


def _told(days: Mapping[tuple[int, str], int], name: str, length: int) -> Iterator[dict[str, Any]]:
    """Counts by the first signs of a day's ISO form."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for (day, status), times in days.items():
        if day:
            found[date.fromordinal(day).isoformat()[:length]][COUNTED[status]] += times
    for period in sorted(found):
        yield {name: int(period) if name == "year" else period} | _counts(found[period])


def _counts(counted: Mapping[str, int]) -> dict[str, int]:
    return {kind: counted.get(kind, 0) for kind in _KINDS}


def total(periods: Iterable[Mapping[str, int]]) -> int:
    """How many events some periods have together."""
    return sum(one[kind] for one in periods for kind in _KINDS)
