"""The addresses of the site that outsiders may rely on."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote, urlencode


def event(id: str) -> str:
    """The page of an event."""
    return f"/events/{quote(id, safe='')}"


def person(id: str) -> str:
    """The page of a person."""
    return f"/people/{quote(id, safe='')}"


def plan(id: str) -> str:
    """The page of a plan; one that only an event tells leads on to that of the event."""
    return f"/plans/{quote(id, safe='')}"


def relation(countries: Iterable[str]) -> str:
    """The page of two or more countries with each other.

    >>> relation(["RU", "KZ"])
    '/relations/KZ-RU'
    """
    return f"/relations/{quote('-'.join(sorted(set(countries))), safe='-')}"


def source(address: str) -> str:
    """The page of a source: its id is its own address.

    >>> source("https://news.example/a?b=1")
    '/sources/https%3A%2F%2Fnews.example%2Fa%3Fb%3D1'
    """
    return f"/sources/{quote(address, safe='')}"


def query(path: str, params: Mapping[str, object]) -> str:
    """An address with parameters; lists are repeated, empty ones left out, true is 1.

    >>> query("/timeline", {"country": ["KZ", "RU"], "from": None, "disputed": True})
    '/timeline?country=KZ&country=RU&disputed=1'
    """
    pairs: list[tuple[str, str]] = []
    for name, value in params.items():
        values = value if isinstance(value, (list, tuple)) else [value]
        pairs += [(name, "1" if one is True else str(one)) for one in values if one not in (None, "", False)]
    return f"{path}?{urlencode(pairs)}" if pairs else path


def party(one: Mapping[str, str]) -> str:
    """The page of a participant: a person's own; the timeline of a country or an organisation."""
    if one.get("type") == "country" and one.get("country"):
        return query("/timeline", {"country": one["country"]})
    return query("/timeline", {"organisation": one["entity"]}) if one.get("type") != "person" else person(one["entity"])
