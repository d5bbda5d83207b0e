"""An expression of time in a text, and the date it comes to."""

from dataclasses import dataclass, replace
from datetime import date

from letopis.model.when import Precision, When
from letopis.times.calendar import hull
from letopis.times.meanings import Dated, Meaning, Tense, in_year, is_yearless
from letopis.times.rules import Base, Kind

_LONGEST = 62  # days: what "yesterday" of an unknown day may mean before it means nothing


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """An expression of time at `[start, end)` of the text.

    `kind` is `point`, `period` (years, decades), `duration`, or a bound: `since` ("с 2015 года"), `until`
    ("к 2030 году"). `base` tells from when a relative one counts: `telling` or `story`. `rule` names what found it.
    """

    start: int
    end: int
    written: str
    kind: Kind
    base: Base
    rule: str
    meaning: Meaning

    @property
    def yearless(self) -> bool:
        """Whether it is a date of the calendar without its year."""
        return is_yearless(self.meaning)

    @property
    def absolute(self) -> bool:
        """Whether it counts from nothing: its date is the same whenever it is told."""
        return self.resolve(None) is not None

    def in_year(self, number: int) -> "TimeExpression":
        """The same expression with the year that context gives; one that has a year is returned as it is."""
        return replace(self, meaning=in_year(self.meaning, number))

    def resolve(self, anchor: "When | date | None", tense: Tense | None = None) -> When | None:
        """The date, told at `anchor` in a tense; `None` where the text cannot tell.

        Where the anchor spans days: the date if it is the same on all of them; else the interval of all it may be, if
        that is short, and nothing for a date whose year would differ.
        """
        first, last = (
            (anchor, anchor) if isinstance(anchor, date) or anchor is None else (anchor.earliest, anchor.latest)
        )
        if anchor is not None and (first is None or last is None):
            first = last = None
        one = self.meaning.on(first, tense)
        other = one if first == last else self.meaning.on(last, tense)
        when = self._agreed(one, other)
        return replace(when, written=self.written) if when else None

    def _agreed(self, one: When | None, other: When | None) -> When | None:
        if one is None or other is None or one.edtf == other.edtf:
            return one if one is not None and other is not None else None
        return None if self.yearless else _short(hull(one, other))

    @property
    def day_known(self) -> bool:
        """Whether it names a day by the calendar, with its year or without."""
        return isinstance(self.meaning, Dated) and self.meaning.day is not None


def _short(when: When | None) -> When | None:
    """An interval that still tells when; nothing for a long or open one."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    return when if (when.latest - when.earliest).days <= _LONGEST else None


def precise(when: When | None) -> bool:
    """Whether a date is a single day."""
    return when is not None and when.precision in (Precision.DAY, Precision.TIME)
