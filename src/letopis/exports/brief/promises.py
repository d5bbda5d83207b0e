"""What was agreed, and what came of it: plans as a brief tells them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from letopis.chronicle.plans.records import Step
from letopis.chronicle.words import content
from letopis.exports.brief.happenings import participant
from letopis.exports.brief.notes import Notes
from letopis.exports.brief.records import Outcome, Promise
from letopis.store.ask.evidence import Evidence
from letopis.store.ask.plans import PlanAnswer

#: What a promise without a date was told of so long ago is no longer waited for by anybody.
_FRESH = timedelta(days=400)
#: A sentence that holds so much of the words of another promise, and so many of them, tells of the same.
_SHARED, _LEAST = 0.75, 3
_WAITING = ("overdue", "due", "open")
_SETTLED = ("done", "cancelled", "postponed", "contradicted")
#: In which order promises are told: what needs attention first.
ORDER = ("overdue", "due", "open", "postponed", "contradicted", "cancelled", "done")


def relevant(found: Iterable[PlanAnswer], since: date | None, until: date | None) -> list[PlanAnswer]:
    """The plans that are due, or were told of, between two days."""
    return [one for one in found if _within(one, since or date.min, until or date.max)]


def _within(one: PlanAnswer, first: date, last: date) -> bool:
    begin, end = one.plan.window
    if begin or end:
        return (end or date.max) >= first and (begin or date.min) <= last
    told = told_on(one)
    return told is None or first <= told <= last


def told_on(one: PlanAnswer) -> date | None:
    """The day on which a plan was first told of."""
    days = [told.known for told in one.told if told.known]
    return min(days) if days else None


def unfolded(found: Sequence[PlanAnswer]) -> list[PlanAnswer]:
    """The plans, each once, without those that another one tells of in like words, of which it is known what came.

    A page may tell one plan twice ("the tenth forum …, which was to be in October, is put off until May"): what came
    of the one came of the other, and nobody should be asked about it. What is still waited for until the same day in
    the same words is one plan, told by all their pages.
    """
    settled = [one for one in found if one.plan.state in _SETTLED]
    waiting = {one.plan.id for one in found if one.plan.state in _WAITING and one.plan.due is not None}
    left = [one for one in found if one.plan.id not in waiting or not any(_same(one, other) for other in settled)]
    return _joined(left, waiting)


def _joined(found: Sequence[PlanAnswer], waiting: Collection[str]) -> list[PlanAnswer]:
    """The plans, those that are waited for until the same days in the words of another one joined to that one."""
    kept: dict[str, PlanAnswer] = {}
    for one in sorted(found, key=_plainest):
        whole = next((other for other in kept.values() if _alike(one, other)), None) if one.plan.id in waiting else None
        if whole is None:
            kept[one.plan.id] = one
        else:
            kept[whole.plan.id] = replace(whole, told=(*whole.told, *one.told))
    return [kept[one.plan.id] for one in found if one.plan.id in kept]


def _plainest(one: PlanAnswer) -> tuple[bool, bool, date, str, str]:
    """Where a plan stands among those that may be one: a page's own words before an event's, the first told first."""
    plan = one.plan
    return not plan.reports, plan.event is not None, told_on(one) or date.max, plan.what, plan.id


def _alike(one: PlanAnswer, other: PlanAnswer) -> bool:
    return one.plan.window == other.plan.window and one.plan.state == other.plan.state and _tells(one, other)


def _same(one: PlanAnswer, other: PlanAnswer) -> bool:
    """Whether a waiting plan is a settled one: of the same people on the same day, or told in its sentence.

    Told so, it must be put off from it; if overdue, it may be of the same time, too.
    """
    if _same_day(one, other):
        return True
    return (_moved(one, other) or (one.plan.state == "overdue" and _overlap(one, other))) and _tells(one, other)


def _same_day(one: PlanAnswer, other: PlanAnswer) -> bool:
    """Whether two plans are due on one day, by the same parties, in like words."""
    first, last = one.plan.window
    if first is None or first != last or one.plan.window != other.plan.window:
        return False
    mine, theirs = ({party.name for party in each.plan.by} for each in (one, other))
    return bool(mine) and mine == theirs and len(content(one.plan.what) & content(other.plan.what)) >= _LEAST


def _tells(one: PlanAnswer, other: PlanAnswer) -> bool:
    """Whether a plan's sentence tells another plan."""
    words = content(other.plan.what)
    if len(words) < _LEAST:
        return False
    said = [content(told.words) for told in one.told]
    return any(len(words & some) >= max(_LEAST, _SHARED * len(words)) for some in said)


def _moved(one: PlanAnswer, other: PlanAnswer) -> bool:
    """Whether a page that tells a plan tells, too, that the other was put off."""
    pages = {told.source for told in one.told} & {told.source for told in (*other.told, *other.steps.values())}
    return bool(pages) and any(step.effect == "postponed" for step in other.plan.steps)


def _overlap(one: PlanAnswer, other: PlanAnswer) -> bool:
    (first, last), (begin, end) = one.plan.window, other.plan.window
    return (first or date.min) <= (end or date.max) and (begin or date.min) <= (last or date.max)


def vague(one: PlanAnswer, today: date) -> bool:
    """Whether a plan has no date, and is done, or was told of long ago with nothing found."""
    told = told_on(one)
    if one.plan.due is not None:
        return False
    return one.plan.state == "done" or (one.plan.state == "open" and (told is None or today - told > _FRESH))


def promise(one: PlanAnswer, notes: Notes) -> Promise:
    """A plan as a record, its sources numbered: those that tell it, then those that tell what came of it."""
    plan = one.plan
    words = one.told[0].words if one.told else plan.what
    sources = notes.of(one.told)
    return Promise(
        id=plan.id,
        what=plan.what,
        words=words,
        by=tuple(dict.fromkeys(participant(party) for party in plan.by)),
        due=plan.due,
        window=plan.window,
        state=plan.state,
        told=told_on(one),
        event=plan.event,
        outcomes=tuple(told for told in _outcomes(plan.steps, one.steps, notes) if told.words != words),
        sources=sources,
    )


def _outcomes(steps: Sequence[Step], behind: Mapping[str, Evidence], notes: Notes) -> Iterator[Outcome]:
    """What bears on a plan: of several steps of one kind the first, and of what was done the surest words."""
    told = set[str]()
    for step in steps:
        if step.claim in behind and step.effect not in told and step.effect not in ("open", "due"):
            told.add(step.effect)
            words = behind[step.claim]
            yield Outcome(step.effect, words.words, step.known, notes.of([words])[0])


def ordered(found: Iterable[Promise]) -> tuple[Promise, ...]:
    """Promises by what needs attention first, then by when they are due."""
    return tuple(sorted(found, key=_order))


def _order(one: Promise) -> tuple[int, date, date, str]:
    first, last = one.window
    return ORDER.index(one.state), last or date.max, first or date.max, one.id
