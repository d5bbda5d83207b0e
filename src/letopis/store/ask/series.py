"""Series in their editions: events counted by number or year, and papers for periods."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import Connection, select

from letopis.chronicle.documents.merge import documents
from letopis.chronicle.documents.report import DocumentReport, report
from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.series.documents import document_series
from letopis.chronicle.series.naming import title
from letopis.chronicle.series.series import Edition, Series
from letopis.chronicle.series.series import series as series_of
from letopis.model.errors import LetopisError
from letopis.store.ask.evidence import Evidence, shown
from letopis.store.ask.facets import MOST, Cut, claims_of, of_countries, unheard
from letopis.store.ask.timeline import Row, rows_named
from letopis.store.ask.told import events_stored, events_then
from letopis.store.dialect import beginning, pieces
from letopis.store.schema import event_facets

#: Of several events of an edition, the one that has come furthest tells it.
_FURTHEST = ("held", "ongoing", "planned", "postponed", "proposed", "cancelled", "denied")


#: A guess so many days before what is stated is a wrong one.
_MONTH = 31


class UnknownSeries(LetopisError):
    """A series that the chronicle does not know."""


@dataclass(frozen=True, slots=True)
class EditionAnswer:
    """An edition with its events, the one that tells it first; of a paper, what tells of it."""

    edition: Edition
    events: tuple[Row, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class SeriesAnswer:
    """A series of events or of papers with its editions; `missing` numbers (of papers: years) nobody reported."""

    kind: Literal["events", "documents"]
    key: str
    name: str
    editions: tuple[EditionAnswer, ...]
    missing: tuple[int, ...]


def series(
    connection: Connection,
    name: str | None = None,
    countries: Sequence[str] = (),
    as_of: date | None = None,
    cut: Cut = unheard,
    most: int = MOST,
) -> Sequence[SeriesAnswer]:
    """The series that have the words of a name, and the countries; of events first, then of papers, by name.

    At most so many events and so many papers are looked at, the latest; `cut` is told where there are more.

    Raises:
        UnknownSeries: there is none of that name.
    """
    events = _of_events(connection, name, countries, as_of, cut, most)
    found = [*events, *_of_papers(connection, name, countries, as_of, cut, most)]
    if name and not found:
        raise UnknownSeries(name, "no series is called so", "see `letopis series` for those that are known")
    return found


def _of_events(
    connection: Connection, name: str | None, countries: Sequence[str], as_of: date | None, cut: Cut, most: int
) -> Iterator[SeriesAnswer]:
    keys = [key for key in _keys(connection) if _near(key, name, countries)]
    ids = _events(connection, keys, cut, most)
    told: Sequence[MergedEvent] = events_then(connection, ids, as_of) if as_of else events_stored(connection, ids)
    made = [one for one in series_of(told) if _wanted(one.key, name, countries)]
    named = sorted({id for one in made for edition in one.editions for id in edition.events})
    rows = {row.id: row for row in rows_named(connection, named, as_of)}
    for one in sorted(made, key=lambda one: (one.name, one.key)):
        yield SeriesAnswer("events", one.key, one.name, tuple(_edition(of, rows) for of in one.editions), one.missing)


def _edition(edition: Edition, rows: Mapping[str, Row]) -> EditionAnswer:
    events = [rows[id] for id in edition.events if id in rows]
    stated = max((row.sort for row in events if row.sort and not _doubtful(row)), default=date.min)
    ranked = sorted(events, key=lambda row: (_early(row, stated), *_by_rank(row)))
    return EditionAnswer(edition, tuple(ranked), ())


def _by_rank(row: Row) -> tuple[int, int, str]:
    return _FURTHEST.index(row.fields["status"]), -row.reports, row.id


def _doubtful(row: Row) -> bool:
    return "?" in row.fields.get("when", "?")


def _early(row: Row, stated: date) -> bool:
    """Whether an event whose day is a guess would be long before the day that others state of its edition."""
    return _doubtful(row) and row.sort is not None and (stated - row.sort).days > _MONTH


def _of_papers(
    connection: Connection, name: str | None, countries: Sequence[str], as_of: date | None, cut: Cut, most: int
) -> Iterator[SeriesAnswer]:
    """The series of papers: each paper once, by the claim that says most of it."""
    groups = [[], of_countries(countries)] if countries else [[]]  # drafts that name nobody go with what was signed
    told = {
        one.claim.id: one.claim for some in groups for one in claims_of(connection, "document", some, as_of, most, cut)
    }
    papers = {_fullest(one.reports): one.reports for one in documents(map(report, told.values()))}
    for one in sorted(document_series(told[id] for id in papers), key=lambda one: (one.name, one.key)):
        if _wanted(one.key, name, countries):
            editions = tuple(_paper(edition, papers) for edition in one.editions)
            yield SeriesAnswer("documents", one.key, one.name, editions, one.missing)


def _fullest(reports: Sequence[DocumentReport]) -> str:
    """The claim that names the years and most of the parties."""
    return max(reports, key=lambda one: (one.period is not None, len(one.countries), len(one.name), one.id)).id


def _paper(edition: Edition, papers: Mapping[str, Sequence[DocumentReport]]) -> EditionAnswer:
    reports = [one for id in edition.events for one in papers[id]]
    reports.sort(key=lambda one: (one.source.known or date.max, one.id))
    return EditionAnswer(edition, (), tuple(shown(one.id, one.source, one.written) for one in reports))


def _wanted(key: str, name: str | None, countries: Iterable[str]) -> bool:
    """Whether a series' key has the words of a name, its states and organisations, and some countries."""
    words, states, bodies = key.split("|")
    if not set(countries) <= set(states.split(",")):
        return False
    if name is None:
        return True
    asked = title(name)
    return (
        set(asked.words) <= set(words.split())
        and asked.countries <= set(states.split(","))
        and set(asked.bodies) <= set(bodies.split(","))
    )


def _near(key: str, name: str | None, countries: Iterable[str]) -> bool:
    """Whether a key may be of a series that is wanted: that of a shorter name, or without the states."""
    words, states, bodies = key.split("|")
    if states and not set(countries) <= set(states.split(",")):
        return False
    asked = title(name) if name else None
    return asked is None or bool({*asked.words, *asked.bodies} & {*words.split(), *bodies.split(",")})


def _keys(connection: Connection) -> Sequence[str]:
    """The keys of all series that events are found by."""
    facet = event_facets.c.facet
    chosen = select(facet).distinct().where(beginning(connection, facet, "n:"))
    return sorted(one.removeprefix("n:") for one in connection.scalars(chosen))


def _events(connection: Connection, keys: Iterable[str], cut: Cut, most: int) -> Sequence[str]:
    """The events of series, at most so many, the latest."""
    found: set[tuple[int, str]] = set()
    for piece in pieces([f"n:{key}" for key in keys]):
        chosen = select(event_facets.c.day, event_facets.c.event).where(event_facets.c.facet.in_(piece))
        rows = connection.execute(chosen.order_by(event_facets.c.day.desc()).limit(most + 1))
        found |= {(row.day, row.event) for row in rows}
    if len(found) > most:
        cut(f"the latest {most:,} events of series")
    return [event for _, event in sorted(found, reverse=True)[:most]]


__all__ = ["EditionAnswer", "Series", "SeriesAnswer", "UnknownSeries", "series"]
