"""Columns by year: as high as their numbers, with a text for each piece."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from letopis.site.charts.columns import Piece, columns

COUNTS = st.dictionaries(st.integers(2000, 2020), st.integers(0, 500))


def pieces(made: etree._Element) -> list[etree._Element]:
    return list(made.iter("rect"))


def test_a_column_is_as_high_as_its_number() -> None:
    made = etree.fromstring(columns("c", "Talks", [Piece("heads", "p1", {2020: 1, 2022: 3})], [2020, 2021, 2022]))
    one, other = pieces(made)
    assert abs(float(other.get("height", 0)) / float(one.get("height", 1)) - 3) < 0.01
    assert [each.findtext("title") for each in pieces(made)] == ["2020: heads 1", "2022: heads 3"]


def test_pieces_of_a_year_stand_on_each_other() -> None:
    both = [Piece("heads", "p1", {2020: 2}), Piece("ministers", "p2", {2020: 1})]
    low, high = pieces(etree.fromstring(columns("c", "Talks", both, [2020])))
    assert abs(float(high.get("y", 0)) + float(high.get("height", 0)) - float(low.get("y", 0))) < 0.01
    assert low.get("x") == high.get("x")


@given(COUNTS, COUNTS)
def test_all_that_is_counted_is_told_in_words_and_stands_inside(one: dict[int, int], other: dict[int, int]) -> None:
    some = [Piece("a", "p1", one), Piece("b", "p2", other)]
    made = etree.fromstring(columns("c", "Talks", some, range(2000, 2021)))
    told = made.findtext("desc") or ""
    assert all(f"{year}: " in told for year, count in one.items() if count)
    height = float(made.get("height", 0))
    assert all(0 <= float(each.get("y", -1)) <= height for each in pieces(made))
