"""The knowledge files: TOML and tab-separated tables that a person edits, read once and never changed."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from letopis.model.errors import BadKnowledge

FOLDER = Path(__file__).parent


@cache
def lexicon(name: str) -> Mapping[str, Any]:
    """The TOML file `knowledge/<name>.toml` as read-only mappings and tuples; `name` may hold folders ("events/nouns").

    Raises BadKnowledge, naming the file and the line, where it is missing or not TOML.
    """
    path = FOLDER / f"{name}.toml"
    try:
        with path.open("rb") as file:
            return _frozen_table(tomllib.load(file))
    except FileNotFoundError:
        raise BadKnowledge(str(path), "there is no such file", "restore it or reinstall the package") from None
    except tomllib.TOMLDecodeError as error:
        raise BadKnowledge(str(path), f"not valid TOML: {error}", "mend the line named") from None


def _frozen_table(table: dict[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType({key: _frozen(value) for key, value in table.items()})


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return _frozen_table(value)
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def rows(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The rows of a tab-separated table: where each stands ("line 7") and its cells by column name.

    Lines that begin with `#` and blank ones are passed over; the first other line names the columns. Cells missing
    at the end of a line are empty. Raises BadKnowledge for a line with more cells than columns.
    """
    columns: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
            continue
        if len(cells) > len(columns):
            problem = f"line {number}: {len(cells)} cells where the table has {len(columns)} columns"
            raise BadKnowledge(str(path), problem, "part the cells by single tabs")
        cells += [""] * (len(columns) - len(cells))
        yield f"line {number}", dict(zip(columns, cells, strict=True))


def several(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds a list parted by ";"."""
    return tuple(one.strip() for one in cell.split(";") if one.strip())
