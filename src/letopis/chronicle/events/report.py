"""An event as one page tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from letopis.chronicle.claims import Claim, Source
from letopis.chronicle.parties import Party, parties, party
from letopis.model.facts import EventKind, EventStatus, Level
from letopis.model.span import Span
from letopis.model.when import When
from letopis.model.written import when


@dataclass(frozen=True, slots=True)
class EventReport:
    """What one page says of one event: the fields of a reading's event, with parties for entities.

    `id` is the claim's, `local` the event's id in the reading; `part_of` is such an id, of the same page. `written`
    are the words of the first evidence.
    """

    id: str
    source: Source
    local: str
    kind: EventKind
    status: EventStatus
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
    part_of: str | None = None
    confidence: float | None = None
    rule: str = ""
    written: str = ""
    evidence: tuple[Span, ...] = ()

    def __hash__(self) -> int:
        """Of the id, which follows from all the rest: reports are asked for their hash very often."""
        return hash(self.id)


def report(claim: Claim) -> EventReport:
    """The event that a claim of kind `event` tells."""
    value: Mapping[str, Any] = claim.value
    place, host = value.get("place"), value.get("invited_by")
    return EventReport(
        id=claim.id,
        source=claim.source,
        local=claim.local,
        kind=value["kind"],
        status=value["status"],
        participants=parties(value.get("participants")),
        when=when(value.get("when")),
        place=party(place) if place else None,
        level=value.get("level"),
        name=value.get("name"),
        edition=value.get("edition"),
        topics=tuple(value.get("topics", ())),
        format=value.get("format"),
        invited_by=party(host) if host else None,
        rescheduled=bool(value.get("rescheduled")),
        previous_when=when(value.get("previous_when")),
        reason=value.get("reason"),
        part_of=value.get("part_of"),
        confidence=value.get("confidence"),
        rule=claim.rule,
        written=claim.written,
        evidence=claim.evidence,
    )
