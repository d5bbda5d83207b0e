"""What may have fulfilled plans, found by who takes part, series and year: a plan is compared with few events."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from letopis.chronicle.claims import Claim
from letopis.chronicle.events.merge import MergedEvent, by_first
from letopis.chronicle.parties import Party, parties
from letopis.chronicle.plans.bearing import OPEN, SLACK, Sought, span, why_borne
from letopis.chronicle.plans.likeness import countries, family
from letopis.chronicle.precedence import by_day
from letopis.chronicle.series.series import series_key

_HELD = frozenset({"held", "ongoing"})


class Happened:
    """Events that happened, and papers, each found by a name of its own and the years that it may be of."""

    def __init__(self, events: Iterable[MergedEvent], documents: Iterable[Claim]) -> None:
        self._events: dict[tuple[str, int], list[MergedEvent]] = defaultdict(list)
        self._papers: dict[str, list[Claim]] = defaultdict(list)
        for event in events:
            if event.when is None or not any(one.status in _HELD for one in event.reports):
                continue
            for name in _names(event.participants, event.name):
                for year in _years(event.when.earliest, event.when.latest):
                    self._events[name, year].append(event)
        for paper in documents:
            for state in countries(parties(paper.value.get("parties"))):
                self._papers[state].append(paper)

    def bearing(self, sought: Sought) -> Iterator[tuple[MergedEvent, str]]:
        """The events that are held to be the one that was planned, each with why."""
        low, high = span(sought)
        found = {
            event.id: event
            for name in _names(sought.by, sought.name)
            for year in _sought_years(sought)
            for event in self._events.get((name, year), ())
            if event.when and low <= (event.when.latest or date.min) and (event.when.earliest or date.max) <= high
        }
        for event in sorted(found.values(), key=by_first):
            if why := why_borne(sought, event):
                yield event, why

    def papers(self, by: Sequence[Party]) -> list[Claim]:
        """The papers to which one of the states is a party."""
        found = {paper.id: paper for state in countries(by) for paper in self._papers.get(state, ())}
        return sorted(found.values(), key=by_day)


def _names(by: Iterable[Party], name: str | None) -> frozenset[str]:
    """What an event is found by: its series, its people, and the states that take part as such."""
    made = {f"person {family(one.name)}" for one in by if one.type == "person"}
    made |= {f"state {one.country}" for one in by if one.type == "country" and one.country}
    states = countries(by)
    keys = {series_key(name, states), series_key(name)} if name else set()
    return frozenset(made | {f"series {key}" for key in keys if key})


def _years(first: date | None, last: date | None) -> range:
    """The years of an event's date; what has an open end is of the year of the other."""
    known = [day.year for day in (first, last) if day is not None]
    return range(min(known), max(known) + 1) if known and max(known) - min(known) < 5 else range(0)


def _sought_years(sought: Sought) -> range:
    """The years in which what was planned may have happened."""
    due, told = sought.due, sought.told
    if due is None:
        return range(told.year, _later(told, OPEN).year + 1) if told else range(0)
    first = due.earliest or told or due.latest
    last = due.latest or _later(first, OPEN) if first else None
    return range(first.year - 1, _later(last, SLACK).year + 1) if first and last else range(0)


def _later(day: date, by: timedelta) -> date:
    return day + by if day < date.max - by else date.max
