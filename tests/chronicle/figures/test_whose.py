"""Whose a figure is, as its sentence or its page shows."""

from letopis.chronicle.claims import claims
from letopis.chronicle.figures.whose import whose
from letopis.model.article import Article
from letopis.model.facts import Entity, Figure, Mention
from letopis.model.reading import Reading
from letopis.model.span import Span

COUNTRIES = {"Чили": "CL", "Перу": "PE", "Эквадор": "EC"}


def read(*sentences: str, measure: str = "trade turnover") -> tuple[Figure, Reading]:
    """A reading that mentions countries wherever they are named; its figure stands in the last sentence."""
    text = " ".join(sentences)
    entities = tuple(Entity(name, "country", name, country=code) for name, code in COUNTRIES.items() if name in text)
    mentions = tuple(
        Mention("country", at, at + len(one.name), one.name, one.id)
        for one in entities
        for at in range(len(text))
        if text.startswith(one.name, at)
    )
    figure = Figure(measure, 5e9, "=", "USD", (Span(len(text) - len(sentences[-1]), len(text)),), "figures.money")
    ordered = tuple(sorted(mentions, key=lambda one: one.start))
    return figure, Reading(Article("page", text, (), "ru"), ordered, entities, figures=(figure,))


def test_a_sentence_that_names_two_countries_is_about_them() -> None:
    assert whose(*read("Эквадор ждёт.", "Торговля между Перу и Чили составила 5 млрд долларов.")) == ("Перу", "Чили")


def test_trade_of_two_countries_is_that_of_the_page() -> None:
    page = ("Чили и Перу договорились.", "Чили поможет Перу.", "Товарооборот двух стран – 5 млрд долларов.")
    assert whose(*read(*page)) == ("Перу", "Чили")


def test_a_country_that_the_sentence_names_comes_with_the_other_one_of_the_page() -> None:
    page = ("Перу и Чили договорились.", "Перу довольно.", "Товарооборот с Чили вырос до 5 млрд долларов.")
    assert whose(*read(*page)) == ("Чили", "Перу")


def test_three_countries_named_as_often_leave_trade_without_an_owner() -> None:
    assert whose(*read("Чили, Перу и Эквадор договорились.", "Товарооборот составил 5 млрд долларов.")) == ()


def test_a_measure_of_one_country_is_not_that_of_the_page() -> None:
    page = ("Чили и Перу договорились.", "Госдолг составил 5 млрд долларов.")
    assert whose(*read(*page, measure="debt")) == ()
    assert whose(*read(*page[:1], "Госдолг Перу – 5 млрд долларов.", measure="debt")) == ("Перу",)


def test_the_two_countries_may_be_meant_by_any_measure() -> None:
    page = ("Чили и Перу договорились.", "Взаимные вложения составили 5 млрд долларов.")
    assert whose(*read(*page, measure="investment")) == ("Перу", "Чили")


def test_the_claim_of_a_figure_names_its_countries() -> None:
    _, reading = read("Торговля между Перу и Чили составила 5 млрд долларов.")
    assert [one["country"] for one in claims(reading, "v")[0].value["parties"]] == ["PE", "CL"]
