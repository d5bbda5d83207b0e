"""`letopis office`: who held an office when, with the sentences that show it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, TypeAlias

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from letopis.cli.answers import grid, tell
from letopis.cli.chronicle import AsOf, Db, Format, Output, opened
from letopis.cli.dates import day
from letopis.cli.quoted import bounds, cited, quoted
from letopis.cli.reading import visible

COLUMNS = (
    "office", "name", "person", "acting", "from_earliest", "from_latest", "to_earliest", "to_latest", "first", "last",
    "claims", "on", "sure", "conflicts", "sources",
)  # fmt: skip
_DATE = 26
#: So many claims that contradict a tenure are shown, and so much of a sentence.
_CONFLICTS, _SHORT = 3, 120
Full: TypeAlias = Annotated[bool, typer.Option("--full", help="All sentences, whole.")]
_STYLES = {"certain": "green", "likely": "yellow", "disputed": "bold red"}


def office(
    position: Annotated[
        str, typer.Argument(metavar="OFFICE", help="The office in words, in any case.", show_default=False)
    ],
    country: Annotated[
        str | None, typer.Option(metavar="C", help="The country that it serves.", show_default=False)
    ] = None,
    on: Annotated[str | None, typer.Option(metavar="DAY", help="Who held it on this day.", show_default=False)] = None,
    as_of: AsOf = None,
    format: Format = Output.TABLE,
    full: Full = False,
    db: Db = None,
) -> None:
    """Print who held an office from when to when, by which sentences, and what contradicts them.

    An end that no page states lies between two days: the last that shows the one, the first that shows the next.
    Each sentence is shown once, shortened; of pages that say the same, one. `--full` shows them all, whole.
    """
    from letopis.store.ask.forms import office_form  # here, so that --help need not wait for the database's library

    with opened(db) as chronicle:
        answer = office_form(chronicle.office(position, country, on, as_of))
    tell(format, answer, lambda: _table(answer, full), lambda: _rows(answer), COLUMNS)


def _table(answer: Mapping[str, Any], full: bool) -> RenderableType:
    table = grid(_DATE, None)
    for one in answer["tenures"]:
        table.add_row(*tenure_row(one, one["name"], full))
    return Group(Text(visible(answer["office"].replace("|", ", ")), style="bold"), *_holders(answer), table)


def _holders(answer: Mapping[str, Any]) -> Iterator[Text]:
    if answer["on"] is None:
        return
    on = day(date.fromisoformat(answer["on"]))
    if not answer["holders"]:
        yield Text(f"on {on}: nobody is known to have held it", style="yellow")
    for one in answer["holders"]:
        acting = " (acting)" if one["acting"] else ""
        yield Text.assemble(f"on {on}: ", (visible(one["name"] + acting), "bold"),
                            (f"  {one['sure']}", _STYLES[one["sure"]]), (f": {one['reason']}", "dim"))  # fmt: skip


def tenure_row(one: Mapping[str, Any], title: str, full: bool = False) -> tuple[Text, RenderableType]:
    """A tenure as a row of a table: from when to when, and what tells its ends; conflicting claims below.

    But for `full` each sentence is shown once and shortened, and only the first conflicts are.
    """
    told = [Text(visible(title + (", acting" if one["acting"] else "")), style="bold")]
    seen: set[str] = set()
    for word, end in (("from", one["start"]), ("to", one["end"])):
        if end:
            told.append(Text(visible(f"{word}: {end['rule']}"), style="dim"))
            told += _words(end["evidence"], seen, full)
    told += _conflicts(one["conflicts"], seen, full)
    return Text(f"{bounds(one['start'])}\n– {bounds(one['end']) if one['end'] else 'no end is known'}"), Group(*told)


def _conflicts(conflicts: Sequence[Mapping[str, Any]], seen: set[str], full: bool) -> Iterator[Text]:
    """What contradicts a tenure."""
    shown = len(conflicts) if full else _CONFLICTS
    for conflict in conflicts[:shown]:
        yield Text(visible(f"≠ {conflict['what']}"), style="red")
        yield from _words(conflict["evidence"], seen, full)
    if len(conflicts) > shown:
        yield Text(f"≠ and {len(conflicts) - shown} more contradict it; --full shows them", style="red")


def _words(evidence: Sequence[Mapping[str, Any]], seen: set[str], full: bool) -> Iterator[Text]:
    """What pages say of an end; what was shown already is named only."""
    for one in evidence:
        if full:
            yield quoted(one, "  ", None)
        elif one["claim"] in seen:
            yield Text(visible(f"  {cited(one)}, as above"), style="dim")
        else:
            yield quoted(one, "  ", _SHORT)
        seen.add(one["claim"])


def _rows(answer: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    sure = {one["person"]: one["sure"] for one in answer["holders"]}
    for one in answer["tenures"]:
        start, end = one["start"], one["end"] or {"earliest": None, "latest": None, "evidence": []}
        yield {
            **one,
            "from_earliest": start["earliest"],
            "from_latest": start["latest"],
            "to_earliest": end["earliest"],
            "to_latest": end["latest"],
            "on": answer["on"],
            "sure": sure.get(one["person"]),
            "conflicts": [each["what"] for each in one["conflicts"]],
            "sources": list(dict.fromkeys(cited(each) for each in (*start["evidence"], *end["evidence"]))),
        }
