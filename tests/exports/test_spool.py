"""What is made once and told several times."""

from collections.abc import Iterator
from itertools import islice, zip_longest

from hypothesis import given
from hypothesis import strategies as st

from letopis.exports.spool import Spool

ITEMS = st.lists(
    st.dictionaries(st.text(max_size=5), st.lists(st.text(max_size=9), max_size=3), max_size=3), max_size=9
)


class Making:
    """Items, and how often somebody began to make them."""

    def __init__(self, items: list) -> None:
        self.items, self.times = items, 0

    def __call__(self) -> Iterator:
        self.times += 1
        yield from self.items


@given(ITEMS)
def test_items_are_made_once_and_are_always_the_same(items: list) -> None:
    made = Making(items)
    spool = Spool(made)
    assert [list(spool) for _ in range(3)] == [items] * 3
    assert made.times == 1


@given(ITEMS)
def test_several_may_read_at_the_same_time(items: list) -> None:
    spool = Spool(Making(items))
    assert list(spool) == items
    pairs = list(zip_longest(spool, spool))
    assert pairs == [(one, one) for one in items]


def test_what_was_not_gone_through_to_the_end_is_made_again() -> None:
    made = Making([1, 2, 3])
    spool = Spool(made)
    assert list(islice(spool, 2)) == [1, 2]
    assert list(spool) == [1, 2, 3] == list(spool)
    assert made.times == 2
