"""Pairs of spans that a relation may join, and what is seen of each pair: distance, order, syntax, what stands between.

The training room makes its pairs with this module, too: a change here asks for new weights.
"""

from collections.abc import Sequence

import numpy as np

from letopis.language.russian.tagger.features import Numbers
from letopis.model.marked import Label, Sentence, Tie, Token

LABELS = tuple(Label)
TIES = tuple(Tie)
#: Sentences that may lie between the ends of a relation, and one more.
REACH = 2

_PLACES = frozenset(
    {
        Label.ORGANIZATION,
        Label.COUNTRY,
        Label.CITY,
        Label.STATE_OR_PROVINCE,
        Label.DISTRICT,
        Label.FACILITY,
        Label.LOCATION,
    }
)
_DOERS = frozenset({Label.PERSON, Label.PROFESSION})
_TAKING_PART = _DOERS | _PLACES | {Label.NATIONALITY}
#: For each relation the types of its two ends, after NEREL's annotation.conf.
ENDS = {
    Tie.WORKS_AS: ({Label.PERSON}, {Label.PROFESSION}),
    Tie.WORKPLACE: (_DOERS, _PLACES),
    Tie.PARTICIPANT_IN: (_TAKING_PART, {Label.EVENT}),
    Tie.AGENT: (_TAKING_PART, {Label.EVENT}),
    Tie.TAKES_PLACE_IN: ({Label.EVENT}, _PLACES),
    Tie.POINT_IN_TIME: ({Label.EVENT}, {Label.DATE, Label.TIME}),
}
ALLOWED = np.array([[[a in one and b in other for one, other in ENDS.values()] for b in LABELS] for a in LABELS])

_JOINABLE = np.array(ALLOWED.any(axis=2))

# fmt: off
_RELATIONS = (
    "root", "nsubj", "nsubj:pass", "obj", "obl", "nmod", "appos", "amod", "conj", "iobj", "xcomp", "ccomp", "advcl",
    "acl", "acl:relcl", "parataxis", "flat:name", "flat:foreign", "case", "cc", "punct", "det", "nummod",
    "nummod:gov", "advmod", "aux", "mark", "cop", "discourse", "fixed", "compound",
)
# fmt: on
_NUMBER = {name: i + 1 for i, name in enumerate(_RELATIONS)}
_EDGES = (0, 1, 2, 3, 4, 6, 8, 11, 15, 20, 30, 50)
_CLIMB = 12
#: Spans whose pairs are sought at once, which bounds the memory for it.
_AT_ONCE = 256
#: How many values each feature of a pair has.
SIZES = (2 * REACH + 1, 2 * (len(_EDGES) + 1), 3, 18, 8, 4, len(_RELATIONS) + 1, len(_RELATIONS) + 1)


class Syntax:
    """What pairs need of a document's words: heads, their chains, sentences, and where verbs and signs stand."""

    def __init__(self, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> None:
        """Note the chain of heads above every word."""
        self.tokens = tokens
        self.chains = [_chain(tokens, token.index) for token in tokens]
        self.sentence = np.zeros(len(tokens), np.int64)
        for number, one in enumerate(sentences):
            self.sentence[one.first : one.last] = number
        self.verbs = [token.index for token in tokens if token.pos == "VERB"]
        self.signs = [token.index for token in tokens if token.pos == "PUNCT"]

    def head(self, first: int, last: int) -> int:
        """The word of a span (last included) whose head lies outside it."""
        return next((i for i in range(first, last + 1) if not first <= self.tokens[i].head <= last), first)


def pairs(
    syntax: Syntax, spans: Sequence[tuple[int, int, int]], counted: Sequence[int] | None = None
) -> tuple[Numbers, Numbers]:
    """The pairs that a relation may join (pairs × 2, rows of `spans`), and their features (pairs × features).

    `spans` are first word, last word (included), type as a number; `counted` are the first words of those that count
    as standing between two others, if not all do.
    """
    if not spans:
        return np.zeros((0, 2), np.int64), np.zeros((0, len(SIZES)), np.int64)
    seen = _Seen(
        syntax, np.array(spans, np.int64), np.sort([span[0] for span in spans] if counted is None else counted)
    )
    found = [seen.joinable(first, first + _AT_ONCE) for first in range(0, len(spans), _AT_ONCE)]
    joined = np.concatenate(found)
    return joined, seen.looks(joined[:, 0], joined[:, 1])


class _Seen:
    """What pairs need of a document's spans, as columns."""

    def __init__(self, syntax: Syntax, spans: Numbers, starts: Numbers) -> None:
        """Look up the head of every span, its relation and the words above it."""
        self.first, self.last, self.kind = spans.T
        self.starts, self.verbs, self.signs = starts, np.array(syntax.verbs, np.int64), np.array(syntax.signs, np.int64)
        self.sentence = syntax.sentence[self.first]
        heads = [syntax.head(first, last) for first, last, _ in spans.tolist()]
        self.relation = np.array([_NUMBER.get(syntax.tokens[head].rel, 0) for head in heads], np.int64)
        self.above = np.full((len(heads), _CLIMB), -1, np.int64)
        for row, head in enumerate(heads):
            self.above[row, : len(syntax.chains[head])] = syntax.chains[head]

    def joinable(self, begin: int, end: int) -> Numbers:
        """The pairs whose first span is one of some rows."""
        rows = slice(begin, end)
        near = abs(self.sentence[rows, None] - self.sentence) <= REACH
        same = (self.first[rows, None] == self.first) & (self.last[rows, None] == self.last)
        one, other = np.nonzero(near & ~same & _JOINABLE[self.kind[rows, None], self.kind])
        return np.column_stack([one + begin, other])

    def looks(self, one: Numbers, other: Numbers) -> Numbers:
        """The features of pairs, a column each."""
        first, last, begin, end = self.first[one], self.last[one], self.first[other], self.last[other]
        apart = self.sentence[other] - self.sentence[one]
        inside = np.where((first <= begin) & (end <= last), 1, 2 * ((begin <= first) & (last <= end)))
        ahead = begin > last
        gap = np.where(ahead, begin - last, np.minimum(end - first, 0))
        low, high = np.where(ahead, last, end), np.where(ahead, begin, first)
        columns = (
            apart + REACH,
            2 * np.searchsorted(_EDGES, abs(gap)) + (gap > 0),
            inside,
            np.where(apart == 0, self._paths(one, other), 17),
            np.minimum(_between(self.starts, low, high), 7),
            2 * (_between(self.verbs, low, high) > 0) + (_between(self.signs, low, high) > 0),
            self.relation[one],
            self.relation[other],
        )
        return np.column_stack(columns)

    def _paths(self, one: Numbers, other: Numbers) -> Numbers:
        """The ways between the heads of spans: steps up (at most 3) and down (at most 3); 16 is none."""
        up, down = self.above[one], self.above[other]
        met = (up[:, :, None] == down[:, None, :]) & (up >= 0)[:, :, None]
        steps = 4 * np.minimum(3, met.any(axis=2).argmax(axis=1)) + np.minimum(3, met.any(axis=1).argmax(axis=1))
        return np.where(met.any(axis=(1, 2)), np.minimum(15, steps), 16)


def _between(places: Numbers, low: Numbers, high: Numbers) -> Numbers:
    """How many of some places in order lie between others, exclusive."""
    return np.asarray(np.maximum(0, np.searchsorted(places, high) - np.searchsorted(places, low, side="right")))


def _chain(tokens: Sequence[Token], at: int) -> list[int]:
    chain = [at]
    while len(chain) < _CLIMB and tokens[chain[-1]].head >= 0 and tokens[chain[-1]].head not in chain:
        chain.append(tokens[chain[-1]].head)
    return chain
