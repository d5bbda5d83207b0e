"""The id, the name and the country of an identity, from its units."""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from datetime import date
from hashlib import blake2b

from letopis.chronicle.who.bundles import Group, fullness, order
from letopis.chronicle.who.gather import number
from letopis.chronicle.who.sighting import Identity, Sighted
from letopis.model.facts import EntityType
from letopis.model.text import fold

_HARDLY = 20  # the only document of more than so many that gives a country is misread


def identities(groups: Sequence[Group]) -> tuple[Identity, ...]:
    """The identities that groups of units make, in the order of their names.

    A Wikidata id that is given to units of several groups is that of the one in most documents.
    """
    by_count = sorted(groups, key=lambda one: (-one.count, *order(one.lead)))
    taken: set[str] = set()
    made = []
    for group in by_count:
        made.append(_identity(group, group.wikidata - taken))
        taken |= group.wikidata
    return tuple(sorted(made, key=lambda one: (one.name, one.id)))


def _identity(group: Group, ids: Set[str]) -> Identity:
    wikidata = min(ids, key=number, default=None)
    return Identity(
        wikidata or _hashed(group.members),
        _type(group.members),
        _name(group.members),
        tuple(sorted(one.unit.id for one in group.members)),
        _country(group),
        wikidata,
        tuple(sorted(group.joined, key=lambda one: (one.left, one.right, one.rule))),
    )


def _country(group: Group) -> str | None:
    """The country of the group, unless hardly any document gives it."""
    given = sum(one.count for one in group.members if one.unit.country == group.country)
    return group.country if given > 1 or group.count <= _HARDLY else None


def _hashed(members: Iterable[Sighted]) -> str:
    """A hash of the unit that was seen first among those that say most: later ones do not change it."""
    canonical = min(members, key=lambda one: (fullness(one), one.first or date.max, *order(one)))
    return blake2b(canonical.unit.id.encode(), digest_size=8).hexdigest()


def _type(members: Iterable[Sighted]) -> EntityType:
    found: Counter[EntityType] = Counter()
    for one in members:
        found[one.unit.type] += one.count
    return min(found, key=lambda kind: (-found[kind], kind))


def _name(members: list[Sighted]) -> str:
    """The most frequent of the names that say most, spelled as it mostly is."""
    least = min(map(fullness, members))
    full = [one for one in members if fullness(one) == least]
    counts: Counter[str] = Counter()
    for one in full:
        counts[fold(one.unit.name)] += one.count
    best = min(counts, key=lambda name: (-counts[name], -len(name), name))
    spelled = [one for one in full if fold(one.unit.name) == best]
    return min(spelled, key=lambda one: (-one.count, one.unit.name.islower(), one.unit.name)).unit.name
