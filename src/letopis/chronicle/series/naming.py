"""The name of an edition, taken apart: the series, its number and its years, the states and organisations in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from letopis.chronicle.series.nominative import nominative
from letopis.chronicle.words import idle, lemma, words
from letopis.knowledge import Kind, gazetteer, lexicon

_ASIDE = re.compile(r"\([^)]*\)|[–—]|-(?=(?:19|20)\d\d)")
_PLACED = frozenset({"в", "во", "на"})
_ROMAN = re.compile(r"(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_COUNTED = re.compile(r"(\d{1,3})(?:-?(?:го|му|ым|ом|ый|ой|ий|ая|ую|ое|ее|ие|ые|ых|й|я|е|м|х|ю))?")
_YEAR = re.compile(r"(?:19|20)\d\d(?:-?(?:го|м|й|х))?")
_ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: The period of a paper, and what follows it: "план на 2018–2019 годы с болгарским коллегой".
_FOR = re.compile(r"\bна\s+(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)?\d\d)?-?(?:го|й|х|е|м)?\s*(?:гг?\.|год\w*).*", re.S)
_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_TENS = {"двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "шестьдесят": 60, "семьдесят": 70}
_ROUND = {"тридцатый": 30, "сороковой": 40, "пятидесятый": 50, "шестидесятый": 60, "семидесятый": 70}
#: Letters that are written for Roman digits on a Russian keyboard.
_CYRILLIC = str.maketrans({"х": "x", "с": "c", "і": "i"})


@dataclass(frozen=True, slots=True)
class Title:
    """An edition's name: the content words of its series as dictionary forms, in their order; the rest beside them."""

    words: tuple[str, ...]
    countries: frozenset[str]
    bodies: tuple[str, ...]
    number: int | None
    years: tuple[int, ...]

    @property
    def head(self) -> str | None:
        """The noun that says what the series is one of: of gatherings, what gathers."""
        table = _table()
        nouns = [word for word in self.words if word in table["heads"]["words"]]
        meant = [word for word in nouns if word not in table["heads"]["gatherings"]]
        return next(iter([*meant, *nouns]), None)


@lru_cache(maxsize=50_000)
def title(name: str) -> Title:
    """The parts of an edition's name."""
    years = tuple(int(year) for year in _ANY_YEAR.findall(name))
    written = [_latin(word) for word in words(_ASIDE.sub(" ", _FOR.sub(" ", name)))]
    number, rest = _numbered(written)
    known = [lemma(word) for word in rest if not _YEAR.fullmatch(word)]
    told, countries, bodies = _split(_usual(known))
    passing = _table()["passing"]["words"]
    content = tuple(word for word in told if word not in passing and not idle(word))
    return Title(_gathered(content), frozenset(countries), tuple(bodies), number, years)


def _table() -> dict[str, dict[str, tuple[str, ...]]]:
    return dict(lexicon("series"))


def _latin(word: str) -> str:
    made = word.translate(_CYRILLIC)
    return made if _ROMAN.fullmatch(made) else word


def _numbered(written: list[str]) -> tuple[int | None, list[str]]:
    """The number of the edition, and the words without it: the first one that is no year."""
    for at, word in enumerate(written):
        length, number = _number(word, written[at + 1 : at + 2])
        if number:
            return number, written[:at] + written[at + length :]
    return None, written


def _number(word: str, after: list[str]) -> tuple[int, int | None]:
    """How many words tell a number, and which."""
    ordinals = lexicon("events/numbers")["ordinal"]
    if (match := _COUNTED.fullmatch(word)) and not _YEAR.fullmatch(word):
        return 1, int(match[1])
    if _ROMAN.fullmatch(word):
        return (0, None) if word in ("c", "i") and not after else (1, _roman(word))
    if word in _TENS and after:
        more = ordinals.get(_ordinal(after[0]))
        return (2, _TENS[word] + more) if more and more < 10 else (0, None)
    plain = _ordinal(word)
    return 1, ordinals.get(plain) or _ROUND.get(plain)


@lru_cache(maxsize=10_000)
def _ordinal(word: str) -> str:
    """The dictionary form of a word, an ordinal where it may be one: "второе" is no dish here."""
    return lemma(word, frozenset(lexicon("events/numbers")["ordinal"]) | frozenset(_ROUND))


def _roman(word: str) -> int:
    values = [_DIGITS[letter] for letter in word]
    after = [*values[1:], 0]
    return sum(-one if one < more else one for one, more in zip(values, after, strict=True))


def _usual(known: list[str]) -> list[str]:
    """The words with one way to write what may be written in several; the longest wording first."""
    text = f" {' '.join(known)} "
    for wording, usual in sorted(lexicon("series")["same"].items(), key=lambda item: (-len(item[0]), item[0])):
        if f" {usual} " not in text:
            text = text.replace(f" {wording} ", f" {usual} ")
    return text.split()


def _split(known: list[str]) -> tuple[list[str], list[str], list[str]]:
    """The words left, the states and the organisations; where an edition is held is left out."""
    told, countries, bodies = list[str](), list[str](), list[str]()
    at = 0
    while at < len(known):
        hit = gazetteer().longest(known, at) if known[at] not in _table()["heads"]["words"] else None
        placed = at > 0 and known[at - 1] in _PLACED
        if (
            hit is None
            or hit.kind in (Kind.DEMONYM, Kind.SEAT)
            or hit.entries[0].category in ("government", "ministry")
        ):
            told.append(known[at])
            at += 1
            continue
        entry = hit.entries[0]
        if entry.kind is Kind.ORGANIZATION and entry.category == "international":
            bodies.append(entry.name)
        elif entry.kind in (Kind.COUNTRY, Kind.ADJECTIVE, Kind.CAPITAL) and not placed:
            countries.extend(entry.countries)
        elif not placed:
            told.extend(known[at : at + hit.length])
        at += hit.length
    return told, countries, bodies


def _gathered(content: tuple[str, ...]) -> tuple[str, ...]:
    """The words without those of gathering, where what gathers is named."""
    table = _table()["heads"]
    others = [word for word in content if word in table["words"] and word not in table["gatherings"]]
    return tuple(word for word in content if not others or word not in table["gatherings"])


def plain(name: str) -> str:
    """A name without its number and years, in the nominative, for people: "XIX Форума …" → "Форум …"."""
    kept = " ".join(_kept(re.sub(r"\([^)]*\)", " ", _FOR.sub("", name)).split()))
    kept = re.sub(
        r"\s+(?:на|за|в)?\s*(?:(?:19|20)\d\d\s*[–—-]?\s*)+(?:-?(?:го|м|й|х))?(?:год[а-я]*|гг?)?\.?\s*$", "", kept
    )
    kept = nominative(kept, single=title(name).number is not None)
    return kept[:1].upper() + kept[1:]


def _kept(written: list[str]) -> Iterator[str]:
    at, numbered = 0, False
    while at < len(written):
        word = _latin(next(iter(words(written[at])), ""))
        length, number = _number(word, [_latin(one) for one in words(" ".join(written[at + 1 : at + 2]))])
        if number and not numbered and word:
            numbered, at = True, at + length
            continue
        if lemma(word) not in ("очередной", "предыдущий", "прошлый", "следующий", "юбилейный"):
            yield written[at]
        at += 1
