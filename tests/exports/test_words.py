"""Words of closed lists, numbers and dates in three languages."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.exports.catalog import LANGUAGES, Language, UnknownLanguage, language_named
from letopis.exports.numbers import amount, number
from letopis.exports.words import listed, words
from letopis.model import facts
from letopis.model.when import parse


def test_words_are_in_the_readers_language() -> None:
    assert [words(one).kind("meeting") for one in LANGUAGES] == ["встреча", "кездесу", "meeting"]
    assert [words(one).country("KZ") for one in LANGUAGES] == ["Казахстан", "Қазақстан", "Kazakhstan"]
    assert [words(one).unit("USD") for one in LANGUAGES] == ["долларов США", "АҚШ доллары", "US dollars"]
    assert [words(one).when(parse("2023-23")) for one in LANGUAGES] == [
        "осень 2023 г.",
        "2023 жылғы күз",
        "autumn 2023",
    ]


def test_a_word_that_means_several_things_is_told_by_its_list() -> None:
    kazakh = words("kk")
    assert kazakh.word("document", "protocol") != kazakh.topic("protocol")
    assert kazakh.level("working") == "жұмыс" and kazakh.status("planned") == "жоспарланған"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_shows_how_the_data_writes_it(language: Language) -> None:
    told = [words(language).word(name, word) for name, word in listed()]
    assert all(told) and not any("_" in one for one in told)
    assert words(language).word("kind", "press-conference") != "press-conference"


def test_every_closed_list_of_facts_is_there() -> None:
    known = {name for name, _ in listed()}
    assert {"kind", "status", "level", "role", "document", "document status", "topic", "measure", "country"} <= known
    assert {word for name, word in listed() if name == "kind"} == set(get_args(facts.EventKind))


def test_what_is_unknown_stays_as_it_is() -> None:
    russian = words("ru")
    assert russian.country("ZZ") == "ZZ" and russian.unit("тонна") == "тонна" and russian.kind("") == ""
    assert russian.position("аким Алматы") == "аким Алматы"


def test_an_office_is_told_by_its_key_or_its_wording() -> None:
    kazakh = words("kk")
    assert kazakh.position("глава МИД", "KZ|министр иностранных дел") == "сыртқы істер министрі"
    assert kazakh.position("президент") == "президент"
    assert words("en").position("посол") == "ambassador"


def test_counted_things_agree_with_their_number() -> None:
    told = [words("ru").ngettext("from {number} page", "from {number} pages", one) for one in (1, 2, 5, 21)]
    assert told == ["по 1 источнику", "по 2 источникам", "по 5 источникам", "по 21 источнику"]


@pytest.mark.parametrize(("tag", "language"), [("ru", "ru"), ("kk-KZ", "kk"), ("EN_us", "en")])
def test_a_language_is_known_by_its_tag(tag: str, language: str) -> None:
    assert language_named(tag) == language


def test_another_language_is_told() -> None:
    with pytest.raises(UnknownLanguage, match="use one of ru, kk, en"):
        language_named("fr")


@pytest.mark.parametrize(
    ("value", "russian", "english"),
    [(26.1e9, "26,1 млрд", "26.1 bn"), (180_000_000.0, "180 млн", "180 m"), (1500.0, "1 500", "1,500"),
     (12.5, "12,5", "12.5"), (1_234_567.0, "1 234 567", "1,234,567"), (-2e12, "-2 трлн", "-2 tn"), (0.0, "0", "0"),
     (1e15, "1 000 трлн", "1,000 tn")],
)  # fmt: skip
def test_numbers_are_short_where_nothing_is_lost(value: float, russian: str, english: str) -> None:
    assert amount(value, "ru").replace("\u202f", " ").replace("\u00a0", " ") == russian
    assert amount(value, "en").replace("\u00a0", " ") == english


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e18, max_value=1e18))
def test_a_number_keeps_its_digits(value: float) -> None:
    assert float(number(value, "en").replace(",", "")) == value
