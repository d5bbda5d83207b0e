"""What the morphological dictionary knows of given names, patronymics and surnames."""

import re
from functools import lru_cache
from typing import Literal

from letopis.knowledge import gazetteer, lexicon
from letopis.language.russian.lemmas import parses
from letopis.language.russian.paradigms import options
from letopis.model.text import fold

Gender = Literal["Masc", "Fem"]

_PATRONYMIC = re.compile(
    r".{2,}(?:(?:ович|евич|ьич|тич|мич|кич)(?:а|у|ем|е)?|(?:овн|евн|ичн|инишн)(?:а|ы|е|у|ой))$", re.IGNORECASE
)
_GIVEN = frozenset(lexicon("names")["known"]["given"])
_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"})


@lru_cache(maxsize=20_000)
def is_given_name(word: str) -> bool:
    """Whether the dictionary, or the list of foreign names, holds the form as one of a given name."""
    known = any(parse.is_known and "Name" in parse.tag for parse in parses(word.lower()))
    return known or any(one.nominative in _GIVEN for one in options(word.lower()) if one.weight > 1)


@lru_cache(maxsize=20_000)
def may_be_of(word: str, gender: Gender) -> bool:
    """Whether the dictionary holds a form of a given name as one of a gender."""
    tag = "masc" if gender == "Masc" else "femn"
    return any(parse.is_known and "Name" in parse.tag and tag in parse.tag for parse in parses(word.lower()))


@lru_cache(maxsize=20_000)
def is_surname(word: str) -> bool:
    """Whether the form is, or by its ending may be, one of a surname."""
    return any("Surn" in parse.tag for parse in parses(word.lower()))


@lru_cache(maxsize=20_000)
def is_common(word: str) -> bool:
    """Whether the dictionary holds the form as an ordinary word, and not as a name."""
    found = parses(word.lower())
    return any(one.is_known for one in found) and not any(_NAMES & one.tag.grammemes for one in found)


@lru_cache(maxsize=20_000)
def lemmas_of(word: str) -> frozenset[str]:
    """The dictionary forms of all that a form may be."""
    return frozenset(parse.normal_form.replace("ё", "е") for parse in parses(word.lower()) if parse.is_known)


@lru_cache(maxsize=20_000)
def is_function_word(word: str) -> bool:
    """Whether the dictionary's first reading of a form is a preposition, conjunction or particle."""
    found = parses(word.lower())
    return bool(found) and any(tag in found[0].tag for tag in ("PREP", "CONJ", "PRCL"))


@lru_cache(maxsize=20_000)
def is_preposition(word: str) -> bool:
    """Whether the dictionary's first reading of a form is a preposition or a conjunction ("до", "но"; not "ле")."""
    found = parses(word.lower())
    return bool(found) and any(tag in found[0].tag for tag in ("PREP", "CONJ"))


def _is_known_surname(word: str) -> bool:
    return any(parse.is_known and "Surn" in parse.tag for parse in parses(word.lower()))


@lru_cache(maxsize=20_000)
def is_place(word: str) -> bool:
    """Whether a form is one of a country's, capital's or city's name, and of no given name."""
    lemmas = {parse.normal_form.replace("ё", "е") for parse in parses(word.lower())} | {fold(word)}
    return (
        not is_given_name(word)
        and not _is_known_surname(word)
        and any(gazetteer().longest([lemma]) for lemma in lemmas)
    )


@lru_cache(maxsize=20_000)
def is_patronymic(word: str) -> bool:
    """Whether a form ends as patronymics do ("Викторович", "Сергеевне"); some surnames do, too."""
    return bool(_PATRONYMIC.match(word))


@lru_cache(maxsize=20_000)
def is_known_patronymic(word: str) -> bool:
    """Whether the dictionary holds the form as one of a patronymic ("Викторович", not "Вуйович")."""
    return any(parse.is_known and "Patr" in parse.tag for parse in parses(word.lower()))


def patronymic_gender(word: str) -> Gender:
    """The gender of a patronymic, by its ending."""
    return "Fem" if re.search(r"(вн|чн|шн)(а|ы|е|у|ой)$", word, re.IGNORECASE) else "Masc"
