"""One key for all ways to name an office."""

import pytest

from letopis.chronicle.offices.keys import asked, office_key, office_keys, single
from letopis.chronicle.parties import Party


@pytest.mark.parametrize(
    ("position", "country", "body"),
    [
        ("министр иностранных дел", "KZ", None),
        ("глава МИД", "KZ", None),
        ("глава", "KZ", "МИД Казахстана"),
        ("министр", "KZ", "МИД"),
        ("министр иностранных дел", "KZ", "Министерство иностранных дел"),
        ("руководитель внешнеполитического ведомства", "KZ", None),
        ("глава казахстанской дипломатии", None, None),
        ("и.о. министра иностранных дел", "KZ", None),
        ("министр иностранных дел Республики Казахстан", None, None),
    ],
)
def test_a_minister_has_one_key_however_named(position: str, country: str | None, body: str | None) -> None:
    assert office_key(position, country, Party(body) if body else None) == "KZ|министр иностранных дел"


@pytest.mark.parametrize(
    ("position", "country", "key"),
    [
        ("премьер", "RU", "RU|премьер-министр"),
        ("глава правительства", "RU", "RU|премьер-министр"),
        ("федеральный канцлер", "DE", "DE|премьер-министр"),
        ("глава государства", "KZ", "KZ|президент"),
        ("глава государства", "JP", "JP|глава государства"),
        ("госсекретарь", "US", "US|государственный секретарь"),
        ("министр иностранных дел", "US", "US|государственный секретарь"),
        ("глава Пентагона", None, "US|министр обороны"),
        ("глава европейской дипломатии", "EU", "EU|верховный представитель"),
        ("генсек ООН", None, "Организация Объединённых Наций|генеральный секретарь"),
        ("Чрезвычайный и Полномочный Посол Казахстана в России", None, "KZ|посол: RU"),
        ("посол в Казахстане", "RU", "RU|посол: KZ"),
        ("губернатор Московской области", "RU", "RU|глава: Московская область"),
        ("замминистра обороны", "RU", "RU|заместитель министр оборона"),
    ],
)
def test_an_office_by_its_words(position: str, country: str | None, key: str) -> None:
    assert office_key(position, country) == key


def test_a_double_office_has_two_keys() -> None:
    keys = office_keys("заместитель премьер-министра – министр иностранных дел", "KZ")
    assert keys == ("KZ|вице-премьер", "KZ|министр иностранных дел")


def test_a_ministry_of_two_matters_is_one_office() -> None:
    assert len(office_keys("министр иностранных дел и торговли", "HU")) == 1


@pytest.mark.parametrize(
    "position", ["министр иностранных дел", "министра иностранных дел", "Главой МИД", "глава МИДа"]
)
@pytest.mark.parametrize("country", ["KZ", "kz"])
def test_what_a_person_asks_is_found_in_any_case(position: str, country: str) -> None:
    assert asked(position, country) == "KZ|министр иностранных дел"


def test_the_country_may_be_asked_in_words() -> None:
    assert asked("президента Российской Федерации") == asked("президент", "RU") == "RU|президент"


@pytest.mark.parametrize(
    ("position", "country", "key"),
    [
        ("постоянный представитель при ООН", "RU", "RU|постоянный представитель: Организация Объединённых Наций"),
        ("мэр Москвы", None, "RU|мэр: Москва"),
        ("председатель КНР", None, "CN|президент"),
        ("папа римский", "VA", "VA|папа римский"),
        ("министр иностранных дел, заместитель премьер-министра", "KZ", "KZ|министр иностранных дел"),
    ],
)
def test_what_a_person_may_ask_for(position: str, country: str | None, key: str) -> None:
    assert asked(position, country) == key
    assert single(key)


def test_the_head_of_an_organisation_is_one() -> None:
    assert single(asked("глава Еврокомиссии"))


def test_an_envoy_to_an_organisation_serves_his_state() -> None:
    assert office_key("постпред", "RU", Party("ООН")) == "RU|постоянный представитель: Организация Объединённых Наций"


@pytest.mark.parametrize("key", ["KZ|министр иностранных дел", "RU|президент", "KZ|посол: RU", "RU|глава: Чувашия"])
def test_offices_of_one_holder(key: str) -> None:
    assert single(key)


@pytest.mark.parametrize(
    "key",
    [
        "KZ|вице-премьер",
        "RU|посол",
        "RU|министр",
        "?|президент",
        "RU|депутат: Государственная дума",
        "RU|президент республика",
    ],
)
def test_offices_of_many(key: str) -> None:
    assert not single(key)
