"""Teachers: several trained networks say what they make of texts without gold, for another to learn from.

The student learns the mean of the teachers' probabilities (Hinton, Vinyals and Dean, 2015), over texts that nobody
annotated: so one network comes near several, and sees more of the language than the annotated texts hold.
"""

import gzip
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from letopis.language.russian.tagger.features import Floats
from letopis.language.russian.tagger.pairs import pairs
from letopis.language.russian.tagger.spans import decode
from letopis.training.batches import batch
from letopis.training.corpora import Annotated
from letopis.training.examples import Example
from letopis.training.network import Network, Sizes

#: Texts that the teachers see together.
_TOGETHER = 32


def plain_texts(folder: Path, count: int, seed: int = 0) -> list[Annotated]:
    """Texts without gold: `count` items drawn from a folder's files of gzipped JSON lines, as many from each."""
    drawn: list[Annotated] = []
    paths = sorted(folder.glob("*.jsonl.gz"))
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            items = [json.loads(line) for line in file]
        random.Random(f"{seed} {path.name}").shuffle(items)
        drawn.extend(Annotated(item["url"], item["text"], {}, ()) for item in items[: count // len(paths)])
    return drawn


def network_of(arrays: Mapping[str, Floats]) -> Network:
    """The network with given weights, ready to be asked."""
    network = Network(Sizes(arrays["dense.weight"].shape[1]))
    network.load_state_dict({name: torch.from_numpy(array) for name, array in arrays.items()})
    return network.eval()


def taught(teachers: Sequence[Network], examples: Sequence[Example]) -> list[Example]:
    """The examples with the opinion of the teachers: the mean of their probabilities, the spans that these make."""
    found: list[Example] = []
    for first in range(0, len(examples), _TOGETHER):
        found.extend(_taught(teachers, examples[first : first + _TOGETHER]))
    return found


@torch.no_grad()
def _taught(teachers: Sequence[Network], some: Sequence[Example]) -> list[Example]:
    given = batch(some)
    hidden = [teacher.hidden(given) for teacher in teachers]
    likely = torch.stack(
        [
            torch.softmax(torch.nn.functional.pad(teacher.spans(states), (1, 0)), -1)
            for teacher, states in zip(teachers, hidden, strict=True)
        ]
    ).mean(0)
    made, at = [], 0
    for one in some:
        rows = slice(at, at + len(one.states))
        opinion = likely[rows].numpy()
        scores = np.log(opinion[:, :, 1:] + 1e-9) - np.log(opinion[:, :, :1] + 1e-9)
        spans = tuple(span[:3] for span in decode(scores, one.sentences))
        tied = _tied(teachers, [states[rows] for states in hidden], one, spans)
        made.append(replace(one, spans=spans, opinion=opinion.astype(np.float16), tied=tied))
        at += len(one.states)
    return made


def _tied(
    teachers: Sequence[Network],
    hidden: Sequence[torch.Tensor],
    one: Example,
    spans: tuple[tuple[int, int, int], ...],
) -> Floats:
    """The mean probability of each relation for the pairs of the spans."""
    joined, looks = pairs(one.syntax, spans)
    if not len(joined):
        return np.zeros((0, teachers[0].ro.out_features), np.float32)
    asked = [torch.from_numpy(np.array(array, np.int64)) for array in (spans, joined, looks)]
    said = [torch.sigmoid(teacher.ties(states, *asked)) for teacher, states in zip(teachers, hidden, strict=True)]
    mean: Floats = torch.stack(said).mean(0).numpy()
    return mean
