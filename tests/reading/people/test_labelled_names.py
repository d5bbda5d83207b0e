"""Names of persons that the trained tagger sees, with labels made by hand."""

from dataclasses import replace
from typing import Any

import pytest

from letopis.model.marked import Label, Labelled
from letopis.reading.people.landmarks import find_landmarks
from letopis.reading.people.names import find_names
from letopis.reading.people.pieces import at_labels

Stage = Any


def labelled(stage: Stage, text: str, words: list[str]) -> Any:
    marked = stage(text).marked
    made = []
    for one in words:
        start = text.index(one)
        tokens = marked.tokens_in(start, start + len(one))
        span = start, start + len(one), tokens[0].index, tokens[-1].index + 1
        made.append(Labelled(Label.PERSON, *span, 0.9))
    return replace(marked, names=(), labels=tuple(made))


@pytest.mark.parametrize(
    ("words", "names"),
    [("Ойдов Зундуй", ["Ойдов Зундуй"]), ("старый сторож", [])],
)
def test_names_that_only_labels_show(stage: Stage, words: str, names: list[str]) -> None:
    marked = labelled(stage, f"Вчера {words} открыл выставку.", [words])
    found = find_names(marked, find_landmarks(marked))
    assert [marked.text[one.start : one.end] for one in found] == names


def test_two_names_where_labels_meet(stage: Stage) -> None:
    marked = labelled(stage, "Приехала мать Ивана Зорина Тамара.", ["Ивана Зорина", "Тамара"])
    assert list(at_labels(marked, 2, 5)) == [(2, 4), (4, 5)]
