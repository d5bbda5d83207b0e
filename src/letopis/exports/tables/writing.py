"""Tables as files: CSV (RFC 4180), JSON lines, Parquet; written row by row, so that little memory is needed."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from io import StringIO
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from letopis.exports.lent import lending
from letopis.exports.tables.columns import Column, Value
from letopis.exports.tables.table import Table

if TYPE_CHECKING:
    import pyarrow

Record = tuple[Value, ...]
#: Where a cell begins, for a spreadsheet that parts cells at semicolons or tabs, too, wherever they stand, and that
#: would run what follows; and where the rule that undoes the defusing takes an apostrophe off.
_BEGINS = r"(?:^|(?<=[;\t\r\n]))"
_RUN = re.compile(_BEGINS + r"""(?="*[=+\-@\t\r'＝＋－＠])""")
_DEFUSED = re.compile(_BEGINS + "'")
#: Rows of a row group of Parquet.
_GROUP = 10_000


def csv_lines(table: Table, records: Iterable[Record]) -> Iterator[str]:
    """A table as CSV: a line at a time (RFC 4180: commas, CRLF, quotes where needed), the head first.

    It begins with the mark of UTF-8, without which spreadsheets take Cyrillic for something else. Days and moments are
    ISO 8601, a list is joined by `;`, what is missing is empty, yes and no are `true` and `false`. Text that a
    spreadsheet would run as a formula (it begins with = + - @, a tab or a return) gets an apostrophe before it, and so
    does text with one already, and what follows a semicolon, a tab or a line's end within a text, where spreadsheets of
    many countries begin another cell: `as_it_was` gives the text as it was (OWASP, CSV injection).
    """
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    yield f"\ufeff{_taken(file)}"
    for record in records:
        writer.writerow([_cell(value) for value in record])
        yield _taken(file)


def _taken(file: StringIO) -> str:
    """What was written so far, which is forgotten."""
    told = file.getvalue()
    file.seek(0)
    file.truncate()
    return told


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"{value:.15g}" if isinstance(value, float) else str(value)
    if isinstance(value, (datetime, date)):
        return _iso(value)
    return defused(";".join(value) if isinstance(value, tuple) else value)


def defused(text: str) -> str:
    """A text that no spreadsheet runs.

    >>> defused("=1+1"), defused("'tis"), defused("Осло")
    ("'=1+1", "''tis", 'Осло')
    >>> defused("Визит;=1+1")
    "Визит;'=1+1"
    """
    return _RUN.sub("'", text)


def as_it_was(cell: str) -> str:
    """The text of a cell of CSV, as it was before `defused`."""
    return _DEFUSED.sub("", cell)


def json_lines(table: Table, records: Iterable[Record]) -> Iterator[str]:
    """A table as JSON lines: an object a row with all columns, null for what is missing."""
    for record in records:
        told = {column.name: _json(value) for column, value in zip(table.columns, record, strict=True)}
        yield json.dumps(told, ensure_ascii=False) + "\n"


def _json(value: Value) -> Any:
    return _iso(value) if isinstance(value, (datetime, date)) else value


def _iso(value: date) -> str:
    return (
        value.astimezone(UTC).isoformat().replace("+00:00", "Z") if isinstance(value, datetime) else value.isoformat()
    )


def write_parquet(table: Table, records: Iterable[Record], file: IO[bytes]) -> None:
    """A table as Parquet with typed columns, a row group at a time. Raises NotInstalled where pyarrow lacks."""
    with parquet_writer(table, file) as put:
        for _ in passing(records, put):
            pass


def parquet_there() -> None:
    """Raises NotInstalled where the library that writes Parquet lacks."""
    with lending("Parquet"):
        import pyarrow  # noqa: F401


@contextmanager
def parquet_writer(table: Table, file: IO[bytes]) -> Iterator[Callable[[Sequence[Record]], None]]:
    """What puts records into a file of Parquet, each time a row group."""
    parquet_there()
    import pyarrow
    from pyarrow import parquet

    schema = _schema(table)
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:

        def put(group: Sequence[Record]) -> None:
            columns = zip(zip(*group, strict=True), schema.types, strict=True)
            arrays = [pyarrow.array(values, kind) for values, kind in columns]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))

        yield put


def passing(records: Iterable[Record], put: Callable[[Sequence[Record]], None]) -> Iterator[Record]:
    """The records as they are; on their way they are put elsewhere, too, a row group at a time."""
    rest = iter(records)
    while group := list(islice(rest, _GROUP)):
        put(group)
        yield from group


def _schema(table: Table) -> "pyarrow.Schema":
    import pyarrow

    kinds = {
        "text": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64(), "boolean": pyarrow.bool_(),
        "day": pyarrow.date32(), "moment": pyarrow.timestamp("us", "UTC"), "list": pyarrow.list_(pyarrow.string()),
    }  # fmt: skip

    def told(column: Column) -> "pyarrow.Field":
        return pyarrow.field(column.name, kinds[column.type], metadata={"description": column.about})

    return pyarrow.schema([told(one) for one in table.columns], metadata={"description": table.about})
