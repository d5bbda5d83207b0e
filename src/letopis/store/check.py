"""Whether a chronicle is right: what is stored is whole, what is built follows from it, and what to do where not."""

import json
import tempfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Engine, RowMapping, Table, func, select

from letopis import __version__
from letopis.chronicle.claims import Claim
from letopis.chronicle.claims import claims as claims_of
from letopis.model.reading import Reading
from letopis.model.span import Span
from letopis.store import schema
from letopis.store.backup import kept
from letopis.store.database import opened, told
from letopis.store.dialect import damage, indexed, pieces, writing
from letopis.store.dump import BUILT, fingerprints, lacking
from letopis.store.epoch import builder
from letopis.store.packing import digest, dumped, page_of, reading_of
from letopis.store.rebuild import Progress, quietly, rebuild
from letopis.store.schema import claims, events, members, pages, readings, versions
from letopis.store.search import index

_REBUILD = "`letopis rebuild` builds it anew"
_RESTORE = "put the last backup in its place, or add the page again from its source under another name"
#: What comes of unpacking what was damaged.
_UNREADABLE = (ValueError, KeyError, TypeError, zlib.error)
_VERSIONS = 100  # that are looked at together


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong: where, what, and how to mend it."""

    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.remedy}"


def check(engine: Engine, fast: bool = False, progress: Progress = quietly) -> Iterator[Problem]:
    """What is wrong with a chronicle, as one moment shows it; `fast` leaves out rebuilding it and comparing."""
    with told(engine), engine.connect() as connection:
        for found in damage(connection):
            yield Problem("the database", found, "put the last backup in its place, or recover it with `sqlite3`")
        yield from _version(connection)
        yield from _pages(connection, progress)
        yield from _references(connection)
        yield from _search(connection)
        if not fast:
            yield from _rebuilt(connection, progress)


def _version(connection: Connection) -> Iterator[Problem]:
    found = builder(connection)
    if found not in (None, __version__):
        yield Problem("the chronicle", f"letopis {found} built its views, and this is letopis {__version__}", _REBUILD)


# ---------------------------------------------------------------- pages, readings, claims


def _pages(connection: Connection, progress: Progress) -> Iterator[Problem]:
    ids = connection.scalars(select(versions.c.id).order_by(versions.c.id)).all()
    for done, piece in enumerate(pieces(ids, _VERSIONS)):
        progress("pages", done * _VERSIONS, len(ids))
        texts: dict[int, list[_Text]] = {}
        yield from _readings(connection, piece, texts)
        yield from _stored(connection, piece)
        yield from _claims(connection, piece, texts)


@dataclass(frozen=True, slots=True)
class _Text:
    """A reading with its claims by id."""

    reading: Reading
    claims: Mapping[str, Claim]
    in_force: bool


def _stored(connection: Connection, ids: Sequence[int]) -> Iterator[Problem]:
    chosen = select(versions, pages.c.source).join(pages, pages.c.id == versions.c.page)
    for row in connection.execute(chosen.where(versions.c.id.in_(ids))).mappings():
        try:
            whole = digest(page_of(row["source"], row["content"], row["told"])) == row["digest"]
        except _UNREADABLE:
            whole = False
        if not whole:
            yield Problem(row["source"], f"version {row['number']} is not as it was received", _RESTORE)


def _readings(connection: Connection, ids: Sequence[int], texts: dict[int, list[_Text]]) -> Iterator[Problem]:
    """Unpack the readings of versions into `texts`."""
    chosen = select(readings, versions.c.digest, versions.c.current.label("shown"), pages.c.source)
    joined = chosen.join(versions, versions.c.id == readings.c.version).join(pages, pages.c.id == versions.c.page)
    for row in connection.execute(joined.where(versions.c.id.in_(ids)).order_by(readings.c.id)).mappings():
        try:
            made = reading_of(row["body"])
        except _UNREADABLE:
            yield Problem(row["source"], f"its reading by {row['reader']} is damaged", _RESTORE)
            continue
        told = {one.id: one for one in claims_of(made, row["digest"])}
        texts.setdefault(row["version"], []).append(_Text(made, told, row["current"] and row["shown"]))


def _claims(connection: Connection, ids: Sequence[int], texts: Mapping[int, list[_Text]]) -> Iterator[Problem]:
    chosen = select(claims, pages.c.source).join(versions, versions.c.id == claims.c.version)
    joined = chosen.join(pages, pages.c.id == versions.c.page)
    there: dict[int, set[str]] = {id: set() for id in ids}
    for row in connection.execute(joined.where(claims.c.version.in_(ids))).mappings():
        if row["current"]:
            there[row["version"]].add(row["id"])
        wrong = _wrong(row, texts.get(row["version"], []))
        if wrong:
            yield Problem(row["source"], f"claim {row['id']} ({row['kind']}) {wrong}", _REBUILD)
    for id, found in texts.items():
        meant = {one for text in found if text.in_force for one in text.claims}
        if meant - there[id]:
            where = found[0].reading.article.source
            yield Problem(where, f"{len(meant - there[id])} claims of its reading are not there", _REBUILD)


def _wrong(row: RowMapping, texts: Sequence[_Text]) -> str | None:
    """What is wrong with a claim's row."""
    makers = [one for one in texts if row["id"] in one.claims]
    if not makers:
        return "is of no reading of its page"
    if row["current"] and not makers[-1].in_force:
        return "counts, and its reading is not in force"
    claim, text = makers[-1].claims[row["id"]], makers[-1].reading.article.text
    spans = [Span(*pair) for pair in json.loads(row["evidence"])]
    if not spans or any(not 0 <= one.start < one.end <= len(text) for one in spans):
        return "has no evidence within the text"
    if spans[0].of(text) != row["written"]:
        return f"has evidence that the text does not show ({row['written'][:60]!r})"
    if dumped(claim.value) != row["value"] or claim.rule != row["rule"]:
        return "is not what its reading says"
    return None


# ---------------------------------------------------------------- what is built


def _references(connection: Connection) -> Iterator[Problem]:
    """Rows that are built of something that is not there."""
    for table, column, of in _OF:
        target = of.table
        chosen = select(func.count()).select_from(table.outerjoin(target, of == column)).where(of.is_(None))
        if column.nullable:
            chosen = chosen.where(column.is_not(None))
        count = connection.scalar(chosen)
        if count:
            yield Problem(table.name, f"{count} rows refer to {target.name} that are not there", _REBUILD)
    yield from _counts(connection)


def _of(table: Table, column: str, target: Table, key: str) -> tuple[Table, Column[Any], Column[Any]]:
    return table, table.c[column], target.c[key]


_OF = (
    _of(schema.members, "claim", schema.claims, "n"),
    _of(schema.members, "event", schema.events, "id"),
    _of(schema.members, "joined", schema.claims, "id"),
    _of(schema.event_facets, "event", schema.events, "id"),
    _of(schema.event_keys, "claim", schema.members, "claim"),
    _of(schema.claim_facets, "claim", schema.claims, "n"),
    _of(schema.uses, "version", schema.versions, "id"),
    _of(schema.uses, "unit", schema.units, "id"),
    _of(schema.units, "identity", schema.identities, "id"),
    _of(schema.sightings, "first_claim", schema.claims, "id"),
    _of(schema.sightings, "last_claim", schema.claims, "id"),
    _of(schema.sighting_offices, "sighting", schema.sightings, "id"),
)


def _counts(connection: Connection) -> Iterator[Problem]:
    told_by = select(func.count()).where(members.c.event == events.c.id).scalar_subquery()
    count = connection.scalar(select(func.count()).select_from(events).where(events.c.reports != told_by))
    if count:
        yield Problem("events", f"{count} have other reports than they are said to have", _REBUILD)
    counting = claims.c.current & (claims.c.kind == "event")
    lost = select(func.count()).select_from(claims.outerjoin(members, members.c.claim == claims.c.n))
    count = connection.scalar(lost.where(counting, members.c.claim.is_(None)))
    if count:
        yield Problem("events", f"{count} claims of events belong to none", _REBUILD)


def _search(connection: Connection) -> Iterator[Problem]:
    if not index.is_current(connection):
        yield Problem("the search index", "was made by other rules", _REBUILD)
        return
    there = set(indexed(connection))
    meant = set(connection.scalars(select(versions.c.slot).where(versions.c.current)))
    if meant - there:
        yield Problem("the search index", f"lacks {len(meant - there)} pages", _REBUILD)
    if there - meant:
        yield Problem("the search index", f"has {len(there - meant)} pages that are no longer in force", _REBUILD)


def _rebuilt(connection: Connection, progress: Progress) -> Iterator[Problem]:
    """Where a chronicle that is built anew from the same readings and judgements is another one."""
    with tempfile.TemporaryDirectory(prefix="letopis-") as folder:
        engine = opened(str(Path(folder) / "check.db"))
        try:
            with writing(engine).begin() as other:
                kept(connection, other, {"content": b""})
                rebuild(other, progress, search=False)
                yield from _differences(connection, other)
        except _UNREADABLE as error:
            yield Problem("the chronicle", f"cannot be rebuilt ({type(error).__name__}: {error})", _RESTORE)
        finally:
            engine.dispose()


def _differences(mine: Connection, theirs: Connection) -> Iterator[Problem]:
    here, there = fingerprints(mine, BUILT), fingerprints(theirs, BUILT)
    for table in (name for name in BUILT if here[name] != there[name]):
        yield Problem(table, _difference(mine, theirs, table), _REBUILD)


def _difference(mine: Connection, theirs: Connection, table: str) -> str:
    more, less = lacking(mine, theirs, table), lacking(theirs, mine, table)
    shown = [f"here {row[:200]}" for row in more[:1]] + [f"rebuilt {row[:200]}" for row in less[:1]]
    return "rebuilding gives other rows: " + ", ".join(shown or ["one more than once"])
