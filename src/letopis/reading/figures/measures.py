"""What a number measures: the measure of `knowledge/measures.toml` whose words stand nearest to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.model.marked import Marked, Sentence
from letopis.model.text import fold

_GAP = 2  # words that may stand between the words of a measure
_SHARES = frozenset({"volume", "share", "growth", "decline", "tariff", "gdp"})
_GENERAL = frozenset({"volume", "share", "growth", "decline"})


@dataclass(frozen=True, slots=True)
class _Named:
    measure: str
    first: int
    last: int


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    table = lexicon("measures")["measures"]
    return tuple((measure, tuple(phrase.split())) for measure, phrases in table.items() for phrase in phrases)


def measure_of(marked: Marked, sentence: Sentence, start: int, unit: str) -> str | None:
    """The measure of a number at a place in the text, by the words of its sentence; `None` where none is named.

    A measure of its own ("exports") goes before a general one ("growth", "volume"), except for per cent.
    """
    at = next((token.index for token in marked.words(sentence) if token.end > start), sentence.last)
    named = sorted(_named(marked, sentence), key=lambda one: _distance(one, at))
    own = [one for one in named if one.measure not in _GENERAL]
    if unit == "%":
        return next((one.measure for one in named if one.measure in _SHARES), None)
    return next((one.measure for one in own or named), None)


def _distance(named: _Named, at: int) -> tuple[int, int]:
    """Words between; of equals, the longer phrase, which tells more."""
    apart = min(abs(at - named.first), abs(at - named.last))
    return apart, named.first - named.last


def _named(marked: Marked, sentence: Sentence) -> Iterator[_Named]:
    words = marked.words(sentence)
    places: dict[str, list[int]] = {}
    for token in words:
        for form in {token.lemma, fold(token.text)}:
            places.setdefault(form, []).append(token.index)
    for measure, phrase in _phrases():
        for at in places.get(phrase[0], ()):
            reach = words[at - sentence.first + 1 :][: _GAP + 1]
            last = next((one.index for one in reach if len(phrase) > 1 and one.lemma == phrase[1]), None)
            if len(phrase) == 1 or last is not None:
                yield _Named(measure, at, last if last is not None else at)


def is_record(marked: Marked, sentence: Sentence) -> bool:
    """Whether the sentence speaks of a record."""
    lemmas = [token.lemma for token in marked.words(sentence)]
    joined = " ".join(lemmas)
    return any(f" {word} " in f" {joined} " for word in lexicon("measures")["records"]["words"])
