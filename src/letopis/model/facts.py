"""The facts that a reading holds: one frozen record for each kind of `docs/reading-format.md`."""

from dataclasses import dataclass
from typing import Literal

from letopis.model.span import Span
from letopis.model.when import When

EntityType = Literal[
    "person",
    "organization",
    "country",
    "place",
    "date",
    "money",
    "number",
    "position",
    "document",
    "event",
    "nationality",
]
Sphere = Literal["public", "private"]
OfficeStatus = Literal["current", "former", "acting", "designate"]
EventKind = Literal[
    "meeting", "call", "visit", "conference", "press-conference", "signing", "appointment", "dismissal",
    "credentials", "ceremony", "anniversary", "agreement", "protest", "expulsion", "recall", "sanction", "rupture",
    "aid", "ratification", "other",
]  # fmt: skip
EventStatus = Literal["held", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied"]
ParticipantRole = Literal["host", "guest", "participant"]
Level = Literal["state", "official", "working", "private"]
DocumentKind = Literal[
    "plan", "treaty", "agreement", "memorandum", "declaration", "protocol", "communique", "roadmap", "other"
]
DocumentStatus = Literal["signed", "adopted", "ratified", "in-force", "drafted", "proposed", "denounced"]
Bound = Literal["=", ">", "<", "~"]
PlanStatus = Literal["open", "postponed", "cancelled", "done"]

Evidence = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, date, amount or position as it stands in the text; `normal` is its nominative."""

    type: EntityType
    start: int
    end: int
    normal: str | None = None
    entity: str | None = None

    @property
    def span(self) -> Span:
        """The mention's place in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what is meant; `name` is the fullest nominative name that the document gives."""

    id: str
    type: EntityType
    name: str
    wikidata: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A person in an office of a country (ISO 3166-1 alpha-2, `EU`, `SU`) or organisation; other work is `private`."""

    person: str
    position: str
    evidence: Evidence
    rule: str
    organization: str | None = None
    country: str | None = None
    status: OfficeStatus = "current"
    start: When | None = None
    end: When | None = None
    sphere: Sphere = "public"


@dataclass(frozen=True, slots=True)
class Participant:
    """An entity that takes part in an event."""

    entity: str
    role: ParticipantRole = "participant"


@dataclass(frozen=True, slots=True)
class Event:
    """An act of diplomacy; of kind `other`, any other thing that happens.

    Topics are those of `knowledge/topics.toml`; `part_of` is another event's id. `confidence` is how likely the trained
    tagger holds what it found, between 0 and 1; what rules found has none.
    """

    id: str
    kind: EventKind
    status: EventStatus
    evidence: Evidence
    rule: str
    participants: tuple[Participant, ...] = ()
    when: When | None = None
    place: str | None = None
    level: Level | None = None
    name: str | None = None
    edition: int | None = None
    topics: tuple[str, ...] = ()
    format: str | None = None
    invited_by: str | None = None
    rescheduled: bool = False
    previous_when: When | None = None
    reason: str | None = None
    part_of: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said: `[start, end)` are the words said; `via` an entity's id or a channel in words."""

    speaker: str
    kind: Literal["direct", "indirect"]
    start: int
    end: int
    evidence: Evidence
    rule: str
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A paper that states make."""

    kind: DocumentKind
    name: str
    status: DocumentStatus
    evidence: Evidence
    rule: str
    parties: tuple[str, ...] = ()
    period: When | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value; `unit` is an ISO 4217 code, `%`, or a noun in the nominative singular."""

    measure: str
    value: float
    bound: Bound
    unit: str
    evidence: Evidence
    rule: str
    period: When | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done, by when and by whom; `event` is the id of the event it is tied to."""

    what: str
    status: PlanStatus
    evidence: Evidence
    rule: str
    due: When | None = None
    by: tuple[str, ...] = ()
    event: str | None = None
