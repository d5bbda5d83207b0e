"""A timeline's filter from what a person writes: names of people and countries, years and days."""

from collections.abc import Iterable
from datetime import date
from typing import get_args

from sqlalchemy import Connection, select

from letopis.knowledge import lexicon
from letopis.model.errors import LetopisError
from letopis.model.facts import EventKind, EventStatus
from letopis.model.when import parse
from letopis.store.ask.filter import Filter
from letopis.store.ask.names import country, identified
from letopis.store.schema import event_facets

_LISTED = 12


class UnknownWord(LetopisError):
    """A word that is none of a closed list."""


class BadDay(LetopisError):
    """What is no day, month or year."""


class UnknownSeries(LetopisError):
    """A series that no event is of, or a name that several series have."""


def wanted(
    connection: Connection,
    *,
    countries: Iterable[str] = (),
    people: Iterable[str] = (),
    organisations: Iterable[str] = (),
    kinds: Iterable[str] = (),
    statuses: Iterable[str] = (),
    topics: Iterable[str] = (),
    series: str | None = None,
    since: str | date | None = None,
    until: str | date | None = None,
    disputed: bool = False,
    happenings: bool = False,
) -> Filter:
    """The filter that is meant; `since` and `until` are days, months or years ("2021", "2021-06").

    Raises:
        LetopisError: nobody, or more than one, is called so; an unknown country, kind, status, topic, series or day.
    """
    return Filter(
        countries=tuple(country(one) for one in countries),
        people=tuple(identified(connection, one, "person").units for one in people),
        organisations=tuple(identified(connection, one, "organization").units for one in organisations),
        kinds=_words("kind of event", kinds, get_args(EventKind)),
        statuses=_words("status", statuses, get_args(EventStatus)),
        topics=_words("topic", topics, tuple(lexicon("topics")["topics"])),
        series=series_named(connection, series) if series else None,
        first=first_day(since),
        last=last_day(until),
        disputed=disputed,
        happenings=happenings,
    )


def first_day(text: str | date | None) -> date | None:
    """The first day of a day, month or year as a person writes it. Raises BadDay for anything else."""
    return _days(text)[0]


def last_day(text: str | date | None) -> date | None:
    """The last day of a day, month or year as a person writes it. Raises BadDay for anything else."""
    return _days(text)[1]


def _days(text: str | date | None) -> tuple[date | None, date | None]:
    if text is None or isinstance(text, date):
        return text, text
    try:
        when = parse(text.strip())
    except ValueError:
        raise BadDay(text, "is no day, month or year", "write it as 2023-12-31, 2023-12 or 2023") from None
    return when.earliest, when.latest


def _words(what: str, given: Iterable[str], known: tuple[str, ...]) -> tuple[str, ...]:
    found = tuple(given)
    for one in found:
        if one not in known:
            raise UnknownWord(one, f"is no {what}", f"use one of {', '.join(known)}")
    return found


def series_named(connection: Connection, typed: str) -> str:
    """The key of a series, from the key or from words of its name.

    Raises:
        UnknownSeries: no series, or more than one, has all these words; their keys are in the message.
    """
    chosen = select(event_facets.c.facet).where(event_facets.c.facet >= "n:", event_facets.c.facet < "n;").distinct()
    keys = sorted(facet.removeprefix("n:") for facet in connection.scalars(chosen))
    if typed in keys:
        return typed
    found = [key for key in keys if _has_words(key, typed)]
    if len(found) == 1:
        return str(found[0])
    if not found:
        raise UnknownSeries(typed, "is no series that the chronicle knows", "give some words of its name, or its key")
    some = "; ".join(found[:_LISTED]) + (" …" if len(found) > _LISTED else "")
    raise UnknownSeries(typed, f"{len(found)} series have these words: {some}", "give the key of the one you mean")


def _has_words(key: str, typed: str) -> bool:
    from letopis.chronicle.words import content  # here, as the dictionary takes its time

    return content(typed) <= content(key) | set(key.split())
