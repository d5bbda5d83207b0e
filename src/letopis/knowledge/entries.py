"""What the gazetteer knows: countries, cities, regions, organisations and seats of government, as records."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from letopis.model.when import When, parse


class Kind(StrEnum):
    """By what a phrase refers. The order is that of preference where one name has several meanings."""

    COUNTRY = "country"
    ADJECTIVE = "adjective"
    ORGANIZATION = "organization"
    SEAT = "government seat"
    CAPITAL = "capital"
    CITY = "city"
    REGION = "region"
    DEMONYM = "demonym"


#: The order of `Kind`, for sorting.
RANK = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a name.

    `name` is the usual Russian name of what is meant, whichever of its names was found; `countries` the ISO 3166
    codes it belongs to (that it is, for a country; both, for a two-part adjective). `period` is the EDTF interval
    in which the name found was in use (for a capital: in which it was one); None is always, or unknown.
    For an organisation `category` is a table of organisations.toml ("ministry"), `field` what a ministry
    looks after, and `generic` that every country has one ("МИД"). `position` is the office of who sits in a seat of
    government.
    """

    kind: Kind
    name: str
    type: Literal["country", "place", "organization"]
    countries: tuple[str, ...] = ()
    wikidata: str | None = None
    period: str | None = None
    category: str | None = None
    field: str | None = None
    generic: bool = False
    position: str | None = None
    population: int = 0


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory. Names are Russian, in the nominative; `capitals` the present one first.

    `kind` is country, territory, disputed (recognised by some), former, or organization (the European Union).
    `prefixes` begin two-part adjectives ("российско"). `past_capitals` have the EDTF interval in which each was one.
    """

    code: str
    kind: str
    name: str
    variants: tuple[str, ...]
    abbreviations: tuple[str, ...]
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]
    prefixes: tuple[str, ...]
    capitals: tuple[str, ...]
    past_capitals: tuple[tuple[str, str], ...]
    wikidata: str | None = None

    @property
    def adjective(self) -> str | None:
        """The usual adjective ("казахстанский")."""
        return self.adjectives[0] if self.adjectives else None

    @property
    def capital(self) -> str | None:
        """The present capital."""
        return self.capitals[0] if self.capitals else None

    def capital_at(self, when: When) -> str | None:
        """The capital by its name of the time: Астана was Нур-Султан in 2020; the present one where that is open."""
        for name, period in self.past_capitals:
            if when.inside(parse(period)):
                return name
        return self.capital


@dataclass(frozen=True, slots=True)
class Naming:
    """A name as it may be printed, and a meaning of it.

    `abbreviation`: only its capital letters are the name; `capital`: it must begin with one.
    """

    name: str
    entry: Entry
    abbreviation: bool = False
    capital: bool = False
