"""The timeline in parts, and the appointments that go with two countries."""

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, select

from letopis.store.ask.filter import Filter
from letopis.store.ask.listing import Slice
from letopis.store.ask.listing.matching import Seen
from letopis.store.ask.listing.remembered import remembered
from letopis.store.ask.listing.slices import Order, Place, one_more, part
from letopis.store.ask.objects import objects
from letopis.store.ask.posts import POSTED, of_everybody, offices
from letopis.store.ask.timeline import Row, timeline
from letopis.store.dialect import pieces
from letopis.store.schema import units

#: The orders of a timeline: by day from the first, and from the last.
OLDEST, NEWEST = Order("events", (int, str)), Order("newest", (int, str))


def list_events(
    connection: Connection,
    chosen: Filter,
    after: str | None = None,
    limit: int | None = None,
    as_of: date | None = None,
    newest: bool = False,
    posts: bool = False,
) -> Slice:
    """Events that a filter lets through, by day (the last first with `newest`) and id, as JSON objects.

    With `posts` the appointments and dismissals of those who take part come along (`letopis.store.ask.posts`).
    """
    order = NEWEST if newest else OLDEST
    place = order.place(after)
    start: tuple[int, str] | None = None if place is None else (place[0], place[1])
    rows = timeline(connection, chosen, as_of, one_more(limit), start, newest, exact=True)
    if posts:
        posted = remembered(connection, ("posts", chosen, as_of), lambda _: _posts(connection, chosen, as_of))
        beyond = {one.id: one for one in posted if start is None or _beyond(_place(one), start, newest)}
        found = beyond | {one.id: one for one in rows}
        rows = sorted(found.values(), key=_place, reverse=newest)[: one_more(limit)]
    return part(order, rows, limit, _place, lambda kept: objects(connection, kept))


def _place(row: Row) -> Place:
    return (row.sort.toordinal() if row.sort else 0), row.id


def _beyond(place: Place, start: Place, newest: bool) -> bool:
    return place < start if newest else place > start


def _posts(connection: Connection, chosen: Filter, as_of: date | None) -> tuple[Row, ...]:
    """All appointments and dismissals, in these countries, of those who take part in the events: they are few."""
    people = _everybody(connection, chosen, as_of)
    if not people or (chosen.statuses and "held" not in chosen.statuses):
        return ()
    asked = replace(chosen, people=(people,), kinds=POSTED, statuses=("held",))
    there = (timeline(connection, replace(asked, countries=(code,)), as_of) for code in chosen.countries)
    found = {row.id: row for rows in there for row in rows}
    return tuple(found[id] for id in offices(connection, found.values(), people))


def _everybody(connection: Connection, chosen: Filter, as_of: date | None) -> frozenset[str]:
    """All units of the people who take part in the events that match."""
    seen = {facet.removeprefix("u:") for facet, _, _ in Seen(connection, chosen, as_of).facets("u:")}
    people: set[str] = set()
    for piece in pieces(sorted(seen)):
        people |= set(connection.scalars(select(units.c.id).where(units.c.type == "person", units.c.id.in_(piece))))
    return of_everybody(connection, people)
