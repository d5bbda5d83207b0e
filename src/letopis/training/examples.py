"""Annotated texts as the network learns from them: the inputs of each word, and the gold in words, not characters."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from letopis.language.russian.marker import Prepared, prepare
from letopis.language.russian.tagger.features import Features, Floats, features
from letopis.language.russian.tagger.network import LONGEST
from letopis.language.russian.tagger.pairs import LABELS, TIES, Syntax
from letopis.model.article import Article, Block, Role
from letopis.model.marked import Label, Marked
from letopis.training.corpora import Annotated

Halves = NDArray[np.float16]
#: First word, last word (included), type as a number.
Triple = tuple[int, int, int]
_NUMBER = {label: i for i, label in enumerate(LABELS)}
_TIE = {tie: i for i, tie in enumerate(TIES)}
_TOGETHER = 50


@dataclass(frozen=True, slots=True)
class Example:
    """A text to learn from.

    `states` are kept in half precision; `shown` are the forms that the networks saw. `spans` are the gold spans that
    whole words of one sentence make up, and `ties` the relations between them (tie as a number, rows of `spans`).
    In a text without gold, other models' opinion stands for it: `opinion` (words × LONGEST × types and none, the
    probabilities of none first), and `tied` (pairs of `spans` × ties).
    """

    marked: Marked
    shown: tuple[str, ...]
    states: Halves
    seen: Features
    sentences: tuple[tuple[int, int], ...]
    syntax: Syntax
    spans: tuple[Triple, ...]
    ties: frozenset[tuple[int, int, int]]
    opinion: Halves | None = None
    tied: Floats | None = None


def examples(texts: Iterable[Annotated]) -> Iterator[Example]:
    """The examples of annotated texts, in their order."""
    rest = iter(texts)
    while some := list(islice(rest, _TOGETHER)):
        prepared = prepare([_article(one.name, one.text) for one in some])
        yield from (_example(one, text) for one, text in zip(prepared, some, strict=True))


def _article(name: str, text: str) -> Article:
    """The whole text as one body: a corpus has no furniture, and its gold is everywhere."""
    return Article(name, text, (Block(Role.BODY, 0, len(text)),), "ru")


def _example(one: Prepared, text: Annotated) -> Example:
    marked = one.marked
    placed = {name: place for name, span in text.spans.items() if (place := _place(marked, *span)) is not None}
    rows = {name: row for row, name in enumerate(placed)}
    return Example(
        marked,
        one.shown,
        one.states.astype(np.float16),
        features(marked.tokens, one.shown, marked.sentences, marked.names),
        tuple((sentence.first, sentence.last) for sentence in marked.sentences),
        Syntax(marked.tokens, marked.sentences),
        tuple(placed.values()),
        frozenset((_TIE[tie], rows[a], rows[b]) for tie, a, b in text.ties if a in rows and b in rows),
    )


def _place(marked: Marked, label: Label, start: int, end: int) -> Triple | None:
    """The words of a span, if they make it up exactly, stand in one sentence and are not too many."""
    words = marked.tokens_in(start, end)
    if not words or (words[0].start, words[-1].end) != (start, end) or len(words) > LONGEST:
        return None
    if marked.sentence_of(words[0]) is not marked.sentence_of(words[-1]):
        return None
    return words[0].index, words[-1].index, _NUMBER[label]


def word_inputs(some: Sequence[Example]) -> Floats:
    """The states of several examples, one after the other, in single precision."""
    return np.concatenate([one.states for one in some]).astype(np.float32)
