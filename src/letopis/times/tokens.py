"""Text → the tokens that the grammar of times sees: each has a class, a place and a value."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from letopis.model.text import fold
from letopis.times.lexicon import Word, words

_TOKEN = re.compile(
    r"""
    (?P<ISO>(?<![\d-])\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:\ ?Z|\ ?[+-]\d\d:?\d\d)?)?(?![\d-]))
  | (?P<ISOMONTH>(?<![\w.,/-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?![\w/-]|[.,]\d))
  | (?P<DOTTED>(?<![\d.,:])\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?!\d|[.,:/-]\d))
  | (?P<CLOCK>(?<![\d.,:])\d{1,2}:\d\d(?::\d\d)?(?![\d:]))
  | (?P<DECADE>(?:1\d|20)?\d0-(?:ые|ых|ми|х|е)(?!\w))
  | (?P<ORDINAL>\d{1,4}-(?:ого|ому|ой|ого|ый|ый|ая|ую|ое|ом|го|му|ти|ю|я|й|е|м|х)(?!\w))
  | (?P<LENGTH>\d+(?:[.,]\d+)?-(?:ти)?(?:дневн|недельн|месячн|годичн|часов)\w+)
  | (?P<THISYEAR>(?<!\w)[стСТ]\.\ ?г\.)
  | (?P<DECIMAL>\d+[.,]\d+)
  | (?P<NUMBER>\d+)
  | (?P<ROMAN>(?<!\w)[IVXХ]+(?!\w))
  | (?P<WORD>[^\W\d_]+)
  | (?P<BREAK>\n)
  | (?P<DASH>[-‐‑‒–—―−])
  | (?P<COMMA>,) | (?P<DOT>\.) | (?P<BAR>[|/•]) | (?P<OPEN>\() | (?P<CLOSE>\))
  | (?P<OTHER>[^\w\s])
    """,
    re.VERBOSE,
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "Х": 10}
_UNIT_STEMS = {"дн": "day", "не": "week", "ме": "month", "го": "year", "ча": "hour"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign: `kind` is its class, `value` a number or the name of a unit, `text` as written."""

    start: int
    end: int
    kind: str
    value: int | str
    text: str


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`; offsets count from the beginning of the text."""
    stop = len(text) if end is None else end
    return list(_merged(_token(match) for match in _TOKEN.finditer(text, start, stop)))


def _token(match: re.Match[str]) -> Token:
    kind, written = match.lastgroup or "OTHER", match.group()
    word = _word(written) if kind == "WORD" else _number(kind, written)
    return Token(match.start(), match.end(), word.kind, word.value, written)


@lru_cache(maxsize=50_000)
def _word(written: str) -> Word:
    folded = fold(written)
    word = words().get(folded)
    if word is None:
        return Word("PLAIN")
    if word.kind == "MONTH" and written[0].isupper() and not written.isupper():
        return Word("NAME", word.value)
    return word


def _number(kind: str, written: str) -> Word:
    if kind == "NUMBER":
        return _plain_number(written)
    if kind in ("ORDINAL", "DECADE"):
        value = int(re.match(r"\d+", written).group())  # type: ignore[union-attr]
        return Word("YEARORD" if kind == "ORDINAL" and value >= 1000 else kind, value)
    if kind == "ROMAN":
        return Word(kind, roman(written))
    if kind == "LENGTH":
        number, _, unit = written.rpartition("-")
        stem = unit.removeprefix("ти")[:2]
        return Word("LENGTHADJ", f"{number.split('-')[0]} {_UNIT_STEMS[stem]}")
    return Word(kind)


def _plain_number(written: str) -> Word:
    value = int(written[:9])
    if len(written) == 4 and 1000 <= value <= 2199:
        return Word("YEAR", value)
    return Word("SMALL" if len(written) <= 2 else "NUMBER", value)


def roman(text: str) -> int:
    """The value of a Roman numeral of the digits I, V, X.

    >>> roman("XIX"), roman("IV")
    (19, 4)
    """
    digits = [_ROMAN[one] for one in text]
    return sum(-one if one < following else one for one, following in zip(digits, [*digits[1:], 0], strict=True))


def _merged(stream: Iterator[Token]) -> Iterator[Token]:
    """The tokens with "двадцать пятого" and "двадцать пять" as one."""
    held: Token | None = None
    for token in stream:
        if held is not None and _joins(held, token):
            value = int(held.value) + int(token.value)
            held = replace(token, start=held.start, value=value, text=f"{held.text} {token.text}")
            continue
        if held is not None:
            yield held
        held = token
    if held is not None:
        yield held


def _joins(tens: Token, unit: Token) -> bool:
    return (
        tens.kind == "CARDINAL"
        and unit.kind in ("CARDINAL", "ORDINALW")
        and int(tens.value) in range(20, 100, 10)
        and 0 < int(unit.value) < 10
        and unit.start - tens.end == 1
    )
