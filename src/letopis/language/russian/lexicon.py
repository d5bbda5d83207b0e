"""The words of `knowledge/russian.toml`."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=4)
def lexicon(name: str) -> dict[str, Any]:
    """A file of word lists."""
    return tomllib.loads((files("letopis") / "knowledge" / f"{name}.toml").read_text(encoding="utf-8"))
