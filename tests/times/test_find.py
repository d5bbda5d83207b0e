"""Which expressions of time are found, where they stand, and what stays unread."""

import pytest

from letopis.times import find

FOUND = [
    ("Встреча прошла 8 апреля 2021 года в Осло", "8 апреля 2021 года"),
    ("08 апреля 2021 14:30", "08 апреля 2021 14:30"),
    ("14:30, 8 апреля 2021", "14:30, 8 апреля 2021"),
    ("Опубликовано 10.04.2023", "10.04.2023"),
    ("8 апр. 2021 г. в Риге", "8 апр. 2021 г."),
    ("2021-04-08T14:30:00+03:00", "2021-04-08T14:30:00+03:00"),
    ("осенью этого года", "осенью этого года"),
    ("в 2005-2008 гг. они", "2005-2008 гг."),
    ("план на 2023–2024 годы.", "2023–2024 годы"),
    ("во второй половине мая", "второй половине мая"),
    ("примерно в мае", "примерно в мае"),
    ("с 30 мая по 2 июня", "с 30 мая по 2 июня"),
    ("12–15 апреля 2021", "12–15 апреля 2021"),
    ("двадцать пятого мая", "двадцать пятого мая"),
    ("двухдневный визит", "двухдневный"),
    ("в тот же день", "тот же день"),
    ("в четверг, 8 апреля, он", "четверг, 8 апреля"),
]


@pytest.mark.parametrize(("text", "written"), FOUND)
def test_an_expression_is_found_whole(text: str, written: str) -> None:
    assert [one.written for one in find(text)] == [written]


@pytest.mark.parametrize(
    "text",
    [
        "Резолюция 2231 Совета Безопасности",
        "счёт 2:1 в пользу гостей",
        "Марта Иванова и Август Петерсон",
        "в 17-й раз подряд",
        "30 февраля",
        "35-летие отношений",
        "курс 474.5 и 5.52",
        "45.13.2020",
        "окружающая среда",
        "",
    ],
)
def test_what_is_no_time_is_left(text: str) -> None:
    assert find(text) == []


def test_offsets_count_from_the_beginning_of_the_text() -> None:
    text = "Вчера в Риге. Завтра, 5 мая 2020 года, в Осло."
    [second, third] = find(text, text.index("Завтра"))
    assert text[second.start : second.end] == "Завтра"
    assert third.written == "5 мая 2020 года"


def test_a_list_of_days_is_two_dates_and_neighbouring_days_are_a_stretch() -> None:
    assert [str(one.resolve(None)) for one in find("15 и 17 июня 2020 года")] == ["2020-06-15", "2020-06-17"]
    assert [str(one.resolve(None)) for one in find("12 и 13 мая 2020 года")] == ["2020-05-12/2020-05-13"]
    assert [str(one.resolve(None)) for one in find("14 апреля и 3 июля 2020 года")] == ["2020-04-14", "2020-07-03"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("с 2015 года", "since"),
        ("к 2030 году", "until"),
        ("до конца года", "until"),
        ("в течение трёх дней", "duration"),
        ("2,5 года тюрьмы", "duration"),
        ("на 2023–2024 годы", "period"),
        ("7 ноября", "point"),
    ],
)
def test_the_kind_tells_points_periods_lengths_and_bounds_apart(text: str, kind: str) -> None:
    [found] = find(text)
    assert found.kind == kind


def test_a_month_with_a_capital_is_a_name_unless_a_day_stands_before_it() -> None:
    assert find("Встреча в Мае") == []
    assert str(find("5 Мая 2020 года")[0].resolve(None)) == "2020-05-05"


def test_a_full_stop_belongs_to_the_abbreviation_alone() -> None:
    assert find("Это было в 2021 году.")[0].written == "2021 году"
    assert find("Это было в 2021 г.")[0].written == "2021 г."
