"""Judgements in the database: appended, ended, never overwritten."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, RowMapping, insert, select, update

from letopis.chronicle.judgements import Judged, Judgement, judged
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
    made = judgements_in(connection)
    now = _followed(connection, {id for one in made for id in (one.left, one.right) if id})
    return judged(
        replace(one, left=now.get(one.left, one.left), right=now.get(one.right, one.right) if one.right else None)
        for one in made
    )


def _followed(connection: Connection, ids: set[str]) -> dict[str, str]:
    """The last successor of each claim that has one and is no longer in force itself."""
    following = {row.old: row.new for row in connection.execute(select(successions).order_by(successions.c.new))}
    found = {}
    for id in ids & following.keys():
        last, seen = id, {id}
        while not _current(connection, last) and following.get(last, last) not in seen:
            last = following[last]
            seen.add(last)
        if last != id:
            found[id] = last
    return found


def _current(connection: Connection, id: str) -> bool:
    return bool(connection.scalar(select(claims.c.current).where(claims.c.id == id)))


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
