"""Events that come near an event: those that may be the same, and the other editions of its series."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from letopis.chronicle.events.merge import MergedEvent
from letopis.store.ask.timeline import Row, rows_named
from letopis.store.building.stored import ordinal
from letopis.store.schema import event_facets, events

#: Days around an event on which another one may be the same.
_AROUND = 15
#: What two events may share: a person or body, a pair of countries, one country, a place, a series, the kind.
_SHARED = ("u:", "cc:", "c:", "p:", "n:", "k:")
#: So many editions of a series are looked at, the last ones.
_EDITIONS = 60
#: Of so many of those that share most, the nearest are shown.
_LOOKED_AT = 40


def near(connection: Connection, event: MergedEvent, limit: int = 6) -> Sequence[Row]:
    """The events of the same days and parties that an event may be one with, those first that share most with it."""
    facets = [one for one in _facets(connection, event.id) if one.startswith(_SHARED)]
    sort = connection.scalar(select(events.c.sort).where(events.c.id == event.id))
    if not facets or not sort:
        return ()
    shared = func.count().label("shared")
    chosen = (
        select(event_facets.c.event, shared)
        .join(events, events.c.id == event_facets.c.event)
        .where(event_facets.c.facet.in_(facets), event_facets.c.event != event.id)
        .where(event_facets.c.day >= sort - _AROUND, event_facets.c.day <= sort + _AROUND)
        .where((events.c.kind != "other") | (event.kind == "other"))
        .group_by(event_facets.c.event, events.c.sort)
        .having(shared > 1)
        .order_by(shared.desc(), func.abs(events.c.sort - sort), event_facets.c.event)
        .limit(_LOOKED_AT)
    )
    counts = {row.event: row.shared for row in connection.execute(chosen)}
    rows = rows_named(connection, list(counts))
    return sorted(rows, key=lambda one: (-counts[one.id], abs((ordinal(one.sort) or 0) - sort), one.id))[:limit]


def editions(connection: Connection, event: MergedEvent) -> Sequence[Row]:
    """The events of the series that an event belongs to, itself among them, by day; of many the last ones."""
    facets = [one for one in _facets(connection, event.id) if one.startswith("n:")]
    chosen = select(event_facets.c.event).where(event_facets.c.facet.in_(facets))
    ids = connection.scalars(chosen.order_by(event_facets.c.day.desc(), event_facets.c.event).limit(_EDITIONS)).all()
    return rows_named(connection, list(dict.fromkeys(ids))) if facets else ()


def _facets(connection: Connection, id: str) -> Sequence[str]:
    return connection.scalars(select(event_facets.c.facet).where(event_facets.c.event == id).distinct()).all()
