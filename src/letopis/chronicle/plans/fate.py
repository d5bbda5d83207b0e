"""What became of a plan: fulfilled, postponed, cancelled, contradicted, due, or overdue with nothing found."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import get_args

from letopis.chronicle.claims import Claim
from letopis.chronicle.events.merge import MergedEvent, by_first
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.judgements import NOTHING, Judged
from letopis.chronicle.plans.bearing import edition_key
from letopis.chronicle.plans.course import Course
from letopis.chronicle.plans.draft import Draft
from letopis.chronicle.plans.gather import gather
from letopis.chronicle.plans.index import Happened
from letopis.chronicle.plans.records import Plan, State, Step, window_of
from letopis.chronicle.plans.report import PlanReport
from letopis.chronicle.plans.tellings import known_by
from letopis.model.written import when

__all__ = ["Plan", "State", "Step", "drafted", "fates", "order", "plans"]

#: What is told of so many days later is history; and the statuses of an event that somebody had planned.
_NEWS = timedelta(days=31)
_AHEAD = frozenset({"planned", "proposed", "postponed", "cancelled"})


def plans(
    reports: Sequence[PlanReport],
    events: Sequence[MergedEvent],
    event_of: Mapping[tuple[str, str], str],
    today: date,
    judged: Judged = NOTHING,
    documents: Sequence[Claim] = (),
) -> tuple[Plan, ...]:
    """The plans that reports tell, those of one plan together, each as it stands on `today`; by window, then id.

    `events` are those that may bear on them (the same parties, from the first report on), planned ones included;
    `event_of` maps (page version, reading's event id) to the merged event's id. A planned event that no plan report is
    tied to is a plan, too. `documents` are claims of papers, which fulfil what was to be signed. What was known only
    after `today` is passed over, event by event and report by report.
    """
    drafts = drafted(reports, events, event_of, today, judged)
    return fates(drafts, Happened(events, documents), today, judged)


def drafted(
    reports: Sequence[PlanReport],
    events: Sequence[MergedEvent],
    event_of: Mapping[tuple[str, str], str],
    today: date,
    judged: Judged = NOTHING,
) -> list[Draft]:
    """The plans that reports and planned events tell, as `plans` has them: what each is made of."""
    told = [one for one in reports if known_by(one, today)]
    known = [one for one in told if judged.verdicts.get(one.id) != "reject"]
    table = {one.id: one for one in sorted(events, key=by_first)}
    every = {one.id: event for one in told if (event := _event(one, event_of, table)) is not None}
    tied = {one.id: every[one.id] for one in known if one.id in every}
    ties = {one: _tie(event) for one, event in tied.items()}
    groups = gather(known, ties, judged)
    drafts = [Draft(group, _events(group, tied)) for group in groups]
    void = {event.id for event in every.values()} - {event.id for event in tied.values()}  # people said: it is no plan
    return _with_events(drafts, [one for one in table.values() if one.id not in void], today, judged)


def fates(drafts: Iterable[Draft], happened: Happened, today: date, judged: Judged = NOTHING) -> tuple[Plan, ...]:
    """What came of plans by a day; `happened` is what may have fulfilled them."""
    return tuple(sorted((_plan(draft, happened, today, judged) for draft in drafts), key=order))


def _event(
    one: PlanReport, event_of: Mapping[tuple[str, str], str], table: Mapping[str, MergedEvent]
) -> MergedEvent | None:
    return table.get(event_of.get((one.source.version, one.event), "")) if one.event else None


def _tie(event: MergedEvent) -> str:
    """What plans of one event are tied by: its edition where it is one, for a put-off forum may be two events."""
    return edition_key(event) or event.id


def _events(group: Sequence[PlanReport], tied: Mapping[str, MergedEvent]) -> list[MergedEvent]:
    found = {tied[one.id].id: tied[one.id] for one in group if one.id in tied}
    return sorted(found.values(), key=by_first)


def _with_events(drafts: list[Draft], events: Sequence[MergedEvent], today: date, judged: Judged) -> list[Draft]:
    """The drafts, and those of events ahead that no report of a plan is tied to; events of one edition together."""
    by_tie = {_tie(event): draft for draft in drafts for event in draft.events}
    taken = {event.id for draft in drafts for event in draft.events}
    more: dict[str, Draft] = {}
    for event in events:
        key = _tie(event)
        if event.id in taken or not (key in by_tie or _ahead(event, today, judged)):
            continue
        if key in by_tie:
            by_tie[key].events.append(event)
        else:
            more.setdefault(key, Draft([], [])).events.append(event)
    return [*drafts, *more.values()]


def _ahead(event: MergedEvent, today: date, judged: Judged) -> bool:
    """Whether an event that diplomacy makes was told of before it was to be."""
    if event.kind == "other" or any(judged.verdicts.get(one.id) == "reject" for one in event.reports):
        return False
    return any(one.status in _AHEAD and known_by(one, today) and not _is_past(one) for one in event.reports)


def _is_past(one: EventReport) -> bool:
    """Whether a report looks back at what was to be: history, and no plan that anybody could have waited for."""
    last, known = one.when.latest if one.when and not one.when.uncertain else None, one.source.known
    return last is not None and known is not None and last < known - _NEWS and one.status != "postponed"


def _plan(draft: Draft, happened: Happened, today: date, judged: Judged) -> Plan:
    course = draft.course(happened, today)
    edits = {name: edit.value for claim in draft.claims for name, edit in judged.edits.get(claim, {}).items()}
    due = when(edits["due"]) if "due" in edits else course.due
    window = window_of(due)
    return Plan(
        id=draft.id,
        what=str(edits.get("what", draft.what)),
        by=draft.by,
        due=due,
        window=window,
        state=_state(edits.get("state"), course, today, due is not None and "due" in edits, window_of(due)),
        steps=tuple(course.steps),
        reports=tuple(draft.reports),
        event=draft.event,
    )


def _state(edited: object, course: Course, today: date, firm: bool, window: tuple[date | None, date | None]) -> State:
    """The state as a person said it, else as the course and the window tell it; a due date set by a person is firm."""
    said: State | None = next((one for one in get_args(State) if one == edited), None)
    course.firm = course.firm or firm
    return said or course.state(today, window)


def order(one: Plan) -> tuple[str, str, str]:
    """Where a plan stands among others: by the end of its window, then the beginning, then its id."""
    first, last = one.window
    day = last or first
    return (day.isoformat() if day else "9999", first.isoformat() if first else "", one.id)
