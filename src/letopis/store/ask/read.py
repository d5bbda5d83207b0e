"""A page as it was read: its text with the role of each part, and the places of everything that it claims."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from letopis.model.article import Article
from letopis.model.span import Span
from letopis.store.ask.objects import claim_object
from letopis.store.ask.sources import SourceAnswer, claims_of_source, source
from letopis.store.building.stored import claims_numbered
from letopis.store.packing import reading_of
from letopis.store.schema import claims, pages, readings, versions


@dataclass(frozen=True, slots=True)
class Version:
    """What was received of a page at one time: versions count from 1."""

    number: int
    added: str
    current: bool


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page as it is in force; `claims` are JSON objects, `places` where each stands in the text, by its id."""

    source: SourceAnswer
    article: Article
    claims: Sequence[dict[str, Any]]
    places: dict[str, tuple[Span, ...]]
    versions: tuple[Version, ...]


def page_read(connection: Connection, address: str) -> PageRead:
    """The page with an address, or with words that only it has. Raises UnknownSource."""
    meant = source(connection, address)
    found, known = claims_of_source(connection, meant.source)
    body = connection.execute(_BODY.where(pages.c.source == meant.source)).one()
    numbers = connection.scalars(select(claims.c.n).where(claims.c.version == body.version, claims.c.current))
    places = {one.claim.id: one.claim.evidence for one in claims_numbered(connection, list(numbers))}
    kept = connection.execute(_VERSIONS.where(pages.c.source == meant.source))
    return PageRead(
        meant,
        reading_of(body.body).article,
        [claim_object(one, known) for one in found],
        places,
        tuple(Version(row.number, row.added, row.current) for row in kept),
    )


_BODY = (
    select(versions.c.id.label("version"), readings.c.body)
    .join(pages, pages.c.id == versions.c.page)
    .join(readings, (readings.c.version == versions.c.id) & readings.c.current)
    .where(versions.c.current)
)
_VERSIONS = (
    select(versions.c.number, versions.c.added, versions.c.current)
    .join(pages, pages.c.id == versions.c.page)
    .order_by(versions.c.number)
)
