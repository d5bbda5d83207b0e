"""What documents call somebody."""

from dataclasses import replace

import pytest

from letopis.chronicle.who.units import units
from letopis.model.article import Article
from letopis.model.facts import Entity, EntityType, Mention, Office
from letopis.model.reading import Reading
from letopis.model.span import Span


def _reading(
    entities: tuple[Entity, ...],
    mentions: tuple[tuple[EntityType, str], ...] = (),
    offices: tuple[Office, ...] = (),
    url: str | None = None,
) -> Reading:
    article = Article("page.txt", "", (), "ru", url=url)
    return Reading(
        article,
        mentions=tuple(Mention(type, at, at + 1, entity=entity) for at, (type, entity) in enumerate(mentions)),
        entities=entities,
        offices=offices,
    )


def _served(name: str, country: str | None) -> str | None:
    person = Entity("e1", "person", name)
    offices = (Office("e1", "министр", (Span(0, 1),), "test", country=country),) if country else ()
    return units(_reading((person,), offices=offices))["e1"].country


@pytest.mark.parametrize(
    ("name", "told", "country"),
    [
        ("Иван Безымянный", "BG", "BG"),
        ("Иван Безымянный", None, None),
        ("Сергей Лавров", None, "RU"),
        ("Лавров", None, "RU"),
        ("Владимир Путин", "UA", "RU"),
        ("Сергей Иванов", None, "RU"),
        ("Сергей Иванов", "BG", "BG"),
        ("Кирилл Лавров", None, None),
    ],
)
def test_the_country_that_a_person_serves(name: str, told: str | None, country: str | None) -> None:
    assert _served(name, told) == country


COURT = Entity("e1", "organization", "Верховный суд", wikidata="Q1")
PAKISTAN = Entity("e2", "country", "Пакистан", country="PK")
RUSSIA = Entity("e3", "country", "Россия", country="RU")
LAHORE = Entity("e4", "place", "Лахор", country="PK")
ALL = (COURT, PAKISTAN, RUSSIA, LAHORE)
ABOUT_PAKISTAN: tuple[tuple[EntityType, str], ...] = (("country", "e2"), ("nationality", "e2"), ("place", "e4"))


def test_a_bare_court_is_that_of_the_country_that_the_document_is_about() -> None:
    found = units(_reading(ALL, ABOUT_PAKISTAN))["e1"]
    assert found.country == "PK"
    assert found.wikidata is None


@pytest.mark.parametrize(
    ("mentions", "url"),
    [
        (ABOUT_PAKISTAN[:2], None),
        ((*ABOUT_PAKISTAN, ("country", "e3")), None),
        (ABOUT_PAKISTAN, "https://example.ru/news"),
        ((), None),
    ],
    ids=["said too seldom", "the language's own state", "a Russian outlet", "no country"],
)
def test_a_bare_court_stays_nobodys(mentions: tuple[tuple[EntityType, str], ...], url: str | None) -> None:
    assert units(_reading(ALL, mentions, url=url))["e1"].country is None


def test_an_outlet_at_home_means_its_own_state() -> None:
    assert units(_reading(ALL, ABOUT_PAKISTAN, url="https://example.pk/news"))["e1"].country == "PK"


def test_an_embassy_is_not_of_where_it_stands() -> None:
    embassy = Entity("e1", "organization", "посольство")
    assert units(_reading((embassy, *ALL[1:]), ABOUT_PAKISTAN))["e1"].country is None


def test_what_the_document_tells_stands() -> None:
    told = Entity("e1", "organization", "Верховный суд", country="IN")
    assert units(_reading((told, *ALL[1:]), ABOUT_PAKISTAN))["e1"].country == "IN"


def test_an_id_of_a_shorter_name_is_not_that_of_a_longer_one() -> None:
    board = Entity("e1", "organization", "Совет директоров Ёлки", wikidata="Q188628")
    assert units(_reading((board,)))["e1"].wikidata is None
    assert units(_reading((replace(board, name="Совет директоров"),)))["e1"].wikidata == "Q188628"
