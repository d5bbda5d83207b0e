"""What people said, in parts: the last published first."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, or_, select

from letopis.store.ask.facets import of_countries
from letopis.store.ask.forms import statement_form
from letopis.store.ask.listing import Slice
from letopis.store.ask.listing.slices import Order, one_more, part
from letopis.store.ask.statements import told_in
from letopis.store.schema import claim_facets

_ORDER = Order("statements", (int, int))


def list_statements(
    connection: Connection,
    units: Sequence[str] = (),
    countries: Sequence[str] = (),
    days: tuple[date | None, date | None] = (None, None),
    after: str | None = None,
    limit: int | None = None,
    as_of: date | None = None,
) -> Slice:
    """Statements that name one of some units and all of some countries, published within days (both ends count).

    Those of pages whose day nobody knows come last, and only where no day is asked for.
    """
    place = _ORDER.place(after)
    groups = [sorted(f"u:{unit}" for unit in units)] if units else []
    groups += of_countries(countries) if countries else []
    chosen = _chosen([[f"statement|{facet}" for facet in group] for group in groups] or [["statement"]])
    chosen = chosen.where(*_within(*days), *_within(None, as_of))
    if place:
        day, claim = claim_facets.c.day, claim_facets.c.claim
        chosen = chosen.where(or_(day < place[0], and_(day == place[0], claim > place[1])))
    rows = connection.execute(chosen.limit(one_more(limit))).all()
    return part(
        _ORDER,
        rows,
        limit,
        lambda row: (row.day, row.claim),
        lambda kept: map(statement_form, told_in(connection, [row.claim for row in kept])),
    )


def _chosen(groups: Sequence[Sequence[str]]) -> Select[Any]:
    """Claims, with their days, that have one facet of each group, each once; the last first."""
    first, *others = groups
    chosen = select(claim_facets.c.day, claim_facets.c.claim).where(claim_facets.c.facet.in_(first))
    for group in others:
        other = claim_facets.alias()
        same = (other.c.claim == claim_facets.c.claim) & (other.c.day == claim_facets.c.day)
        chosen = chosen.where(exists(select(1).where(other.c.facet.in_(group), same)))
    once = chosen.distinct() if len(first) > 1 else chosen
    return once.order_by(claim_facets.c.day.desc(), claim_facets.c.claim)


def _within(first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    day = claim_facets.c.day
    known = [day > 0] if first or last else []
    return [*known, *([day >= first.toordinal()] if first else []), *([day <= last.toordinal()] if last else [])]
