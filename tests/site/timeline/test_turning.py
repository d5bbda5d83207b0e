"""Places in a timeline: before a row, at a year, in either order."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import letopis
from letopis.site.timeline.turning import mark_after, mark_at, mark_before


@pytest.fixture(scope="module")
def chronicle(sample_chronicle: Any) -> Any:
    with letopis.open(str(sample_chronicle)) as opened:
        yield opened


@pytest.mark.parametrize("newest", [False, True])
def test_a_row_parts_the_timeline_into_what_is_before_and_after_it(chronicle: Any, newest: bool) -> None:
    whole = [one["id"] for one in chronicle.list_events(newest=newest, limit=None).rows]
    for place, row in enumerate(chronicle.list_events(newest=newest, limit=None).rows):
        after = chronicle.list_events(newest=newest, after=mark_after(row, newest), limit=3).rows
        before = chronicle.list_events(newest=not newest, after=mark_before(row, newest), limit=3).rows
        assert [one["id"] for one in after] == whole[place + 1 : place + 4]
        assert [one["id"] for one in reversed(before)] == whole[max(0, place - 3) : place]


@pytest.mark.parametrize("period", ["2022", "2022-11", "2022-11-23", "1990", "2090"])
@pytest.mark.parametrize("newest", [False, True])
def test_a_period_begins_with_its_first_event(chronicle: Any, period: str, newest: bool) -> None:
    rows = chronicle.list_events(newest=newest, limit=None).rows
    wanted = [one["id"] for one in rows if (one["day"] or "")[: len(period)] <= period] if newest else [
        one["id"] for one in rows if (one["day"] or "")[: len(period)] >= period
    ]  # fmt: skip
    found = chronicle.list_events(newest=newest, after=mark_at(period, newest), limit=None).rows
    assert [one["id"] for one in found] == wanted


@given(st.dates(), st.booleans())
def test_any_day_has_a_mark(day: Any, newest: bool) -> None:
    assert mark_at(day.isoformat(), newest).isascii()
