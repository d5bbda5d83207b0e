"""A reading as a summary for the terminal."""

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from letopis.cli.facts import LETTERS, is_happening, of_kind
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


def fact_tables(reading: Reading, *, entities: bool = False, happenings: bool = False) -> list[RenderableType]:
    """A small table for each kind of fact that the reading has; other happenings are only counted, if not asked for."""
    kinds = [kind for kind in LETTERS if entities or kind != "entities"]
    listed = {kind: [one for one in of_kind(reading, kind) if not is_happening(one[1])] for kind in kinds}
    tables = [_table(reading, kind.capitalize(), kind, found) for kind, found in listed.items() if found]
    if not tables or list(filter(listed.get, listed)) == ["entities"]:
        tables.insert(0, Padding(Text("no facts of diplomacy found", style="dim"), (0, 2)))
    return [*tables, *_happenings(reading, happenings)]


def _happenings(reading: Reading, listed: bool) -> Iterator[RenderableType]:
    found = [one for one in of_kind(reading, "events") if is_happening(one[1])]
    if found and listed:
        yield _table(reading, "Other happenings", "events", found)
    elif found:
        count = f"{len(found)} other happening{'s' if len(found) > 1 else ''} (letopis show --happenings)"
        yield Padding(Text(count, style="dim"), (0, 2))


def _table(reading: Reading, title: str, kind: str, found: Sequence[tuple[str, Any]]) -> RenderableType:
    table = Table.grid(padding=(0, 1))
    table.add_column(style=of_fact(kind), no_wrap=True, width=4)
    table.add_column(overflow="fold")
    for identity, fact in found:
        table.add_row(identity, Text(visible(in_words(fact, reading))))
    return Group(Padding(Text(title, style="italic"), (0, 2)), Padding(table, (0, 4)))
