"""Where the complements of an office are read, and what has been read of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from letopis.language.russian.lemmas import CASES, NUMBERS, parses
from letopis.model.marked import Marked, Token
from letopis.reading.offices.lexicon import Head
from letopis.reading.people.landmarks import Landmark, Landmarks

NOUNS = ("NOUN", "PROPN")
_CASES = {short: name for name, short in CASES.items()}
_NUMBERS = {short: name for name, short in NUMBERS.items()}


@lru_cache(maxsize=2_000)
def _possible(form: str, lemma: str) -> frozenset[tuple[str, str]]:
    """The numbers and cases that the dictionary allows a noun's form."""
    nouns = [parse for parse in parses(form) if "NOUN" in parse.tag and (parse.is_known or parse.normal_form == lemma)]
    return frozenset((_NUMBERS.get(str(one.tag.number), ""), _CASES.get(str(one.tag.case), "")) for one in nouns)


def _grammar(token: Token) -> tuple[str | None, str | None]:
    """The number and case of a noun: as the tagger saw them, unless its form cannot have them and has but one other."""
    seen = token.feats.get("Number"), token.feats.get("Case")
    possible = _possible(token.text.lower(), token.lemma)
    return seen if seen in possible or len(possible) != 1 else next(iter(possible))


def is_plural(token: Token) -> bool:
    """Whether a noun is in the plural."""
    return _grammar(token)[0] == "Plur"


def case_of_noun(token: Token) -> str | None:
    """The case of a noun in UD terms."""
    return _grammar(token)[1]


@dataclass(slots=True)
class Complements:
    """The complements of a head up to token `last` (exclusive); `words` are those that belong to the office's name."""

    last: int
    words: list[Token] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    organization: Landmark | None = None
    institution: bool = False
    private: bool = False
    closed: bool = False
    holder: int | None = None
    host: tuple[str, ...] = ()

    @property
    def countries(self) -> tuple[str, ...]:
        """The codes of the countries named, in order."""
        return tuple(dict.fromkeys(self.found))


@dataclass(frozen=True, slots=True)
class Site:
    """Where complements are read: the document, its known names, the ends of persons' names, the head."""

    marked: Marked
    landmarks: Landmarks
    named: Mapping[int, int]
    at: int
    head: Head
    end: int

    @property
    def plural(self) -> bool:
        """Whether the head is in the plural."""
        return is_plural(self.marked.tokens[self.at])

    def token(self, index: int) -> Token | None:
        """A token of the same sentence."""
        return self.marked.tokens[index] if index < self.end else None

    def text(self, index: int) -> str:
        """The text of a token of the same sentence; empty outside it."""
        token = self.token(index)
        return token.text if token else ""

    def case(self, index: int) -> str | None:
        """The case of a token of the same sentence."""
        token = self.token(index)
        return token.feats.get("Case") if token else None


def genitive(token: Token) -> bool:
    """Whether a word may be in the genitive: the tagger says so, or it is an abbreviation."""
    if token.pos not in (*NOUNS, "ADJ", "X", "DET", "VERB"):
        return False
    case = token.feats.get("Case")
    if case == "Gen":
        return token.pos != "VERB"
    return (token.text[:2].isupper() and len(token.text) > 1 and token.text.isalpha() and case != "Nom") or (
        case is None and token.text[0].isupper() and token.pos in ("PROPN", "X")
    )
