"""Names of politicians of all countries: their cases in short sentences give the nominative again."""

from pathlib import Path

import pytest

from letopis.language import mark
from letopis.language.russian.inflect import nominative
from letopis.model.article import Article, Block, Role
from letopis.model.marked import Marked, NameType

#: Where the genitive, dative, instrumental and prepositional stand, as in the columns of the table.
FRAMES = (
    "Визит {} отложен.",
    "Письмо вручили {} утром.",
    "Он встретился с {} в столице.",
    "На форуме много говорили о {} и о мире.",
)
ROWS = [line.split("\t") for line in (Path(__file__).with_name("names.tsv")).read_text(encoding="utf-8").splitlines()]
#: The prepositional of men's names is rarest, and most alike to the dative of names in -а.
FLOORS = (0.98, 0.98, 0.99, 0.93)


def article(text: str) -> Article:
    """One line of body."""
    return Article(text, text, (Block(Role.BODY, 0, len(text)),), "ru")


def person(marked: Marked, form: str) -> str:
    """What the form, standing in a text, is in the nominative."""
    start = marked.text.index(form)
    return nominative(marked.tokens_in(start, start + len(form)), NameType.PERSON)


@pytest.mark.parametrize("column", range(4), ids=["genitive", "dative", "instrumental", "prepositional"])
def test_oblique_cases(column: int) -> None:
    forms = [row[2 + column] for row in ROWS]
    texts = mark(article(FRAMES[column].format(form)) for form in forms)
    made = [person(one, form) for one, form in zip(texts, forms, strict=True)]
    wrong = [f"{one} of {form}" for one, form, row in zip(made, forms, ROWS, strict=True) if one != row[0]]
    assert len(wrong) <= (1 - FLOORS[column]) * len(ROWS), wrong


def test_nominatives_stay() -> None:
    texts = mark(article(f"{row[0]} {'приехал' if row[1] == 'Masc' else 'приехала'} утром.") for row in ROWS)
    wrong = [row[0] for row, one in zip(ROWS, texts, strict=True) if person(one, row[0]) != row[0]]
    assert len(wrong) <= 0.01 * len(ROWS), wrong
