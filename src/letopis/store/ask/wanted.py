"""A timeline's filter from what a person writes: names of people and countries, years and days."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import get_args

from sqlalchemy import Connection, select

from letopis.chronicle.series.naming import Title, title
from letopis.knowledge import lexicon
from letopis.model.errors import LetopisError
from letopis.model.facts import EventKind, EventStatus
from letopis.model.when import parse
from letopis.store.ask.filter import Filter
from letopis.store.ask.names import country, identified
from letopis.store.dialect import beginning
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
    rejected: bool = False,
) -> Filter:
    """The filter that is meant; `since` and `until` are days, months or years ("2021", "2021-06").

    Raises:
        LetopisError: nobody, or more than one, is called so; an unknown country, kind, status, topic, series or day.
    """
    first, last = stretch(since, until)
    return Filter(
        countries=tuple(country(one) for one in countries),
        people=tuple(identified(connection, one, "person").units for one in people),
        organisations=tuple(identified(connection, one, "organization").units for one in organisations),
        kinds=_words("kind of event", kinds, get_args(EventKind)),
        statuses=_words("status", statuses, get_args(EventStatus)),
        topics=_words("topic", topics, tuple(lexicon("topics")["topics"])),
        series=series_named(connection, series) if series else (),
        first=first,
        last=last,
        disputed=disputed,
        happenings=happenings,
        rejected=rejected,
    )


def first_day(text: str | date | None) -> date | None:
    """The first day of a day, month or year as a person writes it. Raises BadDay for anything else."""
    return _days(text)[0]


def last_day(text: str | date | None) -> date | None:
    """The last day of a day, month or year as a person writes it. Raises BadDay for anything else."""
    return _days(text)[1]


def stretch(since: str | date | None, until: str | date | None) -> tuple[date | None, date | None]:
    """The first and the last day of what is asked for. Raises BadDay, also where the last comes before the first."""
    first, last = first_day(since), last_day(until)
    if first and last and last < first:
        raise BadDay(str(until), f"comes before {since}", "give the earlier day first: --from … --to …")
    return first, last


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


def series_named(connection: Connection, typed: str) -> tuple[str, ...]:
    """The keys of a series, from its key or from words of its name; without its states it may have another key.

    Raises:
        UnknownSeries: no series, or more than one, has all these words; their keys are in the message.
    """
    keys = series_keys(connection)
    found = (typed,) if typed in keys else closest(keys, title(typed))
    if not found:
        raise UnknownSeries(typed, "is no series that the chronicle knows", "give some words of its name, or its key")
    told = {tuple(key.split("|")[:2]) for key in found}
    if len({words for words, _ in told}) > 1 or len({states for _, states in told if states}) > 1:
        some = "; ".join(found[:_LISTED]) + (" …" if len(found) > _LISTED else "")
        raise UnknownSeries(typed, f"several series have these words: {some}", "give the key of the one you mean")
    return found


def series_keys(connection: Connection) -> Sequence[str]:
    """The keys of all series that events are found by."""
    chosen = select(event_facets.c.facet).where(beginning(connection, event_facets.c.facet, "n:")).distinct()
    return sorted(facet.removeprefix("n:") for facet in connection.scalars(chosen))


def closest(keys: Iterable[str], asked: Title) -> tuple[str, ...]:
    """The keys with just the words asked for, else those that have more words."""
    parts = {
        key: [set(one.split(sign)) - {""} for one, sign in zip(key.split("|"), " ,,", strict=True)] for key in keys
    }
    having = [
        key
        for key, (words, states, bodies) in parts.items()
        if set(asked.words) <= words and (asked.countries <= states or not states) and set(asked.bodies) <= bodies
    ]
    exact = [key for key in having if parts[key][0] == set(asked.words)]
    return tuple(exact or having) if asked.words else ()
