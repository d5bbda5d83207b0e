"""What a person seeks, in the form that both databases' questions and the marks in the text are made from."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import prod
from typing import Literal, TypeAlias

from letopis.language import terms
from letopis.language.russian.lemmas import parses

#: Where a word may be sought; `any` is the title and the text.
Field: TypeAlias = Literal["any", "title", "text", "outlet", "lang"]

#: The most ways to spell one phrase that are sought.
SPELLINGS = 32
_FUNCTIONAL = frozenset({"PREP", "CONJ", "PRCL"})


@dataclass(frozen=True, slots=True)
class Sequence:
    """Terms that follow each other; with `begins` the last of them need only begin with what is given."""

    terms: tuple[str, ...]
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Sought:
    """A word, a phrase or a beginning in one field: any of its spellings is it."""

    field: Field
    words: tuple[str, ...]
    spellings: tuple[Sequence, ...]
    begins: bool = False

    @property
    def functional(self) -> bool:
        """Whether it is a single preposition, conjunction or particle, which stand in nearly every text."""
        return self.field == "any" and len(self.words) == 1 and not self.begins and _is_functional(self.words[0])


@dataclass(frozen=True, slots=True)
class Every:
    """All of `parts` and none of `without`; `parts` is never empty."""

    parts: tuple["Node", ...]
    without: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of `parts`, of which there are two or more."""

    parts: tuple["Node", ...]


Node: TypeAlias = Sought | Every | Either


def sought(written: str, field: Field = "any", begins: bool = False) -> Sought | None:
    """A word or a phrase as written, with the spellings that an index may have it under; None if it has no words.

    >>> sought("Вице-спикера").spellings
    (Sequence(terms=('вица', 'спикер'), begins=False),)
    """
    words = tuple(terms.words(written))
    if not words:
        return None
    if field == "lang":
        return Sought(field, words, (Sequence(tuple(word.lower() for word in words)),))
    spellings = tuple(Sequence(one) for one in _spellings(words))
    if begins:
        before = _spellings(words[:-1]) if len(words) > 1 else [()]
        opened = tuple(Sequence((*one, terms.folded(words[-1])), begins=True) for one in before)
        spellings = (*opened, *spellings)
    return Sought(field, words, spellings, begins)


def leaves(node: Node) -> tuple[Sought, ...]:
    """The words and phrases that a text found may have: not those that it must not."""
    if isinstance(node, Sought):
        return (node,)
    return tuple(leaf for part in node.parts for leaf in leaves(part))


def _spellings(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The sequences of terms that words may stand in an index as, the likeliest first, no more than `SPELLINGS`."""
    choices = [list(terms.possible(word)) for word in words]
    while prod(map(len, choices)) > SPELLINGS:
        max(choices, key=len).pop()
    return list(product(*choices))


@lru_cache(maxsize=1000)
def _is_functional(word: str) -> bool:
    found = parses(word.lower())
    return bool(found) and found[0].tag.POS in _FUNCTIONAL
