"""Labels and ties of a document: the network run, its scores read."""

from collections.abc import Sequence

import numpy as np

from letopis.language.russian.tagger.features import Floats, features
from letopis.language.russian.tagger.network import pair_scores, span_scores, word_states
from letopis.language.russian.tagger.pairs import ALLOWED, LABELS, TIES, Syntax, pairs
from letopis.language.russian.tagger.spans import Span, decode
from letopis.language.russian.tagger.weights import Weights, weights
from letopis.model.marked import Labelled, Name, Sentence, Tied, Token


def tag(
    tokens: Sequence[Token],
    shown: Sequence[str],
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    states: Floats,
    known: Weights | None = None,
) -> tuple[tuple[Labelled, ...], tuple[Tied, ...]]:
    """The labelled spans of a document, in the order of the text, and the ties between them.

    `shown` are the forms that the networks saw and `states` (words × 1344) what they made of them; `known` are other
    weights than those that ship with the package.
    """
    if not tokens:
        return (), ()
    known = known or weights()
    bounds = [(one.first, one.last) for one in sentences]
    hidden = word_states(known, states, features(tokens, shown, sentences, names), bounds)
    spans = decode(span_scores(known, hidden), bounds)
    labels = tuple(
        Labelled(LABELS[kind], tokens[first].start, tokens[last].end, first, last + 1, round(sure, 3))
        for first, last, kind, sure in spans
    )
    return labels, _ties(known, Syntax(tokens, sentences), hidden, spans)


def _ties(known: Weights, syntax: Syntax, hidden: Floats, spans: Sequence[Span]) -> tuple[Tied, ...]:
    """The ties that are likelier than not."""
    plain = [span[:3] for span in spans]
    joined, looks = pairs(syntax, plain)
    if not len(joined):
        return ()
    kinds = np.array(plain, np.int64)
    scores = pair_scores(known, hidden, kinds, joined, looks)
    scores[~ALLOWED[kinds[joined[:, 0], 2], kinds[joined[:, 1], 2]]] = -np.inf
    sure = 1 / (1 + np.exp(-np.maximum(scores, -60)))
    return tuple(
        Tied(TIES[tie], int(joined[row, 0]), int(joined[row, 1]), round(float(sure[row, tie]), 3))
        for row, tie in zip(*np.nonzero(scores > 0), strict=True)
    )
