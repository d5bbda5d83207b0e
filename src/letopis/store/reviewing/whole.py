"""Whether what was merged is one now."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from letopis.chronicle.judgements import Subject
from letopis.store.dialect import pieces
from letopis.store.schema import claims, members, units


def apart(connection: Connection, subject: Subject, first: str, parts: Iterable[str]) -> Sequence[str]:
    """The parts that do not stand together with the first; what plans consist of is not stored: all of it, there."""
    if subject == "plan":
        return sorted({*parts} - {first})
    belongs = _events(connection, parts) if subject == "event" else _identities(connection, parts)
    return [one for one, whole in sorted(belongs.items()) if whole != belongs.get(first)]


def _events(connection: Connection, parts: Iterable[str]) -> Mapping[str, str]:
    chosen = select(claims.c.id, members.c.event).join(members, members.c.claim == claims.c.n)
    rows = (row for piece in pieces(sorted(parts)) for row in connection.execute(chosen.where(claims.c.id.in_(piece))))
    return {row.id: row.event for row in rows}


def _identities(connection: Connection, parts: Iterable[str]) -> Mapping[str, str]:
    chosen = select(units.c.id, units.c.identity)
    rows = (row for piece in pieces(sorted(parts)) for row in connection.execute(chosen.where(units.c.id.in_(piece))))
    return {row.id: row.identity for row in rows}
