"""The networks run over sentences: grammar, syntax and name tags of every word, and the states behind them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from letopis.language.russian import decoding
from letopis.language.russian.models import Floats, Models, models
from letopis.language.russian.trunk import Block, Words, blocks


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the networks say of a sentence, word by word; `heads` count words of the sentence, -1 is the root.

    `states` (words × 1344, read only) are the layers of the networks after ReLU and norm: 256, 128 and 64 numbers of
    the network for names, then as many of that for morphology and of that for syntax. `feats` are shared, not to be
    changed.
    """

    pos: tuple[str, ...]
    feats: tuple[dict[str, str], ...]
    heads: tuple[int, ...]
    rels: tuple[str, ...]
    tags: tuple[str, ...]
    states: Floats = field(repr=False, compare=False)


def analyse(sentences: Sequence[Words]) -> list[Analysis]:
    """The analysis of each sentence, in the order given; a sentence that is repeated is analysed once.

    A sentence's analysis does not depend on its neighbours. Sentences must not be empty.
    """
    found: dict[Words, Analysis] = {}
    for together in blocks(dict.fromkeys(sentences)):
        found.update(_analyses(models(), together))
    return [found[words] for words in sentences]


def _analyses(known: Models, together: Sequence[Block]) -> Iterator[tuple[Words, Analysis]]:
    names = iter(decoding.names(known, together))
    for block in together:
        parts = [_parts(tag) for tag in decoding.grammar(known, block)]
        heads, relations = decoding.syntax(known, block)
        for begin, words in zip(block.begins, block.sentences, strict=True):
            rows = slice(begin, begin + len(words))
            yield (
                words,
                Analysis(
                    tuple(pos for pos, _ in parts[rows]),
                    tuple(feats for _, feats in parts[rows]),
                    tuple(_without_loops([head - begin for head in heads[rows]])),
                    tuple(relations[rows]),
                    tuple(next(names)),
                    block.states[rows].reshape(len(words), -1),
                ),
            )


@lru_cache(maxsize=1_000)
def _parts(tag: str) -> tuple[str, dict[str, str]]:
    """The part of speech and the features of a tag such as `NOUN|Case=Nom|Number=Sing`."""
    pos, *feats = tag.split("|")
    return pos, {name: value for name, _, value in (one.partition("=") for one in feats)}


def _without_loops(heads: list[int]) -> list[int]:
    """The heads with every cycle cut at its first word, as the network chooses each head by itself."""
    cut, safe = list(heads), {-1}
    for word in range(len(cut)):
        path, at = dict.fromkeys([word]), cut[word]
        while at not in safe and at not in path:
            path[at] = None
            at = cut[at]
        if at == word:
            cut[word] = -1
        if at == word or at in safe:
            safe.update(path)
    return cut
