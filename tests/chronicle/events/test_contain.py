"""What an event belongs to."""

from collections.abc import Callable

import pytest

from letopis.chronicle.events.contain import container
from letopis.chronicle.events.merge import merge
from letopis.chronicle.events.report import EventReport

Tell = Callable[..., EventReport]

VISIT = (">Мурат Нуртлеу/KZ", "2023-04-09/2023-04-11", "Москва/RU")
MINISTERS = "Сергей Лавров/RU, Мурат Нуртлеу/KZ"


@pytest.mark.parametrize(
    ("kind", "who", "when", "place"),
    [
        ("meeting", MINISTERS, "2023-04-10", "Москва/RU"),
        ("meeting", MINISTERS, "2023-04-10", None),
        ("signing", "%Казахстан/KZ, %Россия/RU", "2023-04-10", "Москва/RU"),
        ("press-conference", MINISTERS, "2023-04-10", "Москва/RU"),
        ("ceremony", "Мурат Нуртлеу/KZ", "2023-04-11", "%Россия/RU"),
    ],
)
def test_a_visit_contains_what_its_guest_does_there_in_its_days(
    kind: str, who: str, when: str, place: str | None, tell: Tell
) -> None:
    visit = merge([tell("visit", *VISIT, page="a", known="2023-04-11")])
    event = merge([tell(kind, who, when, place, page="b", known="2023-04-11")])
    assert container(event, [visit]) == visit.id


@pytest.mark.parametrize(
    ("kind", "who", "when", "place", "status"),
    [
        ("meeting", MINISTERS, "2023-05-10", "Москва/RU", "held"),
        ("meeting", MINISTERS, "2023-04-10", "Астана/KZ", "held"),
        ("meeting", "Сергей Лавров/RU, Бахтиёр Саидов/UZ", "2023-04-10", "Москва/RU", "held"),
        ("call", MINISTERS, "2023-04-10", None, "held"),
        ("appointment", "Мурат Нуртлеу/KZ", "2023-04-10", None, "held"),
        ("meeting", MINISTERS, "2023-04-10", "Москва/RU", "cancelled"),
    ],
)
def test_what_is_elsewhere_or_of_others_is_no_part(
    kind: str, who: str, when: str, place: str | None, status: str, tell: Tell
) -> None:
    visit = merge([tell("visit", *VISIT, page="a", known="2023-05-11")])
    event = merge([tell(kind, who, when, place, page="b", known="2023-05-11", status=status)])
    assert container(event, [visit]) is None


def test_what_a_page_says_counts_first(tell: Tell) -> None:
    summit = merge([tell("conference", "#ШОС", "2023-07-04", page="a", name="саммит ШОС", local="v2")])
    visit = merge([tell("visit", *VISIT, page="b", known="2023-04-11")])
    aside = merge([tell("meeting", MINISTERS, "2023-04-10", "Москва/RU", page="a", part_of="v2", local="v3")])
    assert container(aside, [visit, summit]) == summit.id
    assert container(aside, [visit]) == visit.id
    assert container(summit, [summit, visit]) is None
