"""Where in a text the words of a query stand, and the piece of it that shows most of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from letopis.language.terms import Term, lemmatise
from letopis.store.search.query import Field, Node, Sequence, Sought, leaves

#: The letters of a snippet, at most, unless a phrase is longer.
WIDTH = 240
_CLOSINGS = (". ", "! ", "? ", "… ", "\n")
_OPENINGS = frozenset('«"“„(')
_SPACE = re.compile(r"\s")


class Mark(NamedTuple):
    """A place where a word or phrase of the query stands; `sought` is its number in the query."""

    start: int
    end: int
    sought: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text, `text[start:end]`, with the places to be marked in it, which are places in the whole text."""

    start: int
    end: int
    marks: tuple[tuple[int, int], ...]


def marks(node: Node, text: str, field: Field = "text") -> tuple[Mark, ...]:
    """Where the query's words and phrases stand in a document's text or title, in order; some may overlap."""
    terms = lemmatise(text)
    places: dict[str, list[int]] = {}
    for index, one in enumerate(terms):
        places.setdefault(one.term, []).append(index)
    wanted = enumerate(leaf for leaf in leaves(node) if leaf.field in ("any", field))
    return tuple(sorted({mark for number, leaf in wanted for mark in _marks(leaf, number, terms, places)}))


def snippet(node: Node, text: str, width: int = WIDTH) -> Snippet:
    """The piece of at most `width` characters where most of the query's words stand closest together, the earliest of
    equals; the text's beginning if none is there.
    """
    found = marks(node, text)
    if not found:
        return Snippet(0, _end(text, 0, width), ())
    first, last = _best(found, width)
    start, end = _bounds(text, first, last, width)
    return Snippet(start, end, _merged([one for one in found if start <= one.start and one.end <= end]))


def _marks(leaf: Sought, number: int, terms: list[Term], places: dict[str, list[int]]) -> Iterator[Mark]:
    for spelling in leaf.spellings:
        length = len(spelling.terms)
        for at in _starts(spelling, terms, places):
            if at + length <= len(terms) and _matches(spelling, terms[at : at + length]):
                yield Mark(terms[at].start, terms[at + length - 1].end, number)


def _starts(spelling: Sequence, terms: list[Term], places: dict[str, list[int]]) -> range | list[int]:
    """Where a spelling may begin: its first term is looked up unless it is itself only a beginning."""
    if spelling.begins and len(spelling.terms) == 1:
        return range(len(terms))
    return places.get(spelling.terms[0], [])


def _matches(spelling: Sequence, terms: list[Term]) -> bool:
    *before, last = spelling.terms
    if [one.term for one in terms[:-1]] != before:
        return False
    return terms[-1].term.startswith(last) if spelling.begins else terms[-1].term == last


def _best(found: tuple[Mark, ...], width: int) -> tuple[int, int]:
    """The bounds of the shortest stretch, of those within `width`, that has the most different marks."""
    best, chosen = (0, 0), (0, 0)
    for first, mark in enumerate(found):
        seen: set[int] = set()
        end = mark.end
        for one in found[first:]:
            end = max(end, one.end)
            if seen and end - mark.start > width:
                break
            seen.add(one.sought)
            if (len(seen), mark.start - end) > best or not chosen[1]:
                best, chosen = (len(seen), mark.start - end), (mark.start, end)
    return chosen


def _bounds(text: str, first: int, last: int, width: int) -> tuple[int, int]:
    """A window around `text[first:last]`, from a sentence's beginning if that is near, cut between words."""
    if last - first >= width:
        return first, last
    earliest = max(0, first - (width - (last - first)) // 2)
    opening = max(text.rfind(sign, earliest, first) for sign in _CLOSINGS)
    start = opening if opening >= 0 else earliest if not earliest else text.find(" ", earliest, first)
    start = first if start < 0 else start
    while start < first and not text[start].isalnum() and text[start] not in _OPENINGS:
        start += 1
    return start, max(last, _end(text, start, width))


def _end(text: str, start: int, width: int) -> int:
    """The end of a window that begins at `start`, after a word if it holds more than one."""
    if len(text) - start <= width:
        return max(start, len(text.rstrip()))
    spaces = [found.start() for found in _SPACE.finditer(text, start, start + width + 1)]
    return next((place for place in reversed(spaces) if place > start), start + width)


def _merged(found: list[Mark]) -> tuple[tuple[int, int], ...]:
    """Marks as places that do not overlap."""
    merged: list[tuple[int, int]] = []
    for start, end, _ in found:
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
