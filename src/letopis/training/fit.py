"""The training loop: spans and ties learned together, with a running average of the weights as the result."""

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from letopis.language.russian.tagger.features import Floats
from letopis.language.russian.tagger.pairs import ALLOWED
from letopis.training.batches import batch
from letopis.training.examples import Example
from letopis.training.network import Batch, Network, Sizes

_ALLOWED = torch.from_numpy(ALLOWED.astype(np.bool_))


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train.

    `together` and `silver` are documents in a batch of gold and of silver; `ties` weighs the loss of ties against that
    of spans; `average` is the decay of the running average of the weights, step by step.
    """

    epochs: int = 12
    together: int = 8
    silver: int = 40
    rate: float = 2e-3
    decay: float = 0.01
    ties: float = 0.5
    average: float = 0.998
    seed: int = 0


def fit(
    examples: Sequence[Example],
    plan: Plan,
    silver: Sequence[Example] = (),
    told: Callable[[str], None] = print,
) -> dict[str, Floats]:
    """The weights learned from examples with gold and, beside them, from `silver` ones with an opinion.

    The same examples, plan and machine give the same weights.
    """
    torch.manual_seed(plan.seed)
    order = random.Random(plan.seed)
    network = Network(Sizes(examples[0].seen.dense.shape[1]))
    optimizer = torch.optim.AdamW(network.parameters(), plan.rate, betas=(0.9, 0.98), weight_decay=plan.decay)
    steps = plan.epochs * (math.ceil(len(examples) / plan.together) + math.ceil(len(silver) / plan.silver))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _warm(step) * max(0.01, 1 - step / steps))
    mean = _Average(network, plan.average)
    for epoch in range(plan.epochs):
        network.train()
        lost = 0.0
        batches = _batches(examples, plan.together, order) + _batches(silver, plan.silver, order)
        order.shuffle(batches)
        for some in batches:
            lost += _step(network, optimizer, batch(some), plan)
            schedule.step()
            mean.update(network)
        told(f"seed {plan.seed}, epoch {epoch + 1} of {plan.epochs}: loss {lost / len(batches):.1f} a batch")
    return mean.arrays()


def _warm(step: int) -> float:
    return min(1.0, (step + 1) / 100)


def _batches(examples: Sequence[Example], together: int, order: random.Random) -> list[list[Example]]:
    shuffled = list(examples)
    order.shuffle(shuffled)
    return [shuffled[i : i + together] for i in range(0, len(shuffled), together)]


def _step(network: Network, optimizer: torch.optim.Optimizer, given: Batch, plan: Plan) -> float:
    optimizer.zero_grad()
    with torch.autocast("cpu", torch.bfloat16):
        lost = loss(network, given, plan.ties)
    torch.autograd.backward(lost / (40 * plan.together))
    nn.utils.clip_grad_norm_(network.parameters(), 5.0)
    optimizer.step()
    return lost.item()


def loss(network: Network, given: Batch, weight: float) -> Tensor:
    """Cross entropy of the type of each span, and `weight` times that of each relation that a pair may have."""
    hidden = network.hidden(given)
    scores = functional.pad(network.spans(hidden)[given.valid].float(), (1, 0))
    wanted = given.target if given.opinion is None else given.opinion
    lost = functional.cross_entropy(scores, wanted[given.valid], reduction="sum")
    if not len(given.pairs):
        return lost
    ties = network.ties(hidden, given.spans, given.pairs, given.looks).float()
    kinds = given.spans[:, 2]
    able = _ALLOWED[kinds[given.pairs[:, 0]], kinds[given.pairs[:, 1]]]
    return lost + weight * functional.binary_cross_entropy_with_logits(ties[able], given.tied[able], reduction="sum")


class _Average:
    """The running average of a network's weights, which generalises better than the last ones (Polyak)."""

    def __init__(self, network: Network, decay: float) -> None:
        self._decay, self._steps = decay, 0
        self._mean = {name: one.detach().clone() for name, one in network.state_dict().items()}

    @torch.no_grad()
    def update(self, network: Network) -> None:
        self._steps += 1
        decay = min(self._decay, (1 + self._steps) / (10 + self._steps))
        for name, one in network.state_dict().items():
            self._mean[name].lerp_(one, 1 - decay)

    def arrays(self) -> dict[str, Floats]:
        return {name: one.numpy().copy() for name, one in self._mean.items()}
