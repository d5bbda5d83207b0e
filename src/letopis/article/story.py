"""Where on the page the story stands: the run of lines with the most prose on one theme.

Each line is worth something for or against being part of a story; the story is the run of lines of the greatest sum
(Kadane's maximum subarray), in which prose that shares no words with the prose before it counts less. Linear time.
"""

import re
from collections import Counter, deque
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from letopis.article.dates import is_dateline
from letopis.article.lines import Line, words
from letopis.article.phrases import Phrases
from letopis.model.article import Role

_MEMORY = 6
_AFTER_END = 0.5
_SMALL, _TELLING = 8, 3
_BELOW, _ABOVE, _BREAK = 14, 10, 3
_STEM = 5
#: The head of a reader's comment, or of all: "#7 Гость 06.01.12, 10:32", "Обсуждение (3) Посмотреть все".
_COMMENT = re.compile(
    r"#\d{1,4}\s.{1,60}\d\d?\.\d\d\.(?:\d\d|20\d\d),?\s+\d\d?:\d\d"
    r"|(?:обсуждени[ея]|комментари[ийе]\w?|отзывы?)\s*\(\s*\d+\s*\)(?=$|\s+[А-ЯЁ])(?!.{30})",
    re.I,
)
_POINTS = re.compile(r"[.,;:]\s")
_BULLETS = ("- ", "• ", "» ", "► ", "* ", "> ")


class Kind(IntEnum):
    """What a line is by itself."""

    PROSE = 0
    SHORT = 1
    DATE = 2
    BYLINE = 3
    CAPTION = 4
    CREDIT = 5
    FURNITURE = 6
    LIST = 7
    END = 8


#: What lines that are not prose weigh against a story that runs through them.
_AGAINST = {
    Kind.DATE: -0.3,
    Kind.BYLINE: -0.3,
    Kind.CAPTION: -0.2,
    Kind.CREDIT: -0.2,
    Kind.FURNITURE: -0.8,
    Kind.LIST: -2.5,
    Kind.END: -8.0,
}


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
    seen: dict[Hashable, tuple[Kind, frozenset[str]]] = {}  # a page may print one line a hundred thousand times
    sights = list[Sight]()
    for line, wrapped in zip(lines, _wrapped(lines), strict=True):
        looks = line.text, line.mark, line.given, wrapped
        if looks not in seen:
            seen[looks] = _kind(line, wrapped, phrases, recurring), stems(line.text)
        sights.append(Sight(line, *seen[looks], keys[line.key] > 1))
    return sights


def _wrapped(lines: Sequence[Line]) -> list[bool]:
    """Whether a line is a part of a paragraph that was broken into lines of print."""
    joins = [one.words >= 5 and not one.stopped and other.text[:1].islower() for one, other in pairwise(lines)]
    return [here or before for here, before in zip([*joins, False], [False, *joins], strict=True)][: len(lines)]


def _kind(line: Line, wrapped: bool, phrases: Phrases, recurring: frozenset[str]) -> Kind:
    if line.given is Role.DATELINE or is_dateline(line, phrases):
        return Kind.DATE
    if line.given is Role.FURNITURE:
        return Kind.FURNITURE
    if line.given is Role.CREDIT:
        return Kind.CREDIT
    if phrases.is_end(line) or _COMMENT.match(line.text):
        return Kind.END
    if phrases.is_list(line):
        return Kind.LIST
    if phrases.is_credit(line) and not phrases.only_menu(words(line.text)):
        return Kind.CREDIT
    if line.words == 0 or (recurring and line.key in recurring) or phrases.is_furniture(line):
        return Kind.FURNITURE
    if phrases.is_byline(line):
        return Kind.BYLINE
    if phrases.is_caption(line):
        return Kind.CAPTION
    if line.mark.linked > 0.6 and (line.words < 25 or line.mark.aside):
        return Kind.SHORT
    if is_tags(line.text) and not line.closed and not _POINTS.search(line.text):
        return Kind.SHORT
    if (line.stopped and line.words >= 5) or line.words >= 25 or wrapped or (line.closed and line.words >= 8):
        return Kind.PROSE
    return Kind.SHORT


def is_tags(text: str) -> bool:
    """Whether a line is a run of names, as tags are."""
    spoken = text.split()
    if len(spoken) >= 6 and len({word.lower() for word in spoken}) * 4 <= 3 * len(spoken):
        return True
    return len(spoken) >= 4 and sum(word[:1].isupper() for word in spoken) > 0.8 * len(spoken) and not text.isupper()


def region(sights: Sequence[Sight]) -> tuple[int, int]:
    """The first and the last line (exclusive) of the story's prose; equal where the page has none."""
    best, place = 0.0, (0, 0)
    total, start, ended = 0.0, 0, False
    common, crowded = _common(sights), is_crowded(sights)
    memory: deque[frozenset[str]] = deque(maxlen=_MEMORY)
    for at, sight in enumerate(sights):
        if total <= 0:
            total, start = 0.0, at
            memory.clear()
        value = worth(sight, memory, common, at > 0 and sights[at - 1].kind is Kind.PROSE, crowded)
        ended |= sight.kind is Kind.END
        total += value * _AFTER_END if ended and value > 0 and (sight.line.mark.votes or 0) < 0.5 else value
        if sight.kind is Kind.PROSE:
            memory.append(sight.stems - common)
        if total > best:
            best, place = total, (start, at + 1)
    return place if place[1] else _item(sights)


def _item(sights: Sequence[Sight]) -> tuple[int, int]:
    """The story of a page so short that nothing on it is prose: a news item's second line, without a full stop."""
    told = [at for at, one in enumerate(sights) if one.kind <= Kind.SHORT and one.line.words >= _TELLING]
    return (told[min(1, len(told) - 1)], told[-1] + 1) if told and len(sights) <= _SMALL else (0, 0)


def is_crowded(sights: Sequence[Sight]) -> bool:
    """Whether so much of a page is no prose that prose beside a story is rather a teaser of another."""
    prose = sum(sight.kind is Kind.PROSE for sight in sights)
    return len(sights) > 40 and prose * 2 < len(sights)


def widened(sights: Sequence[Sight], start: int, end: int) -> tuple[int, int]:
    """The region with the prose on its theme that stands beyond a list of other stories or a few short lines."""
    common = _common(sights)
    theme = Counter(stem for one in sights[start:end] if one.kind is Kind.PROSE for stem in one.stems - common)
    if start == end or is_crowded(sights):
        return start, end
    last, at = end, end
    while at < min(len(sights), last + _BELOW) and sights[at].kind is not Kind.END:
        near = at - last <= _BREAK and all(one.kind < Kind.LIST for one in sights[last:at])
        if _belongs(sights[at], theme, common, near) or _broken_off(sights, at, last, theme):
            last = at + 1
        at += 1
    first = start
    for at in range(start - 1, max(-1, start - _ABOVE), -1):
        if sights[at].kind is Kind.LIST:
            break
        if _belongs(sights[at], theme, common, False):
            first = at
    return first, last


def _belongs(sight: Sight, theme: Counter[str], common: frozenset[str], near: bool) -> bool:
    """Whether prose outside the region is on its theme, or a paragraph `near` it, past a picture or a call."""
    told = sight.stems - common
    if near and sight.line.mark.tag == "blockquote":
        return True
    if sight.kind is not Kind.PROSE or not sight.line.stopped or sight.line.words < 6 or sight.line.mark.linked > 0.5:
        return False
    shared = sum(stem in theme for stem in told)
    return shared >= 2 or shared * 5 >= len(told) or (near and sight.line.words >= 8)


def _broken_off(sights: Sequence[Sight], at: int, last: int, theme: Counter[str]) -> bool:
    """Whether a line is the beginning of a paragraph at which the page breaks off."""
    sight = sights[at]
    line = sight.line
    if at != last or sight.kind > Kind.SHORT or line.mark.linked > 0.3 or line.text.startswith(_BULLETS):
        return False
    if at + 1 == len(sights) and sights[at - 1].kind is Kind.PROSE and line.words >= _TELLING:
        names = all(word[:1].isupper() for word in line.text.split())
        return line.verbal or (not names and any(stem in theme for stem in sight.stems))
    if line.words < 6 or not line.verbal:
        return False
    ended = at + 1 == len(sights) or sights[at + 1].kind is Kind.FURNITURE
    below = any(one.kind is Kind.PROSE for one in sights[at + 1 : at + 1 + _BELOW])
    return not below and (ended or any(stem in theme for stem in sight.stems))


def _common(sights: Sequence[Sight]) -> frozenset[str]:
    """Stems in so many lines of the page that they tell no theme."""
    counts = Counter(stem for sight in sights for stem in sight.stems)
    return frozenset(stem for stem, number in counts.items() if number > max(12, 0.15 * len(sights)))


def worth(
    sight: Sight, memory: Sequence[frozenset[str]], common: frozenset[str], flowing: bool, crowded: bool
) -> float:
    """What a line adds to a story that has the prose in `memory` before it.

    `flowing` says that prose stands right above it, `crowded` that most of the page is not prose.
    """
    vote = sight.line.mark.votes
    value = _prose(sight, memory, common, flowing, crowded) if sight.kind is Kind.PROSE else _other(sight, crowded)
    if vote is not None:
        value += (vote - 0.6) * (1.5 if sight.kind is Kind.PROSE else 1.0)
    return value - 1.0 * sight.line.mark.aside - 1.0 * (sight.line.mark.linked > 0.5)


def _other(sight: Sight, crowded: bool) -> float:
    if sight.kind is Kind.SHORT:
        value = -0.4 if sight.line.closed or sight.line.mark.caption else -0.8
    else:
        value = _AGAINST[sight.kind]
    return value if crowded or sight.kind >= Kind.LIST else value / 2


def _prose(
    sight: Sight, memory: Sequence[frozenset[str]], common: frozenset[str], flowing: bool, crowded: bool
) -> float:
    size = min(sight.line.words, 60) / 12
    told = sight.stems - common
    if not memory:
        return size
    if len(told) < 4:
        return min(size, 0.5)
    shared = sum(any(stem in one for one in memory) for stem in told)
    if not shared:
        return 0.2 * size if flowing else -1.0 if crowded else 0.1
    return size * (0.4 + min(shared, 4) * 0.15)
