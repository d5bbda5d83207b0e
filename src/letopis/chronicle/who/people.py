"""Persons of one block: which names are one person's."""

from collections.abc import Sequence

from letopis.chronicle.judgements import Judged
from letopis.chronicle.who.alike import alike, conflict
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
_MISREAD = 10  # documents with the other country or none, for one in which a country is held to be misread …
_FEW, _SEVERAL = 2, 3  # … but so many are enough against one or two
_ENOUGH = 10  # times as often as its whole name may a frequent family name stand alone for it


def gather_people(sighted: Sequence[Sighted], judged: Judged) -> list[Group]:
    """The persons among the units of a block."""
    return gather(sighted, judged, Kind(_fits, _rank, _key, compatible, _slips))


def _rank(bundle: Group) -> int:
    return bundle.rank


def _key(one: Sighted) -> object:
    name = person(one.unit.name)
    return sound(name.head), tuple(map(sound, name.forenames))


def _slips(bundle: Group, group: Group, support: int) -> bool:
    """Whether a country that few documents give a name is misread; of a frequent family name it may be a namesake's."""
    if sound(person(bundle.title).head) in _FREQUENT:
        return False
    times = (group.count + support) / bundle.count
    return times >= _MISREAD or (bundle.count <= _FEW and times >= _SEVERAL)


def _fits(bundle: Group, group: Group) -> Fit | None:
    """By the names of both; none may speak against it.

    Short names are compared with the usual one of the group, for a misspelling of that says little of them.
    """
    if bundle.rank == _GIVEN and group.rank < _FAMILY:
        return _as_family(bundle, group)
    if bundle.letters and group.letters and not bundle.letters & group.letters:
        return None  # soon told, and so it is with most
    if bundle.rank > group.rank:
        usual = person(group.title)
        likely = [alike(one, usual) for one in bundle.names]
        against = any(conflict(one, other) for one in bundle.names for other in group.names)
    else:
        likely = [alike(one, other) for one in bundle.names for other in group.names]
        against = False
    return None if against or not min(likely) else _told(bundle, group, max(likely))


def _as_family(bundle: Group, group: Group) -> Fit | None:
    """A given name that may be a family name as well is one where somebody of that name serves the same country."""
    name = person(bundle.title)
    if bundle.country is None or bundle.country != group.country or name.patronymic or name.number:
        return None
    if sound(name.head) != sound(person(group.title).family):
        return None
    return Fit(0.7, "who.surname", f"«{bundle.title}» is the family name of «{group.title}»", exact=False)


def _told(bundle: Group, group: Group, likely: float) -> Fit | None:
    name, other = bundle.title, group.title
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
