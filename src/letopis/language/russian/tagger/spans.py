"""From scores to labelled spans: the best type of each span that is likelier than none, without crossings."""

from collections.abc import Sequence

import numpy as np

from letopis.language.russian.tagger.features import Floats
from letopis.language.russian.tagger.network import LONGEST

#: First word, last word, type as a number, probability.
Span = tuple[int, int, int, float]


def decode(scores: Floats, sentences: Sequence[tuple[int, int]], bias: float | Floats = 0.0) -> list[Span]:
    """The spans in the order of the text, an outer one before those inside it.

    `scores` (words × LONGEST × types) are against no span at all, which scores 0; `sentences` (first, last exclusive)
    are what no span may cross. A span counts if its best type scores over `bias`, one for all or one for each type:
    below 0 more are found, above 0 the surer ones. Of two spans that cross the one with the higher score stays.
    """
    best = scores.argmax(axis=2)
    high = np.take_along_axis(scores, best[:, :, None], axis=2)[:, :, 0]
    wanted = high > np.broadcast_to(np.asarray(bias, np.float32), scores.shape[2:])[best]
    for first, last in sentences:
        for word in range(max(first, last - LONGEST + 1), last):
            wanted[word, last - word :] = False
    rows, lengths = np.nonzero(wanted)
    whole = np.log1p(np.exp(scores[rows, lengths]).sum(axis=1))
    found = [
        (float(high[row, length]), int(row), int(row + length), int(best[row, length]), float(sure))
        for row, length, sure in zip(rows, lengths, np.exp(high[rows, lengths] - whole), strict=True)
    ]
    return _uncrossed(sorted(found, key=lambda one: (-one[0], one[1:4])))


def _uncrossed(ranked: Sequence[tuple[float, int, int, int, float]]) -> list[Span]:
    kept: list[Span] = []
    for _, first, last, kind, sure in ranked:
        if not any(one[0] < first <= one[1] < last or first < one[0] <= last < one[1] for one in kept):
            kept.append((first, last, kind, sure))
    return sorted(kept, key=lambda one: (one[0], -one[1]))
