"""When a page was published: by its own dateline, else by the metadata or its address. Never the day of reading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from urllib.parse import unquote, urlsplit

from letopis.article.dates import Dated, dated, has_date_signs, is_dateline, zone
from letopis.article.lines import Line, fold
from letopis.article.metadata import Metadata
from letopis.article.phrases import Phrases
from letopis.article.undated import INFERRED, UNDATED, last_change
from letopis.model.article import STORY, Basis, Role
from letopis.model.when import Precision, When, day, month
from letopis.times.expressions import TimeExpression, precise
from letopis.times.find import find

_NEAR = 4
_LABEL = re.compile(
    r"(?:опубликован[оа]?|дата публикации|время публикации|размещен[оа]|добавлено|published)\b[\s:|\-]*"
)
_TODAY = re.compile(r"\bсегодня,? \(?(?=\d)")
_TALK, _PARAGRAPH, _LATELY, _DAYS = 40, 150, 2000, 14
_EARLIEST = 1990
_ANY_YEAR, _YEAR, _SOON = 2000, 366, 4  # a leap year: every day is in it
_UPDATED = 14  # characters: the end of a line that says what the date on the next line is
_TOP = 15
_WEEKDAY = re.compile(r"\b(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\b")
_MONTHS = (
    "янв|jan|yan|ianv", "фев|feb|fev", "мар|mar", "апр|apr", "ма[йя]|may|mai|maya", "июн|jun|iyun|ijun",
    "июл|jul|iyul|ijul", "авг|aug|avg", "сен|sep|sen", "окт|oct|okt", "ноя|nov|noy", "дек|dec|dek",
)  # fmt: skip
_NAMED = "|".join(f"(?P<m{number}>{names})" for number, names in enumerate(_MONTHS, 1))
_ADDRESSES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(?P<y>(?:19|20)\d\d)[/_.-](?P<m>0?[1-9]|1[0-2])[/_.-](?P<d>0?[1-9]|[12]\d|3[01])(?!\d)",
        r"(?<!\d)(?P<d>0?[1-9]|[12]\d|3[01])(?P<s>[/_.-])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<y>(?:19|20)\d\d)(?!\d)",
        r"(?<!\d)(?P<y>20[0-4]\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)",
        r"(?<!\d)(?P<d>0[1-9]|[12]\d|3[01])(?P<m>0[1-9]|1[0-2])(?P<y>20[0-4]\d)(?!\d)",
        rf"(?<![\da-zа-я])(?P<d>0?[1-9]|[12]\d|3[01])[-_/]?(?:{_NAMED})[a-zа-яё]*[-_/]?(?P<y>(?:19|20)\d\d)(?!\d)",
        rf"(?<!\d)(?P<y>(?:19|20)\d\d)[-_/](?:{_NAMED})[a-zа-яё]*[-_/](?P<d>0?[1-9]|[12]\d|3[01])(?!\d)",
    )
)
_HEAD = 3  # lines
_ADDRESS_LINE = re.compile(r"(?:адрес|источник|ссылка|url)?:?\s*(?:https?://)?((?:[\w-]+\.)+[a-zа-я]{2,6}/\S+)", re.I)
_ADDRESS_MONTH = re.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>0[1-9]|1[0-2])(?=/|$)")


@dataclass(frozen=True, slots=True)
class Published:
    """The date of publication, where it was taken from, and the time's offset from UTC; nothing where none is given."""

    date: When | None = None
    basis: Basis | None = None
    zone: str | None = None


def published(lines: Sequence[Line], roles: Sequence[Role], known: Metadata, phrases: Phrases) -> Published:
    """The date of publication with its basis, as the page, its metadata or its address give it."""
    address = from_address(known.url or _own_address(lines))
    outside = next(filter(None, map(_collected, known.published)), None)
    outside = outside or (Published(address, Basis.URL) if address else Published())
    return _stated(lines, roles, phrases, outside, known.fetched) or outside


def _own_address(lines: Sequence[Line]) -> str | None:
    """The address that stands as a line of its own at the head of a page, as a printed or copied page has it."""
    for line in lines[:_HEAD]:
        match = _ADDRESS_LINE.fullmatch(line.text.strip())
        if match:
            return f"https://{match[1]}"
    return None


def _collected(written: str) -> Published | None:
    for one in dated(written):
        if one.when:
            return Published(one.when, Basis.METADATA, zone(written))
    return None


def _stated(
    lines: Sequence[Line], roles: Sequence[Role], phrases: Phrases, outside: Published, fetched: str | None
) -> Published | None:
    """The page's own date: labelled as such, else the dateline next to the story, else the agency's before it."""
    near = list(_near(roles))
    found = [*_labelled(lines), *_datelines(lines, near, phrases), *_agency(lines, roles), *_today(lines)]
    found = [(text, one) for text, one in found if not _updated(text, one, phrases)]
    agreeing = list(_agreeing(found, _correspondents(lines), outside))
    refused = {str(one.when) for _, one in found if one.when} - {str(one.when) for _, one in agreeing if one.when}
    found = agreeing
    whole = next((one for _, one in found if one.when), None)
    if whole:
        return Published(whole.when, Basis.STATED, whole.zone)
    for _, one in found:
        completed = _completed(one, lines, outside)
        if completed:
            return completed
    found_day = _relative(lines, near, phrases, fetched)
    if found_day or precise(outside.date):
        return found_day
    for rule in UNDATED:
        when = rule(lines, roles, phrases) if rule is not last_change or not outside.date else None
        if when and str(when) not in refused:
            return Published(when, Basis.INFERRED if rule in INFERRED else Basis.STATED)
    return None


def _completed(one: Dated, lines: Sequence[Line], outside: Published) -> Published | None:
    """A day and month with the year that the furniture, or else the metadata or the address, gives."""
    when = _with_year(one.expression, _years(lines, one) or _told_years(lines, one))
    if when:
        return Published(when, Basis.STATED, one.zone)
    known = outside.date.earliest if outside.date else None
    when = _with_year(one.expression, {known.year}) if known else None
    return Published(when, outside.basis, one.zone) if when else None


def _near(roles: Sequence[Role]) -> Iterator[int]:
    """The lines around the headline and the lead, and those after the end of the story, nearest first."""
    heads = [at for at, role in enumerate(roles) if role in (Role.TITLE, Role.LEAD)]
    story = [at for at, role in enumerate(roles) if role in STORY]
    seen = set[int]()
    for step in range(_NEAR + 1):
        for at in (
            *(head - step for head in heads),
            *(head + step for head in heads),
            *(last + step for last in story[-1:]),
        ):
            if 0 <= at < len(roles) and at not in seen and (at <= story[-1] or roles[at] is Role.DATELINE):
                seen.add(at)
                yield at


def _labelled(lines: Sequence[Line]) -> list[tuple[str, Dated]]:
    found = list[tuple[str, Dated]]()
    for line in lines:
        folded = fold(line.text) if line.words <= 60 and has_date_signs(line.text) else ""
        for label in islice(_LABEL.finditer(folded), 2):
            rest = folded[label.end() : label.end() + 60]
            found += [(rest, one) for one in dated(rest)[:1] if one.start <= 12]
    return found[:3]


def _datelines(lines: Sequence[Line], near: Sequence[int], phrases: Phrases) -> list[tuple[str, Dated]]:
    """The dates of the lines that are nothing else; those of a correspondent, who says where he was then, come last."""
    own = [at for at in near if is_dateline(lines[at], phrases)]
    own.sort(key=lambda at: lines[at].given is Role.DATELINE and lines[at].text[:1].isalpha())
    own = [at for at in own if not (at and phrases.updated.search(fold(lines[at - 1].text[-_UPDATED:])))]
    return [(lines[at].text, one) for at in own for one in dated(lines[at].text)[:1]]


def _agency(lines: Sequence[Line], roles: Sequence[Role]) -> list[tuple[str, Dated]]:
    """The date of a correspondent's dateline, which `glued` has set apart from the paragraph that it begins."""
    found = list[tuple[str, Dated]]()
    for line, role in zip(lines, roles, strict=True):
        if role is Role.DATELINE:
            found += [(line.text, one) for one in dated(line.text)[:1]]
    return found


def _correspondents(lines: Sequence[Line]) -> When | None:
    """The day and month of the first correspondent's dateline, in a year that stands for any."""
    given = (line for line in lines if line.given is Role.DATELINE and line.text[:1].isalpha())
    told = next((one for line in given for one in dated(line.text)[:1]), None)
    return told.expression.in_year(_ANY_YEAR).resolve(None) if told is not None and told.when is None else None


def _agreeing(
    found: Sequence[tuple[str, Dated]], correspondents: When | None, outside: Published
) -> Iterator[tuple[str, Dated]]:
    """The dates without those that a correspondent's dateline is against.

    Where the address agrees with the dateline, a whole date of another day is that of another story; where not, a date
    with its weekday is the clock that a site shows to whoever opens the page.
    """
    addressed = outside.date is not None and _same_days(outside.date, correspondents)
    for text, one in found:
        clock = bool(_WEEKDAY.search(fold(text)))
        against = one.when is not None and correspondents is not None and not _same_days(one.when, correspondents)
        if not (against and (addressed or clock)):
            yield text, one


def _same_days(one: When, other: When | None) -> bool:
    """Whether two dates are of the same days of the year: a story is printed on its dateline or soon after."""
    if other is None or one.earliest is None or other.earliest is None or not precise(one):
        return False
    return (one.earliest.replace(year=_ANY_YEAR) - other.earliest).days % _YEAR in range(_SOON)


def _today(lines: Sequence[Line]) -> list[tuple[str, Dated]]:
    """The whole date that a page calls today's: "новости на сегодня, 31.05.2017"."""
    found = list[tuple[str, Dated]]()
    for line in lines:
        match = _TODAY.search(fold(line.text)) if line.words <= _TALK and has_date_signs(line.text) else None
        rest = fold(line.text)[match.end() :][:40] if match else ""
        found += [(rest, one) for one in dated(rest)[:1] if one.start == 0 and one.when]
    return found[:1]


def _updated(text: str, one: Dated, phrases: Phrases) -> bool:
    return bool(phrases.updated.search(fold(text[: one.start])))


def _with_year(expression: TimeExpression, years: set[int]) -> When | None:
    """A day and month in the year that the page gives elsewhere, if it gives one only."""
    if len(years) != 1:
        return None
    when = expression.in_year(next(iter(years))).resolve(None)
    return when if precise(when) else None


def _years(lines: Sequence[Line], one: Dated) -> set[int]:
    """The year of the same day, or of its month, where the page prints it in its furniture, as a calendar does."""
    first = one.expression.in_year(2000).resolve(None)
    if first is None or first.earliest is None:
        return set()
    wanted, days, months = first.earliest, set[int](), set[int]()
    for line in lines:
        if line.words > 12 or not has_date_signs(line.text):
            continue
        for other in (expression.resolve(None) for expression in find(line.text)):
            if other and other.earliest and other.earliest.month == wanted.month:
                same = precise(other) and other.earliest.day == wanted.day
                (days if same else months if other.precision is Precision.MONTH else set()).add(other.earliest.year)
    return days or months


def _told_years(lines: Sequence[Line], one: Dated) -> set[int]:
    """The years of the whole dates that the page tells of the few days before a day, if it tells no others."""
    wanted, years = one.expression.in_year(2000).resolve(None), set[int]()
    if wanted is None or wanted.earliest is None:
        return years
    for line in lines:
        for other in dated(line.text) if "20" in line.text and line.words <= _PARAGRAPH else ():
            when = other.when.earliest if other.when else None
            if when is not None and when.year >= _LATELY:
                near = when.month == wanted.earliest.month and 0 < wanted.earliest.day - when.day <= _DAYS
                years.add(when.year if near else 0)
    return years


def _relative(lines: Sequence[Line], near: Sequence[int], phrases: Phrases, fetched: str | None) -> Published | None:
    """A dateline such as "Вчера, 18:20", counted from when the page was fetched, or from the day in the masthead."""
    taken = next((one.when for one in dated(fetched or "") if one.when), None) or _masthead(lines, near)
    if taken is None or taken.earliest is None:
        return None
    for at in near:
        if is_dateline(lines[at], phrases):
            for one in find(lines[at].text):
                when = one.resolve(taken.earliest)
                if when and precise(when):
                    return Published(when, Basis.STATED)
    return None


def _masthead(lines: Sequence[Line], near: Sequence[int]) -> When | None:
    """The day that a site prints at the head of every page, with its weekday: that of fetching."""
    for at in range(min(len(lines), _TOP)):
        if at not in near and lines[at].words <= 10 and _WEEKDAY.search(fold(lines[at].text)):
            found = next((one.when for one in dated(lines[at].text) if one.when), None)
            if found:
                return found
    return None


def from_address(url: str | None) -> When | None:
    """The date in an address, in whatever shape: 2021/04/08, 20210408, 6mar2009, 28-yanvarya-2022, 27112022.

    >>> str(from_address("https://example.org/news/28-yanvarya-2022-vizit.html"))
    '2022-01-28'
    """
    path = unquote(urlsplit(url or "").path).lower()
    for pattern in _ADDRESSES:
        for match in pattern.finditer(path):
            found = _day(match)
            if found:
                return day(found, match[0])
    vague = _ADDRESS_MONTH.search(path)
    return month(int(vague["y"]), int(vague["m"]), vague[0]) if vague else None


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    number = parts.get("m") or next(key[1:] for key, value in parts.items() if value and key[0] == "m" and key != "m")
    try:
        found = date(int(match["y"]), int(number), int(match["d"]))
    except ValueError:
        return None
    return found if found.year >= _EARLIEST else None
