import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.language.russian.segments import sentences
from letopis.language.russian.words import LONGEST_WORD, plain_form, words


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Переговоры провели С. В. Орлов и А.Б.Птицын из посольства.",
        "Делегация прибыла в г. Северск и посетила музей им. А. Грина.",
        "Сумма составила 28 млрд долл. США за год.",
        "Об этом сообщил ген. директор завода.",
        '"Мы готовы к разговору!" – сказал посол.',
        '"Мы готовы к разговору!" – Орлов повторил это дважды.',
        "«Кто приедет первым?» – спросил он.",
        "Речь о т.н. дорожной карте, т. е. о плане.",
        "В 2021 г. Россия открыла консульство.",
    ],
)
def test_one_sentence_stays_one(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Министр прибыл утром. Посол встретил его.", 2),
        ("Министр провёл встречу.Посол молчал.", 2),
        ("Визит будет позже.По его словам, он важен.", 2),
        ("Визит будет позже.В мае приедут гости.", 2),
        ("Визит состоялся, как и было условлено, в апреле 2021 г. Посол остался доволен.", 2),
        ("– Мы готовы, – сказал он. – Приедем в мае.", 2),
        ("Первая строка без точки\nВторая строка без точки", 2),
        ("Строка, которая\nпродолжается ниже.", 1),
    ],
)
def test_sentences_are_parted(text: str, count: int) -> None:
    assert len(split(text)) == count


@given(st.text(alphabet='абв АБВ.!?\n«»"–-,12', max_size=200))
def test_sentences_cover_all_but_blanks_in_order(text: str) -> None:
    spans = list(sentences(text, 0, len(text)))
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


@given(st.text(max_size=200))
def test_words_are_where_they_say(text: str) -> None:
    found = list(words(text, 0, len(text)))
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


def test_a_run_of_letters_without_end_is_one_word() -> None:
    text = "до " + "а-" * 50_000 + " после"
    found = [word.text for word in words(text, 0, len(text))]
    assert len(found) == 3 and len(found[1]) > LONGEST_WORD


def test_countries_joined_by_a_long_dash_are_parted() -> None:
    assert [word.text for word in words("Тунис—Мальта", 0, 12)] == ["Тунис", "—", "Мальта"]
    assert [word.text for word in words("торгово–экономический", 0, 21)] == ["торгово–экономический"]


def test_invisible_signs_and_latin_lookalikes_are_undone() -> None:
    assert plain_form("по\u00adсол") == "посол"
    assert plain_form("Cергей") == "Сергей"
    assert plain_form("COVID") == "COVID"
