"""Countries, organisations and places of one block: which names are one's."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from letopis.chronicle.judgements import Judged
from letopis.chronicle.who.bundles import Group
from letopis.chronicle.who.gather import Fit, Kind, gather
from letopis.chronicle.who.letters import same_word, sound
from letopis.chronicle.who.sighting import Sighted
from letopis.chronicle.who.things import Thing, thing
from letopis.knowledge.forms import is_common

_SURE = 0.95
_TYPO = 4  # times as often as a misspelling does the right name stand


def gather_things(sighted: Sequence[Sighted], judged: Judged) -> list[Group]:
    """The countries, organisations and places among the units of a block."""
    kind = Kind(_fits, _rank, _key, _one_country, slips=None)
    return gather([_with_country(one) for one in sighted], judged, kind)


def _with_country(one: Sighted) -> Sighted:
    """The sighting with the country that its name tells."""
    return replace(one, unit=replace(one.unit, country=thing(one.unit).country))


def _one_country(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _rank(bundle: Group) -> int:
    return int(all(thing(one.unit).key is None for one in bundle.members))


def _key(one: Sighted) -> object:
    return thing(one.unit).core


def _fits(bundle: Group, group: Group) -> Fit | None:
    one, other = thing(bundle.lead.unit), thing(group.lead.unit)
    name, others = bundle.lead.unit.name, group.lead.unit.name
    if one.key and other.key:
        if one.key != other.key:
            return None
        return Fit(1.0, "who.known", f"«{name}» and «{others}» are both known as {one.key}")
    if not (one.distinctive or other.distinctive) and (one.country is None) != (other.country is None):
        return None  # "комитет" is not the one committee whose country is told
    likely = _alike(one, other)
    if not likely:
        return None
    if likely < _SURE and bundle.count * _TYPO > group.count:
        return None  # what differs in a vowel and is no slip of the pen is another firm: "Русснефть", "Роснефть"
    rule = "who.name" if likely == 1 else "who.spelling"
    return Fit(0.95 * likely, rule, f"«{name}» and «{others}» have the same proper name", exact=likely > 0.96)


@lru_cache(maxsize=100_000)
def _alike(one: Thing, other: Thing) -> float:
    if one.type != other.type or len(one.core) != len(other.core):
        return 0.0
    if any(map(_only_a_word, one.core, other.core)):
        return 0.0
    likely = min(same_word(word, with_) for word, with_ in zip(one.core, other.core, strict=True))
    if (one.key or other.key) and likely > _SURE and likely < 1 and one.type == "place":
        return 0.0  # a case ending of a known place would have been known: "Комо" is not Коми
    return likely


def _only_a_word(one: str, other: str) -> bool:
    """Whether of two words in different scripts the Russian one is a word of the language: "Politico", "политика"."""
    if one.isascii() == other.isascii() or sound(one) == sound(other):
        return False
    return is_common(other if one.isascii() else one)
