"""Pages in parts by time: years or days as headings ("2016", "11 октября, вторник"), months at heads of paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import replace

from letopis.model.article import STORY, Role
from letopis.model.marked import Marked
from letopis.times import TimeExpression, find, months

_LEAST_YEARS, _LEAST_MONTHS, _LEAST_DAYS = 2, 3, 2  # headings: fewer are no way of telling
_NOMINATIVES, _GENITIVES = zip(*months(), strict=True)
_YEAR_ALONE = re.compile(r"[\W_]*(?P<year>(?:1[89]|20)\d\d)(?:\s?(?:г\.|год|-й(?: год)?))?[\W_]*")
_MONTH_HEAD = re.compile(rf"(?P<month>{'|'.join(_NOMINATIVES)})\s*(?:[.:–—]|-\s)\s*", re.I)
_DAY_ALONE = re.compile(
    rf"[\W_]*(?P<day>\d\d?)\s(?P<month>{'|'.join(_GENITIVES)})(?:\s(?P<year>20\d\d)(?:\s?г(?:\.|ода))?)?"
    r"(?:[,\s(]+(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\)?)?(?:[.,:–—\s]+[А-ЯЁ][\w-]+)?[\W_]*",
    re.I,
)
_DAY_HEAD = re.compile(
    rf"[\W_]*\d\d?(?:\s?[–-]\s?\d\d?)?\s(?:{'|'.join(_GENITIVES)})(?:\s20\d\d|\s19\d\d)?(?:\s?г\.?|\sгода)?\s*"
    r"(?:[.:–—]|-\s)\s*(?=[А-ЯЁ«\"])",
    re.I,
)
#: A day of the month of its part: "15-го", "11–12-го", "(17-е)".
_DAY = re.compile(r"(?<![\d.–-])(?P<first>\d\d?)(?:\s?[–-]\s?(?P<last>\d\d?))?-(?:го|е|му|м)\b")
_CLOCK = re.compile(r"[\W_]*(?P<clock>(?:[01]?\d|2[0-3])[:.][0-5]\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def headed_years(marked: Marked) -> dict[int, int]:
    """The year of each block below a heading that is nothing but a year; none where there are too few such headings."""
    found, years, year = dict[int, int](), list[int](), None
    for number, block in enumerate(marked.article.blocks):
        match = _YEAR_ALONE.fullmatch(marked.text, block.start, block.end)
        if match:
            year = int(match["year"])
            years.append(year)
        elif year is not None and block.role in STORY:
            found[number] = year
    ordered = years in (sorted(years), sorted(years, reverse=True))
    return found if ordered and len(set(years)) >= _LEAST_YEARS else {}


def headed_months(marked: Marked, published: int | None) -> dict[int, tuple[int, tuple[TimeExpression, ...]]]:
    """The year, and the days without a month, of each paragraph that begins with its month ("МАРТ. 5-го прибыл …")."""
    heads = dict[int, re.Match[str]]()
    for number, block in enumerate(marked.article.blocks):
        match = _MONTH_HEAD.match(marked.text, block.start, block.end) if block.role in STORY else None
        if match:
            heads[number] = match
    year = _told_year(marked) or published
    if len(heads) < _LEAST_MONTHS or year is None:
        return {}
    return {number: (year, tuple(_days(marked, number, head, year))) for number, head in heads.items()}


def begun_days(marked: Marked) -> dict[int, int | None]:
    """The year that the headline names of each paragraph that begins with its day ("5 мая. Приём посла …")."""
    blocks = [(i, one) for i, one in enumerate(marked.article.blocks) if one.role in STORY]
    found = [i for i, one in blocks if _DAY_HEAD.match(marked.text, one.start, one.end)]
    year = _told_year(marked)
    return dict.fromkeys(found, year) if len(found) >= _LEAST_DAYS else {}


def _told_year(marked: Marked) -> int | None:
    """The one year that the headline names."""
    titles = [one for one in marked.article.blocks if one.role is Role.TITLE]
    years = {int(year) for one in titles for year in _YEAR.findall(marked.text[one.start : one.end])}
    return years.pop() if len(years) == 1 else None


def _days(marked: Marked, number: int, head: re.Match[str], year: int) -> Iterator[TimeExpression]:
    month = _GENITIVES[_NOMINATIVES.index(head["month"].lower())]
    for one in _DAY.finditer(marked.text, head.end(), marked.article.blocks[number].end):
        days = f"{one['first']}–{one['last']}" if one["last"] else one["first"]
        yield from _placed(f"{days} {month} {year} года", one)


def headed_days(marked: Marked, published: int | None) -> dict[int, tuple[TimeExpression, ...]]:
    """The day of each entry with its hour below a heading that is a day: "11 октября, вторник", "15:00 – встреча"."""
    found, heads, day = dict[int, tuple[TimeExpression, ...]](), 0, None
    for number, block in enumerate(marked.article.blocks):
        head = _DAY_ALONE.fullmatch(marked.text, block.start, block.end)
        entry = _CLOCK.match(marked.text, block.start, block.end)
        year = (head["year"] or published) if head else None
        if head and year:
            day, heads = f"{head['day']} {head['month']} {year} года", heads + 1
        elif day and entry and block.role in STORY:
            found[number] = tuple(_placed(day, entry, "clock"))
        elif day and not entry:
            day = None
    return found if heads >= _LEAST_DAYS else {}


def _placed(told: str, match: re.Match[str], group: str | int = 0) -> Iterator[TimeExpression]:
    """What a text in full says, at the place of a match."""
    for one in find(told)[:1]:
        yield replace(one, start=match.start(group), end=match.end(group), written=match[group])
