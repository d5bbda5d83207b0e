"""Colleagues: whose, and in which office."""

from typing import Any

Stage = Any
MINISTER = "министр иностранных дел"


def test_the_speakers_colleague_has_his_office(stage: Stage) -> None:
    staged = stage(
        "Сигрид Эйкланд: «Рыба не голосует»\n"
        "Министр иностранных дел Норвегии Сигрид Эйкланд дала интервью.\n"
        "– Скоро прилетит мой канадский коллега Жан-Поль Тибодо."
    )
    assert ("Жан-Поль Тибодо", MINISTER, "CA") in staged.offices()


def test_a_colleague_in_apposition(stage: Stage) -> None:
    staged = stage("Президента Бразилии Жуау Соареша пригласил Павел Зорин, его российский коллега.")
    assert ("Павел Зорин", "президент", "RU") in staged.offices()


def test_the_nearest_office_counts_though_nobody_is_named_in_it(stage: Stage) -> None:
    staged = stage(
        "Президент Монголии Бат Дорж принял гостей. "
        "Об этом монгольский министр сообщил после переговоров с российским коллегой Павлом Зориным."
    )
    assert ("Павел Зорин", "президент", "RU") not in staged.offices()


def test_a_colleague_from_this_country(stage: Stage) -> None:
    staged = stage(
        "Министр иностранных дел Грузии Тамта Гогуадзе собиралась в Бурунди. "
        "Встречу с коллегой из этой страны Эстер Ндувимана провели по видеосвязи."
    )
    assert ("Эстер Ндувимана", MINISTER, "BI") in staged.offices()
