"""Pages in parts: the last published first, those without a day last."""

from datetime import date

from sqlalchemy import Connection

from letopis.store.ask.forms import source_form
from letopis.store.ask.listing import Slice
from letopis.store.ask.listing.slices import Order, one_more, part
from letopis.store.ask.sources import sources

_ORDER = Order("sources", (int,))


def list_sources(
    connection: Connection,
    query: str | None = None,
    language: str | None = None,
    after: str | None = None,
    limit: int | None = None,
    as_of: date | None = None,
) -> Slice:
    """The pages in a language whose address, outlet or title has all words of a query."""
    place = _ORDER.place(after)
    below = place[0] if place else None
    rows = sources(connection, query, one_more(limit), as_of, below=below, language=language)
    return part(_ORDER, rows, limit, lambda row: (row.slot,), lambda kept: map(source_form, kept))
