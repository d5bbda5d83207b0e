"""Dates in words of three languages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.exports.catalog import LANGUAGES, Language
from letopis.exports.days import day, in_words, month_name, short
from letopis.model.when import between, parse

TOLD = [
    ("2023-04-03", "3 апреля 2023", "2023 жылғы 3 сәуір", "3 April 2023"),
    ("2023-04", "апрель 2023", "2023 жылғы сәуір", "April 2023"),
    ("2023-23", "осень 2023 г.", "2023 жылғы күз", "autumn 2023"),
    ("2023-24", "зима 2023/2024 г.", "2023/2024 жылғы қыс", "winter 2023/2024"),
    ("2023", "2023 г.", "2023 жыл", "2023"),
    ("202X", "2020-е гг.", "2020-жылдар", "2020s"),
    ("19XX", "XX век", "XX ғасыр", "20th century"),
    ("2023-04-03T12:30", "3 апреля 2023, 12:30", "2023 жылғы 3 сәуір, 12:30", "3 April 2023, 12:30"),
    ("2023-04-03/2023-04-05", "3–5 апреля 2023", "2023 жылғы 3–5 сәуір", "3–5 April 2023"),
    ("2021-09-30/2021-10-01", "30 сентября – 1 октября 2021", "2021 жылғы 30 қыркүйек – 1 қазан",
     "30 September – 1 October 2021"),
    ("2021-12-30/2022-01-02", "30 декабря 2021 – 2 января 2022", "2021 жылғы 30 желтоқсан – 2022 жылғы 2 қаңтар",
     "30 December 2021 – 2 January 2022"),
    ("2023-04/2023-05", "апрель – май 2023", "2023 жылғы сәуір – мамыр", "April – May 2023"),
    ("2023/2024", "2023–2024 гг.", "2023–2024 жылдар", "2023–2024"),
    ("2023-21/2023-23", "весна 2023 г. – осень 2023 г.", "2023 жылғы көктем – 2023 жылғы күз",
     "spring 2023 – autumn 2023"),
    ("2023-04/..", "с апреля 2023", "2023 жылғы сәуірден бастап", "from April 2023"),
    ("../2023-04-03", "до 3 апреля 2023", "2023 жылғы 3 сәуірге дейін", "until 3 April 2023"),
    ("2023/..", "с 2023 г.", "2023 жылдан бастап", "from 2023"),
    ("../2023-23", "до осени 2023 г.", "2023 жылғы күзге дейін", "until autumn 2023"),
    ("XXXX-04-27", "27 апреля (год не указан)", "27 сәуір (жылы көрсетілмеген)", "27 April (year not stated)"),
    ("2024-05-14?", "предположительно 14 мая 2024", "2024 жылғы 14 мамыр (болжам бойынша)", "14 May 2024 (uncertain)"),
    ("2025-05~", "ориентировочно май 2025", "шамамен 2025 жылғы мамыр", "about May 2025"),
]  # fmt: skip


@pytest.mark.parametrize(("edtf", "russian", "kazakh", "english"), TOLD, ids=[one[0] for one in TOLD])
def test_a_date_is_as_vague_as_it_is_known(edtf: str, russian: str, kazakh: str, english: str) -> None:
    assert [in_words(parse(edtf), one) for one in ("ru", "kk", "en")] == [russian, kazakh, english]


def test_what_is_not_stated_is_said() -> None:
    assert [in_words(None, one) for one in LANGUAGES] == [day(None, one) for one in LANGUAGES]
    assert in_words(None, "ru") == "дата не указана"


def test_a_day_in_a_list_of_sources_is_short() -> None:
    assert [short(date(2023, 4, 3), one) for one in LANGUAGES] == ["03.04.2023", "03.04.2023", "3 Apr 2023"]
    assert short(None, "en") == "–"


def test_months_have_names() -> None:
    assert [month_name(4, one) for one in LANGUAGES] == ["апрель", "сәуір", "April"]


_DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(_DAYS, _DAYS, st.sampled_from(LANGUAGES), st.booleans(), st.booleans())
def test_an_interval_names_both_its_ends(one: date, other: date, language: Language, doubt: bool, about: bool) -> None:
    first, last = sorted((one, other))
    when = between(first, last)
    when = when.doubted() if doubt else when
    told = in_words(when.about() if about else when, language)
    assert {str(first.day), str(last.day), str(first.year), str(last.year)} <= set(
        told.replace("–", " ").replace(",", " ").split()
    )
