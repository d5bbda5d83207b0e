"""The chronicle as data: each merged event and each identity once, with the readings' facts that went into it.

Read piece by piece in a stable order, so that a chronicle of any size needs little memory.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, or_, select, tuple_

from letopis.chronicle.events.form import plain
from letopis.chronicle.events.merge import MergedEvent
from letopis.store.ask.names import identities_of, rejected_identities
from letopis.store.ask.neighbours import whole_of
from letopis.store.ask.objects import fields_of, units_in
from letopis.store.ask.told import merged_events
from letopis.store.schema import events, identities, pages, units, uses, versions

_TOGETHER = 500


def exported_events(connection: Connection, rejected: bool = False) -> Iterator[dict[str, Any]]:
    """Every merged event by day and id: `id`, the fields of a reading's event, and `reports`.

    Those that people rejected are left out, unless `rejected`.

    `entity` of a participant, `place` and `invited_by` are identities' ids (those of `exported_entities`) beside their
    names; `part_of` is another merged event's id. `reports` are {"source", "event"}: the readings' events.
    """
    after: tuple[int, str] | None = None
    while True:
        chosen = select(events.c.sort, events.c.id).order_by(events.c.sort, events.c.id).limit(_TOGETHER)
        if not rejected:
            chosen = chosen.where(or_(events.c.verdict.is_(None), events.c.verdict != "reject"))
        if after is not None:
            chosen = chosen.where(tuple_(events.c.sort, events.c.id) > after)
        rows = connection.execute(chosen).all()
        if not rows:
            return
        yield from _events(connection, [row.id for row in rows])
        after = rows[-1].sort, rows[-1].id


def _events(connection: Connection, ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    found = merged_events(connection, ids)
    fields = {one.id: plain(one) for one in found}
    known = identities_of(connection, (unit for one in fields.values() for unit in units_in(one)))
    for one in found:
        yield {
            "id": one.id,
            **fields_of(fields[one.id], known),
            "part_of": whole_of(connection, one),
            "reports": _reports(one),
        }


def _reports(event: MergedEvent) -> list[dict[str, str]]:
    told = sorted({(one.source.page, one.local) for one in event.reports})
    return [{"source": source, "event": local} for source, local in told]


def exported_entities(connection: Connection, rejected: bool = False) -> Iterator[dict[str, Any]]:
    """Every identity by id: `id`, `type`, `name`, `country`, `wikidata` and `reports`.

    Those that people rejected are left out, unless `rejected`.

    `reports` are {"source", "entity"}: each entity of a reading that is held to be it.
    """
    after, without = "", set() if rejected else rejected_identities(connection)
    while True:
        chosen = select(units.c.identity).where(units.c.identity > after).distinct()
        ids = list(connection.scalars(chosen.order_by(units.c.identity).limit(_TOGETHER)))
        if not ids:
            return
        yield from _entities(connection, [one for one in ids if one not in without])
        after = ids[-1]


def _entities(connection: Connection, ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    heads: dict[str, dict[str, Any]] = {}
    for row in connection.execute(select(identities).where(identities.c.id.in_(ids)).order_by(identities.c.block)):
        heads.setdefault(row.id, {"id": row.id, "type": row.type, "name": row.name, "country": row.country,
                                  "wikidata": row.wikidata, "reports": []})  # fmt: skip
    for row in connection.execute(_USES.where(units.c.identity.in_(ids))):
        if row.identity in heads:
            heads[row.identity]["reports"].append({"source": row.source, "entity": row.local})
    yield from (heads[id] for id in ids if id in heads)


_USES = (
    select(units.c.identity, pages.c.source, uses.c.local)
    .join(uses, uses.c.unit == units.c.id)
    .join(versions, versions.c.id == uses.c.version)
    .join(pages, pages.c.id == versions.c.page)
    .order_by(units.c.identity, pages.c.source, uses.c.local)
)
