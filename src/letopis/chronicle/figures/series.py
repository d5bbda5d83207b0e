"""Figures in series: one measure in one unit over periods, with bounds and disagreements."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations
from math import inf

from letopis.chronicle.figures.report import FigureReport
from letopis.chronicle.precedence import Place, by_day
from letopis.model.facts import Bound
from letopis.model.when import When

#: "About" allows for so much more or less.
_ABOUT = 0.1
#: A figure is taken to be told with at least so many digits: 20 thousand millions may be 19.5 to 20.5.
_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Value:
    """A value for a period with its bound (`>`: more than this), and the reports that give it, the first known first.

    `ahead`: told before its period began, as an aim or a forecast.
    """

    value: float
    bound: Bound
    ahead: bool
    reports: tuple[FigureReport, ...]

    @property
    def limits(self) -> tuple[float, float]:
        """Between which two numbers the true value lies, rounding allowed for; an end is infinite where it is open."""
        if self.bound == ">":
            return self.value, inf
        if self.bound == "<":
            return -inf, self.value
        reach = abs(self.value) * _ABOUT if self.bound == "~" else rounding(self.value)
        return self.value - reach, self.value + reach


@dataclass(frozen=True, slots=True)
class Period:
    """A period (None: not stated) with its values, the most exact and most often told first.

    `disputed` where two values cannot both be true; aims and forecasts are never in dispute with what came of them, and
    figures of no stated period are of nobody knows how many.
    """

    period: When | None
    values: tuple[Value, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class FigureSeries:
    """A measure in one unit, of the same countries, period by period in order of time; what is of none comes last."""

    measure: str
    unit: str
    countries: tuple[str, ...]
    periods: tuple[Period, ...]

    @property
    def count(self) -> int:
        """How many reports there are."""
        return sum(len(value.reports) for period in self.periods for value in period.values)


def rounding(value: float) -> float:
    """How far a number may be from the true one for having been rounded: half of its last digit's unit.

    >>> rounding(18_400_000_000), rounding(20_000_000_000)
    (50000000.0, 500000000.0)
    """
    plain = Decimal(repr(value)).normalize()
    digits, exponent = len(plain.as_tuple().digits), plain.as_tuple().exponent
    assert isinstance(exponent, int), "figures are finite"
    return 0.5 * 10.0 ** (exponent - max(0, _DIGITS - digits))


def figures(reports: Iterable[FigureReport]) -> tuple[FigureSeries, ...]:
    """The series that reports make, those of most reports first; their order never matters."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[FigureReport]] = defaultdict(list)
    for one in reports:
        groups[one.measure, one.unit, one.countries].append(one)
    made = [FigureSeries(*key, _periods(told)) for key, told in groups.items()]
    return tuple(sorted(made, key=lambda one: (-one.count, one.measure, one.unit, one.countries)))


def _periods(told: Sequence[FigureReport]) -> tuple[Period, ...]:
    groups: dict[tuple[date, date], list[FigureReport]] = defaultdict(list)
    for one in told:
        groups[_span(one.period)].append(one)
    return tuple(_period(groups[span]) for span in sorted(groups))


def _span(period: When | None) -> tuple[date, date]:
    """The days of a period; the last ones there are where none is stated."""
    if period is None:
        return date.max, date.max
    return period.earliest or date.min, period.latest or date.max


def _period(told: Sequence[FigureReport]) -> Period:
    groups: dict[tuple[float, Bound, bool], list[FigureReport]] = defaultdict(list)
    for one in sorted(told, key=by_day):
        groups[one.value, one.bound, one.ahead].append(one)
    values = [Value(*key, tuple(found)) for key, found in groups.items()]
    values.sort(key=_preference)
    stated = min((one.period for one in told if one.period), key=lambda one: one.edtf, default=None)
    return Period(stated, tuple(values), stated is not None and _disputed(values))


def _preference(one: Value) -> tuple[bool, int, int, tuple[str, Place]]:
    return one.ahead, "=~><".index(one.bound), -len(one.reports), by_day(one.reports[0])


def _disputed(values: Sequence[Value]) -> bool:
    told = [one.limits for one in values if not one.ahead]
    return any(one[1] < other[0] or other[1] < one[0] for one, other in combinations(told, 2))
