"""The index of a chronicle's texts: made, added to, taken from; on either database within the caller's transaction."""

from collections.abc import Iterable
from itertools import islice
from types import ModuleType

from sqlalchemy import Column, Connection, Integer, MetaData, Table, insert, inspect, select

from letopis.language import terms
from letopis.model.errors import LetopisError
from letopis.store.search import postgres, sqlite
from letopis.store.search.documents import Document, entry

__all__ = ["Document", "StaleIndex", "backend", "create", "drop", "is_current", "put", "rebuild", "remove"]

#: Which rules the index's terms were made by.
_RULES = Table("search_rules", MetaData(), Column("version", Integer, primary_key=True, autoincrement=False))
#: Documents that are put together: more are no faster.
_TOGETHER = 1000


class StaleIndex(LetopisError):
    """An index that other rules made than those that would read it."""


def backend(connection: Connection) -> ModuleType:
    """The module that knows how a connection's database searches."""
    return {"sqlite": sqlite, "postgresql": postgres}[connection.dialect.name]


def create(connection: Connection) -> None:
    """Make an empty index."""
    backend(connection).create(connection)
    _RULES.create(connection)
    connection.execute(insert(_RULES).values(version=terms.VERSION))


def drop(connection: Connection) -> None:
    """Take the index away, if there is one."""
    backend(connection).drop(connection)
    _RULES.drop(connection, checkfirst=True)


def is_current(connection: Connection) -> bool:
    """Whether there is an index and today's rules made it; if not, `rebuild` makes one."""
    there = inspect(connection).has_table(_RULES.name)
    return there and connection.scalar(select(_RULES.c.version)) == terms.VERSION


def put(connection: Connection, documents: Iterable[Document]) -> tuple[int, ...]:
    """Add documents, passing over those whose slot is taken; those come back that are too long to be kept whole.

    Raises:
        StaleIndex: the index's terms were made by other rules.
    """
    _check(connection)
    rest, cut = iter(documents), []
    while entries := [entry(one) for one in islice(rest, _TOGETHER)]:
        backend(connection).put(connection, entries)
        cut += [one.slot for one in entries if one.cut]
    return tuple(cut)


def remove(connection: Connection, documents: Iterable[Document]) -> None:
    """Take documents away, which must be as they were put; those that are not there are passed over.

    Raises:
        StaleIndex: the index's terms were made by other rules.
    """
    _check(connection)
    rest = iter(documents)
    while entries := [entry(one) for one in islice(rest, _TOGETHER)]:
        backend(connection).remove(connection, entries)


def rebuild(connection: Connection, documents: Iterable[Document]) -> tuple[int, ...]:
    """Make the index anew of all documents; as `put`."""
    drop(connection)
    create(connection)
    return put(connection, documents)


def _check(connection: Connection) -> None:
    made = connection.scalar(select(_RULES.c.version))
    if made != terms.VERSION:
        problem = f"was made by rules {made}, and these are rules {terms.VERSION}"
        raise StaleIndex("the search index", problem, "`letopis rebuild` makes it anew")
