"""The convolutions of the three networks, side by side over blocks of sentences.

The sentences of a block lie one behind the other with a row of zeros between them, which is all the padding that
they need. The first layer is computed once for each word that differs, then gathered; a layer that follows is three
products, one for each place in the window, added with a shift of a row (docs/decisions/0008-networks.md).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from slovnet.shape import word_shape

from letopis.language.russian.models import WIDTH, Floats, Layer, Models, models

#: Rows of a block. All blocks have as many, so that a sentence's sums are made in the same order beside any other.
ROWS = 256
#: The first layer is computed for a multiple of so many words, for the same reason, and for so many at most at once.
WORDS, MOST_WORDS = 64, 512
#: Words and signs that share a table of first layers, which bounds the memory for it.
TOGETHER = 8_192

Words = tuple[str, ...]
Indexes = NDArray[np.intp]

#: The states that one network has of a word: three layers.
STATES = 256 + 128 + 64
#: The same of the three networks together.
ALL_STATES = 3 * STATES

_PLACES = (slice(0, 256), slice(256, 384), slice(384, STATES))


@dataclass(frozen=True, slots=True)
class Block:
    """Sentences and the row in which each begins; there is a row of zeros before each and after the last.

    `states` (rows × networks × 448) are the three layers of each network after ReLU and norm.
    """

    sentences: tuple[Words, ...]
    begins: tuple[int, ...]
    states: Floats

    def last(self, network: int) -> Floats:
        """The states of a network's last layer, row by row."""
        return self.states[:, network, _PLACES[-1]]


def blocks(sentences: Iterable[Words]) -> Iterator[list[Block]]:
    """Blocks with their states, lists of as many as share a table of words."""
    packed = list[list[Words]]()
    count = 0
    for block in _packed(sentences):
        packed.append(block)
        count += sum(map(len, block))
        if count >= TOGETHER:
            yield _run(packed)
            packed, count = [], 0
    if packed:
        yield _run(packed)


def _packed(sentences: Iterable[Words]) -> Iterator[list[Words]]:
    """Sentences that fit into a block; a sentence that fits into none is alone."""
    block, rows = list[Words](), 1
    for sentence in sentences:
        if block and rows + len(sentence) + 1 > ROWS:
            yield block
            block, rows = [], 1
        block.append(sentence)
        rows += len(sentence) + 1
    if block:
        yield block


def _run(packed: Sequence[Sequence[Words]]) -> list[Block]:
    rows = {word: row for row, word in enumerate(dict.fromkeys(w for block in packed for s in block for w in s), 1)}
    table = _first_layers(models(), list(rows))
    return [_block(models(), block, rows, table) for block in packed]


def _first_layers(known: Models, words: Sequence[str]) -> Floats:
    """What each word adds to the first layers before (0), at (1) and after (2) itself; row 0 is zeros, for no word."""
    table = np.zeros((len(known.words), 1 + _full(len(words), WORDS), known.words.shape[2]), np.float32)
    ids = np.zeros((2, table.shape[1] - 1), np.intp)
    ids[:, : len(words)] = np.array([_ids(word) for word in words]).T
    for first in range(0, ids.shape[1], MOST_WORDS):
        word_ids, shape_ids = ids[:, first : first + MOST_WORDS]
        vectors = known.vectors[word_ids]
        for place, part in enumerate(table[:, 1 + first : 1 + first + MOST_WORDS]):
            np.matmul(vectors, known.words[place], out=part)
            part += known.shapes[place, shape_ids]
    return table


@lru_cache(maxsize=100_000)
def _ids(word: str) -> tuple[int, int]:
    known = models()
    return known.vectors.id(word.lower()), known.shape_ids[word_shape(word)]


def _full(count: int, size: int) -> int:
    """The least multiple of a size that is not less than a count."""
    return -(-count // size) * size


def _block(known: Models, sentences: Sequence[Words], rows: dict[str, int], table: Floats) -> Block:
    begins, at = list[int](), 1
    for sentence in sentences:
        begins.append(at)
        at += len(sentence) + 1
    words = np.zeros(_full(at, ROWS), np.intp)
    for begin, sentence in zip(begins, sentences, strict=True):
        words[begin : begin + len(sentence)] = [rows[word] for word in sentence]
    return Block(tuple(sentences), tuple(begins), _states(known, words, table))


def _states(known: Models, words: Indexes, table: Floats) -> Floats:
    """The states of a block from the rows of its words in the table."""
    states = np.empty((len(words), len(known.shift), STATES), np.float32)
    empty = np.flatnonzero(words == 0)
    _put(_gathered(words, table, len(known.shift)), known.shift, states[..., _PLACES[0]], empty)
    for layer, before, place in zip(known.layers, _PLACES, _PLACES[1:], strict=False):
        _put(_convolved(states[..., before], layer), layer.shift, states[..., place], empty)
    states.flags.writeable = False
    return states


def _gathered(words: Indexes, table: Floats, networks: int) -> Floats:
    """The sums of the first layer, networks × rows × filters."""
    sums, part = np.empty((2, len(words), table.shape[2]), np.float32)
    around = np.pad(words, 1)
    np.take(table[0], around[:-2], axis=0, out=sums, mode="clip")
    for place in (1, 2):
        np.take(table[place], around[place : place + len(words)], axis=0, out=part, mode="clip")
        sums += part
    return sums.reshape(len(words), networks, -1).transpose(1, 0, 2)


def _convolved(states: Floats, layer: Layer) -> Floats:
    """The sums of a convolution, networks × rows × filters."""
    before, at, after = np.split(states.transpose(1, 0, 2) @ layer.kernel, WIDTH, axis=2)
    at[:, 1:] += before[:, :-1]
    at[:, :-1] += after[:, 1:]
    at += layer.bias
    return np.asarray(at)


def _put(sums: Floats, shift: Floats, states: Floats, empty: Indexes) -> None:
    """ReLU and norm of a layer's sums, put among the states (rows × networks × filters)."""
    np.maximum(sums, 0, out=sums)
    np.add(sums, shift, out=states.transpose(1, 0, 2))
    states[empty] = 0
