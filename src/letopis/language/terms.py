"""The terms that text is sought by: one for each word, the same for all forms of a word.

A term is a dictionary form where the dictionary knows the word, and otherwise what is left of it without its ending
(names, mostly: «Токаевым» and «Токаева» are both `токаев`). It is a key: people are shown the text, never the term.
Letters that are written now so and now so are one: ё and е, Kazakh қ and к, Latin é and e.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from letopis.language.russian.lemmas import LONGEST, NAMED, is_known, parses

#: The number of the rules below. An index made by other rules must be made anew.
VERSION = 1

_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
#: Letters of neighbouring alphabets, as Russian newspapers write them.
_FOLDED = str.maketrans("ёәғқңөұүһіїєґўј", "еагкноуухииегуй")
_SPOKEN = re.compile("[а-яё]+")
#: What a name may end in beside its stem: of nouns, then of adjectives; the longest first.
_ENDING = re.compile("(?:ого|ому|ыми|ими|ами|ями|ые|ый|ий|ой|ей|ем|ом|им|ым|ая|яя|ую|юю|ых|их|ою|ах|ях|[аеиоуыюяйь])$")
_SURNAME = re.compile(".{2,}(?:[ое]в|[иы]н)(?:[аеуы]|ым|ой|ых|ыми)?")
#: The fewest letters that a stem has.
_STEM = 3
#: A name's share among what a form may be, from which it is thought of where any word has a capital.
_LIKELY = 0.1
#: A parse's share from which a word is sought by it too.
_POSSIBLE = 0.002
#: After these a capital says nothing, nor does it at the beginning.
_OPENING = frozenset(".!?…\n\r\u2028\u2029")
_INITIAL = re.compile(r"(?<![^\W_])[^\W\d_]\.$")
_BETWEEN = frozenset(" \t\u00a0\u202f\u2009«»\"'“”„()[]—–-")


class Term(NamedTuple):
    """A word's term, and where the word stands: `text[start:end]`."""

    term: str
    start: int
    end: int


def lemmatise(text: str) -> list[Term]:
    """The terms of a text in its order, one for each word; the parts of a hyphenated word are words.

    >>> [term for term, _, _ in lemmatise("Министр Лавров принял Қ. Тоқаева в Щёлкове.")]
    ['министр', 'лавров', 'принять', 'к', 'токаев', 'в', 'щелково']
    """
    return [Term(_term(surface, opens), start, end) for surface, start, end, opens in _words(text)]


@lru_cache(maxsize=1000)
def possible(word: str) -> tuple[str, ...]:
    """The terms that any text may have this word, or another form of it, under; the likeliest first.

    >>> possible("стали"), possible("премьер")
    (('стать', 'сталь'), ('премьер', 'премьера'))
    """
    found = dict.fromkeys((term_of(word), _term(word.capitalize(), False), *_normal_forms(_fold(word))))
    for nominative in tuple(found):
        found |= dict.fromkeys((_term(nominative, False), _term(nominative.capitalize(), False)))
    return tuple(one for one in dict.fromkeys((*found, *_borrowed(tuple(found)))) if one)


def words(text: str) -> list[str]:
    """The words of a text as `lemmatise` cuts them, as written."""
    return [surface for surface, *_ in _words(text)]


def term_of(word: str) -> str:
    """The term of a word that stands alone, where a capital says nothing."""
    return _term(word, True)


def folded(word: str) -> str:
    """A word in lower case with its letters made one, as the beginnings of terms are.

    >>> folded("Қазақ"), folded("Élysée")
    ('казак', 'elysee')
    """
    return _fold(word)


def _words(text: str) -> Iterator[tuple[str, int, int, bool]]:
    """Words with their places, and whether each opens a sentence."""
    for found in _WORD.finditer(text):
        start, end = found.span()
        yield found[0], start, end, found[0][0].isupper() and _opens(text, start)


def _opens(text: str, start: int) -> bool:
    """Whether nothing but spaces and quotation marks stand between a word and a sentence's beginning."""
    while start and text[start - 1] in _BETWEEN:
        start -= 1
    return not start or (text[start - 1] in _OPENING and not _INITIAL.search(text, max(0, start - 4), start))


@lru_cache(maxsize=100_000)
def _term(surface: str, opens: bool) -> str:
    word = _fold(surface)
    if len(word) > LONGEST or not _SPOKEN.fullmatch(word):
        return word[:LONGEST]
    named = surface[0].isupper() and not (surface.isupper() and len(surface) > 1)
    return _name(word, opens) or _common(word) if named else _common(word)


def _fold(surface: str) -> str:
    """Lower case, the neighbours' letters as Russian ones, Latin letters without their marks."""
    word = unicodedata.normalize("NFC", surface.lower()).translate(_FOLDED)
    if word.isascii() or _SPOKEN.fullmatch(word):
        return word
    plain = (letter if letter == "й" else unicodedata.normalize("NFKD", letter) for letter in word)
    return "".join(letter for letter in "".join(plain).lower() if letter.isalnum()) or word


def _common(word: str) -> str:
    """The dictionary form of the likeliest that a form may be; the stem of a word that the dictionary lacks."""
    if not is_known(word):
        return _stem(word)
    return _fold(parses(word)[0].normal_form)


def _name(word: str, opens: bool) -> str | None:
    """The term of a word with a capital if it is a name; a capital that opens a sentence needs more than itself."""
    if not is_known(word):
        return _stem(word)
    surname = bool(_SURNAME.fullmatch(word))
    for parse in parses(word):
        several = surname and {"Name", "plur"} <= parse.tag.grammemes  # «Рахмонов» is hardly many called Рахмон
        if not several and NAMED & parse.tag.grammemes and not (opens and parse.score < _LIKELY):
            return _fold(parse.normal_form)
    return _stem(word) if surname and not opens else None


def _normal_forms(word: str) -> list[str]:
    """The dictionary forms of all that a form may well be."""
    if not is_known(word):
        return []
    return [_fold(parse.normal_form) for parse in parses(word) if parse.score >= _POSSIBLE]


def _borrowed(lemmas: tuple[str, ...]) -> list[str]:
    """The terms of other words that forms of these may have: «премьера» is thought to be of the theatre."""
    return [
        term_of(form)
        for lemma in lemmas
        if is_known(lemma)
        for form in sorted({_fold(one.word) for one in parses(lemma)[0].lexeme})
        if _share(form, lemma) >= _LIKELY
    ]


def _share(form: str, lemma: str) -> float:
    """How likely a form is of a word; 1 is certain."""
    return float(sum(parse.score for parse in parses(form) if _fold(parse.normal_form) == lemma))


def _stem(word: str) -> str:
    """A word without its ending; a short word is left whole."""
    found = _ENDING.search(word, _STEM)
    return word[: found.start()] if found else word
