"""Figures over years: bounds, disagreements, aims."""

from datetime import date
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from letopis.chronicle.claims import Source
from letopis.chronicle.figures.report import FigureReport
from letopis.chronicle.figures.series import FigureSeries, Value, figures, rounding
from letopis.chronicle.parties import Party
from letopis.model.facts import Bound
from letopis.model.when import parse

NUMBERS = count()
PAIR = (Party("Чили", country="CL"), Party("Перу", country="PE"))


def told(
    value: float, period: str | None = "2020", bound: Bound = "=", known: str = "2021-05-01", **more
) -> FigureReport:
    number = next(NUMBERS)
    source = Source(f"page{number}", f"v{number}", known=date.fromisoformat(known))
    fields = {"measure": "trade turnover", "unit": "USD", "parties": PAIR} | more
    return FigureReport(
        id=f"{number:08}", source=source, value=value, bound=bound, period=parse(period) if period else None, **fields
    )


def only(*reports: FigureReport) -> FigureSeries:
    (made,) = figures(reports)
    return made


def test_a_series_goes_from_year_to_year_and_ends_in_what_has_no_year() -> None:
    made = only(told(5e9, "2021", known="2022-02-01"), told(4e9), told(3e9, None))
    assert [str(one.period) for one in made.periods] == ["2020", "2021", "None"]
    assert made.countries == ("CL", "PE")


def test_equal_values_are_one_with_both_sources() -> None:
    (period,) = only(told(5e9), told(5e9)).periods
    assert [len(one.reports) for one in period.values] == [2]
    assert not period.disputed


def test_values_that_cannot_both_be_true_are_in_dispute() -> None:
    assert only(told(26.1e9), told(24.8e9)).periods[0].disputed


def test_a_rounded_value_agrees_with_the_exact_one() -> None:
    assert not only(told(24e9), told(24.4e9)).periods[0].disputed
    assert only(told(24.0e9), told(24.6e9)).periods[0].disputed


def test_bounds_are_kept_and_agree_with_what_lies_within() -> None:
    (period,) = only(told(20e9, bound=">"), told(24.2e9), told(30e9, bound="<"), told(25e9, bound="~")).periods
    assert [one.bound for one in period.values] == ["=", "~", ">", "<"]
    assert not period.disputed
    assert only(told(24.2e9), told(25e9, bound=">")).periods[0].disputed
    assert only(told(20e9, bound="<"), told(25e9, bound=">")).periods[0].disputed


def test_an_aim_is_told_as_such_and_is_not_in_dispute_with_what_came_of_it() -> None:
    (period,) = only(told(40e9, "2030", known="2021-10-02"), told(31e9, "2030", known="2031-02-01")).periods
    assert [(one.value, one.ahead) for one in period.values] == [(31e9, False), (40e9, True)]
    assert not period.disputed


def test_values_without_a_period_are_not_compared() -> None:
    assert not only(told(4e9, None), told(9e9, None)).periods[0].disputed


def test_units_measures_and_countries_are_kept_apart() -> None:
    alone = (Party("Чили", country="CL"),)
    made = figures([told(4e9), told(3e9, unit="EUR"), told(2e9, measure="exports"), told(1e9, parties=alone)])
    assert len(made) == 4


def test_whole_numbers_keep_two_digits() -> None:
    assert rounding(3e9) == 50_000_000
    assert rounding(0.0) > 0
    assert Value(3.0, "=", False, ()).limits == (2.95, 3.05)


REPORTS = st.lists(
    st.builds(
        told,
        value=st.sampled_from([1e9, 2e9, 2.4e9]),
        period=st.sampled_from(["2020", "2021", "2021-01/2021-12", None]),
        bound=st.sampled_from(["=", ">", "<", "~"]),
        known=st.sampled_from(["2020-06-01", "2021-06-01"]),
    ),
    max_size=8,
)


@given(REPORTS, st.randoms())
def test_the_order_of_reports_does_not_matter(reports: list[FigureReport], random) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)
    assert figures(shuffled) == figures(reports)
    assert sum(one.count for one in figures(reports)) == len(reports)
