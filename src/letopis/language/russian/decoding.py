"""From the states of a block to what they say: grammar, the arcs of syntax and their relations, tags of names."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from letopis.language.russian.models import Biaffine, Floats, Models
from letopis.language.russian.trunk import Block

#: The places of the networks among the states.
NAMES, MORPHOLOGY, SYNTAX = range(3)

Indexes = NDArray[np.intp]


def grammar(known: Models, block: Block) -> list[str]:
    """The tag of every row, as `NOUN|Case=Nom|…`."""
    best = known.morphology(block.last(MORPHOLOGY)).argmax(axis=1)
    return [known.morphology_tags[one] for one in best.tolist()]


def syntax(known: Models, block: Block) -> tuple[list[int], list[str]]:
    """The row of every row's head, a sentence's root being the row before it, and the relation between them."""
    states = block.last(SYNTAX)
    heads = _heads(known.arcs, block, states)
    best = _relations(known.relations, block, states, heads).argmax(axis=1)
    return heads.tolist(), [known.relation_tags[one] for one in best.tolist()]


def _heads(known: Biaffine, block: Block, states: Floats) -> Indexes:
    sought = _rectified(known.head(states)) @ known.kernel
    offered = _rectified(known.tail(states))
    offered[_roots(block)] = _rectified(known.tail(known.root))
    heads = np.zeros(len(states), np.intp)
    for begin, sentence in zip(block.begins, block.sentences, strict=True):
        rows = slice(begin, begin + len(sentence))
        scores = sought[rows] @ offered[begin - 1 : rows.stop].T
        heads[rows] = scores.argmax(axis=1) + (begin - 1)
    return heads


def _relations(known: Biaffine, block: Block, states: Floats, heads: Indexes) -> Floats:
    """The scores of all relations, row by row."""
    above = _rectified(known.head(states))
    above[_roots(block)] = _rectified(known.head(known.root))
    pairs: Floats = np.multiply(above[heads][:, :, None], _rectified(known.tail(states))[:, None, :])
    scores: Floats = pairs.reshape(len(states), -1) @ known.kernel
    return scores


def _roots(block: Block) -> list[int]:
    return [begin - 1 for begin in block.begins]


def _rectified(projected: Floats) -> Floats:
    return np.maximum(projected, 0, out=projected)


def names(known: Models, blocks: Sequence[Block]) -> list[list[str]]:
    """The tags of each sentence of the blocks, in their order: the best path of a conditional random field (Viterbi).

    All sentences go forward together, word by word, the longest first, so that those that go on stand in front.
    """
    scores = _name_scores(known, blocks)
    order = sorted(range(len(scores)), key=lambda one: -len(scores[one]))
    paths = _paths([scores[one] for one in order], np.ascontiguousarray(known.transitions.T))
    found = dict(zip(order, paths, strict=True))
    return [[known.name_tags[tag] for tag in found[one]] for one in range(len(scores))]


def _name_scores(known: Models, blocks: Sequence[Block]) -> list[Floats]:
    """words × tags of each sentence."""
    scores = list[Floats]()
    for block in blocks:
        rows = known.names(block.last(NAMES))
        scores += [rows[at : at + len(one)] for at, one in zip(block.begins, block.sentences, strict=True)]
    return scores


def _paths(scores: Sequence[Floats], from_tags: Floats) -> list[list[int]]:
    """The best path through each of some sentences, which are sorted by their lengths; `from_tags` is to × from."""
    best = np.stack([one[0] for one in scores])
    came = list[list[list[int]]]()
    going = len(scores)
    for word in range(1, len(scores[0])):
        while len(scores[going - 1]) <= word:
            going -= 1
        ways = best[:going, None, :] + from_tags
        ways += np.stack([one[word] for one in scores[:going]])[:, :, None]
        came.append(ways.argmax(axis=2).tolist())
        best[:going] = ways.max(axis=2)
    return [_back(came, one, len(scores[one]), last) for one, last in enumerate(best.argmax(axis=1).tolist())]


def _back(came: list[list[list[int]]], sentence: int, length: int, last: int) -> list[int]:
    path = [last]
    for word in range(length - 2, -1, -1):
        path.append(came[word][sentence][path[-1]])
    return path[::-1]
