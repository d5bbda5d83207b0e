"""Plans as they stand on a day, and the steps by which they came there."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from letopis.chronicle.parties import Party
from letopis.chronicle.plans.report import PlanReport
from letopis.model.when import When

State = Literal["open", "due", "overdue", "done", "postponed", "cancelled", "contradicted"]

#: First and last day of a window; None where it is open.
Window = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Step:
    """Something later that bears on a plan: what it does to it, the claim that shows it, and why it is held to."""

    effect: State
    claim: str
    known: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan that reports tell together, as it stands on a day.

    `window` is when it is due: between two days, an end None where it is open. `overdue` means that the window has
    passed and nothing was found; never that it failed. `event` is the merged event that it is tied to.
    """

    id: str
    what: str
    by: tuple[Party, ...]
    due: When | None
    window: Window
    state: State
    steps: tuple[Step, ...]
    reports: tuple[PlanReport, ...]
    event: str | None = None


def window_of(due: When | None) -> Window:
    """The first and the last day of a due date; both open where there is none, or where nobody tells its year."""
    return (None, None) if due is None else (due.earliest, due.latest)
