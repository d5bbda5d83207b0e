"""`letopis documents`: what was drafted, signed, ratified, between whom, and who tells of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from letopis.cli.answers import grid, tell
from letopis.cli.chronicle import AsOf, Db, Format, Output, opened, partly
from letopis.cli.dates import readable
from letopis.cli.options import Between, Since, Until
from letopis.cli.quoted import nothing, pages
from letopis.cli.reading import visible
from letopis.model.written import when

#: Documents that a table shows where nothing else is asked.
SHOWN = 100
COLUMNS = ("id", "since", "kind", "status", "name", "parties", "period", "event", "when", "sources")


def documents(
    between: Between = None,
    country: Annotated[
        list[str] | None,
        typer.Option("--country", metavar="C", help="A country that is a party; of several, all.", show_default=False),
    ] = None,
    kind: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="plan, treaty, agreement …", show_default=False)
    ] = None,
    status: Annotated[
        list[str] | None, typer.Option(metavar="STATUS", help="signed, ratified, drafted …", show_default=False)
    ] = None,
    since: Since = None,
    until: Until = None,
    limit: Annotated[
        int | None,
        typer.Option(
            min=1,
            help=f"At most so many, the last ones; a table shows {SHOWN} where nothing is said.",
            show_default=False,
        ),
    ] = None,
    as_of: AsOf = None,
    format: Format = Output.TABLE,
    db: Db = None,
) -> None:
    """Print documents by the day of their status, merged over pages: with what was signed go its drafts."""
    from letopis.store.ask.forms import document_form  # here, so that --help need not wait for the database's library

    with opened(db) as chronicle:
        answers = chronicle.documents(
            countries=[*(between or ()), *(country or ())],
            kinds=kind or (),
            statuses=status or (),
            since=since,
            until=until,
            as_of=as_of,
            limit=limit or (SHOWN + 1 if format is Output.TABLE else None),
            cut=partly,
        )
    found = [document_form(one) for one in answers]
    tell(
        format,
        found,
        lambda: _table(found[max(0, len(found) - (limit or SHOWN)) :], len(found)),
        lambda: map(_flat, found),
        COLUMNS,
    )


def _table(found: Sequence[Mapping[str, Any]], count: int) -> RenderableType:
    if not count:
        return nothing()
    table = grid(21, 14, None)
    for one in found:
        stated = one["when"] or one["since"]
        table.add_row(
            Text(readable(when(stated)) if stated else "–"), Text.assemble(one["kind"], "\n", (one["status"], "bold")),
            Group(*_told(one)),
        )  # fmt: skip
    if count == len(found):
        return table
    return Group(table, Text(f"\nand more: these are the last {len(found)}; --limit shows others", style="yellow"))


def _told(one: Mapping[str, Any]) -> Iterator[Text]:
    yield Text(visible(one["name"]), style="bold")
    parties = ", ".join(each["name"] for each in one["parties"])
    period = f"for {readable(when(one['period']))}" if one["period"] else None
    told = " — ".join(each for each in (parties, period) if each)
    if told:
        yield Text(visible(told))
    drafts = [each["status"] for each in one["evidence"] if each["status"] != one["status"]]
    if drafts:
        yield Text(f"before: {', '.join(dict.fromkeys(drafts))}", style="dim")
    yield pages(one["evidence"])


def _flat(one: Mapping[str, Any]) -> dict[str, Any]:
    return {**one, "sources": list(dict.fromkeys(each["source"] for each in one["evidence"]))}
