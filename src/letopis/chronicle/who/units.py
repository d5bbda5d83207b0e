"""Units: what documents call somebody, the smallest thing that an identity is made of.

Two documents that use the same name for what they hold to be of the same country speak of the same unit. The
resolver joins units into identities; it never looks at single documents, so that a thousand pages about one president
cost no more than one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from letopis.chronicle.who.listed import is_of_part
from letopis.chronicle.who.owners import about, is_bare
from letopis.knowledge.statesmen import statesmen
from letopis.model.facts import Entity, EntityType
from letopis.model.reading import Reading
from letopis.model.text import fold

#: The types of entity that have an identity across documents.
TYPES: frozenset[EntityType] = frozenset({"person", "organization", "country", "place"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A name as documents use it: its type, the country it goes with (ISO 3166-1 alpha-2) and its Wikidata id.

    `country` is, of a person, the country that he serves; of an organisation or a place, that it belongs to.
    """

    id: str
    type: EntityType
    name: str
    country: str | None = None
    wikidata: str | None = None

    def party(self) -> dict[str, Any]:
        """The unit as claims name it: {"unit", "type", "name"}, and {"country", "wikidata"} where they are known."""
        plain = {"unit": self.id, "type": self.type, "name": self.name}
        more = {"country": self.country, "wikidata": self.wikidata}
        return plain | {name: value for name, value in more.items() if value}


def unit(type: EntityType, name: str, country: str | None = None, wikidata: str | None = None) -> Unit:
    """The unit of a name; its id is a hash of the folded name and the rest."""
    whole = "\x1f".join((type, fold(name), country or "", wikidata or ""))
    return Unit(
        blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest(), type, name, country, wikidata
    )


def units(reading: Reading) -> Mapping[str, Unit]:
    """The unit of each entity of a reading, by its id there."""
    served = _served(reading)
    main = about(reading) if any(map(is_bare, reading.entities)) else None
    return {one.id: _unit(one, served, main) for one in reading.entities}


def _unit(entity: Entity, served: Mapping[str, str], main: str | None) -> Unit:
    country = entity.country or served.get(entity.id)
    if entity.type == "person":
        return unit("person", _plain(entity.name), _of_person(entity.name, country), entity.wikidata)
    if is_bare(entity):  # an id by such a name alone would be that of one country's body
        return unit(entity.type, _plain(entity.name), main)
    return unit(entity.type, _plain(entity.name), country, _identified(entity))


def _identified(entity: Entity) -> str | None:
    """The Wikidata id, unless it is of a shorter name that the document uses for short."""
    wikidata = entity.wikidata
    partly = wikidata and entity.type == "organization" and is_of_part(wikidata, entity.name)
    return None if partly else wikidata


def _plain(name: str) -> str:
    """A name with one blank between words and none at its ends."""
    return " ".join(name.split()) or name


def _of_person(name: str, served: str | None) -> str | None:
    """The country that a person serves: that of the well-known statesman of the name, else what the document says.

    A surname that is itself enough to tell who is meant outweighs the document, whose offices may be misread; a name
    that others share does not.
    """
    known = statesmen().get(fold(name))
    if known is None or (served is not None and not _is_enough(name)):
        return served
    return None if known == "-" else known


def _is_enough(name: str) -> bool:
    """Whether the surname alone tells who is meant."""
    return fold(name).rsplit(maxsplit=1)[-1] in statesmen()


def _served(reading: Reading) -> Mapping[str, str]:
    """The country that each person serves, where the reading's offices name just one."""
    found: dict[str, set[str]] = {}
    for office in reading.offices:
        if office.country and office.sphere == "public":
            found.setdefault(office.person, set()).add(office.country)
    return {person: next(iter(countries)) for person, countries in found.items() if len(countries) == 1}
