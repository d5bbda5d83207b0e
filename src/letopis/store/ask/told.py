"""Merged events with their reports, as of now or as of a day."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from letopis.chronicle.events.cluster import clusters
from letopis.chronicle.events.form import shaped
from letopis.chronicle.events.merge import MergedEvent, merge, order
from letopis.chronicle.events.report import EventReport, report
from letopis.store.building.stored import claims_numbered
from letopis.store.decisions import in_force
from letopis.store.dialect import pieces
from letopis.store.schema import claims, events, members


def merged_events(connection: Connection, ids: Iterable[str], as_of: date | None = None) -> Sequence[MergedEvent]:
    """The events with these ids, in that order, from the reports published by a day; those unknown then are left out.

    Reports of pages without a date of publication count only where no day is asked for. What was brought together
    later falls apart again: the reports of each event's region that were known are compared anew.
    """
    wanted = list(dict.fromkeys(ids))
    found = (
        _now(connection, wanted) if as_of is None else {one.id: one for one in events_then(connection, wanted, as_of)}
    )
    return [found[id] for id in wanted if id in found]


def events_stored(connection: Connection, ids: Iterable[str], as_of: date | None = None) -> Sequence[MergedEvent]:
    """As `merged_events` gives them, without who says what (`attributes`): their values as they are stored.

    As of a day nothing is stored: then they are merged anew.
    """
    wanted = list(dict.fromkeys(ids))
    if as_of is not None:
        return merged_events(connection, wanted, as_of)
    fields = _fields(connection, wanted)
    groups: dict[str, list[EventReport]] = {}
    for event, told in _reports(connection, members.c.event, sorted(fields)):
        groups.setdefault(event, []).append(told)
    return [shaped(id, fields[id], sorted(groups[id], key=order)) for id in wanted if id in groups]


def bodies(connection: Connection, ids: Iterable[str]) -> Mapping[str, MergedEvent]:
    """The events with these ids as they are stored, without their reports and without who says what."""
    return {id: shaped(id, one, ()) for id, one in _fields(connection, ids).items()}


def _fields(connection: Connection, ids: Iterable[str]) -> dict[str, Any]:
    """The stored values of events."""
    found: dict[str, Any] = {}
    for piece in pieces(ids):
        rows = connection.execute(select(events.c.id, events.c.body).where(events.c.id.in_(piece)))
        found |= {row.id: json.loads(row.body) for row in rows}
    return found


def event_named(connection: Connection, id: str) -> str | None:
    """The id of the event that has this id, or that the report with this id (or its beginning) belongs to."""
    if connection.scalar(select(events.c.id).where(events.c.id == id)):
        return id
    start = id.removeprefix("v")
    if len(start) < 6:
        return None
    chosen = select(members.c.event).join(claims, claims.c.n == members.c.claim)
    found = set(connection.scalars(chosen.where(claims.c.id >= start, claims.c.id < start + "g")))
    return found.pop() if len(found) == 1 else None


def _now(connection: Connection, ids: Sequence[str]) -> Mapping[str, MergedEvent]:
    judged = in_force(connection)
    groups: dict[str, list[EventReport]] = {}
    for event, told in _reports(connection, members.c.event, ids):
        groups.setdefault(event, []).append(told)
    return {id: merge(sorted(told, key=order), judged) for id, told in groups.items()}


def events_then(connection: Connection, ids: Iterable[str], as_of: date) -> Sequence[MergedEvent]:
    """All events as of a day that the reports of these events told then, by id.

    What is one event now may have been several then: all of them are given, the ids of some of which nothing has now.
    """
    wanted = sorted(set(ids))
    judged = in_force(connection)
    regions: set[str] = set()
    own: set[str] = set()
    for piece in pieces(wanted):
        chosen = select(members.c.region, claims.c.id).join(claims, claims.c.n == members.c.claim)
        for row in connection.execute(chosen.where(members.c.event.in_(piece))):
            regions.add(row.region)
            own.add(row.id)
    groups: dict[str, list[EventReport]] = {}
    for region, told in _reports(connection, members.c.region, sorted(regions)):
        if told.source.known and told.source.known <= as_of:
            groups.setdefault(region, []).append(told)
    apart = (group for told in groups.values() for group in clusters(sorted(told, key=order), judged))
    found = [merge(group, judged) for group in apart if any(one.id in own for one in group)]
    return sorted(found, key=lambda one: one.id)


def _reports(connection: Connection, column, values: Sequence[str]) -> list[tuple[str, EventReport]]:  # type: ignore[no-untyped-def]
    """The reports whose membership has one of these values in a column, each with that value."""
    of: dict[int, str] = {}
    for piece in pieces(values):
        of |= {row[0]: row[1] for row in connection.execute(select(members.c.claim, column).where(column.in_(piece)))}
    return [(of[one.n], report(one.claim)) for one in claims_numbered(connection, of)]
