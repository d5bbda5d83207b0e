"""Whom the names in an address mean: those that are found, those that several have, those that nobody has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from letopis.chronicle.series.naming import plain
from letopis.model.errors import LetopisError
from letopis.model.facts import EntityType
from letopis.site.asked import Asked
from letopis.store.ask.names import Named, SeveralNamed, candidates, country, identified
from letopis.store.ask.wanted import UnknownSeries, series_named
from letopis.store.chronicle import Chronicle

#: Whom several names may mean, at most so many are offered.
_OFFERED = 10
_TYPES: dict[str, EntityType] = {"person": "person", "organisation": "organization"}


@dataclass(frozen=True, slots=True)
class Found:
    """What a filter's value means: `value` is what other questions take, `others` who are called so, too."""

    field: str
    typed: str
    value: str
    name: str
    others: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """Who or what may be meant."""

    value: str
    name: str
    country: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """A filter's value of which it is not clear what it means, and what it may."""

    field: str
    typed: str
    problem: LetopisError
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Meant:
    """What a page is asked for, its names resolved as far as can be."""

    asked: Asked
    found: tuple[Found, ...]
    doubts: tuple[Doubt, ...]

    def keywords(self) -> dict[str, Any]:
        """As `Asked.keywords`, with ids and codes in place of names."""
        given = {
            "country": self._values("country"),
            "person": self._values("person"),
            "organisation": self._values("organisation"),
            "series": next(iter(self._values("series")), None),
        }
        return replace(self.asked, **given).keywords()  # type: ignore[arg-type]

    def _values(self, field: str) -> tuple[str, ...]:
        return tuple(one.value for one in self.found if one.field == field)


def meant(chronicle: Chronicle, asked: Asked) -> Meant:
    """Whom the countries, people, organisations and series of an address mean."""
    told: list[Found | Doubt] = [_country(one) for one in asked.country]
    with chronicle.asked() as connection:
        for field in ("person", "organisation"):
            told += [_identity(connection, field, one) for one in getattr(asked, field)]
    if asked.series:
        told.append(_series(chronicle, asked.series))
    return Meant(
        asked,
        tuple(one for one in told if isinstance(one, Found)),
        tuple(one for one in told if isinstance(one, Doubt)),
    )


def _country(typed: str) -> Found | Doubt:
    try:
        code = country(typed)
    except LetopisError as error:
        return Doubt("country", typed, error)
    return Found("country", typed, code, code)


def _identity(connection: Connection, field: str, typed: str) -> Found | Doubt:
    try:
        one = identified(connection, typed, _TYPES[field])
    except SeveralNamed as error:
        return Doubt(field, typed, error, _choices(candidates(connection, typed, _TYPES[field])))
    except LetopisError as error:
        return Doubt(field, typed, error)
    return Found(field, typed, one.id, one.name, one.others[:_OFFERED])


def _choices(found: Sequence[Named]) -> tuple[Choice, ...]:
    return tuple(Choice(one.id, one.name, one.country, one.count) for one in found[:_OFFERED])


def _series(chronicle: Chronicle, typed: str) -> Found | Doubt:
    try:
        with chronicle.asked() as connection:
            keys = series_named(connection, typed)
    except UnknownSeries as error:
        offered = [one for one in chronicle.complete(typed, _OFFERED) if one["type"] == "series"]
        choices = (Choice(one["id"], one["name"], None, one["count"]) for one in offered)
        return Doubt("series", typed, error, tuple(choices))
    return Found("series", typed, keys[0] if len(keys) == 1 else typed, _called(chronicle, keys[0]))


def _called(chronicle: Chronicle, key: str) -> str:
    """What a series is called: the name of its last event, without its number."""
    last = chronicle.list_events(series=key, newest=True, limit=1, happenings=True).rows
    return _plain(one["name"] for one in last) or key.partition("|")[0]


def _plain(names: Iterable[str | None]) -> str:
    return next((plain(name) for name in names if name), "")
