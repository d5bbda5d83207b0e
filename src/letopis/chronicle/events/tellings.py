"""Tellings: reports that say the same, taken together, so that five hundred reports of a summit cost little."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from letopis.chronicle.events.days import DONE
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.traits import Traits, traits
from letopis.chronicle.judgements import Judged

Version = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Telling:
    """Reports of one event that no rule need tell apart: all with the same traits, or joined by a person.

    `traits` holds one for each way in which it is told; `joined` says that a person joined them.
    """

    reports: tuple[EventReport, ...]
    traits: tuple[Traits, ...]
    joined: bool = False

    @property
    def versions(self) -> frozenset[Version]:
        """The versions of pages that tell it."""
        return frozenset(version(one) for one in self.reports)


def version(report: EventReport) -> Version:
    """The version of a page that a report is of."""
    return report.source.page, report.source.version


def tellings(reports: Iterable[EventReport], judged: Judged) -> list[Telling]:
    """The reports as tellings, those that say most first; the order follows from what they say."""
    whole = sorted({one.id: one for one in reports}.values(), key=lambda one: one.id)
    joined = _joined_by_people(whole, judged)
    taken = {one.id for group in joined for one in group}
    made = [Telling(tuple(group), _traits(group), joined=True) for group in joined]
    alike: dict[tuple[Traits, int], list[EventReport]] = defaultdict(list)
    for one, number in _numbered([one for one in whole if one.id not in taken]):
        alike[traits(one), number].append(one)
    made += [Telling(tuple(group), (says,)) for (says, _), group in alike.items()]
    return sorted(made, key=_precise_first)


def _traits(group: Sequence[EventReport]) -> tuple[Traits, ...]:
    return tuple(dict.fromkeys(traits(one) for one in group))


def _numbered(reports: Sequence[EventReport]) -> Iterable[tuple[EventReport, int]]:
    """Each report with its number among those of its page that say the same: two alike on one page are two events."""
    seen: dict[tuple[Version, Traits], int] = defaultdict(int)
    for one in sorted(reports, key=lambda one: (one.evidence[:1], one.id)):
        place = version(one), traits(one)
        yield one, seen[place]
        seen[place] += 1


def _precise_first(telling: Telling) -> tuple[int, int, int, int, str, str]:
    """The order in which tellings are placed: by how much is known of the day, then of people, place and name."""
    best = max(telling.traits, key=lambda one: (one.days.grade, len(one.people)))
    said = (best.place is not None) + bool(best.name) + (best.status in DONE)
    likely = best.days.likely or best.days.last
    return -best.days.grade, -min(len(best.people), 2), -said, -len(telling.reports), str(likely), telling.reports[0].id


def _joined_by_people(reports: Sequence[EventReport], judged: Judged) -> list[list[EventReport]]:
    """The reports that people said are the same, together; never two that someone said are different."""
    known = {one.id: one for one in reports}
    group: dict[str, set[str]] = {}
    for left, right in sorted(judged.same):
        if left not in known or right not in known:
            continue
        mine, theirs = group.setdefault(left, {left}), group.setdefault(right, {right})
        if mine is theirs or any(judged.between(one, other) == "different" for one in mine for other in theirs):
            continue
        mine |= theirs
        group |= dict.fromkeys(mine, mine)
    found = {min(members): members for members in group.values() if len(members) > 1}
    return [[known[one] for one in sorted(found[first])] for first in sorted(found)]
