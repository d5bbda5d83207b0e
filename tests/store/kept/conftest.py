"""Invented pages, and a chronicle row by row."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from letopis.store.chronicle import Chronicle
from letopis.store.dump import BUILT, KEPT, dump

Rows = Mapping[str, list[str]]


@pytest.fixture(scope="session")
def world() -> ModuleType:
    """The maker of invented pages (`world.py`), which processes of the tests load as well."""
    sys.path.insert(0, str(Path(__file__).parent))
    try:
        return import_module("world")
    finally:
        del sys.path[0]


def _rows(url: str, without: frozenset[str] = frozenset()) -> Rows:
    tables = {name: chosen for name, chosen in (KEPT | BUILT).items() if name not in without}
    found: dict[str, list[str]] = {name: [] for name in tables}
    with Chronicle(url, make=False) as chronicle, chronicle.asked() as connection:
        for name, row in dump(connection, tables):
            found[name].append(row)
    return {name: sorted(rows) for name, rows in found.items()}


@pytest.fixture(scope="session")
def rows() -> Callable[..., Rows]:
    """What a chronicle holds, table by table, without numbers and moments."""
    return _rows


@pytest.fixture
def told(world: ModuleType) -> list:
    """Two dozen pages."""
    return world.pages(1, 24)
