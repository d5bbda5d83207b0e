"""The records of a reading, field by field, and what `letopis export` writes."""

import dataclasses
import inspect
import types
import typing
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Literal

from letopis.exports.tables.registry import TABLES
from letopis.model import facts
from letopis.model.article import Article, Block, Notice
from letopis.model.reading import Reading
from letopis.model.span import Span
from letopis.model.when import When
from reference import table

HEAD = """# File formats, field by field

What `letopis read --format jsonl` prints and what `letopis export` writes, with the types of the fields, from the code.
[reading-format.md](../reading-format.md) says what the fields of a reading mean,
[data-dictionary.md](../data-dictionary.md) what the columns of the tables do, [exports.md](../exports.md) what each
format of an export is good for.

## A reading
A JSON object a page. Every field is always there; `null` means that the text does not say. A *span* is a pair
`[start, end]` of code points of the document's `text`, the end not included. A *date* is a text in EDTF. An *id* is of
this reading alone.
"""
#: A page of which nothing is known.
EMPTY = Article("", "", (), "und")
#: The records of a reading, by the list that holds them.
RECORDS = {
    "blocks": Block, "mentions": facts.Mention, "entities": facts.Entity, "offices": facts.Office,
    "events": facts.Event, "participants": facts.Participant, "statements": facts.Statement,
    "documents": facts.Document, "figures": facts.Figure, "plans": facts.Plan,
}  # fmt: skip
_WORDS = {str: "text", int: "whole number", float: "number", bool: "`true` or `false`", When: "date", Span: "span",
          Notice: "text"}  # fmt: skip


def page() -> str:
    """The page of the records of a reading and of the tables."""
    lines = [HEAD, *_document(), *(line for name, record in RECORDS.items() for line in _record(name, record))]
    return "\n".join([*lines, *_tables()])


def _document() -> Iterator[str]:
    """The fields of the object itself, in the order in which it has them."""
    hints = typing.get_type_hints(Article) | typing.get_type_hints(Reading)
    yield from table(("field", "type"), ((f"`{name}`", _type(hints[name])) for name in Reading(EMPTY).to_json()))


def _record(name: str, record: type) -> Iterator[str]:
    yield f"### {name}\n"
    yield f"{inspect.getdoc(record)}\n"
    hints = typing.get_type_hints(record)
    yield from table(
        ("field", "type"), ((f"`{one.name}`", _type(hints[one.name])) for one in dataclasses.fields(record))
    )


def _type(hint: Any) -> str:
    """A type in words.

    >>> _type(tuple[str, ...] | None)
    'list of text, or null'
    """
    arguments = typing.get_args(hint)
    if hint is types.NoneType:
        return "null"
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return ", or ".join(map(_type, arguments))
    if typing.get_origin(hint) is Literal:
        return " ".join(f"`{one}`" for one in arguments)
    if typing.get_origin(hint) is tuple:
        return f"list of {_type(arguments[0])}"
    if issubclass(hint, StrEnum):
        return " ".join(f"`{one}`" for one in hint)
    names = {record: name for name, record in RECORDS.items()}
    return f"[{names[hint]}](#{names[hint]})" if hint in names else _WORDS[hint]


def _tables() -> Iterator[str]:
    yield "## The tables of an export\n"
    yield "CSV (RFC 4180, UTF-8, lists joined by `;`), Parquet, or JSON lines, each with these columns.\n"
    rows = ((_link(one.name), ", ".join(f"`{column.name}`" for column in one.columns)) for one in TABLES.values())
    yield from table(("table", "columns"), rows)


def _link(name: str) -> str:
    return f"[{name}](../data-dictionary.md#{name})"
