"""Wikidata ids of well-known persons, organisations and places by name, where a name tells one alone."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from letopis.knowledge.tables import FOLDER, rows
from letopis.model.text import fold

FILE = FOLDER / "built" / "wikidata.tsv"

_SIGNS = re.compile(r"[^\w\s-]")


def folded(name: str) -> str:
    """A name in lower case with ё as е, without quotes and other signs.

    >>> folded("Фонд «Ёлка»")
    'фонд елка'
    """
    return " ".join(_SIGNS.sub(" ", fold(name)).split())


def wikidata_of(kind: str, name: str) -> str | None:
    """The Wikidata id of a `person`, `organization` or `place` with a nominative name, if the table has it."""
    return _known().get((kind, folded(name)))


@lru_cache(maxsize=1)
def _known() -> Mapping[tuple[str, str], str]:
    return MappingProxyType({(row["type"], folded(row["name"])): row["wikidata"] for _, row in rows(FILE)})
