"""What the patterns of `rules.py` mean: each function makes a meaning from the tokens that a pattern matched.

`None` says that the words only look like a time ("30 февраля").
"""

from letopis.model.text import fold
from letopis.times.meanings import (
    Dated,
    HalfOf,
    Meaning,
    NearSeason,
    Offset,
    PartOf,
    Stretch,
    Through,
    Unknown,
    Weekday,
)
from letopis.times.patterns import ANY, Found
from letopis.times.tokens import Token
from letopis.times.written import clock_of, number_of


def _year(found: Found) -> tuple[int | None, int | None]:
    """The year, or the shift from the year of telling."""
    shift = 0 if found.has("THISYEAR") else found.number("shift")
    return found.number("year"), shift


def calendar_date(found: Found) -> Meaning | None:
    """A day of a month, with its year where it is said."""
    day, month, (year, shift) = found.number("day"), found.number("month"), _year(found)
    if not day or not month or day > 31:
        return None
    clock = clock_of(found.get("clock") or found.get("late"))
    return _real(Dated(year, month, day, clock=clock, shift=shift))


def _real(date: Dated) -> Dated | None:
    """The date, if its month has such a day in its year, or in a leap year."""
    return date if date.within(date.year or 2000) else None


def days_of_month(found: Found) -> Meaning | None:
    """A stretch of days of one month; days that a list parts are no stretch."""
    first, last = found.number("first"), found.number("last")
    month, (year, shift) = found.number("month"), _year(found)
    if not first or not last or not month or first >= last or last > 31:
        return None
    if last - first > 1 and _listed(found) and _days_named(found) <= last - first:
        return None
    ends = [_real(Dated(year, month, one, shift=shift)) for one in (first, last)]
    return Through(ends[0], ends[1]) if ends[0] and ends[1] else None


def _listed(found: Found) -> bool:
    """Whether the two days are a list ("15 и 17 июня"), not the ends of a stretch."""
    return found.tokens[found.first].kind in ANY["DAY"] and found.tokens[found.first + 1].kind in ("AND", "COMMA")


def _days_named(found: Found) -> int:
    """How many days a list names before its month: as many as its stretch has ("5, 6 и 7 июня"), or fewer."""
    month = found.named.get("month", found.last)
    return sum(one.kind in ANY["DAY"] for one in found.tokens[found.first : month])


def days_of_months(found: Found) -> Meaning | None:
    """From a day of a month to a day of another."""
    day, until, month, end = (found.number(name) for name in ("first", "last", "month", "end"))
    year, shift = _year(found)
    last = _real(Dated(year, end, until, shift=shift)) if until and until <= 31 else None
    first = _real(Dated(found.number("before"), month, day)) if day and day <= 31 else None
    return Through(first, last) if first and last else None


def month(found: Found) -> Meaning:
    """A month."""
    year, shift = _year(found)
    return Dated(year, found.number("month"), shift=shift)


def months(found: Found) -> Meaning:
    """From a month to a month."""
    year, shift = _year(found)
    last = Dated(year, found.number("end"), shift=shift)
    return Through(Dated(found.number("before"), found.number("month")), last)


def season(found: Found) -> Meaning:
    """A season of a year, or of the year that only context tells."""
    year, shift = _year(found)
    return Dated(year, season=found.number("season"), shift=shift)


def this_season(found: Found) -> Meaning:
    """The last, this or the next season of a name."""
    return NearSeason(found.number("season") or 21, found.number("before") or 0)


def plain_year(found: Found) -> Meaning:
    """A year."""
    return Dated(found.number("year"))


def years(found: Found) -> Meaning | None:
    """From a year to a year; the last may have two digits."""
    first, last = found.number("year"), found.number("end")
    if first is None or last is None:
        return None
    last = last if last > 99 else first // 100 * 100 + last
    listed = found.has("AND") and not found.has("FROM") and last - first > 1
    if listed:
        return None
    return Through(Dated(first), Dated(last)) if first < last else None


def part_of_year(found: Found) -> Meaning | None:
    """A quarter or half of a year."""
    rank, (year, shift) = found.number("rank") or 0, _year(found)
    size = 3 if found.has("QUARTERW") else 6
    if not 1 <= rank <= 12 // size:
        return None
    return Dated(year, (rank - 1) * size + 1, until_month=rank * size, shift=shift)


def day_word(found: Found) -> Meaning:
    """Yesterday, today, tomorrow."""
    return Offset("day", found.number("word") or 0, "day")


def shifted_unit(found: Found) -> Meaning | None:
    """The last, this or the next week, month, year."""
    shift, unit = found.number("shift") or 0, found.get("unit")
    if unit is None:
        return None
    name = str(unit.value)
    step = "week" if name == "weekend" else name
    return Offset(step, shift, name)


def weekday(found: Found) -> Meaning:
    """A day of the week."""
    return Weekday(found.number("weekday") or 0, found.number("shift"))


def weekdays(found: Found) -> Meaning:
    """From a day of the week to another."""
    return Through(Weekday(found.number("first") or 0), Weekday(found.number("last") or 0))


def weekend(found: Found) -> Meaning:
    """Saturday and Sunday."""
    return Through(Weekday(6), Weekday(7))


def _counted(found: Found, sign: int) -> Meaning | None:
    """So many units before (-1) or after (1): as precise as the unit, approximate where the number is.

    A count of weeks ends on about the same day of the week.
    """
    unit, count = found.get("unit"), found.get("count")
    if unit is None:
        return None
    number = number_of(count) if count is not None else 1.0
    if number is None or (count is None and _many(unit)):
        return Unknown()
    name, times = ("month", number * 6) if unit.value == "halfyear" else (str(unit.value), number)
    if times != int(times):
        name, times = ("month", times * 12) if name == "year" else ("day", times * 7)
    grain = {"decade": "year", "century": "year", "week": "day"}.get(name, name)
    about = name == "week" or found.has("ABOUT") or bool(found.get("more"))
    return Offset(name, sign * int(times), grain, about=about)


def _many(unit: Token) -> bool:
    """Whether a unit is in the genitive plural, which a number or "много" must govern: "лет назад"."""
    return fold(unit.text) in ("лет", "годов", "месяцев", "недель", "дней", "суток", "десятилетий", "веков")


def before(found: Found) -> Meaning | None:
    """So many units ago."""
    return _counted(found, -1)


def after(found: Found) -> Meaning | None:
    """So many units on."""
    return _counted(found, 1)


def earlier_or_later(found: Found) -> Meaning | None:
    """So many units before or after what was told."""
    return _counted(found, -1 if found.has("EARLIER") else 1)


def before_that(found: Found) -> Meaning | None:
    """So many units before what was told: "за два дня до этого"."""
    return _counted(found, -1)


def lately(found: Found) -> Meaning:
    """A week before or after, roughly."""
    return Stretch("day", 7, 7)


def nearest(found: Found) -> Meaning:
    """The last or the next days, weeks, years."""
    unit, count = found.get("unit"), found.get("count")
    number = number_of(count) if count is not None else _usual(found)
    if unit is None or number is None:
        return Unknown()
    back, size = found.has("LAST"), int(number)
    return Stretch(str(unit.value), size if back else 0, 0 if back else size, about=count is None)


def _usual(found: Found) -> float | None:
    """How many units "последние дни" are, roughly; one of "последнюю неделю"; nothing of "последний день"."""
    unit, adjective = found.tokens[found.last - 1], found.tokens[found.first]
    if unit.text.lower().startswith("сут"):
        return 1.0
    single = not adjective.text.lower().endswith(("ие", "их", "им", "ими"))
    if single:
        return 1.0 if unit.value in ("week", "month", "year") else None
    return {"day": 7.0, "week": 4.0, "month": 3.0}.get(str(unit.value))


def so_long(found: Found) -> Meaning | None:
    """The last or the next so many days, weeks: "предстоящие семь дней"."""
    unit, count, shift = found.get("unit"), found.get("count"), found.number("shift")
    number = number_of(count) if count is not None else None
    if unit is None or number is None or not shift:
        return Unknown()
    size = int(number)
    return Stretch(str(unit.value), 0 if shift > 0 else size, size if shift > 0 else 0, about=False)


def nearest_day(found: Found) -> Meaning:
    """The last or the next day of a name, or weekend."""
    weekday = found.number("weekday")
    return Weekday(weekday, -1 if found.has("LAST") else 1) if weekday else Offset("week", 1, "weekend")


def same_day(found: Found) -> Meaning | None:
    """The unit of the date told last."""
    unit = found.get("unit")
    return Offset("day", 0, str(unit.value)) if unit else None


def that_day(found: Found) -> Meaning:
    """The date told last."""
    return Offset("day", 0, "day")


def next_day(found: Found) -> Meaning | None:
    """The day after; "предстоящий день", "минувшие сутки", "следующие дни" are not that."""
    shift = found.get("shift")
    if found.tokens[found.last - 1].text.lower() in ("дни", "дней", "дням", "днями", "днях"):
        return None
    return None if shift is not None and not shift.text.lower().startswith("следующ") else Offset("day", 1, "day")


def past_day(found: Found) -> Meaning | None:
    """ "Минувшие сутки": the day before."""
    shift = found.number("shift")
    return Offset("day", shift, "day") if shift == -1 else None


def eve(found: Found) -> Meaning:
    """The day before."""
    return Offset("day", -1, "day")


def part(found: Found) -> Meaning | None:
    """The beginning, middle or end of this week, month or year."""
    unit, which = found.get("unit"), found.get("which")
    if unit is None or which is None:
        return None
    return PartOf(Offset("day", 0, str(unit.value)), str(which.value))  # type: ignore[arg-type]


def half(found: Found) -> Meaning | None:
    """Half of this month or year."""
    unit, rank = found.get("unit"), found.number("rank")
    return HalfOf(Offset("day", 0, str(unit.value)), rank) if unit and rank in (1, 2) else None


def first_months(found: Found) -> Meaning | None:
    """The year up to a month: "девять месяцев 2023 года"."""
    count, (year, shift) = found.get("count"), _year(found)
    number = number_of(count) if count is not None else None
    return Dated(year, 1, until_month=int(number), shift=shift) if number and 1 <= number <= 12 else None


def length(found: Found) -> Meaning:
    """A length, which no calendar dates."""
    return Unknown()
