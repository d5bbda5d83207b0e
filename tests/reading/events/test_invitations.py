"""Who invited whom, told with the visit or apart from it."""

from typing import Any

import pytest

Reader = Any


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Президент Сербии Горан Милетич посетил Каир по приглашению президента Египта Хасана Мурси.",),
        ("Президент Египта Хасан Мурси пригласил президента Сербии Горана Милетича посетить Каир.",),
        (
            "В июне президент Сербии Горан Милетич посетит Каир.",
            "Его пригласил туда президент Египта Хасан Мурси.",
        ),
        ("Президент Сербии Горан Милетич улетел в Каир, куда его пригласил президент Египта Хасан Мурси.",),
    ],
)
def test_who_invited(read: Reader, paragraphs: tuple[str, ...]) -> None:
    told = read(*paragraphs)
    assert told.name(told.only("visit").invited_by) == "Хасан Мурси"


def test_an_invitation_elsewhere_is_not_that_of_a_visit(read: Reader) -> None:
    told = read(
        "Президент Сербии Горан Милетич посетил Каир.",
        "В мае президент Финляндии Пекка Лахти пригласил Горана Милетича на лыжную прогулку.",
    )
    assert [one.invited_by for one in told.events if told.name(one.place) == "Каир"] == [None]
