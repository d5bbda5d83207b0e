"""What one page tells twice: its title, and the text that goes on to tell it.

Two reports of one page are of two events, for a page that wanted to tell one would have told it once. The reader takes
the title and the text that repeats it together where it sees that they are one; where it did not, they are taken
together here, if nothing in them differs. A visit, too, may be read twice: nobody comes to a country twice in a few
days.
"""

from collections.abc import Sequence

from letopis.chronicle.events.compare import compare
from letopis.chronicle.events.days import AHEAD, DONE, FALLEN, Grade
from letopis.chronicle.events.naming import PART, same_name
from letopis.chronicle.events.people import same_person
from letopis.chronicle.events.places import OTHER, same_place
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.standing import known_first
from letopis.chronicle.events.traits import Traits, traits
from letopis.chronicle.events.words import words

#: How much better than all others what the title repeats must fit it.
_MARGIN = 0.02
#: Days between which nobody comes to a country twice.
_STAY = 3


def twins(told: Sequence[EventReport]) -> list[tuple[EventReport, ...]]:
    """The reports of one version of a page, those that tell one thing twice together."""
    ordered = sorted(told, key=known_first)
    beside = {one.id: [one] for one in ordered}
    for one in ordered:
        other = _repeated(one, [each for each in ordered if each is not one])
        if other and len(beside[one.id]) == len(beside[other.id]) == 1:
            beside[one.id] = beside[other.id] = [one, other]
    groups = {id(group): group for group in beside.values()}
    return [tuple(sorted(group, key=known_first)) for group in groups.values()]


def _repeated(one: EventReport, others: Sequence[EventReport]) -> EventReport | None:
    """What says again what a report says, where there is but one such."""
    titled = _is_title(one)
    found = [(_twin(one, other, titled), other) for other in others]
    fits = sorted(((score, other) for score, other in found if score > 0), key=lambda fit: -fit[0])
    if not fits or (len(fits) > 1 and fits[0][0] - fits[1][0] < _MARGIN):
        return None
    return fits[0][1]


def _is_title(one: EventReport) -> bool:
    return bool(one.written) and words(one.written) == words(one.source.title or "")


def _twin(one: EventReport, other: EventReport, titled: bool) -> float:
    """How well two reports of a page tell the same; 0 where they need not."""
    if one.kind == "other" or one.local == other.part_of or other.local == one.part_of:
        return 0.0
    if one.previous_when or other.previous_when:
        return 0.0
    left, right = traits(one), traits(other)
    if left.kind == right.kind == "visit" and _one_visit(left, right, one.written == other.written):
        return 1.0
    if not titled or not _alike(left, right):
        return 0.0
    return compare(left, right).score


def _one_visit(left: Traits, right: Traits, one_sentence: bool) -> bool:
    """Whether two visits are of the same named guest to one country in the same days, neither called off.

    Of two that one sentence tells, one may give no country. What is told of two towns stays two.
    """
    if same_place(left.place, right.place) == OTHER:
        return False
    if min(left.days.grade, right.days.grade) < Grade.NEAR or {left.status, right.status} & FALLEN:
        return False
    gap, goals = left.days.gap(right.days), {left.host, right.host} - ({None} if one_sentence else set())
    named = any(same_person(one, other) for one in left.visitors for other in right.visitors)
    return named and len(goals) == 1 and None not in goals and gap is not None and gap <= _STAY


def _alike(title: Traits, text: Traits) -> bool:
    """Whether a title and a sentence may tell the same: of one course and kind, and no side of the title lacks."""
    course = any({title.status, text.status} <= part for part in (DONE, AHEAD, FALLEN))
    if not course or title.days.gap(text.days) != 0:
        return False
    if title.kind != text.kind:
        return {title.kind, text.kind} == {"meeting", "conference"} and not title.lands and not text.lands
    if title.kind == "conference":
        return same_name(title, text) >= PART
    known = all(any(same_person(one, other) for other in text.people) for one in title.people)
    return known and title.lands <= text.lands | text.named
