"""Full text search with what a person sees of it: title, outlet, day, and the piece of text that was meant."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from letopis.language.quoting import merged
from letopis.model.span import Span
from letopis.store.indexing import document
from letopis.store.packing import reading_of
from letopis.store.schema import pages, readings, versions
from letopis.store.search.find import SLOTS, find
from letopis.store.search.grammar import parse
from letopis.store.search.highlight import marks, snippet
from letopis.store.search.query import Node
from letopis.store.slots import bounds, day


@dataclass(frozen=True, slots=True)
class Hit:
    """A page found: `score` is comparable within one search only. `marks` are places in the snippet."""

    source: str
    outlet: str | None
    title: str | None
    known: date | None
    score: float
    snippet: str
    marks: tuple[Span, ...]
    title_marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The best pages. `total` match; with `partial` more do, and only the newest of them were ranked."""

    hits: tuple[Hit, ...]
    total: int
    partial: bool


def search(
    connection: Connection,
    query: str,
    first: date | None = None,
    last: date | None = None,
    as_of: date | None = None,
    limit: int = 20,
) -> Found:
    """The best pages for a query, of those published from `first` to `last`; as of a day, of those known then.

    Raises:
        UnreadableQuery: the query has no meaning.
    """
    node = parse(query)
    ends = [one for one in (last, as_of) if one]
    slots = bounds(first or date.min, min(ends, default=date.max)) if first or ends else SLOTS
    found = find(connection, node, slots, limit)
    rows = _rows(connection, [one.slot for one in found.hits])
    hits = (_hit(node, one.score, rows[one.slot]) for one in found.hits if one.slot in rows)
    return Found(tuple(hits), found.total, found.partial)


def _rows(connection: Connection, slots: Sequence[int]) -> Mapping[int, Any]:
    chosen = (
        select(versions.c.slot, pages.c.source, readings.c.body)
        .join(pages, pages.c.id == versions.c.page)
        .join(readings, (readings.c.version == versions.c.id) & readings.c.current)
    )
    return {row.slot: row for row in connection.execute(chosen.where(versions.c.slot.in_(slots)))}


def _hit(node: Node, score: float, row: Any) -> Hit:
    reading = reading_of(row.body)
    text = document(row.slot, reading).text
    shown = snippet(node, text)
    places = [Span(start - shown.start, end - shown.start) for start, end in shown.marks]
    title = reading.article.title or ""
    return Hit(
        row.source,
        reading.article.outlet,
        title or None,
        day(row.slot),
        score,
        text[shown.start : shown.end],
        _joined(text[shown.start : shown.end], places),
        _joined(title, merged([Span(one.start, one.end) for one in marks(node, title, "title")])),
    )


def _joined(text: str, places: Sequence[Span]) -> tuple[Span, ...]:
    """Places in a text, those joined that only blanks part."""
    joined: list[Span] = []
    for one in places:
        if joined and not text[joined[-1].end : one.start].strip():
            joined[-1] = Span(joined[-1].start, one.end)
        else:
            joined.append(one)
    return tuple(joined)
