"""The tagger's network run on one document with plain numpy: states of the words, scores of spans, scores of pairs.

Architecture: the frozen states of the slovnet networks (see `trunk`), the vector of the lemma and the features are
projected and added; a word also sees the mean of its lemma over the document; one bidirectional LSTM a sentence; spans
are scored by a biaffine form of their ends (Yu, Bohnet and Poesio, ACL 2020) and a small layer over ends and mean.
Every document is computed by itself, so that its labels do not depend on its neighbours.
"""

from collections.abc import Sequence

import numpy as np

from letopis.language.russian.models import models
from letopis.language.russian.tagger.features import Features, Floats, Numbers
from letopis.language.russian.tagger.weights import Weights

#: The longest span that is scored, in words.
LONGEST = 16


def word_states(weights: Weights, states: Floats, seen: Features, sentences: Sequence[tuple[int, int]]) -> Floats:
    """The tagger's state of every word (words × 2 · hidden) from the trunk's states and the features."""
    inputs = _inputs(weights, states, seen)
    return _lstm(weights, inputs, sentences)


def _inputs(weights: Weights, states: Floats, seen: Features) -> Floats:
    vectors = models().vectors[seen.lemmas]
    affixes = np.hstack([weights["pre.weight"][seen.beginnings], weights["suf.weight"][seen.endings]])
    total = weights.project("st", states) + weights.project("dense", seen.dense)
    total += weights.project("lem", vectors) + weights.project("aff", affixes)
    total += weights.project("cproj", _letters(weights, seen.letters))[seen.word]
    groups = int(seen.group.max()) + 1
    sums = np.zeros((groups, total.shape[1]), np.float32)
    np.add.at(sums, seen.group, total)
    sums /= np.bincount(seen.group, minlength=groups)[:, None].astype(np.float32)
    total += weights.project("mem", sums)[seen.group]
    return _relu(_normed(total, weights["norm.weight"], weights["norm.bias"]))


def _letters(weights: Weights, letters: Numbers) -> Floats:
    """The maximum over a word of a convolution of three letters."""
    known = weights["cemb.weight"][letters]
    padded = np.pad(known, ((0, 0), (1, 1), (0, 0)))
    windows = np.concatenate([padded[:, i : i + letters.shape[1]] for i in range(3)], axis=2)
    kernel = weights["cconv.weight"]  # filters × numbers in × 3
    flat = np.ascontiguousarray(kernel.transpose(2, 1, 0)).reshape(-1, kernel.shape[0])
    found: Floats = (windows.reshape(-1, flat.shape[0]) @ flat).reshape(*letters.shape, -1)
    return _relu(found.max(axis=1) + weights["cconv.bias"])


def _lstm(weights: Weights, inputs: Floats, sentences: Sequence[tuple[int, int]]) -> Floats:
    """One LSTM forward and one backward over every sentence; the sentences step together, the longest first."""
    ordered = sorted(sentences, key=lambda one: one[0] - one[1])
    begins = np.array([first for first, _ in ordered], np.int64)
    ends = np.array([last for _, last in ordered], np.int64)
    lengths = ends - begins
    made = []
    for name, back in (("lf.0", False), ("lr.0", True)):
        gates = inputs @ weights[f"{name}.weight_ih_l0"].T
        gates += weights[f"{name}.bias_ih_l0"] + weights[f"{name}.bias_hh_l0"]
        again = np.ascontiguousarray(weights[f"{name}.weight_hh_l0"].T)
        out = np.empty((len(inputs), again.shape[0]), np.float32)
        hidden = np.zeros((len(ordered), again.shape[0]), np.float32)
        cell = hidden.copy()
        for step in range(int(lengths[0])):
            alive = int(np.searchsorted(-lengths, -step))  # sentences with more words than steps done
            rows = ends[:alive] - 1 - step if back else begins[:alive] + step
            hidden, cell = _step(gates[rows] + hidden[:alive] @ again, cell[:alive])
            out[rows] = hidden
        made.append(out)
    return np.hstack(made)


def _step(gates: Floats, cell: Floats) -> tuple[Floats, Floats]:
    """One step of an LSTM with the gates in PyTorch's order: input, forget, cell, output."""
    size = cell.shape[1]
    gates[:, : 2 * size] *= 0.5
    gates[:, 3 * size :] *= 0.5
    np.tanh(gates, out=gates)
    enter, forget, leave = (0.5 + 0.5 * gates[:, i * size : (i + 1) * size] for i in (0, 1, 3))
    cell = forget * cell + enter * gates[:, 2 * size : 3 * size]
    return leave * np.tanh(cell), cell


def span_scores(weights: Weights, hidden: Floats) -> Floats:
    """Scores (words × LONGEST × types) of the spans by first word and length; no span at all scores 0.

    Those that reach over the end of a sentence are scored, too; the caller leaves them out.
    """
    count, types = len(hidden), len(weights["out.bias"])
    begin, end = _relu(weights.project("s", hidden)), _relu(weights.project("e", hidden))
    pairs = (begin @ weights["U"]).reshape(count, types, -1)
    scores = np.matmul(pairs, np.ascontiguousarray(_ahead(end).transpose(0, 2, 1))).transpose(0, 2, 1)
    layer = weights.project("sm", hidden)[:, None, :] + _ahead(weights.project("em", hidden))
    layer += _means(weights.project("mm", hidden)) + weights["width.weight"]
    found: Floats = scores + _relu(layer) @ weights["out.weight"].T + weights["out.bias"]
    return found


def _ahead(states: Floats) -> Floats:
    """For each word the states of the words from it on (words × LONGEST × numbers); zero behind the last."""
    padded = np.pad(states, ((0, LONGEST - 1), (0, 0)))
    return np.lib.stride_tricks.sliding_window_view(padded, LONGEST, axis=0).transpose(0, 2, 1)


def _means(states: Floats) -> Floats:
    """The mean of the states over each span (words × LONGEST × numbers)."""
    sums: Floats = np.cumsum(_ahead(states), axis=1, dtype=np.float32)
    sums /= np.arange(1, LONGEST + 1, dtype=np.float32)[None, :, None]
    return sums


def pair_scores(weights: Weights, hidden: Floats, spans: Numbers, pairs: Numbers, looks: Numbers) -> Floats:
    """Scores (pairs × relations), as logits, of pairs of spans.

    `spans`: first word, last word, type; `pairs`: rows of spans; `looks`: the features of pairs (see `pairs`).
    """
    first, last, kind = spans.T
    sums = np.vstack([np.zeros((1, hidden.shape[1]), np.float32), np.cumsum(hidden, axis=0, dtype=np.float64)])
    means = ((sums[last + 1] - sums[first]) / (last - first + 1)[:, None]).astype(np.float32)
    states = np.hstack([hidden[first], hidden[last], means])
    head = weights.project("ri", states) + weights["ti.weight"][kind]
    tail = weights.project("rj", states) + weights["tj.weight"][kind]
    one, other = pairs.T
    both = np.tanh(head)[one] * np.tanh(tail)[other]
    layer = head[one] + tail[other] + both @ weights["rp.weight"].T
    for number, column in enumerate(looks.T):
        layer += weights[f"fe.{number}.weight"][column]
    return weights.project("ro", _relu(layer))


def _relu(states: Floats) -> Floats:
    return np.maximum(states, 0, out=states)


def _normed(states: Floats, scale: Floats, shift: Floats) -> Floats:
    """Layer norm as in PyTorch."""
    centred = states - states.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred**2).mean(axis=1, keepdims=True) + 1e-5)
    normed: Floats = centred / spread * scale + shift
    return normed
