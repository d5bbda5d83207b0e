"""Words of names as they are compared: by dictionary forms, whatever their case."""

import re
from functools import lru_cache
from typing import Any

from letopis.language.russian.lemmas import parses
from letopis.model.text import fold

_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*\.?", re.UNICODE)
_NAMING = frozenset({"NOUN", "ADJF", "PRTF", "NUMR"})
#: The parties of a paper and all after them, but a subject: "соглашение между странами о рыболовстве".
_BETWEEN = re.compile(r"\bмежду\b.*?(?=\b(?:о|об|обо|по)\b|$)", re.IGNORECASE | re.DOTALL)
_SHORT = 4
_IDLE = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})


def written(text: str) -> tuple[str, ...]:
    """The words and numbers of a text as they stand in it; one with a hyphen is one word."""
    return tuple(word.rstrip(".") for word in _WORD.findall(text))


def words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text in lower case, ё as е; one written with a hyphen is one word.

    >>> words("Вице-премьер, глава МИД")
    ('вице-премьер', 'глава', 'мид')
    """
    return tuple(fold(word) for word in written(text))


@lru_cache(maxsize=200_000)
def lemma(word: str, known: frozenset[str] = frozenset()) -> str:
    """The dictionary form of a word in lower case: one of those known, else the likeliest of a name's parts of speech.

    >>> lemma("дел"), lemma("премьера", frozenset({"премьер"}))
    ('дело', 'премьер')
    """
    if word in known or not word[:1].isalpha():
        return word
    found = parses(word)
    if len(word) < _SHORT and any(parse.tag.POS in _IDLE for parse in found):
        return word  # "при" is no form of "пря"
    normal = [_normal(parse) for parse in found]
    expected = next((one for one in normal if one in known), None)
    named = (one for one, parse in zip(normal, found, strict=True) if parse.tag.POS in _NAMING)
    return expected or next(named, normal[0] if normal else word)


def _normal(parse: Any) -> str:
    return fold(str(parse.normal_form))


def lemmas(text: str, known: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The dictionary forms of a text's words."""
    return tuple(lemma(word, known) for word in words(text))


@lru_cache(maxsize=100_000)
def idle(word: str) -> bool:
    """Whether a word only joins others: a preposition, conjunction, particle or pronoun."""
    found = parses(word)
    return bool(found) and found[0].tag.POS in _IDLE


def content(text: str) -> frozenset[str]:
    """The dictionary forms of the words that carry meaning: prepositions, pronouns and the like left out.

    >>> sorted(content("о возвращении студентов на учёбу"))
    ['возвращение', 'студент', 'учеба']
    """
    return frozenset(lemma(word) for word in words(text) if not idle(word))


def subject(name: str) -> str:
    """The name of a paper without its parties.

    >>> subject("соглашение между Правительством Перу и Правительством Чили о рыболовстве")
    'соглашение о рыболовстве'
    """
    return _BETWEEN.sub("", name)
