"""The words and signs of a sentence: razdel's tokens with ours cut further, and the form each is shown in."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from razdel import tokenize

#: An unbroken run of characters longer than this is no word: it becomes one token that nothing looks into.
LONGEST_WORD = 100

_RUNS = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_JOINED = re.compile(r"(?<=\w)(—)(?=\w)|(?<=[а-яё])(–)(?=[А-ЯЁ])|(?<=[A-ZА-ЯЁ]{2})(–)(?=[A-ZА-ЯЁ])")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u0301\u0300]")
_CYRILLIC = re.compile("[а-яё]", re.I)
_LOOKALIKES = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")


class Word(NamedTuple):
    """A token's place in the document and its text."""

    start: int
    end: int
    text: str


def words(text: str, start: int, end: int) -> Iterator[Word]:
    """The tokens of `text[start:end]`, with their places in `text`.

    >>> [word.text for word in words("Россия—Китай, С.В.Лавров", 0, 24)]
    ['Россия', '—', 'Китай', ',', 'С', '.', 'В', '.', 'Лавров']
    """
    at = start
    for run in _RUNS.finditer(text, start, end):
        yield from _plain(text, at, run.start())
        yield Word(run.start(), run.end(), run[0])
        at = run.end()
    yield from _plain(text, at, end)


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    for token in tokenize(text[start:end]):
        at = start + token.start
        for dash in _JOINED.finditer(token.text):
            yield Word(at, start + token.start + dash.start(), text[at : start + token.start + dash.start()])
            at = start + token.start + dash.end()
            yield Word(at - 1, at, dash[0])
        yield Word(at, start + token.stop, text[at : start + token.stop])


def plain_form(word: str) -> str:
    """The word without invisible signs and accents, and with Latin look-alikes among Cyrillic letters replaced.

    >>> plain_form("Ca\u00adргей")
    'Саргей'
    """
    shown = _INVISIBLE.sub("", word)
    if not shown.isascii() and _CYRILLIC.search(shown):
        shown = shown.translate(_LOOKALIKES)
    return shown or word
