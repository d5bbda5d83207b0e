"""Figures: value, bound, unit, measure, period, record."""

import pytest

from letopis.language import mark
from letopis.model.article import Article, Block, Role
from letopis.model.facts import Figure
from letopis.reading.cast import Cast
from letopis.reading.figures import find_figures
from letopis.reading.times import find_times


def figures(text: str, role: Role = Role.BODY) -> tuple[Figure, ...]:
    page = next(iter(mark([Article("page", text, (Block(role, 0, len(text)),), "ru")])))
    return find_figures(page, Cast(), find_times(page, None))


@pytest.mark.parametrize(
    ("text", "measure", "value", "bound", "unit", "period"),
    [
        ("В 2020 году товарооборот составил более 3,5 млрд долларов.", "trade turnover", 3.5e9, ">", "USD", "2020"),
        ("Экспорт в 2019 году превысил €200 млн.", "exports", 2e8, ">", "EUR", "2019"),
        ("Япония выделит около 40 млрд иен в виде помощи.", "aid", 4e10, "~", "JPY", None),
        ("Кредит до 500 млн канадских долларов выдадут в 2024 году.", "loan", 5e8, "<", "CAD", "2024"),
        ("Товарооборот хотят довести до 10 млрд долларов к 2030 году.", "trade turnover", 1e10, "=", "USD", "2030"),
        ("Инвестиции составили почти 1 200 000 тенге.", "investment", 1.2e6, "<", "KZT", None),
        ("Рост торговли составил 15%.", "growth", 15, "=", "%", None),
        ("В миссии служат 300 военнослужащих.", "troops", 300, "=", "военнослужащий", None),
        ("Станция обошлась в 7 млн новозеландских долларов.", "cost", 7e6, "=", "NZD", None),
    ],
)
def test_a_figure_is_read(text: str, measure: str, value: float, bound: str, unit: str, period: str | None) -> None:
    [found] = figures(text)
    assert (found.measure, found.value, found.bound, found.unit) == (measure, value, bound, unit)
    assert (found.period.edtf if found.period else None) == period


@pytest.mark.parametrize(
    "text",
    [
        "Ему 45 лет, он служит 15 лет и знает 4 языка.",
        "Резолюция 2231 принята 15 голосами.",
        "Встреча прошла 8 апреля 2021 года в 14:30.",
        "Статья 5 договора и пункт 12 протокола.",
    ],
)
def test_ages_dates_and_numbers_of_articles_are_no_figures(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Билеты продают по 39 евро.",
        "Средний размер пенсии составляет 854 рубля.",
        "Социалисты получили поддержку 28 процентов избирателей.",
        "Площадь страны – 17 тыс. кв. км.",
    ],
)
def test_money_outside_dealings_and_shares_of_anything_are_no_figures(text: str) -> None:
    assert figures(text) == ()


def test_money_in_dealings_is_an_amount() -> None:
    [found] = figures("На строительство порта банк готов дать 90 млн долларов.")
    assert (found.measure, found.value) == ("amount", 9e7)


def test_another_year_in_a_sentence_of_its_own_is_of_the_same_measure() -> None:
    found = figures("Товарооборот в 2013 году составил 400 млн долларов. В 2003-м было 66 млн долларов.")
    assert [one.measure for one in found] == ["trade turnover", "trade turnover"]


def test_a_record_is_noted_and_a_range_has_two_ends() -> None:
    [record] = figures("Достигнут рекордный показатель торговли – 28 млрд долларов.")
    assert record.note == "record"
    low, high = figures("В учениях участвуют 5–7 тыс. военнослужащих.")
    assert (low.value, low.bound, high.value, high.bound) == (5000, ">", 7000, "<")


def test_each_figure_has_the_period_beside_it_and_the_currency_carries_over() -> None:
    first, second = figures("Товарооборот в 2022 году составил 211 млн евро (в 2021 году – 174 млн).")
    assert (first.value, first.period and first.period.edtf) == (211e6, "2022")
    assert (second.value, second.unit, second.period and second.period.edtf) == (174e6, "EUR", "2021")


def test_a_period_compared_with_is_not_the_figures_own() -> None:
    [growth] = figures("Экспорт вырос на 12% по сравнению с 2021 годом.")
    assert growth.period is None


def test_furniture_has_no_figures() -> None:
    assert figures("Доллар 474,5 тенге, евро 490,7 тенге", Role.FURNITURE) == ()


@pytest.mark.parametrize(
    "text",
    [
        "В 2014 году товарооборот снизился на 15 процентов, а в 2015-м – на 40 процентов.",
        "Товарооборот в 2014 году снизился на 15 процентов; на 40 процентов упал он в 2015 году.",
        "Товарооборот в 2014 году снизился на 15 процентов, в 2015-м – на 40 процентов.",
    ],
)
def test_of_two_years_each_figure_has_its_own(text: str) -> None:
    found = {one.value: one.period.edtf for one in figures(text) if one.period}
    assert found == {15: "2014", 40: "2015"}
