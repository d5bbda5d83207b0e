"""Dates as pages print them: the page's own dateline, the agency's, the address's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from letopis.article.lines import Line, fold, words
from letopis.article.phrases import Phrases

_MONTHS = {"янв": 1, "фев": 2, "мар": 3, "апр": 4, "мая": 5, "май": 5, "июн": 6, "июл": 7, "авг": 8, "сен": 9, "окт": 10,
           "ноя": 11, "дек": 12}  # fmt: skip
_MONTH = r"(?P<month>янв(?:аря|арь)?|фев(?:раля|раль|р)?|мар(?:та|т)?|апр(?:еля|ель)?|ма[яй]|июн[яь]?|июл[яь]?|авг(?:уста|уст)?|сент?(?:ября|ябрь)?|окт(?:ября|ябрь)?|ноя(?:бря|брь|б)?|дек(?:абря|абрь)?)\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:-?го)?\s+{_MONTH}(?:,?\s*{_YEAR}(?!\d)(?:\s*(?:года|год|г\b\.?))?)?",
        rf"{_MONTH}\s+(?P<day>\d\d?)(?:,\s*|\s+){_YEAR}(?!\d)",
        rf"(?<![\d.])(?P<day>\d\d?)\.(?P<number>\d\d)\.{_YEAR}(?!\d)",
        r"(?<![\d.])(?P<day>\d\d?)\.(?P<number>\d\d)\.(?P<short>\d\d)(?![\d.])",
        rf"(?<![\d/])(?P<day>\d\d?)/(?P<number>\d\d)/{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}[-./](?P<number>\d\d)[-./](?P<day>\d\d)(?!\d)",
        rf"(?<![\d-])(?P<day>\d\d?)-(?P<number>\d\d)-{_YEAR}(?!\d)",
    )
)
_TIME = re.compile(r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d.])")
_ZONE = re.compile(
    r"\b(?:(?P<named>мск|msk)|(?:gmt|utc)\s*(?P<offset>[+-]\d{1,2}(?::?\d\d)?)?)|(?P<iso>[+-]\d\d:?\d\d)$"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: its place, its parts as far as given, and the time of day with its zone where it stands by."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    time: str | None = None
    zone: str | None = None

    @property
    def date(self) -> date | None:
        """The day, where the year is given."""
        return date(self.year, self.month, self.day) if self.year else None

    def edtf(self) -> str | None:
        """The date and its time as EDTF, where the year is given."""
        return f"{self.date.isoformat()}{f'T{self.time}' if self.time else ''}" if self.date else None


def find_dates(text: str) -> Iterator[Found]:
    """The dates of a short text, in the order in which their forms are tried."""
    folded = text.lower()
    for pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            found = _found(match, folded)
            if found:
                yield found


def _found(match: re.Match[str], text: str) -> Found | None:
    parts = match.groupdict()
    month = _MONTHS[parts["month"][:3]] if parts.get("month") else int(parts["number"])
    year = int(parts["year"]) if parts.get("year") else 2000 + int(parts["short"]) if parts.get("short") else None
    try:
        date(year or 2000, month, int(parts["day"]))
    except ValueError:
        return None
    time, zone = _clock(text, match.start(), match.end())
    return Found(match.start(), match.end(), int(parts["day"]), month, year, time, zone)


def _clock(text: str, start: int, end: int) -> tuple[str | None, str | None]:
    """The time of day that stands next to a date, and its zone."""
    after, before = text[end : end + 20], text[max(0, start - 16) : start]
    match = next((one for one in _TIME.finditer(after) if one.start() <= 8), None)
    match = match or next((one for one in _TIME.finditer(before) if len(before) - one.end() <= 7), None)
    if not match:
        return None, None
    zone = _ZONE.search(text[max(0, start - 16) : end + 30])
    return f"{int(match['hour']):02d}:{match['minute']}:{match['second'] or '00'}", _offset(zone)


def _offset(match: re.Match[str] | None) -> str | None:
    if not match:
        return None
    if match["named"]:
        return "+03:00"
    given = match["offset"] or match["iso"] or "+0"
    digits = given[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{given[0]}{int(hours):02d}:{minutes}"


def is_dateline(line: Line, phrases: Phrases) -> bool:
    """Whether a line holds a date or a time of day, and hardly anything else."""
    if line.words > 14 or not any(char.isdigit() for char in line.text):
        return False
    folded = fold(line.text)
    found = list(find_dates(folded))
    rest = folded
    for one in found[:2]:
        rest = rest.replace(folded[one.start : one.end], " ")
    rest, times = _TIME.subn(" ", rest)
    if not found and not times:
        return False
    return all(word in phrases.dateline or word.isdigit() for word in words(phrases.updated.sub(" ", rest)))
