"""A page's text cut at the ends of its facts, so that each piece can say which facts rest on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from letopis.model.article import Article, Block
from letopis.model.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a block and the facts that rest on it, the one with the fewest words first.

    `ends` are the facts of whose evidence the first stretch on the page ends with this piece.
    """

    text: str
    facts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block of a page: the role of it and its pieces."""

    role: str
    pieces: tuple[Piece, ...]


def marked_blocks(article: Article, places: Mapping[str, Sequence[Span]], longest: int) -> Iterator[MarkedBlock]:
    """The blocks of an article with the places of facts in them, up to so many characters in all."""
    begun: set[str] = set()
    left = longest
    for block in article.blocks:
        shown = Block(block.role, block.start, min(block.end, block.start + left))
        left -= shown.end - shown.start
        if shown.end > shown.start:
            yield MarkedBlock(block.role.value, tuple(_pieces(article.text, shown, places, begun)))


def _pieces(text: str, block: Block, places: Mapping[str, Sequence[Span]], begun: set[str]) -> Iterator[Piece]:
    inside = {id: [one for one in spans if one.overlaps(block.span)] for id, spans in places.items()}
    first = {
        id: min(min(some, key=lambda one: one.start).end, block.end)
        for id, some in inside.items()
        if some and id not in begun
    }
    begun.update(first)
    spans = [(one, id) for id, some in inside.items() for one in some]
    ends = {block.start, block.end, *(end for one, _ in spans for end in (one.start, one.end))}
    cuts = sorted(one for one in ends if block.start <= one <= block.end)
    for start, end in pairwise(cuts):
        over = sorted((one.end - one.start, id) for one, id in spans if one.start < end and one.end > start)
        facts = tuple(dict.fromkeys(id for _, id in over))
        yield Piece(text[start:end], facts, tuple(id for id in facts if first.get(id) == end))
