"""Which documents match a query, the best first."""

from typing import NamedTuple

from sqlalchemy import Connection

from letopis.store.search.grammar import parse
from letopis.store.search.index import backend
from letopis.store.search.query import Node

#: The most documents that are ranked: of a query that more match, the newest ones.
RANKED = 2000
#: Every slot there is.
SLOTS = (0, 2**63 - 1)


class Hit(NamedTuple):
    """A document found; a score is comparable within one query only, and higher is better."""

    slot: int
    score: float


class Found(NamedTuple):
    """A page of what was found. `total` documents match; with `partial` more do, and only these newest were ranked."""

    hits: tuple[Hit, ...]
    total: int
    partial: bool
    #: Whether no term matched and PostgreSQL's Russian stems did: `highlight` will find no words to mark.
    by_stems: bool = False


def find(
    connection: Connection,
    query: str | Node,
    slots: tuple[int, int] = SLOTS,
    limit: int = 20,
    after: Hit | None = None,
) -> Found:
    """The `limit` best documents, of equals the newest, with slots from `slots[0]` to `slots[1]`; those `after` a hit.

    The rank is BM25 (Robertson and Zaragoza 2009) on SQLite, as FTS5 reckons it with k1 = 1.2 and b = 0.75, and
    `ts_rank` by length on PostgreSQL; a word in the title weighs as five in the text. To reckon either over a common
    word's hundreds of thousands of documents takes a second, so the newest `RANKED` are ranked; and SQLite does not
    rank by beginnings of three letters.

    Raises:
        UnreadableQuery: the query has no meaning.
    """
    node = parse(query) if isinstance(query, str) else query
    search = backend(connection)
    found = search.newest(connection, node, *slots, RANKED + 1)
    by_stems = not found
    if by_stems:
        found = search.newest_by_stems(connection, node, *slots, RANKED + 1)
    newest = sorted(found, reverse=True)[:RANKED]
    ranked = sorted((Hit(slot, score) for slot, score in newest), key=_order)
    rest = [hit for hit in ranked if after is None or _order(hit) > _order(after)]
    return Found(tuple(rest[:limit]), len(ranked), len(found) > RANKED, by_stems and bool(found))


def _order(hit: Hit) -> tuple[float, int]:
    return -hit.score, -hit.slot
