"""Columns of pieces, one for each year: how much of what there was, and what is still to come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from letopis.site.charts.scales import Linear, rounded
from letopis.site.charts.svg import drawing, element, percent

#: Pixels: height of the columns, room above for a number, below for years.
_HEIGHT, _ABOVE, _BELOW = 170, 18, 24
#: So many years have their number below and above; of more every second, third … one does.
_NAMED = 7
#: A column's part of its year's room, the widest column, and the room on the left for the scale.
_FULL, _WIDEST, _LEFT = 0.72, 0.09, 0.07


@dataclass(frozen=True, slots=True)
class Piece:
    """What pieces of one kind are called, their class in `charts.css`, and how many there are in each year."""

    name: str
    kind: str
    counts: Mapping[int, int]


def columns(id: str, title: str, pieces: Sequence[Piece], years: Sequence[int]) -> Markup:
    """The drawing; the first piece stands at the bottom. Years without any have an empty place."""
    totals = {year: sum(piece.counts.get(year, 0) for piece in pieces) for year in years}
    scale = rounded(0, max(*totals.values(), 1), 4)
    step = -(-len(years) // _NAMED)
    drawn = [_column(pieces, year, number, len(years), scale) for number, year in enumerate(years)]
    names = [
        _named(year, totals[year], number, len(years), scale)
        for number, year in enumerate(years)
        if (len(years) - 1 - number) % step == 0
    ]
    told = "; ".join(f"{year}: {_told(pieces, year)}" for year in years if totals[year])
    return drawing(id, title, told, _ABOVE + _HEIGHT + _BELOW, *_grid(scale), *drawn, *names)


def _told(pieces: Sequence[Piece], year: int) -> str:
    return ", ".join(f"{piece.name} {piece.counts[year]}" for piece in pieces if piece.counts.get(year))


def _place(number: int, count: int) -> tuple[float, float]:
    """Left edge and width of a column."""
    room = (1 - _LEFT) / count
    width = min(room * _FULL, _WIDEST)
    return _LEFT + room * number + (room - width) / 2, width


def _y(scale: Linear, value: float) -> float:
    return _ABOVE + _HEIGHT * (1 - scale.at(value))


def _column(pieces: Sequence[Piece], year: int, number: int, count: int, scale: Linear) -> Markup:
    left, width = _place(number, count)
    drawn, low = [], 0
    for piece in pieces:
        high = low + piece.counts.get(year, 0)
        if high > low:
            y, height = _y(scale, high), _y(scale, low) - _y(scale, high)
            name = element("title", f"{year}: {piece.name} {high - low}")
            drawn.append(element("rect", name, x=percent(left), y=y, width=percent(width), height=height,
                                 class_=f"piece {piece.kind}"))  # fmt: skip
        low = high
    return element("g", *drawn)


def _named(year: int, total: int, number: int, count: int, scale: Linear) -> Markup:
    """The year below a column and its number above it."""
    left, width = _place(number, count)
    middle = percent(left + width / 2)
    below = element("text", f"{year}", x=middle, y=_ABOVE + _HEIGHT + 17, text_anchor="middle", class_="tick")
    above = element("text", f"{total}", x=middle, y=_y(scale, total) - 4, text_anchor="middle", class_="tick")
    return element("g", below, above if total else "")


def _grid(scale: Linear) -> list[Markup]:
    """Lines at round numbers, with the numbers on the left."""
    drawn = []
    for value in scale.ticks(4):
        y = _y(scale, value)
        drawn.append(element("line", x1=percent(_LEFT / 2), x2="100%", y1=y, y2=y, class_="grid" if value else "base"))
        drawn.append(element("text", f"{value:g}", x=0, y=y + 4, class_="tick"))
    return drawn
