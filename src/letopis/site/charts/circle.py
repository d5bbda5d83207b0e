"""A network as a circle: those who meet stand around it, side by side with their compatriots, chords between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, degrees, pi, sin

from markupsafe import Markup

from letopis.site.charts.svg import element, number, wrapped

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
    names = element("title", title, id=f"{id}-title"), element("desc", told, id=f"{id}-desc")
    middle = number(_SIDE / 2)
    whole = element(
        "g", *lines, *(_node(one, angles[one.id]) for one in ordered), transform=f"translate({middle} {middle})"
    )
    return element(
        "svg", *names, whole, class_="chart circle", viewBox=f"0 0 {number(_SIDE)} {number(_SIDE)}", role="group",
        aria_labelledby=f"{id}-title", aria_describedby=f"{id}-desc",
    )  # fmt: skip


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
        "text", wrapped(one.name, _LETTERS, 1)[0] if len(one.name) > _LETTERS else one.name, x=x, y=y,
        transform=spin, text_anchor="end" if behind else "start", dominant_baseline="middle", class_="place-name",
    )  # fmt: skip
    return element("a", element("title", one.told), dot, name, href=one.address)
