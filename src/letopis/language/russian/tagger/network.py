"""The tagger's network run with plain numpy: states of the words, scores of spans, scores of pairs.

Architecture: the frozen states of the slovnet networks (see `trunk`), the vector of the lemma and the features are
projected and added; a word also sees the mean of its lemma over the document; one bidirectional LSTM a sentence; spans
are scored by a biaffine form of their ends (Yu, Bohnet and Poesio, ACL 2020) and a small layer over ends and mean.
Only the LSTM runs over several documents at once, for speed; what it makes of a sentence does not depend on the others.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from letopis.language.russian.models import models
from letopis.language.russian.tagger.features import Features, Floats, Numbers
from letopis.language.russian.tagger.pairs import SIZES
from letopis.language.russian.tagger.weights import Weights

#: The longest span that is scored, in words.
LONGEST = 16
#: The LSTM multiplies a multiple of so many rows, as libraries sum up a lone row in another order.
ROWS = 16
#: The features of pairs whose tables are added up beforehand, by their numbers.
_TOGETHER = ((0, 1, 4), (2, 3, 5), (6, 7))


def inputs(weights: Weights, states: Floats, seen: Features) -> Floats:
    """What the LSTM sees of every word of a document."""
    total = weights.project("st", states)
    total += weights.project("dense", seen.dense)
    total += _of_lemmas(weights, seen)
    total += _of_forms(weights, seen)[seen.word]
    total += weights.project("mem", _means_of_groups(total, seen.group))[seen.group]
    return _relu(_normed(total, weights["norm.weight"], weights["norm.bias"]))


def _of_forms(weights: Weights, seen: Features) -> Floats:
    """The projected letters, beginnings and endings of the forms, each of which is looked up once."""
    at = np.empty(len(seen.letters), np.int64)
    at[seen.word] = np.arange(len(seen.word))
    affixes = np.hstack([weights["pre.weight"][seen.beginnings[at]], weights["suf.weight"][seen.endings[at]]])
    projected = weights.project("aff", affixes)
    projected += weights.project("cproj", _letters(weights, seen.letters))
    return projected


def _of_lemmas(weights: Weights, seen: Features) -> Floats:
    """The projected vectors of the lemmas, each of which is looked up once."""
    lemmas = np.empty(int(seen.group.max()) + 1, np.int64)
    lemmas[seen.group] = seen.lemmas
    projected: Floats = weights.project("lem", models().vectors[lemmas])[seen.group]
    return projected


def _means_of_groups(states: Floats, group: Numbers) -> Floats:
    """The mean of the states of each group of words."""
    order = np.argsort(group, kind="stable")
    sizes = np.bincount(group)
    sums: Floats = np.add.reduceat(states[order], np.cumsum(sizes) - sizes, axis=0)
    sums /= sizes[:, None].astype(np.float32)
    return sums


def _letters(weights: Weights, letters: Numbers) -> Floats:
    """The maximum over a word of a convolution of three letters."""
    before, at, after = _letter_table(weights)
    found = at[letters]
    found[:, 1:] += before[letters[:, :-1]]
    found[:, :-1] += after[letters[:, 1:]]
    return _relu(found.max(axis=1) + weights["cconv.bias"])


@lru_cache(maxsize=8)
def _letter_table(weights: Weights) -> Floats:
    """What each letter adds to the convolution before (0), at (1) and after (2) itself: 3 × letters × filters.

    A word has as many letters as every other, the missing ones being zeros of their own, and nothing beyond them.
    """
    table: Floats = np.matmul(weights["cemb.weight"], weights["cconv.weight"].transpose(2, 1, 0))
    return table


def through_sentences(weights: Weights, inputs: Floats, sentences: Sequence[tuple[int, int]]) -> Floats:
    """One LSTM forward and one backward over every sentence (first word, last exclusive), which step together.

    The sentences may be of several documents; what is made of one does not depend on the others.
    """
    ordered = sorted(sentences, key=lambda one: one[0] - one[1])
    begins, ends = np.array(ordered, np.int64).T
    step = np.arange(int(ends[0] - begins[0]))[:, None]
    goes_on = step < ends - begins  # steps × sentences, the longest first
    made = []
    for name, rows in (("lf.0", begins + step), ("lr.0", ends - 1 - step)):
        places = rows[goes_on]
        out = np.empty((len(inputs), weights[f"{name}.weight_hh_l0"].shape[1]), np.float32)
        out[places] = _lstm(weights, name, inputs[places], goes_on.sum(axis=1).tolist())
        made.append(out)
    return np.hstack(made)


def _lstm(weights: Weights, name: str, inputs: Floats, counts: Sequence[int]) -> Floats:
    """The hidden states of an LSTM; at each step come so many rows of the inputs, of the sentences that go on.

    So many rows are multiplied that the sums are made in the same order for one sentence as for many.
    """
    into, again, bias = _gates(weights, name)
    gates: Floats = inputs @ into
    gates += bias
    made = np.empty((len(inputs), len(again)), np.float32)
    hidden = np.zeros((-(-counts[0] // ROWS) * ROWS, len(again)), np.float32)
    cell, at = np.zeros_like(hidden), 0
    for count in counts:
        coming = gates[at : at + count]
        coming += (hidden[: -(-count // ROWS) * ROWS] @ again)[:count]
        hidden[:count] = made[at : at + count] = _step(coming, cell[:count])
        at += count
    return made


@lru_cache(maxsize=8)
def _gates(weights: Weights, name: str) -> tuple[Floats, Floats, Floats]:
    """The weights of an LSTM from the inputs, from the hidden states, and its bias, for the gates as `_step` has them.

    PyTorch's order is input, forget, cell, output gate; here it is input, forget, output, all halved, and cell.
    """

    def ordered(weight: Floats) -> Floats:
        enter, forget, change, leave = np.split(weight, 4)
        return np.ascontiguousarray(np.concatenate([enter / 2, forget / 2, leave / 2, change]).T)

    bias = ordered(weights[f"{name}.bias_ih_l0"] + weights[f"{name}.bias_hh_l0"])
    return ordered(weights[f"{name}.weight_ih_l0"]), ordered(weights[f"{name}.weight_hh_l0"]), bias


def _step(gates: Floats, cell: Floats) -> Floats:
    """One step of an LSTM: the hidden states; the cells are changed. The sigmoid of x is (tanh(x / 2) + 1) / 2."""
    size = cell.shape[1]
    np.tanh(gates, out=gates)
    sigmoids = gates[:, : 3 * size]
    sigmoids *= 0.5
    sigmoids += 0.5
    enter, forget, leave, change = (gates[:, i * size : (i + 1) * size] for i in range(4))
    cell *= forget
    cell += enter * change
    return leave * np.tanh(cell)


def span_scores(weights: Weights, hidden: Floats) -> Floats:
    """Scores (words × LONGEST × types) of the spans by first word and length; no span at all scores 0.

    Those that reach over the end of a sentence are scored, too; the caller leaves them out.
    """
    count, types = len(hidden), len(weights["out.bias"])
    begin, end = _relu(weights.project("s", hidden)), _relu(weights.project("e", hidden))
    pairs = (begin @ weights["U"]).reshape(count, types, -1)
    scores: Floats = np.matmul(_ahead(end), pairs.transpose(0, 2, 1))
    layer = _span_layer(weights, hidden)
    scores += (layer.reshape(count * LONGEST, -1) @ weights["out.weight"].T).reshape(count, LONGEST, types)
    scores += weights["out.bias"]
    return scores


def _span_layer(weights: Weights, hidden: Floats) -> Floats:
    """The small layer over both ends and the mean of each span (words × LONGEST × numbers)."""
    count = len(hidden)
    begin, (end, mean) = weights.project("sm", hidden), (_padded(weights.project(one, hidden)) for one in ("em", "mm"))
    layer = np.empty((count, LONGEST, begin.shape[1]), np.float32)
    sums = np.zeros_like(begin)
    for more in range(LONGEST):
        sums += mean[more : more + count]
        made = sums * np.float32(1 / (more + 1))
        made += end[more : more + count]
        made += begin
        made += weights["width.weight"][more]
        np.maximum(made, 0, out=layer[:, more])
    return layer


def _padded(states: Floats) -> Floats:
    """The states and as many rows of zeros as the longest span needs behind the last word."""
    return np.pad(states, ((0, LONGEST - 1), (0, 0)))


def _ahead(states: Floats) -> Floats:
    """For each word the states of the words from it on (words × LONGEST × numbers); zero behind the last."""
    return np.lib.stride_tricks.sliding_window_view(_padded(states), LONGEST, axis=0).transpose(0, 2, 1)


def pair_scores(weights: Weights, hidden: Floats, spans: Numbers, pairs: Numbers, looks: Numbers) -> Floats:
    """Scores (pairs × relations), as logits, of pairs of spans.

    `spans`: first word, last word, type; `pairs`: rows of spans; `looks`: the features of pairs (see `pairs`).
    """
    first, last, kind = spans.T
    sizes = last - first + 1
    starts = np.cumsum(sizes) - sizes
    words = np.arange(int(sizes.sum())) + np.repeat(first - starts, sizes)
    means = np.add.reduceat(hidden[words], starts, axis=0) / sizes[:, None].astype(np.float32)
    states = np.hstack([hidden[first], hidden[last], means])
    head = weights.project("ri", states) + weights["ti.weight"][kind]
    tail = weights.project("rj", states) + weights["tj.weight"][kind]
    one, other = pairs.T
    both = np.tanh(head)[one]
    both *= np.tanh(tail)[other]
    layer = both @ weights["rp.weight"].T
    layer += head[one]
    layer += tail[other]
    columns = looks.T
    for names, table in _tables_of_looks(weights):
        row = columns[names[0]]
        for name in names[1:]:
            row = row * SIZES[name] + columns[name]
        layer += table[row]
    return weights.project("ro", _relu(layer))


@lru_cache(maxsize=8)
def _tables_of_looks(weights: Weights) -> tuple[tuple[tuple[int, ...], Floats], ...]:
    """The tables of the features of pairs, several added up for all the values that they may have together."""
    return tuple((names, _summed([weights[f"fe.{one}.weight"] for one in names])) for names in _TOGETHER)


def _summed(tables: Sequence[Floats]) -> Floats:
    """The sums of a row of each table, for all choices of the rows."""
    total = tables[0]
    for table in tables[1:]:
        total = (total[:, None] + table).reshape(-1, table.shape[1])
    return total


def _relu(states: Floats) -> Floats:
    return np.maximum(states, 0, out=states)


def _normed(states: Floats, scale: Floats, shift: Floats) -> Floats:
    """Layer norm as in PyTorch; the states are changed."""
    states -= states.mean(axis=1, keepdims=True)
    spread = np.einsum("ij,ij->i", states, states)[:, None] / np.float32(states.shape[1])
    states /= np.sqrt(spread + np.float32(1e-5))
    states *= scale
    states += shift
    return states
