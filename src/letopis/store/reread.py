"""Newer rules for stored pages: new readings are staged, compared with those in force, and take their place when kept.

Each step is a transaction of its own, so that a run that was stopped goes on where it was. What is staged changes
nothing until it is kept.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, and_, delete, insert, select, update

from letopis.chronicle.claims import Claim, ClaimKind, known
from letopis.chronicle.claims import claims as claims_of
from letopis.chronicle.succession import successors
from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.model.reading import Reading
from letopis.store.building.build import Changes
from letopis.store.building.stored import Stored
from letopis.store.database import told
from letopis.store.decisions import followed
from letopis.store.dialect import lock, pieces, replace, writing
from letopis.store.indexing import forget, index
from letopis.store.keeping import following
from letopis.store.packing import packed, page_of, reading_of, settled
from letopis.store.schema import claims, events, members, pages, readings, staged, versions, windows
from letopis.store.slots import Slots, day

#: Reads pages that stood together, in their order; a page that cannot be read comes as its error.
Read = Callable[[Sequence[Page]], Iterable[Reading | LetopisError]]
#: Brings the views to what changes make of them.
Apply = Callable[[Connection, Changes], None]

_IN_FORCE = and_(versions.c.id == readings.c.version, versions.c.current, readings.c.current)


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of one window: how many of its pages were read anew, and what could not be read."""

    read: int = 0
    errors: tuple[LetopisError, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A claim that newer rules make otherwise: `before` is None where it comes, `after` where it goes."""

    kind: ClaimKind
    before: Claim | None
    after: Claim | None


@dataclass(frozen=True, slots=True)
class EventChange:
    """An event that would be another one: its id and its rows before and after, None where there is none."""

    id: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


# ---------------------------------------------------------------- staging


def outdated(connection: Connection, reader: str, all: bool = False) -> int:
    """How many pages in force a reader has not read yet, staged or kept; with `all` how many it has not staged."""
    return len(connection.scalars(select(readings.c.version).where(*_wanted(reader, all))).all())


def stage(engine: Engine, reader: str, read: Read, now: Callable[[], str], all: bool = False) -> Iterator[Reread]:
    """Read the pages in force that another reader read, window by window as they were read before, and stage that.

    With `all` also those that this reader read. A page that cannot be read keeps the reading that it has.
    """
    with told(engine), engine.connect() as connection:
        chosen = select(readings.c.window).where(*_wanted(reader, all)).group_by(readings.c.window)
        names = connection.scalars(chosen.order_by(readings.c.window)).all()
    for window in names:
        with told(engine):
            yield _stage(engine, reader, read, now, window, all)


def _wanted(reader: str, all: bool) -> Sequence[ColumnElement[bool]]:
    there = select(staged.c.version).where(staged.c.reader == reader)
    found = [_IN_FORCE, readings.c.version.not_in(there)]
    return found if all else [*found, readings.c.reader != reader]


def _stage(engine: Engine, reader: str, read: Read, now: Callable[[], str], window: str, all: bool) -> Reread:
    with engine.connect() as connection:
        chosen = select(readings.c.version).where(*_wanted(reader, all), readings.c.window == window)
        wanted = set(connection.scalars(chosen))
        neighbours = _window(connection, window, wanted)
    results = list(read([page for _, page in neighbours]))
    rows, errors = [], []
    for (version, page), result in zip(neighbours, results, strict=True):
        if version not in wanted:
            continue
        if isinstance(result, LetopisError):
            errors.append(result)
            continue
        body = packed(settled(page, result)[1])
        rows.append({"version": version, "reader": reader, "window": window, "body": body, "made": now()})
    with writing(engine).begin() as connection:
        lock(connection)
        replace(connection, staged, rows)
    return Reread(len(rows), tuple(errors))


def _window(connection: Connection, window: str, wanted: set[int]) -> list[tuple[int, Page]]:
    """The versions that were read together, in that order."""
    chosen = select(versions, pages.c.source).join(pages, pages.c.id == versions.c.page)
    together = chosen.join(windows, windows.c.version == versions.c.id).where(windows.c.window == window)
    rows = connection.execute(together.order_by(windows.c.place)).mappings().all()
    return [(row["id"], page_of(row["source"], row["content"], row["told"])) for row in rows]


# ---------------------------------------------------------------- what would change


def changes(connection: Connection, reader: str) -> Iterator[Change]:
    """The claims that what is staged makes otherwise, by page."""
    chosen = select(staged.c.version).where(staged.c.reader == reader).order_by(staged.c.version)
    for piece in pieces(connection.scalars(chosen).all(), 100):
        for one in _pairs(connection, reader, piece):
            yield from _changes(claims_of(one.before, one.digest), claims_of(one.after, one.digest))


def _changes(before: Sequence[Claim], after: Sequence[Claim]) -> Iterator[Change]:
    old, new = {one.id: one for one in before}, {one.id: one for one in after}
    followed = successors(before, after)
    for id, one in old.items():
        if id not in new:
            yield Change(one.kind, one, new.get(followed.get(id, "")))
    for id, one in new.items():
        if id not in old and id not in followed.values():
            yield Change(one.kind, None, one)


def event_changes(engine: Engine, reader: str, apply: Apply) -> list[EventChange]:
    """The events that would be others if what is staged were kept: that is done, looked at, and undone."""
    with told(engine), engine.connect() as connection:
        if connection.scalar(select(staged.c.version).where(staged.c.reader == reader).limit(1)) is None:
            return []
    with told(engine), engine.connect() as now, writing(engine).connect() as then, then.begin() as transaction:
        lock(then)
        before = dict(_events(now))
        while put_in_force(then, reader, apply):
            pass
        after = dict(_events(then))
        others = {id for id in before.keys() | after.keys() if before.get(id) != after.get(id)}
        became = _became(now, then, sorted(others - after.keys()), others - before.keys())
        found = [
            EventChange(id, _event(now, id), _event(then, became.get(id, id)))
            for id in sorted(others - set(became.values()))
        ]
        transaction.rollback()
    return found


def _became(now: Connection, then: Connection, gone: Iterable[str], new: set[str]) -> dict[str, str]:
    """The new event that each event became that is no more: that of the claim which followed one of its own."""
    found: dict[str, str] = {}
    for id in gone:
        told_by = now.scalars(_REPORTS.where(members.c.event == id).order_by(claims.c.id)).all()
        follow = followed(then, told_by)
        ids = [follow.get(one, one) for one in told_by]
        after = set(then.scalars(select(members.c.event).join(claims, _OF).where(claims.c.id.in_(ids))))
        left = sorted(after & new - set(found.values()))
        if left:
            found[id] = left[0]
    return found


_OF = claims.c.n == members.c.claim
_REPORTS = select(claims.c.id).join(members, _OF)


def _events(connection: Connection) -> Iterator[tuple[str, bytes]]:
    rows = connection.execute(select(events), execution_options={"yield_per": 1000})
    return ((row.id, blake2b(repr(tuple(row)).encode(), digest_size=8).digest()) for row in rows)


def _event(connection: Connection, id: str) -> Mapping[str, Any] | None:
    row = connection.execute(select(events).where(events.c.id == id)).mappings().first()
    return None if row is None else dict(row)


# ---------------------------------------------------------------- keeping


@dataclass(frozen=True, slots=True)
class _Pair:
    """A version's reading in force and the one that is staged for it."""

    version: int
    digest: str
    slot: int
    before: Reading
    after: Reading
    row: Mapping[str, Any] = field(repr=False)


def _pairs(connection: Connection, reader: str, ids: Sequence[int]) -> list[_Pair]:
    chosen = select(staged, versions.c.digest, versions.c.slot, readings.c.body.label("held"))
    joined = chosen.join(versions, versions.c.id == staged.c.version).join(readings, _IN_FORCE)
    rows = connection.execute(joined.where(staged.c.version.in_(ids), staged.c.reader == reader)).mappings()
    return [
        _Pair(row["version"], row["digest"], row["slot"], reading_of(row["held"]), reading_of(row["body"]), dict(row))
        for row in rows
    ]


def put_in_force(connection: Connection, reader: str, apply: Apply, most: int = 100) -> int:
    """Put up to `most` staged readings of a reader in force; how many were dealt with.

    The reading of a page that has changed since is let go of. Only a writer that holds the lock may ask.
    """
    chosen = select(staged.c.version).where(staged.c.reader == reader).order_by(staged.c.version).limit(most)
    ids = connection.scalars(chosen).all()
    pairs = _pairs(connection, reader, ids)
    versions_read = [one.version for one in pairs]
    forget(connection, versions_read)
    new = [Stored(one.version, one.digest, one.after, one.row["made"]) for one in pairs]
    apply(connection, Changes(new=new, replaced=versions_read))  # which looks at the readings that go
    _replace(connection, pairs)
    connection.execute(delete(staged).where(staged.c.version.in_(ids)))
    return len(ids)


def _replace(connection: Connection, pairs: Sequence[_Pair]) -> None:
    if not pairs:
        return
    ids = [one.version for one in pairs]
    there = readings.c.version.in_(ids)
    connection.execute(update(readings).where(there).values(current=False))
    connection.execute(delete(readings).where(there, readings.c.reader == pairs[0].row["reader"]))
    number = following(connection, readings.c.id)
    rows = [_row(number + place, one) for place, one in enumerate(pairs)]
    connection.execute(insert(readings), rows)
    slots, shown = Slots(connection), []
    for one in pairs:
        published = known(one.after.article.published)
        slot = one.slot if day(one.slot) == published else slots.free(published)
        if slot != one.slot:
            connection.execute(update(versions).where(versions.c.id == one.version).values(slot=slot))
        shown.append((slot, one.after))
    index(connection, shown)


def _row(id: int, one: _Pair) -> dict[str, Any]:
    article, kept = one.after.article, {name: one.row[name] for name in ("version", "reader", "window", "body", "made")}
    told = {"outlet": article.outlet, "title": article.title, "language": article.language}
    return {"id": id, "current": True} | kept | told
