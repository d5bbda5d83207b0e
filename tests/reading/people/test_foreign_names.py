"""Nominatives of names whose endings mislead, and words that belong to a name or do not."""

from typing import Any

import pytest

Stage = Any


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Он говорил с лидером страны Ким Сон Чхоном.", "Ким Сон Чхон"),
        ("Визит председателя парламента Вьетнама Чан Тхань Лана начался.", "Чан Тхань Лан"),
        ("Заместитель министра обороны Вьетнама Ле Тхи Тху Ван рассказала о планах.", "Ле Тхи Тху Ван"),
        ("Генеральный секретарь и президент Вьетнама То Хань уехал. Визит То Ханя окончен.", "То Хань"),
        ("Он приехал по приглашению президента страны Ухнагийн Батсуха.", "Ухнагийн Батсух"),
        ("Бывшему премьеру Японии Юкио Кавасиме вручили орден.", "Юкио Кавасима"),
        ("Посла Румынии Филипа Ионеску вызвали в МИД.", "Филип Ионеску"),
        ("Об отставке Нику Попеску стало известно утром.", "Нику Попеску"),
        ("Встреча президента Бразилии Луиса Инасиу Лулы да Силвы отложена.", "Луис Инасиу Лула да Силва"),
        ("Губернатор провинции Роберту Такасима уехал.", "Роберту Такасима"),
    ],
)
def test_nominatives(stage: Stage, text: str, name: str) -> None:
    assert stage(text).entities("person") == [name]


def test_two_names_side_by_side_are_two_persons(stage: Stage) -> None:
    staged = stage("Гостей принял министр Леван Какашвили. С Леваном Какашвили Таро Ямада говорил о торговле.")
    assert staged.entities("person") == ["Леван Какашвили", "Таро Ямада"]


def test_the_last_words_of_a_long_name_are_the_same_person(stage: Stage) -> None:
    staged = stage("Президент Бразилии Луис Инасиу Лула да Силва уехал. Лула да Силва устал.")
    assert staged.entities("person") == ["Луис Инасиу Лула да Силва"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Победил Педру Соуза (Pedro Souza).", ["Педру Соуза"]),
        ("Дональд Картер AP Photo", ["Дональд Картер"]),
        ("Из Кигали Гогуадзе вернётся домой.", []),
        ("Королева Елизавета II уехала.", ["Елизавета II"]),
    ],
)
def test_what_is_no_part_of_a_name(stage: Stage, text: str, names: list[str]) -> None:
    found = stage(text).entities("person")
    assert "Из Кигали" not in found
    if names:
        assert found == names


def test_an_office_without_a_name_whose_country_was_inferred(stage: Stage) -> None:
    staged = stage("Посла Турции вызвали в министерство. Посол Хасан Ботчалы молчал.\nПозже посол Турции всё объяснил.")
    assert staged.meant("посол Турции") == ["Хасан Ботчалы"]


def test_two_countries_joined_by_a_hyphen(stage: Stage) -> None:
    assert stage("Саммит КНДР-США прошёл в Ханое.").meant("КНДР-США") == ["КНДР", "США"]


@pytest.mark.parametrize("word", ["СМИ", "Чрезвычайного"])
def test_what_names_nobody(stage: Stage, word: str) -> None:
    staged = stage("Об этом писали СМИ. Чрезвычайного и Полномочного Посла Турции Хасана Ботчалы приняли.")
    assert not [one for one in staged.cast.entities if one.name == word]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Послами стали Нгуен Ван Тхао и Нгуен Тхи Бич Тхао.", ["Нгуен Ван Тхао", "Нгуен Тхи Бич Тхао"]),
        ("Прибыли гости: Фам Ван Лок, министр обороны; Ле Минь Хынг, член ЦК.", ["Фам Ван Лок", "Ле Минь Хынг"]),
        ("Он передал приветствия Президента Вьетнама Лыонг Кыонга.", ["Лыонг Кыонг"]),
        ("Спикер встретился с председателем хурала Гомбожавын Занданшатаром.", ["Гомбожавын Занданшатар"]),
        ("На встрече присутствовали Вице-премьер, Министр иностранных дел Буй Тхань Шон.", ["Буй Тхань Шон"]),
    ],
)
def test_names_of_syllables_and_fathers_names(stage: Stage, text: str, names: list[str]) -> None:
    assert stage(text).entities("person") == names


def test_a_family_name_before_anothers_full_name(stage: Stage) -> None:
    text = "Олег Рогов прилетел. Президент Ахмед аль-Хасан ждал. В разговоре с Роговым Ахмед аль-Хасан промолчал."
    assert stage(text).entities("person") == ["Олег Рогов", "Ахмед аль-Хасан"]
