"""How much an event needs a person's eye: from 0, nothing speaks against it, to 1."""

from collections.abc import Iterable

from letopis.chronicle.events.merge import MergedEvent

#: How much a disagreement of the sources on an attribute counts; on any other one.
_DISPUTED = {"when": 0.5, "status": 0.5, "kind": 0.5, "participants": 0.4}
_OTHERWISE = 0.3
#: From this score on, reports that were brought together are held to be rightly so.
SURE_JOIN = 0.6
#: From this likelihood on, what the tagger found is held to have happened.
SURE_EVENT = 0.7


def doubt(event: MergedEvent, joins: Iterable[float]) -> float:
    """The doubt about an event whose reports were brought together with these scores (`events.link`).

    Independent reasons add up as likelihoods do: each takes its part of what the others leave.
    """
    left = 1.0
    for name in event.disputed:
        left *= 1.0 - _DISPUTED.get(name, _OTHERWISE)
    left *= min(1.0, min(joins, default=1.0) / SURE_JOIN)
    if event.confidence is not None:
        left *= min(1.0, event.confidence / SURE_EVENT)
    return round(1.0 - left, 3)


def grade(doubt: float) -> int:
    """A doubt in ten steps, by which events are found.

    >>> grade(0.0), grade(0.55), grade(1.0)
    (0, 5, 9)
    """
    return min(int(doubt * 10), 9)
