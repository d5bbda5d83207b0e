"""Text of pages as it may stand in a paper: no control signs, nothing that turns the direction, no endless words."""

import re

from letopis.exports.characters import BROKEN, TURNING

#: Control signs, what is no character, and the marks of direction and order that nobody sees.
_CONTROLS = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\ufeff{BROKEN}{TURNING}]")
#: So long is a word at most.
_WORD = re.compile(r"\S{120}(?=\S)")


def inert(text: str, most: int | None = None) -> str:
    """A text in one line, without signs that nobody sees; cut at a word's end after `most` signs, with "…".

    >>> inert("  Talks\\n in\\u202e Oslo", 9)
    'Talks in…'
    """
    clean = " ".join(_CONTROLS.sub("", text[: (most or len(text)) * 4]).split())
    if most is not None and len(clean) > most:
        clean = clean[: most + 1].rsplit(" ", 1)[0][:most].rstrip(" ,;:–—-") + "…"
    return _WORD.sub(lambda found: found[0] + "\u200b", clean)
