"""What the chronicle knows of a person: under which names, in which offices, whom he met when, what he said."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from letopis.chronicle.offices.records import Tenure
from letopis.store.ask.evidence import Evidence
from letopis.store.ask.filter import Filter
from letopis.store.ask.names import Named
from letopis.store.ask.offices import behind, held_by
from letopis.store.ask.statements import Said, statements
from letopis.store.ask.timeline import Row, timeline
from letopis.store.building.stored import day_of
from letopis.store.dialect import pieces
from letopis.store.schema import claim_facets, event_facets, events, identities, units, uses

#: Events and statements that are shown where nothing is said.
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Called:
    """A name under which pages know somebody, and how many of them use it."""

    unit: str
    name: str
    country: str | None
    wikidata: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many pages name somebody, the first and the last day of theirs, how many events and statements are his."""

    pages: int
    first: date | None
    last: date | None
    events: int
    statements: int


@dataclass(frozen=True, slots=True)
class PersonAnswer:
    """A person; `joined` are the decisions that the names are one person's, each with rule, detail and score.

    `rare` are offices that hardly a page names him in, with how many do; nothing more is made of them. `events` and
    `statements` are the latest, `evidence` what the ends of the tenures rest on.
    """

    identity: Named
    names: tuple[Called, ...]
    joined: tuple[Mapping[str, Any], ...]
    counts: Counts
    tenures: tuple[Tenure, ...]
    rare: Mapping[str, int]
    evidence: Mapping[str, Evidence]
    events: tuple[Row, ...]
    statements: tuple[Said, ...]

    def others(self, row: Row) -> tuple[Mapping[str, Any], ...]:
        """Who else takes part in an event."""
        return tuple(one for one in row.fields.get("participants", ()) if one.get("unit") not in self.identity.units)


def person(
    connection: Connection, identity: Named, as_of: date | None = None, limit: int | None = SHOWN
) -> PersonAnswer:
    """What is known of an identity (`names.identified`), at most `limit` of its events and of its statements."""
    own = identity.units
    names = _names(connection, own, as_of)
    known = {one.unit for one in names}
    ids = {identity.id, *known}
    told, rare = held_by(connection, known, as_of)
    tenures = sorted((one for one in told if one.person in ids), key=_by_time)
    return PersonAnswer(
        identity=identity,
        names=names,
        joined=_joined(connection, identity.id, known),
        counts=_counts(connection, known, names, as_of),
        tenures=tuple(tenures),
        rare=rare,
        evidence=behind(connection, tenures),
        events=tuple(timeline(connection, Filter(people=(own,)), as_of, limit, newest=True)),
        statements=tuple(statements(connection, sorted(known), as_of, limit or SHOWN)),
    )


def _by_time(one: Tenure) -> tuple[date, str]:
    return one.first or one.start.latest or date.max, one.office


def _names(connection: Connection, own: Iterable[str], as_of: date | None) -> tuple[Called, ...]:
    """The names that pages use, the most frequent first; as of a day those used by then, counted so."""
    found = []
    counts = _uses(connection, own, as_of) if as_of else {}
    for piece in pieces(sorted(own)):
        for row in connection.execute(select(units).where(units.c.id.in_(piece))).mappings():
            count = counts.get(row["id"], 0) if as_of else row["count"]
            if count:
                found.append(Called(row["id"], row["name"], row["country"], row["wikidata"], count))
    return tuple(sorted(found, key=lambda one: (-one.count, one.name, one.unit)))


def _uses(connection: Connection, own: Iterable[str], as_of: date) -> dict[str, int]:
    chosen = select(uses.c.unit, func.count().label("times")).group_by(uses.c.unit)
    known = chosen.where(uses.c.day > 0, uses.c.day <= as_of.toordinal())
    found: dict[str, int] = {}
    for piece in pieces(sorted(own)):
        found |= {row.unit: row.times for row in connection.execute(known.where(uses.c.unit.in_(piece)))}
    return found


def _joined(connection: Connection, id: str, known: set[str]) -> tuple[Mapping[str, Any], ...]:
    """Why the names are one person's; of names that nobody had used yet nothing is said."""
    chosen = select(identities.c.joined).where(identities.c.id == id).order_by(identities.c.block)
    told = [one for joined in connection.scalars(chosen) for one in json.loads(joined)]
    return tuple(one for one in told if {one["left"], one["right"]} <= known)


def _counts(connection: Connection, known: set[str], names: Sequence[Called], as_of: date | None) -> Counts:
    day = uses.c.day
    within = [uses.c.unit.in_(sorted(known)), day > 0, *([day <= as_of.toordinal()] if as_of else [])]
    first = connection.scalar(select(func.min(day)).where(*within))
    last = connection.scalar(select(func.max(day)).where(*within))
    told = sum(one.count for one in names)
    return Counts(
        told, day_of(first), day_of(last), _events(connection, known, as_of), _statements(connection, known, as_of)
    )


def _events(connection: Connection, known: set[str], as_of: date | None) -> int:
    """How many events there are that a timeline without options would show."""
    facets = [f"u:{unit}" for unit in sorted(known)]
    chosen = select(func.count(event_facets.c.event.distinct())).where(event_facets.c.facet.in_(facets))
    chosen = chosen.join(events, events.c.id == event_facets.c.event).where(*Filter().conditions())
    if as_of:
        chosen = chosen.where(events.c.known <= as_of.toordinal())
    return int(connection.scalar(chosen) or 0)


def _statements(connection: Connection, known: set[str], as_of: date | None) -> int:
    facets = [f"statement|u:{unit}" for unit in sorted(known)]
    chosen = select(func.count(claim_facets.c.claim.distinct())).where(claim_facets.c.facet.in_(facets))
    if as_of:
        chosen = chosen.where(claim_facets.c.day > 0, claim_facets.c.day <= as_of.toordinal())
    return int(connection.scalar(chosen) or 0)
