"""The table on which tellings are laid, each beside those of its event."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from letopis.chronicle.events.compare import Compared, compare
from letopis.chronicle.events.days import DONE, Grade
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.tellings import Telling, Version, version
from letopis.chronicle.events.traits import Traits
from letopis.chronicle.judgements import Judged
from letopis.model.when import shifted

#: How much better the best of two events must fit a telling that could be of either.
_MARGIN = 0.02
#: Tellings of an event that others are compared with: those that say most are the first.
_CORE = 16
#: Days by which two stated days of one event may differ at most, but for numbered editions and what was put off.
_SLACK = 50


@dataclass(eq=False, slots=True)
class Group:
    """An event as far as it is put together.

    `core` are the tellings that say most, with which others are compared; `first` and `last` bound the days that
    others may give for it.
    """

    tellings: list[Telling] = field(default_factory=list)
    core: list[Telling] = field(default_factory=list)
    reports: list[EventReport] = field(default_factory=list)
    versions: set[Version] = field(default_factory=set)
    first: date = date.max
    last: date = date.min

    @property
    def stands(self) -> bool:
        """Whether several pages tell it, or one that gives its day; what one only seems to tell raises no doubt."""
        return len(self.versions) > 1 or any(not one.days.unsaid for each in self.core for one in each.traits)

    def add(self, telling: Telling) -> None:
        """Take in a telling."""
        self.tellings.append(telling)
        if len(self.core) < _CORE:
            self.core.append(telling)
        for one in telling.traits:
            if one.days.grade >= Grade.NEAR and one.days.first and one.days.last:
                self.first = min(self.first, shifted(one.days.first, -_SLACK))
                self.last = max(self.last, shifted(one.days.last, _SLACK))
        self.reports.extend(telling.reports)
        self.versions |= telling.versions


def _far(telling: Telling, group: Group) -> bool:
    """Whether a telling is so far from the days of an event that comparing them is of no use."""
    if group.first > group.last or len(telling.traits) > 1:
        return False
    one = telling.traits[0]
    first, last = one.days.first, one.days.last
    if one.edition is not None or one.before.first is not None or first is None or last is None:
        return False
    return first > group.last or last < group.first


def _moved(plan: Traits, move: Traits) -> Traits:
    """What was planned for a day, as it is after a report that it was put off from that day; anything else as it is."""
    if plan.status in DONE or plan.days.grade < Grade.NEAR or plan.days.gap(move.before) != 0:
        return plan
    return replace(plan, days=move.days)


class Table:
    """The events under work, and the comparisons made so far."""

    def __init__(self, judged: Judged) -> None:
        self._judged = judged
        self._told_apart = frozenset(one for one, _ in judged.different)
        self._compared: dict[tuple[int, int], Compared] = {}
        self.groups: list[Group] = []

    def place(self, telling: Telling) -> None:
        """Put a telling with the event that it fits; its reports that may not be there go on, or stay alone."""
        left: Telling | None = telling
        tried: list[Group] = []
        while left is not None:
            group = self._best(left, tried)
            if group is None:
                group = Group()
                self.groups.append(group)
            tried.append(group)
            free = self._free(left, group)
            if free:
                group.add(Telling(free, left.traits, left.joined))
            rest = tuple(one for one in left.reports if one not in free)
            left = Telling(rest, left.traits, left.joined) if rest else None

    def join(self) -> None:
        """Bring events together that tellings placed later have shown to be one."""
        at = 0
        while at < len(self.groups):
            group = self.groups[at]
            other = self._twin(group, self.groups[at + 1 :])
            if other is None:
                at += 1
                continue
            for telling in other.tellings:
                group.add(telling)
            self.groups.remove(other)

    def _twin(self, group: Group, others: Iterable[Group]) -> Group | None:
        """The first other event that is this one: a telling joins them, and nothing keeps them apart."""
        for other in others:
            if self._may_join(group, other) and self._best_of(other.core, [other]) is group:
                return other
        return None

    def _may_join(self, group: Group, other: Group) -> bool:
        if group.versions & other.versions:
            return False
        if any(self._apart(one, other.reports) for one in group.reports):
            return False
        return self._fit(other.core, group) > 0 and self._best_of(group.core, [group]) is other

    def _best(self, telling: Telling, tried: list[Group]) -> Group | None:
        return self._best_of([telling], tried)

    def _best_of(self, tellings: list[Telling], tried: list[Group]) -> Group | None:
        """The event that tellings fit best; none where another that it cannot be one with fits nearly as well."""
        fits = [(self._fit(tellings, group), group) for group in self.groups if group not in tried]
        fits = [(score, group) for score, group in fits if score > 0]
        if not fits:
            return None
        top = max(score for score, _ in fits)
        near = [group for score, group in fits if score >= top - _MARGIN]
        near = [group for group in near if group.stands] or near
        best = max(near, key=lambda group: len(group.reports))
        doubtful = any(self._against(group, best) for group in near if group is not best)
        return None if doubtful else best

    def _fit(self, tellings: list[Telling], group: Group) -> float:
        """How well tellings fit an event: by the member that fits best; 0 where anything keeps them apart."""
        best = 0.0
        for one in tellings:
            if _far(one, group):
                return 0.0
            for member in group.core:
                found = self._between(one, member)
                if found.against and not found.soft and not self._put_off(one, member, [*group.core, *tellings]):
                    return 0.0
                best = max(best, found.score)
        return best

    def _put_off(self, one: Telling, other: Telling, among: Iterable[Telling]) -> bool:
        """Whether two tellings contradict only by a day from which, as another tells, the event was put off."""
        moving = [each for telling in among for each in telling.traits if each.before.first is not None]
        pairs = [(mine, theirs) for mine in one.traits for theirs in other.traits] if moving else []
        return any(
            not compare(*pair).against
            for mine, theirs in pairs
            for move in moving
            for pair in ((_moved(mine, move), theirs), (mine, _moved(theirs, move)))
        )

    def _against(self, group: Group, other: Group) -> bool:
        """Whether two events cannot be one, as far as is surely told."""
        return any(self._parts(one, member) for one in group.core for member in other.core)

    def _parts(self, one: Telling, other: Telling) -> bool:
        found = self._between(one, other)
        return found.against is not None and not found.weak

    def _between(self, one: Telling, other: Telling) -> Compared:
        """What speaks for and against two tellings; one told in several ways is reached by any of them."""
        if len(one.traits) == len(other.traits) == 1:
            return self._compare(one.traits[0], other.traits[0])
        found = [self._compare(mine, theirs) for mine in one.traits for theirs in other.traits]
        if not (one.joined or other.joined):  # a page that tells it twice must not contradict at either place
            found = [each for each in found if each.against and not each.soft] or found
        return max(found, key=lambda one: (one.score, one.against is None, one.soft))

    def _compare(self, left: Traits, right: Traits) -> Compared:
        key = (id(left), id(right))  # the tellings keep them alive, and to hash them takes longer than to compare them
        found = self._compared.get(key)
        if found is None:
            found = self._compared[key] = self._compared[id(right), id(left)] = compare(left, right)
        return found

    def _free(self, telling: Telling, group: Group) -> tuple[EventReport, ...]:
        """The reports of a telling that may be in an event; what a person has joined goes whole or not at all."""
        if telling.joined:
            clear = not telling.versions & group.versions
            clear = clear and not any(self._apart(one, group.reports) for one in telling.reports)
            return telling.reports if clear or not group.tellings else ()
        free: list[EventReport] = []
        for one in telling.reports:
            if version(one) not in group.versions and not self._apart(one, [*group.reports, *free]):
                free.append(one)
        return tuple(free)

    def _apart(self, one: EventReport, others: Iterable[EventReport]) -> bool:
        """Whether a person said that a report is of another event than one of others."""
        if one.id not in self._told_apart:
            return False
        return any(self._judged.between(one.id, other.id) == "different" for other in others)
