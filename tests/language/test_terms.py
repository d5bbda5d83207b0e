"""One term for all forms of a word, found again from any of them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.language.terms import folded, lemmatise, possible, term_of, words


def indexed(text: str) -> list[str]:
    return [term for term, _, _ in lemmatise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Министры обсудили договорённости", ["министр", "обсудить", "договоренность"]),
        ("вице-премьер, 24.02.2023 — G20", ["вица", "премьер", "24", "02", "2023", "g20"]),
        ("глава МИДа и ООН", ["глава", "мид", "и", "оон"]),
        ("Élysée Palace", ["elysee", "palace"]),
        ("встреча с Тоқаевым", ["встреча", "с", "токаев"]),
        ("о\u0301сень", ["осень"]),
        ("snake_case", ["snake", "case"]),
        ("ℐ", ["i"]),
        ("\uff9e \u037a", ["\uff9e", "\u037a"]),
        ("", []),
    ],
)
def test_terms(text: str, expected: list[str]) -> None:
    assert indexed(text) == expected


#: Names and words in their forms; the dictionary lacks many of the names, and takes others for common words.
FORMS = [
    ("Лавров", "Лаврова", "Лаврову", "Лавровым", "Лаврове", "Лавровой"),
    ("Токаев", "Токаева", "Токаеву", "Токаевым", "Токаеве", "Тоқаев", "Тоқаевым"),
    ("Мирзиёев", "Мирзиёева", "Мирзиеевым", "Мирзиееву"),
    ("Рахмонов", "Рахмонова", "Рахмоновым"),
    ("Пашинян", "Пашиняна", "Пашиняну", "Пашиняном", "Пашиняне"),
    ("Кулеба", "Кулебы", "Кулебе", "Кулебу", "Кулебой"),
    ("Зеленский", "Зеленского", "Зеленскому", "Зеленским", "Зеленском"),
    ("Нуртлеу",),
    ("Астана", "Астаны", "Астане", "Астану", "Астаной"),
    ("премьер", "премьера", "премьеру", "премьером", "премьеры"),
    ("министр", "министра", "министры", "министрами"),
    ("встретиться", "встретились", "встретится", "встретившись"),
    ("договорённость", "договоренности", "договорённостей"),
]


@pytest.mark.parametrize("forms", FORMS, ids=lambda forms: str(forms[0]))
@pytest.mark.parametrize("place", ["И вот {}.", "{} там.", "Был Н. {}."])
def test_a_word_is_found_from_any_form_wherever_it_stands(forms: tuple[str, ...], place: str) -> None:
    for form in forms:
        standing = set(indexed(place.format(form)))
        for asked in forms:
            assert standing & set(possible(asked)), (asked, form)
            assert standing & set(possible(asked.lower())), (asked, form)


@pytest.mark.parametrize("forms", FORMS, ids=lambda forms: str(forms[0]))
def test_a_word_is_found_in_a_headline_of_capitals(forms: tuple[str, ...]) -> None:
    for form in forms:
        standing = set(indexed(f"ВЧЕРА {form.upper()} ТАМ"))
        assert all(standing & set(possible(asked)) for asked in forms), form


def test_a_rare_meaning_is_not_sought_by_a_common_word() -> None:
    assert possible("сталь") == ("сталь",)
    assert set(possible("стали")) == {"стать", "сталь"}


def test_beginnings_of_terms() -> None:
    assert term_of("қазақстан").startswith(folded("Қазақ"))


@given(st.text(max_size=80))
def test_terms_stand_where_their_words_do(text: str) -> None:
    found = lemmatise(text)
    assert [text[start:end] for _, start, end in found] == words(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for term, start, end in found:
        assert start < end
        assert term and term.isalnum() and term == term.lower()
        assert term in possible(text[start:end]) or not term.isascii()


@given(st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12))
def test_a_word_alone_is_found_by_itself(word: str) -> None:
    for term in indexed(word):
        assert any(term in possible(one) for one in words(word))
