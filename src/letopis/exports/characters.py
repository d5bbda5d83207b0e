"""Characters that other programs' formats can hold."""

import re

#: Parts of sets of characters that no program should be given: halves of characters and what is none, and the controls
#: of Unicode that turn the direction of what follows round (UAX #9).
BROKEN, TURNING = "\ud800-\udfff\ufffe\uffff", "\u202a-\u202e\u2066-\u2069"
#: What XML 1.0 has no place for (its production Char), and what turns the direction.
_UNSOUND = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f{BROKEN}{TURNING}]")


def sound(text: str) -> str:
    """A page's text with a sign in place of each character that formats cannot hold or that would mislead a reader.

    >>> sound("визит\\x00 в Осло")
    'визит� в Осло'
    """
    return _UNSOUND.sub("\N{REPLACEMENT CHARACTER}", text)


def in_a_line(text: str) -> str:
    """The same without breaks of lines."""
    return " ".join(sound(text).split())
