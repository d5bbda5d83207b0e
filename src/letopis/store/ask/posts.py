"""Appointments and dismissals in a timeline: to which office, and those of the people who meet in it."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from letopis.store.ask.filter import Filter
from letopis.store.ask.timeline import Row, timeline
from letopis.store.dialect import pieces
from letopis.store.schema import claims, members, units

#: What happens to an office.
POSTED = ("appointment", "dismissal")


def offices(connection: Connection, rows: Iterable[Row], only: frozenset[str] | None = None) -> Mapping[str, str]:
    """The office of each appointment or dismissal among rows, by the event's id, where its pages tell it.

    It is what the same words of a page call the one who is appointed (one of the units in `only`, where that is given);
    of several offices, what most pages name.
    """
    posted = sorted({one.id for one in rows if one.fields["kind"] in POSTED})
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for piece in pieces(posted):
        told = connection.execute(_TOLD.where(members.c.event.in_(piece))).all()
        named = _named(connection, {one.version for one in told})
        for one in told:
            people = {each.get("unit") for each in json.loads(one.value)["participants"]}
            people = people if only is None else people & only
            places = json.loads(one.evidence)
            found[one.event].update(
                position
                for person, position, spans in named.get(one.version, ())
                if person in people and _shared(spans, places)
            )
    return {event: min(counts, key=lambda one: (-counts[one], one)) for event, counts in found.items() if counts}


def _named(connection: Connection, versions: Iterable[int]) -> Mapping[int, list[tuple[str | None, str, Any]]]:
    """The offices that versions of pages name: the person's unit, the position, and where."""
    found: dict[int, list[tuple[str | None, str, Any]]] = defaultdict(list)
    chosen = select(claims.c.version, claims.c.value, claims.c.evidence).where(claims.c.kind == "office")
    for piece in pieces(sorted(versions)):
        for row in connection.execute(chosen.where(claims.c.version.in_(piece))):
            said = json.loads(row.value)
            found[row.version].append((said["person"].get("unit"), said["position"], json.loads(row.evidence)))
    return found


def _shared(spans: Sequence[Sequence[int]], others: Sequence[Sequence[int]]) -> bool:
    return any(max(start, first) < min(end, last) for start, end in spans for first, last in others)


_TOLD = select(members.c.event, claims.c.version, claims.c.value, claims.c.evidence).join(
    claims, claims.c.n == members.c.claim
)


def with_posts(
    connection: Connection,
    rows: Sequence[Row],
    chosen: Filter,
    as_of: date | None = None,
    limit: int | None = None,
    newest: bool = False,
) -> Sequence[Row]:
    """Rows between countries, with the appointments and dismissals there of the people who take part in them.

    Only those that took place and of which a page tells the office: whoever appoints others is no news himself. Where
    the rows were cut at `limit`, only those of the days between the first and the last of them.
    """
    people = _everybody(connection, rows)
    days = [one.sort for one in rows if one.sort]
    if not people or not days:
        return rows
    cut = limit is not None and len(rows) >= limit
    first, last = (min(days), max(days)) if cut else (chosen.first, chosen.last)
    asked = replace(chosen, people=(people,), kinds=POSTED, first=first, last=last)
    more: dict[str, Row] = {}
    for code in chosen.countries:
        posted = timeline(connection, replace(asked, countries=(code,)), as_of, newest=newest)
        more |= {one.id: one for one in posted if one.fields["status"] == "held"}
    told = offices(connection, more.values(), people)
    found = {one.id: one for one in (*rows, *(more[id] for id in told))}
    ordered = sorted(found.values(), key=lambda one: (one.sort or date.min, one.id), reverse=newest)
    return ordered[:limit]


def _everybody(connection: Connection, rows: Iterable[Row]) -> frozenset[str]:
    """All units of the people who take part in events."""
    named = {
        one["unit"]
        for row in rows
        for one in row.fields.get("participants", ())
        if one.get("unit") and one.get("type") == "person"
    }
    return of_everybody(connection, named)


def of_everybody(connection: Connection, named: Iterable[str]) -> frozenset[str]:
    """All units of the identities that some units belong to."""
    found = set(named)
    for piece in pieces(sorted(found)):
        own = select(units.c.identity).where(units.c.id.in_(piece))
        found |= set(connection.scalars(select(units.c.id).where(units.c.identity.in_(own))))
    return frozenset(found)
