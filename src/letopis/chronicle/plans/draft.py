"""A plan in the making: the reports and events that it consists of, and what they tell together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from letopis.chronicle.events.merge import MergedEvent, by_first
from letopis.chronicle.events.merge import order as event_order
from letopis.chronicle.parties import Party
from letopis.chronicle.plans.again import best_told
from letopis.chronicle.plans.bearing import Sought, kind_told, of_papers
from letopis.chronicle.plans.course import Course, course
from letopis.chronicle.plans.index import Happened
from letopis.chronicle.plans.likeness import same_party
from letopis.chronicle.plans.report import PlanReport
from letopis.chronicle.plans.tellings import Telling, of_event, of_plan


@dataclass(slots=True)
class Draft:
    """Reports of one plan, first told first, and the events that it is tied to."""

    reports: list[PlanReport]
    events: list[MergedEvent]

    @property
    def claims(self) -> list[str]:
        """The claims that it consists of: of its reports and of its events'."""
        return [one.id for one in self.reports] + sorted(one.id for event in self.events for one in event.reports)

    @property
    def id(self) -> str:
        """The plan's id: it follows from its first report, or its event's."""
        if self.reports:
            return f"p{self.reports[0].id[:12]}"
        return f"p{min((one for event in self.events for one in event.reports), key=event_order).id[:12]}"

    @property
    def event(self) -> str | None:
        """The event that the plan is tied to: of several of one edition, the one that is last in time."""
        last = max(self.events, key=lambda one: (_day(one), by_first(one)), default=None)
        return last.id if last else None

    @property
    def what(self) -> str:
        """What is to be done: as the first page says it best, else the name of the event, its words or its kind."""
        if self.reports:
            first = self.reports[0].source
            return best_told([one.what for one in self.reports if one.source == first])
        names = [one.name for one in self.events if one.name]
        written = [one.written for event in self.events for one in event.reports if one.written]
        return next(iter([*names, *written]), self.events[0].kind)

    @property
    def by(self) -> tuple[Party, ...]:
        """Who is to do it, each once."""
        found: list[Party] = []
        named = [one for report in self.reports for one in report.by]
        for party in named or [one for event in self.events for one in event.participants]:
            if not any(same_party(party, one) for one in found):
                found.append(party)
        return tuple(found)

    def sought(self, today: date) -> Sought | None:
        """What is looked for among later events; None where what it consists of tells that it was done."""
        own = self._own(today)
        before = course(own)
        return None if before.told == "done" else self._sought(before, own)

    def course(self, happened: Happened, today: date) -> Course:
        """What became of it by a day: by what it consists of, then by later events and papers that bear on it."""
        own = self._own(today)
        before = course(own)
        if before.told == "done":
            return before
        sought = self._sought(before, own)
        more = self._borne(happened, sought, today)
        return course([*own, *more, *of_papers(sought, happened.papers(sought.by), today)])

    def _borne(self, happened: Happened, sought: Sought, today: date) -> list[Telling]:
        """What events tell that are held to be the planned one: without a date, only the first told of later."""
        taken = {one.id for one in self.events}
        found: list[tuple[date, list[Telling]]] = []
        for event, why in happened.bearing(sought):
            told = [one for one in of_event(event, today, why) if one.sense == "held" and _later(one, sought)]
            if told and event.id not in taken:
                found.append((event.when.earliest or date.max if event.when else date.max, told))
        found.sort(key=lambda one: one[0])  # of one day they stay in order
        return [one for _, told in (found if sought.due else found[:1]) for one in told]

    def _own(self, today: date) -> list[Telling]:
        tied = {(one.source.version, one.local): event for event in self.events for one in event.reports}
        told = [of_plan(one, tied.get((one.source.version, one.event or ""))) for one in self.reports]
        return told + [one for event in self.events for one in of_event(event, today, but=self.reports)]

    def _sought(self, before: Course, own: Sequence[Telling]) -> Sought:
        days = [one.known for one in own if one.known is not None]
        event = self.events[-1] if self.events else None
        return Sought(
            kind=event.kind if event else kind_told(self.what),
            name=event.name if event else None,
            edition=event.edition if event else None,
            by=tuple(event.participants) if event and event.participants else self.by,
            place=event.place if event else None,
            due=before.due,
            told=min(days, default=None),
            what=self.what,
        )


def _later(one: Telling, sought: Sought) -> bool:
    """Whether a claim can tell what came of a plan: of one without a date, what is told on a later day."""
    if sought.due is not None or one.known is None or sought.told is None:
        return sought.due is not None
    return one.known > sought.told


def _day(event: MergedEvent) -> str:
    last = event.when.latest if event.when else None
    return last.isoformat() if last else ""
