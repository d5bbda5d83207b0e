"""The house is drawn as the table of arrows has it; version and citation say what the package says."""

from pathlib import Path
from xml.etree import ElementTree

import draw_house
import pytest
import yaml

import letopis

ROOT = Path(__file__).resolve().parents[1]
SMALL = {"model": set(), "times": {"model"}, "article": {"model", "times"}, "cli": {"model", "times", "article"}}


def test_the_picture_is_fresh() -> None:
    drawn = draw_house.PICTURE.read_text(encoding="utf-8")
    assert drawn == draw_house.picture(draw_house.arrows()), "run scripts/draw_house.py"


def test_every_room_is_in_the_picture_and_in_the_table_of_rooms() -> None:
    words = {one.text for one in ElementTree.parse(draw_house.PICTURE).iter("{http://www.w3.org/2000/svg}text")}
    page = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    for room in draw_house.arrows():
        assert f"{room}/" in words
        assert f"| `{room}/` |" in page


def test_what_follows_from_other_arrows_is_not_drawn() -> None:
    assert list(draw_house.drawn(SMALL)) == [("article", "times")]
    longer = {**SMALL, "reading": {"article", "times"}}
    assert list(draw_house.drawn(longer)) == [("article", "times"), ("reading", "article")]


def test_the_arrows_drawn_lead_to_all_that_may_be_imported() -> None:
    may = draw_house.arrows()
    drawn: dict[str, set[str]] = {room: set() for room in may}
    for room, known in draw_house.drawn(may):
        drawn[room].add(known)
    for room in may.keys() - {draw_house.ROOF}:
        assert may[room] - {draw_house.GROUND} <= draw_house.reached(drawn, room)


def test_no_two_rooms_stand_in_one_place() -> None:
    places = [(column, floor) for column, floor, _ in draw_house.ROOMS.values()]
    assert len(set(places)) == len(places)


def test_a_room_without_a_place_is_told() -> None:
    with pytest.raises(KeyError, match="attic"):
        draw_house.picture({**SMALL, "attic": {"times"}})


def test_citation_and_change_log_are_of_this_version() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= citation.keys()
    assert (citation["cff-version"], citation["version"]) == ("1.2.0", letopis.__version__)
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\n## [{letopis.__version__}]" in changes
