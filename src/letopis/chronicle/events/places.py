"""Whether two reports name the same place."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from letopis.chronicle.events.words import begins, plain, words
from letopis.chronicle.parties import Party
from letopis.chronicle.who.letters import nearness
from letopis.knowledge import lexicon
from letopis.knowledge.entries import Kind
from letopis.knowledge.sources import namings

#: How two places agree: they contradict each other, one is unknown, they may be one, they are the same town.
OTHER, UNKNOWN, COUNTRY, TOWN = -1, 0, 1, 2
#: How near two spellings of a town's name are.
_NEAR = 0.9


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: its usual name in lower case (of a country none), the country that it lies in, and its Wikidata id."""

    name: str
    kind: Literal["country", "region", "town", "venue"]
    country: str | None = None
    wikidata: str | None = None

    @property
    def land(self) -> str:
        """The country, or the place itself where that is unknown."""
        return self.country or self.name


def spot(place: Party | None) -> Spot | None:
    """The place that a party is."""
    if place is None:
        return None
    name = plain(place.name)
    if place.type == "country":
        return Spot("", "country", place.country or name, place.wikidata)
    known = _cities().get(name)
    if known is not None:
        return Spot(known[0], "town", place.country or known[1], place.wikidata)
    return Spot(name, "venue" if place.type == "organization" else _kind(name), place.country, place.wikidata)


def same_place(one: Spot | None, other: Spot | None) -> int:
    """How well two places agree: a town lies in its country and in a region; a hall may be in any town."""
    if one is None or other is None:
        return UNKNOWN
    if one == other:
        return COUNTRY if one.kind == "country" else TOWN
    if one.country and other.country and one.country != other.country:
        return OTHER
    if one.name and other.name and (one.kind == other.kind != "venue" or _same_name(one, other)):
        return TOWN if _same_name(one, other) else OTHER
    return COUNTRY if one.country and one.country == other.country else UNKNOWN


def _same_name(one: Spot, other: Spot) -> bool:
    return (
        one.name == other.name or (bool(one.wikidata) and one.wikidata == other.wikidata) or _near(one.name, other.name)
    )


@lru_cache(maxsize=16384)
def _near(one: str, other: str) -> bool:
    return nearness(one, other) >= _NEAR


@lru_cache(maxsize=16384)
def _kind(name: str) -> Literal["region", "town", "venue"]:
    kinds, run = lexicon("merging")["places"], words(name)
    if begins(run, kinds["venues"]):
        return "venue"
    return "region" if name in _regions() or begins(run, kinds["regions"]) else "town"


@cache
def _cities() -> dict[str, tuple[str, str | None]]:
    """The usual name and the country of each town by each of its names; none for names of several countries."""
    found: dict[str, tuple[str, str | None]] = {}
    for one in namings():
        if one.entry.kind in (Kind.CITY, Kind.CAPITAL) and not one.abbreviation:
            name, land = plain(one.name), next(iter(one.entry.countries), None)
            usual = found.setdefault(name, (plain(one.entry.name), land))
            if usual[1] != land:
                found[name] = (usual[0], None)
    return found


@cache
def _regions() -> frozenset[str]:
    return frozenset(plain(one.name) for one in namings() if one.entry.kind is Kind.REGION)
