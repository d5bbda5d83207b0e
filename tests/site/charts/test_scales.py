"""Scales: every value has a place inside, ticks are round and few."""

from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from letopis.site.charts.scales import Days, Linear, rounded

VALUES = st.floats(-1e15, 1e15, allow_nan=False)


@given(VALUES, VALUES, VALUES)
def test_every_value_stands_inside(low: float, high: float, value: float) -> None:
    assert 0.0 <= Linear(low, high).at(value) <= 1.0


@given(st.floats(-1e12, 1e12), st.floats(1e-3, 1e12), st.integers(2, 8))
def test_a_rounded_scale_holds_its_values_and_its_ticks_are_few(low: float, span: float, most: int) -> None:
    assume(abs(low) < span * 1e6)
    scale = rounded(low, low + span, most)
    assert scale.low <= low + span * 1e-6 and scale.high >= low + span * (1 - 1e-6)
    assert 1 <= len(scale.ticks(most)) <= most


@given(st.dates(), st.dates(), st.dates(), st.integers(3, 9))
def test_days_stand_in_their_order_and_ticks_inside(one: date, other: date, day: date, most: int) -> None:
    days = Days(min(one, other), max(one, other))
    assert 0.0 <= days.at(day) <= 1.0
    ticks = [tick for tick, _ in days.ticks(most)]
    assert ticks == sorted(ticks) and len(ticks) <= most
    assert all(days.first <= tick <= days.last for tick in ticks)
