"""Whether two reports call their event, or the paper that was signed, by the same name."""

from functools import cache

from letopis.chronicle.events.traits import Traits
from letopis.knowledge import lexicon

#: How two names agree: they contradict each other, nothing can be said, one is part of the other, they are alike, and
#: the number is the same, too.
OTHER, UNKNOWN, PART, ALIKE, SAME = -1.0, 0.0, 0.5, 1.0, 2.0
#: Part of the shorter name's telling words that the other must have, too.
_SHARED = 0.6
#: Part of all words of both names that two names of one event share.
_EQUAL = 0.6
#: The number up to which it tells little: many things are held for the first time.
_FIRST = 2


def same_name(left: Traits, right: Traits) -> float:
    """How well the names of two events agree, and their numbers."""
    words = same_words(left, right)
    if left.edition is None or right.edition is None:
        return words
    if left.edition != right.edition:
        return OTHER
    sure = words == ALIKE or (words == PART and left.edition > _FIRST)
    return SAME if sure else words


def same_words(left: Traits, right: Traits) -> float:
    """How well the names of two events agree, their numbers aside."""
    mine, theirs = (left.about, right.about) if left.kind == "conference" else (left.name, right.name)
    words = _words(mine, theirs, loose=left.kind == right.kind == "conference")
    if left.papers and right.papers and not left.papers & right.papers and words != ALIKE:
        return OTHER
    if words == ALIKE and left.gathering and right.gathering and left.gathering != right.gathering:
        return PART
    return words


def _words(mine: frozenset[str], theirs: frozenset[str], loose: bool) -> float:
    if not mine or not theirs:
        return UNKNOWN
    shared = len(mine & theirs) / min(len(mine), len(theirs))
    if shared < _SHARED:
        return OTHER if shared < 0.3 else UNKNOWN
    alike = len(mine & theirs) >= _EQUAL * len(mine | theirs)
    if loose and (_narrower(mine) != _narrower(theirs) or (_narrower(mine) and not alike)):
        return OTHER
    return ALIKE if alike else PART


def _narrower(name: frozenset[str]) -> frozenset[str]:
    """The words that make a name that of a smaller gathering."""
    return frozenset(narrow for narrow in _narrowing() for word in name if word.startswith(narrow[:7]))


@cache
def _narrowing() -> tuple[str, ...]:
    return tuple(lexicon("merging")["names"]["narrowing"])
