"""A paper as Markdown (CommonMark with tables and footnotes, as GitHub and pandoc read them)."""

import re
from collections.abc import Iterator

from letopis.exports.brief.paper import Block, Cite, Grid, Heading, Item, Items, Line, Note, Paper, Paragraph, Run

#: Signs that could begin or end anything in Markdown or HTML; a backslash makes them text.
_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~$^&@!])")
#: What would be linked by itself, and what would begin a list or a rule at the beginning of a line.
_LINKS = re.compile(r"(:)(?=//)|(?<=\bwww)(\.)", re.IGNORECASE)
_BEGIN = re.compile(r"^(\s*)([-+=]|\d+(?=[.)](?:\s|$)))")


def markdown(paper: Paper) -> str:
    """The text of a paper; nothing that pages say can become markup."""
    parts = [f"# {escaped(paper.title)}", f"*{escaped(paper.subtitle)}*"]
    parts += [_block(one) for one in paper.blocks]
    if paper.notes:
        parts += [f"## {escaped(paper.noted)}", "\n".join(map(_note, paper.notes))]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Text that stays text.

    >>> escaped("<b> [x](javascript:1) www.a.example")
    '\\\\<b\\\\> \\\\[x\\\\](javascript:1) www\\\\.a.example'
    """
    flat = _SIGNS.sub(r"\\\1", " ".join(text.split(" ")).replace("\n", " ").replace("\r", " "))
    return _BEGIN.sub(_begun, _LINKS.sub(lambda found: "\\" + found[0], flat))


def _begun(found: re.Match[str]) -> str:
    """The first sign of a line as text: the dot after a number is what makes a list of it."""
    return f"{found[1]}{found[2]}\\" if found[2].isdigit() else f"{found[1]}\\{found[2]}"


def _block(one: Block) -> str:
    if isinstance(one, Heading):
        return f"{'#' * one.level} {escaped(one.text)}"
    if isinstance(one, Paragraph):
        return _line(one.line)
    return _grid(one) if isinstance(one, Grid) else _items(one)


def _items(some: Items) -> str:
    return "\n".join(text for one in some.items for text in _item(one))


def _item(one: Item) -> Iterator[str]:
    yield f"- {_line(one.line)}"
    yield from (f"  - {_line(below)}" for below in one.below)


def _grid(one: Grid) -> str:
    ruler = "---:" if one.numbers else "---"
    rows = [
        "| " + " | ".join(map(escaped, one.head)) + " |",
        "|" + "|".join(["---", *[ruler] * (len(one.head) - 1)]) + "|",
    ]
    rows += ["| " + " | ".join(map(_line, row)) + " |" for row in one.rows]
    return "\n".join([f"**{escaped(one.caption)}**", "", *rows])


def _line(some: Line) -> str:
    """A line; what is strong or quiet stands between signs that touch no blank."""
    return "".join(_cited(one) if isinstance(one, Cite) else _run(one) for one in some)


def _cited(one: Cite) -> str:
    return " " + "".join(f"[^{number}]" for number in one.numbers)


def _run(one: Run) -> str:
    sign = "**" if one.strong else "*" if one.quiet else ""
    bare = one.text.strip()
    if not sign or not bare:
        return escaped(one.text)
    before, _, after = one.text.partition(bare)
    return f"{before}{sign}{escaped(bare)}{sign}{after}"


def _note(one: Note) -> str:
    return f"[^{one.number}]: {escaped(one.words)} — {escaped(one.address)}"
