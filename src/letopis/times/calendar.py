"""Arithmetic on the calendar: units of time around a day, shifted and cut."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from letopis.model.when import When, between, day, month, parse, shifted, year

Part = Literal["start", "middle", "end"]

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "weekend": 7}


def moved(value: date, unit: str, count: int) -> date:
    """The day so many units later; a day that its month lacks becomes the month's last."""
    if unit in _DAYS:
        return shifted(value, _DAYS[unit] * count)
    months = value.year * 12 + value.month - 1 + _MONTHS[unit] * count
    number, index = divmod(months, 12)
    if not 1 <= number <= 9999:
        return date.max if count > 0 else date.min
    return date(number, index + 1, min(value.day, monthrange(number, index + 1)[1]))


def around(value: date, unit: str) -> When:
    """The day, week (from Monday), month, quarter, half-year, year, decade or century that holds a day."""
    if unit == "day":
        return day(value)
    if unit in ("week", "weekend"):
        monday = shifted(value, -value.weekday())
        first = monday if unit == "week" else shifted(monday, 5)
        return between(first, max(first, shifted(monday, 6)))
    if unit == "month":
        return month(value.year, value.month)
    if unit in ("quarter", "half"):
        size = _MONTHS[unit]
        first_month = (value.month - 1) // size * size + 1
        return months(value.year, first_month, first_month + size - 1)
    if unit == "year":
        return year(value.year)
    digits = f"{value.year:04d}"
    return parse(f"{digits[:3]}X" if unit == "decade" else f"{digits[:2]}XX")


def months(number: int, first: int, last: int) -> When:
    """From one month of a year to another, both included."""
    return parse(f"{number:04d}-{first:02d}/{number:04d}-{last:02d}") if first < last else month(number, first)


def part(whole: When, which: Part) -> When:
    """The first, middle or last third of a date that spans days; an open end leaves it whole."""
    if whole.earliest is None or whole.latest is None:
        return whole
    days = (whole.latest - whole.earliest).days + 1
    third = max(1, days // 3)
    if which == "start":
        return _cut(whole.earliest, moved(whole.earliest, "day", third - 1), days)
    if which == "end":
        return _cut(moved(whole.latest, "day", 1 - third), whole.latest, days)
    return _cut(moved(whole.earliest, "day", third), moved(whole.latest, "day", -third), days)


def _cut(first: date, last: date, days: int) -> When:
    """The interval, in whole months where the part is that of a year or more."""
    if last < first:
        return day(first)
    if days < 300:
        return between(first, last)
    begin = first if first.day < 15 else moved(first, "month", 1)
    finish = last if last.day > 15 else moved(last, "month", -1)
    return parse(f"{begin.year:04d}-{begin.month:02d}/{finish.year:04d}-{finish.month:02d}")


def hull(one: When, other: When) -> When | None:
    """The shortest interval that holds both dates; `None` if that says nothing."""
    starts = (one.earliest, other.earliest)
    ends = (one.latest, other.latest)
    first = None if None in starts else min(value for value in starts if value is not None)
    last = None if None in ends else max(value for value in ends if value is not None)
    return None if first is None and last is None else between(first, last)


def weekday_near(anchor: date, number: int, direction: int) -> date:
    """The day of the week (ISO number) on or before the anchor (-1), on or after it (1), or nearest to it (0)."""
    ahead = (number - anchor.isoweekday()) % 7
    if direction > 0 or (direction == 0 and ahead <= 3):
        return anchor + timedelta(days=ahead)
    return anchor + timedelta(days=ahead - 7 if ahead else 0)
