"""A merged event, or a report of one, in JSON form: the fields of a reading's event, with parties for entities."""

from collections.abc import Mapping, Sequence
from typing import Any

from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.values import plain_party
from letopis.chronicle.parties import parties, party
from letopis.model.written import when

__all__ = ["plain", "plain_party", "shaped"]


def plain(event: MergedEvent | EventReport) -> dict[str, Any]:
    """The preferred values of an event, or those of one report, without the fields that nobody fills; dates as EDTF."""
    fields: dict[str, Any] = {
        "kind": event.kind,
        "status": event.status,
        "when": event.when.edtf if event.when else None,
        "place": plain_party(event.place) if event.place else None,
        "participants": [plain_party(one) for one in event.participants],
        "level": event.level,
        "name": event.name,
        "edition": event.edition,
        "topics": list(event.topics),
        "format": event.format,
        "invited_by": plain_party(event.invited_by) if event.invited_by else None,
        "rescheduled": event.rescheduled,
        "previous_when": event.previous_when.edtf if event.previous_when else None,
        "reason": event.reason,
        "confidence": event.confidence,
    }
    return {name: value for name, value in fields.items() if value not in (None, [], False)}


def shaped(id: str, fields: Mapping[str, Any], reports: Sequence[EventReport]) -> MergedEvent:
    """The event of an id, its preferred values as `plain` gave them, and its reports in order; `attributes` is empty.

    To merge reports anew takes several times as long, and is only needed where it is asked who says what.
    """
    place, host = fields.get("place"), fields.get("invited_by")
    whole = {
        **fields,
        "participants": parties(fields.get("participants")),
        "when": when(fields.get("when")),
        "place": party(place) if place else None,
        "topics": tuple(fields.get("topics", ())),
        "invited_by": party(host) if host else None,
        "previous_when": when(fields.get("previous_when")),
    }
    return MergedEvent(id=id, reports=tuple(reports), attributes={}, **whole)
