"""Judgements in the database: appended, ended, never overwritten."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Pool, RowMapping, func, insert, select, update

from letopis.chronicle.judgements import Judged, Judgement, judged
from letopis.store.dialect import pieces
from letopis.store.packing import dumped
from letopis.store.schema import claims, judgements, successions, units


def put_judgement(connection: Connection, one: Judgement) -> None:
    """Append a judgement."""
    row = {
        "id": one.id,
        "kind": one.kind,
        "subject": one.subject,
        "left": one.left,
        "right": one.right,
        "field": one.field,
        "value": None if one.field is None else dumped(one.value),
        "author": one.author,
        "at": _moment(one.at),
        "reason": one.reason,
        "ended": _moment(one.ended) if one.ended else None,
        "ended_by": one.ended_by,
    }
    connection.execute(insert(judgements), [row])


def _moment(at: datetime) -> str:
    """A moment as text whose order is that of time."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def end_judgement(connection: Connection, id: str, at: datetime, by: str) -> bool:
    """Take a judgement back; False where there is none in force with this id."""
    chosen = update(judgements).where(judgements.c.id == id, judgements.c.ended.is_(None))
    return connection.execute(chosen.values(ended=_moment(at), ended_by=by)).rowcount == 1


def judgements_in(connection: Connection) -> Sequence[Judgement]:
    """All judgements ever made, in their order. What was read stays in memory until one is added or taken back."""
    return _read(connection).made


def standing(connection: Connection) -> Sequence[Judgement]:
    """The judgements in force, in their order; those of claims no longer made are of what followed these."""
    made = [one for one in judgements_in(connection) if one.ended is None]
    now = _followed_by(connection, made)
    return [_carried(one, now) for one in made]


def in_force(connection: Connection) -> Judged:
    """The judgements in force, ready to be asked: those of claims no longer made are of what followed these."""
    read = _read(connection)
    made = [one for one in read.made if one.ended is None]
    now = _followed_by(connection, made)
    if read.judged and read.judged[0] == now:
        return read.judged[1]
    ready = judged(_carried(one, now) for one in made)
    read.judged = now, ready
    return ready


@dataclass(slots=True)
class _Read:
    """The judgements as they were last read; with what followed their claims then, and what they came to."""

    stamp: tuple[object, ...]
    made: tuple[Judgement, ...]
    judged: tuple[dict[str, str], Judged] | None = None


#: By the pool of connections that a database is reached through.
_memory: WeakKeyDictionary[Pool, _Read] = WeakKeyDictionary()


def _read(connection: Connection) -> _Read:
    now = stamp(connection)
    known = _memory.get(connection.engine.pool)
    if known is not None and known.stamp == now:
        return known
    rows = connection.execute(select(judgements).order_by(judgements.c.at, judgements.c.id)).mappings()
    read = _memory[connection.engine.pool] = _Read(now, tuple(_judgement(row) for row in rows))
    return read


def stamp(connection: Connection) -> tuple[object, ...]:
    """What changes whenever a judgement is added or taken back: nothing else ever happens to them."""
    columns = judgements.c.at, judgements.c.ended
    return tuple(connection.execute(select(*(f(c) for c in columns for f in (func.count, func.max)))).one())


def _followed_by(connection: Connection, made: Iterable[Judgement]) -> dict[str, str]:
    return followed(connection, {id for one in made for id in (one.left, one.right) if id})


def _carried(one: Judgement, now: Mapping[str, str]) -> Judgement:
    """A judgement of what followed its claims."""
    right = one.right and now.get(one.right, one.right)
    left = now.get(one.left, one.left)
    return one if (left, right) == (one.left, one.right) else replace(one, left=left, right=right)


def followed(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The claim in force that took the place of each claim that is in force no longer, where there is one.

    The same of units: of one that no page uses any more, the unit that took its place. A claim may have been followed
    more than once, by claims that went in their turn: the nearest in force counts.
    """
    wanted = set(ids)
    found: dict[str, str] = {}
    ways = {id: {id} for id in wanted - _current(connection, wanted)}  # from each claim: where one has come to
    seen = {id: {id} for id in ways}
    while ways:
        steps = _steps(connection, {one for reached in ways.values() for one in reached})
        for id, reached in ways.items():
            ways[id] = {new for one in reached for new in steps.get(one, ())} - seen[id]
            seen[id] |= ways[id]
        _arrive(connection, ways, found)
    return found


def _arrive(connection: Connection, ways: dict[str, set[str]], found: dict[str, str]) -> None:
    """End the ways that lead no further, and those that have come to a claim in force."""
    there = _current(connection, {one for reached in ways.values() for one in reached})
    for id, reached in list(ways.items()):
        if reached & there:
            found[id] = min(reached & there)
        if not reached or id in found:
            del ways[id]


def _steps(connection: Connection, ids: set[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for piece in pieces(sorted(ids)):
        for old, new in connection.execute(select(successions).where(successions.c.old.in_(piece))):
            found.setdefault(old, []).append(new)
    return found


def _current(connection: Connection, ids: set[str]) -> set[str]:
    """Those of some ids that are of claims in force or of units in use."""
    found: set[str] = set()
    for piece in pieces(sorted(ids)):
        found |= set(connection.scalars(select(claims.c.id).where(claims.c.id.in_(piece), claims.c.current)))
    for piece in pieces(sorted(ids - found)):
        found |= set(connection.scalars(select(units.c.id).where(units.c.id.in_(piece))))
    return found


def _judgement(row: RowMapping) -> Judgement:
    return Judgement(
        id=row["id"],
        kind=row["kind"],
        subject=row["subject"],
        left=row["left"],
        author=row["author"],
        at=datetime.fromisoformat(row["at"]),
        reason=row["reason"],
        right=row["right"],
        field=row["field"],
        value=None if row["value"] is None else json.loads(row["value"]),
        ended=datetime.fromisoformat(row["ended"]) if row["ended"] else None,
        ended_by=row["ended_by"],
    )
