"""What to look at first: the events and identities that are least certain or most disputed, and why.

What a person has accepted, rejected, merged or edited is no longer in doubt for that reason, and leaves the queue.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, func, select

from letopis.chronicle.claims import Source
from letopis.chronicle.events.doubt import SURE_EVENT, SURE_JOIN, doubt, grade
from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.judgements import Judged, Subject
from letopis.store.ask.told import merged_events
from letopis.store.decisions import in_force
from letopis.store.dialect import pieces
from letopis.store.schema import claims, event_facets, identities, members, units

#: Joinings of names less likely than this are shown to a person.
SURE_NAME = 0.85
_GRADES = range(9, 0, -1)


@dataclass(frozen=True, slots=True)
class Item:
    """Something to be reviewed: an event's id or an identity's, what it is called, how doubtful it is, and why."""

    subject: Subject
    id: str
    name: str
    doubt: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many events and how many people and other names wait to be looked at."""

    events: int
    people: int


def queue(
    connection: Connection, limit: int = 20, happenings: bool = False, only: Subject | None = None
) -> Sequence[Item]:
    """The most doubtful events and identities, by tenths of doubt, the newest events first; `limit` at most.

    Events of kind `other` are among them only with `happenings`; with `only`, either events or people.
    """
    people = [] if only == "event" else list(_people(connection))
    found: list[Item] = []
    for step in _GRADES:
        mine = [one for one in people if grade(one.doubt) == step]
        ids = [] if only == "person" else _events_of(connection, step, happenings, limit - len(found))
        found += islice(chain(_events(connection, ids), mine), limit - len(found))
        if len(found) == limit:
            break
    return found


def waiting(connection: Connection, happenings: bool = False) -> Waiting:
    """How much is left in the queue."""
    facets = [facet for step in _GRADES for facet in _doubtful(step, happenings)]
    chosen = select(func.count()).select_from(event_facets).where(event_facets.c.facet.in_(facets))
    people = sum(1 for one in _people(connection) if grade(one.doubt) in _GRADES)
    return Waiting(int(connection.scalar(chosen) or 0), people)


def _doubtful(step: int, happenings: bool) -> list[str]:
    return [f"q:{step}", *([f"qo:{step}"] if happenings else [])]


# ---------------------------------------------------------------- events


def _events_of(connection: Connection, step: int, happenings: bool, limit: int) -> Sequence[str]:
    chosen = select(event_facets.c.event).where(event_facets.c.facet.in_(_doubtful(step, happenings)))
    ordered = chosen.order_by(event_facets.c.day.desc(), event_facets.c.event.desc())
    return connection.scalars(ordered.limit(limit)).all()


def _events(connection: Connection, ids: Sequence[str]) -> Iterator[Item]:
    joins = _joins(connection, ids)
    for event in merged_events(connection, ids):
        mine = joins.get(event.id, [])
        found = doubt(event, [one["score"] for one in mine])
        yield Item("event", event.id, name_of(event), found, tuple(_why(event, mine)))


def name_of(event: MergedEvent) -> str:
    """What an event is called: its name, else who takes part in it."""
    who = ", ".join(one.name for one in event.participants[:3]) + (" …" if len(event.participants) > 3 else "")
    return f"{event.kind}: {event.name or who or event.reports[0].written}"


def _joins(connection: Connection, ids: Sequence[str]) -> Mapping[str, list[Mapping[str, Any]]]:
    """Why reports were brought together, of each event."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    chosen = select(members.c.event, members.c.score, members.c.reasons, members.c.joined, claims.c.id)
    joined = chosen.join(claims, claims.c.n == members.c.claim).where(members.c.score.is_not(None))
    for piece in pieces(ids):
        rows = connection.execute(joined.where(members.c.event.in_(piece)).order_by(members.c.score, claims.c.id))
        for row in rows.mappings():
            found.setdefault(row["event"], []).append(dict(row))
    return found


def _why(event: MergedEvent, joins: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    told = {one.id: one.source for one in event.reports}
    for name in event.disputed:
        values = [f"{_in_words(one.value)} ({_outlets(told[id] for id in one.reports)})"
                  for one in event.attributes[name].said if one.reports]  # fmt: skip
        yield f"{name}: {' against '.join(values)}"
    for one in joins:
        if one["score"] < SURE_JOIN:
            reasons = "; ".join(json.loads(one["reasons"]))
            pair = _outlets([told[one["joined"]], told[one["id"]]])
            yield f"brought together ({pair}) with a score of {one['score']:.2f} only: {reasons}"
    if event.confidence is not None and event.confidence < SURE_EVENT:
        yield f"likely {event.confidence:.0%}"


def _outlets(sources: Iterable[Source]) -> str:
    return ", ".join(dict.fromkeys(one.outlet or urlsplit(one.page).hostname or one.page for one in sources))


def _in_words(value: Any) -> str:
    if isinstance(value, Mapping):
        return str(value.get("name"))
    return ", ".join(map(_in_words, value)) if isinstance(value, (list, tuple)) else str(value)


# ---------------------------------------------------------------- people


def _people(connection: Connection) -> Iterator[Item]:
    """The identities with names that may not be theirs, the most doubtful first."""
    likely = select(identities).where(identities.c.joined != "[]").order_by(identities.c.id, identities.c.block)
    judged = in_force(connection)
    seen = _looked_at(connection, judged)
    found: dict[str, Item] = {}
    for row in connection.execute(likely.where(identities.c.joined.like('%"score":0%'))):
        joined = [one for one in json.loads(row.joined) if one["score"] < SURE_NAME and not _judged(one, judged)]
        if joined and row.id not in seen:
            least = min(joined, key=lambda one: (one["score"], one["left"], one["right"]))
            reasons = tuple(f"{one['detail']} ({one['score']:.2f})" for one in joined)
            found[row.id] = Item("person", row.id, f"{row.type}: {row.name}", round(1 - least["score"], 3), reasons)
    yield from sorted(found.values(), key=lambda one: (-one.doubt, one.id))


def _judged(joined: Mapping[str, Any], judged: Judged) -> bool:
    """Whether a person has judged the very two names."""
    return joined["rule"] != "who.contradiction" and judged.between(joined["left"], joined["right"]) is not None


def _looked_at(connection: Connection, judged: Judged) -> set[str]:
    """The identities that a person accepted or rejected."""
    found: set[str] = set()
    for piece in pieces(sorted(judged.verdicts)):
        found |= set(connection.scalars(select(units.c.identity).where(units.c.id.in_(piece))))
    return found
