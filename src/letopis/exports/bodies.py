"""What kind of body an organisation is, by its name: a ministry, a parliament, an organisation of states."""

from functools import lru_cache

from letopis.knowledge import Kind, gazetteer
from letopis.knowledge.sources import countries
from letopis.model.text import fold

#: Tables of organisations.toml whose bodies are of a state.
_PUBLIC = frozenset({"ministry", "parliament", "government"})
#: How the names of a state's missions abroad begin.
_MISSIONS = ("посольств", "консульств", "генеральное консульств", "генконсульств", "постоянное представительств",
             "постпредств", "дипломатическая мисси", "министерств")  # fmt: skip


@lru_cache(maxsize=4096)
def body_kind(name: str) -> str | None:
    """The table of organisations.toml that a name is of ("ministry", "international"); None for others.

    >>> body_kind("МИД Азербайджана"), body_kind("ООН"), body_kind("Клуб любителей шахмат")
    ('ministry', 'international', None)
    """
    hit = gazetteer().longest(fold(name).split())
    if hit is None:
        return None
    found = {one.category for one in hit.entries if one.kind is Kind.ORGANIZATION}
    return found.pop() if len(found) == 1 else None


def is_public(name: str, country: str | None = None) -> bool:
    """Whether an organisation is a body of a state: a ministry, parliament, government, or a mission of a country."""
    mission = country is not None and fold(name).startswith(_MISSIONS)
    return mission or body_kind(name) in _PUBLIC


def state_kind(code: str | None) -> str | None:
    """country, territory, disputed, former, or organization (the European Union); None for an unknown code."""
    known = countries().get(code or "")
    return known.kind if known else None
