"""The data dictionary: what every column of every table means, to read and for programs (Data Package 2.0)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from letopis.exports.tables.columns import Column
from letopis.exports.tables.registry import TABLES
from letopis.exports.tables.table import Table

_SCHEMAS = "https://datapackage.org/profiles/2.0"
#: A type of ours in Parquet, and in the Table Schema of Data Package.
_PARQUET = {"text": "string", "integer": "int64", "number": "double", "boolean": "bool", "day": "date32",
            "moment": "timestamp, UTC", "list": "list of strings"}  # fmt: skip
_FIELDS: Mapping[str, Mapping[str, str]] = {
    "text": {"type": "string"}, "integer": {"type": "integer"}, "number": {"type": "number"},
    "boolean": {"type": "boolean"}, "day": {"type": "date"}, "moment": {"type": "datetime"},
    "list": {"type": "list", "delimiter": ";", "itemType": "string"},
}  # fmt: skip

HEAD = """# The data dictionary

What the tables of a chronicle hold: each can be exported as CSV, Parquet and JSON lines ([exports.md](exports.md)).
This page is made from the code (`scripts/data_dictionary.py`).

Types: *text*; *integer* and *number*; *boolean* (`true`, `false`); *day* (`2024-05-14`); *moment* (UTC,
`2024-05-14T16:20:00Z`); *list* of codes or ids, which CSV joins by `;`. What nobody tells is empty (null in Parquet and
JSON). Dates that may be vague stand twice: as EDTF in a text (`2024-10`, `2023-23` is autumn, `?` doubtful, `~` about,
`..` an open end), and as the first and the last day that they may mean. A column of ids names the table whose rows they
are of; an id that a filter or a person's word leaves out of that table may still stand in this one.
"""


def markdown(names: Iterable[str] = TABLES) -> str:
    """The dictionary as a page of Markdown."""
    listed = [TABLES[name] for name in names]
    contents = [f"- [{one.name}](#{one.name}): {_first(one.about)}" for one in listed]
    return "\n".join([HEAD, *contents, *(line for one in listed for line in _section(one)), ""])


def _first(about: str) -> str:
    return about.split(": ")[0].split(". ")[0].rstrip(".").lower()


def _section(table: Table) -> Iterator[str]:
    yield f"\n## {table.name}"
    yield table.about
    if table.key:
        yield f"No two rows have the same {' and '.join(f'`{one}`' for one in table.key)}."
    yield "\n| column | type | |\n|---|---|---|"
    for column in table.columns:
        yield f"| `{column.name}` | {column.type} | {column.about}{_refers(column)} |"


def _refers(column: Column) -> str:
    if not column.refers:
        return ""
    table, _, name = column.refers.partition(".")
    return f" → [{table}](#{table}).`{name}`"


def datapackage(files: Iterable[tuple[Table, str]], version: str) -> dict[str, Any]:
    """The description of tables as a Data Package, each with the path of its CSV file; Parquet describes itself.

    Standard: https://datapackage.org/standard/ (2.0). `version` names the state of the chronicle.
    """
    return {
        "$schema": f"{_SCHEMAS}/datapackage.json",
        "name": "letopis",
        "title": "A chronicle of diplomacy",
        "version": version,
        "resources": [_resource(table, path) for table, path in files],
    }


def _resource(table: Table, path: str) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "description": table.about,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"$schema": f"{_SCHEMAS}/tabledialect.json", "delimiter": ",", "lineTerminator": "\r\n"},
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    fields = [{"name": one.name, **_FIELDS[one.type], "description": one.about} for one in table.columns]
    key = {"primaryKey": list(table.key)} if table.key else {}
    return {"$schema": f"{_SCHEMAS}/tableschema.json", "fields": fields, "missingValues": [""], **key}
