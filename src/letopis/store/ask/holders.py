"""Which offices people held on a day."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, select

from letopis.chronicle.offices.holder import Holding, holder
from letopis.store.ask.offices import held_by
from letopis.store.schema import units


def offices_on(
    connection: Connection, people: Iterable[str], on: date, as_of: date | None = None
) -> Mapping[str, Sequence[Holding]]:
    """The offices that people (by their identities' ids) held on a day, the surest first; who held none is left out."""
    found: dict[str, Sequence[Holding]] = {}
    for id in dict.fromkeys(people):
        named = connection.scalars(select(units.c.id).where(units.c.identity == id)).all()
        tenures, _ = held_by(connection, named, as_of)
        own = [one for one in tenures if one.person in (id, *named)]
        keys = dict.fromkeys(one.office for one in own)
        holdings = [each for key in keys for each in holder(own, key, on)]
        if holdings:
            found[id] = sorted(holdings, key=lambda one: (one.sure != "certain", -one.tenure.count))
    return found
