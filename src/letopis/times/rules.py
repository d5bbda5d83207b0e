"""The rules of Russian expressions of time: a pattern over token classes, and what it means."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from letopis.times import builders as make
from letopis.times.meanings import Meaning
from letopis.times.patterns import Found, compiled
from letopis.times.written import dotted, half_of, iso, iso_month, span_of_century, span_of_decade, years_in_short

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


def _rule(name: str, pattern: str, build: Builder, kind: Kind = "point", base: Base = "telling") -> Rule:
    return Rule(name, compiled(pattern), build, kind, base)


_WEEKDAY = "(WEEKDAY (COMMA|OPEN)?)?"
_CLOCK = "(late:CLOCK)"
RULES: tuple[Rule, ...] = (
    _rule("iso", "date:ISO", iso),
    _rule("iso month", "date:ISOMONTH (?!YEARNOUN)", iso_month),
    _rule("dotted", f"(clock:CLOCK SEP?)? date:DOTTED YEARNOUN? (SEP? IN? {_CLOCK})?", dotted),
    _rule("day of a list of dates", f"day:DAY month:MON (?=AND DAY MON {_YEAR})", make.calendar_date),
    _rule(
        "day and month",
        f"{_WEEKDAY} (clock:CLOCK SEP?)? day:DAY DASH? month:MON (DOT (?=YR))? {_YEAR}? (SEP? IN? {_CLOCK})?",
        make.calendar_date,
    ),
    _rule(
        "days of a month",
        f"(FROM|BETWEEN)? first:DAY (COMMA DAY)* (TODATE|COMMA) last:DAY month:MON {_YEAR}?",
        make.days_of_month,
    ),
    _rule("day of a list", f"day:DAY (?=AND DAY month:MON {_YEAR}?)", make.calendar_date),
    _rule(
        "days of months",
        f"FROM? first:DAY month:MON (before:YR YEARNOUN?)? (TO|DASH|UNTIL) last:DAY end:MON {_YEAR}?",
        make.days_of_months,
    ),
    _rule(
        "days between months",
        f"BETWEEN first:DAY month:MON (before:YR YEARNOUN?)? AND last:DAY end:MON {_YEAR}?",
        make.days_of_months,
    ),
    _rule("day of the same year", "day:DAY month:MON THAT SAME YEARFULL", make.calendar_date, base="story"),
    _rule("month of the same year", "month:MON THAT SAME YEARFULL", make.month, base="story"),
    _rule("month of a year", f"month:MON {_YEAR}", make.month),
    _rule("month of a list", f"month:MONTH (?=AND MONTH {_YEAR})", make.month),
    _rule("month", "(?<=BEFORE) month:MONTH", make.month),
    _rule(
        "months",
        f"(FROM|BETWEEN)? month:MONTH (before:YR YEARNOUN?)? (TO|DASH|UNTIL) end:MONTH {_YEAR}?",
        make.months,
    ),
    _rule("months between", f"BETWEEN month:MONTH AND end:MONTH {_YEAR}?", make.months),
    _rule("month's adjective", "month:MONTHADJ", make.month),
    _rule("season", f"season:SEASONS {_YEAR_WORD}", make.season),
    _rule("season set or bounded", "(?<=ON|BY|FROM|UNTIL|PART) season:SEASON", make.season),
    _rule("in season", "season:INSEASON", make.season),
    _rule("this season", "before:ANYSHIFT season:SEASONS", make.this_season),
    _rule("year", "year:YR YEARNOUN", make.plain_year),
    _rule("year alone", "(?<=IN) year:YR (?=STOP|AND)", make.plain_year),
    _rule("year of a list", "year:YR (?=(COMMA YR)* AND YR YEARNOUN)", make.plain_year),
    _rule("year in brackets", "(?<=OPEN) year:YEAR (?=CLOSE)", make.plain_year),
    _rule("year as an ordinal", "(?<=PREP) year:YEARORD", make.plain_year),
    _rule(
        "years",
        "year:YR YEARNOUN? (DASH|BAR|TO|AND) end:(YEAR|SMALL) PLAIN? YEARNOUN",
        make.years,
        "period",
    ),
    _rule("years in short", "ISOMONTH YEARNOUN", years_in_short, "period"),
    _rule("years in brackets", "(?<=OPEN) year:YEAR DASH end:YEAR (?=CLOSE)", make.years, "period"),
    _rule("from year to year", "FROM year:YR YEARNOUN? (TO|UNTIL) end:YEAR YEARNOUN?", make.years, "period"),
    _rule("decade", "decade:DECADE YEARNOUN", span_of_decade, "period"),
    _rule("decade alone", "(?<=BEFORE) decade:DECADE", span_of_decade, "period"),
    _rule("century", "rank:RANK CENTURYW", span_of_century, "period"),
    _rule("quarter", f"rank:RANK (QUARTERW|HALFW) {_YEAR}?", make.part_of_year, "period"),
    _rule("half of a year", f"rank:ORDINALW HALF {_YEAR_WORD}", half_of, "period"),
    _rule("half of a unit", "rank:ORDINALW HALF unit:(YEARW|MONTHW|WEEKW|DAYW)", make.half, "period"),
    _rule("day word", "word:DAYWORD (DAYPART|DAYW(?=PLAIN|STOP))?", make.day_word),
    _rule("day adjective", "word:DAYADJ", make.day_word),
    _rule("shifted unit", "shift:ANYSHIFT COMMA? unit:ATW", make.shifted_unit),
    _rule("two weekdays", "(?<=PREP) first:WEEKDAY AND last:WEEKDAY", make.weekdays),
    _rule("weekday", "(?<=PREP) weekday:WEEKDAY", make.weekday),
    _rule("part of a weekday", "DAYPART (IN|ON)? weekday:WEEKDAY", make.weekday),
    _rule("this weekday", "(?<=PREP) shift:ANYSHIFT weekday:WEEKDAY", make.weekday),
    _rule("nearest weekday", "(?<=PREP) (NEAREST|LAST) (weekday:WEEKDAY|WEEKENDW)", make.nearest_day),
    _rule("weekdays", "(FROM|BETWEEN) first:WEEKDAY (TO|UNTIL|AND) last:WEEKDAY", make.weekdays),
    _rule("weekend", "(?<=IN|ON) WEEKENDW", make.weekend),
    _rule("this day", "(?<=IN) THIS unit:DAYW", make.same_day, base="story"),
    _rule("this very unit", "(THIS|THAT) SAME unit:(DAYW|MONTHW|YEARW|WEEKW)", make.same_day, base="story"),
    _rule("that day", "(?<=IN) THAT unit:DAYW", make.same_day, base="story"),
    _rule("that evening", "(THIS|THAT) SAME DAYPART", make.that_day, base="story"),
    _rule("next day", "(shift:SHIFT|OTHER) (DAYW|DAYPART) | NEXTDAY", make.next_day, base="story"),
    _rule("past day", "shift:SHIFT (DAYW|DAYPART)", make.past_day),
    _rule("then", "THEN SAME?", make.that_day, base="story"),
    _rule("eve", "EVE", make.eve),
    _rule("lately", "(?<=ON) LATELY", make.lately),
    _rule("ago", "ABOUT? count:COUNT (more:DASH COUNT)? unit:UNITW THAT? AGO", make.before),
    _rule("a unit ago", "unit:UNITW THAT? AGO", make.before),
    _rule("in so long", "AFTER ABOUT? (count:COUNT (more:DASH COUNT)?)? unit:UNITW", make.after),
    _rule("after so long", "THEREUPON ABOUT? (count:COUNT (more:DASH COUNT)?)? unit:UNITW", make.after, base="story"),
    _rule("so long after", "(count:COUNT (more:DASH COUNT)?)? unit:UNITW THEREUPON", make.after, base="story"),
    _rule("so long before", "FOR (count:COUNT)? unit:UNITW UNTIL (THIS|THAT)", make.before_that, base="story"),
    _rule("so long earlier", "(count:COUNT)? unit:UNITW (EARLIER|LATER)", make.earlier_or_later, base="story"),
    _rule(
        "last or next so long",
        "(NEAREST|LAST) (count:COUNT)? unit:(DAYW|WEEKW|MONTHW|YEARW|TIME)",
        make.nearest,
        "period",
    ),
    _rule("so long ahead or back", "shift:SHIFT count:COUNT unit:(DAYW|WEEKW|MONTHW|YEARW)", make.so_long, "period"),
    _rule("part of a unit", "which:PART unit:(WEEKW|MONTHW|YEARW|DAYW)", make.part),
    _rule("first months", f"FOR? FIRST? count:COUNT MONTHW {_YEAR_WORD}", make.first_months, "period"),
    _rule("length", "(WITHIN|FOR)? ABOUT? COUNT ((DASH|AND) COUNT)? LENGTHW", make.length, "duration"),
    _rule("length of one", "WITHIN (LENGTHW|HALFYEARW)", make.length, "duration"),
    _rule("length as an adjective", "LENGTHADJ", make.length, "duration"),
)  # fmt: skip
