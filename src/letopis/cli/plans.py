"""`letopis plans`: what was planned, how it stands, and what came of it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from letopis.cli.answers import grid, tell
from letopis.cli.chronicle import AsOf, Db, Format, Output, opened, partly
from letopis.cli.dates import readable
from letopis.cli.options import SHOWN, Between, Limit, Since, Until
from letopis.cli.quoted import nothing, pages, quoted
from letopis.cli.reading import visible
from letopis.clock import today
from letopis.model.written import when

COLUMNS = ("id", "state", "due", "from", "to", "what", "by", "event", "note", "steps", "sources")
#: The mark and the colour of each state.
MARKS: Mapping[str, tuple[str, str]] = {
    "open": ("○", "yellow"),
    "due": ("◐", "yellow"),
    "overdue": ("?", "bold yellow"),
    "done": ("●", "green"),
    "postponed": ("↷", "magenta"),
    "cancelled": ("✕", "red"),
    "contradicted": ("≠", "red"),
}


def plans(
    between: Between = None,
    country: Annotated[
        list[str] | None,
        typer.Option("--country", metavar="C", help="A country that is to do it; of several, all.", show_default=False),
    ] = None,
    person: Annotated[
        str | None, typer.Option(metavar="NAME", help="A person who is to do it.", show_default=False)
    ] = None,
    state: Annotated[
        list[str] | None,
        typer.Option(metavar="STATE", help="open, due, overdue, done, postponed, cancelled.", show_default=False),
    ] = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = None,
    as_of: AsOf = None,
    format: Format = Output.TABLE,
    db: Db = None,
) -> None:
    """Print plans by when they are due (`--from`, `--to`), with their state and what came of them, and who says so.

    `overdue` says that the time is past and nothing was found, never that it failed. `--as-of` sets both clocks: what
    had been published by that day, as it stood on it; without it, plans stand as they do today.
    """
    from letopis.store.ask.forms import plan_form  # here, so that --help need not wait for the database's library

    with opened(db) as chronicle:
        answers = chronicle.plans(
            today=today(),
            countries=[*(between or ()), *(country or ())],
            person=person,
            states=state or (),
            since=since,
            until=until,
            as_of=as_of,
            cut=partly,
        )
    found = [plan_form(one) for one in answers]
    shown = found[: limit or (SHOWN if format is Output.TABLE else None)]
    tell(format, shown, lambda: _table(shown, len(found)), lambda: map(_flat, shown), COLUMNS)


def _table(shown: Sequence[Mapping[str, Any]], count: int) -> RenderableType:
    if not shown:
        return nothing()
    table = grid(24, 14, None)
    for one in shown:
        mark, style = MARKS[one["state"]]
        told = Text.assemble((f"{mark} ", style), (one["state"], style))
        table.add_row(Text(_due(one)), told, Group(*_told(one)))
    states = Counter(one["state"] for one in shown)
    counted = ", ".join(f"{states[state]} {state}" for state in MARKS if state in states)
    more = f" (of {count}; --limit shows more)" if count > len(shown) else ""
    return Group(table, Text(f"\n{counted}{more}", style="dim"))


def _due(one: Mapping[str, Any]) -> str:
    return readable(when(one["due"])) if one["due"] else "no date set"


def _told(one: Mapping[str, Any]) -> Iterator[Text]:
    yield Text(visible(one["what"]), style="bold")
    if one["by"]:
        yield Text(visible(", ".join(each["name"] for each in one["by"])))
    yield from (quoted(each) for each in one["evidence"][:1])
    others = [each for each in one["evidence"] if each["source"] != one["evidence"][0]["source"]]
    if others:
        yield Text.assemble(("also ", "dim"), pages(others))
    if one["note"]:
        yield Text(one["note"], style="yellow")
    for step in one["steps"]:
        yield Text(visible(f"{MARKS[step['effect']][0]} {step['reason']}"), style=MARKS[step["effect"]][1])
        yield from (quoted(each, "  ") for each in step["evidence"])


def _flat(one: Mapping[str, Any]) -> dict[str, Any]:
    first, last = one["window"]
    return {
        **one,
        "from": first,
        "to": last,
        "steps": [f"{step['effect']}: {step['reason']}" for step in one["steps"]],
        "sources": list(dict.fromkeys(each["source"] for each in one["evidence"])),
    }
