"""Whether two countries given for one name speak against each other."""

from functools import lru_cache

from letopis.knowledge import gazetteer

_ANYBODY = frozenset({"EU"})  # its servants are citizens of its members


@lru_cache(maxsize=10_000)
def compatible(one: str | None, other: str | None) -> bool:
    """Whether a name may go with both: nothing known, the same, a part of it, or a state that is no more."""
    if one is None or other is None or one == other or one in _ANYBODY or other in _ANYBODY:
        return True
    return one.split("-")[0] == other.split("-")[0] or _past(one) or _past(other)


def _past(code: str) -> bool:
    try:
        return gazetteer().country(code).kind == "former"
    except KeyError:
        return False
