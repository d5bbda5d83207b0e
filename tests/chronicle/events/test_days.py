"""The days that an event may have been on."""

from collections.abc import Callable
from datetime import date

import pytest

from letopis.chronicle.events.days import Grade, days
from letopis.chronicle.events.report import EventReport

Tell = Callable[..., EventReport]


@pytest.mark.parametrize(
    ("when", "status", "known", "first", "last", "grade"),
    [
        ("2023-04-10", "held", "2023-04-11", "2023-04-10", "2023-04-10", Grade.DAY),
        ("2023-04-11?", "held", "2023-04-11", "2023-04-09", "2023-04-11", Grade.NEAR),
        ("2023-04-20?", "planned", "2023-04-11", "2023-04-19", "2023-04-21", Grade.NEAR),
        ("2023-04-10~", "held", "2023-05-11", "2023-04-07", "2023-04-13", Grade.NEAR),
        ("2023-04-10/2023-04-12", "held", "2023-05-11", "2023-04-10", "2023-04-12", Grade.NEAR),
        ("2023-04", "held", "2023-05-11", "2023-04-01", "2023-04-30", Grade.MONTH),
        ("2023-23", "planned", "2023-04-11", "2023-09-01", "2023-11-30", Grade.MONTH),
        ("2023", "held", "2023-05-11", "2023-01-01", "2023-05-11", Grade.LONG),
        (None, "held", "2023-05-11", "2023-04-20", "2023-05-11", Grade.OPEN),
        (None, "planned", "2023-05-11", "2023-05-11", "2023-07-10", Grade.OPEN),
        ("2023-05-09", "planned", "2023-05-11", "2023-05-11", "2023-07-10", Grade.OPEN),
        (None, "held", None, None, None, Grade.NOTHING),
    ],
)
def test_the_date_is_bounded_by_the_day_of_publication(
    when: str | None, status: str, known: str | None, first: str | None, last: str | None, grade: Grade, tell: Tell
) -> None:
    found = days(tell("meeting", "", when, status=status, known=known))
    assert (found.first, found.last) == tuple(one and date.fromisoformat(one) for one in (first, last))
    assert found.grade == grade


@pytest.mark.parametrize(
    ("title", "known", "first"),
    [
        ("Хроника: май 2018 года", "2018-06-01", "2018-05-01"),
        ("Дневник. Декабрь", "2019-01-03", "2018-12-01"),
        ("Хроника: май 2016 года", "2018-06-01", "2018-05-30"),
        ("Встреча 16 мая", "2018-06-01", "2018-05-30"),
    ],
)
def test_a_page_of_a_month_tells_of_that_month(title: str, known: str, first: str, tell: Tell) -> None:
    found = days(tell("meeting", "", f"{known}?", known=known, title=title))
    assert found.first == date.fromisoformat(first)


def test_a_day_of_no_year_is_kept_as_such(tell: Tell) -> None:
    found = days(tell("meeting", "", "XXXX-04-10"))
    assert (found.yearless, found.grade) == ("04-10", Grade.NOTHING)
