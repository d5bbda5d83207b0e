"""What a timeline shows, and whether an event is of it: asked of the database, or of a row in hand."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, exists, not_, or_, select

from letopis.store.schema import event_facets, events

#: Days that an event may last or be vague about, for it to be found by its last day.
LONGEST = 400
#: Of events that later reports changed, so many times the limit are looked at: their days may have been others.
_MORE = 2


@dataclass(frozen=True, slots=True)
class Filter:
    """What a timeline shows. Empty fields leave all; several countries must all take part, of other lists one suffices.

    `people` and `organisations` are sets of units, each set one identity; all of them must take part. `series` are
    keys. Events of kind `other` are shown only where `happenings` is true or that kind is asked for, rejected ones
    only where `rejected` is true.
    """

    countries: tuple[str, ...] = ()
    people: tuple[frozenset[str], ...] = ()
    organisations: tuple[frozenset[str], ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    disputed: bool = False
    happenings: bool = False
    rejected: bool = False

    def groups(self) -> Iterator[list[str]]:
        """Lists of facets, one of each of which an event must have; that which lets the fewest through first."""
        for units in (*self.people, *self.organisations):
            yield sorted(f"u:{unit}" for unit in units)
        countries = sorted(set(self.countries))
        if self.series:
            yield sorted(f"n:{key}" for key in self.series)
        yield from ([f"cc:{one}-{other}"] for one, other in combinations(countries, 2))
        if len(countries) == 1:
            yield [f"c:{countries[0]}"]
        if self.topics:
            yield sorted(f"t:{topic}" for topic in self.topics)

    def conditions(self) -> Iterator[ColumnElement[bool]]:
        """What an event's row must be, beside its facets and days."""
        if self.kinds:
            yield events.c.kind.in_(self.kinds)
        elif not self.happenings:
            yield events.c.kind != "other"
        if self.statuses:
            yield events.c.status.in_(self.statuses)
        if self.disputed:
            yield events.c.disputed != "[]"
        if not self.rejected:
            yield or_(events.c.verdict.is_(None), events.c.verdict != "reject")

    def lets_through(self, row: Mapping[str, Any], facets: frozenset[str]) -> bool:
        """Whether a row of `events` with these facets matches: what `groups`, `conditions` and the days ask."""
        kind = row["kind"] in self.kinds if self.kinds else self.happenings or row["kind"] != "other"
        return (
            kind
            and all(facets & set(group) for group in self.groups())
            and (not self.statuses or row["status"] in self.statuses)
            and (not self.disputed or row["disputed"] != "[]")
            and (self.rejected or row["verdict"] != "reject")
            and (self.first is None or max(row["last"] or 0, row["sort"]) >= self.first.toordinal())
            and (self.last is None or row["sort"] <= self.last.toordinal())
        )


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of the answer: at most so many, after a place (day's ordinal, id), from the newest or the oldest."""

    limit: int | None = None
    after: tuple[int, str] | None = None
    newest: bool = False

    def order(self, row: Mapping[str, Any]) -> tuple[int, str]:
        """Where a row stands."""
        return row["sort"], row["id"]

    def holds(self, row: Mapping[str, Any]) -> bool:
        """Whether a row stands after the place."""
        place = self.order(row)
        return self.after is None or (place < self.after if self.newest else place > self.after)


#: Of so many names at once the events are too many to be looked through for those of a kind.
_MANY = 8


class Question:
    """A filter and a page as questions to the database."""

    def __init__(self, chosen: Filter, page: Page) -> None:
        self._chosen = chosen
        self._page = page
        groups = list(chosen.groups())
        if chosen.kinds and groups and len(groups[0]) > _MANY:
            groups.insert(0, sorted(f"k:{kind}" for kind in chosen.kinds))
        self._first: list[str] = groups[0] if groups else []
        self._rest = groups[1:]
        self._found = _found(self._first)

    def settled(self, as_of: date | None) -> Select[Any]:
        """The rows of the events that match; as of a day, of those whose region no later report has changed since."""
        query = self._facets().where(*self._chosen.conditions(), *self._bounds(0))
        if as_of is not None:
            query = query.where(events.c.known <= as_of.toordinal(), not_(_touched(as_of)))
        if self._page.after:
            query = query.where(self._beyond(*self._page.after))
        return query if self._page.limit is None else query.limit(self._page.limit)

    def unsettled(self, as_of: date) -> Select[Any]:
        """The rows of the events that may have matched as of a day, whose region later or undated reports are in."""
        query = self._facets().where(events.c.known <= as_of.toordinal(), _touched(as_of), *self._bounds(LONGEST))
        return query if self._page.limit is None else query.limit(_MORE * self._page.limit)

    def _place(self) -> tuple[ColumnElement[int], ColumnElement[str]]:
        """Where a row stands, by the columns of the index that it is found by."""
        return (events.c.sort, events.c.id) if self._found is None else (self._found.c.day, self._found.c.event)

    def _facets(self) -> Select[Any]:
        """The rows with all facets, in order."""
        query = select(events)
        if self._found is not None:
            query = query.join(self._found, self._found.c.event == events.c.id)
            query = query.where(*map(_having, self._rest))
            if self._found is event_facets:
                query = query.where(event_facets.c.facet == self._first[0])
        day, id = self._place()
        return query.order_by(*((day.desc(), id.desc()) if self._page.newest else (day, id)))

    def _bounds(self, slack: int) -> Iterator[ColumnElement[bool]]:
        (day, _), chosen = self._place(), self._chosen
        if chosen.first:
            ends = chosen.first.toordinal() - slack
            yield day >= ends - LONGEST
            yield or_(events.c.last >= ends, events.c.sort >= ends)
        if chosen.last:
            yield day <= chosen.last.toordinal() + slack

    def _beyond(self, place: int, last: str) -> ColumnElement[bool]:
        day, id = self._place()
        beyond, beside = (day < place, id < last) if self._page.newest else (day > place, id > last)
        return or_(beyond, (day == place) & beside)


def _found(group: Sequence[str]) -> FromClause | None:
    """Where the events with one of some facets are found, each once."""
    if len(group) < 2:
        return event_facets if group else None
    chosen = select(event_facets.c.day, event_facets.c.event).where(event_facets.c.facet.in_(group))
    return chosen.distinct().subquery()


def _touched(as_of: date) -> ColumnElement[bool]:
    """Whether reports that were not known on a day are in an event's region: they may have regrouped all others."""
    other = events.alias()
    later = or_(other.c.known_last.is_(None), other.c.known_last > as_of.toordinal())
    return exists(select(1).where(other.c.region == events.c.region, later))


def _having(group: Sequence[str]) -> ColumnElement[bool]:
    other = event_facets.alias()
    same = (other.c.event == events.c.id) & (other.c.day == events.c.sort)
    return exists(select(1).where(other.c.facet.in_(group), same))
