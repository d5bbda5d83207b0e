"""A chronicle row by row, in a form that two databases share: without numbers that depend on the order of arrival.

Rows name pages by source and digest, and claims by id; moments (when something was added, made, seen) are left out.
Two chronicles of the same pages, judgements and rules have the same dump, in whatever order the rows come.
"""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, select

from letopis.store import schema
from letopis.store.packing import dumped
from letopis.store.schema import claims, pages, readings, successions, versions, windows
from letopis.store.slots import DAY

_PAGE = (pages.c.source, versions.c.digest)


def _named(table: FromClause, without: Iterable[str] = ()) -> Select[Any]:
    """All columns of a table but some; a version's number becomes its page, a claim's its id."""
    left = {"version", "claim", *without}
    columns: list[ColumnElement[Any]] = [one for one in table.c if one.name not in left]
    chosen: FromClause = table
    if "claim" in table.c:
        columns.append(claims.c.id.label("claim_id"))
        chosen = chosen.outerjoin(claims, claims.c.n == table.c.claim)
    if "version" in table.c:
        columns += _PAGE
        chosen = chosen.outerjoin(versions, versions.c.id == table.c.version)
        chosen = chosen.outerjoin(pages, pages.c.id == versions.c.page)
    return select(*columns).select_from(chosen)


_OF_PAGES = versions.join(pages, pages.c.id == versions.c.page)

#: What is kept, by name: the rows of each as they are compared.
KEPT: dict[str, Select[Any]] = {
    "pages": _named(pages, ["id"]),
    "versions": select(
        *_PAGE, versions.c.number, versions.c.told, versions.c.current, (versions.c.slot // DAY).label("day")
    ).select_from(_OF_PAGES),
    "windows": _named(windows),
    "readings": _named(readings, ["id", "body", "window", "made"]),
    "judgements": _named(schema.judgements),
    "successions": _named(successions),
}
#: What is built.
BUILT: dict[str, Select[Any]] = {
    "claims": _named(claims, ["n", "first_seen", "last_seen"]),
    **{table.name: _named(table) for table in schema.BUILT if table is not claims},
}


def dump(connection: Connection, tables: Mapping[str, Select[Any]] | None = None) -> Iterator[tuple[str, str]]:
    """Each row of `tables` (all, if none are given) as JSON text, after the name of its table; in no order."""
    for name, chosen in (KEPT | BUILT if tables is None else tables).items():
        rows = connection.execute(chosen, execution_options={"yield_per": 1000}).mappings()
        for row in rows:
            yield name, dumped({key: value for key, value in sorted(row.items()) if value is not None})


def fingerprints(connection: Connection, tables: Mapping[str, Select[Any]]) -> dict[str, tuple[int, int]]:
    """How many rows each table has, and a number that two tables share if their rows are the same, in any order."""
    found = dict.fromkeys(tables, (0, 0))
    for name, row in dump(connection, tables):
        count, total = found[name]
        found[name] = count + 1, (total + _number(row)) % (1 << 128)
    return found


def lacking(one: Connection, other: Connection, table: str, most: int = 3) -> list[str]:
    """Some rows of a table that are in one database and not in the other."""
    chosen = {table: (KEPT | BUILT)[table]}
    there = {_number(row) for _, row in dump(other, chosen)}
    return list(islice((row for _, row in dump(one, chosen) if _number(row) not in there), most))


def _number(row: str) -> int:
    return int.from_bytes(blake2b(row.encode("utf-8", "surrogatepass"), digest_size=16).digest())
