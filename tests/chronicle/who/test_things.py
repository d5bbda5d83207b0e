"""What names of countries, organisations and places say."""

import pytest

from letopis.chronicle.who.resolve import Sighted, block, resolve
from letopis.chronicle.who.things import thing
from letopis.chronicle.who.units import Unit, unit
from letopis.model.facts import EntityType


def _one(*units: Unit) -> bool:
    """Whether units of one block are one identity."""
    assert len(set(map(block, units))) == 1
    return len(resolve([Sighted(one) for one in units])) == 1


@pytest.mark.parametrize(
    ("type", "names"),
    [
        ("country", ("Великобритания", "Соединённое Королевство", "Британия")),
        ("country", ("США", "Соединённые Штаты", "Америка")),
        ("country", ("Нидерланды", "Голландия")),
        ("organization", ("МИД России", "Министерство иностранных дел РФ", "внешнеполитическое ведомство России")),
        ("organization", ("британский МИД", "МИД Великобритании", "МИД Соединённого Королевства")),
        ("organization", ("ЕС", "Евросоюз", "Европейский союз")),
        ("organization", ("Ryanair", "авиакомпания Ryanair", "ирландская Ryanair", "Ryanair Holdings Plc")),
        ("organization", ("«Ёлка»", "партия «Ёлка»", "Ёлка")),
        ("organization", ("Госдума", "Государственная дума")),
        ("place", ("Санкт-Петербург", "Петербург")),
        ("place", ("Нур-Султан", "Астана")),
    ],
)
def test_names_of_one(type: EntityType, names: tuple[str, ...]) -> None:
    assert _one(*(unit(type, name) for name in names))


def test_the_european_union_is_one_as_country_and_as_organization() -> None:
    assert _one(unit("country", "Евросоюз", "EU"), unit("organization", "ЕС", "EU"))


@pytest.mark.parametrize(
    ("type", "one", "other"),
    [
        ("organization", "МИД России", "МИД Казахстана"),
        ("organization", "сборная Китая", "сборная России"),
        ("organization", "Роснефть", "Русснефть"),
        ("organization", "Politico", "Политика"),
        ("place", "Киров", "Кирово"),
        ("place", "М-4", "А-4"),
        ("country", "Корея", "Польша"),
    ],
)
def test_names_of_two(type: EntityType, one: str, other: str) -> None:
    units = unit(type, one), unit(type, other)
    assert len(set(map(block, units))) == 2 or len(resolve(map(Sighted, units))) == 2


def test_a_bare_ministry_is_nobodys() -> None:
    bare, russian = unit("organization", "МИД"), unit("organization", "МИД", "RU")
    assert block(bare) != block(russian)
    assert thing(russian).country == "RU"


def test_the_country_of_a_name_outweighs_that_of_the_document() -> None:
    assert thing(unit("organization", "МИД Казахстана", "RU")).country == "KZ"


def test_a_place_and_a_country_of_one_name() -> None:
    assert _one(unit("place", "Пакистан"), unit("country", "Пакистан", "PK"))


def test_a_party_of_regions_keeps_its_noun() -> None:
    assert thing(unit("organization", "Партия регионов")).core == ("партия", "регионов")
