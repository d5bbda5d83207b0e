"""The map: where events take place, and which states meet, over the land of the earth without borders."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup

from letopis.knowledge.tables import FOLDER, rows
from letopis.model.text import fold
from letopis.site.charts.projection import HEIGHT, WIDTH, projected
from letopis.site.charts.svg import element, number, scene, together

COORDINATES = Path(__file__).parent / "coordinates.tsv"
#: The narrowest view, in units of the map: a part of the Caucasus would show nothing of where it is.
_NARROWEST = 260.0
#: Letters are so many thousandths of the view wide and high.
_LETTER, _LINE = 8.0, 15.0

#: So many dots in one region make a nearer map of it worth while.
_MANY = 12
#: Where the view of the whole earth ends: there are no capitals farther south than 56°.
_SOUTH = projected(0.0, -58.0)[1]

Place = tuple[float, float]
#: Left, top, right and bottom.
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map: its name, where it leads to, how many events are counted there; a state's or a city's."""

    name: str
    at: Place
    count: int
    address: str
    told: str
    state: bool = False


@dataclass(frozen=True, slots=True)
class Arc:
    """What two states share."""

    left: Place
    right: Place
    count: int
    address: str
    told: str


@dataclass(frozen=True, slots=True)
class View:
    """The part of the map that is shown."""

    x: float
    y: float
    width: float
    height: float

    @property
    def unit(self) -> float:
        """A thousandth of the width: about a pixel."""
        return self.width / 1000

    def holds(self, box: Box) -> bool:
        """Whether all of a box is in view."""
        left, top, right, bottom = box
        return self.x <= left and right <= self.x + self.width and self.y <= top and bottom <= self.y + self.height


@cache
def coordinates() -> Mapping[tuple[str, str], Place]:
    """Where cities stand on the map, by their country's code and their folded Russian name."""
    return {
        (row["country"], fold(row["name"])): projected(float(row["longitude"]), float(row["latitude"]))
        for _, row in rows(COORDINATES)
    }


@cache
def capitals() -> Mapping[str, Place]:
    """Where states are drawn, by their code: at their capital; one that the table of cities lacks is not drawn."""
    known = coordinates()
    found = {}
    for _, row in rows(FOLDER / "countries.tsv"):
        names = [one.partition("@")[0] for one in row["capitals"].split(";") if one]
        places = [known[row["code"], fold(one)] for one in names if (row["code"], fold(one)) in known]
        if places:
            found[row["code"]] = places[0]
    return found


def city(name: str, country: str | None) -> Place | None:
    """Where a city stands on the map; None where the tables do not know it."""
    return coordinates().get((country, fold(name))) if country else None


def atlas(id: str, title: str, told: str, dots: Sequence[Dot], arcs: Sequence[Arc], land: str) -> Markup:
    """The map with the part of the earth on it that the dots are in; `land` is the address of the land's drawing."""
    view = around([one.at for one in dots])
    most = max([*(one.count for one in dots), *(one.count for one in arcs)], default=1)
    ground = element("image", href=land, x=0.0, y=0.0, width=WIDTH, height=HEIGHT)
    lines = together([*(_arc(one, view, most) for one in arcs), *(_dot(one, view, most) for one in dots)])
    names = element("g", *_labels(dots, view, most), stroke_width=view.unit * 3)
    box = " ".join(map(number, (view.x, view.y, view.width, view.height)))
    return scene(id, title, told, "atlas", box, ground, lines, names)


def around(places: Iterable[Place]) -> View:
    """The view of the map that has all places in it, with room at the edges, twice as wide as high.

    >>> around([])
    View(x=0.0, y=0.0, width=1000.0, height=487.0)
    """
    found = list(places)
    if not found:
        return View(0.0, 0.0, WIDTH, HEIGHT)
    left, right = min(x for x, _ in found), max(x for x, _ in found)
    top, bottom = min(y for _, y in found), max(y for _, y in found)
    ratio = WIDTH / HEIGHT
    width = min(WIDTH, max(_NARROWEST, (right - left) * 1.3, (bottom - top) * 1.4 * ratio))
    height = width / ratio
    x = min(max(0.0, (left + right - width) / 2), WIDTH - width)
    y = min(max(0.0, (top + bottom - height) / 2), HEIGHT - height)
    if width == WIDTH:  # the whole earth, without the south where nobody meets
        y, height = 0.0, min(HEIGHT, max(_SOUTH, bottom + 10))
    return View(x, y, width, height)


def crowded(dots: Sequence[Dot]) -> tuple[Dot, ...]:
    """The dots of the region in which most of them stand; none where the map of all is near enough to read.

    The region is one of those around a dot that are a quarter of the view wide and high.
    """
    view = around([one.at for one in dots])
    wide, high = view.width / 4, view.height / 4
    if len(dots) < _MANY or wide < _NARROWEST / 4 + 1:
        return ()
    regions = [
        tuple(one for one in dots if abs(one.at[0] - x) < wide / 2 and abs(one.at[1] - y) < high / 2)
        for x, y in (dot.at for dot in dots)
    ]
    fullest = max(regions, key=lambda some: (len(some), sum(one.count for one in some)))
    return fullest if len(fullest) >= _MANY else ()


def among(arcs: Sequence[Arc], dots: Sequence[Dot]) -> tuple[Arc, ...]:
    """The arcs of which both ends are places of these dots."""
    places = {one.at for one in dots}
    return tuple(one for one in arcs if one.left in places and one.right in places)


def _arc(one: Arc, view: View, most: int) -> Markup:
    (x1, y1), (x2, y2) = one.left, one.right
    # Bent to the north, the more the farther, so that arcs between the same regions part.
    bend = abs(x2 - x1) * 0.25 + abs(y2 - y1) * 0.1
    path = (
        f"M{number(x1)} {number(y1)}Q{number((x1 + x2) / 2)} {number((y1 + y2) / 2 - bend)} {number(x2)} {number(y2)}"
    )
    drawn = element("path", d=path, class_="arc", stroke_width=view.unit * (1.2 + 6.0 * one.count / most))
    return element("a", element("title", one.told), drawn, href=one.address)


def _radius(one: Dot, view: View, most: int) -> float:
    return float(view.unit * (4.0 + 10.0 * (one.count / most) ** 0.5))


def _dot(one: Dot, view: View, most: int) -> Markup:
    kind = "dot state" if one.state else "dot city"
    x, y = one.at
    drawn = element("circle", cx=x, cy=y, r=_radius(one, view, most), class_=kind, stroke_width=view.unit * 1.5)
    return element("a", element("title", one.told), drawn, href=one.address, aria_label=one.told)


def _labels(dots: Sequence[Dot], view: View, most: int) -> Iterator[Markup]:
    """The names of the places with most events, beside, above or below their dot.

    Names are left out that would stand on another's, on a dot of more events or out of the view.
    """
    taken: list[Box] = []
    for one in sorted(dots, key=lambda dot: (-dot.count, dot.name)):
        away = _radius(one, view, most)
        boxes = (box for box in _beside(one, view, away) if view.holds(box))
        free = next((box for box in boxes if not any(_touch(box, other) for other in taken)), None)
        x, y = one.at
        taken.append((x - away, y - away, x + away, y + away))
        if free is None:
            continue
        taken.append(free)
        yield element(
            "text", one.name, x=(free[0] + free[2]) / 2, y=free[3] - 3 * view.unit, text_anchor="middle",
            font_size=view.unit * 13, class_="place-name", aria_hidden="true",
        )  # fmt: skip


def _beside(one: Dot, view: View, away: float) -> Iterator[Box]:
    """Where a dot's name may stand: right, left, above, below."""
    x, y = one.at
    wide, high, gap = len(one.name) * _LETTER * view.unit, _LINE * view.unit, away + 3 * view.unit
    yield (x + gap, y - high / 2, x + gap + wide, y + high / 2)
    yield (x - gap - wide, y - high / 2, x - gap, y + high / 2)
    yield (x - wide / 2, y - gap - high, x + wide / 2, y - gap)
    yield (x - wide / 2, y + gap, x + wide / 2, y + gap + high)


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
