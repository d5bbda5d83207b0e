"""People and organisations in parts: those that most pages name come first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, Subquery, and_, func, or_, select

from letopis.model.facts import EntityType
from letopis.model.text import fold
from letopis.store.ask.listing import Slice
from letopis.store.ask.listing.slices import Order, one_more, part
from letopis.store.ask.names import rejected_identities
from letopis.store.building.stored import day_of
from letopis.store.dialect import pieces
from letopis.store.schema import identities, units, uses

_ORDERS = {type: Order(f"{type}s", (int, str)) for type in ("person", "organization")}


def list_identities(
    connection: Connection,
    type: EntityType,
    query: str | None = None,
    countries: Sequence[str] = (),
    after: str | None = None,
    limit: int | None = None,
    as_of: date | None = None,
) -> Slice:
    """The people or the organisations of one of some countries whose names have the beginnings of a query's words.

    `pages` is how many pages name somebody, as of a day those published by then. Whom people rejected is left out.
    """
    order = _ORDERS[type]
    place = order.place(after)
    counted = _counted(type, as_of)
    chosen = select(counted.c.identity, counted.c.times)
    if place:
        times, id = place
        chosen = chosen.where(or_(counted.c.times < times, and_(counted.c.times == times, counted.c.identity > id)))
    if countries:
        own = select(identities.c.id).where(identities.c.type == type, identities.c.country.in_(countries))
        chosen = chosen.where(counted.c.identity.in_(own))
    without = rejected_identities(connection)
    if without:
        chosen = chosen.where(counted.c.identity.not_in(sorted(without)))
    chosen = chosen.order_by(counted.c.times.desc(), counted.c.identity)
    rows = _rows(connection, chosen, type, query, one_more(limit))
    return part(order, rows, limit, lambda row: (row[1], row[0]), lambda kept: _forms(connection, dict(kept), as_of))


def _counted(type: EntityType, as_of: date | None) -> Subquery:
    """Each identity of a type and how many pages name it."""
    if as_of is None:
        chosen: Select[Any] = select(units.c.identity, func.sum(units.c["count"]).label("times"))
    else:
        known = (uses.c.day > 0) & (uses.c.day <= as_of.toordinal())
        chosen = select(units.c.identity, func.count().label("times")).join(uses, (uses.c.unit == units.c.id) & known)
    return chosen.where(units.c.type == type).group_by(units.c.identity).subquery()


def _rows(
    connection: Connection, chosen: Select[Any], type: EntityType, query: str | None, limit: int | None
) -> list[tuple[str, int]]:
    """Ids and counts, in order, of those who are called so."""
    words = fold(query or "").split()
    if not words:
        return [(row.identity, int(row.times)) for row in connection.execute(chosen.limit(limit))]
    called = _called(connection, type, words, (query or "").strip())
    found = ((row.identity, int(row.times)) for row in connection.execute(chosen) if row.identity in called)
    return list(found)[:limit]


def _called(connection: Connection, type: EntityType, words: Sequence[str], typed: str) -> set[str]:
    """The identities that have this id, or names with a word that begins with each of some words."""
    found = {typed}
    for row in connection.execute(_NAMES.where(units.c.type == type)):
        told = fold(f"{row.name} {row.names or ''}").replace("-", " ").replace('"', " ").split()
        if row.wikidata == typed or all(any(one.startswith(word) for one in told) for word in words):
            found.add(row.identity)
    return found


_NAMES = select(units.c.identity, units.c.name, units.c.names, units.c.wikidata)


def _forms(connection: Connection, counts: Mapping[str, int], as_of: date | None) -> Iterable[dict[str, Any]]:
    heads = _heads(connection, counts)
    own = _units(connection, counts, as_of)
    for id, times in counts.items():
        head, names = heads[id], sorted(own[id], key=lambda one: (-one["times"], one["name"], one["id"]))
        first = min((one["first"] for one in names if one["first"]), default=None)
        last = max((one["last"] for one in names if one["last"]), default=None)
        yield {
            "id": id,
            "name": head["name"],
            "country": head["country"],
            "wikidata": head["wikidata"],
            "pages": times,
            "first": _day(first),
            "last": _day(last),
            "names": [{"name": one["name"], "country": one["country"], "pages": one["times"]} for one in names],
        }


def _heads(connection: Connection, ids: Iterable[str]) -> Mapping[str, RowMapping]:
    found: dict[str, RowMapping] = {}
    for piece in pieces(ids):
        chosen = select(identities).where(identities.c.id.in_(piece)).order_by(identities.c.block)
        for row in connection.execute(chosen).mappings():
            found.setdefault(row["id"], row)
    return found


def _units(connection: Connection, ids: Iterable[str], as_of: date | None) -> Mapping[str, list[dict[str, Any]]]:
    """The names of each identity, with how many pages use them and from when to when."""
    within = [uses.c.unit == units.c.id, uses.c.day > 0, *([uses.c.day <= as_of.toordinal()] if as_of else [])]
    ends = (select(end(uses.c.day)).where(*within).scalar_subquery() for end in (func.min, func.max))
    first, last = (one.label(name) for one, name in zip(ends, ("first", "last"), strict=True))
    then = select(func.count()).select_from(uses).where(*within).scalar_subquery()
    times = (then if as_of else units.c["count"]).label("times")
    chosen = select(units.c.identity, units.c.id, units.c.name, units.c.country, first, last, times)
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for piece in pieces(ids):
        for row in connection.execute(chosen.where(units.c.identity.in_(piece))).mappings():
            if row["times"]:
                found[row["identity"]].append(dict(row))
    return found


def _day(number: int | None) -> str | None:
    day = day_of(number)
    return day.isoformat() if day else None
