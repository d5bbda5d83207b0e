"""What was put off and is planned for another day, told in two sentences."""

from typing import Any

import pytest

Reader = Any


@pytest.mark.parametrize(
    ("told_on", "reason"),
    [
        ("Визит был намечен на март, но отложен из-за выборов.", "из-за выборов"),
        ("Поездка планировалась на март, но её перенесли в связи с наводнением.", "в связи с наводнением"),
    ],
)
def test_the_day_before_it_was_put_off_is_told_after_the_new_one(read: Reader, told_on: str, reason: str) -> None:
    told = read(f"Осенью этого года премьер-министр Грузии Нино Гелашвили посетит Хельсинки. {told_on}")
    event = told.only("visit")
    assert (event.status, event.rescheduled, event.reason) == ("planned", True, reason)
    assert (str(event.when), str(event.previous_when)) == ("2021-23", "2021-03")
    assert told.who(event) == {"Нино Гелашвили"}


def test_what_is_put_off_with_no_other_day_stays_so(read: Reader) -> None:
    told = read("Визит премьер-министра Грузии Нино Гелашвили в Хельсинки был намечен на июль, но отложен.")
    event = told.only("visit")
    assert (event.status, event.rescheduled) == ("postponed", False)
