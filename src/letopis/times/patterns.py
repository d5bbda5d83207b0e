"""A small language for patterns over classes of tokens: `day:DAY month:MONTH (year:YEAR YEARW?)?`.

Each class of token is one letter, a run of tokens a string of them, and a pattern an ordinary regular expression
over that string; so matching is linear in practice and a pattern reads like the phrase it finds.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from letopis.times.tokens import Token

#: Classes that stand for any of several.
ANY = {
    "DAY": ("SMALL", "ORDINAL", "ORDINALW"),
    "COUNT": ("SMALL", "NUMBER", "DECIMAL", "CARDINAL", "ONEANDHALF", "VAGUE"),
    "MON": ("MONTH", "MONTHABBR", "NAME"),
    "YR": ("YEAR", "YEARORD"),
    "RANK": ("ROMAN", "SMALL", "ORDINAL", "ORDINALW"),
    "ANYSHIFT": ("SHIFT", "THIS"),
    "UNITW": ("DAYW", "WEEKW", "MONTHW", "YEARW", "DECADEW", "CENTURYW", "HALFYEARW"),
    "LENGTHW": (
        "DAYW", "WEEKW", "MONTHW", "YEARW", "DECADEW", "CENTURYW", "HALFYEARW", "HOURW", "MINUTEW", "QUARTERW",
    ),
    "ATW": ("WEEKW", "MONTHW", "YEARW", "QUARTERW", "HALFW", "DECADEW", "WEEKENDW"),
    "YEARW": ("YEARFULL", "YEARABBR"),
    "SEASONS": ("INSEASON", "SEASON"),
    "TODATE": ("TO", "DASH", "UNTIL", "AND"),
    "SEP": ("COMMA", "BAR", "DASH", "DOT"),
    "PREP": ("IN", "ON", "FROM", "TO", "UNTIL", "BY", "ABOUT", "BETWEEN", "FOR"),
    "BEFORE": ("PREP", "PART", "HALF", "AND", "DATEW", "TENDAYS"),
    "STOP": ("COMMA", "DOT", "CLOSE", "BREAK", "OTHER", "DASH"),
}  # fmt: skip
_LETTERS: dict[str, str] = {}
_GROUP = re.compile(r"\b([a-z]\w*):\(")
_NAMED = re.compile(r"(?:([a-z]\w*):)?([A-Z][A-Z]+)")


def letter(kind: str) -> str:
    """The letter of a class of token."""
    return _LETTERS.setdefault(kind, chr(0x4E00 + len(_LETTERS)))


def spelled(stream: list[Token]) -> str:
    """The classes of the tokens as a string with a letter for each."""
    return "".join(letter(token.kind) for token in stream)


def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression over letters that a pattern stands for; spaces are for the eye only."""
    pattern = pattern.replace("YEARNOUN", "(YEARFULL | YEARABBR DOT?)")
    spelling = _GROUP.sub(r"(?P<\1>", pattern)
    return re.compile(_NAMED.sub(_atom, spelling).replace(" ", ""))


def _atom(match: re.Match[str]) -> str:
    name, kind = match.groups()
    letters = "".join(map(letter, _members(kind)))
    atom = f"[{letters}]" if len(letters) > 1 else letters
    return f"(?P<{name}>{atom})" if name else atom


def _members(kind: str) -> list[str]:
    """The classes that a name stands for, itself if it is one."""
    return [one for part in ANY[kind] for one in _members(part)] if kind in ANY else [kind]


@dataclass(frozen=True, slots=True)
class Found:
    """The tokens that a pattern matched: from `first` to `last` (exclusive), and those that it names."""

    tokens: list[Token]
    first: int
    last: int
    named: Mapping[str, int]

    def get(self, name: str) -> Token | None:
        """The token with a name, if it was matched."""
        at = self.named.get(name, -1)
        return self.tokens[at] if at >= 0 else None

    def number(self, name: str) -> int | None:
        """The number that a named token holds."""
        token = self.get(name)
        return int(token.value) if token is not None else None

    def has(self, kind: str) -> bool:
        """Whether one of the tokens is of a class."""
        return any(token.kind == kind for token in self.tokens[self.first : self.last])

    @property
    def text(self) -> list[Token]:
        """The tokens matched."""
        return self.tokens[self.first : self.last]


def matches(pattern: re.Pattern[str], spelling: str, stream: list[Token]) -> Iterator[Found]:
    """Where a pattern matches, left to right."""
    for match in pattern.finditer(spelling):
        named = {name: match.start(name) for name in pattern.groupindex}
        yield Found(stream, match.start(), match.end(), named)
