"""The index on SQLite: an FTS5 table of terms that keeps no text (the chronicle's own tables have it)."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from sqlalchemy import Connection, bindparam, text

from letopis.store.search.documents import Entry
from letopis.store.search.query import Either, Every, Node, Sought, leaves
from letopis.store.search.query import Sequence as Terms

Scored: TypeAlias = tuple[int, float]

_COLUMNS = {"any": "{title text}", "title": "title", "text": "text", "outlet": "outlet", "lang": "lang"}
#: What a word in the title weighs beside one in the text.
_WEIGHTS = "5.0, 1.0, 0.0, 0.0"
#: The letters of a beginning that few enough words have for BM25.
_TELLING = 4
_VALUES = "(:slot, :title, :text, :outlet, :lang)"


def create(connection: Connection) -> None:
    """Make the table. Terms are cut already: for the tokenizer `ascii` letters beyond ASCII are letters."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE search USING fts5(title, text, outlet, lang, content='', tokenize='ascii')"
    )


def drop(connection: Connection) -> None:
    """Take the table away, if it is there."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS search")


def put(connection: Connection, entries: Sequence[Entry]) -> None:
    """Add entries, passing over those that are there."""
    known = _known(connection, entries)
    new = {one.slot: one for one in reversed(entries) if one.slot not in known}
    if new:
        insert = text(f"INSERT INTO search(rowid, title, text, outlet, lang) VALUES {_VALUES}")
        connection.execute(insert, [_row(one) for one in new.values()])


def remove(connection: Connection, entries: Sequence[Entry]) -> None:
    """Take entries away; FTS5 must be told each term that was put, and would spoil the index if told others."""
    known = _known(connection, entries)
    old = {one.slot: one for one in entries if one.slot in known}
    if old:
        values = _VALUES.replace("(", "('delete', ")
        delete = text(f"INSERT INTO search(search, rowid, title, text, outlet, lang) VALUES {values}")
        connection.execute(delete, [_row(one) for one in old.values()])


def newest(connection: Connection, node: Node, low: int, high: int, most: int) -> list[Scored]:
    """The newest `most` documents that match, in no order, each with its BM25 score.

    BM25 would visit all that match: it is asked only of those that are newer than the oldest one wanted. Of a short
    beginning it would gather the places of thousands of words again: nothing is then known but that it matches.
    """
    values: dict[str, Any] = {"query": match(node), "low": low, "high": high, "most": most}
    chosen = "FROM search WHERE search MATCH :query AND rowid BETWEEN :low AND :high"
    slots = connection.scalars(text(f"SELECT rowid {chosen} ORDER BY rowid DESC LIMIT :most"), values).all()
    if not slots or any(map(_is_broad, leaves(node))):
        return [(slot, 0.0) for slot in slots]
    scored = text(f"SELECT rowid, -bm25(search, {_WEIGHTS}) {chosen}")
    return [(slot, score) for slot, score in connection.execute(scored, values | {"low": slots[-1]})]


def newest_by_stems(connection: Connection, node: Node, low: int, high: int, most: int) -> list[Scored]:
    """Nothing: SQLite has no stems of its own."""
    return []


def match(node: Node) -> str:
    """A query as FTS5 writes it.

    >>> from letopis.store.search.grammar import parse
    >>> match(parse("title:визит -казах*"))
    '(title : ("визит")) NOT ({title text} : ("казах" * OR "казах"))'
    """
    if isinstance(node, Sought):
        return f"{_COLUMNS[node.field]} : ({' OR '.join(map(_phrase, node.spellings))})"
    if isinstance(node, Either):
        return " OR ".join(f"({match(part)})" for part in node.parts)
    found = " AND ".join(f"({match(part)})" for part in node.parts)
    if not isinstance(node, Every) or not node.without:
        return found
    without = " OR ".join(f"({match(part)})" for part in node.without)
    return (
        f"{found if len(node.parts) == 1 else f'({found})'} NOT {without if len(node.without) == 1 else f'({without})'}"
    )


def _is_broad(leaf: Sought) -> bool:
    return leaf.begins and len(leaf.words[-1]) < _TELLING


def _phrase(sequence: Terms) -> str:
    quoted = " ".join(sequence.terms).replace('"', '""')
    return f'"{quoted}"{" *" if sequence.begins else ""}'


def _known(connection: Connection, entries: Sequence[Entry]) -> frozenset[int]:
    """The slots of entries that are there."""
    chosen = text("SELECT rowid FROM search WHERE rowid IN :slots").bindparams(bindparam("slots", expanding=True))
    return frozenset(connection.scalars(chosen, {"slots": [one.slot for one in entries]}))


def _row(one: Entry) -> dict[str, Any]:
    fields = {"title": one.title, "text": one.text, "outlet": one.outlet, "lang": one.lang}
    return {"slot": one.slot} | {name: " ".join(found) for name, found in fields.items()}
