"""The language of a document, from its letters, its small words and a dictionary; a trained identifier for the rest."""

import re
from collections import Counter
from functools import lru_cache
from typing import Any

from letopis.knowledge import lexicon
from letopis.language.russian.lemmas import dictionary

UNKNOWN = "und"
#: Characters of a document that are looked at, those of its long lines first.
LOOKED_AT = 20_000
#: Lines from this length on are prose rather than menus.
PROSE = 60
#: The part of words that the Russian dictionary knows, from which on a text is Russian, and below which it is not.
RUSSIAN, FOREIGN = 0.8, 0.55
#: The same for texts of a few words, where one name weighs much.
SHORT, RUSSIAN_IF_SHORT = 8, 0.6
#: The part of a text's letters that Russian lacks, from which on it is not Russian.
ALIEN = 0.015

_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*")
_CYRILLIC = re.compile(r"[Ѐ-ԯ]")
_RUSSIAN_LETTERS = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
_LATIN = ("en", "de", "fr", "es", "it", "pt", "pl", "cs", "tr", "az", "uz", "lt", "lv", "et", "fi", "ro", "sr", "hu")
_SCRIPT = ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "tt")


def detect(text: str) -> str:
    """The ISO 639-1 code of a text's language, or `und` where the text gives no evidence of any.

    >>> detect("Министр прибыл в Москву с рабочим визитом"), detect("Министр закордонних справ прибув до Києва")
    ('ru', 'uk')
    >>> detect("14:30 +7")
    'und'
    """
    words = _WORD.findall(_prose(text))
    cyrillic = [word for word in words if _CYRILLIC.match(word)]
    letters = sum(map(len, words))
    if not letters:
        return UNKNOWN
    if sum(map(len, cyrillic)) >= 0.4 * letters:
        return _cyrillic(cyrillic)
    return _identified(" ".join(words), _LATIN) if len(words) > 2 else UNKNOWN


def _prose(text: str) -> str:
    lines = text.splitlines()
    prose = "\n".join(line for line in lines if len(line) >= PROSE)
    return (prose if len(prose) >= PROSE else text)[:LOOKED_AT]


def _cyrillic(written: list[str]) -> str:
    """The language of words in Cyrillic letters. Names keep their own letters in any language: «Әлия Өмірзақова»."""
    words = [word.lower() for word in written]
    telling = [word for word in written if word.islower()] or words
    alien = Counter(
        letter for word in telling for letter in word if letter.isalpha() and letter not in _RUSSIAN_LETTERS
    )
    if sum(alien.values()) > ALIEN * sum(map(len, telling)):
        return _by_letters(alien, words)
    known = sum(dictionary().word_is_known(word) for word in words) / len(words)
    if len(words) > 1 and known >= (RUSSIAN if len(words) > SHORT else RUSSIAN_IF_SHORT):
        return "ru"  # one word alone may be a name in any language
    if known < FOREIGN:
        return _by_small_words(words) or (_identified(" ".join(words), _SCRIPT) if len(words) > 4 else UNKNOWN)
    return _identified(" ".join(words), _SCRIPT) if len(words) > 4 else UNKNOWN


def _by_letters(alien: Counter[str], words: list[str]) -> str:
    """The language whose own letters make up most of the alien ones; small words and the identifier between equals."""
    explained = {code: sum(alien[letter] for letter in own) for code, own in _marks()["letters"].items()}
    most = max(explained.values())
    likely = tuple(code for code, count in explained.items() if count >= 0.9 * most)
    if not most:
        return _identified(" ".join(words), _SCRIPT)
    return likely[0] if len(likely) == 1 else _identified(" ".join(words), tuple(set(likely) & set(_SCRIPT)))


def _by_small_words(words: list[str]) -> str | None:
    counts = {code: sum(word in own for word in words) for code, own in _marks()["words"].items()}
    code = max(counts, key=lambda one: counts[one])
    return code if counts[code] >= max(2, 0.05 * len(words)) else None


@lru_cache(maxsize=1)
def _marks() -> dict[str, Any]:
    table = lexicon("languages")
    return {"letters": table["letters"], "words": {code: frozenset(own) for code, own in table["words"].items()}}


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # here, as it loads numpy and few texts need it

    return LanguageIdentifier.from_model_file(MODEL_FILE)


def _identified(text: str, among: tuple[str, ...]) -> str:
    """The likeliest of some languages by the trained identifier; all of them if none are given."""
    ranked = _identifier().rank(text)
    return next((str(code) for code, _ in ranked if not among or code in among), UNKNOWN)
