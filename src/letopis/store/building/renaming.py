"""Units that newer readings have in place of others: what people said of these holds for them."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from letopis.chronicle.who.units import Unit, units
from letopis.model.text import fold
from letopis.store.building.stored import Stored
from letopis.store.decisions import standing
from letopis.store.dialect import insert_missing, pieces
from letopis.store.schema import pages, successions, uses, versions
from letopis.store.schema import units as unit_table


def renamed(connection: Connection, new: Iterable[Stored], replaced: Sequence[int]) -> set[str]:
    """Note what took the place of judged units; the units that were judged the same as those of replaced versions.

    A name that a page still uses, but that newer rules give another country or Wikidata id, is followed by that. To be
    asked while the uses of the replaced versions are still there.
    """
    if not replaced:
        return set()
    judged = [one for one in standing(connection) if one.subject == "person"]
    concerned = _used(connection, {id for one in judged for id in (one.left, one.right) if id}, replaced)
    if not concerned:
        return set()
    told = {one.reading.article.source: list(units(one.reading).values()) for one in new}
    names = _units(connection, concerned)
    rows = [
        {"old": unit, "new": other.id}
        for unit, sources in sorted(concerned.items())
        for source in sorted(sources)
        for other in told.get(source, ())
        if _follows(names[unit], other) and not any(one.id == unit for one in told[source])
    ]
    insert_missing(connection, successions, rows)
    pairs = [(one.left, one.right) for one in judged if one.kind == "same" and one.right]
    return {id for pair in pairs for id in pair if concerned.keys() & set(pair)}


def _follows(old: Unit, new: Unit) -> bool:
    return old.id != new.id and old.type == new.type and fold(old.name) == fold(new.name)


def _used(connection: Connection, ids: set[str], replaced: Sequence[int]) -> Mapping[str, set[str]]:
    """Which of some units replaced versions use, and the addresses of these."""
    found: dict[str, set[str]] = {}
    chosen = select(uses.c.unit, pages.c.source).join(versions, versions.c.id == uses.c.version)
    joined = chosen.join(pages, pages.c.id == versions.c.page)
    for piece in pieces(sorted(replaced)):
        for row in connection.execute(joined.where(uses.c.version.in_(piece))) if ids else ():
            if row.unit in ids:
                found.setdefault(row.unit, set()).add(row.source)
    return found


def _units(connection: Connection, ids: Iterable[str]) -> Mapping[str, Unit]:
    found = {}
    for piece in pieces(sorted(ids)):
        for row in connection.execute(select(unit_table).where(unit_table.c.id.in_(piece))).mappings():
            found[row["id"]] = Unit(row["id"], row["type"], row["name"], row["country"], row["wikidata"])
    return found
