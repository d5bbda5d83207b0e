"""Batches: several documents, one after the other, as tensors."""

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from torch import Tensor

from letopis.language.russian.models import models
from letopis.language.russian.tagger.features import Numbers
from letopis.language.russian.tagger.network import LONGEST
from letopis.language.russian.tagger.pairs import SIZES, TIES, pairs
from letopis.training.examples import Example, word_inputs
from letopis.training.network import Batch

#: A run of sentences ends where the next is shorter than this part of its first.
ALIKE = 0.75


def batch(some: Sequence[Example]) -> Batch:
    """The batch of some documents with their gold spans and ties; either all of them have gold, or all an opinion."""
    offsets = np.cumsum([0, *(len(one.states) for one in some)])
    count = int(offsets[-1])
    sentences = [(a + at, b + at) for one, at in zip(some, offsets, strict=False) for a, b in one.sentences]
    runs, forward, backward = _runs(sentences, count)
    words = np.cumsum([0, *(len(one.seen.letters) for one in some)])
    groups = np.cumsum([0, *(int(one.seen.group.max(initial=-1)) + 1 for one in some)])
    lemmas = np.concatenate([one.seen.lemmas for one in some])
    valid, target = _targets(some, offsets, sentences)
    return Batch(
        torch.from_numpy(word_inputs(some)),
        torch.from_numpy(np.concatenate([one.seen.dense for one in some])),
        torch.from_numpy(models().vectors[lemmas]),
        torch.from_numpy(np.concatenate([one.seen.beginnings for one in some])),
        torch.from_numpy(np.concatenate([one.seen.endings for one in some])),
        torch.from_numpy(np.concatenate([one.seen.letters for one in some])),
        torch.from_numpy(np.concatenate([one.seen.word + at for one, at in zip(some, words, strict=False)])),
        torch.from_numpy(np.concatenate([one.seen.group + at for one, at in zip(some, groups, strict=False)])),
        runs,
        forward,
        backward,
        valid,
        target,
        *_pairs(some, offsets),
        _opinion(some),
    )


def _opinion(some: Sequence[Example]) -> Tensor | None:
    told = [one.opinion for one in some if one.opinion is not None]
    return torch.from_numpy(np.concatenate(told).astype(np.float32)) if told else None


def _runs(sentences: Sequence[tuple[int, int]], count: int) -> tuple[tuple[tuple[Tensor, Tensor], ...], Tensor, Tensor]:
    """Sentences of like length together, forward and backward, and where each word is in either output."""
    runs = list[tuple[Tensor, Tensor]]()
    forward, backward, done = np.zeros(count, np.int64), np.zeros(count, np.int64), 0
    for together in _alike(sorted(sentences, key=lambda one: one[0] - one[1])):
        longest = together[0][1] - together[0][0]
        ahead = np.full((len(together), longest), count, np.int64)
        back = ahead.copy()
        for row, (first, last) in enumerate(together):
            steps = np.arange(last - first)
            ahead[row, : last - first] = first + steps
            back[row, : last - first] = last - 1 - steps
            forward[first:last] = done + row * longest + steps
            backward[first:last] = done + row * longest + steps[::-1]
        done += ahead.size
        runs.append((torch.from_numpy(ahead), torch.from_numpy(back)))
    return tuple(runs), torch.from_numpy(forward), torch.from_numpy(backward)


def _alike(ordered: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    together: list[tuple[int, int]] = []
    for one in ordered:
        if together and one[1] - one[0] < ALIKE * (together[0][1] - together[0][0]) - 1:
            yield together
            together = []
        together.append(one)
    if together:
        yield together


def _targets(some: Sequence[Example], offsets: Numbers, sentences: Sequence[tuple[int, int]]) -> tuple[Tensor, Tensor]:
    count = int(offsets[-1])
    ends = np.zeros(count, np.int64)
    for first, last in sentences:
        ends[first:last] = last
    target = np.zeros((count, LONGEST), np.int64)
    for one, at in zip(some, offsets, strict=False):
        for first, last, kind in one.spans:
            target[at + first, last - first] = kind + 1
    valid = np.arange(count)[:, None] + np.arange(LONGEST)[None, :] < ends[:, None]
    return torch.from_numpy(valid), torch.from_numpy(target)


def _pairs(some: Sequence[Example], offsets: Numbers) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Gold spans, the pairs of them that a tie may join, what is seen of each, and the ties that do join it."""
    spans, joined, looks, tied, done = [], [], [], [], 0
    for one, at in zip(some, offsets, strict=False):
        found, look = pairs(one.syntax, one.spans)
        gold = np.zeros((len(found), len(TIES)), np.float32)
        row = {(int(a), int(b)): number for number, (a, b) in enumerate(found)}
        if one.tied is not None:
            gold = one.tied
        for tie, a, b in one.ties:
            if (a, b) in row:
                gold[row[a, b], tie] = 1
        spans.append(np.array(one.spans, np.int64).reshape(-1, 3) + np.array([at, at, 0]))
        joined.append(found + done)
        looks.append(look)
        tied.append(gold)
        done += len(one.spans)
    return (
        torch.from_numpy(np.concatenate(spans)),
        torch.from_numpy(np.concatenate(joined).reshape(-1, 2)),
        torch.from_numpy(np.concatenate(looks).reshape(-1, len(SIZES))),
        torch.from_numpy(np.concatenate(tied)),
    )
