"""Words as they are compared across pages: without endings, numbers, countries and what any event is called."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType

from letopis.chronicle.who.letters import bones
from letopis.knowledge import lexicon
from letopis.knowledge.entries import Kind
from letopis.knowledge.sources import countries, namings

#: Words of an organisation's name at most.
_LONGEST = 8
#: Letters of an ending at most.
_ENDINGS = 4
#: Letters of a word that say little in a sentence; of the beginning by which a name in it is known.
_SHORT, _BEGINNING = 4, 4
#: Letters of a stem at most: what follows is mostly endings («межрегиональн-ого»).
STEM = 7

_KAZAKH = str.maketrans({**dict(zip("әқңғүұөһіё", "акнгууохие", strict=True)), "’": "", "'": "", "ʼ": ""})
_ENDING = re.compile(r"[аеиоуыэюяйьъ]+$")
#: What the names of people lose in other forms, and endings of cases.
_FLEETING = re.compile(r"([аеиоуя])?(анин|янин|арин|ец|ок)$")
_CASES = re.compile(r"(?:ов|ев|ом|ем|ам|ям|ами|ями|ах|ях|[аеиоуыэюя])$")
_ROMAN = re.compile(r"[ivxlcivхі]+")
_WORD = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """Text in lower case with Kazakh letters as the nearest Russian ones and ё as е.

    >>> plain("Ақтау, Нұртілеу")
    'актау, нуртилеу'
    """
    return text.lower().translate(_KAZAKH)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The beginning of a word by which its forms are one: «форума», «форум»; a short word whole."""
    bare = word if len(word) < 4 else _ENDING.sub("", word) or word
    return bare[:STEM] if len(bare) >= 3 else word


def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case and Russian letters."""
    return tuple(_WORD.findall(plain(text)))


@lru_cache(maxsize=16384)
def telling(name: str) -> frozenset[str]:
    """The stems of a name's words that tell it from others: neither numbers nor countries nor words of any event."""
    run = words(name)
    found: set[str] = set()
    at = 0
    while at < len(run):
        body, length = _body(run, at)
        if body:
            found.add(body)
        elif tells(run[at]):
            found.add(stem(run[at]))
        at += length
    return frozenset(found)


def body(name: str) -> str:
    """The usual name of an organisation by any of its names, in lower case; its own where it is not known."""
    run = words(name)
    found, length = _body(run, 0)
    return found if found and length == len(run) else plain(name)


def _body(run: tuple[str, ...], at: int) -> tuple[str | None, int]:
    """The usual name of an organisation whose name begins here, and how many words that has; else one word."""
    known = _bodies()
    stems = tuple(stem(word) for word in run[at : at + _LONGEST])
    for length in range(len(stems), 0, -1):
        if stems[:length] in known:
            return known[stems[:length]], length
    return None, 1


@lru_cache(maxsize=16384)
def named_countries(text: str) -> frozenset[str]:
    """The codes of countries that a name names: «Форум Казахстана и России», «российско-казахстанский»."""
    known = _country_stems()
    return frozenset(known[one] for one in (stem(word) for word in words(text)) if one in known)


@lru_cache(maxsize=16384)
def peoples(text: str) -> frozenset[str]:
    """The codes of countries whose people a text names: «чилиец прибыл», «первыми помогли узбеки»."""
    known = _people_stems()
    return frozenset(known[one] for one in map(_bare, words(text)) if one in known)


def _bare(word: str) -> str:
    """A word without the ending of a case: «узбеков», «чилийцами»."""
    return _CASES.sub("", word) if len(word) > _SHORT else word


@lru_cache(maxsize=16384)
def capitals(text: str) -> frozenset[str]:
    """The codes of countries whose capitals a text names: «Каир и Хартум договорились»."""
    known, run = _capital_stems(), tuple(stem(word) for word in words(text))
    return frozenset(known[one] for one in (*zip(run, strict=True), *pairwise(run)) if one in known)


@lru_cache(maxsize=16384)
def skeletons(text: str) -> frozenset[str]:
    """The bones of the words of a sentence, with and without their endings: by these a name is found in it."""
    found = [word for word in words(text) if len(word) >= _SHORT]
    return frozenset(bones(form) for word in found for form in (word, stem(word)))


def begins(run: Iterable[str], phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases stands in a run of words: beginnings of words in a row, `=` a whole word."""
    return _pattern(phrases).search(" ".join(run)) is not None


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(_expression, phrases))})")


def _expression(phrase: str) -> str:
    whole = r"\b" if phrase.startswith("=") else ""
    return r"\w* ".join(map(re.escape, phrase.lstrip("=").split())) + whole


def tells(word: str) -> bool:
    """Whether a word tells a name from others: it is no number, no country, and not what any event is called."""
    if len(word) < 2 or any(sign.isdigit() for sign in word) or (len(word) < 6 and _ROMAN.fullmatch(word)):
        return False
    generic = word in _SMALL or word in _pronouns() or stem(word) in _ordinals() or _of_any_event(word)
    return not generic and stem(word) not in _country_stems()


@lru_cache(maxsize=16384)
def content(text: str) -> frozenset[str]:
    """The stems of the words of a sentence or a title that tell it from others."""
    return frozenset(stem(word) for word in words(text) if len(word) >= _SHORT and tells(word))


@lru_cache(maxsize=16384)
def beginnings(text: str) -> frozenset[str]:
    """The beginnings of the words of a sentence, by which the names in it are known whatever their endings."""
    return frozenset(word[:_BEGINNING] for word in words(text))


def is_named(name: str, written: frozenset[str]) -> bool:
    """Whether a sentence, by the beginnings of its words, has a word of a name."""
    return any(word[:_BEGINNING] in written for word in words(name) if len(word) > 2)


_SMALL = frozenset(
    ["на", "по", "из", "за", "от", "до", "их", "со", "ко", "об", "во", "го", "ый", "ая", "ое", "ом", "не", "или", "как"]
)


@lru_cache(maxsize=65536)
def _of_any_event(word: str) -> bool:
    """Whether a word is one of `generic`, but for an ending."""
    return any(
        word.startswith(one) and len(word) <= len(one) + _ENDINGS for one in lexicon("merging")["names"]["generic"]
    )


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(lexicon("merging")["names"]["pronouns"])


@cache
def _ordinals() -> frozenset[str]:
    table = lexicon("events/numbers")
    return frozenset(stem(plain(word)) for part in table.values() if isinstance(part, Mapping) for word in part)


@cache
def _bodies() -> Mapping[tuple[str, ...], str]:
    """The usual name of each organisation that no country has of its own, by the stems of each of its names."""
    found: dict[tuple[str, ...], str] = {}
    for short, usual in lexicon("merging")["aliases"].items():
        for name in (short, usual):
            found[tuple(stem(word) for word in words(name))] = plain(usual)
    for one in namings():
        if one.entry.kind is Kind.ORGANIZATION and not one.entry.generic:
            found.setdefault(tuple(stem(word) for word in words(one.name)), plain(one.entry.name))
    return MappingProxyType(found)


@cache
def _capital_stems() -> Mapping[tuple[str, ...], str]:
    """Stems → code, for the names of capitals of one country in one word or two."""
    found: dict[tuple[str, ...], set[str]] = {}
    for one in namings():
        parts = words(one.name)
        if one.entry.kind is Kind.CAPITAL and len(parts) <= 2 and min(map(len, parts), default=0) >= _SHORT:
            found.setdefault(tuple(stem(part) for part in parts), set()).update(one.entry.countries)
    lands = _country_stems()  # «Мали» is not Malé
    own = {one: codes for one, codes in found.items() if len(codes) == 1 and one[0] not in lands}
    return MappingProxyType({one: next(iter(codes)) for one, codes in own.items()})


@cache
def _people_stems() -> Mapping[str, str]:
    """Stem → code, for the names of the people of one country: «чилиец», «чилийцы», «узбеки».

    Names of women that are words of their own («финка», «вьетнамки») and adjectives are left out.
    """
    found: dict[str, set[str]] = {}
    for one in namings():
        name = plain(one.name)
        if one.entry.kind is Kind.DEMONYM and len(name) > 2 and not name.endswith(("ка", "кий")):
            for form in {name, _FLEETING.sub(_without, name)}:
                found.setdefault(_bare(form), set()).update(one.entry.countries)
    return MappingProxyType({one: next(iter(codes)) for one, codes in found.items() if len(codes) == 1})


def _without(ending: re.Match[str]) -> str:
    """The ending of a name of people without what its other forms lack: «чилиец», «чилийца»; «армянин», «армяне»."""
    vowel, rest = ending[1] or "", ending[2]
    other = {"ец": "йц" if vowel else "ц", "ок": "к"}.get(rest) or rest.removesuffix("ин")
    return vowel + other


@cache
def _country_stems() -> Mapping[str, str]:
    """Stem → code, for the one-word names, adjectives and abbreviations of countries."""
    found: dict[str, str] = {}
    for code, one in countries().items():
        for name in (one.name, *one.variants, *one.abbreviations, *one.adjectives, *one.prefixes):
            parts = words(name)
            if len(parts) == 1:
                found.setdefault(stem(parts[0]), code)
    return MappingProxyType(found)
