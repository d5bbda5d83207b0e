"""What pages tell of one plan, one telling after another: of the plan itself, and of the event that it is tied to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from letopis.chronicle.claims import Claim
from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.plans.report import PlanReport
from letopis.chronicle.precedence import Cited, Place, by_text
from letopis.model.facts import EventStatus, PlanStatus
from letopis.model.when import When

Sense = Literal["planned", "proposed", "postponed", "moved", "cancelled", "denied", "held"]

_EVENTS: dict[EventStatus, Sense] = {
    "held": "held",
    "ongoing": "held",
    "planned": "planned",
    "proposed": "proposed",
    "postponed": "postponed",
    "cancelled": "cancelled",
    "denied": "denied",
}
_PLANS: dict[PlanStatus, Sense] = {
    "open": "planned",
    "postponed": "postponed",
    "cancelled": "cancelled",
    "done": "held",
}
#: Of what is told on one day, what is to be comes before what was put off, and that before what became of it.
_ORDER: tuple[Sense, ...] = ("proposed", "planned", "postponed", "moved", "denied", "cancelled", "held")


@dataclass(frozen=True, slots=True)
class Telling:
    """What one claim says of a plan: `moved` is put off with a new date, `when` then the new one.

    `why` says why the claim is held to tell of the plan; it is empty for what the plan is made of.
    """

    claim: str
    page: str
    known: date | None
    sense: Sense
    when: When | None
    why: str = ""
    text: Place | None = None

    @property
    def order(self) -> tuple[str, int, tuple[Place, ...], str, str]:
        """Where it stands among the others: by the day that it was known, those without a day first."""
        text = (self.text,) if self.text else ()
        return (self.known.isoformat() if self.known else "", _ORDER.index(self.sense), text, self.why, self.claim)


def of_event(event: MergedEvent, today: date, why: str = "", but: Iterable[PlanReport] = ()) -> list[Telling]:
    """What the reports of an event tell that were known by a day, but for those that reports of plans tell, too."""
    told = {(one.source.version, one.event) for one in but if one.event}
    reports = [one for one in event.reports if (one.source.version, one.local) not in told]
    return [_of_report(one, why) for one in reports if known_by(one, today)]


def _of_report(one: EventReport, why: str) -> Telling:
    """What a report of an event tells; a day that another event lent it is no date for what is ahead."""
    sense = _EVENTS[one.status]
    if one.rescheduled and one.when is not None and sense in ("planned", "postponed"):
        sense = "moved"
    lent = sense in ("planned", "proposed") and one.when is not None and one.when.uncertain
    return _telling(one, sense, None if lent else one.when, why)


def _telling(one: Cited, sense: Sense, when: When | None, why: str = "") -> Telling:
    return Telling(one.id, one.source.page, one.source.known, sense, when, why, by_text(one))


def of_paper(one: Claim, why: str) -> Telling:
    """What the claim of a paper tells: that what was to be signed has been made."""
    return _telling(one, "held", None, why)


def of_plan(one: PlanReport, event: MergedEvent | None) -> Telling:
    """What a report of a plan tells; `event` is the one that it is tied to.

    Put off, with a date, an event has the date that it was to be on, unless it is said to be planned anew; what is no
    event has the new one («сдачу моста перенесли на ноябрь»).
    """
    sense = _PLANS[one.status]
    own = next((each for each in event.reports if _tied(one, each)), None) if event else None
    if sense == "postponed" and one.due is not None and (own is None or own.rescheduled):
        sense = "moved"
    if sense == "planned" and own is not None and own.status == "proposed":
        sense = "proposed"
    if sense == "planned" and own is not None and own.rescheduled:
        sense = "moved"
    return _telling(one, sense, one.due)


def _tied(one: PlanReport, own: EventReport) -> bool:
    return own.source.version == one.source.version and own.local == one.event


def known_by(one: EventReport | PlanReport, today: date) -> bool:
    """Whether a report was known by a day; one whose day nobody knows always counts."""
    return one.source.known is None or one.source.known <= today
