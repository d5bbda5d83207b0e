"""Measures over time: bounds, open ends, aims and disputes can be told apart."""

from datetime import date

from lxml import etree

from letopis.site.charts.measures import Mark, measures


def mark(year: int, value: float, **fields: object) -> Mark:
    given = {"low": value, "high": value, "aim": False, "chief": True, "disputed": False, "told": f"{year}: {value:g}"}
    return Mark(day=date(year, 7, 1), value=value, **(given | fields))  # type: ignore[arg-type]


def drawn(*marks: Mark) -> etree._Element:
    return etree.fromstring(measures("m", "Trade", marks, "USD", lambda value: f"{value:g}"))


def count(made: etree._Element, kind: str) -> int:
    return sum(1 for one in made.iter() if kind in (one.get("class") or "").split())


def test_chief_values_are_joined_by_a_line_and_others_are_not() -> None:
    made = drawn(mark(2020, 10), mark(2021, 12), mark(2021, 30, chief=False), mark(2030, 40, chief=False, aim=True))
    assert count(made, "course") == 1
    assert count(made, "value") == 4 and count(made, "aim") == 2


def test_more_than_and_less_than_have_arrows() -> None:
    assert count(drawn(mark(2020, 10, high=None), mark(2021, 10, low=None), mark(2022, 9)), "beyond") == 2


def test_what_sources_disagree_on_is_marked_and_stands_aside() -> None:
    made = drawn(mark(2020, 10, disputed=True), mark(2020, 14, disputed=True, chief=False), mark(2021, 11))
    assert count(made, "against") == 2
    asides = [one.get("cx") for one in made.iter("circle")]
    assert asides[0] != asides[1]


def test_each_value_is_told_in_words() -> None:
    made = drawn(mark(2020, 10), mark(2021, 12))
    assert made.findtext("desc") == "2020: 10; 2021: 12"
    assert made.get("role") == "img"


def test_values_far_from_zero_are_told_apart() -> None:
    ticks = [one.text for one in drawn(mark(2020, 990), mark(2021, 1000)).iter("text")]
    assert "0" not in ticks


def test_a_single_value_of_nought_is_drawn() -> None:
    assert count(drawn(mark(2020, 0)), "value") == 1
