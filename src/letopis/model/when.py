"""A date that says how much of it is known: EDTF level 1 as the Library of Congress specifies it.

Of level 2 there is one form: a month, or a day of it, in a year that nobody tells (`XXXX-04-27`).
"""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_YEARLESS = re.compile(r"XXXX-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?")
_SIMPLE = re.compile(r"(?P<year>\d{4}|\d{3}X|\d\dXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?P<time>T[\d:]+)?)?)?")


class Precision(StrEnum):
    """The unit that a date is given in."""

    TIME = "time"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class When:
    """A date, season, year or interval: the days it may mean, how precisely, and as written in the source.

    `earliest` and `latest` are the first and the last day it may mean; `None` is an open end of an interval.
    """

    edtf: str
    earliest: date | None
    latest: date | None
    precision: Precision
    written: str = ""

    @property
    def uncertain(self) -> bool:
        """Whether the date is marked as uncertain (`?`) or uncertain and approximate (`%`)."""
        return "?" in self.edtf or "%" in self.edtf

    @property
    def approximate(self) -> bool:
        """Whether the date is marked as approximate (`~`) or uncertain and approximate (`%`)."""
        return "~" in self.edtf or "%" in self.edtf

    def doubted(self) -> "When":
        """The same date marked as uncertain; of an interval, both ends that are known."""
        return self if self.uncertain else replace(self, edtf=_qualified(self.edtf, "%" if self.approximate else "?"))

    def about(self) -> "When":
        """The same date marked as approximate; of an interval, both ends that are known."""
        return self if self.approximate else replace(self, edtf=_qualified(self.edtf, "%" if self.uncertain else "~"))

    def inside(self, other: "When") -> bool:
        """Whether all days of this date lie within the other."""
        return (other.earliest or date.min) <= (self.earliest or date.min) and (self.latest or date.max) <= (
            other.latest or date.max
        )

    def overlaps(self, other: "When") -> bool:
        """Whether the two dates may mean the same day."""
        return (self.earliest or date.min) <= (other.latest or date.max) and (other.earliest or date.min) <= (
            self.latest or date.max
        )

    def __str__(self) -> str:
        return self.edtf


def _qualified(edtf: str, mark: str) -> str:
    """The date with a mark in place of any other."""
    ends = [end.rstrip("?~%") for end in edtf.split("/")]
    return "/".join(end if end in ("", "..") else end + mark for end in ends)


@lru_cache(maxsize=65_536)
def parse(edtf: str, written: str = "") -> When:
    """Read an EDTF date: years, months, days, times, seasons 21 to 24, `X` digits, intervals, marks `? ~ %`.

    Raises ValueError for anything else. Source: Library of Congress, EDTF specification, levels 0 and 1, and of level 2
    days and months of an unknown year, whose earliest and latest day are unknown, too.
    """
    if _YEARLESS.fullmatch(edtf):
        return When(edtf, None, None, Precision.DAY if len(edtf) > 7 else Precision.MONTH, written)
    begin, slash, end = edtf.partition("/")
    if not slash:
        earliest, latest, precision = _simple(edtf)
        return When(edtf, earliest, latest, precision, written)
    first = None if begin in ("", "..") else _simple(begin)[0]
    last = None if end in ("", "..") else _simple(end)[1]
    if first and last and last < first:
        raise ValueError(f"an interval that ends before it begins: {edtf!r}")
    return When(edtf, first, last, Precision.INTERVAL, written)


def _simple(text: str) -> tuple[date, date, Precision]:
    match = _SIMPLE.fullmatch(text.rstrip("?~%"))
    if not match:
        raise ValueError(f"not an EDTF date: {text!r}")
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year:
        if month:
            raise ValueError(f"not an EDTF date: {text!r}")
        precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
        return (
            date(max(1, int(year.replace("X", "0"))), 1, 1),
            date(int(year.replace("X", "9")), 12, 31),
            precision,
        )
    number = int(year)
    if not month:
        return date(number, 1, 1), date(number, 12, 31), Precision.YEAR
    if int(month) in _SEASONS:
        if day:
            raise ValueError(f"a season has no day: {text!r}")
        return *_season(number, int(month)), Precision.SEASON
    if not day:
        return date(number, int(month), 1), _month_end(number, int(month)), Precision.MONTH
    exact = date(number, int(month), int(day))
    return exact, exact, Precision.TIME if match["time"] else Precision.DAY


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _season(year: int, code: int) -> tuple[date, date]:
    first, last = _SEASONS[code]
    return date(year, first, 1), _month_end(year + (last < first), last)


def day(value: date, written: str = "") -> When:
    """A single day."""
    return When(value.isoformat(), value, value, Precision.DAY, written)


def month(year: int, number: int, written: str = "") -> When:
    """A month of a year."""
    return parse(f"{year:04d}-{number:02d}", written)


def season(year: int, code: int, written: str = "") -> When:
    """A season by its EDTF code: 21 spring, 22 summer, 23 autumn, 24 the winter that begins in the year."""
    return parse(f"{year:04d}-{code}", written)


def year(number: int, written: str = "") -> When:
    """A whole year."""
    return parse(f"{number:04d}", written)


def between(first: date | None, last: date | None, written: str = "") -> When:
    """Somewhere between two days, both included; `None` leaves an end open.

    Raises ValueError where the last day is before the first, or both ends are open.
    """
    if first is None and last is None:
        raise ValueError("an interval with both ends open says nothing")
    if first is not None and first == last:
        return day(first, written)
    return parse(f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}", written)


def yearless(when: When) -> When | None:
    """The month, or the day of it, of a date in a year that nobody tells; nothing for what is neither."""
    if when.precision not in (Precision.DAY, Precision.MONTH) or "/" in when.edtf:
        return None
    return parse(f"XXXX{when.edtf[4:].rstrip('?~%')}", when.written)


def shifted(value: date, days: int) -> date:
    """The day so many days later (earlier where negative), held inside the calendar."""
    try:
        return value + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
