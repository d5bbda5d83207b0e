"""The words behind an answer: which page said what, when."""

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from letopis.chronicle.claims import Source
from letopis.language.quoting import quotations
from letopis.model.article import Article, Block, Role
from letopis.model.span import Span
from letopis.store.building.stored import day_of
from letopis.store.dialect import pieces
from letopis.store.schema import claims, members, pages, readings, versions


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one page says: its source, outlet and title, the last day on which it may have come out, and the words."""

    claim: str
    source: str
    outlet: str | None
    title: str | None
    known: date | None
    words: str


def evidence(connection: Connection, ids: Iterable[str], whole: bool = False) -> Mapping[str, Evidence]:
    """What claims rest on, by their ids; ids of no claim in force are passed over.

    With `whole`, the words are the sentence that holds them: of a phrase ("Chile's minister") that is more to judge by.
    """
    found: dict[str, Evidence] = {}
    for piece in pieces(sorted(set(ids)), 500):
        query = (_WHOLE if whole else _ROWS).where(claims.c.id.in_(piece))
        for row in connection.execute(query):
            words = _sentence(row.body, row.evidence) if whole else row.written
            shown = " ".join((words or row.written).split())
            found[row.id] = Evidence(row.id, row.source, row.outlet, row.title, day_of(row.known), shown)
    return found


def evidence_of_events(
    connection: Connection, ids: Iterable[str], whole: bool = False
) -> Mapping[str, tuple[Evidence, ...]]:
    """What the reports of events rest on, by the events' ids; what was published first comes first, undated last."""
    reports: dict[str, str] = {}
    for piece in pieces(sorted(set(ids)), 500):
        reports |= {row.id: row.event for row in connection.execute(_REPORTS.where(members.c.event.in_(piece)))}
    found: dict[str, list[Evidence]] = {}
    for one in evidence(connection, reports, whole).values():
        found.setdefault(reports[one.claim], []).append(one)
    return {
        id: tuple(sorted(some, key=lambda one: (one.known or date.max, one.source, one.claim)))
        for id, some in found.items()
    }


def _sentence(body: bytes, spans: str) -> str:
    """The sentence, or several, of the first place of evidence."""
    told = json.loads(spans)
    if not told:
        return ""
    plain = plain_of(body)
    blocks = tuple(Block(Role(one["role"]), one["start"], one["end"]) for one in plain["blocks"])
    article = Article(plain["source"], plain["text"], blocks, plain["language"])
    return quotations(article, [Span(*told[0])])[0].of(article.text)


def shown(claim: str, source: Source, written: str) -> Evidence:
    """What a claim rests on, of a report that is loaded already."""
    return Evidence(claim, source.page, source.outlet, source.title, source.known, " ".join(written.split()))


def plain_of(body: bytes) -> dict[str, Any]:
    """A reading's JSON object, with no more made of it: for its text and blocks."""
    found: dict[str, Any] = json.loads(zlib.decompress(body).decode("utf-8", "surrogatepass"))
    return found


_ROWS = (
    select(claims.c.id, claims.c.known, claims.c.written, pages.c.source, readings.c.outlet, readings.c.title)
    .join(versions, versions.c.id == claims.c.version)
    .join(pages, pages.c.id == versions.c.page)
    .join(readings, (readings.c.version == versions.c.id) & readings.c.current)
)
_REPORTS = select(claims.c.id, members.c.event).join(claims, claims.c.n == members.c.claim)
_WHOLE = _ROWS.add_columns(claims.c.evidence, readings.c.body)
