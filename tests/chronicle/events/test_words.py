"""Words as they are compared across pages."""

import pytest

from letopis.chronicle.events.words import begins, body, named_countries, peoples, telling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("17-го форум приграничного сотрудничества Казахстана и России", "XIX Форум приграничного сотрудничества"),
        ("саммит ШОС", "очередной саммит Шанхайской организации сотрудничества"),
        ("саммит Содружества", "неформальный саммит СНГ"),
        ("Прикаспийский форум", "VII Прикаспийского форума"),
    ],
)
def test_two_ways_to_name_a_thing_have_the_same_telling_words(one: str, other: str) -> None:
    assert telling(one) == telling(other) != frozenset()


def test_what_any_event_is_called_tells_nothing() -> None:
    assert telling("первое очередное заседание глав государств двух стран") == frozenset()


def test_countries_of_a_name() -> None:
    assert named_countries("Российско-казахстанский форум приграничья") == {"RU", "KZ"}
    assert named_countries("форум РФ и Узбекистана") == {"RU", "UZ"}


def test_an_organisation_has_one_name() -> None:
    assert body("ШОС") == body("Шанхайская организация сотрудничества")
    assert body("Клуб друзей озера") == "клуб друзей озера"
    assert body("ЦЕИ") == body("Центральноевропейская инициатива")
    assert telling("саммит В4") == telling("саммит Вышеградской группы")


def test_phrases_are_beginnings_of_words_in_a_row() -> None:
    assert begins(("новый", "министр", "иностранных", "дел"), ("министр иностранн",))
    assert begins(("наш", "посол"), ("=посол",))
    assert not begins(("посольство",), ("=посол",))
    assert not begins(("министр", "дел"), ("министр иностранн",))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("чилиец прибыл из Лимы", "CL"),
        ("у чилийцев", "CL"),
        ("первыми помогли узбеки", "UZ"),
        ("с вьетнамцами", "VN"),
        ("китайцу", "CN"),
        ("россияне", "RU"),
        ("болгары", "BG"),
        ("греком", "GR"),
        ("турку", "TR"),
    ],
)
def test_people_of_a_country_are_known_in_any_form(text: str, code: str) -> None:
    assert peoples(text) == {code}


@pytest.mark.parametrize("text", ["Центральная Азия", "финка и вьетнамки", "русский язык", "порт", "монгольский"])
def test_words_that_only_look_like_people_name_none(text: str) -> None:
    assert peoples(text) == frozenset()
