"""`letopis show`: the article with its facts marked where the text shows them."""

import sys
from collections import defaultdict
from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from letopis.cli.facts import LETTERS, is_happening, of_kind
from letopis.cli.reading import UNREAD, results, screen, told, visible
from letopis.cli.styles import MENTIONS, legend, of_fact, of_role
from letopis.cli.summary import fact_tables, head
from letopis.model.article import Block
from letopis.model.reading import Reading


def show(
    path: Annotated[
        str, typer.Argument(metavar="PATH|URL", help="A file, folder, pattern or address, or `-` for standard input.")
    ],
    happenings: Annotated[
        bool,
        typer.Option("--happenings", help="Mark and list events of kind `other`, too: elections, matches, births."),
    ] = False,
) -> None:
    """Print the article with its facts marked in the text and listed below; the site's furniture is greyed.

    The margin names the part of the page. `[v1]` stands where the evidence of the fact ends; `letopis explain` says
    more of it.
    """
    console, failed = screen(), False
    for result in results([path]):
        failed |= told(result)
        if isinstance(result, Reading):
            console.print(article(result, happenings=happenings))
            sys.stdout.flush()
    if failed:
        raise typer.Exit(UNREAD)


def article(reading: Reading, *, happenings: bool = False) -> RenderableType:
    """The article with its marks, the facts and the legend; other happenings are only counted, if not asked for."""
    page = Table.grid(padding=(0, 1, 1, 1))
    page.add_column(style="bright_black", no_wrap=True, justify="right")
    page.add_column(overflow="fold")
    marks = _marks(reading, happenings)
    for block in reading.article.blocks:
        page.add_row(block.role.value, _block(reading, block, marks))
    tables = fact_tables(reading, entities=True, happenings=happenings)
    return Group(head(reading), Rule(style="bright_black"), page, *tables, Text(), legend())


def _marks(reading: Reading, happenings: bool) -> dict[int, list[tuple[str, str]]]:
    """Where the evidence of facts ends: offset → ids with their styles."""
    marks: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for kind in LETTERS:
        if kind == "entities":
            continue
        for identity, fact in of_kind(reading, kind):
            if is_happening(fact) and not happenings:
                continue
            for end in {span.end for span in fact.evidence}:
                marks[end].append((identity, of_fact(kind)))
    return marks


def _block(reading: Reading, block: Block, marks: dict[int, list[tuple[str, str]]]) -> Text:
    whole = Text(visible(reading.article.text[block.start : block.end]), style=of_role(block.role))
    for mention in reading.mentions:
        if mention.type in MENTIONS and block.start <= mention.start and mention.end <= block.end:
            whole.stylize(MENTIONS[mention.type], mention.start - block.start, mention.end - block.start)
    ends = sorted(end for end in marks if block.start < end <= block.end)
    pieces = whole.divide([end - block.start for end in ends]) if ends else [whole]
    marked = Text()
    for piece, end in zip(pieces, [*ends, None], strict=False):
        marked.append_text(piece)
        for identity, style in marks.get(end, ()) if end is not None else ():
            marked.append(f" [{identity}]", style=style)
    return marked
