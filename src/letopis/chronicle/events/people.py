"""Whether two reports name the same people and countries."""

from dataclasses import dataclass
from functools import lru_cache

from letopis.chronicle.events.traits import Somebody, Traits
from letopis.chronicle.who.letters import nearness
from letopis.chronicle.who.persons import Person, is_initial, person, same_letter

#: How near two family names are that may be one, as `nearness` counts.
_NEAR = 0.85

#: How well two reports agree on who takes part: all by name, one by name and the other by country, by country only,
#: one side of which a report tells no other, and one country.
BY_NAME, HALF_BY_NAME, BY_COUNTRY, ONE_NAME, ONE_COUNTRY = 4.0, 3.0, 2.0, 1.5, 0.5

NAMED = (BY_NAME, HALF_BY_NAME, ONE_NAME)


@dataclass(frozen=True, slots=True)
class Met:
    """How well two reports agree on who takes part, in words; `against` says why they are different people.

    `sure`: the sentences themselves name those who differ; `people`: both name somebody; `lands` are in both.
    """

    score: float
    reason: str = ""
    against: str | None = None
    sure: bool = False
    people: bool = False
    lands: int = 0


def same_person(one: Somebody, other: Somebody) -> bool:
    """Whether two names may be one person's; people of different countries are not one."""
    if one.country and other.country and one.country != other.country and one.name != other.name:
        return False
    return one.name == other.name or (one.head[:1] == other.head[:1] and _alike(one.name, other.name))


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> bool:
    left, right = person(one), person(other)
    return nearness(left.head, right.head) >= _NEAR and _forenames(left, right)


def _forenames(left: Person, right: Person) -> bool:
    """Whether forenames may be one person's: one of them lacks, or they begin alike («Джо», «Джозеф»; «С.»)."""
    if not left.forenames or not right.forenames:
        return True
    return any(_forename(one, other) for one in left.forenames for other in right.forenames)


def _forename(one: str, other: str) -> bool:
    if is_initial(one) or is_initial(other):
        return same_letter(*sorted((one, other), key=len))
    return nearness(one, other) >= _NEAR or one[:2] == other[:2]


def met(left: Traits, right: Traits) -> Met:
    """How well two reports agree on who takes part in one event of several; nothing where they contradict."""
    found = met_anyhow(left, right)
    return Met(0, against=found.against) if found.against else found


def met_anyhow(left: Traits, right: Traits) -> Met:
    """How well two reports agree on who takes part, whatever is against them."""
    shared = [(one, other) for one in left.people for other in right.people if same_person(one, other)]
    score, reason = _agree(left, right, shared)
    against = _others(left, right, shared)
    lands = len(left.lands & right.lands)
    words, sure = against or (None, False)
    return Met(score, reason, words, sure, bool(shared), lands)


def _agree(left: Traits, right: Traits, shared: list[tuple[Somebody, Somebody]]) -> tuple[float, str]:
    names = ", ".join(sorted({min(one.name, other.name) for one, other in shared}))
    lands = left.lands & right.lands
    sides = {one.country or other.country or one.name for one, other in shared}
    bodies = left.bodies & right.bodies
    if len(sides) > 1:
        return BY_NAME, f"the same people: {names}"
    if sides and (lands - sides or bodies):
        return HALF_BY_NAME, f"{names} and {', '.join(sorted((lands - sides) | bodies))} in both"
    if sides and _named_alone(left, right, sides | {who.name for pair in shared for who in pair}):
        return ONE_NAME, f"{names} in both"
    if sides:
        return ONE_COUNTRY, f"{names} in both, and others in each"
    if len(lands | bodies) > 1:
        return BY_COUNTRY, f"{', '.join(sorted(lands | bodies))} in both"
    return (ONE_COUNTRY, f"{', '.join(lands | bodies)} in both") if lands or bodies else (0, "")


def _named_alone(left: Traits, right: Traits, sides: set[str]) -> bool:
    """Whether one of two reports names nobody but those of the one side that both name."""
    return any(not one.bodies and _sides(one) <= sides for one in (left, right))


def _sides(one: Traits) -> set[str]:
    return {who.country or who.name for who in one.people} | one.lands


def _others(left: Traits, right: Traits, shared: list[tuple[Somebody, Somebody]]) -> tuple[str, bool] | None:
    """Why the people of two reports are not the same, another of the same country, or another country; how surely."""
    mine, theirs = {one for one, _ in shared}, {one for _, one in shared}
    for land in sorted(left.lands & right.lands):
        ours = [one for one in left.people if one.country == land]
        others = [one for one in right.people if one.country == land]
        if ours and others and not mine & set(ours) and not theirs & set(others):
            sure = any(one.told for one in ours) and any(one.told for one in others)
            return f"{ours[0].name} here, {others[0].name} there", sure
    here, there = _left_over(left, right, mine, theirs), _left_over(right, left, theirs, mine)
    if here and there:
        sure = any(_told(one, left) for one in here) and any(_told(one, right) for one in there)
        return f"{', '.join(sorted(here))} here, {', '.join(sorted(there))} there", sure
    return None


def _told(side: str, one: Traits) -> bool:
    """Whether a sentence names a side itself, or somebody of it."""
    return side in one.named or any(who.told for who in one.people if side in (who.country, who.name))


def _left_over(left: Traits, right: Traits, mine: set[Somebody], theirs: set[Somebody]) -> set[str]:
    """The sides of one report that nothing in the other may stand for."""
    if any(one.country is None and one not in theirs for one in right.people):
        return set()  # who is of no known country may be of any
    known = {one.country for one in mine} | {one.country for one in theirs}
    over = left.lands - right.lands - known
    strangers = {one.name for one in left.people if one.country is None and one not in mine}
    return set(over) | (strangers if not right.lands - left.lands - known else set())
