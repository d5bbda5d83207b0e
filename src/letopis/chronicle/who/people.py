"""Persons of one block: which names are one person's."""

from collections.abc import Sequence

from letopis.chronicle.judgements import Judged
from letopis.chronicle.who.alike import alike
from letopis.chronicle.who.bundles import Group
from letopis.chronicle.who.countries import compatible
from letopis.chronicle.who.gather import Fit, Kind, gather
from letopis.chronicle.who.letters import sound
from letopis.chronicle.who.persons import Fullness, Person, person
from letopis.chronicle.who.sighting import Sighted
from letopis.knowledge import lexicon
from letopis.model.text import fold

_RANK: dict[Fullness, int] = {"full": 0, "initials": 1, "family": 2, "given": 3}
_FREQUENT = frozenset(map(sound, lexicon("names")["frequent"]["families"]))
_ENOUGH = 10  # times as often as its whole name may a frequent family name stand alone for it


def gather_people(sighted: Sequence[Sighted], judged: Judged) -> list[Group]:
    """The persons among the units of a block."""
    return gather(sighted, judged, Kind(_fits, _rank, _key, compatible, slips=True))


def fullness(one: Sighted) -> int:
    """How much a unit's name says: 0 for a forename and a family name, more for less."""
    return _RANK[person(one.unit.name).fullness]


def _rank(bundle: Group) -> int:
    return min(map(fullness, bundle.members))


def _key(one: Sighted) -> object:
    name = person(one.unit.name)
    return sound(name.head), tuple(map(sound, name.forenames))


def _fits(bundle: Group, group: Group) -> Fit | None:
    """By the names of both: the likeliest pair of whole names, and none of them may speak against it."""
    names, others = _names(bundle), _names(group)
    if _rank(bundle) == _RANK["given"] != _rank(group):
        return None
    likely = [alike(one, other) for one in names for other in others]
    if not likely or min(likely) == 0:
        return None
    return _told(bundle, group, max(likely))


def _names(group: Group) -> list[Person]:
    """The different names of a group that say most."""
    least = _rank(group)
    return list(dict.fromkeys(person(one.unit.name) for one in group.members if fullness(one) == least))


def _told(bundle: Group, group: Group, likely: float) -> Fit | None:
    name, other = bundle.lead.unit.name, group.lead.unit.name
    rank = _rank(bundle)
    if rank == _RANK["family"] and _rank(group) < rank:
        if sound(person(name).head) in _FREQUENT and bundle.count > _ENOUGH * group.count:
            return None  # "Иванов" is not the one Иванов who happens to have been named in full
        return Fit(0.8 * likely, "who.surname", f"«{name}» is the family name of «{other}»", exact=False)
    if rank == _RANK["initials"]:
        return Fit(likely, "who.initials", f"«{name}» may be short for «{other}»", exact=False)
    if fold(name) == fold(other):
        return Fit(0.95, "who.name", f"both are called «{name}»")
    if likely == 1:
        return Fit(0.95, "who.name", f"«{name}» says nothing else than «{other}»")
    return Fit(likely * 0.95, "who.spelling", f"«{name}» sounds like «{other}»", exact=likely > 0.96)
