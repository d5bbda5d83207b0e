"""Events as schema.org's `Event`.

schema.org knows of an event whether it is scheduled, postponed, cancelled or moved, and no more: whether it was held is
told beside it (`letopis:status`). Days that are doubtful stand there alone, too (`letopis:when`, EDTF).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from letopis.exports.certain import plain
from letopis.exports.characters import in_a_line
from letopis.exports.linked.evidence import Node, property_value, quotations, without_nothing
from letopis.exports.linked.names import Names
from letopis.exports.whole import Form, Whole, caption
from letopis.exports.words import Words
from letopis.store.ask.names import Named

_SCHEMA = "https://schema.org/"
#: What schema.org calls a status; of what was only proposed or denied it has none.
_STATUS = {
    "held": "EventScheduled",
    "ongoing": "EventScheduled",
    "planned": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}
#: Our own fields that are told as they are.
_BESIDE = ("kind", "status", "when", "previous_when", "level", "edition", "format", "reason", "confidence", "verdict")


def event(whole: Whole, names: Names, words: Words, papers: Iterable[str] = ()) -> Node:
    """An event with its sentences as citations; `papers` are the ids of those that were made in it."""
    told = whole.event
    return without_nothing({
        "@type": "Event",
        "@id": names.event(told["id"]),
        "identifier": told["id"],
        "name": in_a_line(told["name"]) if told["name"] else caption(told, words),
        "eventStatus": _status(told),
        "startDate": plain(told["when"]),
        "previousStartDate": plain(told["previous_when"]),
        "eventAttendanceMode": f"{_SCHEMA}OnlineEventAttendanceMode" if told["kind"] == "call" else None,
        "location": names.identity(whole.known[told["place"]]) if told["place"] in whole.known else None,
        "attendee": [_attendee(one, whole, names) for one in told["participants"]],
        "organizer": [_thing(one["entity"], one["name"], whole, names) for one in _hosts(told)],
        "keywords": told["topics"],
        "superEvent": names.event(told["part_of"]) if told["part_of"] else None,
        "additionalProperty": [*_beside(told), *_disputes(told)],
        "about": [names.paper(one) for one in papers],
        "subjectOf": sorted({names.page(one["source"]) for one in told["reports"]}),
        "citation": quotations(told["reports"], names),
    })  # fmt: skip


def _status(told: Form) -> str | None:
    """The status; an event that was moved to another day and is not called off is rescheduled."""
    name = _STATUS.get(told["status"])
    moved = told["rescheduled"] and name == "EventScheduled"
    return f"{_SCHEMA}{'EventRescheduled' if moved else name}" if name else None


def _hosts(told: Form) -> Iterator[Mapping[str, Any]]:
    """Whoever receives the others, and whoever invited them."""
    hosts = [one for one in told["participants"] if one["role"] == "host"]
    yield from hosts
    if told["invited_by_name"] and told["invited_by"] not in [one["entity"] for one in hosts]:
        yield {"entity": told["invited_by"], "name": told["invited_by_name"]}


def _attendee(one: Mapping[str, Any], whole: Whole, names: Names) -> Node:
    """Who takes part; hosts and guests by way of a `Role` (schema.org/docs on roles)."""
    thing = _thing(one["entity"], one["name"], whole, names)
    return thing if one["role"] == "participant" else {"@type": "Role", "roleName": one["role"], "attendee": thing}


def _thing(id: str, name: str, whole: Whole, names: Names) -> Node:
    known: Named | None = whole.known.get(id)
    return {"@id": names.identity(known)} if known else {"@type": "Thing", "name": in_a_line(name)}


def _beside(told: Form) -> Iterator[Node]:
    yield from (property_value(name, told[name]) for name in _BESIDE if told[name] is not None)


def _disputes(told: Form) -> Iterator[Node]:
    """Each value of what sources disagree on, with how many reports tell it."""
    for name in told["disputed"]:
        for one in told["attributes"][name]["said"]:
            value = one["value"]
            shown = value["name"] if isinstance(value, Mapping) else value
            yield property_value(f"disputed-{name}", shown) | {"description": f"reports: {len(one['reports'])}"}
