"""Columns: values typed, and nothing else in them than formats can hold."""

from datetime import UTC, date, datetime

import pytest

from letopis.exports.tables.columns import Column
from letopis.exports.tables.registry import TABLES


@pytest.mark.parametrize(
    ("type", "raw", "value"),
    [
        ("text", "визит\x00", "визит�"),
        ("text", "", None),
        ("integer", 9, 9),
        ("number", 5, 5.0),
        ("boolean", False, False),
        ("day", "2024-05-14", date(2024, 5, 14)),
        ("day", date(2024, 5, 14), date(2024, 5, 14)),
        ("moment", "2024-05-14T16:20:00+00:00", datetime(2024, 5, 14, 16, 20, tzinfo=UTC)),
        ("list", ["KZ", "RU"], ("KZ", "RU")),
        ("list", [], ()),
        ("day", None, None),
    ],
)
def test_a_value_is_typed(type, raw, value) -> None:
    assert Column("x", type, "").value(raw) == value


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_described_once(name: str) -> None:
    table = TABLES[name]
    names = [one.name for one in table.columns]
    assert len(names) == len(set(names)) and set(table.key) <= set(names)
    assert all(one.about and not one.about.endswith(".") for one in table.columns)


def test_every_column_of_ids_names_a_column_that_there_is() -> None:
    named = {one.refers for table in TABLES.values() for one in table.columns if one.refers}
    assert named <= {f"{table.name}.{one.name}" for table in TABLES.values() for one in table.columns}
