"""The names by which the table of Wikidata ids knows an organisation."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from letopis.knowledge.identifiers import FILE, folded, wikidata_of
from letopis.knowledge.tables import rows


def first_name(wikidata: str) -> str | None:
    """The longest name of an organisation with an id, which stands for all of them."""
    names = _names().get(wikidata)
    return min(names, key=lambda one: (-len(one), one)) if names else None


def is_of_part(wikidata: str, name: str) -> bool:
    """Whether an id is that of the beginning of a name only: of "Совет директоров", not of that of one firm."""
    if wikidata_of("organization", name) == wikidata:
        return False
    whole = folded(name)
    return any(whole.startswith(f"{folded(one)} ") for one in _names().get(wikidata, ()))


@lru_cache(maxsize=1)
def _names() -> Mapping[str, tuple[str, ...]]:
    names: dict[str, list[str]] = defaultdict(list)
    for _, row in rows(FILE):
        if row["type"] == "organization":
            names[row["wikidata"]].append(row["name"])
    return MappingProxyType({wikidata: tuple(of) for wikidata, of in names.items()})
