"""What an expression of time means, before it is known from which day it counts."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, Protocol

from letopis.model.when import When, between, day, month, parse, season, year
from letopis.times.calendar import Part, around, hull, months, moved, part, weekday_near

Tense = Literal["past", "future"]
_DIRECTION: dict[Tense | None, int] = {"past": -1, "future": 1, None: 0}


class Meaning(Protocol):
    """A meaning: the date that it comes to, counted from a day, told in a tense; `None` where that is not known."""

    def on(self, anchor: date | None, tense: Tense | None) -> When | None:
        """The date, if `anchor` is the day of telling."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date that counts from nothing: a decade, a century."""

    when: When

    def on(self, anchor: date | None, tense: Tense | None) -> When | None:
        """The date itself."""
        return self.when


@dataclass(frozen=True, slots=True)
class Dated:
    """A date by the calendar, perhaps without its year: a day, a month, a stretch of months, a season, a year.

    `shift` counts the year from the anchor's ("мая прошлого года": -1).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    until_month: int | None = None
    clock: str | None = None
    shift: int | None = None

    @property
    def yearless(self) -> bool:
        """Whether only context can tell the year."""
        return self.year is None and self.shift is None

    def on(self, anchor: date | None, tense: Tense | None) -> When | None:
        """The date; without a year: the latest begun by the anchor, the earliest not over, or the nearest to it."""
        if self.year is not None:
            return self.within(self.year)
        if anchor is None:
            return None
        if self.shift is not None:
            return self.within(anchor.year + self.shift)
        years = range(max(1, anchor.year - 8), min(9998, anchor.year + 8))
        return _chosen([one for one in map(self.within, years) if one], anchor, tense)

    def within(self, number: int) -> When | None:
        """The date in a year; `None` where the year lacks it (29 February)."""
        try:
            return self._within(number)
        except ValueError:
            return None

    def _within(self, number: int) -> When:
        if self.season:
            return season(number, self.season)
        if self.month is None:
            return year(number)
        if self.until_month:
            return months(number, self.month, self.until_month)
        if self.day is None:
            return month(number, self.month)
        exact = date(number, self.month, self.day)
        return parse(f"{exact.isoformat()}T{self.clock}") if self.clock else day(exact)


def _chosen(dates: list[When], anchor: date, tense: Tense | None) -> When | None:
    if tense == "past":
        return max((one for one in dates if _first(one) <= anchor), key=_first, default=None)
    if tense == "future":
        return min((one for one in dates if _last(one) >= anchor), key=_first, default=None)
    return min(dates, key=lambda one: _distance(one, anchor), default=None)


def _first(when: When) -> date:
    return when.earliest or date.min


def _last(when: When) -> date:
    return when.latest or date.max


def _distance(when: When, anchor: date) -> int:
    return max((_first(when) - anchor).days, (anchor - _last(when)).days, 0)


@dataclass(frozen=True, slots=True)
class Offset:
    """So many days, weeks, months, years from the anchor, as precise as `grain`."""

    unit: str
    count: int
    grain: str
    about: bool = False

    def on(self, anchor: date | None, tense: Tense | None) -> When | None:
        """The unit of the calendar that the count ends in."""
        if anchor is None:
            return None
        when = around(moved(anchor, self.unit, self.count), self.grain)
        return when.about() if self.about else when


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; `week` counts weeks from the present one where an adjective says so."""

    number: int
    week: int | None = None

    def on(self, anchor: date | None, tense: Tense | None) -> When | None:
        """The day nearest in the direction of the adjective, else of the tense."""
        if anchor is None:
            return None
        if self.week is None:
            return day(weekday_near(anchor, self.number, _DIRECTION[tense]))
        if self.week == 0:
            return day(moved(moved(anchor, "day", -anchor.weekday()), "day", self.number - 1))
        return day(weekday_near(moved(anchor, "day", self.week), self.number, self.week))


@dataclass(frozen=True, slots=True)
class NearSeason:
    """The last season of its name that is over (-1), the next to begin (1), or that of this year (0)."""

    season: int
    direction: int

    def on(self, anchor: date | None, tense: Tense | None) -> When | None:
        """The season; "этой зимой" told in winter is the one that lasts."""
        if anchor is None:
            return None
        years = range(max(1, anchor.year - 2), min(9998, anchor.year + 2) + 1)
        dates = [season(number, self.season) for number in years]
        if self.direction < 0:
            return max((one for one in dates if _last(one) < anchor), key=_first, default=None)
        if self.direction > 0:
            return min((one for one in dates if _first(one) > anchor), key=_first, default=None)
        now = (one for one in dates if _first(one) <= anchor <= _last(one))
        return next(now, season(anchor.year, self.season))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some time just before or just after the anchor: "на днях", "за последние три года"."""

    unit: str
    back: int
    ahead: int
    about: bool = True

    def on(self, anchor: date | None, tense: Tense | None) -> When | None:
        """The interval, on the side that the tense tells."""
        if anchor is None:
            return None
        both = self.back and self.ahead
        first = anchor if both and tense == "future" else moved(anchor, self.unit, -self.back)
        last = anchor if both and tense == "past" else moved(anchor, self.unit, self.ahead)
        when = between(first, last)
        return when.about() if self.about else when


@dataclass(frozen=True, slots=True)
class PartOf:
    """The beginning, middle or end of another date."""

    whole: Meaning
    which: Part

    def on(self, anchor: date | None, tense: Tense | None) -> When | None:
        """A third of the date, with its mark."""
        whole = self.whole.on(anchor, tense)
        if whole is None:
            return None
        cut = part(whole, self.which)
        return cut.about() if whole.approximate else cut


@dataclass(frozen=True, slots=True)
class HalfOf:
    """The first or second half of another date."""

    whole: Meaning
    number: int

    def on(self, anchor: date | None, tense: Tense | None) -> When | None:
        """Half of the days; whole months of a year."""
        whole = self.whole.on(anchor, tense)
        if whole is None or whole.earliest is None or whole.latest is None or whole.earliest == whole.latest:
            return whole  # half of a day is that day
        days = (whole.latest - whole.earliest).days + 1
        if days in (365, 366):
            return months(whole.earliest.year, *((1, 6) if self.number == 1 else (7, 12)))
        middle = moved(whole.earliest, "day", days // 2 - 1)
        return between(whole.earliest, middle) if self.number == 1 else between(moved(middle, "day", 1), whole.latest)


@dataclass(frozen=True, slots=True)
class About:
    """A date that is only approximate."""

    of: Meaning

    def on(self, anchor: date | None, tense: Tense | None) -> When | None:
        """The date with EDTF's `~`."""
        when = self.of.on(anchor, tense)
        return when.about() if when else None


@dataclass(frozen=True, slots=True)
class Through:
    """From one date to another, both included; either may lack its year."""

    first: Meaning
    last: Meaning

    def on(self, anchor: date | None, tense: Tense | None) -> When | None:
        """The interval; a first date without a year is the latest that is not after the last."""
        last = self.last.on(anchor, tense)
        if last is None or last.latest is None:
            return None
        first = self._begin(last, anchor, tense)
        if first is None or first.earliest is None or first.earliest > last.latest:
            return None
        return joined(first, last)

    def _begin(self, last: When, anchor: date | None, tense: Tense | None) -> When | None:
        if isinstance(self.first, Dated) and self.first.yearless:
            return self.first.on(last.latest, "past")
        if isinstance(self.first, Weekday):
            return self.first.on(last.latest, "past")
        return self.first.on(anchor, tense)


def joined(first: When, last: When) -> When:
    """The EDTF interval of two dates, each in its own precision."""
    if first.edtf == last.edtf:
        return first
    return parse(f"{first.edtf}/{last.edtf}") if "/" not in first.edtf + last.edtf else hull(first, last) or first


@dataclass(frozen=True, slots=True)
class Rest:
    """From the anchor to the end of a date: "до конца года"."""

    of: Meaning

    def on(self, anchor: date | None, tense: Tense | None) -> When | None:
        """The interval, or the date alone where the anchor is unknown or past its end."""
        when = self.of.on(anchor, tense)
        if when is None or when.latest is None or anchor is None or anchor > when.latest:
            return when
        return between(anchor, when.latest)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A time that no calendar tells: a length, "в ближайшее время"."""

    def on(self, anchor: date | None, tense: Tense | None) -> When | None:
        """Never known."""
        return None


def in_year(meaning: Meaning, number: int) -> Meaning:
    """The meaning with its missing year given; others are returned as they are."""
    if isinstance(meaning, Dated):
        return replace(meaning, year=number) if meaning.yearless else meaning
    if isinstance(meaning, Through):
        return replace(meaning, last=in_year(meaning.last, number))
    if isinstance(meaning, PartOf | HalfOf):
        return replace(meaning, whole=in_year(meaning.whole, number))
    if isinstance(meaning, About | Rest):
        return replace(meaning, of=in_year(meaning.of, number))
    return meaning


def is_yearless(meaning: Meaning) -> bool:
    """Whether the meaning is a date of the calendar whose year only context can tell."""
    if isinstance(meaning, Through):
        return is_yearless(meaning.last)
    if isinstance(meaning, PartOf | HalfOf):
        return is_yearless(meaning.whole)
    if isinstance(meaning, About | Rest):
        return is_yearless(meaning.of)
    return isinstance(meaning, Dated) and meaning.yearless
