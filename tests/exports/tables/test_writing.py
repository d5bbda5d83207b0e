"""Tables as files, whatever text stands in them."""

import csv
import io
import json
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letopis.exports.tables import writing
from letopis.exports.tables.columns import boolean, day, integer, moment, number, several, text
from letopis.exports.tables.table import Table
from letopis.exports.tables.writing import as_it_was, csv_lines, json_lines, write_parquet

TABLE = Table(
    "some",
    "Of every type one.",
    (text("a", "x"), integer("b", "x"), number("c", "x"), boolean("d", "x"), day("e", "x"), moment("f", "x"),
     several("g", "x")),
    lambda ask: (),
)  # fmt: skip
SOME = ["=1+1", "@SUM(A1)", "'tis", "-5 °C", "a,b", 'c"d', "e\nf", "\tg", "\r", "h;=1", ";'", "\n\t;-", '";""=1"']
TEXTS = st.text(max_size=30) | st.sampled_from(SOME)
CODES = st.lists(st.sampled_from(["KZ", "RU", "trade"]), max_size=3)
ROWS = st.lists(
    st.tuples(
        TEXTS,
        st.none() | st.integers(-(2**60), 2**60),
        st.none() | st.floats(-1e12, 1e12).map(lambda one: float(f"{one:.15g}")),
        st.none() | st.booleans(),
        st.none() | st.dates(),
        st.none() | st.datetimes(min_value=datetime(1900, 1, 1), timezones=st.just(UTC)),
        CODES,
    ),
    max_size=8,
)


def records(rows) -> list:
    return [tuple(column.value(one) for column, one in zip(TABLE.columns, row, strict=True)) for row in rows]


def cells(made: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(made.removeprefix("\ufeff"), newline="")))


def parsed(cell: str, type: str):
    """A cell as a reader of the data dictionary reads it."""
    if type == "list":
        return tuple(cell.split(";")) if cell else None
    if not cell:
        return None
    if type == "text":
        return as_it_was(cell)
    readers = {"integer": int, "number": float, "day": date.fromisoformat, "moment": datetime.fromisoformat}
    return {"true": True, "false": False}[cell] if type == "boolean" else readers[type](cell)


@given(ROWS)
@settings(max_examples=60, deadline=None)
def test_csv_gives_back_what_was_written(rows) -> None:
    told = records(rows)
    head, *found = cells("".join(csv_lines(TABLE, told)))
    assert head == list("abcdefg")
    back = [tuple(parsed(cell, column.type) for cell, column in zip(row, TABLE.columns, strict=True)) for row in found]
    assert back == [tuple(one or None if isinstance(one, tuple) else one for one in row) for row in told]


@given(ROWS)
@settings(max_examples=60, deadline=None)
def test_no_cell_of_text_begins_as_a_formula(rows) -> None:
    for row in cells("".join(csv_lines(TABLE, records(rows)))):
        assert not row[0].startswith(("=", "+", "-", "@", "\t", "\r"))


RUN = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@pytest.mark.parametrize("between", [";", "\t", "\n", "\r\n", ';"', ',";"', "';"])
@pytest.mark.parametrize("sign", RUN)
def test_nor_where_cells_are_parted_by_other_signs_than_commas(between: str, sign: str) -> None:
    """With Russian settings a spreadsheet parts cells at semicolons, in the midst of what we have put in quotes."""
    row = (f'Визит "{between}{sign}1+1', 1, 0.1, True, date(2024, 5, 1), None, ("KZ", f"{sign}RU"))
    made = "".join(csv_lines(TABLE, [row])).partition("\r\n")[2]
    for parting in (r"[;\r\n]+", r"[\t\r\n]+"):
        found = [one.lstrip('"') for one in re.split(parting, made)]
        assert not [one for one in found if one.startswith(RUN[:4] + RUN[6:])]
    assert as_it_was(cells(made)[0][0]) == row[0]
    assert [as_it_was(one) for one in cells(made)[0][6].split(";")] == list(row[6])


def test_lines_of_csv_end_as_the_standard_says() -> None:
    made = "".join(csv_lines(TABLE, records([("a,b", 1, 0.1, True, date(2024, 5, 1), None, ["KZ", "RU"])])))
    assert made == '\ufeffa,b,c,d,e,f,g\r\n"a,b",1,0.1,true,2024-05-01,,KZ;RU\r\n'


@given(ROWS)
@settings(max_examples=40, deadline=None)
def test_json_lines_give_back_what_was_written(rows) -> None:
    told = records(rows)
    found = [json.loads(line) for line in "".join(json_lines(TABLE, told)).split("\n")[:-1]]
    assert [one["a"] for one in found] == [row[0] for row in told]
    assert [one["g"] for one in found] == [list(row[6]) for row in told]
    assert [one["e"] and date.fromisoformat(one["e"]) for one in found] == [row[4] for row in told]


@given(ROWS)
@settings(max_examples=40, deadline=None)
def test_parquet_gives_back_what_was_written(rows) -> None:
    told = records(rows)
    assert back(told) == told


def back(told: Sequence) -> list:
    file = io.BytesIO()
    write_parquet(TABLE, told, file)
    found = pq.read_table(io.BytesIO(file.getvalue()))
    assert [str(one) for one in found.schema.types] == [
        "string", "int64", "double", "bool", "date32[day]", "timestamp[us, tz=UTC]", "list<element: string>",
    ]  # fmt: skip
    assert found.schema.field("a").metadata[b"description"] == b"x"
    return [tuple(tuple(one) if isinstance(one, list) else one for one in row.values()) for row in found.to_pylist()]


def test_rows_are_written_group_by_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_GROUP", 3)
    read: list[int] = []

    def told():
        for n in range(8):
            read.append(n)
            yield (str(n), n, None, None, None, None, ())

    groups: list[int] = []
    passed = writing.passing(told(), lambda group: groups.append(len(group)))
    next(passed)
    assert read == [0, 1, 2]
    assert [len(list(passed)), groups] == [7, [3, 3, 2]]
    file = io.BytesIO()
    write_parquet(TABLE, told(), file)
    assert pq.ParquetFile(file).num_row_groups == 3
