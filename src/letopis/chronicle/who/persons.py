"""The parts of a person's name as documents write it: forenames, initials, patronymic, family name."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from letopis.chronicle.who.letters import bones, sound
from letopis.knowledge import lexicon
from letopis.language.russian.lemmas import parses
from letopis.model.text import fold

#: How much a name says: a forename and a family name, initials and a family name, one word, or no family name.
Fullness = Literal["full", "initials", "family", "given"]

_WHO = lexicon("who")["persons"]
_RUSSIAN = lexicon("russian")["names"]
_PARTICLES = frozenset(_RUSSIAN["particles"])
_KIN = frozenset(_RUSSIAN["patronymic_ends"])
_SYLLABIC = frozenset(lexicon("names")["syllables"]["families"])
_GIVEN = frozenset(lexicon("names")["known"]["given"])
_GENERATION = dict.fromkeys(_WHO["younger"], "younger") | dict.fromkeys(_WHO["elder"], "elder")
_VOWELS = "аеёиоуыэюя"
#: One or two syllables as Korean, Chinese and Vietnamese names have them in Russian.
_SYLLABLES = re.compile(rf"(?:[бвгджзйклмнпрстфхцчшщьъ]{{0,3}}[{_VOWELS}]{{1,2}}(?:нь|нъ|нг|н|м|к|п|т|л|р|й)?){{1,2}}")
_PATRONYMIC = re.compile(r".{2,}(?:ович|евич|ьич|тич|мич|кич|овна|евна|ична|инишна)$")
_INITIAL = re.compile(r"(?:дж|[^\W\d_])\.?$")
_ROMAN = re.compile(r"[ivxlc]+$")
#: Ends of Russian family names, by sound.
_FEMALE = re.compile(r".(?:ова|ева|ина|скаиа|цкаиа)$")
_MALE = re.compile(r".(?:ов|ев|ин|ски|цки|ои)$")


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name in parts, in lower case.

    `number` is a monarch's, or "younger" or "elder"; `whole` the sound of all of it, wherever its words are parted.
    """

    family: str
    forenames: tuple[str, ...] = ()
    patronymic: str | None = None
    number: str | None = None
    given: str | None = None
    whole: str = ""

    @property
    def fullness(self) -> Fullness:
        """How much the name says."""
        if not self.family:
            return "given"
        if not self.forenames:
            return "family"
        return "full" if any(not is_initial(one) for one in self.forenames) else "initials"

    @property
    def head(self) -> str:
        """The word by which others call the person: the family name, or the given one where there is no other."""
        return self.family or self.given or ""

    @property
    def gender(self) -> str | None:
        """What the ending of a Russian family name or the patronymic tells."""
        if self.patronymic:
            return "female" if self.patronymic.endswith("на") else "male"
        heard = sound(self.family)
        return "female" if _FEMALE.search(heard) else "male" if _MALE.search(heard) else None


def is_initial(word: str) -> bool:
    """Whether a forename is only its first letter."""
    return word == "дж" or len(word) == 1


def is_russian(family: str) -> bool:
    """Whether a family name ends as those whose neighbours differ in one vowel only (Белов, Былов)."""
    heard = sound(family)
    return bool(_FEMALE.search(heard) or _MALE.search(heard))


@lru_cache(maxsize=200_000)
def person(name: str) -> Person:
    """The parts of a name in the nominative."""
    return replace(_parted(name), whole=sound("".join(_words(name))))


def _parted(name: str) -> Person:
    words = _words(name)
    number = next((found for one in words[1:] if (found := _number(one, name))), None)
    words = [one for at, one in enumerate(words) if not (at and _number(one, name))]
    words, patronymic = _without_patronymic(words)
    if len(words) > 1 and words[0] in _SYLLABIC and _syllabic(words[1:]):
        return Person(words[0], ("".join(words[1:]).replace("-", ""),))  # "Ван И", "Ким Де Джун"
    initials = tuple(_letter(one) for one in words if _INITIAL.match(one))
    plain = [_without_particle(one) for one in words if not _INITIAL.match(one)]
    named = [one for one in plain if one not in _PARTICLES] or plain
    if len(named) < 2:
        return _single(named[0] if named else "".join(initials), initials, patronymic, number)
    family, forenames = _nominative(*_ordered(named, patronymic))
    single = tuple(part for one in forenames for part in one.split("-") if part)
    return Person(family, (*single, *initials), patronymic and patronymic[0], number)


def head(name: str) -> str:
    """The bones of the word that all names of a person share: the end of his family name, else his given one."""
    return bones(person(name).head.rsplit("-", 1)[-1])


def _words(name: str) -> list[str]:
    """The words of a name in lower case; initials and what a hyphen ties to the name each for itself."""
    spaced = re.sub(r"\.(?=\S)", ". ", re.sub(r"[«»\"“”()]|,", " ", name.lower()))
    return [one for one in re.sub(rf"-(?=(?:{'|'.join(_GENERATION)})\b)", " ", spaced).split() if one.strip(".-")]


def _number(word: str, name: str) -> str | None:
    """A number or a word that tells bearers of one name apart; a lone Latin letter is one in a Cyrillic name."""
    bare = word.rstrip(".")
    roman = _ROMAN.match(word) and (len(word) > 1 or not name.isascii())
    return _GENERATION.get(bare) or (word if roman else None)


def _without_particle(word: str) -> str:
    """A word without the particle that a hyphen ties to it: "ас-Сиси" → "сиси"."""
    first, hyphen, rest = word.partition("-")
    return rest if hyphen and rest and first in _PARTICLES else word


def _letter(initial: str) -> str:
    return initial.rstrip(".")


def _without_patronymic(words: list[str]) -> tuple[list[str], tuple[str, int] | None]:
    """The other words, and the patronymic with its place: "Викторович", or the two words of "Гейдар оглы"."""
    for at, word in enumerate(words):
        if word in _KIN and at > 1:
            return words[: at - 1] + words[at + 1 :], (words[at - 1], at - 1)
    found = [at for at, word in enumerate(words) if at and _PATRONYMIC.match(word)]
    found = [at for at in found if _known_patronymic(words[at]) or at < len(words) - 1]
    if not found:
        return words, None
    at = found[0]
    return words[:at] + words[at + 1 :], (words[at], at)


def _single(word: str, initials: tuple[str, ...], patronymic: tuple[str, int] | None, number: str | None) -> Person:
    """A name with one plain word: a family name, but before a patronymic or when only a given name is such."""
    father = patronymic and patronymic[0]
    if not initials and (father or number or (_is_given(word) and not _is_surname(word))):
        return Person("", (), father, number, given=word)
    first, hyphen, rest = word.partition("-")
    if hyphen and _is_given(first) and not _is_given(rest):
        return Person(rest, (first, *initials), father, number)  # "Асия-Биби"
    return Person(word, initials, father, number)


def _ordered(named: list[str], patronymic: tuple[str, int] | None) -> tuple[str, tuple[str, ...]]:
    """The family name, and the forenames in their order."""
    first, rest = named[0], named[1:]
    if patronymic is not None and patronymic[1] == len(named) and len(named) == 2:
        return first, (rest[0],)  # "Лавров Сергей Викторович"
    if len(named) == 2 and _is_given(rest[0]) and not _is_given(first) and _is_surname(first):
        return first, (rest[0],)
    return named[-1], tuple(named[:-1])


def _nominative(family: str, forenames: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """A man's name that was left in the genitive, in the nominative: "Владимир Путина", "Михаила Мишустина"."""
    if not _FEMALE.search(sound(family)) or not family.endswith("а"):
        return family, forenames
    if given_genders(forenames[0].partition("-")[0]) == {"masc"}:
        return family[:-1], forenames
    masculine = forenames[0].removesuffix("а")
    if masculine != forenames[0] and not given_genders(forenames[0]) and given_genders(masculine) == {"masc"}:
        return family[:-1], (masculine, *forenames[1:])
    return family, forenames


def _syllabic(words: list[str]) -> bool:
    together = "-".join(words).split("-")
    count = sum(len(re.findall(f"[{_VOWELS}]+", one)) for one in together)
    return len(together) < 4 and count < 4 and all(_SYLLABLES.fullmatch(one) for one in together)


@lru_cache(maxsize=20_000)
def _known_patronymic(word: str) -> bool:
    return any(one.is_known and "Patr" in one.tag for one in parses(word))


@lru_cache(maxsize=20_000)
def given_genders(word: str) -> frozenset[str]:
    """The genders ("masc", "femn") of those whose given name the dictionary holds a nominative to be."""
    tags = [one.tag for one in parses(word) if one.is_known and {"Name", "nomn", "sing"} in one.tag]
    return frozenset(str(tag.gender) for tag in tags if tag.gender in ("masc", "femn"))


@lru_cache(maxsize=20_000)
def _is_given(word: str) -> bool:
    return fold(word) in _GIVEN or any(one.is_known and {"Name", "nomn", "sing"} in one.tag for one in parses(word))


@lru_cache(maxsize=20_000)
def _is_surname(word: str) -> bool:
    return any("Surn" in one.tag for one in parses(word))


def same_letter(initial: str, word: str) -> bool:
    """Whether an initial may stand for a forename, in whichever script either is."""
    return sound(word).startswith(sound(initial)) or word.startswith(initial)
