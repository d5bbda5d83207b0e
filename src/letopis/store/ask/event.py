"""One event in full: every source's own words, who says what of it, what it is part of and what it contains."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from letopis.chronicle.events.link import link
from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.events.report import EventReport
from letopis.language.quoting import merged, quotations
from letopis.model.article import Article
from letopis.model.span import Span
from letopis.store.ask.called import UnknownEvent, called
from letopis.store.ask.names import Named, identities_of
from letopis.store.ask.neighbours import belongs
from letopis.store.ask.timeline import Row, rows_named
from letopis.store.ask.told import event_named, events_then, merged_events
from letopis.store.decisions import followed
from letopis.store.dialect import pieces
from letopis.store.packing import reading_of
from letopis.store.schema import claims, members, readings

#: Signs of an id that are enough to find an event by it.
_ENOUGH = 6


@dataclass(frozen=True, slots=True)
class Quotation:
    """Sentences of a page, and the places in them that are the evidence."""

    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A report of an event with its sentences, and why it was brought together with the others.

    `joined` is the id of the report that it is most like, None of the first one; `score` and `reasons` say why.
    """

    report: EventReport
    sentences: tuple[Quotation, ...]
    joined: str | None = None
    score: float | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventAnswer:
    """An event with all that the chronicle knows of it. `known` are the identities of the units that it names."""

    event: MergedEvent
    row: Row
    told: tuple[Told, ...]
    part_of: Row | None
    contains: tuple[Row, ...]
    known: Mapping[str, Named]


def event_told(connection: Connection, id: str, as_of: date | None = None) -> EventAnswer:
    """The event with an id (as a timeline shows it), that a report with this id belongs to, or that is called so.

    Raises:
        UnknownEvent: there is none, or nothing had been published of it on that day.
        SeveralEvents: several are called so.
    """
    event = merged_event(connection, id, as_of)
    part_of, contains = belongs(connection, event, as_of)
    rows = {one.id: one for one in rows_named(connection, [event.id, *contains, *filter(None, [part_of])], as_of)}
    return EventAnswer(
        event,
        rows[event.id],
        told(connection, event),
        rows.get(part_of or ""),
        tuple(one for one in rows.values() if one.id in contains),
        identities_of(connection, _units(event)),
    )


def events_alone(connection: Connection, ids: Sequence[str], as_of: date | None = None) -> Sequence[EventAnswer]:
    """Events by their ids, as they are known (as of a day), with their reports but without what they belong to."""
    rows = {one.id: one for one in rows_named(connection, ids, as_of)}
    found = merged_events(connection, ids, as_of)
    named = {one.id: set(_units(one)) for one in found}
    identities = identities_of(connection, {unit for some in named.values() for unit in some})
    telling = _told(connection, found)
    answers = []
    for one in found:
        known = {unit: identities[unit] for unit in named[one.id] if unit in identities}
        answers.append(EventAnswer(one, rows[one.id], telling[one.id], None, (), known))
    return answers


def event_now(connection: Connection, id: str) -> str | None:
    """The id of the event that an id stands for now: also of one whose first report was since replaced by a newer one.

    None where there is none, or several.
    """
    start = id.removeprefix("v")
    if (found := event_named(connection, id)) or len(start) < _ENOUGH:
        return found
    chosen = select(claims.c.id).where(claims.c.id >= start, claims.c.id < start + "g", ~claims.c.current)
    heirs = followed(connection, connection.scalars(chosen.limit(2)).all())
    events = {event_named(connection, one) for one in heirs.values()}
    return events.pop() if len(events) == 1 else None


def merged_event(connection: Connection, id: str, as_of: date | None = None) -> MergedEvent:
    """The event that an id, that of one of its reports, or words of its name stand for.

    Raises UnknownEvent and SeveralEvents.
    """
    named = event_named(connection, id) or called(connection, id)
    if as_of is None:
        return merged_events(connection, [named])[0]
    then = events_then(connection, [named], as_of)
    asked = [one for one in then if one.id == id] or [one for one in then if _is_told_by(one, id)]
    asked = asked or [one for one in then if one.id == named]
    if not asked:
        raise UnknownEvent(id, f"nothing had been published of it by {as_of}", "ask as of a later day")
    return asked[0]


def _is_told_by(event: MergedEvent, id: str) -> bool:
    return any(one.id.startswith(id.removeprefix("v")) for one in event.reports)


def told(connection: Connection, event: MergedEvent) -> tuple[Told, ...]:
    """The reports of an event, each with its sentences and why it belongs here."""
    return _told(connection, [event])[event.id]


def _told(connection: Connection, found: Sequence[MergedEvent]) -> Mapping[str, tuple[Told, ...]]:
    """The same of several events; an article that tells more than one is read once."""
    ids = [one.id for event in found for one in event.reports]
    articles, why = _articles(connection, ids), _joined(connection, ids)
    made: dict[str, tuple[Told, ...]] = {}
    for event in found:
        reports = [
            Told(one, quoted(articles[one.id], one.evidence), *_why(one, event.reports[:place], why.get(one.id)))
            for place, one in enumerate(event.reports)
        ]
        made[event.id] = tuple(reports)
    return made


def quoted(article: Article, evidence: Sequence[Span]) -> tuple[Quotation, ...]:
    """The sentences of an article that hold evidence, with the places of it."""
    found = []
    for stretch in quotations(article, evidence):
        inside = [one for one in merged(evidence) if one.overlaps(stretch)]
        marks = [
            Span(max(one.start, stretch.start) - stretch.start, min(one.end, stretch.end) - stretch.start)
            for one in inside
        ]
        found.append(Quotation(stretch.of(article.text), tuple(marks)))
    return tuple(found)


def _articles(connection: Connection, ids: Sequence[str]) -> Mapping[str, Article]:
    """The article that each claim was read in."""
    bodies: dict[int, Article] = {}
    found: dict[str, Article] = {}
    chosen = select(claims.c.id, claims.c.version, readings.c.body).join(
        readings, (readings.c.version == claims.c.version) & readings.c.current
    )
    for piece in pieces(ids):
        for row in connection.execute(chosen.where(claims.c.id.in_(piece))):
            if row.version not in bodies:
                bodies[row.version] = reading_of(row.body).article
            found[row.id] = bodies[row.version]
    return found


_Why = tuple[str | None, float | None, tuple[str, ...]]


def _joined(connection: Connection, ids: Sequence[str]) -> Mapping[str, _Why]:
    """Why each report belongs to its event, as was noted when it was stored."""
    chosen = select(claims.c.id, members.c.joined, members.c.score, members.c.reasons)
    noted = chosen.join(claims, claims.c.n == members.c.claim)
    rows = (row for piece in pieces(ids) for row in connection.execute(noted.where(claims.c.id.in_(piece))))
    return {row.id: (row.joined, row.score, tuple(json.loads(row.reasons or "[]"))) for row in rows}


def _why(report: EventReport, others: Sequence[EventReport], noted: _Why | None) -> _Why:
    """What was noted, where the other report is there; as of a day before it, the likeliest that was there."""
    if noted is not None and (noted[0] is None or any(one.id == noted[0] for one in others)):
        return noted
    found = [(made, one.id) for one in others if (made := link(report, one))]
    if not found:
        return None, None, ()
    best, other = max(found, key=lambda one: (one[0].score, one[1]))
    return other, best.score, best.reasons


def _units(event: MergedEvent) -> Iterable[str]:
    for one in event.reports:
        named = (*one.participants, one.place, one.invited_by)
        yield from (party.unit for party in named if party and party.unit)
    for party in (*event.participants, event.place, event.invited_by):
        if party and party.unit:
            yield party.unit


__all__ = [
    "EventAnswer", "Quotation", "Told", "UnknownEvent", "event_now", "event_told", "events_alone", "merged_event",
    "quoted", "told",
]  # fmt: skip
