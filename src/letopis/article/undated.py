"""What tells when a page without a dateline was published: its headline, a line beside it, its issue …"""

import re
from collections.abc import Callable, Iterator, Sequence

from letopis.article.dates import ONLY_MONTH, Dated, dated, has_date_signs, is_dateline
from letopis.article.lines import Line, fold
from letopis.article.phrases import Phrases
from letopis.model.article import STORY, Role
from letopis.model.when import When, month
from letopis.times.find import find

_CHANGED = re.compile(
    r"\b(?:последний раз (?:обновлял|изменял|редактировал)|последн(?:ее|яя) (?:обновлени|изменени|редакци|правк)"
    r"|(?:страниц|стать|материал|запис|карточк|справк|раздел|данн|информаци|сведени|текст)\w* (?:была? |были |было )?"
    r"(?:последний раз )?(?:обновлен|изменен|дополнен|исправлен|отредактирован|актуализирован)"
    r"|дата (?:последнего )?(?:обновлени|изменени))\w*"
)
_TALK, _SHORT, _TITLED, _BESIDE = 40, 14, 8, 3  # words, words, words, lines
_LAST = 12  # lines at the end of a page
_LONGEST = 31  # days: the longest time that one issue is for
#: Of what day what a page says is true.
_AS_OF = re.compile(
    r"\b(?:по состоянию на|(?:актуальн\w+|верн\w+|данные|сведения|информация|справка|обстановка)"
    r"(?: (?:приведен\w*|указан\w*|дан\w*|актуальн\w+|верн\w+))? на)\s+(?=\d)"
)
#: What may stand after the date with which a headline ends.
_TAIL = re.compile(r"[\s.)\]]*(?:г(?:\.|ода)?)?[\s.)\]]*$", re.I)
#: What stands before it: a comma, a bracket, a dash, a bar, a full stop, or "от".
_BEFORE = re.compile(r"(?:[,(\[|.–—-]|\b(?:от|за))\s*$")
#: Where and when a paper was made.
_DONE = re.compile(r"\b(?:совершено|составлено|подписано|принято|учинено) в (?:г\. ?|городе )?[^\d.]{2,40}? (?=\d)")


def in_headline(lines: Sequence[Line], roles: Sequence[Role], phrases: Phrases) -> When | None:
    """The whole date that ends a headline: "Выступление министра …, Москва, 5 апреля 2021 года"."""
    for line, role in zip(lines, roles, strict=True):
        for one in dated(line.text)[-1:] if role is Role.TITLE and has_date_signs(line.text) else ():
            if one.when and _BEFORE.search(line.text[: one.start]) and _TAIL.match(line.text[one.end :]):
                return one.when
    return None


def beside(lines: Sequence[Line], roles: Sequence[Role], phrases: Phrases) -> When | None:
    """The one whole date of a short line without a verb right above or below the headline, or above the story."""
    for at in _around(roles):
        line = lines[at]
        if roles[at] in (Role.TITLE, Role.CAPTION) or line.words > _SHORT or not has_date_signs(line.text):
            continue
        if line.told and (line.words > _TITLED or line.stopped):
            continue
        found = [one for one in dated(line.text) if one.when]
        if (
            len(found) == 1
            and not phrases.updated.search(fold(line.text))
            and (roles[at] is Role.CREDIT or not _part_of_text(line, found[0]))
        ):
            return found[0].when
    return None


def _around(roles: Sequence[Role]) -> Iterator[int]:
    """The lines next to the headline, or above the story where it has none, nearest first; not those of the story."""
    heads = [at for at, role in enumerate(roles) if role is Role.TITLE]
    heads = heads or [at for at, role in enumerate(roles) if role in STORY][:1]
    for step, sign in ((step, sign) for step in range(1, _BESIDE + 1) for sign in (-1, 1)):
        for head in heads:
            between = roles[min(head, head + sign * step) + 1 : max(head, head + sign * step)]
            if 0 <= head + sign * step < len(roles) and not any(role in STORY for role in between):
                yield head + sign * step


def _part_of_text(line: Line, one: Dated) -> bool:
    """Whether a date stands amid a line's words: then the line is about that day."""
    before, after = line.text[: one.start].rstrip(), line.text[one.end :].lstrip(" .,)]|•·–—-")
    return bool(before) and before[-1:].isalpha() and bool(after)


def of_issue(lines: Sequence[Line], roles: Sequence[Role], phrases: Phrases) -> When | None:
    """The days or the month for which an issue is: "№ 12, 21–27 марта 2007 г.", "Выпуск 3, март 2012"."""
    for line, role in zip(lines, roles, strict=True):
        if role in STORY and role is not Role.TITLE:
            return None
        if line.words > _SHORT or line.told or not re.search(r"\d", line.text):
            continue
        for one in find(re.sub(r"№\s?[\d/-]+(?:\s?\(\d+\))?", lambda match: " " * len(match[0]), line.text)):
            when = one.resolve(None)
            issue = "№" in line.text or role is Role.DATELINE or is_dateline(line, phrases)
            if issue and when and when.earliest and when.latest and 0 < (when.latest - when.earliest).days <= _LONGEST:
                return when
    return None


def as_of(lines: Sequence[Line], roles: Sequence[Role], phrases: Phrases) -> When | None:
    """The day of which what the page says is true: "По состоянию на 1 ноября 2018 г."."""
    return _after(lines, _AS_OF)


def made(lines: Sequence[Line], roles: Sequence[Role], phrases: Phrases) -> When | None:
    """The day on which the paper that the page prints was made: "Совершено в г. Каире 7 марта 2014 года"."""
    when = _after(lines[-_LAST:], _DONE)
    return when.doubted() if when is not None else None


def only_month(lines: Sequence[Line], roles: Sequence[Role], phrases: Phrases) -> When | None:
    """The month that the page's head gives where it has no day."""
    for line, role in zip(lines, roles, strict=True):
        match = ONLY_MONTH.match(line.text) if role is Role.DATELINE else None
        if match:
            return month(int(match["year"]), int(match["month"]), match[0])
    return None


def last_change(lines: Sequence[Line], roles: Sequence[Role], phrases: Phrases) -> When | None:
    """The day of the page's last change, where nothing else tells when it was published."""
    return _after(lines, _CHANGED)


def _after(lines: Sequence[Line], label: re.Pattern[str]) -> When | None:
    """The first whole date after a label in a short line."""
    for line in lines:
        match = label.search(fold(line.text)) if line.words <= _TALK and has_date_signs(line.text) else None
        for one in dated(fold(line.text)[match.end() :])[:1] if match else ():
            if one.when:
                return one.when
    return None


Rule = Callable[[Sequence[Line], Sequence[Role], Phrases], When | None]

#: In this order, where a page has no dateline with a whole date, nor its metadata or address.
UNDATED: tuple[Rule, ...] = (in_headline, beside, of_issue, as_of, made, only_month, last_change)
#: Those that tell the day only by what the page is.
INFERRED: tuple[Rule, ...] = (as_of, made)
