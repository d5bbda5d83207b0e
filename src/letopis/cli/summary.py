"""A reading as a summary for the terminal."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from letopis.cli.facts import LETTERS, of_kind
from letopis.cli.reading import visible
from letopis.cli.styles import of_fact
from letopis.cli.words import in_words
from letopis.model.reading import Reading


def summary(reading: Reading) -> RenderableType:
    """The head of a document and its facts, each with its id."""
    return Group(head(reading), *fact_tables(reading), Text())


def head(reading: Reading) -> RenderableType:
    """The title, and in small where and when it was published."""
    article = reading.article
    published = f"{article.published} ({article.published_basis})" if article.published else "date not stated"
    facts = [article.source, article.outlet, published, article.language, *(f"cites {one}" for one in article.agencies)]
    notices = [Text(visible(f"! {one}"), style="yellow") for one in article.notices]
    small = Text(visible(" · ".join(one for one in facts if one)), style="dim")
    return Group(Text(visible(article.title or "(no title)"), style="bold"), small, *notices)


def fact_tables(reading: Reading, *, entities: bool = False) -> list[RenderableType]:
    """A small table for each kind of fact that the reading has."""
    kinds = [kind for kind in LETTERS if getattr(reading, kind) and (entities or kind != "entities")]
    if not kinds:
        return [Padding(Text("no facts of diplomacy found", style="dim"), (0, 2))]
    return [_table(reading, kind) for kind in kinds]


def _table(reading: Reading, kind: str) -> RenderableType:
    table = Table.grid(padding=(0, 1))
    table.add_column(style=of_fact(kind), no_wrap=True, width=4)
    table.add_column(overflow="fold")
    for identity, fact in of_kind(reading, kind):
        table.add_row(identity, Text(visible(in_words(fact, reading))))
    return Group(Padding(Text(kind.capitalize(), style="italic"), (0, 2)), Padding(table, (0, 4)))
