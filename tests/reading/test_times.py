"""The times of marked sentences: tense, publication, and the story so far."""

import pytest

from letopis.language import mark
from letopis.model.article import Article, Block, Role
from letopis.model.marked import Marked
from letopis.model.when import parse
from letopis.reading.times import Timed, find_times

TOLD = "2021-04-08T14:30:00"


def marked(*paragraphs: str) -> Marked:
    text = "\n".join(paragraphs)
    starts = [text.index(one) for one in paragraphs]
    blocks = tuple(Block(Role.BODY, at, at + len(one)) for at, one in zip(starts, paragraphs, strict=True))
    return next(iter(mark([Article("page", text, blocks, "ru")])))


def times(*paragraphs: str, published: str | None = TOLD) -> list[Timed]:
    return list(find_times(marked(*paragraphs), parse(published) if published else None))


def dates(*paragraphs: str, published: str | None = TOLD) -> list[str]:
    return [str(one.when) for one in times(*paragraphs, published=published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Министр прилетел в Осло 3 апреля.", "2021-04-03"),
        ("Министр прилетит в Осло 3 мая.", "2021-05-03"),
        ("Визит запланирован на 7 марта.", "2022-03-07"),
        ("Он был назначен послом 3 апреля.", "2021-04-03"),
        ("Стороны договорились встретиться 20 мая.", "2021-05-20"),
        ("Предстоящий в мае визит обсудили послы.", "2021-05"),
        ("Форум пройдёт осенью этого года.", "2021-23"),
        ("В понедельник президент принял посла.", "2021-04-05"),
        ("Президент примет посла в понедельник.", "2021-04-12"),
        ("Посла пригласили на парад 9 мая.", "2021-05-09"),
        ("Министры договорились о проведении в ноябре форума.", "2021-11"),
    ],
)
def test_the_tense_of_the_sentence_chooses_the_year_and_the_week(text: str, expected: str) -> None:
    assert dates(text) == [expected]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Президент принял сегодня, 7 апреля, посла.", TOLD, ["2021-04-07", "2021-04-07"]),
        ("Министр вчера (6 апреля 2021 года) прилетел в Осло.", None, ["2021-04-06", "2021-04-06"]),
        ("Вчера, 1 марта ещё не забыто, министр прилетел в Осло.", TOLD, ["2021-04-07", "2021-03-01"]),
    ],
)
def test_a_date_beside_today_says_which_day_that_is(text: str, published: str | None, expected: list[str]) -> None:
    assert dates(text, published=published) == expected


def test_without_publication_a_day_without_a_year_stays_open() -> None:
    assert dates("Переговоры прошли 5 марта.", published=None) == ["None"]


def test_the_next_day_counts_from_the_story_and_yesterday_from_the_telling() -> None:
    text = (
        "Визит начался 1 марта. На следующий день министр вылетел в Сеул, а через два дня вернулся. Вчера он отчитался."
    )
    assert dates(text) == ["2021-03-01", "2021-03-02", "2021-03-04", "2021-04-07"]


def test_the_same_day_is_unknown_where_the_day_is() -> None:
    text = (
        "Переговоры прошли 5 марта. Комиссия собиралась в ноябре 2019 года. В тот же день гостя принял премьер-министр."
    )
    assert dates(text, published=None) == ["None", "2019-11", "None"]


def test_a_narrative_keeps_its_year() -> None:
    assert dates("В 2015 году они встречались дважды. 5 мая прошли переговоры в Баку.") == ["2015", "2015-05-05"]
    assert dates("Посол уехал 22 августа 2018 года. 30 августа того же года он вернулся.") == [
        "2018-08-22",
        "2018-08-30",
    ]


def test_a_year_since_when_is_no_year_of_the_narrative() -> None:
    found = dates("Она работала в Праге с 2015 года. Новый посол 10 марта вручил грамоты.")
    assert found == ["2015", "2021-03-10"]


def test_then_is_the_date_told_before() -> None:
    assert dates("Они виделись 28 июня 2019 года. Тогда же министры подписали протокол.") == [
        "2019-06-28",
        "2019-06-28",
    ]


def test_then_within_a_sentence_is_a_date_unless_it_follows_from_a_condition() -> None:
    told = "Они виделись 28 июня 2019 года."
    assert dates(f"{told} Посол тогда был вызван в министерство.") == ["2019-06-28", "2019-06-28"]
    assert dates(f"{told} Если стороны захотят, тогда посол приедет.") == ["2019-06-28"]


def test_the_next_morning_counts_from_the_story() -> None:
    assert dates("Он прилетел в Рим 5 марта. На следующее утро он говорил с премьером.") == ["2021-03-05", "2021-03-06"]


def test_the_eve_of_a_summit_is_no_date() -> None:
    assert dates("Накануне саммита президент заявил, что приедет.") == []
    assert dates("Накануне президент прибыл в Ереван.") == ["2021-04-07"]


def test_an_interval_of_publication_dates_what_all_of_it_agrees_on() -> None:
    spring = "2023-04-03/2023-08-31"
    assert dates("Он был назначен министром 3 апреля.", published=spring) == ["2023-04-03"]
    assert dates("Форум состоится осенью этого года.", published=spring) == ["2023-23"]
    assert dates("Он был назначен министром 3 мая.", published=spring) == ["2023-05-03"]
    assert dates("Он был назначен министром 3 марта.", published=spring) == ["2023-03-03"]
    assert dates("Он был назначен министром 3 марта.", published="2022-12-01/2023-08-31") == ["2023-03-03"]
    assert dates("Вчера он был назначен министром.", published=spring) == ["None"]


def test_a_time_has_its_place_its_head_and_its_kind() -> None:
    page = marked("Стороны подписали план на 2023–2024 годы.")
    [found] = find_times(page, None)
    assert found.span.of(page.text) == "2023–2024 годы"
    assert page.tokens[found.head].text == "годы"
    assert found.kind == "period"


def test_a_year_after_a_month_is_that_month() -> None:
    assert dates("В сентябре 2017 года он был в Осло, а год спустя в Риме.") == ["2017-09", "2018-09"]


def test_the_next_day_after_a_month_is_some_day_of_it() -> None:
    told = dates("В ноябре 2003 года стороны спорили о договоре. На следующее утро президенты поговорили.")
    assert told == ["2003-11", "2003-11"]


def test_then_is_never_today() -> None:
    assert dates("Президенты сегодня вспомнили визит в Осло. Тогда был подписан договор.") == ["2021-04-08", "None"]


def test_headings_that_are_years_date_what_stands_below_them() -> None:
    told = dates("2016", "14 марта. Визит министра в Осло.", "2018", "С 3 по 5 мая послы были в Риме.")
    assert [one for one in told if len(one) > 4] == ["2016-03-14", "2018-05-03/2018-05-05"]


def test_a_year_alone_heads_nothing() -> None:
    assert "2021-03-14" in dates("2016", "14 марта министр прилетел в Осло.")


def test_months_at_the_heads_of_paragraphs_complete_their_days() -> None:
    told = dates(
        "МАРТ. 5-го министр прилетел в Осло.",
        "АПРЕЛЬ. 11–12-го послы были в Риме.",
        "МАЙ. Сессия комиссии прошла в Вене (17-е).",
        published="2018-12-29",
    )
    assert told == ["2018-03-05", "2018-04-11/2018-04-12", "2018-05-17"]


def test_hours_below_days_are_of_those_days() -> None:
    told = dates(
        "11 октября, вторник. Осло",
        "11:40 – прилёт министра.",
        "12 октября, среда. Берген",
        "10:00 – встреча с послом.",
        published="2022-10-07",
    )
    assert told == ["2022-10-11", "2022-10-11", "2022-10-12", "2022-10-12"]
