"""Pairs of spans that a relation may join, and what is seen of each pair: distance, order, syntax, what stands between.

The training room makes its pairs with this module, too: a change here asks for new weights.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

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


def pairs(syntax: Syntax, spans: Sequence[tuple[int, int, int]]) -> tuple[Numbers, Numbers]:
    """The pairs that a relation may join (pairs × 2, rows of `spans`), and their features (pairs × features).

    `spans` are first word, last word (included), type as a number.
    """
    joinable = np.array(ALLOWED.any(axis=2))
    starts = sorted(first for first, _, _ in spans)
    heads = [syntax.head(first, last) for first, last, _ in spans]
    found, looks = list[tuple[int, int]](), list[tuple[int, ...]]()
    for one, other in _near(syntax, spans):
        if joinable[spans[one][2], spans[other][2]] and spans[one][:2] != spans[other][:2]:
            found.append((one, other))
            looks.append(_look(syntax, spans[one], spans[other], heads[one], heads[other], starts))
    return (
        np.array(found, np.int64).reshape(-1, 2),
        np.array(looks, np.int64).reshape(-1, len(SIZES)),
    )


def _near(syntax: Syntax, spans: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    where = [int(syntax.sentence[first]) for first, _, _ in spans]
    for one, here in enumerate(where):
        yield from ((one, other) for other, there in enumerate(where) if one != other and abs(there - here) <= REACH)


def _look(
    syntax: Syntax,
    one: tuple[int, int, int],
    other: tuple[int, int, int],
    head: int,
    tail: int,
    starts: Sequence[int],
) -> tuple[int, ...]:
    (first, last, _), (begin, end, _) = one, other
    apart = int(syntax.sentence[begin] - syntax.sentence[first])
    inside = 1 if first <= begin and end <= last else 2 if begin <= first and last <= end else 0
    gap = begin - last if begin > last else end - first if first > end else 0
    low, high = (last, begin) if begin > last else (end, first)
    return (
        apart + REACH,
        2 * sum(abs(gap) > edge for edge in _EDGES) + (gap > 0),
        inside,
        _path(syntax, head, tail) if apart == 0 else 17,
        min(_between(starts, low, high), 7),
        2 * bool(_between(syntax.verbs, low, high)) + bool(_between(syntax.signs, low, high)),
        _NUMBER.get(syntax.tokens[head].rel, 0),
        _NUMBER.get(syntax.tokens[tail].rel, 0),
    )


def _between(places: Sequence[int], low: int, high: int) -> int:
    return max(0, bisect_left(places, high) - bisect_right(places, low))


def _path(syntax: Syntax, head: int, tail: int) -> int:
    """The way between two words of a sentence: steps up (at most 3) and down (at most 3); 16 is none."""
    up, down = syntax.chains[head], syntax.chains[tail]
    common = set(up) & set(down)
    if not common:
        return 16
    return min(15, 4 * min(3, min(map(up.index, common))) + min(3, min(map(down.index, common))))


def _chain(tokens: Sequence[Token], at: int) -> list[int]:
    chain = [at]
    while len(chain) < _CLIMB and tokens[chain[-1]].head >= 0 and tokens[chain[-1]].head not in chain:
        chain.append(tokens[chain[-1]].head)
    return chain
