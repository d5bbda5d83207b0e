"""Families of kinds, and what it takes for two reports of a family to be joined.

What a vague date lacks, who and where must make up for: a report of "2019" is joined to one of a day in it only where
both name the same two people in the same place, or the same numbered edition, or the same paper.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from letopis.chronicle.events import naming, places
from letopis.chronicle.events.evidence import Evidence
from letopis.chronicle.events.people import BY_COUNTRY, BY_NAME, HALF_BY_NAME, NAMED, ONE_COUNTRY, ONE_NAME, same_person
from letopis.chronicle.events.places import Spot
from letopis.chronicle.events.timing import MONTH, NEAR, OPEN, YEAR
from letopis.chronicle.events.traits import Traits
from letopis.model.facts import EventKind

#: A score of `when` that means a day, give or take a few; and one that means the very day, as far as pages say.
_DAY, _VERY_DAY = NEAR - 1, NEAR
#: A score of `when` that means, of a page that gives no day, about a fortnight.
_SOON = OPEN + 0.34
#: … and about a month.
_IN_A_MONTH = OPEN + 0.22
#: Days that a visit goes on, and a forum or a session.
_STAY, _GATHERING = 4, 4
#: Days that a page without a date may look back to what is done once: an appointment, a signing.
_DIGEST = 45
#: The length of a country's code.
_CODE = 2
#: Days between which an edition that was put off may be held.
_PUT_OFF = 800

_FAMILIES: Mapping[EventKind, str] = {
    "meeting": "talks",
    "call": "talks",
    "conference": "talks",
    "signing": "signing",
    "agreement": "signing",
    "credentials": "ceremony",
    "ceremony": "ceremony",
}


def family(kind: EventKind) -> str:
    """The family of a kind: reports of two families are never of one event."""
    return _FAMILIES.get(kind, kind)


def lasting(left: Traits, right: Traits, who: float) -> int:
    """Days that an event goes on, as two reports with so much in common tell it."""
    if left.kind == right.kind == "conference":
        return _GATHERING
    if left.kind == right.kind == "meeting":
        return _GATHERING if who >= BY_COUNTRY and _begun_and_over(left, right) else 0
    return RULES[family(left.kind)].lasting if who in NAMED else 0


def _begun_and_over(left: Traits, right: Traits) -> bool:
    """Whether the earlier of two reports tells that talks begin, and the later one that they are over."""
    if left.days.likely is None or right.days.likely is None:
        return False
    earlier, later = (left, right) if left.days.likely <= right.days.likely else (right, left)
    return earlier.course == "begun" and later.course == "over"


@dataclass(frozen=True, slots=True)
class Rule:
    """When reports of a family are joined.

    `joins` says whether the evidence suffices; `against` may find, or dismiss, what is against them; `lasting` are the
    days that such an event goes on, `back` those that a page without a date may look back; `spot` is where it is.
    """

    joins: Callable[[Evidence], bool]
    against: Callable[[Evidence, str | None], str | None] = lambda shown, found: found
    lasting: int = 0
    back: int = 0
    spot: Callable[[Traits], Spot | None] = lambda one: one.place


def _talks(shown: Evidence) -> bool:
    kinds = {shown.left.kind, shown.right.kind}
    if kinds == {"conference"}:
        return _conference(shown)
    if kinds == {"meeting", "conference"}:
        return _summit(shown)
    if kinds == {"meeting", "call"}:
        return shown.when >= _DAY and shown.who >= BY_NAME
    if shown.when >= _DAY:
        return _on_the_day(shown)
    if shown.when >= MONTH:
        likely = shown.where > 0 or bool(shown.left.ranks & shown.right.ranks)
        return shown.who >= HALF_BY_NAME or (shown.who >= BY_COUNTRY and likely)
    if shown.when >= YEAR:
        return shown.who >= BY_NAME and (shown.where > 0 or shown.left.kind == "call")
    return shown.when >= OPEN and _unsaid(shown)


def _summit(shown: Evidence) -> bool:
    """Whether a meeting is the gathering: of the same people in one town, or of the organisation whose summit it is."""
    if shown.when >= _DAY and shown.where == places.TOWN and shown.who >= BY_COUNTRY:
        return True
    meeting, gathering = sorted((shown.left, shown.right), key=lambda one: one.kind == "conference")
    whole = not meeting.people and not meeting.lands and bool(meeting.bodies & gathering.about)
    return whole and (shown.when >= _VERY_DAY or (shown.when >= MONTH and shown.where > 0))


def _on_the_day(shown: Evidence) -> bool:
    """Whether talks of a day or so are one: without a name on either side only of the very day, place or rank."""
    if shown.who >= HALF_BY_NAME or (shown.who >= ONE_NAME and shown.where > 0):
        return True
    sure = shown.when >= _VERY_DAY or shown.where > 0 or bool(shown.left.ranks & shown.right.ranks)
    return shown.who >= BY_COUNTRY and sure


def _unsaid(shown: Evidence) -> bool:
    """Whether reports with no date are joined to what happened about the day that they came out."""
    if shown.where <= 0:
        return shown.who >= BY_NAME and shown.when >= _SOON
    return shown.who >= HALF_BY_NAME or (shown.who >= BY_COUNTRY and shown.where == places.TOWN)


def _conference(shown: Evidence) -> bool:
    if shown.name == naming.SAME:
        return True
    if shown.name >= naming.PART:
        likely = shown.name == naming.ALIKE
        there = shown.where > 0 and shown.when >= (_IN_A_MONTH if likely else MONTH)
        return there or shown.when >= (MONTH if likely else _DAY)
    return shown.when >= _DAY and shown.where == places.TOWN and shown.who >= BY_COUNTRY


def _talks_against(shown: Evidence, found: str | None) -> str | None:
    left, right = shown.left, shown.right
    kinds = {left.kind, right.kind}
    if kinds == {"conference"} and shown.name == naming.SAME and (left.days.gap(right.days) or 0) <= _PUT_OFF:
        return None
    if found:
        return found
    if kinds == {"meeting", "call"} and (left.place or right.place or shown.who < BY_NAME):
        return "a call and a meeting"
    if kinds == {"call", "conference"}:
        return "a call and a gathering"
    return _ranks(shown) or (_sides(left, right) if "conference" not in kinds else None)


def _ranks(shown: Evidence) -> str | None:
    """Another level of people: presidents here, ministers there."""
    if shown.named or shown.left.of_rank(shown.right):
        return None
    return f"{', '.join(sorted(shown.left.ranks))} here, {', '.join(sorted(shown.right.ranks))} there"


def _sides(left: Traits, right: Traits) -> str | None:
    """Two here and three there: a talk of two beside one of three is another."""
    mine, theirs = left.lands, right.lands
    few, many = sorted((mine, theirs), key=len)
    if len(few) == 2 and len(many) > 2 and few < many:
        return f"{', '.join(sorted(many - few))} only in one"
    return None


def _visit(shown: Evidence) -> bool:
    if shown.where < 0 or not _same_guest(shown):
        return False
    if shown.when >= _DAY:
        return shown.where > 0 or (shown.named and shown.when >= _VERY_DAY)
    if shown.when >= MONTH:
        return shown.where > 0
    return shown.when >= OPEN and shown.named and shown.where > 0


def _same_guest(shown: Evidence) -> bool:
    if shown.left.guests & shown.right.guests:
        return True
    return any(same_person(one, other) for one in shown.left.visitors for other in shown.right.visitors)


def _visit_against(shown: Evidence, found: str | None) -> str | None:
    mine, theirs = shown.left.guests, shown.right.guests
    if found or not mine or not theirs or _same_guest(shown):
        return found
    return f"{', '.join(sorted(mine))} here, {', '.join(sorted(theirs))} there"


def _goal(one: Traits) -> Spot | None:
    """Where a visitor goes: the place, else the country of his host."""
    return one.place or (Spot("", "country", one.host) if one.host else None)


def _signing(shown: Evidence) -> bool:
    if shown.left.kind == shown.right.kind == "ratification" and shown.when >= _VERY_DAY and shown.who >= ONE_COUNTRY:
        return True  # a parliament rarely ratifies twice a day
    if shown.who < BY_COUNTRY and not _one_sided_act(shown):
        return False
    if shown.name >= naming.PART:
        return shown.when >= (OPEN if len(shown.left.name & shown.right.name) > 1 else MONTH)
    alike = shown.where == places.TOWN or bool(shown.left.papers & shown.right.papers)
    return shown.when >= (MONTH if alike else _DAY)


def _one_sided_act(shown: Evidence) -> bool:
    """Whether a paper's name makes up for a side that a report does not name."""
    telling = shown.name == naming.ALIKE and len(shown.left.name & shown.right.name) > 1
    there = shown.where > 0 or shown.left.kind == shown.right.kind == "ratification"
    return shown.who >= ONE_COUNTRY and (telling or (shown.name >= naming.PART and there))


def _office(shown: Evidence) -> bool:
    """An appointment or dismissal: of the same person; who appoints is no proof by himself."""
    return shown.named and shown.when >= (OPEN if _appointed(shown.left, shown.right) else _DAY)


def _appointed(left: Traits, right: Traits) -> bool:
    """Whether two reports name as many people, or the same one beside whoever appoints."""
    mine, theirs = ([who for who in one.people if who.head not in left.chiefs | right.chiefs] for one in (left, right))
    same = len(mine) == len(theirs) and any(same_person(one, other) for one in mine for other in theirs)
    return same or len(left.people) == len(right.people)


def posted(left: Traits, right: Traits) -> frozenset[str]:
    """The countries that the sentence of one appointment names and that of the other does not: another post."""
    own = {who.country for who in (*left.people, *right.people)}
    return frozenset(one for one in left.named - right.named - own if len(one) == _CODE and one.isupper())


def _others(shown: Evidence, found: str | None) -> str | None:
    """Who appoints is in both, but others are appointed, or one by the same name to another country."""
    mine = [one for one in shown.left.people if not any(same_person(one, other) for other in shown.right.people)]
    theirs = [one for one in shown.right.people if not any(same_person(one, other) for other in shown.left.people)]
    if not found and mine and theirs:
        return f"{mine[0].name} here, {theirs[0].name} there"
    here, there = posted(shown.left, shown.right), posted(shown.right, shown.left)
    return (
        f"{', '.join(sorted(here))} here, {', '.join(sorted(there))} there" if not found and here and there else found
    )


def _press(shown: Evidence) -> bool:
    if not shown.named:
        return False
    return shown.when >= _VERY_DAY or (shown.when >= _DAY and (shown.where == places.TOWN or shown.who >= BY_NAME))


def _ceremony(shown: Evidence) -> bool:
    if shown.when < _DAY:
        return shown.when >= MONTH and shown.name >= naming.PART and shown.where > 0
    if shown.who >= HALF_BY_NAME or (shown.who >= ONE_NAME and shown.where > 0):
        return True
    return shown.name >= naming.PART or (shown.who >= BY_COUNTRY and shown.where == places.TOWN)


def _anniversary(shown: Evidence) -> bool:
    return shown.name >= naming.PART and shown.when >= MONTH


def _measure(shown: Evidence) -> bool:
    """A protest, an expulsion, sanctions, aid: of the same states, in the same direction."""
    if shown.left.kind == "sanction" and shown.name == naming.SAME and shown.who >= ONE_COUNTRY:
        return True
    if shown.when >= _DAY:
        return shown.who >= ONE_NAME or (shown.who >= ONE_COUNTRY and shown.name >= naming.PART)
    if shown.who < BY_COUNTRY:
        return False
    rare = shown.left.kind in ("expulsion", "recall", "rupture")
    announced = shown.left.kind == "aid" and shown.when >= _IN_A_MONTH
    return shown.when >= MONTH or announced or (rare and shown.when >= YEAR)


def _directed(shown: Evidence, found: str | None) -> str | None:
    """Two states that do the same to each other are two events."""
    left, right = shown.left, shown.right
    if found or left.first == right.first or left.first is None or right.first is None:
        return found
    if left.first in right.lands and right.first in left.lands and len(left.lands & right.lands) > 1:
        return f"{left.first} acts here, {right.first} there"
    return None


RULES: Mapping[str, Rule] = {
    "talks": Rule(_talks, _talks_against),
    "visit": Rule(_visit, _visit_against, lasting=_STAY, spot=_goal),
    "signing": Rule(_signing, back=_DIGEST),
    "appointment": Rule(_office, _others, lasting=3, back=_DIGEST),
    "dismissal": Rule(_office, _others, lasting=3, back=_DIGEST),
    "press-conference": Rule(_press),
    "ceremony": Rule(_ceremony),
    "anniversary": Rule(_anniversary),
    "protest": Rule(_measure),
    "expulsion": Rule(_measure, _directed),
    "recall": Rule(_measure, _directed),
    "sanction": Rule(_measure, _directed),
    "rupture": Rule(_measure, lasting=1),
    "aid": Rule(_measure, _directed),
    "ratification": Rule(_signing, back=_DIGEST),
}
