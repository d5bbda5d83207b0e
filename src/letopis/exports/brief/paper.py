"""A paper: a brief in the reader's words, before it becomes Markdown, HTML or a Word document."""

from collections.abc import Sequence
from dataclasses import dataclass

from letopis.exports.catalog import Language


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style: `strong`, or `quiet` for what is said beside."""

    text: str
    strong: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Cite:
    """The numbers of the footnotes that a statement rests on."""

    numbers: tuple[int, ...]


Line = tuple[Run | Cite, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section (2) or of a part of one (3)."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list with what belongs below it."""

    line: Line
    below: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its caption, the heads of its columns, its rows. The first cell of a row is its head."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    numbers: bool = False


Block = Heading | Paragraph | Items | Grid


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper in a language; `noted` is the heading of its sources."""

    title: str
    subtitle: str
    language: Language
    blocks: tuple[Block, ...]
    noted: str
    notes: tuple["Note", ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: number, words (outlet, day, title), address."""

    number: int
    words: str
    address: str


def line(*parts: str | Run | Cite | tuple[int, ...] | None) -> Line:
    """A line of text, runs and numbers of sources; what is empty is left out."""
    made: list[Run | Cite] = []
    for one in parts:
        if isinstance(one, str):
            one = Run(one)
        elif isinstance(one, tuple):
            one = Cite(one)
        if one and (one.text if isinstance(one, Run) else one.numbers):
            made.append(one)
    return tuple(made)


def plain(some: Line) -> str:
    """A line without its styles and sources."""
    return "".join(one.text for one in some if isinstance(one, Run)).strip()


def joined(parts: Sequence[str | None], between: str = ", ") -> str:
    """What there is of some texts, joined."""
    return between.join(one for one in parts if one)


__all__ = [
    "Block", "Cite", "Grid", "Heading", "Item", "Items", "Line", "Note", "Paper", "Paragraph", "Run",
    "joined", "line", "plain",
]  # fmt: skip
