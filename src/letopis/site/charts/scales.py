"""From values and days to places in a drawing, as parts of its width or height, and the ticks of their axes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10


@dataclass(frozen=True, slots=True)
class Linear:
    """Values from `low` to `high`, laid out evenly between 0 and 1."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Where a value stands, held inside the scale."""
        if self.high <= self.low:
            return 0.5
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))

    def ticks(self, most: int = 5) -> Sequence[float]:
        """Round values inside the scale, at most so many.

        >>> list(Linear(0, 47).ticks())
        [0.0, 20.0, 40.0]
        """
        step = _step(self.high - self.low, most - 1)
        first = ceil(self.low / step - 1e-9)
        return [round(number * step, 9) for number in range(first, floor(self.high / step + 1e-9) + 1)]


def rounded(low: float, high: float, most: int = 5) -> Linear:
    """A scale that holds some values and ends at ticks. Source: P. Heckbert, "Nice numbers for graph labels" (1990).

    >>> rounded(0, 47), rounded(3, 3)
    (Linear(low=0.0, high=60.0), Linear(low=3, high=4))
    """
    if high <= low:
        return Linear(low, low + 1)
    step = _step(high - low, most - 1)
    return Linear(floor(low / step) * step, ceil(high / step) * step)


def _step(span: float, most: int) -> float:
    """The least of 1, 2, 5 times a power of ten of which no more than `most` go into a span."""
    raw = span / max(1, most)
    if raw <= 0:
        return 1.0
    ten = 10.0 ** floor(log10(raw))
    return next(ten * times for times in (1, 2, 5, 10) if ten * times >= raw * (1 - 1e-9))


@dataclass(frozen=True, slots=True)
class Days:
    """Days from the first to the last, laid out to scale between 0 and 1."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Where a day begins, held inside the scale."""
        span = (self.last - self.first).days
        return min(1.0, max(0.0, (day - self.first).days / span)) if span > 0 else 0.5

    def ticks(self, most: int = 6) -> Iterator[tuple[date, str]]:
        """First days of years, of a short time first days of months, each with a text that any language writes so.

        >>> [text for _, text in Days(date(2014, 6, 1), date(2025, 2, 1)).ticks()]
        ['2016', '2018', '2020', '2022', '2024']
        >>> [text for _, text in Days(date(2024, 12, 5), date(2025, 3, 1)).ticks()]
        ['01.2025', '02.2025', '03.2025']
        """
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        steps = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12_000, 120_000)
        step = next((one for one in steps if months / one <= most), steps[-1])
        begin = (self.first.year * 12 + self.first.month - 1) // step * step
        for number in range(begin, self.last.year * 12 + self.last.month, step):
            day = date(max(1, number // 12), number % 12 + 1, 1)
            if self.first <= day <= self.last:
                yield day, f"{day.year}" if step >= 12 else f"{day.month:02}.{day.year}"
