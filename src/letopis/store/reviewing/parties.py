"""Names that a person types, as the parties that claims name."""

from typing import Any

from sqlalchemy import Connection, select

from letopis.chronicle.who.units import unit
from letopis.knowledge import Kind, gazetteer
from letopis.model.errors import LetopisError
from letopis.model.facts import EntityType
from letopis.model.text import fold
from letopis.store.ask.names import Named, UnknownName, identified
from letopis.store.schema import units

_KINDS: dict[Kind, EntityType] = {
    Kind.COUNTRY: "country",
    Kind.ORGANIZATION: "organization",
    Kind.CAPITAL: "place",
    Kind.CITY: "place",
    Kind.REGION: "place",
}


def party_of(connection: Connection, typed: str, *types: EntityType) -> dict[str, Any]:
    """The party of a name or an identity's id; somebody new, of the first type, where nobody is called so.

    Raises SeveralNamed where several in the chronicle have the name, and LetopisError where there is no name.
    """
    name = " ".join(typed.split())
    if not name:
        raise LetopisError(typed or "''", "is no name", f"name one of these: {', '.join(types)}")
    try:
        return _known(connection, identified(connection, name, *types))
    except UnknownName:
        return _in_gazetteer(name, types) or unit(types[0], name).party()


def _known(connection: Connection, one: Named) -> dict[str, Any]:
    """An identity by the name that most pages use."""
    chosen = select(units.c.id).where(units.c.id.in_(sorted(one.units))).order_by(units.c["count"].desc(), units.c.id)
    told = {"unit": connection.scalar(chosen), "type": one.type, "name": one.name}
    more = {"country": one.country, "wikidata": one.wikidata}
    return told | {name: value for name, value in more.items() if value}


def _in_gazetteer(name: str, types: tuple[EntityType, ...]) -> dict[str, Any] | None:
    words = fold(name).split()
    hit = gazetteer().longest(words)
    if hit is None or hit.length < len(words) or _KINDS.get(hit.kind) not in types:
        return None
    found = hit.entry
    return unit(
        found.type, found.name, found.countries[0] if len(found.countries) == 1 else None, found.wikidata
    ).party()
