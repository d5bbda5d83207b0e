"""A document as the index takes it, and as both databases keep it: terms by field."""

from collections.abc import Iterable
from itertools import accumulate, takewhile
from typing import NamedTuple

from letopis.language import terms

#: The most that the words of one document may cost, each its bytes and `_PLACE`: PostgreSQL's `tsvector` holds 1 MiB.
BUDGET = 900_000
_PLACE = 10
#: The bytes of a letter in UTF-8, at most.
_LETTER = 4


class Document(NamedTuple):
    """A text to be found; `slot` is its number, and the order of slots is the order of publication."""

    slot: int
    title: str
    text: str
    outlet: str
    language: str | None


class Entry(NamedTuple):
    """A document's terms in the order of its words, by field."""

    slot: int
    title: tuple[str, ...]
    text: tuple[str, ...]
    outlet: tuple[str, ...]
    lang: tuple[str, ...]
    #: The words of the title and of the text as written, one for each term.
    title_words: tuple[str, ...]
    words: tuple[str, ...]
    #: Whether the text has words beyond those that the index keeps.
    cut: bool


def entry(document: Document) -> Entry:
    """A document's terms. Of a text of more than some 35,000 words the first are kept."""
    title, outlet, story = (_terms(one) for one in (document.title, document.outlet, document.text))
    before = _affordable((*title, *outlet), BUDGET // 10)
    short = len(document.text) * (_LETTER + _PLACE) <= BUDGET // 2  # nearly always: no need to look at each word
    kept = len(story) if short else _affordable(story, BUDGET - BUDGET // 10)
    return Entry(
        document.slot,
        tuple(term for term, _ in title[:before]),
        tuple(term for term, _ in story[:kept]),
        tuple(term for term, _ in outlet[: max(0, before - len(title))]),
        tuple(word.lower() for word in terms.words(document.language or "")),
        tuple(word for _, word in title[:before]),
        tuple(word for _, word in story[:kept]),
        kept < len(story),
    )


def _terms(text: str) -> list[tuple[str, str]]:
    return [(term, text[start:end]) for term, start, end in terms.lemmatise(text)]


def _affordable(found: Iterable[tuple[str, str]], budget: int) -> int:
    """The number of words that cost no more than a budget."""
    costs = accumulate(len(word.encode()) + _PLACE for _, word in found)
    return sum(1 for _ in takewhile(lambda cost: cost <= budget, costs))
