"""What a search box offers for what was typed so far: people, countries, organisations, series.

Each word typed must begin a word of the name. What has most pages (series: events) comes first. The names are kept in
memory until the chronicle changes: no index of both databases folds Cyrillic (SQLite's `lower` knows ASCII alone).
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, func, select

from letopis.chronicle.series.naming import plain
from letopis.knowledge.sources import countries
from letopis.model.text import fold
from letopis.store.ask.listing.remembered import remembered
from letopis.store.ask.names import rejected_identities
from letopis.store.dialect import beginning, pieces
from letopis.store.schema import event_facets, events, identities, units

_WORD = re.compile(r"[\w']+")


@dataclass(frozen=True, slots=True)
class Offered:
    """What may be offered: all its names in lower case, one blank before each word; how many pages or events."""

    type: str
    id: str
    called: str
    count: int


def complete(connection: Connection, prefix: str, limit: int = 10) -> list[dict[str, Any]]:
    """Whom or what a name that begins so may mean: `type`, `id`, `name`, `country` and `count` of each.

    `type` is person, organization, country or series; `id` is what the other questions take: an identity's id, a
    country's code, a series' key. Nothing is offered where no word was typed. Whom people rejected is left out.
    """
    typed = _words(prefix)
    if not typed:
        return []
    without = rejected_identities(connection)
    found = [one for one in _offered(connection) if all(f" {word}" in one.called for word in typed)]
    found = [one for one in found if one.id not in without]
    best = sorted(found, key=lambda one: (not one.count, one.type != "country", -one.count, one.called, one.id))[:limit]
    names = _names(connection, best)
    return [
        {"type": one.type, "id": one.id, "name": names[one.id][0], "country": names[one.id][1], "count": one.count}
        for one in best
    ]


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _offered(connection: Connection) -> Sequence[Offered]:
    """All that may be offered."""
    return remembered(
        connection, "complete", lambda _: (*_countries(connection), *_identities(connection), *_series(connection))
    )


def _called(names: Iterable[str]) -> str:
    return "".join(f" {word}" for word in dict.fromkeys(word for name in names for word in _words(name)))


@lru_cache(maxsize=1)
def _country_names() -> Mapping[str, str]:
    """What each country, by its code, is called."""
    return {code: _called((one.name, *one.variants, *one.abbreviations, code)) for code, one in countries().items()}


def _countries(connection: Connection) -> Iterator[Offered]:
    facet = event_facets.c.facet
    chosen = select(facet, func.count().label("times")).where(beginning(connection, facet, "c:")).group_by(facet)
    times = {row.facet.removeprefix("c:"): row.times for row in connection.execute(chosen)}
    yield from (Offered("country", code, called, times.get(code, 0)) for code, called in _country_names().items())


def _identities(connection: Connection) -> Iterator[Offered]:
    """People and organisations by all their names."""
    chosen = select(units.c.identity, units.c.type, units.c.name, units.c.names, units.c["count"].label("times"))
    names: dict[tuple[str, str], list[str]] = {}
    times: Counter[tuple[str, str]] = Counter()
    for row in connection.execute(chosen.where(units.c.type.in_(("person", "organization")))):
        key = row.type, row.identity
        names.setdefault(key, []).extend(json.loads(row.names) if row.names else [row.name])
        times[key] += row.times
    yield from (Offered(type, id, _called(sorted(some)), times[type, id]) for (type, id), some in names.items())


def _series(connection: Connection) -> Iterator[Offered]:
    facet = event_facets.c.facet
    chosen = select(facet, func.count().label("times")).where(beginning(connection, facet, "n:")).group_by(facet)
    for row in connection.execute(chosen):
        key = row.facet.removeprefix("n:")
        words, _, bodies = key.split("|")
        yield Offered("series", key, _called((words, bodies)), row.times)


def _names(connection: Connection, found: Iterable[Offered]) -> Mapping[str, tuple[str, str | None]]:
    """The name of each as people read it, and its country."""
    names: dict[str, tuple[str, str | None]] = {}
    for one in found:
        if one.type == "country":
            names[one.id] = countries()[one.id].name, one.id
        elif one.type == "series":
            names[one.id] = _series_name(connection, one.id), None
    for piece in pieces([one.id for one in found if one.id not in names]):
        chosen = select(identities).where(identities.c.id.in_(piece)).order_by(identities.c.block.desc())
        names |= {row.id: (row.name, row.country) for row in connection.execute(chosen)}
    return names


def _series_name(connection: Connection, key: str) -> str:
    """What the last event of a series is called, without its number."""
    chosen = select(events.c.body).join(event_facets, event_facets.c.event == events.c.id)
    last = chosen.where(event_facets.c.facet == f"n:{key}").order_by(event_facets.c.day.desc(), event_facets.c.event)
    body = connection.scalar(last.limit(1))
    name = json.loads(body).get("name") if body else None
    return plain(name) if name else key.partition("|")[0]
