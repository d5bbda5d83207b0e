"""The name of an edition taken apart."""

import pytest

from letopis.chronicle.series.naming import plain, title
from letopis.chronicle.series.series import series_key


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("XIX Форум дружбы народов", 19),
        ("17-й форум дружбы народов", 17),
        ("17-го форума дружбы народов", 17),
        ("семнадцатый форум дружбы народов", 17),
        ("Двадцать пятое заседание комиссии", 25),
        ("второе заседание комиссии", 2),
        ("ХII форум дружбы народов", 12),
        ("форум дружбы народов", None),
        ("форум дружбы народов 2023 года", None),
    ],
)
def test_the_number_of_an_edition(name: str, number: int | None) -> None:
    assert title(name).number == number


def test_years_are_no_numbers() -> None:
    assert title("план консультаций на 2023–2024 годы").years == (2023, 2024)


@pytest.mark.parametrize(
    "name",
    [
        "XIX Форум межрегионального сотрудничества Казахстана и России",
        "17-й форум межрегионального сотрудничества России и Казахстана",
        "очередной российско-казахстанский форум межрегионального сотрудничества (Кокшетау)",
        "Форум межрегионального сотрудничества Казахстана и России в 2023 году",
        "пленарное заседание форума межрегионального сотрудничества России и Казахстана",
    ],
)
def test_one_series_has_one_key(name: str) -> None:
    assert series_key(name) == "межрегиональный сотрудничество форум|KZ,RU|"


def test_countries_may_be_given_beside_the_name() -> None:
    assert series_key("форум межрегионального сотрудничества", ["RU", "KZ"]) == series_key(
        "форум межрегионального сотрудничества Казахстана и России"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("саммит ШОС", "Саммит Шанхайской организации сотрудничества"),
        ("саммит G20", "саммит «большой двадцатки»"),
        ("16-е заседание российско-казахстанской МПК", "сессия казахстанско-российской межправительственной комиссии"),
        ("консультации МИД Сербии и Чили", "консультации внешнеполитических ведомств Чили и Сербии"),
    ],
)
def test_variants_of_one_name(one: str, other: str) -> None:
    assert series_key(one) == series_key(other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("саммит СНГ", "неформальный саммит СНГ"),
        ("саммит СНГ", "саммит ШОС"),
        ("деловой форум Сербии и Чили", "молодёжный форум Сербии и Чили"),
    ],
)
def test_different_series_stay_apart(one: str, other: str) -> None:
    assert series_key(one) != series_key(other)


@pytest.mark.parametrize(
    "name", [None, "", "саммит", "заседание", "форум в Сочи", "международная конференция", "День города"]
)
def test_what_is_of_no_series(name: str | None) -> None:
    assert series_key(name) is None


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("XIX форум дружбы народов", "Форум дружбы народов"),
        ("Двадцать пятое заседание комиссии", "Заседание комиссии"),
        ("план консультаций на 2018–2019 годы", "План консультаций"),
        ("план консультаций на 2018 г. с соседями", "План консультаций"),
    ],
)
def test_the_name_for_people(name: str, shown: str) -> None:
    assert plain(name) == shown
