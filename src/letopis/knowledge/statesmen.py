"""Who is known to act for a country, whether or not a page gives the office."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from letopis.knowledge.tables import lexicon
from letopis.model.text import fold


@lru_cache(maxsize=1)
def statesmen() -> Mapping[str, str]:
    """The country code (`EU`; `-` for an international body) of well-known statesmen.

    The names are in lower case with ё as е. A surname alone is a name where the table says that it suffices.
    """
    known: dict[str, str] = {}
    for code, names in lexicon("statesmen").items():
        known |= {fold(name): code for name in names.get("full", ())}
        known |= {form: code for name in names.get("surname", ()) for form in _forms(name)}
    return MappingProxyType(known)


def _forms(name: str) -> Iterator[str]:
    whole = fold(name)
    yield whole
    yield whole.rsplit(maxsplit=1)[-1]
