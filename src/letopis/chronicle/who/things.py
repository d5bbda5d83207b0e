"""Countries, organisations and places: what their names say, and which names are one's.

A name that the gazetteer knows is what the gazetteer says. Of other names of organisations legal forms, words for the
kind of body ("партия", "авиакомпания") and the country are set apart from the core ("Ryanair"), and cores are compared
by sound.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from letopis.chronicle.who.letters import bones, sound
from letopis.chronicle.who.listed import first_name
from letopis.chronicle.who.owners import ABROAD
from letopis.chronicle.who.units import Unit
from letopis.knowledge import Kind, gazetteer, lexicon
from letopis.knowledge.entries import Entry
from letopis.knowledge.forms import is_common
from letopis.knowledge.forms import words as words_of
from letopis.knowledge.identifiers import wikidata_of
from letopis.knowledge.sources import countries
from letopis.language.russian.lemmas import parses
from letopis.model.facts import EntityType
from letopis.model.text import fold

_WHO = lexicon("who")["organizations"]
_LEGAL, _KINDS = frozenset(_WHO["legal"]), frozenset(_WHO["kinds"])
_PLACES = (Kind.CAPITAL, Kind.CITY, Kind.REGION, Kind.SEAT)


@dataclass(frozen=True, slots=True)
class Thing:
    """What the name of a country, an organisation or a place says.

    `key` is what the gazetteer knows it as; `core` the words of the name proper; `country` the one that the name gives
    or that is known of it; `distinctive` that no other body would have the same core.
    """

    type: EntityType
    core: tuple[str, ...]
    key: str | None = None
    country: str | None = None
    distinctive: bool = True

    @property
    def bones(self) -> str:
        """What all spellings of it share."""
        return "-".join(bones(word) for word in self.core)


@lru_cache(maxsize=200_000)
def thing(unit: Unit) -> Thing:
    """What a unit's name says."""
    if unit.type == "country":
        return _country(unit)
    return _organization(unit) if unit.type == "organization" else _place(unit)


def _country(unit: Unit) -> Thing:
    entries = [one for one in _entries(_folded(unit.name)) if one.kind is Kind.COUNTRY]
    code = unit.country or (entries[0].countries[0] if entries else None)
    if code is not None and code in countries() and countries()[code].kind == "organization":  # the European Union
        return _organization(Unit(unit.id, "organization", countries()[code].name, code, unit.wikidata))
    return Thing("country", (code.lower() if code else fold(unit.name),), code, code)


def _place(unit: Unit) -> Thing:
    found = _entries(_folded(unit.name))
    if found and found[0].kind is Kind.COUNTRY:
        return _country(Unit(unit.id, "country", unit.name, found[0].countries[0]))
    known = [one for one in found if one.kind in _PLACES]
    mine = [one for one in known if unit.country is None or unit.country in one.countries or not one.countries]
    if not mine:
        core = _core(_folded(unit.name)) or (fold(unit.name),)
        return Thing("place", core, country=unit.country)
    entry = mine[0]
    only = entry.countries[0] if len(entry.countries) == 1 else unit.country
    return Thing("place", _core(_folded(entry.name)), entry.wikidata or f"{entry.name}/{only}", only)


def _organization(unit: Unit) -> Thing:
    words, told = _without_country(_folded(unit.name))
    country = told or unit.country
    entries = _organizations(_folded(unit.name)) or _organizations(words)
    if entries:
        return _known(entries[0], words, country)
    core = _core(words) or _core(_folded(unit.name)) or (fold(unit.name),)
    stands = _standing(unit, core)
    return Thing("organization", stands or core, country=country, distinctive=not all(map(_is_word, core)))


def _known(entry: Entry, words: Sequence[str], country: str | None) -> Thing:
    owner = country if entry.generic else (entry.countries[0] if entry.countries else None)
    if (entry.generic and owner is None) or entry.name in ABROAD:  # of two documents hardly the same
        return Thing("organization", (*_core(words), "whose"), country=country, distinctive=False)
    core = ("министерство", entry.field) if entry.category == "ministry" and entry.field else _core(_folded(entry.name))
    if entry.generic or entry.category == "ministry":
        return Thing("organization", (*core, owner or ""), "/".join((*core, owner or "")), owner)
    return Thing("organization", _core(_folded(entry.name)), entry.wikidata or fold(entry.name), owner)


def _standing(unit: Unit, core: tuple[str, ...]) -> tuple[str, ...] | None:
    """The core of the name that stands for all names of one Wikidata id."""
    wikidata = unit.wikidata or wikidata_of("organization", " ".join(core))
    name = first_name(wikidata) if wikidata else None
    return _core(_without_country(_folded(name))[0]) or None if name else None


def _folded(name: str) -> tuple[str, ...]:
    """The words of a name as the gazetteer has them, without signs; those with hyphens whole."""
    return tuple(one for one in words_of(name) if one[0].isalnum())


def _entries(words: Sequence[str]) -> tuple[Entry, ...]:
    """The meanings of a name that is known as a whole."""
    hit = gazetteer().longest(words) if words else None
    return hit.entries if hit is not None and hit.length == len(words) else ()


def _organizations(words: Sequence[str]) -> tuple[Entry, ...]:
    return tuple(one for one in _entries(words) if one.type == "organization")


def _without_country(words: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """The words without the country before or after them, and that country."""
    if len(words) < 2:
        return words, None
    first = gazetteer().longest(words[:1])
    if first is not None and first.kind is Kind.ADJECTIVE and len(first.countries) == 1:
        return words[1:], first.countries[0]
    for at in range(1, len(words)):
        found = [one for one in _entries(words[at:]) if one.kind is Kind.COUNTRY]
        code = found[0].countries[0] if found else _by_sound().get(sound("".join(words[at:])))
        if code:
            return words[:at], code
    return words, None


@lru_cache(maxsize=1)
def _by_sound() -> Mapping[str, str]:
    """Countries by the sound of their names, for names in Latin letters."""
    return MappingProxyType({sound(one.name): code for code, one in countries().items()})


def _core(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name proper."""
    parted = [part for word in words for part in re.split(r"[-.'’/]", word) if part]
    kept = [one for one in parted if one not in _LEGAL]
    while len(kept) > 1 and kept[0] in _KINDS and not _is_oblique(kept[1]):
        kept = kept[1:]
    long = [one for one in kept if len(one) > 1 or one.isdigit()]
    return tuple(long if len(long) > 1 else kept)  # "Техрик-э-Лабаик", but "М-4"


@lru_cache(maxsize=20_000)
def _is_oblique(word: str) -> bool:
    """Whether a word is known in an oblique case only ("партия регионов")."""
    found = [one for one in parses(word) if one.is_known]
    return bool(found) and not any("nomn" in one.tag or "Fixd" in one.tag for one in found)


@lru_cache(maxsize=20_000)
def _is_word(word: str) -> bool:
    """Whether a word is one of the language, which other bodies may have in their names."""
    return is_common(word)
