"""The events that plans concern and that may bear on them, found by facets; never the whole chronicle."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, Row, Select, exists, not_, or_, select

from letopis.chronicle.claims import Claim
from letopis.chronicle.plans.report import PlanReport
from letopis.store.ask.facets import ALL
from letopis.store.building.stored import claims_numbered
from letopis.store.dialect import pieces
from letopis.store.schema import claims, event_facets, events, members

#: So many events are looked at of what is asked for, the latest; of those that may bear on plans, by one facet, in all.
_OWN, _BEARING, _ALL = 1_000, 300, 2_000
#: Facets that are asked for in one answer.
_FACETS = 300
#: An event of which only the year is known stands at the year's beginning; what is due may come so many days late.
_VAGUE, _LATE = 366, 400
#: Statuses by which events ahead are found where nobody is asked for.
_STATUSES = ("planned", "postponed", "cancelled", "proposed")
_AHEAD = ([f"s:{status}" for status in _STATUSES],)


@dataclass(frozen=True, slots=True)
class Brief:
    """What an event's row tells at a glance: its days (ordinals), whether it may have a name.

    `told` is whether it may have been told of before it was; what one page tells as held was not.
    """

    kind: str
    first: int | None
    last: int | None
    named: bool
    told: bool


def _brief(row: Row[Any]) -> Brief:
    return Brief(row.kind, row.first, row.last, bool(row.named), bool(row.told))


#: A name stands in an event's body (compact JSON, `chronicle.events.form`) after those who take part, or after a level.
_NAMED = or_(
    events.c.body.contains('],"name":'),
    events.c.body.contains('"level":'),
    not_(events.c.body.contains('"participants":')),
)
#: What a `Brief` is made of.
_GLANCE = (
    events.c.kind,
    events.c.first,
    events.c.last,
    _NAMED.label("named"),
    or_(events.c.status.in_(_STATUSES), events.c.reports > 1).label("told"),
)


def briefs(connection: Connection, ids: Iterable[str]) -> Mapping[str, Brief]:
    """Events with these ids at a glance."""
    found: dict[str, Brief] = {}
    for piece in pieces(sorted(ids)):
        rows = connection.execute(select(events.c.id, *_GLANCE).where(events.c.id.in_(piece)))
        found |= {row.id: _brief(row) for row in rows}
    return found


def of_facets(
    connection: Connection, groups: Sequence[Sequence[str]], as_of: date | None, complete: bool = False
) -> Mapping[str, Brief]:
    """The events that have one facet of each group, the latest; without groups, events that are still ahead."""
    if as_of and not groups:
        return _ahead_then(connection, as_of, ALL if complete else _OWN)
    first, *others = sorted(groups or _AHEAD, key=len)
    chosen = select(event_facets.c.event, event_facets.c.day)
    chosen = chosen.join(events, events.c.id == event_facets.c.event)
    chosen = chosen.where(event_facets.c.facet.in_(first), events.c.kind != "other")
    for group in others:
        other = event_facets.alias()
        same = (other.c.event == event_facets.c.event) & (other.c.day == event_facets.c.day)
        chosen = chosen.where(exists(select(1).where(other.c.facet.in_(group), same)))
    if as_of:
        chosen = chosen.where(events.c.known <= as_of.toordinal())
    latest = chosen.order_by(event_facets.c.day.desc(), event_facets.c.event).limit(ALL if complete else _OWN)
    found = latest.subquery()
    rows = connection.execute(select(found.c.event, *_GLANCE).join(events, events.c.id == found.c.event))
    return {row.event: _brief(row) for row in rows}


def _ahead_then(connection: Connection, as_of: date, most: int) -> Mapping[str, Brief]:
    """The events that were known on a day and lay ahead: what they are now need not show that they were planned."""
    day = as_of.toordinal()
    ahead = select(events.c.id, *_GLANCE).where(
        events.c.sort > day, events.c.sort <= day + _LATE, events.c.known <= day
    )
    chosen = ahead.where(events.c.kind != "other").order_by(events.c.sort).limit(most)
    return {row.id: replace(_brief(row), told=True) for row in connection.execute(chosen)}


def claims_in(connection: Connection, ids: Iterable[str]) -> frozenset[str]:
    """The claims that events consist of."""
    found: set[str] = set()
    for piece in pieces(ids):
        chosen = select(claims.c.id).join(members, members.c.claim == claims.c.n)
        found |= set(connection.scalars(chosen.where(members.c.event.in_(piece))))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Beside:
    """A plan that names nobody, on a page that tells an event; `tied` whether it is that event that it speaks of."""

    claim: Claim
    tied: bool


def beside(connection: Connection, ids: Iterable[str], as_of: date | None) -> Sequence[Beside]:
    """The plans told on the pages that tell events, which name nobody, or which are those events themselves."""
    local: dict[int, set[str]] = defaultdict(set)
    for piece in pieces(ids):
        for row in connection.execute(_beside(as_of).where(members.c.event.in_(piece))):
            local[row.n].add(row.local)
    found = []
    for one in claims_numbered(connection, local):
        event = one.claim.value.get("event")
        tied = event in local[one.n]
        if tied or (event is None and not one.claim.value.get("by")):
            found.append(Beside(one.claim, tied))
    return found


def _beside(as_of: date | None) -> Select[Any]:
    """The numbers of plans, with the reading's ids of the events that are told on the same versions of pages."""
    plan = claims.alias()
    chosen = select(plan.c.n, claims.c.local).join(claims, claims.c.version == plan.c.version)
    chosen = chosen.join(members, members.c.claim == claims.c.n).where(plan.c.kind == "plan", plan.c.current)
    return chosen.where(plan.c.known <= as_of.toordinal()) if as_of else chosen


def bearing_on(
    connection: Connection, reports: Iterable[PlanReport], today: date, complete: bool = False
) -> Mapping[str, Brief]:
    """The events that may bear on plans: of the same pair of countries or person, from when a plan was told of on."""
    spans: dict[str, tuple[int, int]] = {}
    for one in reports:
        span = _span(one, today)
        for facet in _facets(one):
            low, high = spans.get(facet, span)
            spans[facet] = (min(low, span[0]), max(high, span[1]))
    found: dict[str, Brief] = {}
    facets, each, all = (ALL, ALL, ALL) if complete else (_FACETS, _BEARING, _ALL)
    for facet, (low, high) in sorted(spans.items(), key=lambda item: (-item[1][1], item[0]))[:facets]:
        chosen = (
            select(event_facets.c.event, *_GLANCE)
            .join(events, events.c.id == event_facets.c.event)
            .where(event_facets.c.facet == facet, event_facets.c.day >= low, event_facets.c.day <= high)
            .where(events.c.kind != "other")
            .order_by(event_facets.c.day)
            .limit(each)
        )
        found |= {row.event: _brief(row) for row in connection.execute(chosen)}
        if len(found) > all:
            break
    return found


def _span(one: PlanReport, today: date) -> tuple[int, int]:
    """The days on which an event may stand that bears on a plan."""
    told = (one.source.known or today).toordinal()
    last = one.due.latest.toordinal() if one.due and one.due.latest else told
    return told - _VAGUE, max(told, last) + _LATE


def _facets(one: PlanReport) -> Iterator[str]:
    codes = sorted({party.country for party in one.by if party.country})
    pairs = [f"cc:{left}-{right}" for left, right in combinations(codes, 2)]
    people = [f"u:{party.unit}" for party in one.by if party.unit and party.type != "country"]
    yield from pairs or [f"c:{code}" for code in codes]
    yield from people


__all__ = ["Beside", "Brief", "bearing_on", "beside", "briefs", "claims_in", "of_facets"]
