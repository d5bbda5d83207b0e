"""Who meets whom, and where: pairs of countries and of people, and places, with how many events they share.

Countries and places are counted by the facets that events are found by. Pairs of people are counted among those alone
who take part most often: all pairs would be too many to be drawn or counted.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Any

from sqlalchemy import Connection

from letopis.knowledge.sources import countries as known_countries
from letopis.store.ask.filter import Filter
from letopis.store.ask.listing.matching import Seen
from letopis.store.ask.names import Named, identities_of

Pair = tuple[str, str]


@dataclass(slots=True)
class _Counts:
    """How many events each has, and when the last of them was (the day's ordinal)."""

    times: Counter[Any] = field(default_factory=Counter)
    last: dict[Any, int] = field(default_factory=dict)

    def add(self, key: Any, times: int, last: int) -> None:
        """Count so many more events, the last of them on a day."""
        self.times[key] += times
        self.last[key] = max(last, self.last.get(key, 0))

    def most(self, limit: int | None) -> Iterator[tuple[Any, dict[str, Any]]]:
        """Those with most events first."""
        for key in sorted(self.times, key=lambda key: (-self.times[key], key))[:limit]:
            day = self.last[key]
            yield key, {"events": self.times[key], "last": date.fromordinal(day).isoformat() if day else None}


def network(connection: Connection, chosen: Filter, as_of: date | None = None, limit: int = 60) -> dict[str, Any]:
    """Who meets whom in the events that a filter lets through: `countries` and `people`, each `nodes` and `pairs`.

    At most `limit` nodes of either, those with most events; the pairs are those among them, the most frequent first. A
    node has `id`, `name`, `country`; a pair `left` and `right` (ids); both have `events` and the `last` day of one.
    """
    seen = Seen(connection, chosen, as_of)
    return {"countries": _countries(seen, limit), "people": _people(connection, seen, limit)}


def places(
    connection: Connection, chosen: Filter, as_of: date | None = None, limit: int | None = None
) -> list[dict[str, Any]]:
    """Where the events that a filter lets through take place, the most frequent places first.

    Each has `id`, `name`, `country`, `wikidata`, how many `events`, and the `last` day of one.
    """
    counts, unit = _Counts(), {}
    told = list(Seen(connection, chosen, as_of).facets("p:"))
    known = identities_of(connection, (facet.removeprefix("p:") for facet, _, _ in told))
    for facet, times, last in told:
        if one := known.get(facet.removeprefix("p:")):
            counts.add(one.id, times, last)
            unit[one.id] = one
    return [_node(unit[id]) | {"wikidata": unit[id].wikidata} | rest for id, rest in counts.most(limit)]


def _node(one: Named) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "country": one.country}


def _countries(seen: Seen, limit: int) -> dict[str, Any]:
    counts, names = _Counts(), known_countries()
    for facet, times, last in seen.facets("c:"):
        counts.add(facet.removeprefix("c:"), times, last)
    nodes = [
        {"id": code, "name": names[code].name if code in names else code, "country": code} | rest
        for code, rest in counts.most(limit)
    ]
    shown, pairs = {one["id"] for one in nodes}, _Counts()
    for facet, times, last in seen.facets("cc:"):
        pair = _pair(facet)
        if shown.issuperset(pair):
            pairs.add(pair, times, last)
    return {"nodes": nodes, "pairs": _pairs(pairs)}


def _pair(facet: str) -> Pair:
    """The two countries of a facet ("cc:KZ-RU")."""
    left, _, right = facet.removeprefix("cc:").partition("-")
    return left, right


def _pairs(counts: _Counts) -> list[dict[str, Any]]:
    return [{"left": left, "right": right} | rest for (left, right), rest in counts.most(None)]


def _people(connection: Connection, seen: Seen, limit: int) -> dict[str, Any]:
    wanted = seen.people(limit)
    single, pairs = _Counts(), _Counts()
    for people, times, day in seen.together(wanted):
        for one in people:
            single.add(one, times, day)
        for pair in combinations(sorted(people), 2):
            pairs.add(pair, times, day)
    known = {one.id: one for one in identities_of(connection, wanted).values()}
    nodes = [_node(known[id]) | rest for id, rest in single.most(limit)]
    return {"nodes": nodes, "pairs": _pairs(pairs)}
