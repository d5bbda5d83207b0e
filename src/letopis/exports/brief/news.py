"""What became known from one day to another: new events, changes of known ones, plans that turned or fell due."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from letopis.exports.brief import promises
from letopis.exports.brief.happenings import Teller, value_in
from letopis.exports.brief.notes import Notes
from letopis.exports.brief.records import Change, DayBrief, Happening
from letopis.model.written import when
from letopis.store.ask.plans import PlanAnswer
from letopis.store.ask.timeline import Row, rows_named
from letopis.store.chronicle import Chronicle
from letopis.store.schema import events

Plain = Mapping[str, Any]
#: Events that are told, and of how many reports at most the rest is counted.
_NEW, _CHANGED, _COMING, _PLANS, _MOST = 25, 15, 10, 10, 2000
#: So many days ahead something is coming.
_SOON = timedelta(days=14)
#: What tells that an event became another one.
_TELLING = ("status", "when", "place", "level", "kind", "edition")
_AHEAD = ("planned", "proposed", "postponed")


def day_brief(chronicle: Chronicle, since: date, until: date, *, happenings: bool = False) -> DayBrief:
    """What was published from one day to another, both included, against what was known before.

    Everything is told as it was known at the end of the last day. `happenings`: events of kind `other`, too.

    Raises:
        ValueError: the last day is before the first.
    """
    if until < since:
        raise ValueError(f"a time that ends before it begins: {since} to {until}")
    with chronicle.still() as still:
        return _collected(still, since, until, happenings)


def _collected(chronicle: Chronicle, since: date, until: date, happenings: bool) -> DayBrief:
    cut: list[str] = []
    rows = _rows(chronicle, since, until, happenings, cut)
    then = {one["id"]: one for one in chronicle.events_plain([row.id for row in rows], since - timedelta(days=1))}
    now = sorted(chronicle.plain(rows), key=_by_day, reverse=True)
    fresh = [one for one in now if one["id"] not in then]
    wholes = chronicle.wholes([one["id"] for one in fresh], until)
    plans = promises.unfolded(chronicle.plans(today=until, as_of=until, cut=cut.append))
    notes = Notes()
    teller = Teller(chronicle, rows, until, notes)
    changed = [(one, _differences(then[one["id"]], one)) for one in now if one["id"] in then]
    told, coming = _new(fresh, wholes, teller), _coming(fresh, until)
    return DayBrief(
        since=since,
        until=until,
        today=until,
        new=told[:_NEW],
        more=max(0, len(told) - _NEW),
        changed=tuple(Change(teller.told(one), some) for one, some in changed if some)[:_CHANGED],
        confirmed=sum(1 for _, some in changed if not some),
        coming=tuple(teller.told(one) for one in coming[:_COMING]),
        turned=tuple(promises.promise(one, notes) for one in plans if _turned(one, since, until))[:_PLANS],
        due=tuple(promises.promise(one, notes) for one in plans if _due(one, since, until))[:_PLANS],
        fallen=tuple(promises.promise(one, notes) for one in plans if _fallen(one, since, until))[:_PLANS],
        pages=len({page["source"] for one in now for page in one["sources"] if _within(page, since, until)}),
        sources=notes.all(),
        cut=tuple(dict.fromkeys(cut)),
    )


def _rows(chronicle: Chronicle, since: date, until: date, happenings: bool, cut: list[str]) -> Sequence[Row]:
    """The events of which something was published in these days, as they were known then."""
    first, last = since.toordinal(), until.toordinal()
    chosen = select(events.c.id).where(events.c.known <= last, events.c.known_last >= first, events.c.known > 0)
    if not happenings:
        chosen = chosen.where(events.c.kind != "other")
    with chronicle.asked() as connection:
        ids = list(connection.scalars(chosen.order_by(events.c.known_last.desc(), events.c.id).limit(_MOST + 1)))
        if len(ids) > _MOST:
            cut.append(f"the newest {_MOST:,} events")
        found = rows_named(connection, ids[:_MOST], until)
    return [
        row for row in found
        if row.verdict != "reject" and any(one.known and since <= one.known <= until for one in row.cited)
    ]  # fmt: skip


def _new(fresh: Sequence[Plain], wholes: Mapping[str, str], teller: Teller) -> tuple[Happening, ...]:
    """New events with their parts; the parts of what was known before stand by themselves."""
    listed = {one["id"] for one in fresh}
    below = {id for id, whole in wholes.items() if whole in listed and whole not in wholes}
    return tuple(
        teller.told(one, [part for part in fresh if part["id"] in below and wholes[part["id"]] == one["id"]])
        for one in fresh
        if one["id"] not in below
    )


def _coming(fresh: Sequence[Plain], today: date) -> list[Plain]:
    """What is planned within the next days, among what was told of."""
    found = []
    for one in fresh:
        stated = when(one["when"])
        if one["status"] in _AHEAD and stated and stated.earliest and today < stated.earliest <= today + _SOON:
            found.append(one)
    return found


def _differences(before: Plain, after: Plain) -> tuple[tuple[str, Any, Any], ...]:
    """The attributes that became different, each with both values."""
    names = [("place_name" if name == "place" else name, name) for name in _TELLING]
    return tuple(
        (shown, value_in(shown, before[name]), value_in(shown, after[name]))
        for name, shown in names
        if before[name] != after[name]
    )


def _turned(one: PlanAnswer, since: date, until: date) -> bool:
    """Whether something was found of a plan in these days."""
    return any(step.known and since <= step.known <= until for step in one.plan.steps)


def _due(one: PlanAnswer, since: date, until: date) -> bool:
    """Whether a plan's window began in these days, or ends soon after them."""
    first, last = one.plan.window
    if one.plan.state not in ("due", "open") or last is None:
        return False
    return (first is not None and since <= first <= until) or until <= last <= until + _SOON


def _fallen(one: PlanAnswer, since: date, until: date) -> bool:
    """Whether a plan's time ran out in these days, with nothing found."""
    last = one.plan.window[1]
    return one.plan.state == "overdue" and last is not None and since <= last + timedelta(days=1) <= until


def _within(page: Plain, since: date, until: date) -> bool:
    return bool(page["published"]) and since <= date.fromisoformat(page["published"]) <= until


def _by_day(one: Plain) -> tuple[str, str]:
    return one["day"] or "", one["id"]
