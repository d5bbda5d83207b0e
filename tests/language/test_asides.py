"""What goes on after a date set apart depends on the verb before the date."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letopis.language import mark
from letopis.language.russian.asides import resumed
from letopis.model.article import Article, Block, Role
from letopis.model.marked import Marked, Token


def marked(text: str) -> Marked:
    return next(iter(mark([Article("page", text, (Block(Role.BODY, 0, len(text)),), "ru")])))


@pytest.mark.parametrize(
    ("text", "word", "rel"),
    [
        ("Президент Сербии Горан Милетич принял во вторник (11 мая) президента Египта.", "президента", "obj"),
        ("Президент Сербии Горан Милетич принял сегодня, 13 мая, верительные грамоты посла.", "грамоты", "obj"),
        ("Президент Сербии Горан Милетич прибыл сегодня, 13 мая, в Каир с официальным визитом.", "Каир", "obl"),
    ],
)
def test_what_follows_a_date_is_of_the_verb(text: str, word: str, rel: str) -> None:
    told = marked(text)
    one = next(token for token in told.tokens if token.text == word)
    assert told.tokens[one.head].pos == "VERB"
    assert one.rel == rel


def test_a_sentence_has_one_root_where_a_date_stands_apart() -> None:
    told = marked("Президент Сербии Горан Милетич принял сегодня, 13 мая, верительные грамоты посла Египта.")
    assert [one.text for one in told.tokens if one.head < 0] == ["принял"]


@pytest.mark.parametrize(
    "text",
    [
        "Министр прилетел в Осло, 13 мая он вернулся домой.",
        "Министр прилетел в Осло (столица Норвегии), переговоры начались сразу.",
    ],
)
def test_a_clause_of_its_own_stays_apart(text: str) -> None:
    told = marked(text)
    verb = next(one for one in told.tokens if one.text in ("вернулся", "начались"))
    assert not any(told.tokens[one.head] is told.tokens[0] for one in told.tokens if one.head == verb.index)
    assert verb.rel not in ("obj", "obl")


KINDS = (
    ("принял", "VERB", {"VerbForm": "Fin"}), ("принять", "VERB", {"VerbForm": "Inf"}),
    ("посла", "NOUN", {"Case": "Acc"}), ("мая", "NOUN", {"Case": "Gen"}), ("важный", "ADJ", {}),
    ("он", "PRON", {"Case": "Nom"}), ("в", "ADP", {}), ("13", "NUM", {}),
    (",", "PUNCT", {}), ("(", "PUNCT", {}), (")", "PUNCT", {}),
)  # fmt: skip


@st.composite
def parsed(draw: st.DrawFn) -> list[Token]:
    """A sentence whose every word comes to a root, as the parser gives it, right or wrong; it begins anywhere."""
    first = draw(st.integers(0, 3))
    order = draw(st.permutations(range(draw(st.integers(2, 7)))))
    made = {}
    for place, i in enumerate(order):
        text, pos, feats = draw(st.sampled_from(KINDS))
        head = -1 if place == 0 else draw(st.sampled_from((-1, *(first + one for one in order[:place]))))
        rel = draw(st.sampled_from(("obj", "nmod", "conj", "amod", "root", "case")))
        made[i] = Token(first + i, i, i + 1, text, {"мая": "май"}.get(text, text), pos, feats, head, rel)
    return [made[i] for i in sorted(made)]


@settings(max_examples=1000)
@given(parsed())
def test_every_word_still_comes_to_a_root(tokens: list[Token]) -> None:
    heads = {one.index: one.head for one in resumed(tokens)}
    for at in heads:
        seen = set()
        while at in heads:
            assert at not in seen, heads
            seen.add(at)
            at = heads[at]
