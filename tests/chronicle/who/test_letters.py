"""Names written in one way for all scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.chronicle.who.letters import bones, inflected, nearness, same_word, sound, stem


@pytest.mark.parametrize(
    "spellings",
    [
        ("Токаев", "Тоқаев", "Tokayev", "Tokaev"),
        ("Лавров", "Lavrov", "Лаўроў"),
        ("Мирзиёев", "Мирзиеев"),
        ("Алиев", "Aliyev", "Əliyev"),
        ("Эрдоган", "Erdoğan", "Erdogan"),
        ("Чжун", "Джун"),
        ("Юлия", "Юлія", "Julia"),
        ("Мэй", "Мей"),
        ("Рааб", "Раб", "Рабб"),
        ("Ельцин", "Yeltsin"),
    ],
)
def test_spellings_of_one_name_sound_the_same(spellings: tuple[str, ...]) -> None:
    assert len(set(map(sound, spellings))) == 1


@pytest.mark.parametrize(
    "spellings",
    [("Нуртлеу", "Нұртілеу", "Nurtleu"), ("Дэвис", "Davis"), ("Лукашенко", "Лукашэнка", "Lukashenko")],
)
def test_transliterations_share_their_bones(spellings: tuple[str, ...]) -> None:
    assert len(set(map(bones, spellings))) == 1


@pytest.mark.parametrize(("one", "other"), [("Мэй", "Май"), ("Ким", "Кон"), ("Си", "Су"), ("Путин", "Патон")])
def test_short_names_keep_a_vowel(one: str, other: str) -> None:
    assert sound(one) != sound(other)
    assert nearness(one, other) < 1
    assert one == "Путин" or bones(one) != bones(other)


def test_a_case_ending_is_no_other_name() -> None:
    assert stem("Нисару") == stem("Нисар")
    assert inflected("Мадонне", "Мадонна")
    assert inflected("Паттайю", "Паттайя")


@pytest.mark.parametrize(
    ("one", "other"), [("Кирово", "Киров"), ("Комо", "Коми"), ("Сеня", "Сена"), ("Петров", "Перов")]
)
def test_other_endings_are_other_names(one: str, other: str) -> None:
    assert not inflected(one, other)
    assert same_word(one, other) == 0


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("Азия", "Асия", 0.85),
        ("Азии", "Азия", 0.95),
        ("Сайфул", "Саифул", 1.0),
        ("Биньямин", "Беньямин", 0.9),
        ("Ryanair", "Райанэйр", 0.9),
    ],
)
def test_near_spellings_are_near(one: str, other: str, least: float) -> None:
    assert nearness(one, other) >= least


@pytest.mark.parametrize(("one", "other"), [("АПК", "ОПК"), ("ФПС", "ФАПСИ"), ("Майдан", "Мадонна"), ("Удар", "Айдар")])
def test_a_word_alone_is_compared_strictly(one: str, other: str) -> None:
    assert same_word(one, other) == 0


_WORDS = st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяқәұabcdehijklnstvyz'-.", min_size=0, max_size=12)


@given(_WORDS, _WORDS)
def test_nearness_is_symmetric_and_a_share(one: str, other: str) -> None:
    assert nearness(one, other) == nearness(other, one)
    assert same_word(one, other) == same_word(other, one)
    assert 0 <= nearness(one, other) <= 1
    assert nearness(one, one) == same_word(one, one) == 1


@given(_WORDS)
def test_sound_is_stable(word: str) -> None:
    assert sound(sound(word)) == sound(word)
    assert sound(word.upper()) == sound(word)
