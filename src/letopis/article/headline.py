"""The headline: the line that the metadata name, or the short line above the story that shares its words."""

import re
from collections.abc import Sequence
from itertools import islice

from letopis.article.lines import Line, fold, words
from letopis.article.story import Kind, Sight, is_tags, stems

_REACH = 15
_LEAST, _MOST = 2, 30
_ENOUGH = 0.9
_SECTION = 3  # words: what is as short between a headline and its story is a section's name or a counter
#: The signs of a path through a site's sections.
_CRUMBS = re.compile(r"\s(?://+|[»›>→|]|::)(?:\s|$)")
_DASHED, _PATH = re.compile(r"\s[—–-]\s"), 5
#: How a line within a story begins: a question or an answer, an entry of a chronicle with its time, direct speech.
_WITHIN = re.compile(
    r"(?:вопрос|ответ|корр\.?|корреспондент|ведущ\w+)\s?[:.]|\d\d?:\d\d\s|[–—-]\s|[\"«][^»\"]*[»\"]$"
    r"|[^:(]{2,40}\((?:как переведено|говорит|перевод|через переводчика)[^)]{0,30}\)\s?:"
)
_BETWEEN = (Kind.DATE, Kind.BYLINE, Kind.CREDIT, Kind.CAPTION)
_STOPPED = 14
_NO_END = (".", ";", ",", ":")
_SITE = re.compile(r"\s+(?:[|•·»/:]|::|//|–|—|-)\s+")
#: A medium's name with its kind: "«Огни» – газета для всей семьи"; how a speech greets its listeners.
_MASTHEAD = re.compile(
    r"[«\"][^»\"]{2,40}[»\"],? ?[–—-]? ?(?:[а-яё-]+ ){0,3}"
    r"(?:газета|журнал|еженедельник|издание|портал|агентство|бюллетень)\b"
)
_SALUTATION = re.compile(
    r"(?:(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][а-яё]+:\s)?"
    r"(?:Ваш[еи] (?:[Пп]ревосход|[Вв]ысоч|[Вв]елич|[Сс]вят)|(?:Глубоко|Много)?[Уу]важаем|Дорог(?:ие|ая|ой)\b"
    r"|Дамы и господа|Господ(?:а|ин|а послы)\b|Коллеги|Друзья|Товарищи)[^.?:–—]*[!,]$"
)


def hints(*titles: str | None) -> tuple[str, ...]:
    """What the metadata call the story, longest form first, each also without the site's name after a bar or dash."""
    found = list[str]()
    for title in titles:
        whole = " ".join((title or "").split())
        cut = [match.start() for match in _SITE.finditer(whole)]
        found += [whole, *(whole[:at] for at in reversed(cut))]
    return tuple(dict.fromkeys(one for one in found if len(words(one)) >= _LEAST))


def find(sights: Sequence[Sight], start: int, end: int, named: Sequence[str] = ()) -> int | None:
    """The line that is the headline of the story at `start` to `end`, or None where the page prints none.

    `named` are the titles that the metadata give.
    """
    theme = frozenset().union(*(one.stems for one in islice((s for s in sights[start:end] if s.kind is Kind.PROSE), 4)))
    known = {fold(one).strip(" .") for one in named}
    best, place = _ENOUGH, None
    for at in range(max(0, start - _REACH) if not known else 0, end):
        if (at > start + 2 or (at > start and at + 1 == len(sights))) and not known:
            break
        score = _score(sights[at], theme, known) - (0.03 if at <= start else 0.4) * abs(start - at)
        pictured = at > start and at + 1 < end and sights[at + 1].kind is Kind.CREDIT
        if score > best and not pictured:
            best, place = score, at
    if place is None:
        above = _next_above(sights, start)
        return _stopped_first(sights, start, end) if above is None else above
    told = frozenset().union(*(one.stems for one in sights[start:end] if one.kind is Kind.PROSE))
    return place if known else _over_standfirst(sights, place, told)


def _score(sight: Sight, theme: frozenset[str], known: set[str]) -> float:
    line = sight.line
    if fold(line.text).strip(" .") in known:
        return 6.0 + (line.mark.tag == "h1")
    if not _LEAST <= line.words <= _MOST or sight.kind not in (Kind.SHORT, Kind.PROSE) or line.text.endswith(_NO_END):
        return 0.0
    told = stems(line.text)
    shared = len(told & theme)
    score = shared / max(1, len(told)) + 0.35 * min(shared, 5) + 0.4 * (line.words >= 4)
    score += 0.6 * line.mark.tag.startswith("h") + 0.9 * (line.mark.tag == "h1") + 0.2 * sight.repeated
    score -= 1.0 * line.mark.caption + 0.8 * (line.mark.linked > 0.6) + 0.4 * line.mark.aside + 1.2 * is_tags(line.text)
    score -= 3.0 * bool(_CRUMBS.search(line.text)) + 3.0 * bool(_WITHIN.match(line.text.lower()))
    score -= 3.0 * bool(_MASTHEAD.match(line.text) or _SALUTATION.match(line.text))
    score += 0.25 * line.verbal - 0.6 * (line.words <= 3 and not line.verbal)
    return score if shared else score - 1.0


def _over_standfirst(sights: Sequence[Sight], place: int, theme: frozenset[str]) -> int:
    """The short line above what was taken for the headline, if that is rather the standfirst below it."""
    if sights[place].line.words < 7 or sights[place].line.mark.tag.startswith("h"):
        return place
    theme = theme | sights[place].stems
    for at in range(place - 1, max(-1, place - 4), -1):
        sight = sights[at]
        if sight.line.key == sights[place].line.key:
            continue
        if sight.kind in (Kind.SHORT, Kind.PROSE) and not sight.line.shouted and not is_tags(sight.line.text):
            fits = 3 <= sight.line.words <= 14 and bool(sight.stems & theme) and not sight.line.text.endswith(_NO_END)
            return at if fits and not _is_path(sight.line) else place
        if sight.kind not in _BETWEEN:
            return place
    return place


def _is_path(line: Line) -> bool:
    """Whether a line is a path through a site: "Вестник | Общество", "Двусторонние отношения — Хроника"."""
    dashed = _DASHED.search(line.text) and line.words <= _PATH and not line.verbal
    return bool(_CRUMBS.search(line.text) or dashed)


def _next_above(sights: Sequence[Sight], start: int) -> int | None:
    """The line right above the story, if it speaks as a headline does, for want of a better."""
    for at in range(start - 1, max(-1, start - 5), -1):
        sight = sights[at]
        if sight.kind in _BETWEEN or (sight.kind is Kind.FURNITURE and sight.line.words <= _SECTION):
            continue
        line = sight.line
        plain = sight.kind is Kind.SHORT and 3 <= line.words <= _MOST and not line.text.endswith(_NO_END)
        spoken = line.mark.linked < 0.5 and not line.mark.aside and not line.shouted and not is_tags(line.text)
        return at if plain and spoken else None
    return None


def _stopped_first(sights: Sequence[Sight], start: int, end: int) -> int | None:
    """The first line of a page with a full stop, if it is short and the paragraph right below it tells it again."""
    if start != 0 or end < 3 or not 4 <= sights[0].line.words <= _STOPPED or not sights[0].line.text.endswith("."):
        return None
    shared = sights[0].stems & sights[1].stems
    return 0 if len(shared) * 2 >= len(sights[0].stems) and sights[1].line.words > 1.2 * sights[0].line.words else None


def named(titles: Sequence[str]) -> str | None:
    """What the metadata call a story whose headline the page does not print, without the site's name."""
    return next(iter(hints(titles[0])[-1:]), None) if titles else None
