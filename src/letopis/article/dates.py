"""Dates as pages print them around a story: is a line a dateline, and which day does a date come to."""

import re
from dataclasses import dataclass

from letopis.article.lines import Line, fold, words
from letopis.article.phrases import Phrases
from letopis.model.when import When
from letopis.times.expressions import TimeExpression, precise
from letopis.times.find import find

_TIME = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?![\d.])")
_ZONE = re.compile(
    r"\b(?P<named>мск|msk|московск\w+)\b|\b(?:gmt|utc)\s*(?P<utc>[+-]\d{1,2}(?::?\d\d)?)?|:\d\d(?P<iso>[+-]\d\d:?\d\d|z)\b"
)
_LONGEST = 14
_SIGNS = re.compile(r"\d(?:[.:/-]\d|\s?-?[^\W\d_])|[^\W\d_],?\s\d")
_LOCAL = re.compile(r"\((?:по|время)[^()]*\)|№ ?\d+ от")
_SLASHES = re.compile(r"\s//?\s|\s[|•·]\s|№ ?\d+")


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


def has_date_signs(text: str) -> bool:
    """Whether a text can hold a date or a time of day: a digit with a sign or a word next to it."""
    return bool(_SIGNS.search(text))


def dated(text: str) -> list[Dated]:
    """The days that a text names by the calendar, with a year or without."""
    if not has_date_signs(text):
        return []
    return [Dated(one.start, one.end, one, zone(text[one.start : one.end + 20])) for one in find(text) if one.day_known]


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
    if line.words > _LONGEST or not has_date_signs(line.text):
        return False
    folded = fold(line.text)
    rest = folded
    found = find(folded)
    for one in reversed(found):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    rest, times = _TIME.subn(" ", rest)
    if not times and not any(one.day_known for one in found):
        return False
    rest = _LOCAL.sub(" ", rest)
    other = [
        word for word in words(phrases.updated.sub(" ", rest)) if word not in phrases.dateline and not word.isdigit()
    ]
    days = any(one.day_known for one in found)
    return not other or (days and (phrases.only_menu(other) or (len(other) <= 6 and bool(_SLASHES.search(folded)))))
