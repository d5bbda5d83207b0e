"""Judgements in the database: appended, ended, never overwritten."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, RowMapping, insert, select, update

from letopis.chronicle.judgements import Judged, Judgement, judged
from letopis.store.dialect import pieces
from letopis.store.packing import dumped
from letopis.store.schema import claims, judgements, successions


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
        "at": one.at.isoformat(),
        "reason": one.reason,
        "ended": one.ended.isoformat() if one.ended else None,
        "ended_by": one.ended_by,
    }
    connection.execute(insert(judgements), [row])


def end_judgement(connection: Connection, id: str, at: datetime, by: str) -> bool:
    """Take a judgement back; False where there is none in force with this id."""
    chosen = update(judgements).where(judgements.c.id == id, judgements.c.ended.is_(None))
    return connection.execute(chosen.values(ended=at.isoformat(), ended_by=by)).rowcount == 1


def judgements_in(connection: Connection) -> Sequence[Judgement]:
    """All judgements ever made, in their order."""
    rows = connection.execute(select(judgements).order_by(judgements.c.at, judgements.c.id)).mappings()
    return [_judgement(row) for row in rows]


def in_force(connection: Connection) -> Judged:
    """The judgements in force, those of claims that are no longer made carried over to what followed them."""
    made = [one for one in judgements_in(connection) if one.ended is None]
    now = followed(connection, {id for one in made for id in (one.left, one.right) if id})
    return judged(
        replace(one, left=now.get(one.left, one.left), right=now.get(one.right, one.right) if one.right else None)
        for one in made
    )


def followed(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The claim in force that took the place of each claim that is in force no longer, where there is one.

    A claim may have been followed more than once, by claims that went in their turn: the nearest in force counts.
    """
    found: dict[str, str] = {}
    ways = {id: {id} for id in ids}  # from each claim: where one has come to
    seen = {id: {id} for id in ids}
    _arrive(connection, ways, {})
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
        if not reached or id in found or id in there:
            del ways[id]


def _steps(connection: Connection, ids: set[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for piece in pieces(sorted(ids)):
        for old, new in connection.execute(select(successions).where(successions.c.old.in_(piece))):
            found.setdefault(old, []).append(new)
    return found


def _current(connection: Connection, ids: set[str]) -> set[str]:
    found: set[str] = set()
    for piece in pieces(sorted(ids)):
        found |= set(connection.scalars(select(claims.c.id).where(claims.c.id.in_(piece), claims.c.current)))
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
