"""`letopis series`: forums, summits, commissions and plans of work in their editions, and those that lack."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from letopis.cli.answers import grid, tell
from letopis.cli.chronicle import AsOf, Db, Format, Output, opened, partly
from letopis.cli.dates import readable
from letopis.cli.lines import MARKS
from letopis.cli.options import Between
from letopis.cli.quoted import nothing, pages
from letopis.cli.reading import visible
from letopis.model.written import when

#: Series that a table shows; CSV and JSON have all.
SHOWN = 100
COLUMNS = (
    "key", "name", "kind", "edition", "year", "status", "when", "place_name", "rescheduled", "previous_when", "reason",
    "events", "sources", "missing",
)  # fmt: skip


def series(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="Words of its name. Left out: all.", show_default=False)
    ] = None,
    between: Between = None,
    as_of: AsOf = None,
    format: Format = Output.TABLE,
    db: Db = None,
) -> None:
    """Print series of events and of papers with their editions: which were held, planned, put off, and which lack."""
    from letopis.store.ask.forms import series_form  # here, so that --help need not wait for the database's library

    with opened(db) as chronicle:
        found = [series_form(one) for one in chronicle.series(name, between or (), as_of, partly)]
    tell(format, found, lambda: _table(found), lambda: _rows(found), COLUMNS)


def _table(found: Sequence[Mapping[str, Any]]) -> RenderableType:
    if not found:
        return nothing()
    more = len(found) - SHOWN
    rest = [nothing(f"and {more} more series: give words of a name, or --between")] if more > 0 else []
    return Group(*(part for one in found[:SHOWN] for part in _told(one)), *rest)


def _told(one: Mapping[str, Any]) -> Iterator[RenderableType]:
    yield Text(visible(one["name"]), style="bold")
    table = grid(10, 24, None)
    for edition in one["editions"]:
        table.add_row(f"  {_number(edition)}", _status(edition), Group(*_where(edition)))
    yield table
    if one["missing"]:
        yield Text(f"  not reported: {', '.join(map(str, one['missing']))}", style="yellow")
    yield Text()


def _number(edition: Mapping[str, Any]) -> str:
    return f"no. {edition['edition']}" if edition["edition"] is not None else str(edition["year"] or "–")


def _status(edition: Mapping[str, Any]) -> Text:
    status = edition["status"]
    if status is None:
        return Text("told of")
    mark, style = MARKS[status]
    moved = ", put off before" if edition["rescheduled"] and status != "postponed" else ""
    return Text.assemble((f"{mark} ", style), status, (moved, "magenta"))


def _where(edition: Mapping[str, Any]) -> Iterator[Text]:
    stated = readable(when(edition["when"])) if edition["when"] else None
    before = f"first {readable(when(edition['previous_when']))}" if edition["previous_when"] else None
    told = ", ".join(one for one in (stated, edition["place_name"], before, edition["reason"]) if one)
    if told:
        yield Text(visible(told))
    yield pages(edition["sources"])


def _rows(found: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    for one in found:
        for edition in one["editions"]:
            sources = list(dict.fromkeys(each["source"] for each in edition["sources"]))
            yield {**edition, **{name: one[name] for name in ("key", "name", "kind", "missing")}, "sources": sources}
