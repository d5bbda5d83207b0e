"""How answers are printed: a table to read, JSON, or CSV."""

import csv
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from letopis.cli.chronicle import Output
from letopis.cli.reading import screen, visible


def tell(
    output: Output,
    whole: Any,
    table: Callable[[], RenderableType],
    rows: Callable[[], Iterable[Mapping[str, Any]]],
    columns: Sequence[str],
) -> None:
    """Print an answer: `whole` as JSON, `rows` with `columns` as CSV, or the table.

    In CSV a list is joined by "; ", and what is missing is empty.
    """
    if output is Output.JSON:
        print(text_of(whole, indent=2))
    elif output is Output.CSV:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([cell(row.get(column)) for column in columns] for row in rows())
    else:
        screen().print(table())


def text_of(value: Any, indent: int | None = None) -> str:
    """A value as JSON text that standard output can hold: all escaped where its encoding cannot."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, indent=indent, default=str)
    return text


def cell(value: Any) -> str:
    """A value as a cell of CSV.

    >>> cell(["a", "b"]), cell(None), cell(True), cell({"name": "Осло", "country": "NO"})
    ('a; b', '', 'yes', 'Осло')
    """
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, Mapping):
        return cell(value.get("name") or value.get("id"))
    if isinstance(value, (list, tuple)):
        return "; ".join(map(cell, value))
    return visible(str(value))


def marked(text: str, places: Iterable[Sequence[int]], style: str, mark: str, signs: str = "»«") -> Text:
    """A text with places in it between two signs, so that they are seen without colours, too."""
    whole, shown, at = visible(text), Text(), 0
    for start, end in places:
        shown.append(whole[at:start], style=style).append(f"{signs[0]}{whole[start:end]}{signs[1]}", style=mark)
        at = end
    return shown.append(whole[at:], style=style)


def sentence(one: Mapping[str, Any]) -> Text:
    """A sentence of an answer with its evidence between » and «."""
    return marked(one["text"], one["marks"], "dim", "bold")


def grid(*widths: int | None) -> Table:
    """A table without lines, its columns of given widths; one without width takes what is left."""
    made = Table.grid(padding=(0, 1), expand=False)
    for width in widths:
        made.add_column(width=width, overflow="fold")
    return made
