"""Dates as pages print them around a story: is a line a dateline, and which day does a date come to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from letopis.article.lines import Line, fold, words
from letopis.article.phrases import Phrases
from letopis.model.when import When
from letopis.times.expressions import TimeExpression, precise
from letopis.times.find import find

_TIME = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?![\d.])")
_ZONE = re.compile(
    r"\b(?P<named>мск|msk|московск\w+)\b|\b(?:gmt|utc)\s*(?P<utc>[+-]\d{1,2}(?::?\d\d)?)?|:\d\d(?P<iso>[+-]\d\d:?\d\d|z)\b"
)
_LONGEST, _SPOKEN = 14, 7
_MONTH = "янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_SIGNS = re.compile(
    rf"\d(?:[.:/]\d|-\d\d?-\d|[\s-]?(?:{_MONTH})|-?\w{{1,2}}\s(?:{_MONTH}))|(?:{_MONTH})[^\W\d_]*\.?,?\s\d", re.I
)
_LOCAL = re.compile(r"\((?:по|время)[^()]*\)|№ ?\d+ от")
_SLASHES = re.compile(r"\s//?\s|\s[|•·]\s|[丨｜]|№ ?\d+")
#: A month before its day, as in "Ноябрь 11/ 2009" or "November 11, 2009".
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH})[^\W\d_]*\.?\s(?P<day>\d\d?)\s?[,/]\s?(?P<year>(?:19|20)\d\d)\b", re.I
)
_ENGLISH = {"jan": "янв", "feb": "фев", "mar": "мар", "apr": "апр", "may": "май", "jun": "июн", "jul": "июл",
            "aug": "авг", "sep": "сен", "oct": "окт", "nov": "ноя", "dec": "дек"}  # fmt: skip
#: A month that a page's head gives for want of the day: "date 2022-11".
ONLY_MONTH = re.compile(r"(?:date|дата)\s*:?\s*(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\d-])", re.I)
_STAMPS = 0.6


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its place in a text and its zone ("+03:00"), where it is known."""

    start: int
    end: int
    expression: TimeExpression
    zone: str | None = None

    @property
    def when(self) -> When | None:
        """The day, where the year is given."""
        found = self.expression.resolve(None)
        return found if precise(found) else None


@lru_cache(maxsize=16_384)
def has_date_signs(text: str) -> bool:
    """Whether a text can hold a date or a time of day: a digit with a sign or a word next to it."""
    return bool(_SIGNS.search(text))


def dated(text: str) -> list[Dated]:
    """The days that a text names by the calendar, with a year or without."""
    return list(_dated(text)) if has_date_signs(text) else []


@lru_cache(maxsize=4096)
def _dated(text: str) -> tuple[Dated, ...]:
    found = [
        Dated(one.start, one.end, one, zone(text[one.start : one.end + 20])) for one in find(text) if one.day_known
    ]
    return tuple(found or _month_first(text))


def _month_first(text: str) -> list[Dated]:
    """ "Ноябрь 11/ 2009", read as "11 ноябрь 2009"."""
    match = _MONTH_FIRST.search(text)
    if not match:
        return []
    name = match["month"].lower()
    found = find(f"{match['day']} {_ENGLISH.get(name, name)} {match['year']}")
    return [Dated(match.start(), match.end(), one) for one in found if one.day_known][:1]


def zone(text: str) -> str | None:
    """The offset from UTC of a time of day, where the text names its zone.

    >>> zone("14:30 МСК"), zone("2021-04-08T14:30:00+06:00"), zone("14:30")
    ('+03:00', '+06:00', None)
    """
    match = _ZONE.search(text.lower())
    if not match:
        return None
    if match["named"]:
        return "+03:00"
    given = (match["utc"] or match["iso"] or "+0").replace("z", "+0")
    digits = given[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{given[0]}{int(hours):02d}:{minutes}"


def is_dateline(line: Line, phrases: Phrases) -> bool:
    """Whether a line holds a date or a time of day, and hardly anything else."""
    if ONLY_MONTH.fullmatch(line.text):
        return True
    if not has_date_signs(line.text) or (line.words > _LONGEST and not _is_stamps(line)):
        return False
    if line.stopped and line.words > _SPOKEN and line.verbal:
        return False
    folded = fold(line.text)
    found = [(one.start, one.end, one.day_known) for one in find(folded)]
    found = found or [(one.start, one.end, True) for one in _month_first(folded)]
    days = any(day_known for _, _, day_known in found)
    other, times = _beside(folded, found, phrases)
    if not times and not days:
        return False
    return not other or (days and (phrases.only_menu(other) or (len(other) <= 6 and bool(_SLASHES.search(folded)))))


def _beside(folded: str, found: Sequence[tuple[int, int, bool]], phrases: Phrases) -> tuple[list[str], int]:
    """The words beside the dates and what belongs to them, and how many times of day there are."""
    for start, end, _ in reversed(found):
        folded = f"{folded[:start]} {folded[end:]}"
    rest, times = _TIME.subn(" ", folded)
    spoken = words(phrases.updated.sub(" ", _LOCAL.sub(" ", rest)))
    return [word for word in spoken if word not in phrases.dateline and not word.isdigit()], times


def _is_stamps(line: Line) -> bool:
    """Whether a long line is a row of time stamps."""
    numbers = sum(word.isdigit() for word in re.split(r"\W+", line.text))
    return numbers > _STAMPS * line.words and line.words < 20 * _LONGEST
