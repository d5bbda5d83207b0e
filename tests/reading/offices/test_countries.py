"""Whom an office serves where its phrase does not say."""

from typing import Any

import pytest

Stage = Any


def countries(staged: Any) -> dict[str | None, str | None]:
    """The country of each person's office."""
    return {staged.name(one.person): one.country for one in staged.cast.offices}


def test_a_minister_who_goes_abroad_does_not_serve_where_he_goes(stage: Stage) -> None:
    staged = stage("Президент Словении отменил поездку. В Тирану отправится министр культуры Полона Ховжа.")
    assert countries(staged) == {"Полона Ховжа": "SI"}


def test_those_who_meet_a_guest_serve_their_own_state(stage: Stage) -> None:
    staged = stage(
        "Грузию посетил Кэндзи Ямада, заместитель министра иностранных дел Японии.\n"
        "Он встретился с министром экономики Леваном Какашвили."
    )
    assert countries(staged) == {"Кэндзи Ямада": "JP", "Леван Какашвили": "GE"}


def test_a_name_tells_of_its_country_only_where_the_text_speaks_of_it(stage: Stage) -> None:
    assert countries(stage("В Киев прибыл премьер-министр Леван Какашвили.")) == {"Леван Какашвили": "UA"}


def test_the_same_office_without_a_name_tells_whose_it_is(stage: Stage) -> None:
    staged = stage(
        "Посла Турции в Каире вызвали в министерство иностранных дел Египта. "
        "Выйдя из министерства, посол Хасан Ботчалы поговорил с журналистами."
    )
    assert countries(staged) == {"Хасан Ботчалы": "TR"}


def test_an_envoy_never_serves_where_envoys_are_sent(stage: Stage) -> None:
    staged = stage(
        "Молдавия меняет послов. Послом во Франции назначена Лорина Русу, в Румынии – Михаил Попа, "
        "в Украине – Виктор Гуцу."
    )
    assert countries(staged) == {"Лорина Русу": "MD", "Михаил Попа": "MD", "Виктор Гуцу": "MD"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Госсекретарь Джон Картер прилетел в Каир.", "US"),
        ("Госсекретарь МИД Молдавии Стела Русу ушла.", "MD"),
        ("Высказалась Анна Каллио, новый глава евродипломатии.", "EU"),
    ],
)
def test_some_offices_tell_their_country_themselves(stage: Stage, text: str, country: str) -> None:
    assert set(countries(stage(text)).values()) == {country}


def test_speakers_of_one_parliament_in_a_row_serve_one_state(stage: Stage) -> None:
    staged = stage("Делегация парламента Грузии приехала. С ней вице-спикеры Давид Сванидзе и Арчил Талаквадзе.")
    assert set(countries(staged).values()) == {"GE"}


def test_this_is_not_togo(stage: Stage) -> None:
    assert "Того" not in stage("Того обвиняют в краже.").entities("country")


def test_whom_the_head_of_a_state_appoints_or_dismisses_serves_it(stage: Stage) -> None:
    rest = "С Россией идут переговоры. Россия ждёт. Россия надеется."
    appointed = stage(f"Указом президента Сербии Горана Милетича Иван Рябов назначен министром обороны. {rest}")
    assert countries(appointed)["Иван Рябов"] == "RS"
    assert countries(stage(f"Президент Сербии уволил министра обороны Ивана Рябова. {rest}"))["Иван Рябов"] == "RS"


def test_the_republic_is_the_only_one_named_in_the_sentence(stage: Stage) -> None:
    staged = stage(
        "В Сербии выступил министр обороны республики Иван Рябов. Россия молчит. В России ждут. Россия надеется."
    )
    assert countries(staged)["Иван Рябов"] == "RS"
