"""The tagger's network in torch, to be trained; `language.russian.tagger.network` runs the same with numpy.

The names of the parameters are those of the weights' file.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from letopis.language.russian.models import VECTOR
from letopis.language.russian.tagger.features import AFFIXES, ALPHABET
from letopis.language.russian.tagger.network import LONGEST
from letopis.language.russian.tagger.pairs import LABELS, SIZES, TIES
from letopis.language.russian.trunk import ALL_STATES


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of the layers; `dense` is how many flags the features have."""

    dense: int
    word: int = 256
    hidden: int = 256
    ends: int = 64
    layer: int = 48
    letters: int = 48
    affix: int = 24
    letter: int = 24
    pair: int = 128


@dataclass(frozen=True, slots=True)
class Batch:
    """Several documents, one after the other, as tensors.

    `runs` are groups of sentences of like length: the words of each forward and backward (sentences × words), where
    the number of words in all stands for none; `forward` and `backward` tell where in the runs' output each word is.
    `valid` (words × LONGEST) are the spans inside one sentence, `target` their gold: 0 is no span, k + 1 type k; in its
    place `opinion` has probabilities where it is given.
    """

    states: Tensor
    dense: Tensor
    vectors: Tensor
    beginnings: Tensor
    endings: Tensor
    letters: Tensor
    word: Tensor
    group: Tensor
    runs: tuple[tuple[Tensor, Tensor], ...]
    forward: Tensor
    backward: Tensor
    valid: Tensor
    target: Tensor
    spans: Tensor
    pairs: Tensor
    looks: Tensor
    tied: Tensor
    opinion: Tensor | None = None


class Network(nn.Module):
    """States of words, scores of spans and of pairs of spans."""

    def __init__(self, sizes: Sizes, dropout: float = 0.4, blind: float = 0.15) -> None:
        """`dropout` is of states and layers, `blind` the part of input numbers that a whole batch does not see."""
        super().__init__()
        width, both = sizes.word, 2 * sizes.hidden
        self.blind = blind
        self.st = nn.Linear(ALL_STATES, width)
        self.dense = nn.Linear(sizes.dense, width)
        self.lem = nn.Linear(VECTOR, width)
        self.pre = nn.Embedding(AFFIXES, sizes.affix)
        self.suf = nn.Embedding(AFFIXES, sizes.affix)
        self.aff = nn.Linear(2 * sizes.affix, width)
        self.cemb = nn.Embedding(len(ALPHABET) + 1, sizes.letter, padding_idx=0)
        self.cconv = nn.Conv1d(sizes.letter, sizes.letters, 3, padding=1)
        self.cproj = nn.Linear(sizes.letters, width)
        self.mem = nn.Linear(width, width)
        nn.init.zeros_(self.mem.weight)
        self.norm = nn.LayerNorm(width)
        self.lf = nn.ModuleList([nn.LSTM(width, sizes.hidden, batch_first=True)])
        self.lr = nn.ModuleList([nn.LSTM(width, sizes.hidden, batch_first=True)])
        self._spans(sizes, both)
        self._pairs(sizes, both)
        self.drop = nn.Dropout(dropout)

    def _spans(self, sizes: Sizes, both: int) -> None:
        self.s, self.e = nn.Linear(both, sizes.ends), nn.Linear(both, sizes.ends)
        self.U = nn.Parameter(torch.randn(sizes.ends, len(LABELS) * sizes.ends) * 0.02)
        self.sm, self.em, self.mm = (nn.Linear(both, sizes.layer) for _ in range(3))
        self.width = nn.Embedding(LONGEST, sizes.layer)
        self.out = nn.Linear(sizes.layer, len(LABELS))
        nn.init.constant_(self.out.bias, -3.0)  # few spans are anything

    def _pairs(self, sizes: Sizes, both: int) -> None:
        self.ri, self.rj = nn.Linear(3 * both, sizes.pair), nn.Linear(3 * both, sizes.pair)
        self.ti, self.tj = nn.Embedding(len(LABELS), sizes.pair), nn.Embedding(len(LABELS), sizes.pair)
        self.rp = nn.Linear(sizes.pair, sizes.pair, bias=False)
        tables = [nn.Embedding(size, sizes.pair) for size in SIZES]
        for one in tables:
            nn.init.normal_(one.weight, std=0.1)
        self.fe = nn.ModuleList(tables)
        self.ro = nn.Linear(sizes.pair, len(TIES))
        nn.init.constant_(self.ro.bias, -2.0)

    def hidden(self, batch: Batch) -> Tensor:
        """The state of every word (words × 2 · hidden)."""
        inputs = self.drop(self._inputs(batch))
        padded = torch.cat([inputs, inputs.new_zeros(1, inputs.shape[1])])
        ahead = torch.cat([self.lf[0](padded[run])[0].flatten(0, 1) for run, _ in batch.runs])
        back = torch.cat([self.lr[0](padded[run])[0].flatten(0, 1) for _, run in batch.runs])
        found: Tensor = self.drop(torch.cat([ahead[batch.forward], back[batch.backward]], 1))
        return found

    def _inputs(self, batch: Batch) -> Tensor:
        total = self.st(self._dimmed(batch.states)) + self.dense(batch.dense) + self.lem(self._dimmed(batch.vectors))
        total = total + self.aff(torch.cat([self.pre(batch.beginnings), self.suf(batch.endings)], -1))
        letters = functional.relu(self.cconv(self.cemb(batch.letters).transpose(1, 2))).amax(-1)
        total = (total + self.cproj(letters)[batch.word]).float()
        groups = int(batch.group.max()) + 1
        sums = total.new_zeros(groups, total.shape[1]).index_add_(0, batch.group, total)
        means = sums / torch.bincount(batch.group, minlength=groups)[:, None]
        return functional.relu(self.norm(total + self.mem(means)[batch.group]))

    def _dimmed(self, states: Tensor) -> Tensor:
        """Some numbers of all words left out, while training."""
        if not self.training:
            return states
        seen: Tensor = states * (torch.rand(states.shape[1]) > self.blind) / (1 - self.blind)
        return seen

    def spans(self, hidden: Tensor) -> Tensor:
        """Scores (words × LONGEST × types) of the spans by first word and length; no span at all scores 0."""
        begin, end = functional.relu(self.s(hidden)), functional.relu(self.e(hidden))
        pairs = (begin @ self.U).view(len(hidden), len(LABELS), -1)
        scores = torch.bmm(pairs, _ahead(end).transpose(1, 2)).transpose(1, 2)
        sums = _ahead(self.mm(hidden)).cumsum(1)
        means = sums / torch.arange(1, LONGEST + 1).view(1, -1, 1)
        layer = functional.relu(self.sm(hidden)[:, None, :] + _ahead(self.em(hidden)) + means + self.width.weight)
        found: Tensor = scores + self.out(layer)
        return found

    def ties(self, hidden: Tensor, spans: Tensor, pairs: Tensor, looks: Tensor) -> Tensor:
        """Scores (pairs × relations), as logits, of pairs of spans (first word, last word, type)."""
        first, last, kind = spans.unbind(1)
        sums = functional.pad(hidden.cumsum(0), (0, 0, 1, 0))
        means = (sums[last + 1] - sums[first]) / (last - first + 1)[:, None]
        states = torch.cat([hidden[first], hidden[last], means], 1)
        head, tail = self.ri(states) + self.ti(kind), self.rj(states) + self.tj(kind)
        one, other = pairs.unbind(1)
        layer = head[one] + tail[other] + self.rp(torch.tanh(head)[one] * torch.tanh(tail)[other])
        for column, table in enumerate(self.fe):
            layer = layer + table(looks[:, column])
        found: Tensor = self.ro(self.drop(functional.relu(layer)))
        return found


def _ahead(states: Tensor) -> Tensor:
    """For each word the states of the words from it on (words × LONGEST × numbers); zero behind the last."""
    return functional.pad(states, (0, 0, 0, LONGEST - 1)).unfold(0, LONGEST, 1).transpose(1, 2)
