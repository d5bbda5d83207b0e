"""Lines of one paragraph: text broken into lines of print, or cut where a link stood, is put together again."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from letopis.article.dates import ONLY_MONTH, has_date_signs
from letopis.article.lines import Line, count_words, fold
from letopis.article.phrases import phrases

_GOES_ON = re.compile(r"[a-zа-яё]|[,;)»]|\.\s|[–—-]\s+[а-яё]")
#: What begins with a small letter and yet begins anew: the address of a site, a picture's place on a page.
_APART = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}\b|\w+\|")
_CAPTION = 40
_LEAST = 4
_HEAD = 10  # words: what is as short and has a date and a colon is rather a line of the page's head
_PRINT = range(45, 101)


def joined(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, with those that are parts of one paragraph as one."""
    printed = _is_printed(text, lines)
    group = list[Line]()
    for line in lines:
        if group and not _continues(text, group[-1], line, printed):
            yield _one(text, group)
            group = []
        group.append(line)
    if group:
        yield _one(text, group)


def _one(text: str, group: Sequence[Line]) -> Line:
    first = group[0]
    if len(group) == 1:
        return first
    whole = text[first.start : group[-1].end]
    return Line(first.start, group[-1].end, whole, count_words(whole), first.mark)


def _continues(text: str, one: Line, other: Line, printed: bool) -> bool:
    """Whether a line goes on with the sentence of the line above it."""
    if one.mark != other.mark and (one.mark.linked > 0.6 or other.mark.linked > 0.6 or one.mark.tag != other.mark.tag):
        return False
    if one.shouted and other.text[:1].islower() and other.words >= _LEAST and _gap(text, one, other) <= 1:
        return not one.stopped and not _is_apart(other.text)
    if one.words < _LEAST or one.stopped or _gap(text, one, other) > 1:
        return False
    if has_date_signs(other.text) and ":" in other.text and other.words <= _HEAD:
        return False
    if _GOES_ON.match(other.text) and not _is_apart(other.text):
        return other.words >= 3 or other.stopped
    return printed and len(one.text) in _PRINT and _gap(text, one, other) == 1


def _is_apart(text: str) -> bool:
    """Whether a line that begins with a small letter begins anew."""
    called = phrases().caption_starts.match(fold(text[:_CAPTION]))
    return bool(_APART.match(text) or ONLY_MONTH.match(text) or (called and ":" in text[:_CAPTION]))


def _gap(text: str, one: Line, other: Line) -> int:
    return text.count("\n", one.end, other.start)


def _is_printed(text: str, lines: Sequence[Line]) -> bool:
    """Whether the text was broken into lines of about the same length, as for print or mail."""
    long = [line for line in lines if len(line.text) >= _PRINT.start]
    if len(long) < 6 or any(len(line.text) >= _PRINT.stop for line in lines):
        return False
    broken = sum(_gap(text, one, other) == 1 and not one.stopped for one, other in pairwise(long))
    return broken * 2 > len(long)
