"""Reports of plans brought together: those tied to one event or edition, and those of the same in other words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations

from letopis.chronicle.judgements import Judged
from letopis.chronicle.plans.again import told_again
from letopis.chronicle.plans.likeness import alike, compatible, contradict, countries
from letopis.chronicle.plans.report import PlanReport
from letopis.chronicle.precedence import by_day
from letopis.chronicle.words import content

#: Plans told so many days apart in like words are not one plan, unless an event ties them.
_FAR = 730
#: A word that so many plans hold brings none together.
_COMMON = 60


def gather(reports: Sequence[PlanReport], ties: Mapping[str, str], judged: Judged) -> list[list[PlanReport]]:
    """The reports, those of one plan together; `ties` are keys of the event or edition that each is tied to.

    A pure function of the set. What a person said goes first, then ties, then what one page tells twice, then words; a
    person's `different` keeps two apart whatever else joins them.
    """
    ordered = sorted(reports, key=by_day)
    groups = _Groups(ordered, judged)
    for left, right in combinations(ordered, 2) if judged.same else ():
        if judged.between(left.id, right.id) == "same":
            groups.join(left, right)
    tied: dict[str, PlanReport] = {}
    for one in ordered:
        if key := ties.get(one.id):
            groups.join(tied.setdefault(key, one), one)
    for left, right in _of_one_page(ordered):
        if told_again(left, right) and len(groups.tied(left, ties) | groups.tied(right, ties)) < 2:
            groups.join(left, right)
    for left, right in _pairs(ordered):
        if ties.get(left.id) and ties.get(right.id):
            continue  # events and editions are told apart by better means than words
        if same_plan(left, right) and groups.fit(left, right):
            groups.join(left, right)
    return groups.all()


def same_plan(left: PlanReport, right: PlanReport) -> bool:
    """Whether two pages may tell of one plan: like words, the same parties, dates that can be one."""
    if left.source.page == right.source.page or contradict(left.by, right.by) or not compatible(left.due, right.due):
        return False
    if _apart(left.source.known, right.source.known) > _FAR or not alike(left.what, right.what):
        return False
    return bool(countries(left.by) & countries(right.by)) or (not left.by and not right.by and left.due is not None)


def _apart(one: date | None, other: date | None) -> int:
    return abs((one - other).days) if one and other else 0


def _of_one_page(reports: Sequence[PlanReport]) -> Iterable[tuple[PlanReport, PlanReport]]:
    """The pairs of reports of one version of a page."""
    pages: dict[tuple[str, str], list[PlanReport]] = defaultdict(list)
    for one in reports:
        pages[one.source.page, one.source.version].append(one)
    return (pair for page in pages.values() for pair in combinations(page, 2))


def _pairs(reports: Sequence[PlanReport]) -> Iterable[tuple[PlanReport, PlanReport]]:
    """The pairs of reports that share two telling words, in an order of their own; their number grows with the likeness
    of plans, not with the square of how many there are.
    """
    holding: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(reports):
        for word in content(one.what):
            holding[word].append(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for word in sorted(holding):
        if len(holding[word]) <= _COMMON:
            for pair in combinations(holding[word], 2):
                shared[pair] += 1
    return [(reports[one], reports[other]) for (one, other), count in sorted(shared.items()) if count > 1]


class _Groups:
    """Reports in groups, of which no two that a person holds to be different come together."""

    def __init__(self, reports: Sequence[PlanReport], judged: Judged) -> None:
        self._group = {one.id: [one] for one in reports}
        self._judged = judged

    def join(self, left: PlanReport, right: PlanReport) -> None:
        mine, theirs = self._group[left.id], self._group[right.id]
        if mine is theirs or self._kept_apart(mine, theirs):
            return
        mine.extend(theirs)
        for one in theirs:
            self._group[one.id] = mine

    def tied(self, one: PlanReport, ties: Mapping[str, str]) -> frozenset[str]:
        """The events and editions that the group of a report is tied to."""
        return frozenset(ties[other.id] for other in self._group[one.id] if other.id in ties)

    def fit(self, left: PlanReport, right: PlanReport) -> bool:
        """Whether no report of one group contradicts one of the other in date or parties."""
        return all(
            compatible(one.due, other.due) and not contradict(one.by, other.by)
            for one in self._group[left.id]
            for other in self._group[right.id]
        )

    def all(self) -> list[list[PlanReport]]:
        found = {id(group): group for group in self._group.values()}
        return [sorted(group, key=by_day) for group in found.values()]

    def _kept_apart(self, mine: Iterable[PlanReport], theirs: Sequence[PlanReport]) -> bool:
        return any(self._judged.between(one.id, other.id) == "different" for one in mine for other in theirs)
