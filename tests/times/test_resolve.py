"""What expressions come to, told on Thursday 8 April 2021."""

from datetime import date

import pytest

from letopis.model.when import Precision, parse
from letopis.times import Tense, find

TOLD = date(2021, 4, 8)


def resolved(text: str, tense: Tense | None = None, told: date | None = TOLD) -> str:
    [found] = find(text)
    return str(found.resolve(told, tense))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("8 апреля 2021 года", "2021-04-08"),
        ("14:30 8 апреля 2021", "2021-04-08T14:30:00"),
        ("10.04.23", "2023-04-10"),
        ("10.04.98", "1998-04-10"),
        ("апрель 2021", "2021-04"),
        ("весной 2023 года", "2023-21"),
        ("в 2022 году", "2022"),
        ("в 1990-е годы", "199X"),
        ("в 90-х", "199X"),
        ("в XX веке", "19XX"),
        ("I квартал 2023", "2023-01/2023-03"),
        ("первое полугодие 2022 года", "2022-01/2022-06"),
        ("в начале 2022 года", "2022-01/2022-04"),
        ("в конце мая 2021 года", "2021-05-22/2021-05-31"),
        ("в середине июня 2021 года", "2021-06-11/2021-06-20"),
        ("во второй половине мая 2021 года", "2021-05-16/2021-05-31"),
        ("около 2010 года", "2010~"),
        ("на 2023-24 годы", "2023/2024"),
        ("на 2008-09 гг.", "2008/2009"),
        ("date 2022-05", "2022-05"),
        ("с 30 декабря по 2 января 2020 года", "2019-12-30/2020-01-02"),
        ("с января по май 2020 года", "2020-01/2020-05"),
        ("к 2030 году", "2030"),
        ("до конца 2025 года", "2025"),
        ("в первой декаде июня 2024 года", "2024-06-01/2024-06-10"),
    ],
)
def test_absolute_dates_need_no_anchor(text: str, edtf: str) -> None:
    assert resolved(text, told=None) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("вчера", "2021-04-07"),
        ("послезавтра", "2021-04-10"),
        ("вчерашний", "2021-04-07"),
        ("на прошлой неделе", "2021-03-29/2021-04-04"),
        ("в прошлом году", "2020"),
        ("в этом месяце", "2021-04"),
        ("осенью этого года", "2021-23"),
        ("прошлым летом", "2020-22"),
        ("этой осенью", "2021-23"),
        ("предстоящей зимой", "2021-24"),
        ("минувшие сутки", "2021-04-07"),
        ("за последнюю неделю", "2021-04-01~/2021-04-08~"),
        ("в последний день", "None"),
        ("5 мая прошлого года", "2020-05-05"),
        ("12 мая с.г.", "2021-05-12"),
        ("в минувший четверг", "2021-04-01"),
        ("в ближайшую среду", "2021-04-14"),
        ("через два дня", "2021-04-10"),
        ("через неделю", "2021-04-15~"),
        ("две недели назад", "2021-03-25~"),
        ("в предстоящие семь дней", "2021-04-08/2021-04-15"),
        ("за минувшие три месяца", "2021-01-08/2021-04-08"),
        ("прошлой ночью", "2021-04-07"),
        ("вечером 6 апреля", "2021-04-06"),
        ("два дня назад", "2021-04-06"),
        ("20 лет назад", "2001"),
        ("полтора года назад", "2019-10"),
        ("через полгода", "2021-10"),
        ("до конца года", "2021-04-08/2021-12-31"),
        ("в конце месяца", "2021-04-21/2021-04-30"),
        ("в третьем квартале этого года", "2021-07/2021-09"),
        ("за последние три года", "2018-04-08/2021-04-08"),
        ("в ближайшее время", "None"),
        ("в последние годы", "None"),
    ],
)
def test_relative_dates_count_from_the_day_of_telling(text: str, edtf: str) -> None:
    assert resolved(text) == edtf
    assert resolved(text, told=None) == "None"


@pytest.mark.parametrize(
    ("text", "past", "future", "nearest"),
    [
        ("7 ноября", "2020-11-07", "2021-11-07", "2020-11-07"),
        ("8 апреля", "2021-04-08", "2021-04-08", "2021-04-08"),
        ("10 апреля", "2020-04-10", "2021-04-10", "2021-04-10"),
        ("в апреле", "2021-04", "2021-04", "2021-04"),
        ("осенью", "2020-23", "2021-23", "2020-23"),
        ("в понедельник", "2021-04-05", "2021-04-12", "2021-04-05"),
        ("в четверг", "2021-04-08", "2021-04-08", "2021-04-08"),
        ("с 12 по 15 апреля", "2020-04-12/2020-04-15", "2021-04-12/2021-04-15", "2021-04-12/2021-04-15"),
        ("на днях", "2021-04-01~/2021-04-08~", "2021-04-08~/2021-04-15~", "2021-04-01~/2021-04-15~"),
        ("29 февраля", "2020-02-29", "2024-02-29", "2020-02-29"),
    ],
)
def test_dates_without_a_year_go_by_tense(text: str, past: str, future: str, nearest: str) -> None:
    assert resolved(text, "past") == past
    assert resolved(text, "future") == future
    assert resolved(text) == nearest
    assert resolved(text, told=None) == "None"


def test_a_stretch_of_telling_gives_a_date_only_where_all_of_it_agrees() -> None:
    spring = parse("2023-04-03/2023-08-31")
    assert str(find("3 апреля")[0].resolve(spring, "past")) == "2023-04-03"
    assert str(find("осенью этого года")[0].resolve(spring)) == "2023-23"
    assert find("5 мая")[0].resolve(spring, "past") is None
    assert find("вчера")[0].resolve(spring) is None
    assert str(find("вчера")[0].resolve(parse("2023-04"))) == "2023-03-31/2023-04-29"


def test_a_date_keeps_its_precision_its_ends_and_its_words() -> None:
    when = find("осенью 2023 года")[0].resolve(None)
    assert when is not None
    assert (when.earliest, when.latest) == (date(2023, 9, 1), date(2023, 11, 30))
    assert (when.precision, when.written) == (Precision.SEASON, "осенью 2023 года")


def test_a_year_from_context_leaves_dates_with_a_year_alone() -> None:
    assert str(find("5 мая")[0].in_year(2019).resolve(None)) == "2019-05-05"
    assert str(find("5 мая 2020 года")[0].in_year(2019).resolve(None)) == "2020-05-05"
    assert str(find("с 30 декабря по 2 января")[0].in_year(2020).resolve(None)) == "2019-12-30/2020-01-02"


def test_dates_at_the_edge_of_the_calendar_do_not_fail() -> None:
    assert find("завтра")[0].resolve(date.max) is not None
    assert find("вчера")[0].resolve(date.min) is not None
    assert find("3 апреля")[0].resolve(date.max, "past") is not None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("отложен на осень", "2021-23"),
        ("в конце осени", "2021-11-01/2021-11-30"),
        ("к лету", "2021-22"),
        ("5, 6 и 7 июня", "2021-06-05/2021-06-07"),
        ("в двадцатых числах июня", "2021-06-21/2021-06-30"),
        ("в понедельник и вторник", "2021-04-12/2021-04-13"),
    ],
)
def test_seasons_and_lists_of_days(text: str, edtf: str) -> None:
    assert resolved(text, "future") == edtf
