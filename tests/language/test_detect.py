import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Министр прибыл в столицу с рабочим визитом.", "ru"),
        ("ПРЕЗИДЕНТЫ ДВУХ СТРАН ДОГОВОРИЛИСЬ О ВСТРЕЧЕ", "ru"),
        ("Посол Тлеубердиулы вручил верительные грамоты", "ru"),
        ("Міністр закордонних справ прибув до столиці з візитом", "uk"),
        ("Міністр замежных спраў сустрэўся з паслом", "be"),
        ("Министърът на външните работи се срещна с посланика", "bg"),
        ("Министар спољних послова састао се са амбасадором", "sr"),
        ("Сыртқы істер министрі елшімен кездесті", "kk"),
        ("Сыртки истер министри елшини кабылдады деп хабарлайды баспасоз", "kk"),
        ("The foreign minister received the ambassador of a neighbouring state", "en"),
        ("Der Außenminister empfing den Botschafter des Nachbarlandes", "de"),
    ],
)
def test_languages_are_told_apart(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "   \n", "14:30 +7", "Токаев", "12 34 56", "☀☀☀"])
def test_without_evidence_the_language_is_not_guessed(text: str) -> None:
    assert detect(text) == "und"


def test_the_prose_outweighs_a_foreign_menu() -> None:
    menu = "Home\nAbout us\nContacts\nSubscribe\nPrivacy policy\n"
    story = "Министр иностранных дел принял посла соседней страны и обсудил с ним торговлю и перевозки.\n"
    assert detect(menu + story) == "ru"


@given(st.text(max_size=300))
def test_any_text_has_an_answer(text: str) -> None:
    assert detect(text)


def test_names_in_letters_of_their_own_leave_a_russian_text_russian() -> None:
    text = "Заместитель министра Әлия Өмірзақова и посол Нұрлан Қасымов провели в Астане консультации по границе."
    assert detect(text) == "ru"
    assert detect("Бүгін Астанада министр кездесу өткізді, деп хабарлады министрліктің баспасөз қызметі.") == "kk"
