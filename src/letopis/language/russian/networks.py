"""The networks run over sentences in batches: grammar, syntax and name tags of every word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letopis.language.russian.models import models

#: Sentences in one batch: with more, the padding costs more than the batching saves.
BATCH = 32

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the networks say of a sentence, word by word; `heads` count words of the sentence, -1 is the root."""

    pos: tuple[str, ...]
    feats: tuple[dict[str, str], ...]
    heads: tuple[int, ...]
    rels: tuple[str, ...]
    tags: tuple[str, ...]


def analyse(sentences: Sequence[Words]) -> list[Analysis]:
    """The analysis of each sentence, in the order given; a sentence that is repeated is analysed once.

    Sentences of like length share a batch; padding is masked in every layer, so that a sentence's analysis does not
    depend on its neighbours. Sentences must not be empty.
    """
    found: dict[Words, Analysis] = {}
    for batch in _batches(sorted(set(sentences), key=lambda words: (len(words), words))):
        found.update(zip(batch, _run(batch), strict=True))
    return [found[words] for words in sentences]


def _batches(ordered: list[Words]) -> Iterator[list[Words]]:
    yield from (ordered[first : first + BATCH] for first in range(0, len(ordered), BATCH))


def _run(batch: list[Words]) -> Iterator[Analysis]:
    known = models()
    size = len(batch)
    for one in (known.morphology, known.syntax, known.names):
        one.infer.encoder.batch_size = size
    names = known.names.infer
    tags = names.decoder(names.process(names.encoder(batch)))
    for grammar, syntax, labels in zip(known.morphology.infer(batch), known.syntax.infer(batch), tags, strict=True):
        heads = [int(arc.head_id) - 1 for arc in syntax.tokens]
        yield Analysis(
            tuple(one.pos for one in grammar.tokens),
            tuple(dict(one.feats) for one in grammar.tokens),
            tuple(_without_loops(heads)),
            tuple(arc.rel for arc in syntax.tokens),
            tuple(labels),
        )


def _without_loops(heads: list[int]) -> list[int]:
    """The heads with every cycle cut, as the network chooses each head by itself."""
    cut = list(heads)
    for word in range(len(cut)):
        seen, at = {word}, cut[word]
        while at >= 0 and at not in seen:
            seen.add(at)
            at = cut[at]
        if at == word:
            cut[word] = -1
    return cut
