"""What of a date is certain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.exports.certain import plain, prefix, shared, single
from letopis.model.when import between, parse


@pytest.mark.parametrize(
    ("edtf", "iso", "within", "day"),
    [
        ("2025-05-22", "2025-05-22", "2025-05-22", True),
        ("2025-05-22T14:30:00", "2025-05-22T14:30:00", "2025-05-22", True),
        ("2025-05", "2025-05", "2025-05", False),
        ("2025", "2025", "2025", False),
        ("2021-23", None, "2021", False),
        ("2021-24", None, None, False),
        ("202X", None, None, False),
        ("2022-11-22/2022-11-24", None, "2022-11", False),
        ("2022-12-30/2023-01-02", None, None, False),
        ("2022-11-22/..", None, None, False),
        ("2021-03-15?", None, None, False),
        ("2010~", None, None, False),
        ("XXXX-04-27", None, None, False),
        (None, None, None, False),
    ],
)
def test_what_is_certain(edtf: str | None, iso: str | None, within: str | None, day: bool) -> None:
    assert plain(edtf) == iso
    assert shared(edtf) == within
    assert (single(edtf) is not None) == day


@given(st.dates(), st.dates())
def test_both_days_lie_in_what_they_share(one: object, other: object) -> None:
    first, last = sorted((str(one), str(other)))
    found = prefix(first, last)
    assert found is None or (first.startswith(found) and last.startswith(found))


@given(st.dates(), st.integers(0, 40))
def test_a_stretch_shares_what_its_days_share(first, days) -> None:  # type: ignore[no-untyped-def]
    last = type(first).fromordinal(min(first.toordinal() + days, type(first).max.toordinal()))
    found = shared(between(first, last).edtf)
    if found:
        when = parse(found)
        assert when.earliest and when.latest and when.earliest <= first <= last <= when.latest
