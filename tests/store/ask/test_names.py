"""From what a person types to whom it means."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Connection

from letopis.store.ask.names import (
    SeveralNamed,
    UnknownCountry,
    UnknownName,
    candidates,
    country,
    identified,
    identities_of,
)
from letopis.store.chronicle import Chronicle

from .conftest import entity, told


@pytest.fixture
def asked(chronicle: Chronicle, keep: Callable[..., None]) -> Iterator[Connection]:
    """A chronicle of two namesakes, a minister with a Wikidata id and two ministries."""
    keep(
        told(
            "a",
            "Встретились трое.",
            "2024-01-10",
            entity(1, "person", "Марат Юсупов", "RU"),
            entity(2, "person", "Рустам Юсупов", "UZ"),
            entity(3, "person", "Хельга Линдквист", "SE", "Q900001"),
            entity(4, "organization", "МИД России", "RU"),
            entity(5, "organization", "МИД Финляндии", "FI"),
        ),
        told(
            "b",
            "Юсупов говорил.",
            "2024-01-11",
            entity(1, "person", "Марат Юсупов", "RU"),
            entity(2, "person", "Линдквист", "SE"),
        ),
    )
    with chronicle.asked() as connection:
        yield connection


@pytest.mark.parametrize("typed", ["Хельга Линдквист", "Линдквист", "линдквист", "Линдквист Хельга", "Q900001"])
def test_one_person_is_found_by_any_name(asked: Connection, typed: str) -> None:
    found = identified(asked, typed)
    assert (found.id, found.name, found.country) == ("Q900001", "Хельга Линдквист", "SE")
    assert (len(found.units), found.count) == (2, 2)


def test_a_name_in_latin_letters_is_heard(asked: Connection) -> None:
    assert identified(asked, "Rustam Yusupov").name == "Рустам Юсупов"


def test_namesakes_are_listed_with_their_ids(asked: Connection) -> None:
    with pytest.raises(SeveralNamed, match=r"2 are called so: Марат Юсупов .*2×.*Рустам Юсупов .*1×") as told_so:
        identified(asked, "Юсупов")
    for one in candidates(asked, "Юсупов"):
        assert one.id in str(told_so.value)
        assert identified(asked, one.id) == one


def test_whom_nobody_names_is_not_found(asked: Connection) -> None:
    with pytest.raises(UnknownName, match="Петров: nobody"):
        identified(asked, "Петров")


def test_who_is_named_far_more_often_is_meant(chronicle: Chronicle, keep: Callable[..., None]) -> None:
    keep(*(told(f"p{n}", f"Страница {n}.", "2024-01-10", entity(1, "person", "Марат Юсупов", "RU")) for n in range(20)))
    keep(told("q", "Другая.", "2024-01-10", entity(1, "person", "Рустам Юсупов", "UZ")))
    with chronicle.asked() as connection:
        found = identified(connection, "Юсупов")
    assert found.name == "Марат Юсупов"
    assert [one.name for one in found.others] == ["Рустам Юсупов"]


def test_organisations_are_told_apart_by_country(asked: Connection) -> None:
    assert identified(asked, "МИД России", "organization").country == "RU"
    assert identified(asked, "МИД РФ", "organization").country == "RU"
    with pytest.raises(UnknownName):
        identified(asked, "МИД России", "person")


def test_units_lead_to_their_identity(asked: Connection) -> None:
    found = identified(asked, "Линдквист")
    assert {one.id for one in identities_of(asked, found.units).values()} == {"Q900001"}


@pytest.mark.parametrize(
    ("typed", "code"),
    [("KZ", "KZ"), ("kz", "KZ"), ("Казахстан", "KZ"), ("казахский", "KZ"), ("РФ", "RU"), ("Q232", "KZ"), ("ЕС", "EU"),
     ("Северная Корея", "KP"), ("Республика Казахстан", "KZ")],
)  # fmt: skip
def test_countries_by_code_and_name(typed: str, code: str) -> None:
    assert country(typed) == code


@pytest.mark.parametrize("typed", ["", "Астана", "XX", "МИД", "Нарния"])
def test_what_is_no_country_is_said_so(typed: str) -> None:
    with pytest.raises(UnknownCountry, match="give its code"):
        country(typed)
