"""The timeline: events that match a filter, in the order of their days."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from letopis.chronicle.claims import Source
from letopis.store.ask.filter import Filter, Page, Question
from letopis.store.ask.told import events_then
from letopis.store.building.rows import event_row, facet_rows
from letopis.store.building.served import served
from letopis.store.building.stored import day_of
from letopis.store.decisions import in_force
from letopis.store.dialect import pieces
from letopis.store.schema import claims, events, members, pages, readings, versions


@dataclass(frozen=True, slots=True)
class Cited:
    """A page that tells an event: its source, outlet, title and the last day on which it may have come out."""

    source: str
    outlet: str | None
    title: str | None
    known: date | None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the timeline. `fields` are the merged event's (`letopis.chronicle.events.form`), `sort` its day."""

    id: str
    sort: date | None
    fields: Mapping[str, Any]
    disputed: tuple[str, ...]
    reports: int
    verdict: str | None = None
    series: str | None = None
    cited: tuple[Cited, ...] = ()


def timeline(
    connection: Connection,
    chosen: Filter,
    as_of: date | None = None,
    limit: int | None = None,
    after: tuple[int, str] | None = None,
    newest: bool = False,
    exact: bool = False,
) -> Sequence[Row]:
    """The events that a filter lets through, by day; `after` is the (day's ordinal, id) that the page before ended on.

    With `newest` the last events come first. As of a day, events tell what had been published by then, and are
    filtered and ordered by that; where there is a limit, only the first of those that later reports changed are looked
    at, but for `exact`, by which one page after the other is the whole answer.
    """
    page = Page(limit, after, newest)
    question = Question(chosen, page)
    rows = [dict(row) for row in connection.execute(question.settled(as_of)).mappings()]
    if as_of is not None:
        moved = Question(chosen, Page(newest=newest)) if exact else question
        rows += (row for row, _ in rows_changed(connection, moved, chosen, as_of) if page.holds(row))
        rows.sort(key=page.order, reverse=newest)
    return _cited(connection, rows[:limit])


def rows_changed(
    connection: Connection, question: Question, chosen: Filter, as_of: date
) -> Iterator[tuple[dict[str, Any], frozenset[str]]]:
    """The rows of events that later reports changed, as they were on a day, with their facets: those that match."""
    ids = list(connection.scalars(question.unsettled(as_of).with_only_columns(events.c.id)))
    return (pair for pair in _rows_then(connection, ids, as_of) if chosen.lets_through(*pair))


def rows_named(connection: Connection, ids: Sequence[str], as_of: date | None = None) -> Sequence[Row]:
    """The lines of events with these ids, by day; those that were not known on a day are left out."""
    if as_of is not None:
        found = [row for row, _ in _rows_then(connection, ids, as_of) if row["id"] in set(ids)]
    else:
        found = []
        for piece in pieces(sorted(set(ids))):
            found += [dict(row) for row in connection.execute(select(events).where(events.c.id.in_(piece))).mappings()]
    return _cited(connection, sorted(found, key=Page().order))


def _rows_then(
    connection: Connection, ids: Sequence[str], as_of: date
) -> Iterator[tuple[dict[str, Any], frozenset[str]]]:
    """The rows of events as of a day, as they would have been stored then, with the facets of each."""
    if not ids:
        return
    found = events_then(connection, ids, as_of)
    judged = in_force(connection)
    countries = served(connection, [told for event in found for told in event.reports])
    for event in found:
        row = event_row(event, "", judged, countries)
        facets = frozenset(one["facet"] for one in facet_rows(event, row, countries))
        yield row | {"cited": [_source(told.source) for told in event.reports]}, facets


def _source(source: Source) -> Cited:
    return Cited(source.page, source.outlet, source.title, source.known)


def _cited(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> Sequence[Row]:
    """Lines of the timeline out of rows, with the pages that tell them."""
    cited: dict[str, list[Cited]] = {row["id"]: row["cited"] for row in rows if "cited" in row}
    for piece in pieces([row["id"] for row in rows if "cited" not in row], 500):
        for one in connection.execute(_PAGES.where(members.c.event.in_(piece))):
            page = Cited(one.source, one.outlet, one.title, day_of(one.known))
            cited.setdefault(one.event, []).append(page)
    return [_row(row, cited.get(row["id"], ())) for row in rows]


def _row(row: Mapping[str, Any], cited: Sequence[Cited]) -> Row:
    fields, disputed = json.loads(row["body"]), tuple(json.loads(row["disputed"])) if row["disputed"] != "[]" else ()
    told = tuple(sorted(set(cited), key=lambda one: (one.known or date.max, one.source)))
    return Row(
        row["id"], day_of(row["sort"] or None), fields, disputed, row["reports"], row["verdict"], row["series"], told
    )


_PAGES = (
    select(members.c.event, pages.c.source, readings.c.outlet, readings.c.title, claims.c.known)
    .join(claims, claims.c.n == members.c.claim)
    .join(versions, versions.c.id == claims.c.version)
    .join(pages, pages.c.id == versions.c.page)
    .join(readings, (readings.c.version == versions.c.id) & readings.c.current)
)

__all__ = ["Cited", "Filter", "Row", "rows_named", "timeline"]
