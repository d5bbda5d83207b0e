"""Whether two tellings of something to be done can be of the same: parties, words and dates."""

from collections.abc import Iterable

from letopis.chronicle.parties import Party
from letopis.chronicle.words import content
from letopis.model.text import fold
from letopis.model.when import When

#: Part of the shorter wording's content words that the longer one must have, and how many at least.
_SHARED, _LEAST = 0.75, 2


def countries(parties: Iterable[Party]) -> frozenset[str]:
    """The states that parties are or serve."""
    return frozenset(
        one.country for one in parties if one.country and one.type in ("country", "person", "organization")
    )


def same_party(one: Party, other: Party) -> bool:
    """Whether two documents may mean the same by two names: of people the family name and the country must agree."""
    if (one.unit and one.unit == other.unit) or (one.wikidata and one.wikidata == other.wikidata):
        return True
    if one.type != other.type or (one.country and other.country and one.country != other.country):
        return False
    if one.type != "person":
        return fold(one.name) == fold(other.name)
    return family(one.name) == family(other.name) and _agree(one.name, other.name)


def family(name: str) -> str:
    """The last word of a name, as names are compared."""
    return fold(name).split()[-1] if name.split() else ""


def _agree(one: str, other: str) -> bool:
    """Whether forenames begin alike, or one of them lacks."""
    first, second = fold(one).split()[:-1], fold(other).split()[:-1]
    return not first or not second or first[0][:1] == second[0][:1]


def shared_people(left: Iterable[Party], right: Iterable[Party]) -> tuple[str, ...]:
    """The names of the people that both name."""
    others = [one for one in right if one.type == "person"]
    named = {one.name for one in left if one.type == "person" and any(same_party(one, each) for each in others)}
    return tuple(sorted(named))


def contradict(left: Iterable[Party], right: Iterable[Party]) -> bool:
    """Whether two lists of parties can hardly be of one thing: both name states, and share none."""
    mine, theirs = countries(left), countries(right)
    return bool(mine and theirs and not mine & theirs)


def alike(one: str, other: str) -> tuple[str, ...]:
    """The content words that two wordings share, where they are enough to mean the same; otherwise nothing."""
    mine, theirs = content(one), content(other)
    shared = mine & theirs
    enough = len(shared) >= _LEAST and len(shared) >= _SHARED * min(len(mine), len(theirs))
    return tuple(sorted(shared)) if enough and 2 * len(shared) >= _SHARED * max(len(mine), len(theirs)) else ()


def compatible(one: When | None, other: When | None) -> bool:
    """Whether two dates can be of one thing: either lacks, or both may mean the same day."""
    return one is None or other is None or one.overlaps(other)
