"""Elements of drawings: what is put into them is text, whatever it holds."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from letopis.site.charts.svg import drawing, element, hatching, wrapped


def read(markup: str) -> etree._Element:
    """A drawing as a parser of XML sees it."""
    return etree.fromstring(markup)


@given(st.text(), st.text())
def test_any_text_and_value_stand_inert_in_an_element(text: str, value: str) -> None:
    made = read(element("text", text, class_=value, y=None))
    assert len(made) == 0
    assert list(made.attrib) == ["class"]
    assert "<" not in text or "&lt;" in element("text", text)


def test_a_drawing_is_a_picture_with_a_name_and_words() -> None:
    made = read(drawing("d", "A & B", "what <it> shows", 40.0, element("line", x1="0%", x2="50%")))
    assert made.get("role") == "img"
    assert made.findtext("title") == "A & B" and made.findtext("desc") == "what <it> shows"
    assert made.get("aria-labelledby") == made.find("title").get("id")  # type: ignore[union-attr]


def test_a_drawing_with_links_is_a_group_whose_parts_can_be_reached() -> None:
    assert read(drawing("d", "t", "w", 40, links=True)).get("role") == "group"


def test_nothing_in_a_drawing_is_style_of_its_own() -> None:
    assert "style" not in hatching("h")


@given(st.text(), st.integers(4, 40), st.integers(1, 4))
def test_wrapped_lines_are_short_and_few(text: str, width: int, most: int) -> None:
    lines = wrapped(text, width, most)
    assert len(lines) <= most
    assert all(len(line) <= width for line in lines)
    assert bool(lines) == bool(text.split())
