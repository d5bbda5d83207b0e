"""The name of a series in the nominative, whatever the case in which a sentence has it."""

from functools import lru_cache

from pymorphy3.analyzer import Parse

from letopis.knowledge import lexicon
from letopis.language.russian.lemmas import parses

_ADJECTIVES = frozenset({"ADJF", "PRTF"})
_NOMINATIVE = "nomn"


@lru_cache(maxsize=10_000)
def nominative(name: str, single: bool = False) -> str:
    """A name whose first noun says what it is one of, in the nominative; any other name as it is.

    `single`: the noun is in the singular, as that of a numbered edition is.

    >>> nominative("Каспийского экономического форума"), nominative("сессии Генеральной Ассамблеи", single=True)
    ('Каспийский экономический форум', 'сессия Генеральной Ассамблеи')
    """
    words = name.split()
    before = next((at for at, word in enumerate(words) if not _adjectives(word)), len(words))
    head = _head(words[before], words[:before], single) if before < len(words) else None
    if head is None or head.tag.case == _NOMINATIVE:
        return name
    number, gender = head.tag.number, head.tag.gender
    told = [_inflected(word, number, gender) for word in words[:before]]
    main = head.inflect({_NOMINATIVE, number})
    if main is None or None in told:
        return name
    return " ".join([*(one for one in told if one), _cased(main.word, words[before]), *words[before + 1 :]])


def _head(word: str, adjectives: list[str], single: bool) -> Parse | None:
    """The form of the noun: one with which the adjectives before it agree, the nominative first.

    A form that may be a plural is one of talks only: «заседания комиссии» are of one sitting, «консультации» are many.
    """
    known = lexicon("series")["heads"]["words"]
    if not word.replace("-", "").isalpha():
        return None  # a quoted name, a number
    found = [one for one in parses(word.lower()) if one.tag.POS == "NOUN" and one.normal_form.endswith(known)]
    agreed = [one for one in found if all(_agrees(each, one) for each in adjectives)]
    plural = lexicon("series")["heads"]["plural"]
    many = not single and any(one.normal_form in plural for one in agreed)
    number = "plur" if many else "sing"
    agreed = [one for one in agreed if one.tag.number == number] or agreed
    return min(agreed, key=lambda one: one.tag.case != _NOMINATIVE, default=None)


def _adjectives(word: str) -> list[Parse]:
    return [one for one in parses(word.lower()) if one.tag.POS in _ADJECTIVES]


def _agrees(word: str, noun: Parse) -> bool:
    tag = noun.tag
    return any(
        one.tag.case == tag.case and one.tag.number == tag.number and one.tag.gender in (tag.gender, None)
        for one in _adjectives(word)
    )


def _inflected(word: str, number: str, gender: str | None) -> str | None:
    form = {_NOMINATIVE, number} | ({gender} if gender and number == "sing" else set())
    made = (one.inflect(form) for one in _adjectives(word))
    return next((_cased(one.word, word) for one in made if one), None)


def _cased(made: str, word: str) -> str:
    """A form with the capital letter of the word that it is one of."""
    return made[:1].upper() + made[1:] if word[:1].isupper() else made
