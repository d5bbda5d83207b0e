"""Names written in one way for all scripts, and how near two of them are.

`sound` spells a word as a Russian ear hears it, whatever its script; `bones` leaves its consonants, in which
transliterations of one name rarely differ ("Нуртлеу", "Нұртілеу", "Nurtleu").
"""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from letopis.knowledge import lexicon

_LETTERS = lexicon("who")["letters"]
_LATIN = dict(_LETTERS["latin"])
_CYRILLIC = dict(_LETTERS["cyrillic"])
_VOWELS = "аеиоу"
_CLASS = str.maketrans({"и": "е", "о": "а"})
_VOICELESS = str.maketrans("бвгджз", "пфктшс")
_ENOUGH = 3  # consonants that tell a name without its vowels
_LONG = 5  # letters of a word that few others are like
_NOMINATIVE, _OBLIQUE = frozenset({"", "а"}), frozenset("уеи")


def _groups(table: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(table, key=lambda one: (-len(one), one)))))


_LATIN_GROUPS, _CYRILLIC_GROUPS = _groups(_LATIN), _groups(_CYRILLIC)


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """A word by its sound in Russian letters, without signs, doubled letters and what spellings waver in.

    >>> sound("Tokayev"), sound("Тоқаев"), sound("Лаўроў")
    ('токаев', 'токаев', 'лавров')
    """
    spelled = unicodedata.normalize("NFKD", _russian(word.lower()))
    bare = _russian("".join(one for one in spelled if one.isalnum()))  # what was under an accent, too
    bare = bare.replace("я", "иа").replace("ю", "иу")
    return re.sub(r"([^\d])\1+", r"\1", bare)


def _russian(word: str) -> str:
    latin = _LATIN_GROUPS.sub(lambda found: _LATIN[found[0]], word)
    return _CYRILLIC_GROUPS.sub(lambda found: _CYRILLIC[found[0]], latin)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The sound of a word without the vowels that case changes at its end; a short word stays whole.

    >>> stem("Нисару") == stem("Нисар"), stem("Мэй") == stem("Май")
    (True, False)
    """
    whole = sound(word)
    bare = whole.rstrip(_VOWELS)
    return bare if len(bare) > 1 else whole


@lru_cache(maxsize=200_000)
def bones(word: str) -> str:
    """The consonants of a word; of one with few, what kind of vowel stands after the first, too.

    >>> bones("Нуртлеу") == bones("Nurtleu"), bones("Мэй") == bones("Май")
    (True, False)
    """
    whole = sound(word)
    first = "а" if whole[:1] in _VOWELS else ""
    hard = first + "".join(one for one in whole if one not in _VOWELS)
    if len(hard) >= _ENOUGH:
        return hard
    bare = whole.rstrip(_VOWELS) if len(whole.rstrip(_VOWELS)) > 1 else whole
    return re.sub(rf"([{_VOWELS}])[{_VOWELS}]+", r"\1", bare).translate(_CLASS)


@lru_cache(maxsize=200_000)
def nearness(one: str, other: str) -> float:
    """How likely two words spell one name, 0 to 1: 1 for the same sound, 0.97 but for a case ending, less for vowels.

    Consonants must be the same: one voiced where the other is not costs most ("Азия", "Асия").
    """
    if sound(one) == sound(other):
        return 1.0
    if inflected(one, other):
        return 0.97
    left, right = stem(one), stem(other)
    hard, other_hard = _hard(left), _hard(right)
    if hard == other_hard and (left == right or len(hard) >= _ENOUGH):
        alike = Levenshtein.normalized_similarity(left, right)
        return 0.9 if alike >= 0.6 or one.isascii() != other.isascii() else 0.0
    return 0.85 if left.translate(_VOICELESS) == right.translate(_VOICELESS) else 0.0


@lru_cache(maxsize=200_000)
def same_word(one: str, other: str) -> float:
    """How likely two words spell one name where nothing else confirms it; stricter than `nearness`.

    They may differ in a case ending, in one vowel of a long word, or in the script.
    """
    heard, other_heard = sound(one), sound(other)
    if heard == other_heard:
        return 1.0
    shortest = min(len(heard), len(other_heard))
    if shortest < _LONG - 1:
        return 0.0
    if inflected(one, other):
        return 0.97
    if _hard(heard) != _hard(other_heard):
        return 0.0
    if one.isascii() != other.isascii():
        alike = shortest >= _LONG and Levenshtein.normalized_similarity(heard, other_heard) >= 0.6
        return 0.9 if alike else 0.0
    long = shortest >= _LONG + 1 and heard[-1] == other_heard[-1]
    return 0.9 if long and Levenshtein.distance(heard, other_heard) == 1 else 0.0


def inflected(one: str, other: str) -> bool:
    """Whether one word may be a case of the other: only an ending as nouns have them is between them."""
    left, right = sound(one), sound(other)
    shared = _shared(left, right)
    tails = {left[shared:], right[shared:]}
    return shared > 1 and bool(tails & _NOMINATIVE) and tails <= _NOMINATIVE | _OBLIQUE


def beginning(word: str) -> str:
    """With what all words near a word begin: one vowel for all, consonants unvoiced.

    >>> beginning("Эбрахим") == beginning("Ибрахим"), beginning("Зия") == beginning("Сия")
    (True, True)
    """
    first = sound(word)[:1]
    return "а" if first in _VOWELS else first.translate(_VOICELESS)


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with together."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (letter, with_) in enumerate(pairs) if letter != with_), min(len(one), len(other)))


def _hard(heard: str) -> str:
    first = "а" if heard[:1] in _VOWELS else ""
    return first + "".join(one for one in heard if one not in _VOWELS)
