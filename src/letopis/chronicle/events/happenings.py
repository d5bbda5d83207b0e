"""Whether two happenings, found by the trained tagger, are one: in doubt they are not."""

from letopis.chronicle.events.days import Grade
from letopis.chronicle.events.people import same_person
from letopis.chronicle.events.places import OTHER, TOWN, same_place
from letopis.chronicle.events.traits import Traits

#: Part of the words of the shorter telling that the longer must have, too.
_SHARED = 0.6


def one_happening(left: Traits, right: Traits) -> str | None:
    """Why two happenings are one: the same words of the same people or place on the same stated day."""
    if min(left.days.grade, right.days.grade) < Grade.DAY or left.days.gap(right.days) != 0:
        return None
    shared = left.told & right.told
    if not shared or len(shared) < _SHARED * max(len(left.told), len(right.told)):
        return None
    where = same_place(left.place, right.place)
    if where == OTHER or not _same_people(left, right):
        return None
    named = bool(left.people or left.bodies or (left.name & right.name))
    if not named and (where != TOWN or len(shared) < 2):
        return None
    return f"{', '.join(sorted(shared))} on {left.days.first} in both"


def _same_people(left: Traits, right: Traits) -> bool:
    return (
        left.bodies == right.bodies
        and len(left.people) == len(right.people)
        and all(any(same_person(one, other) for other in right.people) for one in left.people)
        and left.lands == right.lands
    )
