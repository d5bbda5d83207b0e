"""Merged events as JSON objects: the fields of a reading's event, with identities in place of its entities."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection

from letopis.store.ask.names import Named, identities_of
from letopis.store.ask.timeline import Row

_PARTIES = ("place", "invited_by")


def objects(connection: Connection, rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """Lines of a timeline as objects: the event's fields, the day that it is sorted by, who tells it."""
    listed = list(rows)
    known = identities_of(connection, (unit for row in listed for unit in units_in(row.fields)))
    for row in listed:
        yield {
            "id": row.id,
            **fields_of(row.fields, known),
            "day": row.sort.isoformat() if row.sort else None,
            "series": row.series,
            "disputed": list(row.disputed),
            "verdict": row.verdict,
            "sources": [
                {"source": one.source, "outlet": one.outlet, "title": one.title,
                 "published": one.known.isoformat() if one.known else None}
                for one in row.cited
            ],
        }  # fmt: skip


def units_in(fields: Mapping[str, Any]) -> Iterator[str]:
    """The units that an event's fields name."""
    named = [*fields.get("participants", ()), *(fields[one] for one in _PARTIES if fields.get(one))]
    yield from (one["unit"] for one in named if one.get("unit"))


def fields_of(fields: Mapping[str, Any], known: Mapping[str, Named]) -> dict[str, Any]:
    """The fields of a reading's event: `participants` as {"entity", "name", "role"}, `place` as an identity's id beside
    `place_name`, likewise `invited_by`; what nobody says is null or empty.
    """
    whole: dict[str, Any] = {
        "kind": fields["kind"],
        "status": fields["status"],
        "when": fields.get("when"),
        "place": None,
        "place_name": None,
        "participants": [participant(one, known) for one in fields.get("participants", ())],
    }
    for name in ("level", "name", "edition", "format", "reason", "previous_when", "confidence"):
        whole[name] = fields.get(name)
    whole["topics"] = fields.get("topics", [])
    whole["rescheduled"] = fields.get("rescheduled", False)
    for name in _PARTIES:
        whole[name], whole[f"{name}_name"] = _entity(fields.get(name), known)
    return whole


def participant(one: Mapping[str, Any], known: Mapping[str, Named]) -> dict[str, Any]:
    """A participant: the identity's id and name, its country where one is known, its role."""
    entity, name = _entity(one, known)
    identity = known.get(one.get("unit", ""))
    country = one.get("country") or (identity.country if identity else None)
    whole = {"entity": entity, "name": name, "role": one.get("role", "participant")}
    return whole | {"country": country} if country else whole


def _entity(party: Mapping[str, Any] | None, known: Mapping[str, Named]) -> tuple[str | None, str | None]:
    """The id and the name of the identity that a party is of; the unit's where it has none."""
    if not party:
        return None, None
    identity = known.get(party.get("unit", ""))
    return (identity.id, identity.name) if identity else (party.get("unit") or None, party["name"])
