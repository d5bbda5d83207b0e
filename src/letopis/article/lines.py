"""A text as lines, the unit in which a page's parts are told apart, with what can be seen of each at a glance."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from letopis.model.article import Role

_LINE = re.compile(r"[^\s](?:[^\n\r\u2028\u2029]*[^\s])?")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,]\d+)*")
_ENDING = re.compile(r"""[.!?…][»"”')\]]*$|[:;][»"”)]*$|[»"”]$""")
_STOP = re.compile(r"""[.!?…;:][»"”')\]]*$""")
_FOLD = str.maketrans(
    {"ё": "е", "Ё": "Е", "\u00a0": " ", "\u202f": " ", "’": "'"}
    | dict.fromkeys("“”«»„", '"')
    | dict.fromkeys("—–−", "-")
)
_SHORT = 500
#: Endings that most finite verbs of the third person have in news prose, past and present.
_VERB = re.compile(
    r"[а-яё]{2,}(?:ал|ил|ел|ыл|ул|ол|ался|ился|елся|ала|ила|ела|ула|алась|илась|елась|ало|ило|ело|алось|илось|али|или|ели"
    r"|ули|ались|ились|елись|ет|ит|ют|ят|ут|ат|ется|ится|ются|ятся|утся|атся|ёт|ёл|шла|шли)\b"
)


def fold(text: str) -> str:
    """The text in lower case, with ё as е, one kind of quote, dash and blank.

    >>> fold("Ещё  «раз» – вот")
    'еще "раз" - вот'
    """
    return _folded(text) if len(text) <= _SHORT else _long_folded(text)


@lru_cache(maxsize=16_384)
def _folded(text: str) -> str:
    return " ".join(text.translate(_FOLD).lower().split())


#: The last few long texts: each is asked for many times in a row, and there are too many to keep.
_long_folded = lru_cache(maxsize=4)(_folded.__wrapped__)


@lru_cache(maxsize=16_384)
def _key(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))


@dataclass(frozen=True, slots=True)
class Mark:
    """What the markup of a page says of a line of its text; the marks of plain text are these defaults.

    `tag` is the nearest block element, `linked` the share of characters inside links, `aside` says that the line lies
    in an element made for furniture (nav, footer …), `votes` what part of the extractors took it for the story, if they
    were asked, and `caption` that it stands in a figure's caption.
    """

    tag: str = ""
    linked: float = 0.0
    aside: bool = False
    votes: float | None = None
    caption: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a part of one, without blanks around it; `given` is its role where its place in a line told it."""

    start: int
    end: int
    text: str
    words: int
    mark: Mark = field(default=Mark())
    given: Role | None = None

    @property
    def key(self) -> str:
        """What two printings of the same line share: its letters and digits."""
        return _key(self.text[:2000])

    @property
    def stopped(self) -> bool:
        """Whether the line ends as a sentence does."""
        return bool(_STOP.search(self.text[-8:]))

    @property
    def closed(self) -> bool:
        """Whether the line ends as a sentence or a quotation does."""
        return bool(_ENDING.search(self.text[-8:]))

    @property
    def verbal(self) -> bool:
        """Whether a word of the line looks like a finite verb."""
        return bool(_VERB.search(self.text[:1000].lower()))

    @property
    def told(self) -> bool:
        """Whether a word in small letters looks like a finite verb; a name such as "Михаил" does not count."""
        return any(self.text[match.start()].islower() for match in _VERB.finditer(self.text[:1000].lower()))

    @property
    def shouted(self) -> bool:
        """Whether the line is in capitals."""
        return self.text.isupper()

    def part(self, start: int, end: int, given: Role | None = None) -> "Line":
        """The part of the line between two offsets of the text, without blanks around it."""
        piece = self.text[start - self.start : end - self.start]
        begin = start + len(piece) - len(piece.lstrip())
        piece = piece.strip()
        return Line(begin, begin + len(piece), piece, count_words(piece), self.mark, given)


def count_words(text: str) -> int:
    """How many words and numbers a text has."""
    return _counted(text) if len(text) <= _SHORT else sum(1 for _ in _WORD.finditer(text))


@lru_cache(maxsize=16_384)
def _counted(text: str) -> int:
    return len(_WORD.findall(text))


def words(text: str) -> list[str]:
    """The folded words and numbers of a text."""
    return _WORD.findall(fold(text))


def split(text: str, marks: list[Mark] | None = None) -> Iterator[Line]:
    """The lines of a text that are not blank, in order; `marks` gives each its mark where the text has markup."""
    for number, match in enumerate(_LINE.finditer(text)):
        mark = marks[number] if marks is not None else Mark()
        yield Line(match.start(), match.end(), match[0], count_words(match[0]), mark)
