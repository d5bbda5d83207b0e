"""Sightings of people in offices, and the tenures that follow from them."""

from dataclasses import dataclass
from datetime import date

from letopis.chronicle.parties import Party
from letopis.model.facts import OfficeStatus, Sphere
from letopis.model.when import When


@dataclass(frozen=True, slots=True)
class Sighting:
    """All claims that say the same of a person in an office within a month, together.

    `start` and `end` are what the pages themselves say of them. `first` and `last` are the first and last day of
    publication among the claims (None where none has one), `first_claim` and `last_claim` those claims' ids, `count`
    how many there are. `position` is as written in the nominative. A sighting may span more than a month, but then
    nobody can see whether the person left the office and came back in between.
    """

    person: Party
    position: str
    status: OfficeStatus
    country: str | None
    organization: Party | None
    sphere: Sphere
    start: When | None
    end: When | None
    first: date | None
    last: date | None
    first_claim: str
    last_claim: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class End:
    """An end of a tenure: it lies between two days (None: nothing is known on that side), by these claims.

    `rule` says what tells it, in words.
    """

    earliest: date | None
    latest: date | None
    claims: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in an office from `start` to `end`; `end` is None where nothing says that it ended.

    `person` is the identity's id where identities are given, else the unit. `conflicts` are claims that say otherwise,
    each with what is wrong in words. `first` and `last` are the first and the last day for which a claim shows the
    person in the office, `count` how many claims do. `rivals` are the times, as first day and last, for which
    others are called so by a good part of the claims: in them the office is disputed.
    """

    person: str
    name: str
    office: str
    position: str
    country: str | None
    organization: str | None
    acting: bool
    start: End
    end: End | None
    claims: tuple[str, ...]
    conflicts: tuple[tuple[str, str], ...] = ()
    first: date | None = None
    last: date | None = None
    count: int = 0
    rivals: tuple[tuple[date, date], ...] = ()
