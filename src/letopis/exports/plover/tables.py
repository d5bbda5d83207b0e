"""PLOVER's lists of codes, and how our events are coded in them: the tables beside this module."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

Table = Mapping[str, Any]


@cache
def table(name: str) -> Table:
    """A table: `schema` (PLOVER's own lists), `coding` (from ours to theirs), `countries` (two letters to three)."""
    with (Path(__file__).parent / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)
