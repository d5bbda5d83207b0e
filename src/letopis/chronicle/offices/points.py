"""Sightings as evidence of single days: for which day they show somebody in an office, and with what weight."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from letopis.chronicle.offices.seen import Seen
from letopis.model.when import shifted

#: A start or an end that is told weighs so many claims.
TOLD = 2.0


@dataclass(frozen=True, slots=True)
class Point:
    """A day for which a sighting shows a person in an office; the weight is in claims."""

    day: date
    person: str
    weight: float
    seen: Seen


def by_day(one: Point) -> tuple[date, str]:
    """What points are ordered by; of one day and person they stay in the order of what was seen."""
    return (one.day, one.person)


def points_of(one: Seen) -> Iterator[Point]:
    """The days for which a sighting shows somebody in an office: of publication or, if told, the first and the last."""
    sighting = one.sighting
    if sighting.status == "designate" or one.first is None or one.last is None:
        return
    if sighting.start and sighting.start.latest and sighting.start.latest <= one.first and not one.doubted:
        yield Point(sighting.start.latest, one.person, TOLD, one)
    if one.left is not None and sighting.end and sighting.end.earliest:
        yield Point(shifted(sighting.end.earliest, -1), one.person, TOLD, one)
    if one.former:
        return
    if one.first == one.last or sighting.count == 1:
        yield Point(one.first, one.person, float(sighting.count), one)
    else:
        yield Point(one.first, one.person, sighting.count / 2, one)
        yield Point(one.last, one.person, sighting.count / 2, one)
