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
_LETTER, _LINE = 7.2, 15.0

Place = tuple[float, float]


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
    inside = together(
        [*(_arc(one, view, most) for one in arcs), *(_dot(one, view, most) for one in dots), *_labels(dots, view)]
    )
    box = " ".join(map(number, (view.x, view.y, view.width, view.height)))
    return scene(id, title, told, "atlas", box, ground, inside)


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
    return View(x, y, width, height)


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


def _labels(dots: Sequence[Dot], view: View) -> Iterator[Markup]:
    """The names of the places with most events, those left out that would stand on another's."""
    taken: list[tuple[float, float, float, float]] = []
    for one in sorted(dots, key=lambda dot: (-dot.count, dot.name)):
        x, y = one.at[0] + 12 * view.unit, one.at[1] + 5 * view.unit
        wide = len(one.name) * _LETTER * view.unit
        box = (x, y - _LINE * view.unit, x + wide, y)
        free = all(box[2] < x1 or box[0] > x2 or box[3] < y1 or box[1] > y2 for x1, y1, x2, y2 in taken)
        if free and box[2] <= view.x + view.width:
            taken.append(box)
            yield element("text", one.name, x=x, y=y, font_size=view.unit * 13, class_="place-name", aria_hidden="true")
