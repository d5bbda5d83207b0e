from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.language.russian.inflect import cased, nominative, phrase_nominative
from letopis.language.russian.paradigms import options
from letopis.model.marked import Marked, NameType

Marker = Callable[..., Marked]
PERSON, PLACE, ORGANIZATION = NameType.PERSON, NameType.PLACE, NameType.ORGANIZATION


def in_nominative(one: Marked, name: str, kind: NameType, gender: str | None = None) -> str:
    start = one.text.index(name)
    return nominative(one.tokens_in(start, start + len(name)), kind, gender)


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Он встретился с Сергеем Орловым.", "Сергеем Орловым", "Сергей Орлов"),
        ("Беседа с Марией Захаровой продлилась час.", "Марией Захаровой", "Мария Захарова"),
        ("Заявление Ангелы Меркель вышло утром.", "Ангелы Меркель", "Ангела Меркель"),
        ("Встреча с Урсулой фон дер Ляйен прошла вчера.", "Урсулой фон дер Ляйен", "Урсула фон дер Ляйен"),
        ("По словам Обамы, это важно.", "Обамы", "Обама"),
        ("Приём у Токаева прошёл вечером.", "Токаева", "Токаев"),
        ("Визит Касым-Жомарта Токаева отложен.", "Касым-Жомарта Токаева", "Касым-Жомарт Токаев"),
        ("Встреча с Муратом Нуртлеу состоится.", "Муратом Нуртлеу", "Мурат Нуртлеу"),
        ("Визит Мухтара Тлеуберди завершён.", "Мухтара Тлеуберди", "Мухтар Тлеуберди"),
        ("Письмо Михаила Саакашвили дошло.", "Михаила Саакашвили", "Михаил Саакашвили"),
        ("Беседа с Николом Пашиняном прошла.", "Николом Пашиняном", "Никол Пашинян"),
        ("Беседа с Си Цзиньпином прошла.", "Си Цзиньпином", "Си Цзиньпин"),
        ("Письмо Ким Чен Ына вручено.", "Ким Чен Ына", "Ким Чен Ын"),
        ("Визит Нгуен Фу Чонга начался.", "Нгуен Фу Чонга", "Нгуен Фу Чонг"),
        ("Речь Сергея Викторовича Орлова.", "Сергея Викторовича Орлова", "Сергей Викторович Орлов"),
        ("Разговор с С. В. Орловым.", "С. В. Орловым", "С. В. Орлов"),
        ("Встреча с Лулой да Силвой.", "Лулой да Силвой", "Лула да Силва"),
        ("Встреча с Башаром аль-Асадом.", "Башаром аль-Асадом", "Башар аль-Асад"),
        ("Визит Терезы Мэй закончен.", "Терезы Мэй", "Тереза Мэй"),
        ("Встреча с Аннегрет Крамп-Карренбауэр.", "Аннегрет Крамп-Карренбауэр", "Аннегрет Крамп-Карренбауэр"),
    ],
)
def test_persons(marked: Marker, text: str, name: str, wanted: str) -> None:
    assert in_nominative(marked(text), name, PERSON) == wanted


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Форум прошёл в Нур-Султане.", "Нур-Султане", "Нур-Султан"),
        ("Он приехал из Центральной Азии.", "Центральной Азии", "Центральная Азия"),
        ("Договор с Объединёнными Арабскими Эмиратами.", "Объединёнными Арабскими Эмиратами",
         "Объединённые Арабские Эмираты"),
        ("Встреча в Тбилиси завершилась.", "Тбилиси", "Тбилиси"),
        ("Они договорились с Министерством иностранных дел России.", "Министерством иностранных дел России",
         "Министерство иностранных дел России"),
        ("Резолюция Совета безопасности ООН принята.", "Совета безопасности ООН", "Совет безопасности ООН"),
        ("Он выступил перед МИДом страны.", "МИДом", "МИД"),
        ("Решение Высшего суда Исламабада.", "Высшего суда Исламабада", "Высший суд Исламабада"),
    ],
)  # fmt: skip
def test_places_and_organizations(marked: Marker, text: str, name: str, wanted: str) -> None:
    assert in_nominative(marked(text), name, PLACE) == wanted


def test_phrases_keep_what_depends_on_their_head(marked: Marker) -> None:
    one = marked("Подготовка к XIX Форуму межрегионального сотрудничества России и Казахстана.")
    assert phrase_nominative(one.tokens[2:-1]) == "XIX Форум межрегионального сотрудничества России и Казахстана"
    other = marked("Речь идёт о двусторонних переговорах в Женеве.")
    assert phrase_nominative(other.tokens[3:-1]) == "двусторонние переговоры в Женеве"


def test_the_gender_that_is_known_decides(marked: Marker) -> None:
    one = marked("О визите Карповой не сообщалось.")
    assert in_nominative(one, "Карповой", PERSON, "Fem") == "Карпова"


def test_a_surname_alone_takes_the_gender_of_the_full_name(marked: Marker) -> None:
    one = marked("Посол Ольга Птицына прибыла вчера. Визит Птицыной продлится три дня.")
    assert in_nominative(one, "Птицыной", PERSON) == "Птицына"


def test_the_writing_of_the_text_is_kept() -> None:
    assert cased("лавров", "ЛАВРОВЫМ") == "Лавров"
    assert cased("о’нил", "О’Нилом") == "О’Нил"
    assert cased("менза-боатенг", "Мензы-Боатенга") == "Менза-Боатенг"


def test_nothing_has_an_empty_nominative() -> None:
    assert nominative((), PERSON) == "" and phrase_nominative(()) == ""


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюя-", min_size=1, max_size=20))
def test_any_form_may_be_something(form: str) -> None:
    assert options(form)
