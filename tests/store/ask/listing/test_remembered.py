"""Answers that are kept in memory: made once, told again with what was cut, let go when others are asked for."""

from letopis.store.ask.facets import Cut, unheard
from letopis.store.ask.listing.remembered import remembered
from letopis.store.chronicle import Chronicle


def test_an_answer_is_made_once_and_tells_what_was_cut_each_time(sample: Chronicle) -> None:
    made: list[int] = []

    def make(cut: Cut) -> str:
        made.append(1)
        cut("the newest few")
        return "answer"

    heard: list[str] = []
    with sample.asked() as connection:
        told = [remembered(connection, "once", make, heard.append) for _ in range(3)]
    assert (told, len(made), heard) == (["answer"] * 3, 1, ["the newest few"] * 3)


def test_what_was_asked_for_longest_ago_is_let_go(sample: Chronicle) -> None:
    made: list[int] = []

    def make(number: int) -> int:
        made.append(number)
        return number

    with sample.asked() as connection:
        for number in (*range(30), 29, 0):
            key = ("number", number)
            assert remembered(connection, key, lambda _, number=number: make(number)) == number
    assert made == [*range(30), 0]


def test_an_answer_of_nothing_is_an_answer(sample: Chronicle) -> None:
    made: list[int] = []
    with sample.asked() as connection:
        for _ in range(2):
            assert remembered(connection, "nothing", lambda _: made.append(1)) is None
    assert len(made) == 1


def test_what_a_list_asked_for_is_shared_with_whoever_asks_the_same(sample: Chronicle) -> None:
    asked = {"name": None, "countries": ["KZ"], "as_of": None}
    sample.list_series(countries=["KZ"])
    first, again = (sample.whole(sample.series, unheard, False, **asked) for _ in range(2))
    assert first is again and first == sample.series(countries=["KZ"])
    assert sample.whole(sample.series, unheard, True, **asked) is not first
