"""What became of a plan: fulfilled, postponed, cancelled, contradicted, due, or overdue with nothing found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.judgements import NOTHING, Judged
from letopis.chronicle.parties import Party
from letopis.chronicle.plans.report import PlanReport
from letopis.model.when import When

State = Literal["open", "due", "overdue", "done", "postponed", "cancelled", "contradicted"]


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
    window: tuple[date | None, date | None]
    state: State
    steps: tuple[Step, ...]
    reports: tuple[PlanReport, ...]
    event: str | None = None


def plans(
    reports: Sequence[PlanReport],
    events: Sequence[MergedEvent],
    event_of: Mapping[tuple[str, str], str],
    today: date,
    judged: Judged = NOTHING,
) -> tuple[Plan, ...]:
    """The plans that reports tell, those of one plan together, each as it stands on `today`; by window, then id.

    `events` are those that may bear on them (the same parties, from the first report on), planned ones included;
    `event_of` maps (page version, reading's event id) to the merged event's id. A planned event that no plan report is
    tied to is a plan, too.
    """
    raise NotImplementedError
