"""What a position's words name: the office itself, and the states, organisations and places beside it."""

from dataclasses import dataclass, field
from functools import lru_cache

from letopis.chronicle.offices.lexicon import vocabulary
from letopis.chronicle.words import lemma, written
from letopis.knowledge import Hit, Kind, gazetteer
from letopis.model.text import fold

#: Prepositions after which an envoy's place of posting stands ("посол в Казахстане", "постпред при ООН").
_POSTED = frozenset({"в", "во", "при", "на"})


@dataclass(slots=True)
class Named:
    """The dictionary forms of an office's own words, and what else is named beside them.

    `bodies` are organisations, each as (name, category, field); `posting` is the country, place or organisation after
    a preposition of place; `homes` are the states that the places are in.
    """

    office: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    bodies: list[tuple[str, str | None, str | None]] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    homes: list[str] = field(default_factory=list)
    posting: str | None = None


def named(text: str) -> Named:
    """What the words of a position (or of an organisation's name) name."""
    found = Named()
    spelled = written(text)
    known = [lemma(fold(word), vocabulary().known) for word in spelled]
    at, posted = 0, False
    while at < len(known):
        hit = _hit(tuple(known), at)
        if hit is None or _unlike(hit, spelled[at]):
            posted = known[at] in _POSTED
            found.office.append(known[at])
            at += 1
            continue
        _note(found, hit, posted)
        at, posted = at + hit.length, False
    return found


def _unlike(hit: Hit, word: str) -> bool:
    """Whether an abbreviation is but the dictionary's guess at a word in small letters ("папа" for ПАП)."""
    short = hit.length == 1 and hit.name.isupper()
    return short and not word[:2].isupper() and fold(word) != fold(hit.name)


@lru_cache(maxsize=50_000)
def _hit(known: tuple[str, ...], at: int) -> Hit | None:
    """The name that begins at a word, unless the word is more likely a common one."""
    hit = gazetteer().longest(known, at)
    if hit is None or hit.kind is Kind.DEMONYM:
        return None
    common = hit.ambiguous and hit.kind not in (Kind.ORGANIZATION, Kind.CAPITAL)
    office = hit.length == 1 and known[at] in vocabulary().known and known[at] not in vocabulary().institutions
    return None if common or office else hit


def _note(found: Named, hit: Hit, posted: bool) -> None:
    entry = hit.entries[0]
    if entry.kind is Kind.ORGANIZATION and entry.category not in (None, "media", "company", "movement"):
        codes = [code for code in entry.countries if entry.category != "international"]
        found.countries.extend(codes)
        if entry.name == "Европейский союз" and not posted:
            found.countries.append("EU")
        elif posted:
            found.posting = found.posting or entry.name
        else:
            found.bodies.append((entry.name, entry.category, entry.field))
    elif posted:
        found.posting = found.posting or (entry.countries[0] if entry.countries else entry.name)
    elif entry.kind in (Kind.COUNTRY, Kind.ADJECTIVE):
        found.countries.extend(entry.countries)
    else:
        found.places.append(entry.name)
        found.homes.extend(entry.countries)
