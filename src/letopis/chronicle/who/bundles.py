"""Units that people said are one, and groups that bundles of units gather in."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from letopis.chronicle.judgements import Judged
from letopis.chronicle.who.alike import beginnings
from letopis.chronicle.who.persons import Fullness, Person, person
from letopis.chronicle.who.sighting import Joined, Sighted
from letopis.model.text import fold


@dataclass
class Group:
    """Units held to be one; it grows. `slips` are units whose country is held to be misread.

    What is asked of it often is kept until it grows.
    """

    members: list[Sighted]
    joined: list[Joined] = field(default_factory=list)
    slips: set[str] = field(default_factory=set)

    @cached_property
    def count(self) -> int:
        """In how many documents its units stand, those of several counted for each."""
        return sum(one.count for one in self.members)

    @cached_property
    def lead(self) -> Sighted:
        """The unit that most documents use."""
        return min(self.members, key=lambda one: (-one.count, *order(one)))

    @cached_property
    def country(self) -> str | None:
        """The country that most documents give it."""
        found: Counter[str] = Counter()
        for one in self.members:
            if one.unit.country and one.unit.id not in self.slips:
                found[one.unit.country] += one.count
        return min(found, key=lambda code: (-found[code], code)) if found else None

    @cached_property
    def title(self) -> str:
        """The name in most documents among those that say most."""
        told = [one for one in self.members if fullness(one) == self.rank]
        return min(told, key=lambda one: (-one.count, *order(one))).unit.name

    @cached_property
    def wikidata(self) -> frozenset[str]:
        """The Wikidata ids of its units."""
        return frozenset(one.unit.wikidata for one in self.members if one.unit.wikidata)

    @cached_property
    def rank(self) -> int:
        """How little its names say: 0 for a person's forename and family name."""
        return min(map(fullness, self.members))

    @cached_property
    def names(self) -> tuple[Person, ...]:
        """Of persons, the different names that say most."""
        told = [person(one.unit.name) for one in self.members if fullness(one) == self.rank]
        return tuple(dict.fromkeys(told))

    @cached_property
    def letters(self) -> frozenset[str]:
        """With what the forenames begin: names of two groups without a letter in common are nobody's both."""
        return frozenset(letter for name in self.names for one in name.forenames for letter in beginnings(one))

    def take(self, other: "Group", joined: Joined, *, slip: bool = False) -> None:
        """Add the units of another group, for a reason."""
        self.slips |= other.slips | ({one.unit.id for one in other.members} if slip else set())
        self.members += other.members
        self.joined += [*other.joined, joined]
        for kept in ("count", "lead", "country", "wikidata", "rank", "names", "title", "letters"):
            self.__dict__.pop(kept, None)


_RANK: dict[Fullness, int] = {"full": 0, "initials": 1, "family": 2, "given": 3}


def fullness(one: Sighted) -> int:
    """How little a unit's name says.

    Of a person, 0 for a forename and a family name, 1 for initials, 2 for one word, 3 for a given name; of anything
    else, 1 for what is no proper name: "внешнеполитическое ведомство" beside "МИД России".
    """
    if one.unit.type == "person":
        return _RANK[person(one.unit.name).fullness]
    return int(one.unit.name.islower())


def order(one: Sighted) -> tuple[str, str]:
    """A total order of units that does not depend on how they came in."""
    return fold(one.unit.name), one.unit.id


def once(sighted: Iterable[Sighted]) -> list[Sighted]:
    """Each unit once, in a set order: what was counted apart is added up."""
    found: dict[str, Sighted] = {}
    for one in sighted:
        before = found.get(one.unit.id)
        found[one.unit.id] = one if before is None else _both(before, one)
    return sorted(found.values(), key=order)


def _both(one: Sighted, other: Sighted) -> Sighted:
    firsts = [day for day in (one.first, other.first) if day is not None]
    lasts = [day for day in (one.last, other.last) if day is not None]
    return Sighted(
        min(one.unit, other.unit, key=lambda unit: unit.name),
        one.count + other.count,
        min(firsts, default=None),
        max(lasts, default=None),
    )


def bundled(sighted: Sequence[Sighted], judged: Judged) -> list[Group]:
    """The units, those together that people said are the same; where people contradict each other, `different` wins."""
    group_of = {one.unit.id: Group([one]) for one in sighted}
    for left, right in sorted(judged.same):
        if left < right and left in group_of and right in group_of:
            _follow(left, right, group_of, judged)
    unique = {id(group): group for group in group_of.values()}
    return sorted(unique.values(), key=lambda group: order(group.members[0]))


def _follow(left: str, right: str, group_of: dict[str, Group], judged: Judged) -> None:
    one, other = group_of[left], group_of[right]
    against = next(apart(one, other, judged), None)
    if one is other:
        return
    if against is not None:
        detail = f"judged the same, but {against[0]} and {against[1]} that would join with them are judged different"
        for group in (one, other):
            group.joined.append(Joined(left, right, 0.0, "who.contradiction", detail))
        return
    one.take(other, Joined(left, right, 1.0, "who.judgement", "a person said that they are the same"))
    for member in other.members:
        group_of[member.unit.id] = one


def apart(one: Group, other: Group, judged: Judged) -> Iterator[tuple[str, str]]:
    """The pairs of units of two groups that people said are different."""
    if not judged.different:
        return
    for left in one.members:
        for right in other.members:
            if (left.unit.id, right.unit.id) in judged.different:
                yield left.unit.id, right.unit.id
