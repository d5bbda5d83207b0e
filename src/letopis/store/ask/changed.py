"""What is new: when events were last changed, and those that the pages published last tell of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Select, func, select

from letopis.store.ask.filter import Filter, Page, Question
from letopis.store.ask.timeline import Row, rows_named
from letopis.store.decisions import followed, judgements_in
from letopis.store.dialect import pieces
from letopis.store.schema import claims, events, members, readings, versions

#: So many versions are looked at together, and for one answer at most.
_TOGETHER, _MOST = 200, 20_000


def changed(connection: Connection, told: Mapping[str, Iterable[str]]) -> Mapping[str, datetime]:
    """The moment when each of some things was last changed; `told` are the claims that each consists of.

    A page that makes one of its claims came or was read anew, or a person judged it. These moments are kept: a
    rebuilding leaves them as they are, and claims that come and judgements never make them earlier.
    """
    of = {id: list(some) for id, some in told.items()}
    moments: dict[str, datetime] = {}
    for piece in pieces(sorted({one for some in of.values() for one in some})):
        for row in connection.execute(_MADE.where(claims.c.id.in_(piece))):
            moments[row.id] = max(datetime.fromisoformat(row.added), datetime.fromisoformat(row.made))
    judged = _judged(connection)
    at = {id: [known[one] for one in some for known in (moments, judged) if one in known] for id, some in of.items()}
    return {id: max(some) for id, some in at.items() if some}


def _judged(connection: Connection) -> Mapping[str, datetime]:
    """When somebody last judged each claim, or took a judgement back."""
    found: dict[str, datetime] = {}
    made = judgements_in(connection)
    now = followed(connection, {id for one in made for id in (one.left, one.right) if id})
    for one in made:
        for id in filter(None, (one.left, one.right)):
            meant, moment = now.get(id, id), max(one.at, one.ended or one.at)
            found[meant] = max(found.get(meant, moment), moment)
    return found


@dataclass(frozen=True, slots=True)
class Lately:
    """Events with their places; `rest` is the place to go on from where older pages were not looked at."""

    rows: Sequence[tuple[int, Row]]
    rest: int | None = None


def lately(connection: Connection, chosen: Filter, limit: int, before: int | None = None) -> Lately:
    """The events that a filter lets through, those first whose last report was published last, each with its place.

    `before` is the place that the part before this one ended on. A few more than `limit` come where one page tells
    several. At most 20,000 pages are looked at together.
    """
    found: dict[str, int] = {}
    looked, place = 0, before
    while len(found) < limit and looked < _MOST:
        slots = _slots(connection, place)
        if not slots:
            break
        looked, place = looked + len(slots), slots[-1]
        told = _told_last(connection, slots)
        through = _let_through(connection, chosen, [id for some in told.values() for id in some])
        for slot, some in told.items():
            if len(found) >= limit:
                break
            found |= {id: slot for id in some if id in through}
    rows = {row.id: row for row in rows_named(connection, list(found))}
    rest = place if len(found) < limit and looked >= _MOST else None
    return Lately([(slot, rows[id]) for id, slot in found.items() if id in rows], rest)


def _slots(connection: Connection, before: int | None) -> Sequence[int]:
    """The places of the versions in force that were published last, the newest first."""
    chosen = select(versions.c.slot).where(versions.c.current)
    if before is not None:
        chosen = chosen.where(versions.c.slot < before)
    return list(connection.scalars(chosen.order_by(versions.c.slot.desc()).limit(_TOGETHER)))


def _told_last(connection: Connection, slots: Sequence[int]) -> Mapping[int, Sequence[str]]:
    """The events whose last report is on a version at one of some places, by place, the newest first."""
    ids = list(connection.scalars(_ON.where(versions.c.slot.in_(slots))))
    last: dict[int, list[str]] = defaultdict(list)
    for piece in pieces(ids, 500):
        for row in connection.execute(_LAST.where(members.c.event.in_(piece))):
            last[row.slot].append(row.event)
    return {slot: sorted(last[slot]) for slot in slots if slot in last}


def _let_through(connection: Connection, chosen: Filter, ids: Sequence[str]) -> set[str]:
    query = Question(chosen, Page()).settled(None)
    return {row.id for piece in pieces(ids) for row in connection.execute(query.where(events.c.id.in_(piece)))}


_MADE = (
    select(claims.c.id, versions.c.added, readings.c.made)
    .join(versions, versions.c.id == claims.c.version)
    .join(readings, (readings.c.version == versions.c.id) & readings.c.current)
)
_ON = (
    select(members.c.event)
    .join(claims, claims.c.n == members.c.claim)
    .join(versions, versions.c.id == claims.c.version)
    .distinct()
    .order_by(members.c.event)
)
_LAST: Select[tuple[str, int]] = (
    select(members.c.event, func.max(versions.c.slot).label("slot"))
    .join(claims, claims.c.n == members.c.claim)
    .join(versions, versions.c.id == claims.c.version)
    .group_by(members.c.event)
)
