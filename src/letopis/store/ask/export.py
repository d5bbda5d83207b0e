"""The chronicle as data: each merged event and each identity once, with the readings' facts that went into it.

Read piece by piece in a stable order, so that a chronicle of any size needs little memory.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from letopis.chronicle.events.contain import WITHIN
from letopis.store.ask.filter import Filter, Page, Question
from letopis.store.ask.names import identities_of, rejected_identities
from letopis.store.ask.neighbours import wholes_of
from letopis.store.ask.objects import fields_of, units_in
from letopis.store.ask.told import merged_events
from letopis.store.schema import claims, identities, members, pages, units, uses, versions

_TOGETHER = 500


def exported_events(
    connection: Connection, rejected: bool = False, chosen: Filter | None = None
) -> Iterator[dict[str, Any]]:
    """Every merged event by day and id: `id`, the fields of a reading's event, and `reports`.

    Those that people rejected are left out, unless `rejected`; where a filter is `chosen`, it alone says which.

    `entity` of a participant, `place` and `invited_by` are identities' ids (those of `exported_entities`) beside their
    names; `part_of` is another merged event's id. `reports` are {"source", "event"}: the readings' events.
    """
    through = chosen or Filter(happenings=True, rejected=rejected)
    after: tuple[int, str] | None = None
    while True:
        rows = connection.execute(Question(through, Page(_TOGETHER, after)).settled(None)).all()
        if not rows:
            return
        yield from _events(connection, rows)
        after = rows[-1].sort, rows[-1].id


def _events(connection: Connection, rows: Sequence[Any]) -> Iterator[dict[str, Any]]:
    reports = _reports(connection, [row.id for row in rows])
    wholes = _wholes(connection, [row.id for row in rows if row.kind in WITHIN or any(reports[row.id].values())])
    fields = {row.id: json.loads(row.body) for row in rows}
    known = identities_of(connection, (unit for one in fields.values() for unit in units_in(one)))
    for row in rows:
        told = [{"source": source, "event": local} for source, local in sorted(reports[row.id])]
        yield {"id": row.id, **fields_of(fields[row.id], known), "part_of": wholes.get(row.id), "reports": told}


def _reports(connection: Connection, ids: Sequence[str]) -> Mapping[str, dict[tuple[str, str], bool]]:
    """The page and the reading's id of each report of events, and whether it says that it is part of another."""
    found: dict[str, dict[tuple[str, str], bool]] = {id: {} for id in ids}
    for row in connection.execute(_TOLD.where(members.c.event.in_(ids))):
        found[row.event][row.source, row.local] = '"part_of":' in row.value
    return found


def _wholes(connection: Connection, ids: Sequence[str]) -> Mapping[str, str | None]:
    return wholes_of(connection, merged_events(connection, ids))


_TOLD = (
    select(members.c.event, pages.c.source, claims.c.local, claims.c.value)
    .join(claims, claims.c.n == members.c.claim)
    .join(versions, versions.c.id == claims.c.version)
    .join(pages, pages.c.id == versions.c.page)
)


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
