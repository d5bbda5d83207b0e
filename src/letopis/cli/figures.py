"""`letopis figures`: a measure over the years, with bounds, sources and disagreements."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from letopis.cli.answers import grid, tell
from letopis.cli.chronicle import AsOf, Db, Format, Output, opened, partly
from letopis.cli.dates import readable
from letopis.cli.options import Between
from letopis.cli.quoted import nothing, pages
from letopis.cli.reading import visible
from letopis.model.written import when

#: Series that a table shows where nothing else is asked.
SHOWN = 30
COLUMNS = (
    "measure", "countries", "unit", "period", "from", "to", "value", "bound", "low", "high", "ahead", "disputed",
    "note", "sources", "outlets",
)  # fmt: skip
_BOUNDS = {"=": "", ">": "more than ", "<": "less than ", "~": "about "}


def figures(
    measure: Annotated[
        str | None,
        typer.Argument(metavar="MEASURE", help="`trade turnover`, «товарооборот» … Left out: all.", show_default=False),
    ] = None,
    between: Between = None,
    country: Annotated[
        list[str] | None,
        typer.Option("--country", metavar="C", help="A country whose it is; of several, all.", show_default=False),
    ] = None,
    as_of: AsOf = None,
    format: Format = Output.TABLE,
    db: Db = None,
) -> None:
    """Print figures in series, period by period; different units and countries are kept apart.

    Where two values of one period cannot both be true, it is marked; a figure for a time that was yet to come is an aim
    or a forecast. CSV has a value a row, with the first and last day of its period and its limits.
    """
    from letopis.store.ask.forms import figure_rows, figures_form  # here, so that --help need not wait

    with opened(db) as chronicle:
        found = [
            figures_form(one) for one in chronicle.figures(measure, [*(between or ()), *(country or ())], as_of, partly)
        ]
    tell(format, found, lambda: _table(found), lambda: map(_flat, figure_rows(found)), COLUMNS)


def _table(found: Sequence[Mapping[str, Any]]) -> RenderableType:
    if not found:
        return nothing()
    more = [nothing(f"and {len(found) - SHOWN} more series: name a measure or a country")] if len(found) > SHOWN else []
    return Group(*(part for one in found[:SHOWN] for part in _told(one)), *more)


def _told(one: Mapping[str, Any]) -> Iterator[RenderableType]:
    whose = f", {'–'.join(one['countries'])}" if one["countries"] else ""
    yield Text(visible(f"{one['measure']}{whose}, {one['unit']}"), style="bold")
    table = grid(21, 2, None)
    for period in one["periods"]:
        mark = Text("≠" if period["disputed"] else "", style="bold red")
        stated = readable(when(period["period"])) if period["period"] else "period not stated"
        table.add_row(Text(stated), mark, Group(*map(_value, period["values"])))
    yield table
    yield Text()


def _value(one: Mapping[str, Any]) -> Text:
    marks = [name for name, there in (("aim or forecast", one["ahead"]), (one["note"], one["note"])) if there]
    told = f" ({', '.join(marks)})" if marks else ""
    return Text.assemble(f"{_BOUNDS[one['bound']]}{one['value']:,.15g}{told}  ", pages(one["evidence"]))


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """A value as a row of CSV."""
    told = row["evidence"]
    return {
        **row,
        "value": f"{row['value']:.15g}",
        "sources": list(dict.fromkeys(one["source"] for one in told)),
        "outlets": list(dict.fromkeys(one["outlet"] or one["source"] for one in told)),
    }
