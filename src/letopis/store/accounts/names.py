"""Names of users: which may be given, and how they are compared."""

import re
import unicodedata

from letopis.model.errors import LetopisError

#: How many characters a name has.
SHORTEST, LONGEST = 2, 64
#: Characters that nobody sees, or that change how others are seen: controls, directions, halves of pairs, line ends.
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


class BadName(LetopisError):
    """A name that no user can have."""


def settled(name: str) -> str:
    """A name as it is kept: in Unicode's composed form (NFC), with single spaces.

    Raises BadName where it is too short or too long, has characters that are not seen, or no letter and no digit.
    """
    made = re.sub(r"\s+", " ", unicodedata.normalize("NFC", name)).strip() if readable(name) else ""
    if not SHORTEST <= len(made) <= LONGEST or not any(map(str.isalnum, made)):
        problem = f"is no name of {SHORTEST} to {LONGEST} letters and digits"
        raise BadName(repr(name[:LONGEST]), problem, "choose one that can be read and typed")
    return made


def called(name: str) -> str | None:
    """A name as names are compared (NFKC, case folded), or None where nobody can have it.

    >>> called(" ДАРЬЯ  Зимина "), called("a\\x00b")
    ('дарья зимина', None)
    """
    if not readable(name) or len(name) > 4 * LONGEST:
        return None
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold()).split())


def readable(text: str) -> bool:
    """Whether all characters of a text are seen."""
    return not any(unicodedata.category(one) in _UNSEEN and one not in "\t\n" for one in text)
