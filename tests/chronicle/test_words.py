"""Words of names by their dictionary forms."""

import pytest

from letopis.chronicle.words import content, lemma, lemmas, subject, words, written


def test_words_are_cut_and_folded() -> None:
    assert words("Вице-премьер, глава МИД") == ("вице-премьер", "глава", "мид")
    assert written("Вице-премьер, глава МИД") == ("Вице-премьер", "глава", "МИД")


@pytest.mark.parametrize(
    ("word", "known", "form"), [("дел", (), "дело"), ("премьера", ("премьер",), "премьер"), ("при", (), "при")]
)
def test_dictionary_forms(word: str, known: tuple[str, ...], form: str) -> None:
    assert lemma(word, frozenset(known)) == form


def test_all_cases_of_a_phrase_are_one() -> None:
    assert lemmas("министром иностранных дел") == lemmas("министр иностранных дел")


def test_only_words_that_carry_meaning_count() -> None:
    assert content("о возвращении студентов на учёбу") == {"возвращение", "студент", "учеба"}


def test_the_subject_of_a_paper_is_its_name_without_its_parties() -> None:
    assert subject("соглашение между Правительством Перу и Правительством Чили о рыболовстве").split() == [
        "соглашение", "о", "рыболовстве",
    ]  # fmt: skip
    assert subject("меморандум о дружбе") == "меморандум о дружбе"
