"""What a resolver is given and what it answers."""

from dataclasses import dataclass
from datetime import date

from letopis.chronicle.who.units import Unit
from letopis.model.facts import EntityType


@dataclass(frozen=True, slots=True)
class Sighted:
    """A unit with how many documents use it, and the first and last day on which one did (as far as known)."""

    unit: Unit
    count: int = 1
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """A decision that two units are one identity: what was compared, and how sure (0 to 1).

    A judgement that could not be followed, because others contradict it, is one of score 0.
    """

    left: str
    right: str
    score: float
    rule: str
    detail: str


@dataclass(frozen=True, slots=True)
class Identity:
    """A person, organisation, country or place across documents. `id` is the Wikidata id where one is known."""

    id: str
    type: EntityType
    name: str
    units: tuple[str, ...]
    country: str | None = None
    wikidata: str | None = None
    joined: tuple[Joined, ...] = ()
