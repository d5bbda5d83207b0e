"""The brief of a relation, collected: everything that its pages will tell, as records."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from letopis.exports.brief import facts, promises, tables
from letopis.exports.brief.happenings import Teller, day_of
from letopis.exports.brief.notes import Notes
from letopis.exports.brief.records import Doubts, Happening, Now, Promise, RelationBrief
from letopis.model.written import when
from letopis.store.ask.names import country
from letopis.store.ask.plans import PlanAnswer
from letopis.store.ask.wanted import last_day, stretch
from letopis.store.chronicle import Chronicle

Plain = Mapping[str, Any]
Day = str | date | None
#: Events that are told, and of how many at most a brief is made.
LATEST, MOST = 12, 2000
#: Things that wait, that are told; disagreements; people of unknown office that are named.
_WAITING, _DISAGREEMENTS, _STRANGERS = 8, 8, 6
_PAST = ("held", "ongoing")
_AHEAD = ("planned", "proposed", "postponed")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a brief is made of: the events by day with what belongs to what, and the plans."""

    events: Sequence[Plain]
    wholes: Mapping[str, str]
    plans: Sequence[PlanAnswer]


def relation_brief(
    chronicle: Chronicle,
    countries: Iterable[str],
    *,
    today: date,
    since: Day = None,
    until: Day = None,
    as_of: Day = None,
    latest: int = LATEST,
) -> RelationBrief:
    """The brief of the relation of some countries (codes or names), of events from `since` to `until`.

    As of a day, what had been published by then is told as it stood on that day. Otherwise all that is known, as it
    stands on `today`.

    Raises:
        LetopisError: an unknown country or day.
    """
    codes = tuple(country(one) for one in countries)
    first, last = stretch(since, until)
    with chronicle.still() as still:
        return _collected(still, codes, first, last, last_day(as_of), today, latest)


def _collected(
    chronicle: Chronicle,
    codes: tuple[str, ...],
    first: date | None,
    last: date | None,
    known: date | None,
    today: date,
    latest: int,
) -> RelationBrief:
    now = known or today
    cut: list[str] = []
    rows = chronicle.timeline(
        countries=codes, since=first, until=last, as_of=known, newest=True, limit=MOST + 1, posts=True
    )
    if len(rows) > MOST:
        cut.append(f"the newest {MOST:,} events")
    rows = rows[:MOST]
    events = sorted(chronicle.plain(rows), key=lambda one: (one["day"] or "", one["id"]))
    wholes = chronicle.wholes([one["id"] for one in events], known)
    days: dict[str, Any] = {"since": first, "until": last, "as_of": known}
    plans = promises.unfolded(
        chronicle.whole(
            chronicle.plans, cut.append, today=now, countries=codes, person=None, states=(), since=None,
            until=None, as_of=known,
        )
    )  # fmt: skip
    asked = _Asked(events, wholes, promises.relevant(plans, first, last))
    notes = Notes()
    teller = Teller(chronicle, rows, known, notes)
    waiting = _now(asked, now, teller, notes)
    told, earlier = _latest(asked, latest, teller)
    kept = [one for one in asked.plans if not promises.vague(one, now)]
    return RelationBrief(
        countries=codes,
        since=first,
        until=last,
        as_of=known,
        today=now,
        now=waiting,
        contacts=tables.contacts(events, teller.posts, codes),
        latest=told,
        earlier=earlier,
        promises=promises.ordered(promises.promise(one, notes) for one in kept),
        documents=facts.documents(
            chronicle.whole(chronicle.documents, cut.append, countries=codes, kinds=(), statuses=(), **days),
            notes,
        ),
        figures=facts.figures(
            chronicle.whole(chronicle.figures, cut.append, measure=None, countries=codes, as_of=known),
            first,
            last,
            notes,
        ),
        series=facts.series(
            chronicle.whole(chronicle.series, cut.append, name=None, countries=codes, as_of=known), notes
        ),
        topics=tables.topics(events),
        disagreements=_disputed(events, teller),
        doubts=_doubts(asked, now, teller),
        sources=notes.all(),
        cut=tuple(dict.fromkeys(cut)),
    )


def _now(asked: _Asked, today: date, teller: Teller, notes: Notes) -> Now:
    """What is coming, due and overdue; plans of an event that is told as coming are not told again."""
    coming = [one for one in asked.events if _is_ahead(one, today)][:_WAITING]
    told = tuple(teller.told(one) for one in coming)
    own = {one.id for one in told}
    plans = [one for one in asked.plans if one.plan.event not in own]
    return Now(
        coming=told,
        ahead=_waiting(plans, "open", today, notes),
        due=_waiting(plans, "due", today, notes),
        overdue=_waiting(plans, "overdue", today, notes),
    )


def _is_ahead(one: Plain, today: date) -> bool:
    """Whether an event is still to come."""
    stated = when(one["when"])
    return one["status"] in _AHEAD and stated is not None and (stated.latest or date.max) >= today


def _waiting(plans: Iterable[PlanAnswer], state: str, today: date, notes: Notes) -> tuple[Promise, ...]:
    """Promises in a state; of those that are still open, the ones with a date. The overdue ones last fallen first."""
    found = [one for one in plans if one.plan.state == state and (state != "open" or one.plan.due is not None)]
    found.sort(key=lambda one: (one.plan.window[1] or date.max, one.plan.id), reverse=state == "overdue")
    return tuple(promises.promise(one, notes) for one in found[:_WAITING])


def _latest(asked: _Asked, most: int, teller: Teller) -> tuple[tuple[Happening, ...], int]:
    """The latest events that happened, the last one first, with what they contain; and how many there are before."""
    past = [one for one in asked.events if one["status"] in _PAST]
    listed = {one["id"] for one in past}
    below = {id for id, whole in asked.wholes.items() if whole in listed and whole not in asked.wholes}
    own = [one for one in reversed(past) if one["id"] not in below]
    told = tuple(
        teller.told(one, [part for part in past if part["id"] in below and asked.wholes[part["id"]] == one["id"]])
        for one in own[:most]
    )
    return told, len(own) - len(told)


def _disputed(events: Sequence[Plain], teller: Teller) -> tuple[Happening, ...]:
    """The events on which sources disagree, the last ones first."""
    found = [one for one in reversed(events) if one["disputed"]]
    return tuple(teller.told(one) for one in found[:_DISAGREEMENTS])


def _doubts(asked: _Asked, today: date, teller: Teller) -> Doubts:
    dates = [when(one["when"]) for one in asked.events]
    people = [
        (one["name"], teller.posts.on(one["entity"], day_of(event)))
        for event in reversed(asked.events)
        for one in event["participants"]
        if one.get("type") == "person"
    ]
    strangers = dict.fromkeys(name for name, post in people if post is None)
    pages = {one["source"] for event in asked.events for one in event["sources"]}
    return Doubts(
        events=len(asked.events),
        doubtful=sum(1 for one in dates if one and one.uncertain),
        undated=sum(1 for one in dates if one is None),
        single=sum(1 for one in asked.events if len(one["sources"]) == 1),
        vague=sum(1 for one in asked.plans if promises.vague(one, today)),
        strangers=tuple(strangers)[:_STRANGERS],
        sources=len(pages),
    )
