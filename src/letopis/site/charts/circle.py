"""A network as a circle: those who meet stand around it, side by side with their compatriots, chords between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, degrees, pi, sin

from markupsafe import Markup

from letopis.site.charts.svg import element, number, scene, wrapped

_RADIUS, _ROOM = 200.0, 190.0
_SIDE = 2 * (_RADIUS + _ROOM)
#: Letters of a name that have room beside the circle.
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Node:
    """One of those who meet; nodes of one `group` stand side by side."""

    id: str
    name: str
    group: str
    count: int
    address: str
    told: str


@dataclass(frozen=True, slots=True)
class Chord:
    """Two who meet, by their ids, and how often."""

    left: str
    right: str
    count: int
    told: str


def circle(id: str, title: str, told: str, nodes: Sequence[Node], chords: Sequence[Chord]) -> Markup:
    """The circle of some nodes; chords of which an end is not among them are left out."""
    ordered = sorted(nodes, key=lambda one: (one.group, -one.count, one.name))
    angles = {one.id: 2 * pi * place / len(ordered) - pi / 2 for place, one in enumerate(ordered)}
    most = max((one.count for one in chords), default=1)
    shown = [one for one in chords if one.left in angles and one.right in angles]
    lines = [_chord(one, angles, most) for one in sorted(shown, key=lambda one: one.count)]
    middle, side = number(_SIDE / 2), number(_SIDE)
    around = element(
        "g", *lines, *(_node(one, angles[one.id]) for one in ordered), transform=f"translate({middle} {middle})"
    )
    return scene(id, title, told, "circle", f"0 0 {side} {side}", around)


def _at(angle: float, radius: float = _RADIUS) -> str:
    return f"{number(radius * cos(angle))} {number(radius * sin(angle))}"


def _chord(one: Chord, angles: Mapping[str, float], most: int) -> Markup:
    left, right = angles[one.left], angles[one.right]
    path = f"M{_at(left)}Q0 0 {_at(right)}"
    drawn = element("path", d=path, class_="chord", stroke_width=1 + 6 * one.count / most)
    return element("g", element("title", one.told), drawn)


def _node(one: Node, angle: float) -> Markup:
    x, y = _at(angle).split()
    dot = element("circle", cx=x, cy=y, r=5, class_="dot state")
    turned = degrees(angle)
    behind = cos(angle) < -1e-9  # on the left half names are read from the circle outwards, too: turned round
    spin = f"rotate({number(turned + 180 if behind else turned)} {_at(angle, _RADIUS + 12)})"
    x, y = _at(angle, _RADIUS + 12).split()
    name = element(
        "text", _short(one.name), x=x, y=y,
        transform=spin, text_anchor="end" if behind else "start", dominant_baseline="middle", class_="place-name",
    )  # fmt: skip
    return element("a", element("title", one.told), dot, name, href=one.address)


def _short(name: str) -> str:
    """A name that has room beside the circle."""
    return name if len(name) <= _LETTERS else wrapped(name, _LETTERS, 1)[0]
