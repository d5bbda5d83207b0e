"""Events in their order, what a visit contains below it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Event = Mapping[str, Any]


def nested(events: Sequence[Event], wholes: Mapping[str, str]) -> Iterator[tuple[Event, Sequence[Event]]]:
    """Each event with those that are part of it; `wholes` tells of which each is (`neighbours.wholes_among`).

    Parts of parts, and parts of what is not among the events, stand by themselves.
    """
    listed = {event["id"] for event in events}
    parts: dict[str, list[Event]] = {}
    for event in events:
        whole = wholes.get(event["id"], "")
        if whole in listed and whole not in wholes:
            parts.setdefault(whole, []).append(event)
    below = {event["id"] for some in parts.values() for event in some}
    for event in events:
        if event["id"] not in below:
            yield event, parts.get(event["id"], [])
