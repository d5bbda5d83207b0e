"""A plan that one page tells twice: as what an event is to be, and once more in the words of the same sentence."""

from collections.abc import Sequence
from functools import cache

from letopis.chronicle.plans.likeness import contradict
from letopis.chronicle.plans.report import PlanReport
from letopis.chronicle.words import content
from letopis.knowledge import lexicon
from letopis.language.russian.lemmas import parses
from letopis.times import months


def told_again(left: PlanReport, right: PlanReport) -> bool:
    """Whether two plans of one page are one: of one date, from one sentence, sharing words or one with none of its own.

    Two that are tied to events are told apart by these.
    """
    same = left.source.page == right.source.page and left.source.version == right.source.version
    if not same or (left.event and right.event) or contradict(left.by, right.by):
        return False
    if left.due is None or right.due is None or left.due.edtf != right.due.edtf:
        return False
    if not any(one.overlaps(other) for one in left.evidence for other in right.evidence):
        return False
    mine, theirs = _own(left.what), _own(right.what)
    return bool(mine & theirs) or not mine or not theirs


def best_told(told: Sequence[str]) -> str:
    """Of the words of one plan, each telling of a page, those that say it best, the first where they are equal.

    A sentence's own words say more than a label («визит: Лев Ардо, Япония»), and a label more than when it is to be;
    of the rest, the more nouns the better.
    """
    return min(told, key=lambda what: (not _own(what), ": " in what, -len(_own(what))))


def _own(what: str) -> frozenset[str]:
    """The nouns of a plan's words but for those that tell when: «состояться с 8 по 10 июня» has none."""
    return frozenset(word for word in content(what) if _is_noun(word) and word not in _times())


def _is_noun(word: str) -> bool:
    found = parses(word)
    return not word[:1].isdigit() and any(one.tag.POS == "NOUN" for one in found[:1])


@cache
def _times() -> frozenset[str]:
    return frozenset(lexicon("plans")["times"]["units"]) | {name for both in months() for name in both}
