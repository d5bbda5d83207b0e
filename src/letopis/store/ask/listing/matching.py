"""The events that a filter lets through, to be counted: as a subquery, and by hand those that were otherwise once.

Where nothing is asked for but days, the facets alone are counted, whose index is a tenth of
the events' table.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Subquery, Text, case, cast, func, or_, select

from letopis.store.ask.filter import LONGEST, Filter, Page, Question
from letopis.store.ask.listing.remembered import remembered
from letopis.store.ask.timeline import rows_changed
from letopis.store.decisions import in_force
from letopis.store.dialect import beginning, pieces
from letopis.store.schema import claims, event_facets, events, members, units

_FACET, _DAY, _EVENT = event_facets.c.facet, event_facets.c.day, event_facets.c.event
_WHOLE = Page()
#: What stands between the events of a name; no event's id holds it. Days are counted on from here: of equal length.
_BETWEEN, _LONG = "\n", 10_000_000
_TIMES = _FACET, func.count().label("times"), func.max(_DAY).label("last")
_DATED = cast(_DAY + _LONG, Text).concat(_EVENT)
#: The facets that are counted where events must be found first, by their first two signs: of states (`c:`, `cc:`),
#: places, people and bodies.
_COUNTED = ("c:", "cc", "p:", "u:")


@dataclass(frozen=True, slots=True)
class _Found:
    """How many events have a facet, the last day of one, and which they are, where that is asked for."""

    times: int
    last: int
    events: str = ""


class Seen:
    """What the events that a filter lets through are found by, counted; as of a day, as they were then."""

    def __init__(self, connection: Connection, chosen: Filter, as_of: date | None) -> None:
        self._connection = connection
        self._chosen = chosen
        self._as_of = as_of
        self._plain = chosen == Filter(first=chosen.first, last=chosen.last) and as_of is None
        self._settled = None if self._plain else _settled(chosen, as_of)
        self._changed = list(_changed(connection, chosen, as_of))
        self._rejected = rejected_events(connection) if self._plain else []

    def days(self) -> Counter[tuple[int, str]]:
        """How many events there are by day (its ordinal, 0: not known) and status."""
        found: Counter[tuple[int, str]] = Counter()
        chosen = self._having(select(_DAY, _FACET, func.count().label("times"))).where(self._begins("s:"))
        for row in self._connection.execute(chosen.group_by(_DAY, _FACET)):
            found[row.day, row.facet.removeprefix("s:")] += row.times
        found.update((event["sort"], event["status"]) for event, _ in self._changed)
        return found

    def facets(self, start: str) -> Iterator[tuple[str, int, int]]:
        """Each facet that begins so ("c:", "cc:", "p:"), with how many events have it and the last day of one.

        The day is its ordinal.
        """
        for facet, one in (self._of_all(start) if self._settled is None else self._of_some()).items():
            if facet.startswith(start):
                yield facet, one.times, one.last
        for event, facets in self._changed:
            yield from ((facet, 1, event["sort"]) for facet in facets if facet.startswith(start))

    def _of_all(self, start: str) -> Mapping[str, "_Found"]:
        """How many of all events have each facet that begins so."""
        chosen = self._having(select(*_TIMES)).where(self._begins(start)).group_by(_FACET)
        return {row.facet: _Found(int(row.times), row.last) for row in self._connection.execute(chosen)}

    def _of_some(self) -> Mapping[str, "_Found"]:
        """The same of the events that are asked for, of all facets at once: to find these events costs most.

        An index would be asked for every facet of each of them, so what begins a facet is compared without one.
        """
        key = "facets", self._chosen, self._as_of
        return remembered(self._connection, key, lambda _: self._found_at_once())

    def _found_at_once(self) -> Mapping[str, "_Found"]:
        begins = func.substr(_FACET, 1, 2)
        told = case((begins == "u:", _DATED))  # texts of nothing else are asked for
        chosen = self._having(select(*_TIMES, func.aggregate_strings(told, _BETWEEN).label("events")))
        chosen = chosen.where(begins.in_(_COUNTED)).group_by(_FACET)
        rows = self._connection.execute(chosen)
        return {row.facet: _Found(int(row.times), row.last, row.events or "") for row in rows}

    def people(self, limit: int) -> dict[str, str]:
        """The names (units) of the people who are seen most, each with its identity."""
        times: Counter[str] = Counter()
        for identity, count in self._people(limit):
            times[identity] += count
        for identity in sorted(times, key=lambda one: (-times[one], one))[limit:]:
            del times[identity]
        found: dict[str, str] = {}
        for piece in pieces(sorted(times)):
            chosen = select(units.c.id, units.c.identity).where(units.c.identity.in_(piece))
            found |= {row.id: row.identity for row in self._connection.execute(chosen)}
        return found

    def together(self, wanted: Mapping[str, str]) -> Iterator[tuple[frozenset[str], int, int]]:
        """Who of the identities of names (units) is seen in one event: all who are, how often, the last day.

        The database gives the events of each name in one piece; who is in one event is told by the bits of a number.
        """
        people = sorted(set(wanted.values()))
        bits = {one: 1 << place for place, one in enumerate(people)}
        seen: dict[str, int] = {}
        for facet, told in self._events_of(people, wanted):
            bit = bits[wanted[facet.removeprefix("u:")]]
            for dated in told.split(_BETWEEN):
                seen[dated] = seen.get(dated, 0) | bit
        last: dict[int, str] = {}
        for dated, who in seen.items():
            if dated > last.get(who, ""):
                last[who] = dated
        for who, times in Counter(seen.values()).items():
            day = int(last[who][: len(str(_LONG))]) - _LONG
            yield frozenset(one for one in people if who & bits[one]), times, day
        for event, own in self._changed:
            both = frozenset(wanted[facet[2:]] for facet in own if facet.startswith("u:") and facet[2:] in wanted)
            if both:
                yield both, 1, event["sort"]

    def _events_of(self, people: Sequence[str], units_of: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The events of each name of some identities as one text, each with its day before it, so that days compare."""
        if self._settled is not None:
            found = self._of_some()
            yield from ((facet, found[facet].events) for facet in (f"u:{one}" for one in units_of) if facet in found)
            return
        names = select("u:" + units.c.id).where(units.c.identity.in_(people))
        chosen = self._having(select(_FACET, func.aggregate_strings(_DATED, _BETWEEN).label("events")))
        for row in self._connection.execute(chosen.where(_FACET.in_(names)).group_by(_FACET)):
            yield row.facet, row.events

    def _people(self, limit: int) -> Iterator[tuple[str, int]]:
        """Identities of people with how often they are seen; of all events those alone that are seen most."""
        if self._settled is None:
            yield from self._most(limit)
            return
        seen = Counter({facet[2:]: one.times for facet, one in self._of_some().items() if facet.startswith("u:")})
        seen.update(facet.removeprefix("u:") for _, facets in self._changed for facet in facets)
        for piece in pieces(sorted(seen)):
            people = select(units.c.id, units.c.identity).where(units.c.type == "person", units.c.id.in_(piece))
            yield from ((row.identity, seen[row.id]) for row in self._connection.execute(people))

    def _most(self, limit: int) -> Iterator[tuple[str, int]]:
        """The identities of people who are seen in most of all events."""
        chosen = self._having(select(_FACET, func.count().label("times"))).where(self._begins("u:")).group_by(_FACET)
        named = chosen.subquery()
        times = func.sum(named.c.times).label("times")
        most = select(units.c.identity, times).join(named, named.c.facet == "u:" + units.c.id)
        most = most.where(units.c.type == "person").group_by(units.c.identity)
        for row in self._connection.execute(most.order_by(times.desc(), units.c.identity).limit(limit)):
            yield row.identity, int(row.times)

    def _having(self, chosen: Select[Any]) -> Select[Any]:
        """A question about facets, of the events that match alone."""
        if self._settled is not None:
            return chosen.join(self._settled, self._settled.c.id == _EVENT)
        others = event_facets.alias()
        chosen = chosen.where(_EVENT.not_in(select(others.c.event).where(others.c.facet == "k:other")))
        chosen = chosen.where(*_during(self._chosen.first, self._chosen.last))
        return chosen.where(_EVENT.not_in(self._rejected)) if self._rejected else chosen

    def _begins(self, start: str) -> ColumnElement[bool]:
        return beginning(self._connection, _FACET, start)


def _during(first: date | None, last: date | None) -> Iterator[ColumnElement[bool]]:
    """What days are asked for: those of the facets, and events that had begun before and were not over yet."""
    if first:
        begins, day = first.toordinal(), events.c.sort
        longer = select(events.c.id).where(day >= begins - LONGEST, day < begins, events.c.last >= begins)
        yield or_(event_facets.c.day >= begins, _EVENT.in_(longer))
    if last:
        yield event_facets.c.day <= last.toordinal()


def _settled(chosen: Filter, as_of: date | None) -> Subquery:
    """`id`, `sort` and `status` of the events that match; as of a day, of those that no later report changed."""
    settled = Question(chosen, _WHOLE).settled(as_of).order_by(None)
    return settled.with_only_columns(events.c.id, events.c.sort, events.c.status).subquery()


def _changed(
    connection: Connection, chosen: Filter, as_of: date | None
) -> Iterator[tuple[Mapping[str, Any], frozenset[str]]]:
    """The rows, with their facets, of the events that match as of a day and that later reports changed."""
    if as_of is not None:
        yield from rows_changed(connection, Question(chosen, _WHOLE), chosen, as_of)


def rejected_events(connection: Connection) -> list[str]:
    """The ids of the events that people rejected, from the judgements: hardly any of all events are."""
    said = in_force(connection).verdicts
    found: set[str] = set()
    for piece in pieces(sorted(id for id, verdict in said.items() if verdict == "reject")):
        chosen = select(events.c.id).join(members, members.c.event == events.c.id)
        chosen = chosen.join(claims, claims.c.n == members.c.claim)
        found |= set(connection.scalars(chosen.where(claims.c.id.in_(piece), events.c.verdict == "reject")))
    return sorted(found)
