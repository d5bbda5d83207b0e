"""Tenures: intervals in which a person held an office, with what is known of their ends."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from letopis.chronicle.parties import Party
from letopis.model.facts import OfficeStatus, Sphere
from letopis.model.when import When


@dataclass(frozen=True, slots=True)
class Sighting:
    """All claims that say the same of a person in an office, together.

    `start` and `end` are what the pages themselves say of them. `first` and `last` are the first and last day of
    publication among the claims (None where none has one), `first_claim` and `last_claim` those claims' ids, `count`
    how many there are. `position` is as written in the nominative.
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
    """An end of a tenure: it lies between two days (None: nothing is known on that side), by these claims."""

    earliest: date | None
    latest: date | None
    claims: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in an office from `start` to `end`; `end` is None where nothing says that it ended.

    `person` is the identity's id where identities are given, else the unit. `conflicts` are claims that say otherwise,
    each with what is wrong in words.
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


def office_key(position: str, country: str | None, organization: Party | None = None) -> str:
    """The key of an office: the same for all ways to name it («глава МИД», «министр иностранных дел») of one country.

    A compound («заместитель премьер-министра – министр иностранных дел») has a key for each part: `office_keys`.
    """
    raise NotImplementedError


def office_keys(position: str, country: str | None, organization: Party | None = None) -> tuple[str, ...]:
    """The keys of all offices that a position names."""
    raise NotImplementedError


def tenures(sightings: Iterable[Sighting], identities: Mapping[str, str] | None = None) -> tuple[Tenure, ...]:
    """The tenures that sightings tell, by office and start; `identities` maps units to identities.

    Only one person at a time holds an office of one holder (a minister, a president), so that a successor's first day
    bounds the predecessor's last; claims that break this are conflicts, listed and not hidden.
    """
    raise NotImplementedError
