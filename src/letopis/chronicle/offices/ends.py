"""That somebody has left an office: when it is believed, and what no longer counts then."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from letopis.chronicle.offices.points import TOLD, Point
from letopis.chronicle.offices.seen import Seen
from letopis.model.when import shifted

#: A former holder is believed to have come back from so many claims on.
RETURN = 3
#: So many days after an end that is told, claims that call the person the holder still speak against it.
_AFTER = 365


def without_false_ends(group: Sequence[Seen]) -> list[Seen]:
    """The sightings of an office, those marked whose end is not believed: too many go on to call the person so."""
    current: dict[str, list[Seen]] = defaultdict(list)
    told: dict[str, int] = defaultdict(int)
    for one in group:
        if one.former:
            told[one.person] += one.sighting.count
        elif one.sighting.status in ("current", "acting"):
            current[one.person].append(one)
    return [replace(one, stayed=_stayed(one, current[one.person], told[one.person])) for one in group]


def _stayed(one: Seen, current: Iterable[Seen], told: int) -> bool:
    """Whether many claims show somebody in office in the year after the day on which a sighting says that he left."""
    left = one.left
    if left is None:
        return False
    late = [each for each in current if each.first and 0 < (each.first - left).days < _AFTER]
    count = sum(each.sighting.count for each in late)
    return count >= RETURN and count > told and not any(_begins_after(each, left) for each in late)


def ends_told(group: Iterable[Seen]) -> Mapping[date, Mapping[str, float]]:
    """How much is told against each person from a day on: that he has left by then."""
    told: dict[date, dict[str, float]] = defaultdict(dict)
    for one in group:
        if one.left is not None:
            told[shifted(one.left, 1)][one.person] = TOLD
    return told


def stale(group: Sequence[Seen], points: Sequence[Point]) -> frozenset[int]:
    """The evidence that still calls somebody the holder after at least as many claims told that he had left.

    From so many claims on that show a return it is believed.
    """
    left: dict[str, list[Seen]] = defaultdict(list)
    for one in group:
        if one.former and one.first and not one.doubted:
            left[one.person].append(one)
    found: set[int] = set()
    for person, told in left.items():
        day = min(one.first for one in told if one.first)
        own = [one for one in points if one.person == person]
        late = [one for one in own if one.day > day]
        count = sum({id(one.seen): one.seen.sighting.count for one in late}.values())
        again = any(_begins_after(one.seen, day) for one in late) or count >= RETURN
        if len(late) < len(own) and not again and count <= sum(one.sighting.count for one in told):
            found |= set(map(id, late))
    return frozenset(found)


def _begins_after(one: Seen, day: date) -> bool:
    """Whether a sighting tells of a start after a day."""
    start = one.sighting.start
    return start is not None and start.latest is not None and start.latest > day
