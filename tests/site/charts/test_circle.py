"""The circle of those who meet."""

from math import hypot
from xml.etree import ElementTree

from letopis.site.charts.circle import Chord, Node, circle


def node(id: str, group: str, count: int = 1) -> Node:
    return Node(id, f"Имя {id}", group, count, f"/people/{id}", f"{id}: {count}")


def drawn(nodes: list[Node], chords: list[Chord]) -> ElementTree.Element:
    return ElementTree.fromstring(str(circle("c", "Circle", "Told", nodes, chords)))


def test_compatriots_stand_side_by_side() -> None:
    picture = drawn([node("a", "AZ"), node("b", "GE"), node("c", "AZ", 5), node("d", "GE", 3)], [])
    assert [link.get("href") for link in picture.iter("a")] == [f"/people/{one}" for one in "cadb"]


def test_all_stand_on_the_circle() -> None:
    picture = drawn([node(one, "AZ") for one in "abcde"], [])
    far = [hypot(float(dot.get("cx", "")), float(dot.get("cy", ""))) for dot in picture.iter("circle")]
    assert len(far) == 5
    assert max(far) - min(far) < 0.01


def test_who_is_not_drawn_has_no_chord() -> None:
    picture = drawn([node("a", "AZ"), node("b", "GE")], [Chord("a", "b", 3, "a – b: 3"), Chord("a", "x", 9, "")])
    assert len(list(picture.iter("path"))) == 1


def test_nobody_at_all_is_an_empty_picture() -> None:
    assert not list(drawn([], []).iter("circle"))
