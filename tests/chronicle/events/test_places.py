"""Whether two reports name the same place."""

from collections.abc import Callable

import pytest

from letopis.chronicle.events.places import COUNTRY, OTHER, TOWN, UNKNOWN, same_place, spot
from letopis.chronicle.events.report import EventReport

Tell = Callable[..., EventReport]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Москва/RU", "Москва/RU", TOWN),
        ("Астана/KZ", "Нур-Султан/KZ", TOWN),
        ("Ақтау/KZ", "Актау/KZ", TOWN),
        ("Москва/RU", "%Россия/RU", COUNTRY),
        ("Москва/RU", "Московская область/RU", COUNTRY),
        ("Москва/RU", "#Дом приёмов", UNKNOWN),
        ("Москва/RU", "Кремль/RU", COUNTRY),
        ("Москва/RU", None, UNKNOWN),
        ("Москва/RU", "Сочи/RU", OTHER),
        ("Верхняя Речка/RU", "Нижняя Речка/RU", OTHER),
        ("Москва/RU", "%Казахстан/KZ", OTHER),
        ("%Россия/RU", "%Россия/RU", COUNTRY),
    ],
)
def test_places(one: str, other: str | None, agree: int, tell: Tell) -> None:
    left, right = (spot(tell("meeting", "", None, place).place) for place in (one, other))
    assert same_place(left, right) == same_place(right, left) == agree
