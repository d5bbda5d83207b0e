"""A paper as messages of Telegram: its few tags of HTML, in parts of 4096 UTF-16 units, split at the ends of lines."""

import re
from collections.abc import Iterable, Iterator
from html import escape, unescape

from letopis.exports.brief.paper import Block, Cite, Grid, Heading, Items, Line, Note, Paper, Paragraph, Run, plain

#: The most that a message may hold, as Telegram counts: in units of UTF-16.
MOST = 4096
_TAGS = re.compile(r"<[^>]*>")


def messages(paper: Paper, most: int = MOST) -> list[str]:
    """The messages of a paper, in order; each stands by itself, with all its tags closed."""
    return packed(_lines(paper), most)


def packed(lines: Iterable[str], most: int = MOST) -> list[str]:
    """Lines put together into messages of at most so many UTF-16 units; no line is parted but those that are longer.

    Lines are HTML whose tags close in the line. One that is too long becomes plain text, parted at blanks.
    """
    found: list[str] = []
    for one in lines:
        for piece in _pieces(one, most):
            whole = f"{found[-1]}\n{piece}" if found else piece
            if found and units(whole) <= most:
                found[-1] = whole
            elif piece.strip():
                found.append(piece)
    return [one.strip("\n") for one in found]


def units(text: str) -> int:
    """How many units of UTF-16 a text has.

    >>> units("Осло"), units("🇰🇿")
    (4, 4)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _pieces(text: str, most: int) -> Iterator[str]:
    if units(text) <= most:
        yield text
        return
    piece = ""
    for word in _words(_bare(text), most):
        longer = f"{piece} {word}" if piece else word
        if units(_safe(longer)) > most:
            yield _safe(piece)
            piece = word
        else:
            piece = longer
    yield _safe(piece)


def _words(text: str, most: int) -> Iterator[str]:
    """The words of a text, those that are too long for a message cut; a sign may take five units when it is escaped."""
    longest = max(1, most // 10)
    for word in text.split(" "):
        yield from (word[start : start + longest] for start in range(0, len(word), longest))


def _bare(text: str) -> str:
    """HTML of ours as plain text."""
    return unescape(_TAGS.sub("", text))


def _safe(text: str) -> str:
    return escape(text, quote=False)


def _lines(paper: Paper) -> Iterator[str]:
    yield f"<b>{_safe(paper.title)}</b>"
    yield f"<i>{_safe(paper.subtitle)}</i>"
    for one in paper.blocks:
        yield from _block(one)
    if paper.notes:
        yield ""
        yield f"<b>{_safe(paper.noted)}</b>"
        yield from map(_note, paper.notes)


def _block(one: Block) -> Iterator[str]:
    if isinstance(one, Heading):
        yield ""
        yield f"<b>{_safe(one.text)}</b>" if one.level < 3 else f"<u>{_safe(one.text)}</u>"
    elif isinstance(one, Paragraph):
        yield _line(one.line)
    elif isinstance(one, Items):
        for item in one.items:
            yield f"• {_line(item.line)}"
            yield from (f"   – {_line(below)}" for below in item.below)
    else:
        yield from _grid(one)


def _grid(one: Grid) -> Iterator[str]:
    """A table as lines: its cells by the heads of their columns, empty ones left out."""
    yield f"<i>{_safe(one.caption)}</i>"
    for first, *rest in one.rows:
        cells = [(head, cell) for head, cell in zip(one.head[1:], rest, strict=True) if plain(cell) not in ("", "–")]
        told = ", ".join(f"{_safe(head)}: {_line(cell)}" if one.numbers else _line(cell) for head, cell in cells)
        yield f"• {_line(first)} — {told}" if told else f"• {_line(first)}"


def _line(some: Line) -> str:
    return "".join(_cited(one) if isinstance(one, Cite) else _run(one) for one in some)


def _cited(one: Cite) -> str:
    return f" [{', '.join(map(str, one.numbers))}]"


def _run(one: Run) -> str:
    text = _safe(one.text)
    return f"<b>{text}</b>" if one.strong else f"<i>{text}</i>" if one.quiet else text


def _note(one: Note) -> str:
    if one.address.startswith(("https://", "http://")):
        return f'[{one.number}] <a href="{escape(one.address)}">{_safe(one.words)}</a>'
    return f"[{one.number}] {_safe(one.words)} — {_safe(one.address)}"
