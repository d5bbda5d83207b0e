"""What a person is told of a reading that may be incomplete or wrong."""

from datetime import date

import pytest

from letopis.cli.reading import doubts
from letopis.model.article import Article, Notice
from letopis.model.reading import Reading
from letopis.model.when import parse

TODAY = date(2021, 4, 8)


def reading(published: str | None = None, *notices: Notice) -> Reading:
    when = parse(published) if published else None
    return Reading(Article("page", "Да.", (), "ru", published=when, notices=notices))


@pytest.mark.parametrize("published", [None, "1998", "2021-04-08T14:30:00", "2021-04-09", "2021", "../2021-05-01"])
def test_a_date_that_may_be_today_or_past_is_no_doubt(published: str | None) -> None:
    assert doubts(reading(published), TODAY) is None


@pytest.mark.parametrize("published", ["2021-04-10", "2021-05", "2022", "2021-04-11/.."])
def test_a_date_in_the_future_is_a_doubt(published: str) -> None:
    assert f"published in the future ({published})" in str(doubts(reading(published), TODAY))


def test_only_a_notice_with_a_remedy_is_told() -> None:
    assert doubts(reading(None, Notice("declared as koi8-r, but it is in cp1251")), TODAY) is None
    error = doubts(reading("2030", Notice("the text breaks off", "fetch it again")), TODAY)
    assert str(error) == "page: the text breaks off, and published in the future (2030); fetch it again"
