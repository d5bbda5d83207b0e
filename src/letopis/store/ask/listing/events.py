"""The timeline in parts."""

from datetime import date

from sqlalchemy import Connection

from letopis.store.ask.filter import Filter
from letopis.store.ask.listing import Slice
from letopis.store.ask.listing.slices import Order, Place, one_more, part
from letopis.store.ask.objects import objects
from letopis.store.ask.posts import with_posts
from letopis.store.ask.timeline import Row, timeline

#: The orders of the timeline: the oldest events first, the newest first.
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

    With `posts` the appointments and dismissals of those who take part come along, for which the whole answer is made
    each time.
    """
    order = NEWEST if newest else OLDEST
    place = order.place(after)
    start: tuple[int, str] | None = None if place is None else (place[0], place[1])
    if posts:
        whole = with_posts(connection, timeline(connection, chosen, as_of, newest=newest), chosen, as_of, None, newest)
        rest = [row for row in whole if start is None or (_place(row) < start if newest else _place(row) > start)]
        rows = rest[: one_more(limit)]
    else:
        rows = list(timeline(connection, chosen, as_of, one_more(limit), start, newest, exact=True))
    return part(order, rows, limit, _place, lambda kept: objects(connection, kept))


def _place(row: Row) -> Place:
    return (row.sort.toordinal() if row.sort else 0), row.id
