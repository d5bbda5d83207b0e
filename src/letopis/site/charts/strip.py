"""How much happened in each month of some years: a row for a year, a bar for a month, held and planned apart."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from letopis.site.charts.svg import element, hatching, percent, together

#: Rows that are drawn.
YEARS = 6
_LABEL, _ROW, _BAR, _HEAD = 0.1, 40.0, 30.0, 18.0
_CELL = (1 - _LABEL) / 12


@dataclass(frozen=True, slots=True)
class Month:
    """A month ("2022-11") and how many of its events were held, are planned, were called off."""

    month: str
    held: int = 0
    planned: int = 0
    cancelled: int = 0


@dataclass(frozen=True, slots=True)
class Year:
    """A year and its twelve months."""

    year: int
    months: tuple[Month, ...]


def years_of(months: Sequence[Mapping[str, int | str]], today: int) -> list[Year]:
    """The years that are drawn, the last first: those with events, at most `YEARS`, next year the last if it can be."""
    told = {str(one["month"]): Month(**one) for one in months}  # type: ignore[arg-type]
    there = sorted({int(month[:4]) for month in told})
    near = [year for year in there if year <= today + 1][-YEARS:]
    near += [year for year in there if year > today + 1][: YEARS - len(near)]
    return [Year(year, tuple(_month(told, year, number) for number in range(1, 13))) for year in reversed(near)]


def _month(told: Mapping[str, Month], year: int, number: int) -> Month:
    key = f"{year:04}-{number:02}"
    return told.get(key, Month(key))


def strip(
    years: Sequence[Year], letters: Sequence[str], address: Callable[[str], str], told: Callable[[Month], str]
) -> Markup:
    """The drawing: `letters` stand above the months, `address` leads to a month's events, `told` says it in words.

    It is for eyes and the mouse; a table beside it is for all others.
    """
    most = max((one.held + one.planned for year in years for one in year.months), default=0) or 1
    rows = (_row(year, top, most, address, told) for top, year in enumerate(years))
    height = _HEAD + _ROW * len(years)
    return element(
        "svg", hatching("strip-hatch"), _head(letters), *rows,
        class_="chart strip", width="100%", height=height, aria_hidden="true", focusable="false",
    )  # fmt: skip


def _head(letters: Sequence[str]) -> Markup:
    marks = (
        element("text", letter, x=percent(_LABEL + (place + 0.5) * _CELL), y=12, text_anchor="middle", class_="soft")
        for place, letter in enumerate(letters)
    )
    return together(marks)


def _row(year: Year, number: int, most: int, address: Callable[[str], str], told: Callable[[Month], str]) -> Markup:
    bottom = _HEAD + _ROW * (number + 1) - 4
    name = element("text", str(year.year), x=0, y=bottom - 6)
    cells = (_cell(one, place, bottom, most, address, told) for place, one in enumerate(year.months))
    return element("g", name, *cells)


def _cell(
    one: Month, place: int, bottom: float, most: int, address: Callable[[str], str], told: Callable[[Month], str]
) -> Markup:
    left = _LABEL + (place + 0.06) * _CELL
    ground = _bar(left, bottom, _BAR, "ground")
    if not one.held + one.planned + one.cancelled:
        return ground
    bars = together(_bars(one, left, bottom, most))
    title = element("title", told(one))
    return element("a", title, ground, bars, href=address(one.month), tabindex=-1)


def _bars(one: Month, left: float, bottom: float, most: int) -> Iterator[Markup]:
    """What was held, and above it what is planned; what there is at all is seen."""
    for count, name in ((one.held, "held"), (one.planned, "planned")):
        if count:
            height = max(3.0, _BAR * count / most)
            yield _bar(left, bottom, height, name)
            bottom -= height


def _bar(left: float, bottom: float, height: float, name: str) -> Markup:
    return element("rect", x=percent(left), y=bottom - height, width=percent(_CELL * 0.88), height=height, class_=name)
