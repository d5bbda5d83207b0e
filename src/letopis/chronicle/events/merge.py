"""One event out of its reports: each attribute with who says so, and where they disagree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from letopis.chronicle.events.report import EventReport
from letopis.chronicle.judgements import NOTHING, Judged
from letopis.chronicle.parties import Party
from letopis.model.facts import EventKind, EventStatus, Level
from letopis.model.when import When


@dataclass(frozen=True, slots=True)
class Said:
    """A value of an attribute, in JSON form, and the reports (claim ids) that say it."""

    value: Any
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attribute:
    """All that is said of one attribute, the preferred value first.

    `rule` names why it is preferred. `disputed` where two values cannot both be true: 2023 and 2023-04-03 can.
    """

    said: tuple[Said, ...]
    rule: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class MergedEvent:
    """An event as the chronicle tells it. `id` follows from its first report: any report's id finds the event.

    `attributes` holds an entry for each field that any report fills (`kind`, `status`, `when`, `place`, `level`,
    `participants` …); the fields beside it are the preferred values.
    """

    id: str
    kind: EventKind
    status: EventStatus
    reports: tuple[EventReport, ...]
    attributes: Mapping[str, Attribute]
    participants: tuple[Party, ...] = ()
    when: When | None = None
    place: Party | None = None
    level: Level | None = None
    name: str | None = None
    edition: int | None = None
    topics: tuple[str, ...] = ()
    format: str | None = None
    invited_by: Party | None = None
    rescheduled: bool = False
    previous_when: When | None = None
    reason: str | None = None
    confidence: float | None = None

    @property
    def disputed(self) -> tuple[str, ...]:
        """The names of the attributes on which the reports disagree."""
        return tuple(name for name, one in self.attributes.items() if one.disputed)


def event_id(first: EventReport) -> str:
    """The id of the event whose first report (by `order`) this is."""
    return f"v{first.id[:12]}"


def order(report: EventReport) -> tuple[str, str]:
    """Where a report stands among those of its event: by the day that it was known, those without a day last."""
    return (report.source.known.isoformat() if report.source.known else "9999", report.id)


def merge(reports: Sequence[EventReport], judged: Judged = NOTHING) -> MergedEvent:
    """The event that reports tell together; their order never matters. A person's edit is preferred to all reports."""
    raise NotImplementedError
