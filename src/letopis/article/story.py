"""Where on the page the story stands: the run of lines with the most prose on one theme.

Each line is worth something for or against being part of a story; the story is the run of lines of the greatest sum
(Kadane's maximum subarray), in which prose that shares no words with the prose before it counts less. Linear time.
"""

from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from letopis.article.lines import Line, words
from letopis.article.phrases import Phrases

_MEMORY = 6
_STEM = 5


class Kind(IntEnum):
    """What a line is by itself."""

    PROSE = 0
    SHORT = 1
    CAPTION = 2
    CREDIT = 3
    FURNITURE = 4
    LIST = 5
    END = 6


@dataclass(frozen=True, slots=True)
class Sight:
    """A line as seen by itself: its kind, its informative stems, and whether it is printed elsewhere, too."""

    line: Line
    kind: Kind
    stems: frozenset[str]
    repeated: bool


def stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words of a text, by which prose on one theme knows itself again."""
    return frozenset(word[:_STEM] for word in words(text[:3000]) if len(word) >= _STEM)


def look(lines: Sequence[Line], phrases: Phrases, recurring: frozenset[str] = frozenset()) -> list[Sight]:
    """Each line as seen by itself; `recurring` are the keys of lines known to stand on other pages, too."""
    keys = Counter(line.key for line in lines)
    return [
        Sight(line, _kind(line, wrapped, phrases, recurring), stems(line.text), keys[line.key] > 1)
        for line, wrapped in zip(lines, _wrapped(lines), strict=True)
    ]


def _wrapped(lines: Sequence[Line]) -> list[bool]:
    """Whether a line is a part of a paragraph that was broken into lines of print."""
    joins = [one.words >= 5 and not one.stopped and other.text[:1].islower() for one, other in pairwise(lines)]
    return [here or before for here, before in zip([*joins, False], [False, *joins], strict=True)][: len(lines)]


def _kind(line: Line, wrapped: bool, phrases: Phrases, recurring: frozenset[str]) -> Kind:
    if line.words <= 8 and phrases.is_end(line):
        return Kind.END
    if phrases.is_list(line):
        return Kind.LIST
    if line.words == 0 or (recurring and line.key in recurring) or phrases.is_furniture(line):
        return Kind.FURNITURE
    if phrases.is_credit(line) or phrases.is_byline(line):
        return Kind.CREDIT
    if phrases.is_caption(line):
        return Kind.CAPTION
    if line.mark.linked > 0.6 and (line.words < 25 or line.mark.aside):
        return Kind.SHORT
    if (line.stopped and line.words >= 5) or line.words >= 25 or wrapped or (line.closed and line.words >= 8):
        return Kind.PROSE
    return Kind.SHORT


def region(sights: Sequence[Sight]) -> tuple[int, int]:
    """The first and the last line (exclusive) of the story's prose; equal where the page has none."""
    best, place = 0.0, (0, 0)
    total, start = 0.0, 0
    common = _common(sights)
    memory: deque[frozenset[str]] = deque(maxlen=_MEMORY)
    for at, sight in enumerate(sights):
        if total <= 0:
            total, start = 0.0, at
            memory.clear()
        total += worth(sight, memory, common, at > 0 and sights[at - 1].kind is Kind.PROSE)
        if sight.kind is Kind.PROSE:
            memory.append(sight.stems - common)
        if total > best:
            best, place = total, (start, at + 1)
    return place


def _common(sights: Sequence[Sight]) -> frozenset[str]:
    """Stems in so many lines of the page that they tell no theme."""
    counts = Counter(stem for sight in sights for stem in sight.stems)
    return frozenset(stem for stem, number in counts.items() if number > max(12, 0.15 * len(sights)))


def worth(sight: Sight, memory: Sequence[frozenset[str]], common: frozenset[str], flowing: bool) -> float:
    """What a line adds to a story that has the prose in `memory` before it; `flowing` if prose stands right above it."""
    line, vote = sight.line, sight.line.mark.votes
    value = _plain_worth(sight, memory, common, flowing)
    if vote is not None:
        value += (vote - 0.4) * (2.5 if sight.kind is Kind.PROSE else 1.0)
    if line.mark.aside:
        value -= 1.0
    if line.mark.linked > 0.5:
        value -= 1.0
    return value


def _plain_worth(sight: Sight, memory: Sequence[frozenset[str]], common: frozenset[str], flowing: bool) -> float:
    if sight.kind is Kind.SHORT:
        return -0.4 if sight.line.closed or sight.line.mark.caption else -0.8
    if sight.kind is not Kind.PROSE:
        return {Kind.CAPTION: -0.2, Kind.CREDIT: -0.2, Kind.FURNITURE: -0.8, Kind.LIST: -2.5, Kind.END: -8.0}[
            sight.kind
        ]
    size = min(sight.line.words, 60) / 12
    told = sight.stems - common
    if not memory or len(told) < 4:
        return size if not memory else min(size, 0.5)
    shared = sum(any(stem in one for one in memory) for stem in told)
    if not shared:
        return 0.2 * size if flowing else -1.0
    return size * (0.4 + min(shared, 4) * 0.15)
