"""Labels and ties of documents: the network run, its scores read."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from letopis.language.russian.tagger.features import Floats, features
from letopis.language.russian.tagger.network import inputs, pair_scores, span_scores, through_sentences
from letopis.language.russian.tagger.pairs import ALLOWED, LABELS, TIES, Syntax, pairs
from letopis.language.russian.tagger.spans import Span, decode
from letopis.language.russian.tagger.weights import Weights, weights
from letopis.model.marked import Label, Labelled, Name, Sentence, Tied, Token

#: Scores (log odds) over which spans are kept. Events are told in more words than a corpus has: those less likely than
#: not are kept, too, as a tie or a second telling may confirm them. Of rare kinds of places the model is too modest.
_LEAST_OF = {Label.EVENT: -2.0, Label.FACILITY: -0.4, Label.LOCATION: -0.4, Label.STATE_OR_PROVINCE: -0.4}
_LEAST = np.array([_LEAST_OF.get(one, 0.0) for one in LABELS], np.float32)
#: The score over which a tie is kept.
_LEAST_TIED = -2.0


@dataclass(frozen=True, slots=True)
class Untagged:
    """A document as the tagger sees it: `shown` are the forms that the networks saw, `states` (words × 1344) theirs."""

    tokens: Sequence[Token]
    shown: Sequence[str]
    sentences: Sequence[Sentence]
    names: Sequence[Name]
    states: Floats

    @property
    def bounds(self) -> list[tuple[int, int]]:
        """The first word of each sentence and the one behind its last."""
        return [(one.first, one.last) for one in self.sentences]


Tagged = tuple[tuple[Labelled, ...], tuple[Tied, ...]]


def tag(documents: Sequence[Untagged], known: Weights | None = None) -> list[Tagged]:
    """The labelled spans of each document, in the order of the text, and the ties between them.

    A document's do not depend on the others. `known` are other weights than those that ship with the package.
    """
    known = known or weights()
    worded = [one for one in documents if one.tokens]
    hidden = iter(_hidden(known, worded) if worded else ())
    return [_tagged(known, one, next(hidden)) if one.tokens else ((), ()) for one in documents]


def _hidden(known: Weights, documents: Sequence[Untagged]) -> list[Floats]:
    """The tagger's states of the words of each document."""
    seen = [inputs(known, one.states, features(one.tokens, one.shown, one.sentences, one.names)) for one in documents]
    starts = list(accumulate(map(len, seen), initial=0))
    bounds = [(at + a, at + b) for at, one in zip(starts, documents, strict=False) for a, b in one.bounds]
    return np.split(through_sentences(known, np.concatenate(seen), bounds), starts[1:-1])


def _tagged(known: Weights, document: Untagged, hidden: Floats) -> Tagged:
    tokens = document.tokens
    spans = decode(span_scores(known, hidden), document.bounds, _LEAST)
    labels = tuple(
        Labelled(LABELS[kind], tokens[first].start, tokens[last].end, first, last + 1, round(sure, 3))
        for first, last, kind, sure in spans
    )
    return labels, _ties(known, Syntax(tokens, document.sentences), hidden, spans)


def _ties(known: Weights, syntax: Syntax, hidden: Floats, spans: Sequence[Span]) -> tuple[Tied, ...]:
    """The ties, the less likely among them."""
    plain = [span[:3] for span in spans]
    joined, looks = pairs(syntax, plain, [span[0] for span in spans if span[3] > 0.5])
    if not len(joined):
        return ()
    kinds = np.array(plain, np.int64)
    scores = pair_scores(known, hidden, kinds, joined, looks)
    scores[~ALLOWED[kinds[joined[:, 0], 2], kinds[joined[:, 1], 2]]] = -np.inf
    sure = 1 / (1 + np.exp(-np.maximum(scores, -60)))
    return tuple(
        Tied(TIES[tie], int(joined[row, 0]), int(joined[row, 1]), round(float(sure[row, tie]), 3))
        for row, tie in zip(*np.nonzero(scores > _LEAST_TIED), strict=True)
    )
