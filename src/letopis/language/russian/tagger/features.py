"""What the tagger sees of a word beside the hidden states: grammar, dictionary, shape, letters, gazetteer, name tags.

The training room makes its inputs with this module, too, so that a model always sees what it was trained on: a change
here asks for new weights.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from pymorphy3.tagset import OpencorporaTag

from letopis.knowledge import gazetteer
from letopis.knowledge.entries import Kind
from letopis.language.russian.lemmas import parses
from letopis.language.russian.models import models
from letopis.model.marked import Name, NameType, Sentence, Token
from letopis.model.text import fold

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]

POS = (
    "ADJ",
    "ADP",
    "ADV",
    "AUX",
    "CCONJ",
    "DET",
    "INTJ",
    "NOUN",
    "NUM",
    "PART",
    "PRON",
    "PROPN",
    "PUNCT",
    "SCONJ",
    "SYM",
    "VERB",
    "X",
)
CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc", "Par")
#: pymorphy's grammemes that tell names, abbreviations and numbers.
GRAMMEMES = ("Name", "Surn", "Patr", "Geox", "Orgn", "Abbr", "Anum", "ROMN", "LATN", "NUMB", "UNKN")
#: Entries of the tables of beginnings and endings of words, which are hashed.
AFFIXES = 3000
#: Letters of a word that the character network sees: of a longer one its beginning and its end.
LETTERS = 18
ALPHABET = (
    " abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюя"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ0123456789-.,«»\"'()%$€№:;/!?"
)

_POS = {name: i for i, name in enumerate(POS)}
_CASES = {name: i for i, name in enumerate(CASES)}
_KINDS = {kind: i for i, kind in enumerate(Kind)}
_NAMES = {kind: i for i, kind in enumerate((NameType.PERSON, NameType.PLACE, NameType.ORGANIZATION))}
_CODES = {letter: i + 1 for i, letter in enumerate(ALPHABET)}
_FEATS = ("Case", "Number", "Gender", "Animacy", "VerbForm")
_GRAMMEMES = frozenset(GRAMMEMES)
_GRAMMAR = len(POS) + len(CASES) + 4


@dataclass(frozen=True, slots=True)
class Features:
    """The features of a document's words.

    `dense` (words × numbers) are flags and scores; `lemmas` rows of navec's table; `beginnings` and `endings` rows of
    the affix tables; `letters` (unique words × LETTERS) codes of letters and `word` the row of each word in it;
    `group` numbers the lemmas of the document, so that a word can look at its other places.
    """

    dense: Floats
    lemmas: Numbers
    beginnings: Numbers
    endings: Numbers
    letters: Numbers
    word: Numbers
    group: Numbers


def features(
    tokens: Sequence[Token], shown: Sequence[str], sentences: Sequence[Sentence], names: Sequence[Name]
) -> Features:
    """The features of a document's words; `shown` are the forms that the networks saw, one a token."""
    vocabulary = models().vectors
    forms: dict[str, int] = {}
    groups: dict[str, int] = {}
    word = np.array([forms.setdefault(form, len(forms)) for form in shown], np.int64)
    static = [_of_form(form) for form in forms]
    dense = np.hstack(
        [
            np.array([_grammar(one.pos, *map(one.feats.get, _FEATS)) for one in tokens], np.float32),
            np.array([one[0] for one in static], np.float32).reshape(len(forms), -1)[word],
            _known(tokens, sentences),
            _named(len(tokens), names),
        ]
    )
    return Features(
        dense,
        np.array([vocabulary.id(token.lemma) for token in tokens], np.int64),
        np.array([one[1] for one in static], np.int64)[word],
        np.array([one[2] for one in static], np.int64)[word],
        np.array([one[3] for one in static], np.int64),
        word,
        np.array([groups.setdefault(token.lemma, len(groups)) for token in tokens], np.int64),
    )


@lru_cache(maxsize=10_000)
def _grammar(pos: str, case: str | None, *others: str | None) -> tuple[float, ...]:
    row = [0.0] * _GRAMMAR
    if pos in _POS:
        row[_POS[pos]] = 1.0
    if case in _CASES:
        row[len(POS) + _CASES[case]] = 1.0
    row[-4:] = [float(one == value) for one, value in zip(others, ("Plur", "Fem", "Anim", "Part"), strict=True)]
    return tuple(row)


@lru_cache(maxsize=50_000)
def _of_form(form: str) -> tuple[tuple[float, ...], int, int, tuple[int, ...]]:
    """What depends on the form alone: dictionary and shape, beginning, ending, letters."""
    plain = fold(form)
    return (
        (*_dictionary(form.lower()), *_shape(form)),
        _hashed(plain[:3]),
        _hashed(plain[-3:]),
        _letters(form),
    )


def _dictionary(form: str) -> tuple[float, ...]:
    """For each grammeme the likelihood of the likeliest parse that has it; half of it for a guessed one."""
    likeliest: dict[str, float] = {}
    for one in parses(form):
        score = one.score if one.is_known else one.score * 0.5
        for name in _grammemes(one.tag):
            likeliest[name] = max(score, likeliest.get(name, 0.0))
    return tuple(likeliest.get(name, 0.0) for name in GRAMMEMES)


@lru_cache(maxsize=10_000)
def _grammemes(tag: OpencorporaTag) -> frozenset[str]:
    return frozenset(_GRAMMEMES & tag.grammemes)


def _shape(form: str) -> tuple[float, ...]:
    """Flags of how a word is written."""
    return tuple(
        map(
            float,
            (
                form[:1].isupper(),
                form.isupper() and len(form) > 1,
                form.islower(),
                any(letter.isdigit() for letter in form),
                form.isdigit(),
                not any(letter.isalnum() for letter in form),
                "-" in form and len(form) > 1,
                form in '«"„“',
                form in '»"”',
                any("a" <= letter <= "z" for letter in form.lower()),
                len(form) == 1,
                len(form) == 4 and form.isdigit(),
                any(letter.isupper() for letter in form[1:]),
            ),
        )
    )


def _hashed(affix: str) -> int:
    return zlib.crc32(affix.encode()) % AFFIXES


def _letters(form: str) -> tuple[int, ...]:
    plain = form.replace("ё", "е").replace("Ё", "Е")
    if len(plain) > LETTERS:
        plain = plain[: LETTERS // 2] + plain[-(LETTERS // 2) :]
    codes = [_CODES.get(letter, 1) for letter in plain]
    return tuple(codes + [0] * (LETTERS - len(codes)))


def _known(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> Floats:
    """The gazetteer's names: for each kind whether a word begins one, or stands inside one; and the ambiguous."""
    found = np.zeros((len(tokens), 2 * len(_KINDS) + 1), np.float32)
    for sentence in sentences:
        for at, hit in gazetteer().find(tokens[sentence.first : sentence.last]):
            first = sentence.first + at
            column = 2 * _KINDS[hit.kind]
            found[first, column] = 1
            found[first + 1 : first + hit.length, column + 1] = 1
            found[first : first + hit.length, -1] = hit.ambiguous
    return found


def _named(count: int, names: Sequence[Name]) -> Floats:
    """The tags of the network for names: for each type whether a word begins one, or stands inside one."""
    found = np.zeros((count, 2 * len(_NAMES)), np.float32)
    for name in names:
        column = 2 * _NAMES[name.type]
        found[name.first, column] = 1
        found[name.first + 1 : name.last, column + 1] = 1
    return found
