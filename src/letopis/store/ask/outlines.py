"""Events in outline: what is needed to count many of them, without their sources and their words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, or_, select

from letopis.store.ask.filter import Filter, Page, Question
from letopis.store.ask.timeline import rows_changed
from letopis.store.building.stored import day_of
from letopis.store.dialect import beginning, pieces
from letopis.store.schema import event_facets, events, units

#: At which level a visit is made, as its body (compact JSON) tells it.
_LEVELS = ("state", "official", "working", "private")
_BODY = '"level":"{}"'


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who takes part: the identity, one of its names (a unit), and the country that pages give with it."""

    id: str
    unit: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Outline:
    """An event: the day that it is sorted by, `level` of a visit, its topics, the people who take part."""

    id: str
    day: date
    kind: str
    status: str
    level: str | None
    topics: tuple[str, ...]
    people: tuple[Person, ...]


def outlines(connection: Connection, chosen: Filter, as_of: date | None = None) -> Sequence[Outline]:
    """The events that a filter lets through and of which a day is known, by day."""
    rows = [dict(row) for row in connection.execute(_settled(chosen, as_of)).mappings()]
    facets = _facets(connection, [row["id"] for row in rows])
    if as_of is not None:
        for row, own in rows_changed(connection, Question(chosen, Page()), chosen, as_of):
            rows.append(row)
            facets[row["id"]] = sorted(own)
    people = _people(connection, {one[2:] for own in facets.values() for one in own if one.startswith("u:")})
    rows.sort(key=lambda row: (row["sort"], row["id"]))
    made = (_outline(row, facets.get(row["id"], ()), people) for row in rows)
    return [one for one in made if one is not None]


def _settled(chosen: Filter, as_of: date | None) -> Any:
    columns = (events.c.id, events.c.sort, events.c.kind, events.c.status)
    levels = (events.c.body.contains(_BODY.format(level)).label(level) for level in _LEVELS)
    return Question(chosen, Page()).settled(as_of).order_by(None).with_only_columns(*columns, *levels)


def _facets(connection: Connection, ids: Iterable[str]) -> dict[str, Sequence[str]]:
    """The people, organisations, countries and topics of events."""
    found: dict[str, list[str]] = defaultdict(list)
    column = event_facets.c.facet
    kinds = or_(beginning(connection, column, "u:"), beginning(connection, column, "t:"))
    for piece in pieces(sorted(ids)):
        chosen = select(event_facets.c.event, column).where(event_facets.c.event.in_(piece), kinds)
        for row in connection.execute(chosen):
            found[row.event].append(row.facet)
    return {id: sorted(some) for id, some in found.items()}


def _people(connection: Connection, named: Iterable[str]) -> Mapping[str, Person]:
    found: dict[str, Person] = {}
    for piece in pieces(sorted(named)):
        chosen = select(units.c.id, units.c.identity, units.c.country).where(units.c.type == "person")
        for row in connection.execute(chosen.where(units.c.id.in_(piece))):
            found[row.id] = Person(row.identity, row.id, row.country)
    return found


def _outline(row: Mapping[str, Any], facets: Iterable[str], people: Mapping[str, Person]) -> Outline | None:
    day = day_of(row["sort"] or None)
    if day is None:
        return None
    told = list(facets)
    level = next((one for one in _LEVELS if row.get(one) or _BODY.format(one) in row.get("body", "")), None)
    return Outline(
        id=row["id"],
        day=day,
        kind=row["kind"],
        status=row["status"],
        level=level,
        topics=tuple(one[2:] for one in told if one.startswith("t:")),
        people=tuple(people[one[2:]] for one in told if one[2:] in people),
    )
