"""A page as received, and the article found in it."""

from dataclasses import dataclass
from enum import StrEnum

from letopis.model.span import Span
from letopis.model.when import When


class Role(StrEnum):
    """What a block of the page is: the story's parts, or the site's furniture."""

    TITLE = "title"
    DATELINE = "dateline"
    LEAD = "lead"
    BODY = "body"
    QUOTE = "quote"
    CAPTION = "caption"
    CREDIT = "credit"
    FURNITURE = "furniture"


#: The roles whose text tells the story.
STORY = frozenset({Role.TITLE, Role.LEAD, Role.BODY, Role.QUOTE})


class Basis(StrEnum):
    """Where a publication date was taken from."""

    STATED = "stated"
    METADATA = "metadata"
    URL = "url"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Page:
    """A document as received, before anything is understood of it.

    `content` is bytes where the encoding is still unknown. `source` is the path or URL as given; `url` the address
    if one is known. `title`, `published` and `fetched` are the collector's word (metadata), as written.
    """

    source: str
    content: bytes | str
    url: str | None = None
    title: str | None = None
    published: str | None = None
    fetched: str | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with one role. Blocks never overlap and hold every non-blank character."""

    role: Role
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The block's place in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Notice:
    """What was odd about a page, for a person; one with a `remedy` means that something of the page may be lost."""

    problem: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.problem}; {self.remedy}" if self.remedy else self.problem


@dataclass(frozen=True, slots=True)
class Article:
    """The text of a page with a role for each part of it, and what the page's head says.

    `zone` is the publication time's offset from UTC as written ("+03:00") where it is known. `agencies` are the
    outlets that the page cites, told apart from `outlet`, who publishes. `dateline_place` is the city of an agency's
    dateline ("МОСКВА, 5 мая – …" → "Москва"); it may be the newsroom's.
    """

    source: str
    text: str
    blocks: tuple[Block, ...]
    language: str
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: When | None = None
    published_basis: Basis | None = None
    zone: str | None = None
    agencies: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    dateline_place: str | None = None

    def story(self) -> tuple[Block, ...]:
        """The blocks that tell the story, in the order of the text."""
        return tuple(block for block in self.blocks if block.role in STORY)
