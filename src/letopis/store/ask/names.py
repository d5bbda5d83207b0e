"""From what a person types to whom it means: identities with their units, countries, series."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from sqlalchemy import Connection, select

from letopis.chronicle.who.letters import sound
from letopis.chronicle.who.resolve import Sighted, block, resolve
from letopis.chronicle.who.units import Unit, unit
from letopis.knowledge import Kind, gazetteer
from letopis.knowledge.sources import countries
from letopis.model.errors import LetopisError
from letopis.model.facts import EntityType
from letopis.model.text import fold
from letopis.store.decisions import in_force
from letopis.store.dialect import pieces
from letopis.store.schema import identities, units

#: Times as many documents as all others of the name: who is named so often is meant where nothing else is said.
CLEARLY = 20
_LISTED = 10


class UnknownName(LetopisError):
    """A name that nobody in the chronicle has."""


class SeveralNamed(LetopisError):
    """A name that several in the chronicle have."""


class UnknownCountry(LetopisError):
    """What is neither a country's code nor its name."""


@dataclass(frozen=True, slots=True)
class Named:
    """An identity as the chronicle knows it, and the units that it is made of.

    `count` is how many times documents use them, each document's name once. `others` have the name that was asked for,
    too, and are named so rarely that they were not meant.
    """

    id: str
    type: EntityType
    name: str
    country: str | None
    wikidata: str | None
    units: frozenset[str]
    count: int
    others: tuple["Named", ...] = ()


def identified(connection: Connection, typed: str, *types: EntityType) -> Named:
    """The identity that is meant by a name, a part of it, a Wikidata id or an identity's id.

    `types` are those that may be meant (a person where none are given). Where several have the name, the one is meant
    that documents name `CLEARLY` times as often as all others together.

    Raises:
        UnknownName: nobody has it.
        SeveralNamed: several have it; their ids are in the message.
    """
    wanted = types or ("person",)
    found = candidates(connection, typed, *wanted)
    if not found:
        raise UnknownName(typed, "nobody in the chronicle is called so", "check the spelling, or give another name")
    first, *rest = found
    if rest and first.count < CLEARLY * sum(one.count for one in rest):
        raise SeveralNamed(typed, f"{len(found)} are called so: {_listed(found)}", "give the id of the one you mean")
    return replace(first, others=tuple(rest))


def candidates(connection: Connection, typed: str, *types: EntityType) -> tuple[Named, ...]:
    """All identities that a name may mean, those named most first: by id, else by whole name, else by likeness."""
    by_id = _identities(connection, [typed.strip()])
    if by_id:
        return by_id
    wanted = types or ("person",)
    alike = [one for type in wanted for one in _alike(connection, typed, type)]
    if not alike and "person" in wanted:  # "Лавров Сергей", where the words do not show which is the family name
        alike = _alike(connection, " ".join([*typed.split()[1:], *typed.split()[:1]]), "person")
    exact = [one for one, name in alike if fold(name) == fold(typed.strip()) and " " in typed.strip()]
    return _identities(connection, exact or [one for one, _ in alike])


def _alike(connection: Connection, typed: str, type: EntityType) -> list[tuple[str, str]]:
    """The identity and the name of each unit that the resolver would join with the name, were there no others.

    Where there is none: of each that has all words of the name ("Альварес", which may be a forename, too).
    """
    asked = unit(type, typed.strip())
    rows = connection.execute(select(units).where(units.c.block == block(asked))).mappings()
    found = [(row["identity"], Unit(row["id"], row["type"], row["name"], row["country"], None)) for row in rows]
    joined = [(identity, one.name) for identity, one in found if len(resolve([Sighted(asked), Sighted(one)])) == 1]
    words = _sounds(typed)
    return joined or [(identity, one.name) for identity, one in found if words and words <= _sounds(one.name)]


def _sounds(name: str) -> frozenset[str]:
    """The words of a name as they are heard."""
    return frozenset(filter(None, map(sound, name.split())))


def _identities(connection: Connection, ids: Iterable[str]) -> tuple[Named, ...]:
    """The identities with these ids, those named most first; what is no identity's id is passed over."""
    heads: dict[str, Named] = {}
    made: dict[str, list[str]] = defaultdict(list)
    counts: dict[str, int] = defaultdict(int)
    for piece in pieces(sorted(set(ids))):
        for row in connection.execute(_COUNTED.where(units.c.identity.in_(piece))):
            made[row.identity].append(row.id)
            counts[row.identity] += row.times
        for row in connection.execute(_HEADS.where(identities.c.id.in_(piece))):
            heads.setdefault(row.id, Named(row.id, row.type, row.name, row.country, row.wikidata, frozenset(), 0))
    found = [replace(one, units=frozenset(made[id]), count=counts[id]) for id, one in heads.items()]
    return tuple(sorted(found, key=lambda one: (-one.count, one.name, one.id)))


_COUNTED = select(units.c.identity, units.c.id, units.c["count"].label("times"))
_HEADS = select(identities).order_by(identities.c.block)


def identities_of(connection: Connection, wanted: Iterable[str]) -> Mapping[str, Named]:
    """The identity of each of some units; `units` and `count` are left empty."""
    found: dict[str, Named] = {}
    for piece in pieces(sorted(set(wanted))):
        chosen = _HEADS.add_columns(units.c.id.label("unit")).join(units, units.c.identity == identities.c.id)
        for row in connection.execute(chosen.where(units.c.id.in_(piece))):
            found.setdefault(
                row.unit, Named(row.id, row.type, row.name, row.country, row.wikidata, frozenset({row.unit}), 0)
            )
    return found


def rejected_identities(connection: Connection) -> set[str]:
    """The ids of identities that people rejected: none of their names was accepted."""
    said = in_force(connection).verdicts
    found: dict[str, set[str]] = defaultdict(set)
    for piece in pieces(sorted(said)):
        for row in connection.execute(select(units.c.id, units.c.identity).where(units.c.id.in_(piece))):
            found[row.identity].add(said[row.id])
    return {identity for identity, verdicts in found.items() if verdicts == {"reject"}}


def country(typed: str) -> str:
    """The code of a country by its code, Wikidata id or name ("KZ", "Q232", "Казахстан", "казахский", "РФ").

    Raises:
        UnknownCountry: it is none.
    """
    asked = fold(" ".join(typed.split()))
    found = _countries().get(asked) or _in_gazetteer(asked.split())
    if found is None:
        raise UnknownCountry(typed, "is no country that is known", "give its code (KZ) or its name (Казахстан)")
    return found


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    """The code of each country by its code, id and names in lower case."""
    found: dict[str, str] = {}
    for code, one in countries().items():
        for name in (code, one.wikidata or code, one.name, *one.variants, *one.abbreviations):
            found.setdefault(fold(name), code)
    return MappingProxyType(found)


def _in_gazetteer(words: Sequence[str]) -> str | None:
    """The country of an adjective, a demonym or a name in another form."""
    hit = gazetteer().longest(words) if words else None
    if hit is None or hit.length < len(words) or hit.kind not in (Kind.COUNTRY, Kind.ADJECTIVE, Kind.DEMONYM):
        return None
    return hit.countries[0] if len(hit.countries) == 1 else None


def _listed(found: Sequence[Named]) -> str:
    """Candidates in a line: "Марат Юсупов (RU, 3d2f…, 4 times)"."""
    some = [f"{one.name} ({', '.join(filter(None, (one.country, one.id)))}, {one.count}×)" for one in found[:_LISTED]]
    return "; ".join(some) + (f"; and {len(found) - _LISTED} more" if len(found) > _LISTED else "")
