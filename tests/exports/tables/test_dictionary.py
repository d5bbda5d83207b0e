"""The data dictionary is that of the tables as they are."""

from pathlib import Path

from letopis.exports.tables.dictionary import datapackage, markdown
from letopis.exports.tables.registry import TABLES

PAGE = Path(__file__).resolve().parents[3] / "docs/data-dictionary.md"


def test_the_page_is_made_from_the_tables_as_they_are() -> None:
    assert PAGE.read_text(encoding="utf-8") == markdown(), "run scripts/data_dictionary.py"


def test_it_tells_every_column_of_every_table() -> None:
    for name, table in TABLES.items():
        section = markdown().split(f"\n## {name}\n")[1].split("\n## ")[0]
        assert all(f"| `{one.name}` | {one.type} | {one.about}" in section for one in table.columns)


def test_a_package_describes_its_tables_for_programs() -> None:
    (plain,) = datapackage([(TABLES["figures"], "csv/figures.csv")], "r1")["resources"]
    assert (plain["name"], plain["path"], plain["encoding"]) == ("figures", "csv/figures.csv", "utf-8")
    fields = {one["name"]: one for one in plain["schema"]["fields"]}
    assert (fields["value"]["type"], fields["from"]["type"], fields["ahead"]["type"]) == ("number", "date", "boolean")
    assert (fields["countries"]["type"], fields["countries"]["delimiter"]) == ("list", ";")
    assert plain["schema"]["primaryKey"] == ["id"] and plain["schema"]["missingValues"] == [""]
