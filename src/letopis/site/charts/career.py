"""Offices as bars drawn to scale: what is sure, what may be, who acted, where others are called the holder."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from letopis.site.charts.scales import Days
from letopis.site.charts.svg import drawing, element, hatching, percent, together, wrapped

#: Pixels: of a line of text, of a bar, between a row and the next one, of the axis.
_LINE, _BAR, _GAP, _AXIS = 17, 14, 14, 26
#: Signs in a line of heavy and of light text, so that it fits on a narrow screen; and so many lines of it.
_WIDE, _WIDER, _LINES = 34, 40, 3
#: The shortest bar and the room on both sides, as parts of the width.
_LEAST, _SIDE = 0.008, 0.03
_MARGIN = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Bar:
    """An office that somebody held, for sure from `first` to `last`; it may have been from `since` until `until`.

    `since` None: nobody tells what was before; `until` None: nothing says that it ended. `rivals` are times in which
    others are called the holder, `conflicts` counts the claims that contradict. `told` says in words when it was,
    `address` where the evidence is.
    """

    office: str
    told: str
    address: str
    first: date
    last: date
    since: date | None
    until: date | None
    acting: bool = False
    rivals: tuple[tuple[date, date], ...] = ()
    conflicts: int = 0

    @property
    def days(self) -> Iterator[date]:
        """All days that have a place in the drawing."""
        yield from (one for one in (self.first, self.last, self.since, self.until) if one)


def career(id: str, bars: Sequence[Bar], title: str, today: date, contested: Callable[[int], str]) -> Markup:
    """The drawing of one or more offices, in their order, above an axis of years that ends today or later.

    `contested` puts into words how many claims contradict.
    """
    days = [day for bar in bars for day in bar.days]
    scale = Days(_shifted(min(days), -_MARGIN), _shifted(max(today, *days), _MARGIN))
    rows, top = [], 0
    for bar in bars:
        lines = _lines(bar, contested)
        rows.append(_row(id, bar, lines, scale, top, today))
        top += _height(lines)
    told = "; ".join(f"{bar.office}: {bar.told}" for bar in bars)
    return drawing(id, title, told, top + _AXIS, hatching(f"{id}-hatch"), _axis(scale, top), *rows, links=True)


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day


def _lines(bar: Bar, contested: Callable[[int], str]) -> list[tuple[str, str]]:
    """The lines of text above a bar, each with its class."""
    lines = [(line, "office") for line in wrapped(bar.office, _WIDE, _LINES)]
    lines += [(line, "soft") for line in wrapped(bar.told, _WIDER, _LINES)]
    return lines + ([(f"≠ {contested(bar.conflicts)}", "conflict")] if bar.conflicts or bar.rivals else [])


def _height(lines: Sequence[tuple[str, str]]) -> int:
    return len(lines) * _LINE + _BAR + _GAP


def _row(id: str, bar: Bar, lines: Sequence[tuple[str, str]], scale: Days, top: int, today: date) -> Markup:
    """The text of an office, and below it its bar; all of it is a link."""
    texts = [
        element("text", line, x=0, y=top + number * _LINE + 13, class_=kind)
        for number, (line, kind) in enumerate(lines)
    ]
    y = top + len(lines) * _LINE + 3
    drawn = [*_unsure(bar, scale, y, today), _sure(id, bar, scale, y), *_rivals(bar, scale, y)]
    name = element("title", f"{bar.office}: {bar.told}")
    return element("a", name, *texts, *drawn, href=bar.address, class_="tenure")


def _sure(id: str, bar: Bar, scale: Days, y: int) -> Markup:
    fill = f"url(#{id}-hatch)" if bar.acting else None
    return _span(scale, bar.first, bar.last, y, _BAR, "bar acting" if bar.acting else "bar", fill)


def _unsure(bar: Bar, scale: Days, y: int, today: date) -> Iterator[Markup]:
    """What may have been on both sides: to a day, or into the open."""
    if bar.since is None:
        yield _open(_at(scale, bar.first), y, "M-3 1 L-11 7 L-3 13")
    elif bar.since < bar.first:
        yield _span(scale, bar.since, bar.first, y, _BAR, "unsure")
    end = bar.until or max(today, bar.last)
    if bar.last < end:
        yield _span(scale, bar.last, end, y, _BAR, "unsure")
    if bar.until is None:
        yield _open(_at(scale, end), y, "M3 1 L11 7 L3 13")


def _open(at: float, y: int, path: str) -> Markup:
    """A sign that it goes on to one side; its own pixels stand at a place in per cent."""
    return element("svg", element("path", d=path, class_="open"), x=percent(at), y=y, class_="sign")


def _rivals(bar: Bar, scale: Days, y: int) -> Iterator[Markup]:
    """Strokes under a bar for times in which others are called the holder."""
    for first, last in bar.rivals:
        yield _span(scale, first, last, y + _BAR + 1, 4, "rival")


def _span(scale: Days, first: date, last: date, y: int, height: int, kind: str, fill: str | None = None) -> Markup:
    start = _at(scale, first)
    width = max(_LEAST, _at(scale, last) - start)
    return element("rect", x=percent(start), y=y, width=percent(width), height=height, class_=kind, fill=fill)


def _at(scale: Days, day: date) -> float:
    return _SIDE + (1 - 2 * _SIDE) * scale.at(day)


def _axis(scale: Days, bottom: int) -> Markup:
    """Years below, with lines up through all bars."""
    ticks = list(scale.ticks())
    marks = []
    for day, text in ticks:
        x = percent(_at(scale, day))
        marks.append(element("line", x1=x, x2=x, y1=0, y2=bottom + 4, class_="grid"))
        marks.append(element("text", text, x=x, y=bottom + 19, class_="tick", text_anchor="middle"))
    return element("g", together(marks), aria_hidden="true")
