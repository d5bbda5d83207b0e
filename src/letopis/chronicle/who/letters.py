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
_VOWELS = "аеиоуюя"
_CLASS = str.maketrans({"и": "е", "ю": "у", "я": "а", "о": "а"})
_VOICELESS = str.maketrans("бвгджз", "пфктшс")
_ENOUGH = 3  # consonants that tell a name without its vowels


def _groups(table: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(table, key=lambda one: (-len(one), one)))))


_LATIN_GROUPS, _CYRILLIC_GROUPS = _groups(_LATIN), _groups(_CYRILLIC)


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """A word by its sound in Russian letters, without signs, doubled letters and what spellings waver in.

    >>> sound("Tokayev"), sound("Тоқаев"), sound("Лаўроў")
    ('токаев', 'токаев', 'лавров')
    """
    lower = word.lower()
    if lower.isascii() or not re.search("[а-я]", lower):
        lower = _LATIN_GROUPS.sub(lambda found: _LATIN[found[0]], lower)
    spelled = _CYRILLIC_GROUPS.sub(lambda found: _CYRILLIC[found[0]], lower)
    bare = "".join(one for one in unicodedata.normalize("NFKD", spelled) if one.isalnum())
    if re.search("[a-z]", bare):  # what was under an accent
        bare = _LATIN_GROUPS.sub(lambda found: _LATIN[found[0]], bare)
    return re.sub(r"([^\d])\1+", r"\1", bare)


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
    """How likely two words spell one name, 0 to 1: 1 for the same sound, 0.97 but for an ending, less for vowels.

    Consonants must be the same: one voiced where the other is not costs most ("Азия", "Асия").
    """
    if sound(one) == sound(other):
        return 1.0
    left, right = stem(one), stem(other)
    if left == right:
        return 0.97
    alike = Levenshtein.normalized_similarity(left, right)
    hard, other_hard = _hard(left), _hard(right)
    if hard == other_hard and len(hard) >= _ENOUGH:
        return 0.9 if alike >= 0.6 or one.isascii() != other.isascii() else 0.0
    return 0.85 if left.translate(_VOICELESS) == right.translate(_VOICELESS) else 0.0


def _hard(heard: str) -> str:
    first = "а" if heard[:1] in _VOWELS else ""
    return first + "".join(one for one in heard if one not in _VOWELS)
