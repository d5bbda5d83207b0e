"""How well weights find the gold of annotated texts: strict spans by type, and ties from end to end.

A span counts if its type and both ends are those of the gold, nested spans included; gold that whole words cannot make
up counts as missed. A tie counts if both its spans and its kind are the gold's. Runs on numpy alone.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from letopis.language.russian.tagger.tag import Untagged, tag
from letopis.language.russian.tagger.weights import Weights
from letopis.model.marked import Label, Labelled, Tied
from letopis.training.corpora import Annotated
from letopis.training.examples import Example

#: Ties count that the tagger holds likelier than not; it tells the less likely, too.
SURE = 0.5


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what was found, of what is gold, and of what is both."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """The part of what was found that is right; 0 where nothing was."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The part of the gold that was found; 0 where there is none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


def score(weights: Weights, texts: Sequence[Annotated], examples: Iterable[Example]) -> dict[str, Score]:
    """Scores by label and by tie, and those of all labels as `spans` and of all ties as `ties`."""
    rows: Counter[tuple[str, str]] = Counter()
    for text, example in zip(texts, examples, strict=True):
        marked, states = example.marked, example.states.astype(np.float32)
        seen = Untagged(marked.tokens, example.shown, marked.sentences, marked.names, states)
        ((labels, ties),) = tag([seen], weights)
        for name, found, gold in (
            ("spans", _found_spans(labels), {(label.value, start, end) for label, start, end in text.spans.values()}),
            ("ties", _found_ties(labels, ties), _gold_ties(text)),
        ):
            for one in found | gold:
                for row in (name, str(one[0])):
                    rows[row, "found"] += one in found
                    rows[row, "gold"] += one in gold
                    rows[row, "right"] += one in found and one in gold
    return {
        row: Score(rows[row, "right"], rows[row, "found"], rows[row, "gold"])
        for row in sorted({row for row, _ in rows}, key=lambda row: (row not in ("spans", "ties"), row))
    }


def _found_spans(labels: Sequence[Labelled]) -> set[tuple[object, ...]]:
    return {(one.label.value, one.start, one.end) for one in labels if one.likely}


def _found_ties(labels: Sequence[Labelled], ties: Sequence[Tied]) -> set[tuple[object, ...]]:
    ends = [(one.label.value, one.start, one.end) for one in labels]
    return {
        (one.tie.value, ends[one.one], ends[one.other])
        for one in ties
        if one.sure >= SURE and labels[one.one].likely and labels[one.other].likely
    }


def _gold_ties(text: Annotated) -> set[tuple[object, ...]]:
    ends = {name: (label.value, start, end) for name, (label, start, end) in text.spans.items()}
    return {(tie.value, ends[one], ends[other]) for tie, one, other in text.ties}


def table(scores: Mapping[str, Score]) -> str:
    """The scores as a Markdown table: the two sums, then labels, then ties.

    >>> print(table({"spans": Score(3, 4, 6)}))
    | | P | R | F1 | gold |
    |---|---|---|---|---|
    | all spans | 0.750 | 0.500 | 0.600 | 6 |
    """
    labels = {label.value for label in Label}
    order = sorted(scores, key=lambda row: (row != "spans", row != "ties", row not in labels, row))
    rows = [
        f"| {f'all {row}' if row in ('spans', 'ties') else row} | {one.precision:.3f} | {one.recall:.3f} "
        f"| {one.f1:.3f} | {one.gold} |"
        for row, one in ((row, scores[row]) for row in order)
    ]
    return "\n".join(["| | P | R | F1 | gold |", "|---|---|---|---|---|", *rows])
