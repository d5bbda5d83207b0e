"""`letopis compare`: what each source says of one event, side by side."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from letopis.cli.answers import grid, tell
from letopis.cli.chronicle import AsOf, Db, Format, Output, opened
from letopis.cli.dates import readable
from letopis.cli.event import EventId, head
from letopis.cli.lines import value_in_words
from letopis.cli.reading import visible
from letopis.model.text import site_of
from letopis.model.written import when

#: Sources that a table has columns for.
_BESIDE = 3
_LABEL = 14
#: What is compared, in its order; the place and the host by name.
FIELDS = ("kind", "status", "when", "place_name", "level", "name", "edition", "participants", "format", "topics",
          "invited_by_name", "rescheduled", "previous_when", "reason")  # fmt: skip
COLUMNS = ("source", "outlet", "published", *FIELDS)


def compare(id: EventId, as_of: AsOf = None, format: Format = Output.TABLE, db: Db = None) -> None:
    """Print a table of what each source says of an event: a column for each, a line for each attribute.

    What sources disagree on is marked with ≠; a blank means that the source says nothing of it.
    """
    with opened(db) as chronicle:
        found = chronicle.event_object(chronicle.event(id, as_of))
    tell(format, compared(found), lambda: beside(found), lambda: map(flat, found["reports"]), COLUMNS)


def compared(event: Mapping[str, Any]) -> dict[str, Any]:
    """What each source says, as an object."""
    kept = ("source", "outlet", "title", "published", "event")
    said = [{name: one[name] for name in kept} | {"says": one["says"]} for one in event["reports"]]
    return {"id": event["id"], "disputed": event["disputed"], "sources": said}


def beside(event: Mapping[str, Any]) -> RenderableType:
    """The reports in columns, a few beside each other."""
    reports, filled = event["reports"], [name for name in FIELDS if _filled(event, name)]
    tables = [
        _columns(reports[start : start + _BESIDE], filled, event["disputed"])
        for start in range(0, len(reports), _BESIDE)
    ]
    return Group(head(event), *(part for table in tables for part in (Text(), table)))


def _filled(event: Mapping[str, Any], name: str) -> bool:
    return any(one["says"][name] not in (None, [], False) for one in event["reports"])


def _columns(reports: Sequence[Mapping[str, Any]], names: Sequence[str], disputed: Sequence[str]) -> RenderableType:
    table = grid(_LABEL, *(None for _ in reports))
    for column in table.columns[1:]:
        column.ratio = 1
    table.expand = True
    table.add_row("", *(_head(one) for one in reports))
    for name in names:
        plain = name.removesuffix("_name")
        label = Text(f"≠ {plain}", style="bold red") if plain in disputed else Text(plain, style="dim")
        table.add_row(label, *(_said(name, one["says"][name]) for one in reports))
    return table


def _head(one: Mapping[str, Any]) -> RenderableType:
    outlet = Text(visible(one["outlet"] or site_of(one["source"])), style="bold")
    return Group(outlet, Text(readable(when(one["published"])), style="dim"))


def _said(name: str, value: Any) -> Text:
    if value in (None, [], False):
        return Text("")
    if name == "participants":
        return Text("\n".join(visible(value_in_words(name, one)) for one in value))
    return Text(visible(value_in_words(name, value)))


def flat(report: Mapping[str, Any]) -> dict[str, Any]:
    """What a source says as a row of CSV."""
    return dict(_cells(report))


def _cells(report: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield from ((name, report[name]) for name in ("source", "outlet", "published"))
    for name in FIELDS:
        value = report["says"][name]
        yield name, value_in_words(name, value, plain=True) if value not in (None, [], False) else None
