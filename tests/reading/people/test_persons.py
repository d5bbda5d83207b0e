"""One person for all his names, told apart from others of the same family."""

from typing import Any

import pytest

Stage = Any


def test_forms_of_one_name_are_one_person_in_the_nominative(stage: Stage) -> None:
    staged = stage("Павел Зорин прибыл в Ригу. С Павлом Зориным говорили о газе. Зорина встретил посол. Зорин уехал.")
    assert staged.entities("person") == ["Павел Зорин"]


def test_initials_and_patronymics_belong_to_the_full_name(stage: Stage) -> None:
    staged = stage("Выступила Анна Сергеевна Ковалева. А.С.Ковалеву поддержали. Анна Сергеевна поблагодарила зал.")
    assert staged.entities("person") == ["Анна Ковалева"]


def test_only_initials_are_kept_as_initials(stage: Stage) -> None:
    assert stage("Документ подписал С. В. Гордеев.").entities("person") == ["С. В. Гордеев"]


def test_a_womans_surname_stays_a_womans(stage: Stage) -> None:
    staged = stage("Министр встретился с Ольгой Верховцевой. Верховцева рассказала о планах.")
    assert staged.entities("person") == ["Ольга Верховцева"]


def test_two_given_names_are_two_persons_and_the_surname_alone_is_the_nearest(stage: Stage) -> None:
    staged = stage("Выступил Андрей Малахов. Позже слово взял Дмитрий Малахов. Малахова поддержал зал.")
    assert staged.entities("person") == ["Андрей Малахов", "Дмитрий Малахов"]
    assert staged.meant("Малахова") == ["Дмитрий Малахов"]


def test_spouses_are_told_apart_by_gender(stage: Stage) -> None:
    staged = stage("Приехали Игорь Белов и Елена Белова. Позже Белова рассказала о планах.")
    assert staged.entities("person") == ["Игорь Белов", "Елена Белова"]
    assert staged.meant("Белова", 1) == ["Елена Белова"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("В Софию прибыл Слободан Перишич, а Перишичу показали завод.", "Слободан Перишич"),
        ("Их принял Салим аль-Харраси. Визит аль-Харраси завершился.", "Салим аль-Харраси"),
        ("Назначена Мицкевич Антонина Павловна. Антонина Мицкевич приступила к работе.", "Антонина Мицкевич"),
        ("Он встретился с Ли Чжунминем в Пекине.", "Ли Чжунминь"),
        ("Беседа с Анникой Бергстранд длилась час.", "Анника Бергстранд"),
    ],
)
def test_names_of_other_makes(stage: Stage, text: str, name: str) -> None:
    assert name in stage(text).entities("person")


def test_every_mention_stands_where_it_says(stage: Stage) -> None:
    staged = stage("Глава МИД Сербии Горан Милетич принял Анну Петрову. Милетич и Петрова говорили час.")
    found = {
        (staged.marked.text[one.start : one.end], one.normal) for one in staged.cast.mentions if one.type == "person"
    }
    assert found == {
        ("Горан Милетич", "Горан Милетич"),
        ("Анну Петрову", "Анна Петрова"),
        ("Милетич", "Милетич"),
        ("Петрова", "Петрова"),
    }


def test_furniture_yields_nobody(stage: Stage) -> None:
    staged = stage(
        "Горан Милетич прибыл в Ригу.", furniture=["Подписывайтесь на Telegram", "Иван Сидоров выиграл турнир"]
    )
    assert staged.entities("person") == ["Горан Милетич"]
