from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letopis.language import mark
from letopis.language.russian import marker
from letopis.model.article import Article, Block, Role
from letopis.model.marked import Marked, NameType

Marker = Callable[..., Marked]
TEXTS = (
    "Посол Анна Ветрова прибыла в Ташкент. Её принял министр Рустам Каримов.",
    "ПОСОЛ ВЕТРОВА ПРИБЫЛА В ТАШКЕНТ\nОб этом Анна Ветрова сообщила журналистам в Ташкенте.",
    "Короткий текст.",
    "Переговоры шли три часа, после чего стороны подписали план сотрудничества на два года.",
)


def article(text: str) -> Article:
    return Article("a text", text, (Block(Role.BODY, 0, len(text)),), "ru")


def names_of(one: Marked) -> list[tuple[str, str]]:
    return [(one.text[name.start : name.end], name.type.value) for name in one.names]


def test_marks_do_not_depend_on_the_documents_beside() -> None:
    alone = [next(mark([article(text)])) for text in TEXTS]
    assert list(mark(map(article, TEXTS))) == alone
    assert list(mark(map(article, reversed(TEXTS)), together=2)) == alone[::-1]


def test_another_language_has_a_notice_and_no_marks(marked: Marker) -> None:
    one = marked("The minister arrived.", language="en")
    assert one.tokens == () and one.names == ()
    assert "'en' cannot be read" in str(one.article.notices[0])


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet='абвгАБВ .,!?«»"–\n-1aZ\u00ad\u0301', max_size=120))
def test_every_mark_lies_where_it_says(text: str) -> None:
    one = next(mark([article(text)]))
    assert all(text[token.start : token.end] == token.text for token in one.tokens)
    assert all(token.head < len(one.tokens) and token.head != token.index for token in one.tokens)
    assert all(one.tokens[s.first].start == s.start and one.tokens[s.last - 1].end == s.end for s in one.sentences)
    assert [token for s in one.sentences for token in one.words(s)] == list(one.tokens)


def test_heads_stay_in_their_sentence_and_never_run_in_circles(marked: Marker) -> None:
    one = marked(" ".join(TEXTS))
    for token in one.tokens:
        sentence = one.sentence_of(token)
        assert token.head == -1 or sentence.first <= token.head < sentence.last
        assert len(list(one.ancestors(token.index))) < sentence.last - sentence.first


def test_furniture_is_not_marked() -> None:
    text = "Меню сайта\nПосол прибыл."
    one = next(mark([Article("x", text, (Block(Role.FURNITURE, 0, 10), Block(Role.BODY, 11, len(text))), "ru")]))
    assert one.tokens[0].text == "Посол"


def test_headlines_in_capitals_are_read_as_written_otherwise(marked: Marker) -> None:
    one = marked("ВЕТРОВА ВСТРЕТИЛАСЬ С КАРИМОВЫМ В ТАШКЕНТЕ\nПосол Анна Ветрова приехала к министру Рустаму Каримову.")
    assert ("КАРИМОВЫМ", "PER") in names_of(one) and ("ТАШКЕНТЕ", "LOC") in names_of(one)
    assert one.tokens[3].lemma == "каримов"


def test_two_persons_of_a_headline_in_capitals_are_two(marked: Marker) -> None:
    one = marked("ВЕТРОВ И КАРИМОВ ОБСУДИЛИ ТОРГОВЛЮ")
    assert names_of(one) == [("ВЕТРОВ", "PER"), ("КАРИМОВ", "PER")]


def test_lemmas_agree_with_the_grammar(marked: Marker) -> None:
    one = marked("Мария Ветрова рассказала о визите Ветровой и о доме посла.")
    lemmas = {token.text: token.lemma for token in one.tokens}
    assert lemmas["Ветровой"] == "ветрова" and lemmas["доме"] == "дом" and lemmas["рассказала"] == "рассказать"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Об этом заявил С. В. Орлов на встрече.", "С. В. Орлов"),
        ("Об этом заявил С.В.Орлов на встрече.", "С.В.Орлов"),
        ("Президент принял Касым-Жомарта Алматова вчера.", "Касым-Жомарта Алматова"),
        ("Он говорил с Урсулой фон дер Брюгге о торговле.", "Урсулой фон дер Брюгге"),
        ("Визит нанёс министр Салман бин Фахд утром.", "Салман бин Фахд"),
        ("Письмо от Ким Ён Хака пришло вчера.", "Ким Ён Хака"),
    ],
)
def test_a_persons_name_is_one_span(marked: Marker, text: str, name: str) -> None:
    assert (name, NameType.PERSON.value) in names_of(marked(text))


def test_a_page_without_end_is_read_as_far_as_sensible(marked: Marker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marker, "MOST_TOKENS", 300)
    one = marked("Посол прибыл в столицу.\n" * 500)
    assert len(one.tokens) <= 300 and "only the first 300" in str(one.article.notices[0])


def test_a_sentence_without_end_is_cut(marked: Marker) -> None:
    one = marked("слово и " * 600)
    assert max(s.last - s.first for s in one.sentences) <= marker.LONGEST_SENTENCE
    assert len(one.tokens) == 1200
