"""The gazetteer: names in every form, what they mean, and what only looks like them."""

import pymorphy3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from razdel import tokenize

from letopis.knowledge import Kind, gazetteer
from letopis.model import when
from letopis.model.marked import Token

DICTIONARY = pymorphy3.MorphAnalyzer(lang="ru")


def marked(text: str) -> list[Token]:
    """Tokens with the dictionary's likeliest lemma, whatever the context."""
    return [
        Token(i, one.start, one.stop, one.text, DICTIONARY.parse(one.text)[0].normal_form.replace("ё", "е"), "X")
        for i, one in enumerate(tokenize(text))
    ]


def found(text: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """What is found in a text: as written, kind, usual name, countries."""
    tokens = marked(text)
    return [
        (text[tokens[at].start : tokens[at + hit.length - 1].end], hit.kind.value, hit.entry.name, hit.countries)
        for at, hit in gazetteer().find(tokens)
    ]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("в Перу", "Перу", "PE"),
        ("из Чада", "Чад", "TD"),
        ("президент Того", "Того", "TG"),
        ("глава Мали", "Мали", "ML"),
        ("с Ганой", "Гана", "GH"),
        ("в Кот-д’Ивуаре", "Кот-д’Ивуар", "CI"),
        ("в Кот-д'Ивуаре", "Кот-д’Ивуар", "CI"),
        ("народов Саудовской Аравии", "Саудовская Аравия", "SA"),
        ("к Объединённым Арабским Эмиратам", "ОАЭ", "AE"),
        ("Республике Беларусь", "Белоруссия", "BY"),
        ("Китайской Народной Республикой", "Китай", "CN"),
        ("с Папуа — Новой Гвинеей", "Папуа — Новая Гвинея", "PG"),
        ("на Мальдивах", "Мальдивы", "MV"),
        ("в Северной Корее", "КНДР", "KP"),
        ("Тонги", "Тонга", "TO"),
        ("в США", "США", "US"),
        ("с СССР", "СССР", "SU"),
        ("Республике Аргентина", "Аргентина", "AR"),
        ("Қазақстан", "Казахстан", "KZ"),
    ],
)
def test_a_country_is_found_in_any_case(text: str, name: str, code: str) -> None:
    assert found(text)[-1][1:] == ("country", name, (code,))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("в Нур-Султане", "Астана", Kind.CAPITAL),
        ("в Ленинграде", "Санкт-Петербург", Kind.CITY),
        ("в Сан-Паулу", "Сан-Паулу", Kind.CITY),
        ("в Претории", "Претория", Kind.CAPITAL),
        ("на Ближнем Востоке", "Ближний Восток", Kind.REGION),
        ("в Белом доме", "Белый дом", Kind.SEAT),
        ("в Елисейском дворце", "Елисейский дворец", Kind.SEAT),
        ("в Организации Объединённых Наций", "Организация Объединённых Наций", Kind.ORGANIZATION),
        ("Шанхайской организацией сотрудничества", "Шанхайская организация сотрудничества", Kind.ORGANIZATION),
        ("министерству иностранных дел", "Министерство иностранных дел", Kind.ORGANIZATION),
        ("россиянками", "Россия", Kind.DEMONYM),
        ("в Ақтау", "Актау", Kind.CITY),
        ("на саммите G20", "Большая двадцатка", Kind.ORGANIZATION),
        ("странами ОПЕК+", "ОПЕК+", Kind.ORGANIZATION),
    ],
)
def test_a_place_or_organisation_is_found_in_any_case(text: str, name: str, kind: Kind) -> None:
    assert found(text)[-1][1:3] == (kind.value, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("в Любляне", "Любляна"),
        ("к Нукуалофе", "Нукуалофа"),
        ("до Сейшел", "Сейшелы"),
        ("в Нур-Султане", "Нур-Султан"),
        ("Китайской Народной Республикой", "Китайская Народная Республика"),
        ("с РФ", "РФ"),
        ("из Таиланда", "Таиланд"),
        ("в Осаке", "Осака"),
        ("В МОСКВЕ", "Москва"),
        ("о казахстанско-российской границе", "казахстанско-российский"),
    ],
)
def test_the_name_found_is_given_in_the_nominative(text: str, name: str) -> None:
    assert [hit.name for _, hit in gazetteer().find(marked(text))] == [name]


def test_a_former_name_says_when_it_was_in_use() -> None:
    hit = gazetteer().longest(["нур-султан"])
    assert hit is not None
    assert (hit.entry.name, hit.entry.period, hit.entry.wikidata) == ("Астана", "2019-03-23/2022-09-17", "Q1520")


@pytest.mark.parametrize(
    "text", ["том чаду", "кубе Рубика", "до того", "у мали", "перу писателя", "грузовик", "конгресс врачей"]
)
def test_a_common_word_in_small_letters_is_no_name(text: str) -> None:
    assert not [one for one in found(text) if one[1] in ("country", "organization")]


def test_the_longest_name_wins() -> None:
    assert found("Совет Безопасности ООН и Южный Судан") == [
        ("Совет Безопасности ООН", "organization", "Совет Безопасности ООН", ()),
        ("Южный Судан", "country", "Южный Судан", ("SS",)),
    ]


@pytest.mark.parametrize(
    ("adjective", "codes"),
    [
        ("казахстанско-российский", ("KZ", "RU")),
        ("российско-французский", ("RU", "FR")),
        ("шведско-финский", ("SE", "FI")),
        ("японо-американский", ("JP", "US")),
        ("российско-казахстанско-китайский", ("RU", "KZ", "CN")),
        ("арабо-израильский", ("IL",)),
        ("афро-американский", ("US",)),
        ("торгово-экономический", ()),
        ("российский", ()),
        ("-", ()),
        ("", ()),
    ],
)
def test_an_adjective_of_two_parts_names_both_countries(adjective: str, codes: tuple[str, ...]) -> None:
    assert gazetteer().compound(adjective) == codes


def test_an_adjective_of_two_parts_is_found_in_a_text() -> None:
    text = "о польско-литовских связях"
    assert found(text) == [("польско-литовских", "adjective", "польско-литовский", ("PL", "LT"))]


def test_an_abbreviation_needs_its_capitals() -> None:
    assert found("РА и РФ, а также ра и рф") == [
        ("РА", "country", "Армения", ("AM",)),
        ("РФ", "country", "Россия", ("RU",)),
    ]
    assert gazetteer().abbreviation("рф") is None


@pytest.mark.parametrize("text", ["МИДа", "МИДом", "МИД"])
def test_an_abbreviation_may_have_a_case_ending(text: str) -> None:
    hit = gazetteer().abbreviation(text)
    assert hit is not None
    assert (hit.entry.field, hit.entry.generic) == ("foreign affairs", True)


def test_an_abbreviation_of_several_countries_is_ambiguous() -> None:
    hit = gazetteer().abbreviation("РК")
    assert hit is not None
    assert hit.ambiguous
    assert [one.countries for one in hit.entries] == [("KZ",), ("KR",)]


def test_the_name_of_a_state_and_its_capital_has_both_meanings() -> None:
    hit = gazetteer().longest(["сингапур"])
    assert hit is not None
    assert [one.kind for one in hit.entries] == [Kind.COUNTRY, Kind.CAPITAL]


@pytest.mark.parametrize(
    ("lemmas", "code"), [(["корейский"], "KR"), (["северокорейский"], "KP"), (["советский"], "SU")]
)
def test_an_adjective_has_its_country(lemmas: list[str], code: str) -> None:
    hit = gazetteer().longest(lemmas)
    assert hit is not None
    assert (hit.kind, hit.countries[0]) == (Kind.ADJECTIVE, code)


def test_names_of_people_are_marked_as_ambiguous() -> None:
    for lemma in ("владимир", "хьюстон", "того", "перу"):
        hit = gazetteer().longest([lemma])
        assert hit is not None and hit.ambiguous, lemma
    assert not (gazetteer().longest(["казахстан"]) or pytest.fail("no Казахстан")).ambiguous


@given(st.lists(st.text(max_size=8), max_size=6), st.integers(0, 7))
def test_any_lemmas_can_be_asked(lemmas: list[str], start: int) -> None:
    hit = gazetteer().longest(lemmas, start)
    assert hit is None or 0 < hit.length <= len(lemmas) - start


@pytest.mark.parametrize(
    ("code", "date", "capital"),
    [
        ("KZ", "2020-05", "Нур-Султан"),
        ("KZ", "2024", "Астана"),
        ("KZ", "1996", "Алма-Ата"),
        ("KZ", "2019", "Астана"),  # the year leaves it open
        ("DE", "1985", "Бонн"),
        ("RU", "1999", "Москва"),
    ],
)
def test_the_capital_of_a_time(code: str, date: str, capital: str) -> None:
    assert gazetteer().country(code).capital_at(when.parse(date)) == capital
