"""The headline: the line that the metadata name, or the short line above the story that shares its words."""

import re
from collections.abc import Sequence
from itertools import islice

from letopis.article.lines import fold, words
from letopis.article.story import Kind, Sight, stems

_REACH = 15
_LEAST, _MOST = 2, 30
_SITE = re.compile(r"\s+(?:[|•·»/:]|::|//|–|—|-)\s+")


def hints(*titles: str | None) -> tuple[str, ...]:
    """What the metadata call the story, longest form first, each also without the site's name after a bar or dash."""
    found = list[str]()
    for title in titles:
        whole = " ".join((title or "").split())
        cut = [match.start() for match in _SITE.finditer(whole)]
        found += [whole, *(whole[:at] for at in reversed(cut))]
    return tuple(dict.fromkeys(one for one in found if len(words(one)) >= _LEAST))


def find(sights: Sequence[Sight], start: int, end: int, named: Sequence[str] = ()) -> int | None:
    """The line that is the headline of the story at `start` to `end`, or None where the page prints none."""
    theme = frozenset().union(*(one.stems for one in islice((s for s in sights[start:end] if s.kind is Kind.PROSE), 4)))
    known = {fold(one).strip(" .") for one in named}
    best, place = 0.9, None
    for at in range(max(0, start - _REACH) if not known else 0, end):
        if at > start + 2 and not known:
            break
        score = _score(sights[at], theme, known) - 0.04 * abs(start - at)
        if score > best:
            best, place = score, at
    return place


def _score(sight: Sight, theme: frozenset[str], known: set[str]) -> float:
    line = sight.line
    if fold(line.text).strip(" .") in known:
        return 4.0 + (line.mark.tag == "h1")
    if (
        not _LEAST <= line.words <= _MOST
        or sight.kind not in (Kind.SHORT, Kind.PROSE)
        or line.text.endswith((".", ";", ","))
    ):
        return 0.0
    told = stems(line.text)
    shared = len(told & theme) / max(1, len(told))
    score = 2.0 * shared + 0.5 * (line.words >= 4) + 0.6 * line.mark.tag.startswith("h") + 0.9 * (line.mark.tag == "h1")
    score += 0.2 * sight.repeated - 1.0 * line.mark.caption - 0.8 * (line.mark.linked > 0.6) - 0.4 * line.mark.aside
    return score if shared else score - 1.0


def named(titles: Sequence[str]) -> str | None:
    """What the metadata call a story whose headline the page does not print, without the site's name."""
    return next(iter(hints(titles[0])[-1:]), None) if titles else None
