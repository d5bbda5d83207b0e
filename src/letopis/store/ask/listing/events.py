"""The timeline in parts, and the appointments that go with two countries."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, select

from letopis.store.ask.filter import Filter
from letopis.store.ask.listing import Slice
from letopis.store.ask.listing.matching import Seen
from letopis.store.ask.listing.slices import Order, Place, one_more, part
from letopis.store.ask.objects import objects
from letopis.store.ask.posts import POSTED, of_everybody, offices
from letopis.store.ask.timeline import Row, timeline
from letopis.store.dialect import pieces
from letopis.store.schema import units

_OLDEST, _NEWEST = Order("events", (int, str)), Order("newest", (int, str))
Start = tuple[int, str] | None


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
    order = _NEWEST if newest else _OLDEST
    place = order.place(after)
    start: Start = None if place is None else (place[0], place[1])
    rows = timeline(connection, chosen, as_of, one_more(limit), start, newest, exact=True)
    if posts:
        posted = _posts(connection, chosen, as_of, one_more(limit), start, newest)
        found = {one.id: one for one in (*rows, *posted)}
        rows = sorted(found.values(), key=_place, reverse=newest)[: one_more(limit)]
    return part(order, rows, limit, _place, lambda kept: objects(connection, kept))


def _place(row: Row) -> Place:
    return (row.sort.toordinal() if row.sort else 0), row.id


def _posts(
    connection: Connection, chosen: Filter, as_of: date | None, limit: int | None, start: Start, newest: bool
) -> Iterable[Row]:
    """The first appointments and dismissals after a place, in these countries, of those who take part in the events."""
    people = _everybody(connection, chosen, as_of)
    if not people or (chosen.statuses and "held" not in chosen.statuses):
        return
    asked = replace(chosen, people=(people,), kinds=POSTED, statuses=("held",))
    for code in chosen.countries:
        there, found, begin = replace(asked, countries=(code,)), 0, start
        while limit is None or found < limit:
            rows = timeline(connection, there, as_of, limit, begin, newest, exact=True)
            told = offices(connection, rows, people)
            yield from (one for one in rows if one.id in told)
            if limit is None or len(rows) < limit:
                break
            found += len(told)
            begin = _start(rows)


def _start(rows: Sequence[Row]) -> Start:
    day, id = _place(rows[-1])
    return day, id


def _everybody(connection: Connection, chosen: Filter, as_of: date | None) -> frozenset[str]:
    """All units of the people who take part in the events that match."""
    seen = {facet.removeprefix("u:") for facet, _, _ in Seen(connection, chosen, as_of).facets("u:")}
    people: set[str] = set()
    for piece in pieces(sorted(seen)):
        people |= set(connection.scalars(select(units.c.id).where(units.c.type == "person", units.c.id.in_(piece))))
    return of_everybody(connection, people)
