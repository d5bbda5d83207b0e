"""The course of a plan: from one telling to the next, what becomes of its window and its state."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from letopis.chronicle.plans.records import State, Step, Window
from letopis.chronicle.plans.tellings import Telling
from letopis.model.when import When


@dataclass(slots=True)
class Course:
    """Where a plan stands after some tellings."""

    due: When | None = None
    told: State = "open"
    firm: bool = False
    steps: list[Step] = field(default_factory=list)
    started: bool = False

    def state(self, today: date, window: Window) -> State:
        """The state on a day: as told last, or by the window; what was only proposed is never overdue."""
        if self.told in ("done", "cancelled", "contradicted"):
            return self.told
        first, last = window
        if last is not None and last < today:
            return "overdue" if self.firm else "open"
        if last is not None and (first is None or first <= today):
            return "due"
        if first is not None and last is None and first <= today:
            return "due" if self.firm and self.told != "postponed" else self.told
        return self.told


def course(tellings: Iterable[Telling]) -> Course:
    """The course that tellings make, in the order in which they were known."""
    made = Course()
    for one in sorted(set(tellings), key=lambda one: one.order):
        _go(made, one)
    return made


def _go(made: Course, one: Telling) -> None:
    if one.sense in ("planned", "proposed"):
        _planned(made, one)
    elif one.sense == "moved":
        before, made.due, made.firm = made.due, one.when, True
        if made.told == "postponed" and before is not None and one.when is not None and before.overlaps(one.when):
            return
        made.told = "postponed"
        _step(made, "postponed", one, f"put off to {one.when}{_from(before)}")
    elif one.sense == "postponed":
        before, made.due, made.told = made.due or one.when, None, "postponed"
        _step(made, "postponed", one, f"put off{_from(before)}, and no new date is told")
    elif one.sense == "cancelled":
        made.due, made.told = made.due or one.when, "cancelled"
        _step(made, "cancelled", one, "called off")
    elif one.sense == "denied":
        made.told = "contradicted"
        _step(made, "contradicted", one, "said not to be so")
    else:
        made.told = "done"
        _step(made, "done", one, f"said to have happened{_on(one.when)}")
    made.started = True


def _planned(made: Course, one: Telling) -> None:
    """A date told anew moves the window; after a cancelling, the plan is open again; what is done stays done."""
    before = made.due
    if made.told == "done":
        return
    made.firm = made.firm or one.sense == "planned"
    if made.told in ("cancelled", "contradicted"):
        made.told, made.due = "open", one.when
        _step(made, "open", one, f"planned again{_on(one.when)}")
    elif one.when is not None and (before is None or not before.overlaps(one.when)):
        if before is not None:
            later = _later(before, one.when)
            made.told = "postponed" if later else "open"
            _step(made, made.told, one, f"now planned for {one.when}{_from(before)}")
        elif made.started:
            made.told = "open"
            _step(made, "open", one, f"planned for {one.when}")
        made.due = one.when
    elif one.when is not None and before is not None and one.when.inside(before) and one.when != before:
        made.due = one.when


def _later(before: When, after: When) -> bool:
    return before.latest is not None and after.earliest is not None and after.earliest > before.latest


def _step(made: Course, effect: State, one: Telling, what: str) -> None:
    made.steps.append(Step(effect, one.claim, one.known, f"{what}{': ' + one.why if one.why else ''}"))


def _from(before: When | None) -> str:
    return f" from {before}" if before is not None else ""


def _on(when: When | None) -> str:
    return f" ({when})" if when is not None else ""
