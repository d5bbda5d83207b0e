"""Who stands at the head of states on a day."""

from collections.abc import Callable
from datetime import date

from letopis.model.article import Page
from letopis.model.facts import Office
from letopis.model.reading import Reading
from letopis.model.span import Span
from letopis.store.ask.heads import heads
from letopis.store.chronicle import Chronicle

from .conftest import entity, told


def calls(source: str, day: str, name: str, position: str, country: str) -> tuple[Page, Reading]:
    """A page that calls somebody so."""
    made = Office("e1", position, (Span(0, len(name)),), "offices.by-hand", country=country)
    return told(source, f"{name} – {position}.", day, entity(1, "person", name), offices=(made,))


def test_heads_of_each_country_come_with_how_sure_they_are(chronicle: Chronicle, keep: Callable[..., None]) -> None:
    keep(
        calls("1", "2020-03-01", "Инес Кальдерон", "министр иностранных дел", "PE"),
        calls("2", "2021-03-01", "Инес Кальдерон", "министр иностранных дел", "PE"),
        calls("3", "2020-05-01", "Уго Паредес", "президент", "PE"),
        calls("4", "2020-05-01", "Лукас Рохас", "министр культуры", "PE"),
        calls("5", "2020-06-01", "Мария Сото", "министр иностранных дел", "CL"),
        calls("6", "2020-06-01", "Джон Смит", "министр иностранных дел", "US"),
    )
    with chronicle.asked() as connection:
        found = heads(connection, ("CL", "PE"), date(2020, 9, 1))
    told_of = [(key, [(each.tenure.name, each.sure) for each in holders]) for key, holders in found.items()]
    assert told_of == [
        ("CL|министр иностранных дел", [("Мария Сото", "likely")]),
        ("PE|президент", [("Уго Паредес", "likely")]),
        ("PE|министр иностранных дел", [("Инес Кальдерон", "certain")]),
    ]


def test_as_of_a_day_only_what_was_published_counts(chronicle: Chronicle, keep: Callable[..., None]) -> None:
    keep(
        calls("1", "2020-03-01", "Инес Кальдерон", "министр иностранных дел", "PE"),
        calls("2", "2022-03-01", "Уго Паредес", "министр иностранных дел", "PE"),
    )
    with chronicle.asked() as connection:
        (then,) = heads(connection, ("PE",), date(2021, 1, 1), date(2021, 1, 1)).values()
        nobody = heads(connection, ("PE",), date(2019, 1, 1), date(2019, 1, 1))
    assert [one.tenure.name for one in then] == ["Инес Кальдерон"]
    assert nobody == {}
