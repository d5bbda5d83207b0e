"""The index on PostgreSQL: a `tsvector` of terms, and one of PostgreSQL's own Russian stems as a second chance.

The vector of terms is written out here and not by `to_tsvector`: words are then cut as on SQLite, whatever the
database's locale. Its weights are fields: A the title, B the text, C the outlet, D the language.
"""

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Index,
    MetaData,
    Table,
    and_,
    bindparam,
    cast,
    delete,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, REAL, TSQUERY, TSVECTOR, insert

from letopis.store.search.documents import Entry
from letopis.store.search.query import Either, Node, Sought
from letopis.store.search.query import Sequence as Terms

Scored: TypeAlias = tuple[int, float]

SEARCH = Table(
    "search",
    MetaData(),
    Column("slot", BigInteger, primary_key=True, autoincrement=False),
    Column("terms", TSVECTOR, nullable=False),
    Column("stems", TSVECTOR, nullable=False),
)
Index("search_terms", SEARCH.c.terms, postgresql_using="gin")
Index("search_stems", SEARCH.c.stems, postgresql_using="gin")

_LABELS = {"any": "AB", "title": "A", "text": "B", "outlet": "C", "lang": "D"}
#: What a word weighs in the language, outlet, text and title.
_WEIGHTS = [0.0, 0.0, 0.2, 1.0]
#: Divide a rank by 1 + the logarithm of the document's length.
_BY_LENGTH = 1
#: The last place in a text that a `tsvector` can tell; phrases beyond it are not found.
_LAST = 16_383
#: The letters of a word that are sought by stems: PostgreSQL refuses words of more than 2,046 bytes.
_LONGEST = 500
#: Places between fields, lest a phrase go from one into another.
_GAP = 2


def create(connection: Connection) -> None:
    """Make the table and its indexes."""
    SEARCH.create(connection)


def drop(connection: Connection) -> None:
    """Take the table away, if it is there."""
    SEARCH.drop(connection, checkfirst=True)


def put(connection: Connection, entries: Sequence[Entry]) -> None:
    """Add entries, passing over those that are there."""
    title = func.setweight(func.to_tsvector("russian", bindparam("title")), literal_column("'A'"))
    body = func.setweight(func.to_tsvector("russian", bindparam("text")), literal_column("'B'"))
    values = {"slot": bindparam("place"), "terms": cast(bindparam("vector"), TSVECTOR), "stems": title.op("||")(body)}
    rows = [
        {
            "place": one.slot,
            "vector": vector(one),
            "title": " ".join(one.title_words).lower(),
            "text": " ".join(one.words).lower(),
        }
        for one in entries
    ]
    if rows:
        connection.execute(insert(SEARCH).values(values).on_conflict_do_nothing(), rows)


def remove(connection: Connection, entries: Sequence[Entry]) -> None:
    """Take entries away."""
    connection.execute(delete(SEARCH).where(SEARCH.c.slot.in_([one.slot for one in entries])))


def newest(connection: Connection, node: Node, low: int, high: int, most: int) -> list[Scored]:
    """The newest `most` documents that match, in no order, each with its `ts_rank`."""
    asked = cast(literal(tsquery(node)), TSQUERY)
    return _newest(connection, _matches(node), SEARCH.c.terms, asked, (low, high), most)


def newest_by_stems(connection: Connection, node: Node, low: int, high: int, most: int) -> list[Scored]:
    """The same by PostgreSQL's stems, for words that the terms do not bring together."""
    asked = func.to_tsquery("russian", _stems_sought(node))
    return _newest(connection, _by_stems(node), SEARCH.c.stems, asked, (low, high), most)


def _newest(
    connection: Connection,
    matches: ColumnElement[Any],
    vector: ColumnElement[Any],
    asked: ColumnElement[Any],
    slots: tuple[int, int],
    most: int,
) -> list[Scored]:
    found = select(SEARCH.c.slot, vector.label("vector")).where(matches, SEARCH.c.slot.between(*slots))
    cut = found.order_by(SEARCH.c.slot.desc()).limit(most).subquery()
    rank = func.ts_rank(cast(_WEIGHTS, ARRAY(REAL)), cut.c.vector, asked, _BY_LENGTH)
    return [(slot, float(score)) for slot, score in connection.execute(select(cut.c.slot, rank))]


def tsquery(node: Node) -> str:
    """A query as PostgreSQL writes it, of terms.

    >>> from letopis.store.search.grammar import parse
    >>> tsquery(parse("title:визит -казах*"))
    "(('визит':A) & !(('казах':*AB | 'казах':AB)))"
    """
    if isinstance(node, Sought):
        return f"({' | '.join(_phrase(one, _LABELS[node.field]) for one in node.spellings)})"
    if isinstance(node, Either):
        return f"({' | '.join(map(tsquery, node.parts))})"
    without = [f"!({tsquery(part)})" for part in node.without]
    return f"({' & '.join((*map(tsquery, node.parts), *without))})"


def vector(one: Entry) -> str:
    """An entry as the text of a `tsvector`."""
    places: dict[str, list[str]] = {}
    for term, place, label in _placed(one):
        places.setdefault(term, []).append(f"{min(place, _LAST)}{label}")
    return " ".join(f"{_quoted(term)}:{','.join(found)}" for term, found in places.items())


def _placed(one: Entry) -> Iterator[tuple[str, int, str]]:
    """Terms with their places from 1 on and labels; the text is last, as it may be longer than places can tell."""
    place = 1
    for label, found in (("A", one.title), ("C", one.outlet), ("D", one.lang), ("B", one.text)):
        for term in found:
            yield term, place, label
            place += 1
        place += _GAP


def _by_stems(node: Node) -> ColumnElement[bool]:
    """Whether a document matches by stems; outlets and languages are sought by terms all the same."""
    if isinstance(node, Sought):
        if node.field in ("outlet", "lang"):
            return _matches(node)
        return SEARCH.c.stems.op("@@", is_comparison=True)(func.to_tsquery("russian", _written(node)))
    if isinstance(node, Either):
        return or_(*map(_by_stems, node.parts))
    without = (or_(_by_stems(part), _matches(part)) for part in node.without)
    return and_(*map(_by_stems, node.parts), *map(not_, without))


def _matches(node: Node) -> ColumnElement[bool]:
    """Whether a document matches by terms."""
    return SEARCH.c.terms.op("@@", is_comparison=True)(cast(literal(tsquery(node)), TSQUERY))


def _stems_sought(node: Node) -> str:
    """The words that count for the rank of a document found by stems."""
    if isinstance(node, Sought):
        return _written(node)
    return " | ".join(f"({_stems_sought(part)})" for part in node.parts)


def _written(leaf: Sought) -> str:
    """A word or phrase as written, for `to_tsquery` to make stems of."""
    return _phrase(Terms(tuple(word.lower()[:_LONGEST] for word in leaf.words), leaf.begins), _LABELS[leaf.field])


def _phrase(sequence: Terms, labels: str) -> str:
    *before, last = map(_quoted, sequence.terms)
    parts = [f"{term}:{labels}" for term in before] + [f"{last}:{'*' if sequence.begins else ''}{labels}"]
    return " <-> ".join(parts) if len(parts) == 1 else f"({' <-> '.join(parts)})"


def _quoted(term: str) -> str:
    doubled = term.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"
