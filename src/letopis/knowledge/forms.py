"""The inflected forms of a Russian name, by pymorphy3: made once, when the index is built."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import pymorphy3
from razdel import tokenize

_KAZAKH = dict(zip("әқңғүұөһ", "акнгууох", strict=True))  # "Ақтау" is Актау
_FOLDED = str.maketrans(
    {
        "ё": "е",
        **_KAZAKH,
        **dict.fromkeys("’‘`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("«»“”„", '"'),
    }
)
_PROPER = frozenset({"Geox", "Orgn", "Abbr"})
_DECLINED = frozenset({"NOUN", "ADJF", "PRTF", "NPRO", "NUMR"})


def fold(word: str) -> str:
    """A word in lower case with ё as е, Kazakh letters as the nearest Russian ones, one kind of each sign."""
    return word.lower().translate(_FOLDED)


def words(name: str) -> tuple[str, ...]:
    """The folded words and signs of a name, cut as the marker of Russian text cuts them."""
    return tuple(fold(token.text) for token in tokenize(name))


@lru_cache(maxsize=1)
def _dictionary() -> Any:
    return pymorphy3.MorphAnalyzer(lang="ru")


def forms(word: str, *, alone: bool, plural: bool = False) -> frozenset[str]:
    """All forms of a folded word that may stand for it in a text, its dictionary forms among them.

    `alone`: the word is a whole name, so that only readings as a proper name count where there are any.
    `plural`: both numbers are meant, as for adjectives and demonyms.
    """
    meant = _meant(word, alone)
    found = {word}
    sure = _dictionary().word_is_known(word) and any("nomn" in one.tag and "Fixd" not in one.tag for one in meant)
    if alone and not sure:
        found.update(_regular(word))
    if alone and word.endswith("ы") and not _dictionary().word_is_known(word[:-1]):
        found.add(word[:-1])  # "до Сейшел" beside "до Сейшелов"
    for parse in meant:
        found.add(fold(parse.normal_form))
        if "nomn" in parse.tag or "PRTF" in parse.tag:  # a participle's dictionary form may be its own or its verb's
            number = None if plural or "PRTF" in parse.tag else parse.tag.number
            found.update(_inflected(parse, number))
    return frozenset(found)


#: Case endings of place names by how the nominative ends; what ends otherwise does not change.
_ENDINGS = {
    "ия": ("ии", "ию", "ией"),
    "а": ("ы", "и", "е", "у", "ой"),
    "я": ("и", "е", "ю", "ей"),
    "ы": ("", "ов", "ам", "ами", "ах"),
    "ь": ("я", "ю", "ем", "е", "и", "ью"),
    "й": ("я", "ю", "ем", "е"),
}
_VOWELS = frozenset("аеиоуыэю")
_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")


def _regular(word: str) -> Iterable[str]:
    """Forms of a name that the dictionary does not know, or knows as unchanging where some do change it."""
    if len(word) < 3 or (word[-1] == "а" and word[-2] in _VOWELS):  # "Самоа", "Никарагуа", "Бразилиа"
        return ()
    if word[-1] in _CONSONANTS:
        return (word + ending for ending in ("а", "у", "ом", "е"))
    end = next((one for one in _ENDINGS if word.endswith(one)), None)
    return (word.removesuffix(end) + ending for ending in _ENDINGS[end]) if end else ()


def _meant(word: str, alone: bool) -> list[Any]:
    parses = [parse for parse in _dictionary().parse(word) if parse.tag.POS in _DECLINED]
    proper = [parse for parse in parses if _PROPER & parse.tag.grammemes]
    if proper:
        return proper
    first = [parse for parse in parses if "nomn" in parse.tag][:1]
    return first if alone else parses


def _inflected(parse: Any, number: str | None) -> Iterable[str]:
    for form in parse.lexeme:
        same = form.tag.POS == parse.tag.POS or form.tag.POS == "ADJF"
        if same and (number is None or form.tag.number in (number, None)):
            yield fold(form.word)


def is_common(word: str) -> bool:
    """Whether a folded word is also a dictionary word other than a geographical name or organisation."""
    known = _dictionary().word_is_known(word)
    return known and any(not _PROPER & parse.tag.grammemes for parse in _dictionary().parse(word))
