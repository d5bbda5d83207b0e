"""Units joined into identities, each joining with its reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from letopis.chronicle.judgements import NOTHING, Judged
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
    """A decision that two units are one identity: what was compared, and how sure (0 to 1)."""

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


def block(unit: Unit) -> str:
    """The block of a unit: only units of one block can be one identity.

    It begins with the type; of a person it is the surname written in one way for all scripts and languages. A block
    must stay small (tens of units) in a chronicle of a million pages.
    """
    raise NotImplementedError


def resolve(sighted: Iterable[Sighted], judged: Judged = NOTHING) -> tuple[Identity, ...]:
    """The identities of the units of one block; a pure function of the set.

    People's judgements are of subject `person` and name units; `same` joins across what the rules keep apart.
    """
    raise NotImplementedError
