"""A measure over time: values with their bounds, where sources disagree, what is but an aim."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from markupsafe import Markup

from letopis.site.charts.scales import Days, Linear, rounded
from letopis.site.charts.svg import drawing, element, number, percent

#: Pixels: height of the drawing proper, room above and below, half of a point's width, how far an open end reaches,
#: how far values of one day stand apart.
_HEIGHT, _ABOVE, _BELOW, _HALF, _OPEN, _ASIDE = 180, 14, 26, 4.5, 26, 14
#: The room on both sides of the points.
_SIDE = 0.04


@dataclass(frozen=True, slots=True)
class Mark:
    """A value at a day: between `low` and `high`, either None where it is open; `aim` where it is none of what was.

    `chief` is the value of its period that the line goes through, `told` what a reader is shown beside the pointer.
    """

    day: date
    value: float
    low: float | None
    high: float | None
    aim: bool
    chief: bool
    disputed: bool
    told: str


def measures(id: str, title: str, marks: Sequence[Mark], unit: str, amount: Callable[[float], str]) -> Markup:
    """The drawing: years across, values upwards, from zero where that is not far; `amount` puts values into words."""
    scale = _scale(marks)
    days = _days(marks)
    spots = [(_at(days, one.day), one) for one in marks]
    chief = [(at, one) for at, one in spots if one.chief]
    lines = [_course(scale, one, other) for one, other in pairwise(chief)]
    points = [_point(scale, at, one, aside) for (at, one), aside in zip(spots, _asides(marks), strict=True)]
    told = "; ".join(one.told for one in marks)
    height = _ABOVE + _HEIGHT + _BELOW
    return drawing(id, title, told, height, *_grid(scale, unit, amount), *_years(days, marks), *lines, *points)


def _days(marks: Sequence[Mark]) -> Days:
    first, last = min(one.day for one in marks), max(one.day for one in marks)
    return Days(first, last)


def _at(days: Days, day: date) -> float:
    return _SIDE + (1 - 2 * _SIDE) * days.at(day)


def _scale(marks: Sequence[Mark]) -> Linear:
    """From zero, unless all values lie so high that nothing could be told apart."""
    ends = [end for one in marks for end in (one.low, one.value, one.high) if end is not None]
    low, high = min(ends), max(ends)
    return rounded(low if 0 < high - low < low / 3 else min(0.0, low), high)


def _y(scale: Linear, value: float) -> float:
    return _ABOVE + _HEIGHT * (1 - scale.at(value))


def _course(scale: Linear, one: tuple[float, Mark], other: tuple[float, Mark]) -> Markup:
    ends = {"x1": percent(one[0]), "y1": _y(scale, one[1].value), "x2": percent(other[0])}
    return element("line", **ends, y2=_y(scale, other[1].value), class_="course")


def _point(scale: Linear, at: float, one: Mark, aside: int) -> Markup:
    """A value with its whisker, some pixels aside; an arrow shows that it may be any more, or any less."""
    y, aim = _y(scale, one.value), " aim" if one.aim else ""
    top, low = _end(scale, one.high, y - _OPEN), _end(scale, one.low, y + _OPEN)
    parts = [element("title", one.told), element("line", x1=aside, x2=aside, y1=top, y2=low, class_=f"whisker{aim}")]
    if one.high is None:
        parts.append(element("path", d=f"M{aside - 5} {number(top + 7)}l5 -7l5 7", class_="beyond"))
    if one.low is None:
        parts.append(element("path", d=f"M{aside - 5} {number(low - 7)}l5 7l5 -7", class_="beyond"))
    if one.disputed:
        parts.append(element("rect", x=aside - 8, y=y - 8, width=16, height=16, class_="against"))
    parts.append(element("circle", cx=aside, cy=y, r=_HALF, class_=f"value{aim}"))
    return element("svg", *parts, x=percent(at), y=0, class_="sign")


def _end(scale: Linear, value: float | None, beyond: float) -> float:
    """Where a whisker ends; one that is open goes on for a little."""
    return _y(scale, value) if value is not None else beyond


def _asides(marks: Sequence[Mark]) -> list[int]:
    """How many pixels each mark stands aside of those of the same day before it."""
    seen: Counter[date] = Counter()
    made = []
    for one in marks:
        made.append(seen[one.day] * _ASIDE)
        seen[one.day] += 1
    return made


def _grid(scale: Linear, unit: str, amount: Callable[[float], str]) -> Iterator[Markup]:
    ticks = scale.ticks()
    for value in ticks:
        y = _y(scale, value)
        yield element("line", x1=0, x2="100%", y1=y, y2=y, class_="grid" if value else "base")
        text = f"{amount(value)} {unit}" if value == ticks[-1] else amount(value)
        yield element("text", text, x=0, y=y - 3, class_="tick")


def _years(days: Days, marks: Sequence[Mark]) -> Iterator[Markup]:
    """The years that have a value, as far as there is room for them."""
    shown = -1.0
    for year, at in sorted({(one.day.year, round(_at(days, one.day), 4)) for one in marks}):
        if at - shown >= 0.13 or shown < 0:
            shown = at
            yield element("text", f"{year}", x=percent(at), y=_ABOVE + _HEIGHT + 19, text_anchor="middle",
                          class_="tick")  # fmt: skip
