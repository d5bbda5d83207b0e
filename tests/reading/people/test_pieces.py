"""Names that a tagger draws together, and titles that it draws into a name."""

from typing import Any

import pytest

Stage = Any


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Его сменил человек из окружения В.Зорина А.Кулешов.", {"В. Зорин", "А. Кулешов"}),
        ("«Полковник Зорин к походу готов», — сказал он.", {"Зорин"}),
        ("Поп-звезда Мария уехала из города.", {"Мария"}),
        ("С. В. Зорин уехал из города.", {"С. В. Зорин"}),
    ],
)
def test_each_name_by_itself(stage: Stage, text: str, people: set[str]) -> None:
    assert set(stage(text).entities("person")) == people


def test_two_full_names_in_a_row(stage: Stage) -> None:
    assert len(stage("Пост отдали советнику Сергея Зорина Олегу Кулешову.").entities("person")) == 2


def test_a_given_name_that_a_country_has_too(stage: Stage) -> None:
    told = stage("Министр обороны Великобритании Доминик Стоун уехал. Все ждали Доминика Стоуна.")
    assert told.entities("person") == ["Доминик Стоун"]
