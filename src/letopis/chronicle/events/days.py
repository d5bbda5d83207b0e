"""The days that an event may have been on, as one report tells: what it says, bounded by when the page came out."""

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cache, lru_cache

from letopis.chronicle.events.report import EventReport
from letopis.model.facts import EventStatus
from letopis.model.when import Precision, When, month, shifted
from letopis.times import months

DONE: frozenset[EventStatus] = frozenset({"held", "ongoing"})
AHEAD: frozenset[EventStatus] = frozenset({"planned", "proposed"})
FALLEN: frozenset[EventStatus] = frozenset({"postponed", "cancelled", "denied"})

#: Days back from the day of publication that a date taken from it (`2021-04-08?`) may mean.
_REPORTED_LATE = 2
#: What a page that gives no date may speak of: days before and after it came out.
_UNSAID_DONE, _UNSAID_AHEAD, _UNSAID_FALLEN = (21, 0), (0, 60), (30, 60)
_WEEK = 7
#: Days of an interval that is nearly a day, or nearly a month (a season is three).
_SHORT, _MONTHS = 9, 95


class Grade(IntEnum):
    """How much is known of the day."""

    NOTHING = 0
    OPEN = 1
    """only what the day of publication implies"""
    LONG = 2
    """a year or the like"""
    MONTH = 3
    """a month or a season"""
    NEAR = 4
    """a few days, or the day of publication standing for the day itself"""
    DAY = 5


@dataclass(frozen=True, slots=True)
class Days:
    """The first and last day that are possible, and how much is known; `yearless` is a month and day of no year.

    `likely` is the day that is meant where one is likelier than the rest; `unsaid` that it is only that of the page.
    """

    first: date | None
    last: date | None
    grade: Grade
    likely: date | None = None
    yearless: str | None = None
    unsaid: bool = False

    def gap(self, other: "Days") -> int | None:
        """Days between the two, 0 where they may be the same day; None where nothing is known of one."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return None
        return max((other.first - self.last).days, (self.first - other.last).days, 0)


NOTHING = Days(None, None, Grade.NOTHING)


def days(report: EventReport) -> Days:
    """The days that a report's event may have been on."""
    return of_report(report.when, report.status, report.source.known, report.source.title)


def of_report(when: When | None, status: EventStatus, known: date | None, title: str | None) -> Days:
    """The days that a date, or none, means in a report of this status, on a page of a title known since a day."""
    if when is None:
        return _unsaid(status, known)
    found = stated(when, status, known)
    return (found.unsaid and _of_titled_month(title, known)) or found


def stated(when: When, status: EventStatus, known: date | None) -> Days:
    """The days that a date in a report of this status means, on a page known since a day."""
    if when.earliest is None and when.latest is None:
        return Days(None, None, Grade.NOTHING, yearless=when.edtf[5:])
    first, last = _closed(when, status, known)
    if first is None or last is None or first > last:
        return NOTHING
    if first == last and when.precision is not Precision.INTERVAL:
        if status in AHEAD and known is not None and shifted(known, -_WEEK) <= first < known:
            return _unsaid(status, known)  # nobody plans for a day that has just passed: a weekday was read amiss
        return _day(first, when, status, known)
    span = (last - first).days
    grade = Grade.NEAR if span <= _SHORT else Grade.MONTH if span <= _MONTHS else Grade.LONG
    return Days(first, last, grade)


def _of_titled_month(title: str | None, known: date | None) -> Days | None:
    """The month of a page that tells a month by its title: «Хроника: май 2018 года»."""
    found = _titled_month(title.lower()) if title and known else None
    if found is None or known is None:
        return None
    year = found[0] or known.year - (found[1] > known.month)
    if not 0 <= (known.year - year) * 12 + known.month - found[1] <= 2:
        return None
    whole = month(year, found[1])
    return Days(whole.earliest, min(known, whole.latest or known), Grade.MONTH, unsaid=True)


@lru_cache(maxsize=4096)
def _titled_month(title: str) -> tuple[int | None, int] | None:
    """The year, if it is told, and the month that a title names: «Апрель 2023 года», «Итоги апреля», not «5 апреля»."""
    found = _titled().search(title)
    if not found:
        return None
    number = next(at for at, names in enumerate(months(), 1) if found[1] in names)
    return int(found[2]) if found[2] else None, number


@cache
def _titled() -> re.Pattern[str]:
    names = [name for both in months() for name in both]
    return re.compile(rf"(?<!\d)(?<!\d\s)\b({'|'.join(names)})\b(?:\s+(\d{{4}}))?")


def _day(on: date, when: When, status: EventStatus, known: date | None) -> Days:
    if when.approximate:
        return Days(shifted(on, -3), shifted(on, 3), Grade.NEAR, on)
    if not when.uncertain:
        return Days(on, on, Grade.DAY, on)
    if on == known and status in DONE:
        return Days(shifted(on, -_REPORTED_LATE), on, Grade.NEAR, on, unsaid=True)
    return Days(shifted(on, -1), shifted(on, 1), Grade.NEAR, on)


def _closed(when: When, status: EventStatus, known: date | None) -> tuple[date | None, date | None]:
    """The ends of a date; what is open, or lies after a page that tells of what is over, ends with the page."""
    first, last = when.earliest, when.latest
    if known is not None:
        if status in DONE and (last is None or last > known) and (first is None or first <= known):
            last = known
        elif status in AHEAD and first is None:
            first = known
        first = shifted(known, -366) if first is None else first
        last = shifted(known, 366) if last is None else last
    return first, last


def _unsaid(status: EventStatus, known: date | None) -> Days:
    if known is None:
        return NOTHING
    before, after = _UNSAID_DONE if status in DONE else _UNSAID_AHEAD if status in AHEAD else _UNSAID_FALLEN
    return Days(shifted(known, -before), shifted(known, after), Grade.OPEN, known)
