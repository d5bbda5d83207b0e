"""`letopis search`: full text search of the chronicle's pages."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from letopis.cli.answers import marked, tell
from letopis.cli.chronicle import AsOf, Db, Format, Output, opened
from letopis.cli.dates import day
from letopis.cli.reading import visible

if TYPE_CHECKING:
    from letopis.store.ask.found import Found, Hit

COLUMNS = ("source", "outlet", "published", "title", "score", "snippet")


def search(
    query: Annotated[
        str,
        typer.Argument(
            metavar="QUERY", help='Words in any form, "a phrase", begin*, -without, OR, title:word, outlet:word.'
        ),
    ],
    since: Annotated[
        str | None, typer.Option("--from", metavar="DAY", help="Published from this day, month or year.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", metavar="DAY", help="Published to this day, month or year.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    as_of: AsOf = None,
    format: Format = Output.TABLE,
    db: Db = None,
) -> None:
    """Find pages by their words, the best first, with the piece of text that was meant.

    Words are found in all their forms («министр» finds «министром»).
    """
    from letopis.store.ask.forms import found_form  # here, so that --help need not wait for the database's library

    with opened(db) as chronicle:
        found = chronicle.search(query, since, until, as_of, limit)
    whole = found_form(found)
    tell(format, whole, lambda: _table(found), lambda: whole["hits"], COLUMNS)


def _table(found: "Found") -> RenderableType:
    if not found.hits:
        return Text("no page has this", style="dim")
    count = f"{len(found.hits)} of {found.total}{' and more; the newest are ranked' if found.partial else ''}"
    return Group(*map(_hit, found.hits), Text(count, style="dim"))


def _hit(hit: "Hit") -> RenderableType:
    title = marked(hit.title or "(no title)", hit.title_marks, "bold", "bold reverse")
    small = " · ".join(visible(one) for one in (day(hit.known), hit.outlet, hit.source) if one)
    text = marked(hit.snippet.replace("\n", " "), hit.marks, "none", "bold")
    return Padding(Group(title, Text(small, style="dim"), Padding(text, (0, 0, 0, 2))), (0, 0, 1, 0))
