"""Events that an event may be part of, or that may be part of it."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, exists, select

from letopis.chronicle.events.contain import WITHIN, Sides, best_days, container, fits, in_stay, parts
from letopis.chronicle.events.days import Days
from letopis.chronicle.events.days import of_report as days_said
from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.events.tellings import version
from letopis.model.written import when
from letopis.store.ask.told import bodies, events_stored
from letopis.store.building.stored import day_of
from letopis.store.dialect import pieces
from letopis.store.schema import claims, event_facets, events, members, pages, readings, versions

#: Days after a visit's first one on which its parts may be, and days before it.
_AROUND, _BEFORE = 20, 4
#: So many neighbours are looked at.
_MOST = 200


def belongs(
    connection: Connection, event: MergedEvent, as_of: date | None = None
) -> tuple[str | None, tuple[str, ...]]:
    """The id of the event that an event is part of, and those of the events that it contains."""
    beside = events_stored(connection, _beside(connection, event), as_of)
    whole = container(event, beside)
    return whole, tuple(id for id in parts(event, beside) if id != whole)


def whole_of(connection: Connection, event: MergedEvent) -> str | None:
    """The id of the event that an event is part of."""
    return wholes_of(connection, [event])[event.id]


def wholes_of(
    connection: Connection, found: Sequence[MergedEvent], as_of: date | None = None
) -> Mapping[str, str | None]:
    """The id of the event that each of some events is part of, whichever that is."""
    above = {one.id: _above(connection, one) for one in found}
    known = {one.id: one for one in found}
    others = {id for ids in above.values() for id in ids} - known.keys()
    known |= {one.id: one for one in events_stored(connection, sorted(others), as_of)}
    sides = Sides()
    return {one.id: container(one, [known[id] for id in above[one.id] if id in known], sides) for one in found}


def wholes_among(connection: Connection, ids: Sequence[str], as_of: date | None = None) -> Mapping[str, str]:
    """Of some events, those that are part of another one of them, each with that one's id."""
    found = events_stored(connection, ids if as_of else _joined(connection, ids), as_of)
    told = {(version(one), one.local): event for event in found for one in event.reports}
    visits: dict[int, list[MergedEvent]] = defaultdict(list)
    for event in found:
        if event.kind == "visit":
            visits[_days(event)[0] // _AROUND].append(event)
    wholes: dict[str, str] = {}
    sides = Sides()
    for event in found:
        at = _days(event)[0] // _AROUND
        said = [told[key] for one in event.reports if (key := (version(one), one.part_of or "")) in told]
        near = visits[at - 1] + visits[at] + visits[at + 1] if event.kind in WITHIN else []
        whole = container(event, [*said, *near], sides)
        if whole and whole != event.id:
            wholes[event.id] = whole
    return wholes


def _joined(connection: Connection, ids: Sequence[str]) -> list[str]:
    """Those of some events that may be part of another one, or have another one as part, in the order of the ids.

    They are told on one page, where it says so; or one is a visit, and the other lies in its days.
    """
    dated = _days_of(connection, ids)
    found = _said_within(connection, ids)
    visits: dict[int, list[tuple[str, Days]]] = defaultdict(list)
    for id, (kind, sort, days) in dated.items():
        if kind == "visit":
            visits[sort // _AROUND].append((id, days))
    pairs = [
        (visit, id)
        for id, (kind, sort, days) in dated.items()
        if kind in WITHIN
        for at in (sort // _AROUND,)
        for visit, stay in visits[at - 1] + visits[at] + visits[at + 1]
        if in_stay(stay, days)
    ]
    values, sides = bodies(connection, dict.fromkeys(id for pair in pairs for id in pair)), Sides()
    found |= {id for pair in pairs if fits(values[pair[0]], values[pair[1]], sides) for id in pair}
    return [id for id in ids if id in found]


def _days_of(connection: Connection, ids: Sequence[str]) -> Mapping[str, tuple[str, int, Days]]:
    """The kind, the place in a timeline and the days of visits and of what visits may contain."""
    rows: dict[str, tuple[str, int]] = {}
    told: dict[str, list[Days]] = defaultdict(list)
    kinds = ["visit", *sorted(WITHIN)]
    for piece in pieces(ids):
        chosen = select(events.c.id, events.c.kind, events.c.sort)
        rows |= {
            row.id: (row.kind, max(row.sort, 1))
            for row in connection.execute(chosen.where(events.c.id.in_(piece), events.c.kind.in_(kinds)))
        }
    for piece in pieces(sorted(rows)):
        for row in connection.execute(_DATED.where(members.c.event.in_(piece))):
            said = json.loads(row.value)
            told[row.event].append(days_said(when(said.get("when")), said["status"], day_of(row.known), row.title))
    return {id: (*row, best_days(told[id])) for id, row in rows.items()}


_DATED = (
    select(members.c.event, claims.c.known, claims.c.value, readings.c.title)
    .join(claims, claims.c.n == members.c.claim)
    .join(readings, (readings.c.version == claims.c.version) & readings.c.current)
)


def _said_within(connection: Connection, ids: Sequence[str]) -> set[str]:
    """The events of which a page says that they are part of another one among them, and these."""
    places: dict[tuple[int, str], str] = {}
    found: set[str] = set()
    told = select(members.c.event, claims.c.version, claims.c.value).join(claims, claims.c.n == members.c.claim)
    for piece in pieces(ids):
        for row in connection.execute(told.where(members.c.event.in_(piece), claims.c.value.contains('"part_of":'))):
            places[row.version, json.loads(row.value)["part_of"]] = row.event
            found.add(row.event)
    whole = select(members.c.event, claims.c.version, claims.c.local).join(claims, claims.c.n == members.c.claim)
    for piece in pieces(sorted({number for number, _ in places})):
        rows = connection.execute(whole.where(claims.c.version.in_(piece), claims.c.current))
        found |= {row.event for row in rows if (row.version, row.local) in places}
    return found


def _beside(connection: Connection, event: MergedEvent) -> list[str]:
    """The ids of the events that an event may be part of, or that may be part of it."""
    found = {*_above(connection, event), *_told_within(connection, event)}
    if event.kind == "visit":
        found |= set(connection.scalars(_near(connection, event, visits=False)))
    return sorted(found - {event.id})


def _above(connection: Connection, event: MergedEvent) -> list[str]:
    """The ids of the events that an event may be part of."""
    named = {one.part_of for one in event.reports if one.part_of}
    found = set(connection.scalars(_on_its_pages(event).where(claims.c.local.in_(named)))) if named else set()
    if event.kind in WITHIN:
        found |= set(connection.scalars(_near(connection, event, visits=True)))
    return sorted(found - {event.id})


def _told_within(connection: Connection, event: MergedEvent) -> set[str]:
    """The events that pages of this one say to be part of an event, and those that they say so of."""
    told = connection.execute(_on_its_pages(event).where(claims.c.value.contains('"part_of"'))).all()
    if not told:
        return set()
    named = {json.loads(row.value).get("part_of") for row in told} - {None}
    wholes = connection.scalars(_on_its_pages(event).where(claims.c.local.in_(named)))
    return {row.event for row in told} | set(wholes)


def _on_its_pages(event: MergedEvent) -> Select[Any]:
    """The events that are told on the same versions of pages, each with what is told of it there."""
    return (
        select(members.c.event, claims.c.value)
        .join(claims, claims.c.n == members.c.claim)
        .join(versions, versions.c.id == claims.c.version)
        .join(pages, pages.c.id == versions.c.page)
        .where(
            pages.c.source.in_({one.source.page for one in event.reports}),
            versions.c.digest.in_({one.source.version for one in event.reports}),
        )
        .limit(_MOST)
    )


def _near(connection: Connection, event: MergedEvent, visits: bool) -> Select[Any]:
    """The events of those days with a party or the place of this one; visits, or whatever a visit may contain."""
    facets = connection.scalars(select(event_facets.c.facet).where(event_facets.c.event == event.id)).all()
    kinds = ("u:", "p:", "c:") if visits else ("u:", "p:")
    shared = [one for one in facets if one.startswith(kinds)]
    first, last = _days(event)
    chosen = select(event_facets.c.event).where(
        event_facets.c.facet.in_(shared),
        event_facets.c.day >= first - (_AROUND if visits else _BEFORE),
        event_facets.c.day <= last + (_BEFORE if visits else _AROUND),
    )
    other = event_facets.alias()
    same = (other.c.event == event_facets.c.event) & (other.c.day == event_facets.c.day)
    wanted = ["k:visit"] if visits else [f"k:{kind}" for kind in ("visit", *sorted(WITHIN))]
    chosen = chosen.where(exists(select(1).where(other.c.facet.in_(wanted), same)))
    return chosen.distinct().limit(_MOST)


def _days(event: MergedEvent) -> tuple[int, int]:
    """The first and last day of an event, or on which it was told, as ordinals."""
    when = event.when
    known = event.reports[0].source.known
    first = (when.earliest or when.latest if when else None) or known or date.min
    last = (when.latest if when else None) or first
    return first.toordinal(), last.toordinal()
