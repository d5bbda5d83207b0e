"""The timeline: events that match a filter, in the order of their days."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, exists, or_, select

from letopis.chronicle.events.form import plain
from letopis.chronicle.events.merge import MergedEvent
from letopis.store.ask.told import merged_events
from letopis.store.building.stored import day_of, ordinal
from letopis.store.dialect import pieces
from letopis.store.schema import claims, event_facets, events, members, pages, readings, versions


@dataclass(frozen=True, slots=True)
class Filter:
    """What a timeline shows. Empty fields leave all; several countries must all take part, of other lists one suffices.

    `people` and `organisations` are sets of units, each set one identity; all of them must take part. `series` is a
    key. Events of kind `other` are shown only where `happenings` is true or that kind is asked for, rejected ones only
    where `rejected` is true.
    """

    countries: tuple[str, ...] = ()
    people: tuple[frozenset[str], ...] = ()
    organisations: tuple[frozenset[str], ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    series: str | None = None
    first: date | None = None
    last: date | None = None
    disputed: bool = False
    happenings: bool = False
    rejected: bool = False


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
    cited: tuple[Cited, ...] = field(default=())


def timeline(
    connection: Connection,
    chosen: Filter,
    as_of: date | None = None,
    limit: int | None = None,
    after: tuple[int, str] | None = None,
    newest: bool = False,
) -> Sequence[Row]:
    """The events that a filter lets through, by day; `after` is the (day's ordinal, id) that the page before ended on.

    With `newest` the last events come first. As of a day, events tell what had been published by then, and are
    filtered and ordered by that.
    """
    rows = connection.execute(_query(chosen, as_of, limit, after, newest)).mappings().all()
    changed = [row["id"] for row in rows if as_of and (row["known_last"] is None or row["known_last"] > ordinal(as_of))]
    then = {one.id: one for one in merged_events(connection, changed, as_of)}
    made = [_row(row, then.get(row["id"])) for row in rows if row["id"] not in changed or row["id"] in then]
    shown = [row for row in made if row.id not in then or _still(chosen, then[row.id])]
    shown.sort(key=lambda row: (row.sort or date.min, row.id), reverse=newest)
    return list(_cited(connection, shown, as_of))


def _query(
    chosen: Filter, as_of: date | None, limit: int | None, after: tuple[int, str] | None, newest: bool
) -> Select[Any]:
    groups = list(_groups(chosen))
    day, id = (event_facets.c.day, event_facets.c.event) if groups else (events.c.sort, events.c.id)
    query = select(events)
    if groups:
        query = query.join(event_facets, event_facets.c.event == events.c.id).where(event_facets.c.facet.in_(groups[0]))
        if len(groups[0]) > 1:
            query = query.distinct()
    query = query.where(*_conditions(chosen), *(_having(group) for group in groups[1:]))
    if chosen.first:
        query = query.where(day >= chosen.first.toordinal() - _LONGEST, _ends_after(chosen.first))
    if chosen.last:
        query = query.where(day <= chosen.last.toordinal())
    if as_of:
        query = query.where(events.c.known <= as_of.toordinal())
    if after:
        place, last = after
        beyond = day < place if newest else day > place
        beside = (id < last) if newest else (id > last)
        query = query.where(or_(beyond, (day == place) & beside))
    query = query.order_by(*((day.desc(), id.desc()) if newest else (day, id)))
    return query.limit(limit) if limit else query


#: Days that an event may last or be vague about, for it to be found by its last day.
_LONGEST = 400


def _ends_after(first: date) -> ColumnElement[bool]:
    return or_(events.c.last >= first.toordinal(), events.c.sort >= first.toordinal())


def _groups(chosen: Filter) -> Iterator[list[str]]:
    """Lists of facets, one of each of which an event must have; the list that lets the fewest through comes first."""
    for units in (*chosen.people, *chosen.organisations):
        yield sorted(f"u:{unit}" for unit in units)
    countries = sorted(set(chosen.countries))
    if chosen.series:
        yield [f"n:{chosen.series}"]
    yield from ([f"cc:{one}-{other}"] for one, other in combinations(countries, 2))
    if len(countries) == 1:
        yield [f"c:{countries[0]}"]
    if chosen.topics:
        yield sorted(f"t:{topic}" for topic in chosen.topics)


def _having(group: Sequence[str]) -> ColumnElement[bool]:
    other = event_facets.alias()
    same = (other.c.event == events.c.id) & (other.c.day == events.c.sort)
    return exists(select(1).where(other.c.facet.in_(group), same))


def _conditions(chosen: Filter) -> Iterator[ColumnElement[bool]]:
    if chosen.kinds:
        yield events.c.kind.in_(chosen.kinds)
    elif not chosen.happenings:
        yield events.c.kind != "other"
    if chosen.statuses:
        yield events.c.status.in_(chosen.statuses)
    if chosen.disputed:
        yield events.c.disputed != "[]"
    if not chosen.rejected:
        yield or_(events.c.verdict.is_(None), events.c.verdict != "reject")


def _still(chosen: Filter, event: MergedEvent) -> bool:
    """Whether an event matches as it was known then."""
    first, last = (event.when.earliest, event.when.latest) if event.when else (None, None)
    return (
        (not chosen.kinds or event.kind in chosen.kinds)
        and (not chosen.statuses or event.status in chosen.statuses)
        and (not chosen.disputed or bool(event.disputed))
        and (chosen.first is None or last is None or last >= chosen.first)
        and (chosen.last is None or first is None or first <= chosen.last)
    )


def _row(row: RowMapping, then: MergedEvent | None) -> Row:
    if then is None:
        return Row(row["id"], day_of(row["sort"] or None), json.loads(row["body"]), tuple(json.loads(row["disputed"])),
                   row["reports"], row["verdict"], row["series"])  # fmt: skip
    day = (then.when.earliest or then.when.latest) if then.when else then.reports[0].source.known
    return Row(then.id, day, plain(then), then.disputed, len(then.reports), row["verdict"], row["series"])


def _cited(connection: Connection, rows: Sequence[Row], as_of: date | None) -> Iterator[Row]:
    """The rows with the pages that tell them."""
    cited: dict[str, list[Cited]] = {}
    for piece in pieces([row.id for row in rows], 500):
        for row in connection.execute(_PAGES.where(members.c.event.in_(piece))):
            known = day_of(row.known)
            if as_of is None or (known and known <= as_of):
                cited.setdefault(row.event, []).append(Cited(row.source, row.outlet, row.title, known))
    for shown in rows:
        found = sorted(cited.get(shown.id, ()), key=lambda one: (one.known or date.max, one.source))
        yield Row(shown.id, shown.sort, shown.fields, shown.disputed, shown.reports, shown.verdict, shown.series,
                  tuple(found))  # fmt: skip


_PAGES = (
    select(members.c.event, pages.c.source, readings.c.outlet, readings.c.title, claims.c.known)
    .join(claims, claims.c.n == members.c.claim)
    .join(versions, versions.c.id == claims.c.version)
    .join(pages, pages.c.id == versions.c.page)
    .join(readings, (readings.c.version == versions.c.id) & readings.c.current)
)
