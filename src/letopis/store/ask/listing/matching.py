"""The events that a filter lets through, to be counted: as a subquery, and by hand those that were otherwise once.

Where nothing is asked for but days, the facets alone are counted, whose index is a tenth of
the events' table.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Subquery, func, or_, select

from letopis.store.ask.filter import LONGEST, Filter, Page, Question
from letopis.store.ask.timeline import rows_changed
from letopis.store.decisions import in_force
from letopis.store.dialect import beginning, pieces
from letopis.store.schema import claims, event_facets, events, members, units

_FACET, _DAY, _EVENT = event_facets.c.facet, event_facets.c.day, event_facets.c.event
_WHOLE = Page()
#: What stands between the names of those who are seen together; no facet holds it.
_BETWEEN = "\n"


class Seen:
    """What the events that a filter lets through are found by, counted; as of a day, as they were then."""

    def __init__(self, connection: Connection, chosen: Filter, as_of: date | None) -> None:
        self._connection = connection
        self._chosen = chosen
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
        """Each facet that begins so, with how many events have it and the last day of one (its ordinal)."""
        chosen = self._having(select(_FACET, func.count().label("times"), func.max(_DAY).label("last")))
        for row in self._connection.execute(chosen.where(self._begins(start)).group_by(_FACET)):
            yield row.facet, row.times, row.last
        for event, facets in self._changed:
            yield from ((facet, 1, event["sort"]) for facet in facets if facet.startswith(start))

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

        The database brings together those of one event, and events of the same people.
        """
        names = select("u:" + units.c.id).where(units.c.identity.in_(sorted(set(wanted.values()))))
        named: ColumnElement[Any] = func.aggregate_strings(_FACET, _BETWEEN).label("named")
        chosen = self._having(select(func.max(_DAY).label("day"), named))
        if self._settled is None:
            chosen = chosen.where(_FACET.in_(names))
        else:  # few events are asked for: an index would be asked for every name of each of them
            chosen = chosen.where(self._begins("u:"), _FACET.concat("").in_(names))
        each = chosen.group_by(_EVENT).subquery()
        counted = select(each.c.named, func.count().label("times"), func.max(each.c.day).label("last"))
        for row in self._connection.execute(counted.group_by(each.c.named)):
            facets = row.named.split(_BETWEEN)
            yield frozenset(wanted[facet.removeprefix("u:")] for facet in facets), int(row.times), row.last
        for event, own in self._changed:
            seen = frozenset(wanted[facet[2:]] for facet in own if facet.startswith("u:") and facet[2:] in wanted)
            if seen:
                yield seen, 1, event["sort"]

    def _people(self, limit: int) -> Iterator[tuple[str, int]]:
        """Identities of people with how often they are seen: those seen most, and who is seen in changed events."""
        chosen = self._having(select(_FACET, func.count().label("times"))).where(self._begins("u:")).group_by(_FACET)
        named = chosen.subquery()
        times = func.sum(named.c.times).label("times")
        most = select(units.c.identity, times).join(named, named.c.facet == "u:" + units.c.id)
        most = most.where(units.c.type == "person").group_by(units.c.identity)
        most = most.order_by(times.desc(), units.c.identity)
        changed = Counter(facet.removeprefix("u:") for _, facets in self._changed for facet in facets)
        for row in self._connection.execute(most if changed else most.limit(limit)):
            yield row.identity, int(row.times)
        for piece in pieces(sorted(changed)):
            people = select(units.c.id, units.c.identity).where(units.c.type == "person", units.c.id.in_(piece))
            yield from ((row.identity, changed[row.id]) for row in self._connection.execute(people))

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
