"""The pages of a chronicle: outlet, day, versions, what each claims."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, select

from letopis.chronicle.claims import KINDS
from letopis.model.article import Article
from letopis.model.errors import LetopisError
from letopis.model.text import fold
from letopis.store.ask.event import Quotation, quoted
from letopis.store.ask.names import Named, identities_of
from letopis.store.building.stored import claims_numbered
from letopis.store.packing import reading_of
from letopis.store.schema import claims, members, pages, readings, versions
from letopis.store.slots import bounds, day

_TOGETHER = 500
_LISTED = 5


class UnknownSource(LetopisError):
    """A page that the chronicle does not have, or words that several have."""


@dataclass(frozen=True, slots=True)
class SourceAnswer:
    """A page as it is in force: the number of its versions, the day that it may have come out last, claims by kind.

    `slot` is where it stands among all pages (see `letopis.store.slots`).
    """

    source: str
    url: str | None
    outlet: str | None
    title: str | None
    known: date | None
    language: str
    versions: int
    added: str
    claims: Mapping[str, int] = field(default_factory=dict)
    slot: int = 0


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim of a page with its sentences; `event` is the merged event that a claim of that kind went into."""

    id: str
    kind: str
    local: str
    value: Mapping[str, Any]
    rule: str
    first_seen: str
    last_seen: str
    sentences: tuple[Quotation, ...]
    event: str | None = None


def sources(
    connection: Connection,
    query: str | None = None,
    limit: int | None = None,
    as_of: date | None = None,
    below: int | None = None,
    language: str | None = None,
) -> Sequence[SourceAnswer]:
    """The pages whose address, outlet or title has all words of a query, the newest first, those without a day last.

    Where they are given: only those that stand below a slot, and those in a language by its code ("ru").
    """
    words = fold(query or "").split()
    found: list[Any] = []
    for row in _pages(connection, as_of, below, language):
        told = fold(" ".join(filter(None, (row.source, row.url, row.outlet, row.title))))
        if all(word in told for word in words):
            found.append(row)
            if limit is not None and len(found) == limit:
                break
    return list(_counted(connection, found))


def source(connection: Connection, query: str) -> SourceAnswer:
    """The one page that is meant by its address, or by words of address, outlet and title. Raises UnknownSource."""
    exact = connection.execute(_PAGES.where(pages.c.source == query)).all()
    found = list(_counted(connection, exact)) if exact else sources(connection, query, _LISTED + 1)
    if not found:
        raise UnknownSource(query, "no page of the chronicle is called so", "see `letopis sources` for those it has")
    if len(found) > 1:
        some = "; ".join(one.source for one in found[:_LISTED]) + (" …" if len(found) > _LISTED else "")
        raise UnknownSource(query, f"several pages have these words: {some}", "give the address of the one you mean")
    return found[0]


def claims_of_source(connection: Connection, source: str) -> tuple[Sequence[Claimed], Mapping[str, Named]]:
    """All claims in force of a page, in the order of its reading, and the identities of the units that they name."""
    body = connection.execute(_BODIES.where(pages.c.source == source)).one()
    article = reading_of(body.body).article
    events = {row.id: row for row in connection.execute(_SEEN.where(claims.c.version == body.version))}
    found = [_claimed(one.claim, events[one.claim.id], article) for one in _claims(connection, events.values())]
    return found, identities_of(connection, {unit for one in found for unit in _units(one.value)})


def _claims(connection: Connection, rows: Any) -> list[Any]:
    order = {kind: place for place, kind in enumerate(KINDS)}
    return sorted(claims_numbered(connection, [row.n for row in rows]), key=lambda one: (order[one.claim.kind], one.n))


def _claimed(claim: Any, row: Any, article: Article) -> Claimed:
    return Claimed(
        claim.id, claim.kind, claim.local, claim.value, claim.rule, row.first_seen, row.last_seen,
        quoted(article, claim.evidence), row.event,
    )  # fmt: skip


def _units(value: Any) -> Iterator[str]:
    """The units that a claim's value names, at any depth."""
    if isinstance(value, Mapping):
        if isinstance(value.get("unit"), str):
            yield value["unit"]
        for one in value.values():
            yield from _units(one)
    elif isinstance(value, list):
        for one in value:
            yield from _units(one)


def _pages(connection: Connection, as_of: date | None, below: int | None, language: str | None) -> Iterator[Any]:
    query = _PAGES.order_by(versions.c.slot.desc())
    if below is not None:
        query = query.where(versions.c.slot < below)
    if language is not None:
        query = query.where(readings.c.language == language)
    if as_of is not None:
        low, high = bounds(date.min, as_of)
        query = query.where(versions.c.slot >= low, versions.c.slot <= high)
    with connection.execute(query, execution_options={"yield_per": _TOGETHER}) as rows:
        yield from rows


def _counted(connection: Connection, rows: Sequence[Any]) -> Iterator[SourceAnswer]:
    """The pages with the numbers of their versions and of their claims by kind."""
    for start in range(0, len(rows), _TOGETHER):
        some = rows[start : start + _TOGETHER]
        counts: dict[int, dict[str, int]] = {}
        for row in connection.execute(_COUNTS.where(claims.c.version.in_([one.version for one in some]))):
            counts.setdefault(row.version, {})[row.kind] = row.times
        told = connection.execute(_VERSIONS.where(versions.c.page.in_([one.page for one in some])))
        numbers = {row.page: row.times for row in told}
        for one in some:
            yield SourceAnswer(one.source, one.url, one.outlet, one.title, day(one.slot), one.language,
                               numbers[one.page], one.added, counts.get(one.version, {}), one.slot)  # fmt: skip


_PAGES: Select[Any] = (
    select(
        pages.c.id.label("page"), pages.c.source, pages.c.url, versions.c.id.label("version"), versions.c.slot,
        versions.c.added, readings.c.outlet, readings.c.title, readings.c.language,
    )
    .join(versions, (versions.c.page == pages.c.id) & versions.c.current)
    .join(readings, (readings.c.version == versions.c.id) & readings.c.current)
)  # fmt: skip
_BODIES = (
    select(versions.c.id.label("version"), readings.c.body)
    .join(pages, pages.c.id == versions.c.page)
    .join(readings, (readings.c.version == versions.c.id) & readings.c.current)
    .where(versions.c.current)
)
_SEEN = (
    select(claims.c.n, claims.c.id, claims.c.first_seen, claims.c.last_seen, members.c.event)
    .join(members, members.c.claim == claims.c.n, isouter=True)
    .where(claims.c.current)
)
_COUNTS = (
    select(claims.c.version, claims.c.kind, func.count().label("times"))
    .where(claims.c.current)
    .group_by(claims.c.version, claims.c.kind)
)
_VERSIONS = select(versions.c.page, func.count().label("times")).group_by(versions.c.page)
