"""Merged events as JSON objects: the fields of a reading's event, with identities in place of its entities."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection

from letopis.chronicle.events.form import plain
from letopis.chronicle.events.said import Attribute
from letopis.store.ask.event import EventAnswer, Quotation, Told
from letopis.store.ask.names import Named, identities_of
from letopis.store.ask.posts import offices
from letopis.store.ask.sources import Claimed
from letopis.store.ask.timeline import Row

_PARTIES = ("place", "invited_by")


def objects(connection: Connection, rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """Lines of a timeline as objects: the event's fields, the day that it is sorted by, who tells it.

    `office` is that of an appointment or dismissal, in words, where the pages tell it.
    """
    listed = list(rows)
    known = identities_of(connection, (unit for row in listed for unit in units_in(row.fields)))
    posts = offices(connection, listed)
    for row in listed:
        yield row_object(row, known) | {"office": posts.get(row.id)}


def row_object(row: Row, known: Mapping[str, Named]) -> dict[str, Any]:
    """A line of a timeline as an object; `known` are the identities of its units."""
    return {
        "id": row.id,
        **fields_of(row.fields, known),
        "day": row.sort.isoformat() if row.sort else None,
        "series": row.series,
        "disputed": list(row.disputed),
        "verdict": row.verdict,
        "sources": [_source(one.source, one.outlet, one.title, one.known) for one in row.cited],
    }


def event_object(answer: EventAnswer) -> dict[str, Any]:
    """An event in full as an object: as `objects` has it, with all that each report says, in its own words, and why.

    `attributes` holds every value of each attribute with the reports (by id) that say it, the preferred one first.
    """
    return {
        **row_object(answer.row, answer.known),
        "part_of": answer.part_of.id if answer.part_of else None,
        "contains": [one.id for one in answer.contains],
        "attributes": {name: _attribute(one, answer.known) for name, one in answer.event.attributes.items()},
        "reports": [_report(one, answer.known) for one in answer.told],
    }


def _attribute(one: Attribute, known: Mapping[str, Named]) -> dict[str, Any]:
    said = [{"value": value_of(each.value, known), "reports": list(each.reports)} for each in one.said]
    return {"rule": one.rule, "disputed": one.disputed, "said": said}


def value_of(value: Any, known: Mapping[str, Named]) -> Any:
    """A value of an attribute with the identity in place of a party."""
    if isinstance(value, Mapping):
        whole = participant(value, known)
        return whole if "role" in value else {name: one for name, one in whole.items() if name != "role"}
    return [value_of(one, known) for one in value] if isinstance(value, (list, tuple)) else value


def _report(told: Told, known: Mapping[str, Named]) -> dict[str, Any]:
    one = told.report
    return {
        "id": one.id,
        **_source(one.source.page, one.source.outlet, one.source.title, one.source.known),
        "event": one.local,
        "says": fields_of(plain(one), known),
        "rule": one.rule,
        "sentences": sentences(told.sentences),
        "joined": told.joined,
        "score": told.score,
        "reasons": list(told.reasons),
    }


def claim_object(claim: Claimed, known: Mapping[str, Named]) -> dict[str, Any]:
    """A claim as an object: its value with identities in place of units, its sentences, the event that it tells."""
    return {
        "id": claim.id,
        "kind": claim.kind,
        "fact": claim.local,
        "value": {name: value_of(value, known) for name, value in claim.value.items()},
        "rule": claim.rule,
        "event": claim.event,
        "first_seen": claim.first_seen,
        "last_seen": claim.last_seen,
        "sentences": sentences(claim.sentences),
    }


def sentences(found: Iterable[Quotation]) -> list[dict[str, Any]]:
    """Sentences of a page with the places in them that are the evidence."""
    return [{"text": one.text, "marks": [list(mark) for mark in one.marks]} for one in found]


def _source(source: str, outlet: str | None, title: str | None, known: date | None) -> dict[str, Any]:
    return {"source": source, "outlet": outlet, "title": title, "published": known.isoformat() if known else None}


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
    """A participant: the identity's id, name and type, its country where one is known, its role."""
    entity, name = _entity(one, known)
    identity = known.get(one.get("unit", ""))
    type = identity.type if identity else one.get("type")
    country = one.get("country") or (identity.country if identity else None)
    whole = {"entity": entity, "name": name, "type": type, "role": one.get("role", "participant"), "country": country}
    return whole if country else {name: value for name, value in whole.items() if name != "country"}


def _entity(party: Mapping[str, Any] | None, known: Mapping[str, Named]) -> tuple[str | None, str | None]:
    """The id and the name of the identity that a party is of; the unit's where it has none."""
    if not party:
        return None, None
    identity = known.get(party.get("unit", ""))
    return (identity.id, identity.name) if identity else (party.get("unit") or None, party["name"])
