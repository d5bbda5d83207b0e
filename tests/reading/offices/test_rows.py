"""Offices before a dash, in rows and by nouns; asides inside their phrases."""

from typing import Any

import pytest

Stage = Any


@pytest.mark.parametrize(
    ("text", "person", "position"),
    [
        ("Министр обороны Японии — Таро Ямада.", "Таро Ямада", "министр обороны"),
        ("Посол Сербии в Подгорице — Зоран Лукич.", "Зоран Лукич", "посол"),
        ("Президент назначил министром юстиции Сербии — Зорана Лукича.", "Зоран Лукич", "министр юстиции"),
        ("Зоран Лукич, ныне посол Сербии в Риме, выступил.", "Зоран Лукич", "посол"),
        ("Глава Народной ассамблеи (НА) Сербии Зоран Лукич выступил.", "Зоран Лукич", "глава Народной ассамблеи"),
        (
            "Губернатор штата Сан-Паулу Паулу Соареш уехал.",
            "Паулу Соареш",
            "губернатор штата Сан-Паулу",
        ),
        ("Король бельгийцев Альберт Второй уехал.", "Альберт Второй", "король"),
        ("Министра-советника посольства Румынии Иона Попеску вызвали.", "Ион Попеску", "министр-советник посольства"),
        ("Делегация парламента во главе со спикером Шалвой Какашвили прибыла.", "Шалва Какашвили", "спикер"),
    ],
)
def test_offices_in_unusual_places(stage: Stage, text: str, person: str, position: str) -> None:
    assert {(one, what) for one, what, _ in stage(text).offices()} == {(person, position)}


@pytest.mark.parametrize(
    ("text", "position", "status"),
    [
        ("Отставка Павла Зорина с поста министра обороны Латвии удивила всех.", "министр обороны", "former"),
        ("Павел Зорин ушел в отставку с поста министра обороны Латвии.", "министр обороны", "former"),
        ("Совет поддержал назначение Павла Зорина на пост министра обороны Латвии.", "министр обороны", "current"),
        ("Павел Зорин, в прошлом министр обороны Латвии, уехал.", "министр обороны", "former"),
        ("Павел Зорин, который занимает пост посла Латвии в Чили, уехал.", "посол", "current"),
    ],
)
def test_offices_got_and_lost(stage: Stage, text: str, position: str, status: str) -> None:
    staged = stage(text)
    assert staged.entities("person") == ["Павел Зорин"]
    assert staged.statuses() == {position: status}


def test_the_staff_of_an_embassy_after_its_head(stage: Stage) -> None:
    staged = stage("Уехали посланник посольства Латвии Иван Волков, советник Петр Сомов и третий секретарь Олег Курин.")
    assert {
        ("Петр Сомов", "советник", "LV"),
        ("Олег Курин", "третий секретарь", "LV"),
    } < staged.offices()


def test_an_office_and_the_one_held_before(stage: Stage) -> None:
    staged = stage("Назначен новый посол Индонезии в Варшаве, бывший начальник Генштаба Сити Рахардьо.")
    assert staged.statuses() == {"посол": "current", "начальник Генштаба": "former"}


def test_a_diplomat_of_two_is_not_the_first(stage: Stage) -> None:
    staged = stage("Госсекретарь Джон Картер и дипломат, ранее работавший послом Египта в Чили, поговорили.")
    assert {what for _, what, _ in staged.offices()} == {"государственный секретарь"}
