"""EDTF dates: reading, the days they may mean, marks; against the `edtf` package where both know a form."""

from datetime import date
from time import struct_time

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.model.when import Precision, between, day, parse, season, yearless

YEARS = st.integers(1000, 2999)
MONTHS = st.integers(1, 12)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2021-04-08", date(2021, 4, 8), date(2021, 4, 8), Precision.DAY),
        ("2021-04-08T14:30:00", date(2021, 4, 8), date(2021, 4, 8), Precision.TIME),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
        ("2023-23", date(2023, 9, 1), date(2023, 11, 30), Precision.SEASON),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29), Precision.SEASON),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), Precision.DECADE),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), Precision.CENTURY),
        ("2023/2024-05", date(2023, 1, 1), date(2024, 5, 31), Precision.INTERVAL),
        ("2023-01-01/..", date(2023, 1, 1), None, Precision.INTERVAL),
        ("2021-10-04?", date(2021, 10, 4), date(2021, 10, 4), Precision.DAY),
    ],
)
def test_a_date_tells_its_days_and_precision(text: str, first: date, last: date | None, precision: Precision) -> None:
    when = parse(text)
    assert (when.earliest, when.latest, when.precision, str(when)) == (first, last, precision, text)


@pytest.mark.parametrize(
    "text", ["", "2021-13", "2021-02-30", "2021-23-04", "199X-04", "2024/2023", "вчера", "21-04-08"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse(text)


def test_marks_add_up_and_stand_on_both_ends_of_an_interval() -> None:
    assert str(parse("2021-04").doubted()) == "2021-04?"
    assert str(parse("2021-04").about().doubted()) == "2021-04%"
    assert str(parse("2021-04~").doubted().doubted()) == "2021-04%"
    assert str(parse("2021-04-01/2021-04-08").doubted()) == "2021-04-01?/2021-04-08?"
    assert str(parse("2021/..").about()) == "2021~/.."


def test_between_one_day_is_that_day_and_an_interval_without_ends_says_nothing() -> None:
    assert between(date(2021, 4, 8), date(2021, 4, 8)) == day(date(2021, 4, 8))
    with pytest.raises(ValueError, match="says nothing"):
        between(None, None)


@given(st.one_of(
    st.dates(date(1000, 1, 1)).map(date.isoformat),
    st.tuples(YEARS, MONTHS).map(lambda pair: f"{pair[0]}-{pair[1]:02d}"),
    st.tuples(YEARS, st.integers(21, 23)).map(lambda pair: f"{pair[0]}-{pair[1]}"),
    YEARS.map(str),
    st.integers(100, 299).map(lambda number: f"{number}X"),
    st.tuples(YEARS, st.integers(0, 50)).map(lambda pair: f"{pair[0]}/{pair[0] + pair[1]}"),
))  # fmt: skip
def test_the_days_are_those_of_the_second_reader(text: str) -> None:
    when, other = parse(text), edtf.parse_edtf(text)
    assert _day(other.lower_strict()) == when.earliest
    assert _day(other.upper_strict()) == when.latest


def _day(value: struct_time) -> date:
    return date(value.tm_year, value.tm_mon, value.tm_mday)


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_inside_and_overlaps_agree(a: date, b: date, c: date, d: date) -> None:
    one, other = between(min(a, b), max(a, b)), between(min(c, d), max(c, d))
    assert one.overlaps(other) == other.overlaps(one)
    assert not one.inside(other) or one.overlaps(other)
    assert one.inside(one)


@pytest.mark.parametrize(
    ("dated", "told"),
    [("2000-02-29", "XXXX-02-29"), ("2021-04~", "XXXX-04"), ("2021", None), ("2021-04/2021-05", None)],
)
def test_a_date_without_its_year(dated: str, told: str | None) -> None:
    when = yearless(parse(dated))
    assert (when and str(when)) == told
    assert when is None or (when == parse(when.edtf) and when.earliest is when.latest is None)


@pytest.mark.parametrize("text", ["XXXX-13", "XXXX-04-32", "XXXX", "XXXX-21"])
def test_what_has_no_month_is_no_date_without_a_year(text: str) -> None:
    with pytest.raises(ValueError, match="not an EDTF date"):
        parse(text)


def test_a_season_before_the_first_year_is_refused() -> None:
    with pytest.raises(ValueError):
        season(0, 21)
