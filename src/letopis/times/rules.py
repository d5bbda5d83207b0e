"""The rules of Russian expressions of time: a pattern over token classes, and what it means."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

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
from letopis.times.patterns import ANY, Found, compiled
from letopis.times.written import clock_of, dotted, half_of, iso, number_of, span_of_century, span_of_decade

Kind = Literal["point", "period", "duration", "since", "until"]
Base = Literal["telling", "story"]
Builder = Callable[[Found], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what builds its meaning.

    `base` says from when it counts: from the `telling` (publication, or the statement that holds it) or from the
    `story`, the date told last ("на следующий день").
    """

    name: str
    pattern: re.Pattern[str]
    build: Builder
    kind: Kind = "point"
    base: Base = "telling"


_YEAR = "(COMMA? year:YR YEARNOUN? | shift:ANYSHIFT YEARNOUN | THISYEAR)"
_YEAR_WORD = "(year:YR YEARNOUN | shift:ANYSHIFT YEARNOUN | THISYEAR)"


def _year(found: Found) -> tuple[int | None, int | None]:
    """The year, or the shift from the year of telling."""
    shift = 0 if found.has("THISYEAR") else found.number("shift")
    return found.number("year"), shift


def _calendar_date(found: Found) -> Meaning | None:
    day, month, (year, shift) = found.number("day"), found.number("month"), _year(found)
    if not day or not month or day > 31:
        return None
    clock = clock_of(found.get("clock") or found.get("late"))
    return _real(Dated(year, month, day, clock=clock, shift=shift))


def _real(date: Dated) -> Dated | None:
    """The date, if its month has such a day in its year, or in a leap year."""
    return date if date.within(date.year or 2000) else None


def _days_of_month(found: Found) -> Meaning | None:
    first, last = found.number("first"), found.number("last")
    month, (year, shift) = found.number("month"), _year(found)
    if not first or not last or not month or first >= last or last > 31:
        return None
    if last - first > 1 and _listed(found):
        return None
    ends = [_real(Dated(year, month, one, shift=shift)) for one in (first, last)]
    return Through(ends[0], ends[1]) if ends[0] and ends[1] else None


def _listed(found: Found) -> bool:
    """Whether the two days are a list ("15 и 17 июня"), not the ends of a stretch."""
    return found.tokens[found.first].kind in ANY["DAY"] and found.tokens[found.first + 1].kind in ("AND", "COMMA")


def _days_of_months(found: Found) -> Meaning | None:
    day, until, month, end = (found.number(name) for name in ("first", "last", "month", "end"))
    year, shift = _year(found)
    last = _real(Dated(year, end, until, shift=shift)) if until and until <= 31 else None
    first = _real(Dated(found.number("before"), month, day)) if day and day <= 31 else None
    return Through(first, last) if first and last else None


def _month(found: Found) -> Meaning:
    year, shift = _year(found)
    return Dated(year, found.number("month"), shift=shift)


def _months(found: Found) -> Meaning:
    year, shift = _year(found)
    last = Dated(year, found.number("end"), shift=shift)
    return Through(Dated(found.number("before"), found.number("month")), last)


def _season(found: Found) -> Meaning:
    year, shift = _year(found)
    return Dated(year, season=found.number("season"), shift=shift)


def _this_season(found: Found) -> Meaning:
    return NearSeason(found.number("season") or 21, found.number("before") or 0)


def _plain_year(found: Found) -> Meaning:
    return Dated(found.number("year"))


def _years(found: Found) -> Meaning | None:
    first, last = found.number("year"), found.number("end")
    if first is None or last is None:
        return None
    last = last if last > 99 else first // 100 * 100 + last
    listed = found.has("AND") and not found.has("FROM") and last - first > 1
    if listed:
        return None
    return Through(Dated(first), Dated(last)) if first < last else None


def _part_of_year(found: Found) -> Meaning | None:
    rank, (year, shift) = found.number("rank") or 0, _year(found)
    size = 3 if found.has("QUARTERW") else 6
    if not 1 <= rank <= 12 // size:
        return None
    return Dated(year, (rank - 1) * size + 1, until_month=rank * size, shift=shift)


def _day_word(found: Found) -> Meaning:
    return Offset("day", found.number("word") or 0, "day")


def _shifted_unit(found: Found) -> Meaning | None:
    shift, unit = found.number("shift") or 0, found.get("unit")
    if unit is None:
        return None
    name = str(unit.value)
    step = "week" if name == "weekend" else name
    return Offset(step, shift, name)


def _weekday(found: Found) -> Meaning:
    return Weekday(found.number("weekday") or 0, found.number("shift"))


def _weekdays(found: Found) -> Meaning:
    return Through(Weekday(found.number("first") or 0), Weekday(found.number("last") or 0))


def _weekend(found: Found) -> Meaning:
    return Through(Weekday(6), Weekday(7))


def _counted(found: Found, sign: int) -> Meaning | None:
    """So many units before (-1) or after (1): as precise as the unit, approximate where the number is."""
    unit, count = found.get("unit"), found.get("count")
    if unit is None:
        return None
    number = number_of(count) if count is not None else 1.0
    if number is None:
        return Unknown()
    name, times = ("month", number * 6) if unit.value == "halfyear" else (str(unit.value), number)
    if times != int(times):
        name, times = ("month", times * 12) if name == "year" else ("day", times * 7)
    grain = {"decade": "year", "century": "year"}.get(name, name)
    return Offset(name, sign * int(times), grain, about=found.has("ABOUT") or bool(found.get("more")))


def _before(found: Found) -> Meaning | None:
    return _counted(found, -1)


def _after(found: Found) -> Meaning | None:
    return _counted(found, 1)


def _earlier_or_later(found: Found) -> Meaning | None:
    return _counted(found, -1 if found.has("EARLIER") else 1)


def _lately(found: Found) -> Meaning:
    return Stretch("day", 7, 7)


def _nearest(found: Found) -> Meaning:
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


def _nearest_day(found: Found) -> Meaning:
    weekday = found.number("weekday")
    return Weekday(weekday, -1 if found.has("LAST") else 1) if weekday else Offset("week", 1, "weekend")


def _same_day(found: Found) -> Meaning | None:
    unit = found.get("unit")
    return Offset("day", 0, str(unit.value)) if unit else None


def _that_day(found: Found) -> Meaning:
    return Offset("day", 0, "day")


def _next_day(found: Found) -> Meaning | None:
    """The day after; "предстоящий день", "минувшие сутки" are not that."""
    shift = found.get("shift")
    return None if shift is not None and not shift.text.lower().startswith("следующ") else Offset("day", 1, "day")


def _past_day(found: Found) -> Meaning | None:
    shift = found.number("shift")
    return Offset("day", shift, "day") if shift == -1 else None


def _eve(found: Found) -> Meaning:
    return Offset("day", -1, "day")


def _part(found: Found) -> Meaning | None:
    unit, which = found.get("unit"), found.get("which")
    if unit is None or which is None:
        return None
    return PartOf(Offset("day", 0, str(unit.value)), str(which.value))  # type: ignore[arg-type]


def _half(found: Found) -> Meaning | None:
    unit, rank = found.get("unit"), found.number("rank")
    return HalfOf(Offset("day", 0, str(unit.value)), rank) if unit and rank in (1, 2) else None


def _first_months(found: Found) -> Meaning | None:
    """The year up to a month: "девять месяцев 2023 года"."""
    count, (year, shift) = found.get("count"), _year(found)
    number = number_of(count) if count is not None else None
    return Dated(year, 1, until_month=int(number), shift=shift) if number and 1 <= number <= 12 else None


def _length(found: Found) -> Meaning:
    return Unknown()


def _rule(name: str, pattern: str, build: Builder, kind: Kind = "point", base: Base = "telling") -> Rule:
    return Rule(name, compiled(pattern), build, kind, base)


_WEEKDAY = "(WEEKDAY (COMMA|OPEN)?)?"
_CLOCK = "(late:CLOCK)"
RULES: tuple[Rule, ...] = (
    _rule("iso", "date:ISO", iso),
    _rule("dotted", f"(clock:CLOCK SEP?)? date:DOTTED YEARNOUN? (SEP? IN? {_CLOCK})?", dotted),
    _rule("day of a list of dates", f"day:DAY month:MON (?=AND DAY MON {_YEAR})", _calendar_date),
    _rule(
        "day and month",
        f"{_WEEKDAY} (clock:CLOCK SEP?)? day:DAY DASH? month:MON (DOT (?=YR))? {_YEAR}? (SEP? IN? {_CLOCK})?",
        _calendar_date,
    ),
    _rule("days of a month", f"(FROM|BETWEEN)? first:DAY (TODATE|COMMA) last:DAY month:MON {_YEAR}?", _days_of_month),
    _rule("day of a list", f"day:DAY (?=AND DAY month:MON {_YEAR}?)", _calendar_date),
    _rule(
        "days of months",
        f"FROM? first:DAY month:MON (before:YR YEARNOUN?)? (TO|DASH|UNTIL) last:DAY end:MON {_YEAR}?",
        _days_of_months,
    ),
    _rule(
        "days between months",
        f"BETWEEN first:DAY month:MON (before:YR YEARNOUN?)? AND last:DAY end:MON {_YEAR}?",
        _days_of_months,
    ),
    _rule("day of the same year", "day:DAY month:MON THAT SAME YEARFULL", _calendar_date, base="story"),
    _rule("month of the same year", "month:MON THAT SAME YEARFULL", _month, base="story"),
    _rule("month of a year", f"month:MON {_YEAR}", _month),
    _rule("month of a list", f"month:MONTH (?=AND MONTH {_YEAR})", _month),
    _rule("month", "(?<=BEFORE) month:MONTH", _month),
    _rule(
        "months",
        f"(FROM|BETWEEN)? month:MONTH (before:YR YEARNOUN?)? (TO|DASH|UNTIL) end:MONTH {_YEAR}?",
        _months,
    ),
    _rule("months between", f"BETWEEN month:MONTH AND end:MONTH {_YEAR}?", _months),
    _rule("month's adjective", "month:MONTHADJ", _month),
    _rule("season", f"season:SEASONS {_YEAR_WORD}", _season),
    _rule("in season", "season:INSEASON", _season),
    _rule("this season", "before:ANYSHIFT season:SEASONS", _this_season),
    _rule("year", "year:YR YEARNOUN", _plain_year),
    _rule("year alone", "(?<=IN) year:YR (?=STOP|AND)", _plain_year),
    _rule("year of a list", "year:YR (?=(COMMA YR)* AND YR YEARNOUN)", _plain_year),
    _rule("year in brackets", "(?<=OPEN) year:YEAR (?=CLOSE)", _plain_year),
    _rule("year as an ordinal", "(?<=PREP) year:YEARORD", _plain_year),
    _rule(
        "years",
        "year:YR YEARNOUN? (DASH|BAR|TO|AND) end:(YEAR|SMALL) PLAIN? YEARNOUN",
        _years,
        "period",
    ),
    _rule("years in brackets", "(?<=OPEN) year:YEAR DASH end:YEAR (?=CLOSE)", _years, "period"),
    _rule("from year to year", "FROM year:YR YEARNOUN? (TO|UNTIL) end:YEAR YEARNOUN?", _years, "period"),
    _rule("decade", "decade:DECADE YEARNOUN", span_of_decade, "period"),
    _rule("decade alone", "(?<=BEFORE) decade:DECADE", span_of_decade, "period"),
    _rule("century", "rank:RANK CENTURYW", span_of_century, "period"),
    _rule("quarter", f"rank:RANK (QUARTERW|HALFW) {_YEAR}?", _part_of_year, "period"),
    _rule("half of a year", f"rank:ORDINALW HALF {_YEAR_WORD}", half_of, "period"),
    _rule("half of a unit", "rank:ORDINALW HALF unit:(YEARW|MONTHW|WEEKW|DAYW)", _half, "period"),
    _rule("day word", "word:DAYWORD (DAYPART|DAYW(?=PLAIN|STOP))?", _day_word),
    _rule("day adjective", "word:DAYADJ", _day_word),
    _rule("shifted unit", "shift:ANYSHIFT COMMA? unit:ATW", _shifted_unit),
    _rule("weekday", "(?<=PREP) weekday:WEEKDAY", _weekday),
    _rule("part of a weekday", "DAYPART (IN|ON)? weekday:WEEKDAY", _weekday),
    _rule("this weekday", "(?<=PREP) shift:ANYSHIFT weekday:WEEKDAY", _weekday),
    _rule("nearest weekday", "(?<=PREP) (NEAREST|LAST) (weekday:WEEKDAY|WEEKENDW)", _nearest_day),
    _rule("weekdays", "(FROM|BETWEEN) first:WEEKDAY (TO|UNTIL|AND) last:WEEKDAY", _weekdays),
    _rule("weekend", "(?<=IN|ON) WEEKENDW", _weekend),
    _rule("this day", "(?<=IN) THIS unit:DAYW", _same_day, base="story"),
    _rule("this very unit", "(THIS|THAT) SAME unit:(DAYW|MONTHW|YEARW|WEEKW)", _same_day, base="story"),
    _rule("that day", "(?<=IN) THAT unit:DAYW", _same_day, base="story"),
    _rule("that evening", "(THIS|THAT) SAME DAYPART", _that_day, base="story"),
    _rule("next day", "(shift:SHIFT|OTHER) DAYW | NEXTDAY", _next_day, base="story"),
    _rule("past day", "shift:SHIFT DAYW", _past_day),
    _rule("then", "THEN SAME?", _that_day, base="story"),
    _rule("eve", "EVE", _eve),
    _rule("lately", "(?<=ON) LATELY", _lately),
    _rule("ago", "ABOUT? count:COUNT (more:DASH COUNT)? unit:UNITW THAT? AGO", _before),
    _rule("a unit ago", "unit:UNITW THAT? AGO", _before),
    _rule("in so long", "AFTER ABOUT? (count:COUNT (more:DASH COUNT)?)? unit:UNITW", _after),
    _rule("after so long", "THEREUPON ABOUT? (count:COUNT (more:DASH COUNT)?)? unit:UNITW", _after, base="story"),
    _rule("so long after", "(count:COUNT (more:DASH COUNT)?)? unit:UNITW THEREUPON", _after, base="story"),
    _rule("so long earlier", "(count:COUNT)? unit:UNITW (EARLIER|LATER)", _earlier_or_later, base="story"),
    _rule(
        "last or next so long",
        "(NEAREST|LAST) (count:COUNT)? unit:(DAYW|WEEKW|MONTHW|YEARW|TIME)",
        _nearest,
        "period",
    ),
    _rule("part of a unit", "which:PART unit:(WEEKW|MONTHW|YEARW|DAYW)", _part),
    _rule("first months", f"FOR? FIRST? count:COUNT MONTHW {_YEAR_WORD}", _first_months, "period"),
    _rule("length", "(WITHIN|FOR)? ABOUT? COUNT ((DASH|AND) COUNT)? LENGTHW", _length, "duration"),
    _rule("length of one", "WITHIN (LENGTHW|HALFYEARW)", _length, "duration"),
    _rule("length as an adjective", "LENGTHADJ", _length, "duration"),
)  # fmt: skip
