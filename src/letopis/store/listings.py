"""Long answers in parts, and what is counted over a whole chronicle."""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import date
from typing import Any, TypeVar, Unpack

from sqlalchemy import Connection

from letopis.model.facts import EntityType
from letopis.store.ask.facets import Cut, unheard
from letopis.store.ask.listing import Slice, computed
from letopis.store.ask.listing.activity import activity
from letopis.store.ask.listing.complete import complete
from letopis.store.ask.listing.events import list_events
from letopis.store.ask.listing.filters import Day, EventFilters
from letopis.store.ask.listing.front import front
from letopis.store.ask.listing.network import network, places
from letopis.store.ask.listing.offices import list_offices
from letopis.store.ask.listing.people import list_identities
from letopis.store.ask.listing.remembered import remembered
from letopis.store.ask.listing.revision import revision
from letopis.store.ask.listing.sources import list_sources
from letopis.store.ask.listing.statements import list_statements
from letopis.store.ask.names import identified
from letopis.store.ask.wanted import last_day, stretch, wanted
from letopis.store.questions import Questions, codes_of

Answer = TypeVar("Answer")


class Listings(Questions):
    """Long answers in parts of `limit` rows (None: all), each from the mark `after` that the part before ended with.

    Rows are JSON objects with the fields that the command line prints. The filters are those of the questions of the
    same name. Where an answer is made from a part of the chronicle, `cut` is told, but for `complete`, which takes all.

    All raise BadMark for what is no mark of the same list, and LetopisError as the questions do.
    """

    @abstractmethod
    def asked(self) -> AbstractContextManager[Connection]:
        """A connection for questions."""

    def list_events(
        self,
        *,
        newest: bool = False,
        posts: bool = False,
        after: str | None = None,
        limit: int | None = 50,
        as_of: Day = None,
        **filters: Unpack[EventFilters],
    ) -> Slice:
        """The timeline, the last events first with `newest`; with `posts` appointments come along as in `timeline`."""
        with self.asked() as connection:
            chosen = wanted(connection, **filters)
            return list_events(connection, chosen, after, limit, last_day(as_of), newest, posts)

    def list_people(
        self,
        query: str | None = None,
        countries: Iterable[str] = (),
        *,
        after: str | None = None,
        limit: int | None = 50,
        as_of: Day = None,
    ) -> Slice:
        """People whose names have words that begin so, of one of some countries; whom most pages name comes first."""
        return _identities(self, "person", query, countries, after, limit, as_of)

    def list_organisations(
        self,
        query: str | None = None,
        countries: Iterable[str] = (),
        *,
        after: str | None = None,
        limit: int | None = 50,
        as_of: Day = None,
    ) -> Slice:
        """Organisations, as `list_people`."""
        return _identities(self, "organization", query, countries, after, limit, as_of)

    def list_offices(
        self,
        position: str | None = None,
        countries: Iterable[str] = (),
        person: str | None = None,
        *,
        after: str | None = None,
        limit: int | None = 50,
        as_of: Day = None,
    ) -> Slice:
        """Tenures of an office in words, of one of some countries, of a person: office by office, by their first day.

        An office whose words name no country is that of any, where no country is given.
        """
        with self.asked() as connection:
            whose = identified(connection, person, "person") if person else None
            return list_offices(connection, position, codes_of(countries), whose, after, limit, last_day(as_of))

    def list_statements(
        self,
        person: str | None = None,
        countries: Iterable[str] = (),
        since: Day = None,
        until: Day = None,
        *,
        after: str | None = None,
        limit: int | None = 50,
        as_of: Day = None,
    ) -> Slice:
        """What people said, the last published first, by the day of publication; `person` spoke or passed it on."""
        with self.asked() as connection:
            units = sorted(identified(connection, person, "person").units) if person else []
            days = stretch(since, until)
            return list_statements(connection, units, codes_of(countries), days, after, limit, last_day(as_of))

    def list_sources(
        self,
        query: str | None = None,
        language: str | None = None,
        *,
        after: str | None = None,
        limit: int | None = 50,
        as_of: Day = None,
    ) -> Slice:
        """Pages with all words of a query in address, outlet or title, the last published first."""
        with self.asked() as connection:
            return list_sources(connection, query, language, after, limit, last_day(as_of))

    def list_documents(
        self,
        *,
        countries: Iterable[str] = (),
        kinds: Iterable[str] = (),
        statuses: Iterable[str] = (),
        since: Day = None,
        until: Day = None,
        newest: bool = False,
        after: str | None = None,
        limit: int | None = 50,
        as_of: Day = None,
        cut: Cut = unheard,
        complete: bool = False,
    ) -> Slice:
        """Documents by the day of their status, the last first with `newest`."""
        found = self.whole(
            self.documents, cut, complete, countries=countries, kinds=kinds, statuses=statuses, since=since,
            until=until, as_of=as_of,
        )  # fmt: skip
        return computed.documents_part(found, after, limit, newest)

    def list_figures(
        self,
        measure: str | None = None,
        countries: Iterable[str] = (),
        *,
        after: str | None = None,
        limit: int | None = 50,
        as_of: Day = None,
        cut: Cut = unheard,
        complete: bool = False,
    ) -> Slice:
        """Series of figures, those that most reports tell of first."""
        found = self.whole(self.figures, cut, complete, measure=measure, countries=countries, as_of=as_of)
        return computed.figures_part(found, after, limit)

    def list_plans(
        self,
        *,
        today: date,
        countries: Iterable[str] = (),
        person: str | None = None,
        states: Iterable[str] = (),
        since: Day = None,
        until: Day = None,
        after: str | None = None,
        limit: int | None = 50,
        as_of: Day = None,
        cut: Cut = unheard,
        complete: bool = False,
    ) -> Slice:
        """Plans by when they are due, as they stand on `today` or on the day `as_of`."""
        found = self.whole(
            self.plans, cut, complete, today=today, countries=countries, person=person, states=states, since=since,
            until=until, as_of=as_of,
        )  # fmt: skip
        return computed.plans_part(found, after, limit)

    def list_series(
        self,
        name: str | None = None,
        countries: Iterable[str] = (),
        *,
        after: str | None = None,
        limit: int | None = 50,
        as_of: Day = None,
        cut: Cut = unheard,
        complete: bool = False,
    ) -> Slice:
        """Series with their editions: of events, then of papers, by name."""
        found = self.whole(self.series, cut, complete, name=name, countries=countries, as_of=as_of)
        return computed.series_part(found, after, limit)

    def front(self, today: date, limit: int = 10, cut: Cut = unheard) -> dict[str, Any]:
        """What is `new` and `coming`, `due` within 60 days and `overdue`; `counts`, and `years` of activity."""
        with self.asked() as connection:
            return front(connection, today, limit, cut)

    def activity(self, *, as_of: Day = None, **filters: Unpack[EventFilters]) -> dict[str, Any]:
        """How many events were `held`, are `planned`, were `cancelled`: by `years` and by `months`."""
        with self.asked() as connection:
            chosen, day = wanted(connection, **filters), last_day(as_of)
            return remembered(connection, ("activity", chosen, day), lambda _: activity(connection, chosen, day))

    def network(self, *, limit: int = 60, as_of: Day = None, **filters: Unpack[EventFilters]) -> dict[str, Any]:
        """Who meets whom: `countries` and `people`, each with `nodes` (at most `limit`) and `pairs` with counts."""
        with self.asked() as connection:
            chosen, day = wanted(connection, **filters), last_day(as_of)
            key = "network", chosen, day, limit
            return remembered(connection, key, lambda _: network(connection, chosen, day, limit))

    def places(
        self, *, limit: int | None = None, as_of: Day = None, **filters: Unpack[EventFilters]
    ) -> list[dict[str, Any]]:
        """Where events take place, the most frequent places first."""
        with self.asked() as connection:
            return places(connection, wanted(connection, **filters), last_day(as_of), limit)

    def complete(self, prefix: str, limit: int = 10) -> list[dict[str, Any]]:
        """The people, countries, organisations and series that may be meant by the beginnings of words."""
        with self.asked() as connection:
            return complete(connection, prefix, limit)

    def revision(self) -> str:
        """A short text that changes whenever an answer may; what `today` tells is not in it."""
        with self.asked() as connection:
            return revision(connection)

    def whole(self, question: Callable[..., Answer], cut: Cut, complete: bool = False, **asked: Any) -> Answer:
        """The whole answer of a question of this chronicle (`self.plans`), made once until the chronicle changes.

        Lists, pages and briefs share it where they ask the same; what is complete is not kept.
        """
        asked = {name: tuple(one) if _several(one) else one for name, one in asked.items()}
        if complete:
            return question(**asked, cut=cut, complete=True)
        with self.asked() as connection:
            key = question.__name__, *sorted(asked.items())
            return remembered(connection, key, lambda partly: question(**asked, cut=partly), cut)


def _several(one: Any) -> bool:
    return isinstance(one, Iterable) and not isinstance(one, str)


def _identities(
    chronicle: Listings,
    type: EntityType,
    query: str | None,
    countries: Iterable[str],
    after: str | None,
    limit: int | None,
    as_of: Day,
) -> Slice:
    with chronicle.asked() as connection:
        return list_identities(connection, type, query, codes_of(countries), after, limit, last_day(as_of))
