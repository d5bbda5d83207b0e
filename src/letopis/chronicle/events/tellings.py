"""Tellings: reports that say the same, taken together, so that five hundred reports of a summit cost little."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from letopis.chronicle.events.days import DONE
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.standing import known_first
from letopis.chronicle.events.traits import Traits, traits
from letopis.chronicle.events.twins import twins
from letopis.chronicle.judgements import Judged
from letopis.chronicle.precedence import by_text

Version = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Telling:
    """Reports of one event that no rule need tell apart: all with the same traits, joined by a person, or twins.

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
    whole = sorted({one.id: one for one in reports}.values(), key=known_first)
    joined = _joined_by_people(whole, judged)
    taken = {one.id for group in joined for one in group}
    made = [Telling(tuple(group), _traits(group), joined=True) for group in joined]
    alike: dict[tuple[tuple[Traits, ...], int], list[EventReport]] = defaultdict(list)
    for group, says, number in _numbered([one for one in whole if one.id not in taken]):
        alike[says, number].extend(group)
    made += [Telling(tuple(group), says) for (says, _), group in alike.items()]
    return sorted(made, key=_precise_first)


def _traits(group: Sequence[EventReport]) -> tuple[Traits, ...]:
    return tuple(dict.fromkeys(traits(one) for one in group))


def _numbered(reports: Sequence[EventReport]) -> Iterable[tuple[Sequence[EventReport], tuple[Traits, ...], int]]:
    """Each report, with its twin, its traits and its number among those of its page that say the same.

    Two alike on one page are two events, but for what the page tells twice (`twins`).
    """
    pages: dict[Version, list[EventReport]] = defaultdict(list)
    for one in reports:
        pages[version(one)].append(one)
    for page in pages.values():
        seen: dict[tuple[Traits, ...], int] = defaultdict(int)
        for group in sorted(twins(page), key=lambda group: (group[0].evidence[:1], by_text(group[0]))):
            says = _traits(group)
            yield group, says, seen[says]
            seen[says] += 1


def _precise_first(telling: Telling) -> tuple[Any, ...]:
    """The order in which tellings are placed: by how much is known of the day, then of people, place and name."""
    best = max(telling.traits, key=lambda one: (one.days.grade, len(one.people)))
    said = (best.place is not None) + bool(best.name) + (best.status in DONE)
    likely = best.days.likely or best.days.last
    rest = (-len(telling.reports), str(likely), known_first(telling.reports[0]))
    return -best.days.grade, -min(len(best.people), 2), -said, *rest


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
    found = {id(members): members for members in group.values() if len(members) > 1}
    made = (sorted((known[one] for one in members), key=known_first) for members in found.values())
    return sorted(made, key=lambda reports: known_first(reports[0]))
