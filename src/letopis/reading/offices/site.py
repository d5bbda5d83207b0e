"""Where the complements of an office are read, and what has been read of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from letopis.model.marked import Marked, Token
from letopis.reading.offices.lexicon import Head
from letopis.reading.people.landmarks import Landmark, Landmarks

NOUNS = ("NOUN", "PROPN")


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
        return self.marked.tokens[self.at].feats.get("Number") == "Plur"

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
