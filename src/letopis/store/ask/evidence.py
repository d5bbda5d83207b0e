"""The words behind an answer: which page said what, when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from letopis.chronicle.claims import Source
from letopis.store.building.stored import day_of
from letopis.store.dialect import pieces
from letopis.store.schema import claims, pages, readings, versions


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one page says: its source, outlet and title, the last day on which it may have come out, and the words."""

    claim: str
    source: str
    outlet: str | None
    title: str | None
    known: date | None
    words: str


def evidence(connection: Connection, ids: Iterable[str]) -> Mapping[str, Evidence]:
    """What claims rest on, by their ids; ids of no claim in force are passed over."""
    found: dict[str, Evidence] = {}
    for piece in pieces(sorted(set(ids))):
        for row in connection.execute(_ROWS.where(claims.c.id.in_(piece))):
            words = " ".join(row.written.split())
            found[row.id] = Evidence(row.id, row.source, row.outlet, row.title, day_of(row.known), words)
    return found


def shown(claim: str, source: Source, written: str) -> Evidence:
    """What a claim rests on, of a report that is loaded already."""
    return Evidence(claim, source.page, source.outlet, source.title, source.known, " ".join(written.split()))


_ROWS = (
    select(claims.c.id, claims.c.known, claims.c.written, pages.c.source, readings.c.outlet, readings.c.title)
    .join(versions, versions.c.id == claims.c.version)
    .join(pages, pages.c.id == versions.c.page)
    .join(readings, (readings.c.version == versions.c.id) & readings.c.current)
)
