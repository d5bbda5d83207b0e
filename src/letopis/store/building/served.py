"""The countries that units stand for, where only other documents tell."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from letopis.chronicle.events.report import EventReport
from letopis.store.dialect import pieces
from letopis.store.schema import identities, units


def served(connection: Connection, reports: Iterable[EventReport]) -> Mapping[str, str]:
    """The country of each unit in reports that names none itself, by the identity that it belongs to."""
    wanted = {one.unit for told in reports for one in told.participants if one.unit and not one.country}
    return countries(connection, wanted)


def countries(connection: Connection, wanted: Iterable[str]) -> Mapping[str, str]:
    """The country of each of some units, by the identity that it belongs to; those of none are left out."""
    found: dict[str, str] = {}
    for piece in pieces(sorted(wanted)):
        chosen = (
            select(units.c.id, identities.c.country)
            .join(identities, identities.c.id == units.c.identity)
            .where(units.c.id.in_(piece), identities.c.country.is_not(None))
        )
        found |= {row.id: row.country for row in connection.execute(chosen)}
    return found
