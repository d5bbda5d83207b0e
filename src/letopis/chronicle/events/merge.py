"""One event out of its reports: each attribute with who says so, and where they disagree."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from letopis.chronicle.events.attendance import participants
from letopis.chronicle.events.prefer import attribute, values
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.said import Attribute, Said
from letopis.chronicle.events.standing import known_first, outlets, stands, status
from letopis.chronicle.events.values import EMPTY, FIELDS, READ
from letopis.chronicle.judgements import NOTHING, Judged, Judgement
from letopis.chronicle.parties import Party
from letopis.model.facts import EventKind, EventStatus, Level
from letopis.model.when import When

__all__ = ["Attribute", "MergedEvent", "Said", "event_id", "merge", "order"]


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


def order(report: EventReport) -> tuple[Any, ...]:
    """Where a report stands among those of its event: by the day that it was known, those without a day last."""
    return known_first(report)


def by_first(event: MergedEvent) -> tuple[Any, ...]:
    """Where an event stands among others that are alike in all else: by its first report."""
    return order(event.reports[0]) if event.reports else ()


def merge(reports: Sequence[EventReport], judged: Judged = NOTHING) -> MergedEvent:
    """The event that reports tell together; their order never matters. A person's edit is preferred to all reports.

    How the values are chosen is told in `prefer`, of the status in `standing`, of who takes part in `attendance`.
    """
    ordered = tuple(sorted(reports, key=order))
    chosen: dict[str, Any] = {}
    attributes: dict[str, Attribute] = {}
    chosen["status"], attributes["status"] = status(ordered)
    standing = stands(ordered, chosen["status"])
    for name, field in FIELDS.items():
        if found := values(name, field, ordered, standing):
            chosen[name], attributes[name] = found[0].value, attribute(field, found)
    people, attended = participants(ordered)
    if attended:
        chosen["participants"], attributes["participants"] = people, attended
    if said := _topics(ordered):
        chosen["topics"] = tuple(one.value for one in said)
        attributes["topics"] = Attribute(said, "all that reports name", disputed=False)
    for name, edit in _edits(ordered, judged).items():
        chosen[name], attributes[name] = _edited(name, edit, attributes.get(name))
    return MergedEvent(id=event_id(ordered[0]), reports=ordered, attributes=attributes, **chosen)


def _topics(reports: Sequence[EventReport]) -> tuple[Said, ...]:
    """The topics, those that most outlets name first."""
    named = Counter(topic for one in reports for topic in set(one.topics))
    of = {topic: [one for one in reports if topic in one.topics] for topic in named}
    ranked = sorted(of, key=lambda topic: (-outlets(of[topic]), topic))
    return tuple(Said(topic, tuple(one.id for one in of[topic])) for topic in ranked)


def _edits(reports: Sequence[EventReport], judged: Judged) -> Mapping[str, Judgement]:
    """The last edit of each field among those of all reports."""
    made = [edit for one in reports for edit in judged.edits.get(one.id, {}).values() if edit.field in READ]
    return {str(edit.field): edit for edit in sorted(made, key=lambda edit: (edit.at, edit.id))}


def _edited(name: str, edit: Judgement, told: Attribute | None) -> tuple[Any, Attribute]:
    """The value that a person gave, before all that reports say."""
    said = told.said if told else ()
    same = next((one.reports for one in said if one.value == edit.value), ())
    rest = tuple(one for one in said if one.value != edit.value)
    rule = f"edited by {edit.author}"
    value = READ[name](edit.value) if edit.value is not None else EMPTY.get(name)
    return value, Attribute((Said(edit.value, same), *rest), rule, disputed=False)
