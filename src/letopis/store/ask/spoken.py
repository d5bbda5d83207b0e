"""What stands behind claims and names: the language of a page, the event or the plan, sentences with a name."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from letopis.store.ask.event import Quotation, quoted
from letopis.store.building.stored import day_of
from letopis.store.dialect import pieces
from letopis.store.packing import reading_of
from letopis.store.schema import claims, members, pages, readings, uses, versions


@dataclass(frozen=True, slots=True)
class Spoken:
    """A page that uses a name, and the first sentence that does."""

    source: str
    outlet: str | None
    title: str | None
    known: date | None
    sentences: tuple[Quotation, ...]


def spoken_of(connection: Connection, unit: str, limit: int = 1) -> Sequence[Spoken]:
    """The last pages that use a name (a unit), each with the first sentence in which it stands."""
    found = []
    for row in connection.execute(_USES.where(uses.c.unit == unit).limit(limit)):
        reading = reading_of(row.body)
        spans = [one.span for one in reading.mentions if one.entity == row.local]
        sentences = quoted(reading.article, spans[:1]) if spans else ()
        found.append(Spoken(row.source, row.outlet, row.title, day_of(row.day or None), sentences))
    return found


_USES = (
    select(uses.c.day, uses.c.local, pages.c.source, readings.c.outlet, readings.c.title, readings.c.body)
    .join(versions, versions.c.id == uses.c.version)
    .join(pages, pages.c.id == versions.c.page)
    .join(readings, (readings.c.version == versions.c.id) & readings.c.current)
    .where(versions.c.current)
    .order_by(uses.c.day.desc(), uses.c.version, uses.c.local)
)


def languages_of(connection: Connection, ids: Iterable[str]) -> Mapping[str, str]:
    """The language (ISO 639-1) of the page that each claim was read in, by the claims' ids."""
    found: dict[str, str] = {}
    chosen = select(claims.c.id, readings.c.language).join(
        readings, (readings.c.version == claims.c.version) & readings.c.current
    )
    for piece in pieces(sorted(set(ids))):
        found |= {row.id: row.language for row in connection.execute(chosen.where(claims.c.id.in_(piece)))}
    return found


def events_of(connection: Connection, ids: Iterable[str]) -> Mapping[str, str]:
    """The event that each claim is of, by the claims' ids; claims of no event are left out."""
    found: dict[str, str] = {}
    chosen = select(claims.c.id, members.c.event).join(members, members.c.claim == claims.c.n)
    for piece in pieces(sorted(set(ids))):
        found |= {row.id: row.event for row in connection.execute(chosen.where(claims.c.id.in_(piece)))}
    return found


def promises(connection: Connection, ids: Iterable[str]) -> Mapping[str, str]:
    """What is to be done, of those claims that are plans, by their ids."""
    found: dict[str, str] = {}
    chosen = select(claims.c.id, claims.c.value).where(claims.c.kind == "plan")
    for piece in pieces(sorted(set(ids))):
        found |= {
            row.id: json.loads(row.value)["what"] for row in connection.execute(chosen.where(claims.c.id.in_(piece)))
        }
    return found
