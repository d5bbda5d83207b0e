"""Persons of one block: which names are one person's."""

from collections.abc import Sequence

from letopis.chronicle.judgements import Judged
from letopis.chronicle.who.alike import alike
from letopis.chronicle.who.bundles import Group
from letopis.chronicle.who.countries import compatible
from letopis.chronicle.who.gather import Fit, Kind, gather
from letopis.chronicle.who.letters import sound
from letopis.chronicle.who.persons import person
from letopis.chronicle.who.sighting import Sighted
from letopis.knowledge import lexicon
from letopis.model.text import fold

_INITIALS, _FAMILY, _GIVEN = 1, 2, 3  # how little a name says
_FREQUENT = frozenset(map(sound, lexicon("names")["frequent"]["families"]))
_ENOUGH = 10  # times as often as its whole name may a frequent family name stand alone for it


def gather_people(sighted: Sequence[Sighted], judged: Judged) -> list[Group]:
    """The persons among the units of a block."""
    return gather(sighted, judged, Kind(_fits, _rank, _key, compatible, slips=True))


def _rank(bundle: Group) -> int:
    return bundle.rank


def _key(one: Sighted) -> object:
    name = person(one.unit.name)
    return sound(name.head), tuple(map(sound, name.forenames))


def _fits(bundle: Group, group: Group) -> Fit | None:
    """By the names of both: the likeliest pair of whole names, and none of them may speak against it."""
    if bundle.rank == _GIVEN and group.rank < _FAMILY:
        return None
    best = 0.0
    for one in bundle.names:
        for other in group.names:
            likely = alike(one, other)
            if not likely:
                return None
            best = max(best, likely)
    return _told(bundle, group, best)


def _told(bundle: Group, group: Group, likely: float) -> Fit | None:
    name, other = bundle.lead.unit.name, group.lead.unit.name
    if bundle.rank == _FAMILY and group.rank < _FAMILY:
        if sound(person(name).head) in _FREQUENT and bundle.count > _ENOUGH * group.count:
            return None  # "Иванов" is not the one Иванов who happens to have been named in full
        return Fit(0.8 * likely, "who.surname", f"«{name}» is the family name of «{other}»", exact=False)
    if bundle.rank == _INITIALS:
        return Fit(likely, "who.initials", f"«{name}» may be short for «{other}»", exact=False)
    if fold(name) == fold(other):
        return Fit(0.95, "who.name", f"both are called «{name}»")
    if likely == 1:
        return Fit(0.95, "who.name", f"«{name}» says nothing else than «{other}»")
    return Fit(likely * 0.95, "who.spelling", f"«{name}» sounds like «{other}»", exact=likely > 0.96)
