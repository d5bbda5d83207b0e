"""A chronicle as Python programs use it: opened once, asked and written to in a few lines."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Engine

from letopis.chronicle.judgements import Subject
from letopis.model.facts import EntityType
from letopis.store.ask.event import EventAnswer, event_told
from letopis.store.ask.export import exported_entities, exported_events
from letopis.store.ask.found import Found, search
from letopis.store.ask.listing.revision import revision
from letopis.store.ask.names import Named, identified
from letopis.store.ask.neighbours import wholes_among
from letopis.store.ask.objects import claim_object, event_object, objects
from letopis.store.ask.posts import with_posts
from letopis.store.ask.queue import Item, Waiting, queue, waiting
from letopis.store.ask.read import PageRead, page_read
from letopis.store.ask.sources import SourceAnswer, claims_of_source, source, sources
from letopis.store.ask.timeline import Row, rows_named, timeline
from letopis.store.ask.wanted import last_day, stretch, wanted
from letopis.store.database import opened, told
from letopis.store.listings import Listings
from letopis.store.reviewing import Act, Reviewer, acts
from letopis.store.writer import Writer


class Chronicle(Listings):
    """One chronicle in its database; `with` closes it."""

    def __init__(self, url: str, make: bool = True) -> None:
        """Open a chronicle by its SQLite file's path or its database's URL.

        With `make` false raises BadDatabase where there is none yet.
        """
        self.url = url
        self.engine: Engine = opened(url, make)

    def __enter__(self) -> "Chronicle":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    @contextmanager
    def asked(self) -> Iterator[Connection]:
        """A connection for questions: what it sees does not change while it is open. Raises BadDatabase."""
        with told(self.engine), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def still(self) -> Iterator["Chronicle"]:
        """This chronicle as it stands at one moment: whatever is asked of it meanwhile, one state of it answers.

        What is written by others in the meantime is not seen. It is asked by one thread at a time. Raises BadDatabase.
        """
        with self.asked() as connection:
            revision(connection)  # the first question settles which state it is
            yield _Still(self, connection)

    def timeline(
        self,
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
        newest: bool = False,
        limit: int | None = None,
        as_of: str | date | None = None,
        posts: bool = False,
    ) -> Sequence[Row]:
        """The events that match, by day.

        Countries are codes or names, all of which take part; people and organisations names, parts of names or ids,
        all of which take part; of kinds, statuses and topics one suffices. `since`, `until` and `as_of` are days,
        months or years ("2023-04-03", "2023"). Events of kind `other` are left out but for `happenings`,
        and those that people rejected but for `rejected`. With `posts`, the appointments and dismissals in these
        countries of the people who take part come along.

        Raises:
            LetopisError: nobody, or more than one, is called so; an unknown word or day.
        """
        with self.asked() as connection:
            chosen = wanted(
                connection,
                countries=countries,
                people=people,
                organisations=organisations,
                kinds=kinds,
                statuses=statuses,
                topics=topics,
                series=series,
                since=since,
                until=until,
                disputed=disputed,
                happenings=happenings,
                rejected=rejected,
            )
            rows = timeline(connection, chosen, last_day(as_of), limit, newest=newest)
            return with_posts(connection, rows, chosen, last_day(as_of), limit, newest) if posts else rows

    def named(self, name: str, *types: EntityType) -> Named:
        """Whom a name means (a person where no type is given), and `others` who are called so, too.

        Raises UnknownName and SeveralNamed.
        """
        with self.asked() as connection:
            return identified(connection, name, *types)

    def plain(self, rows: Iterable[Row]) -> list[dict[str, Any]]:
        """Lines of a timeline as JSON objects, with the ids and names of identities in place of units."""
        with self.asked() as connection:
            return list(objects(connection, rows))

    def wholes(self, ids: Iterable[str], as_of: str | date | None = None) -> Mapping[str, str]:
        """Of some events, those that are part of another one of them, each with that one's id."""
        with self.asked() as connection:
            return wholes_among(connection, list(ids), last_day(as_of))

    def event(self, id: str, as_of: str | date | None = None) -> EventAnswer:
        """One event in full, by its id, that of one of its reports, or words of its name and its number.

        Raises UnknownEvent and SeveralEvents.
        """
        with self.asked() as connection:
            return event_told(connection, id, last_day(as_of))

    def event_object(self, answer: EventAnswer) -> dict[str, Any]:
        """One event in full as a JSON object."""
        return event_object(answer)

    def events_plain(self, ids: Iterable[str], as_of: str | date | None = None) -> list[dict[str, Any]]:
        """Events with these ids as JSON objects, by day."""
        with self.asked() as connection:
            return list(objects(connection, rows_named(connection, list(ids), last_day(as_of))))

    def search(
        self,
        query: str,
        since: str | date | None = None,
        until: str | date | None = None,
        as_of: str | date | None = None,
        limit: int = 20,
    ) -> Found:
        """The best pages for a query (docs/commands.md has its language). Raises UnreadableQuery."""
        first, last = stretch(since, until)
        with self.asked() as connection:
            return search(connection, query, first, last, last_day(as_of), limit)

    def sources(
        self, query: str | None = None, limit: int | None = None, as_of: str | date | None = None
    ) -> Sequence[SourceAnswer]:
        """The pages whose address, outlet or title has all words of a query, the newest first."""
        with self.asked() as connection:
            return sources(connection, query, limit, last_day(as_of))

    def claims_of(self, page: str) -> tuple[SourceAnswer, list[dict[str, Any]]]:
        """A page, by its address or words that only it has, and all that it claims as JSON objects.

        Raises UnknownSource.
        """
        with self.asked() as connection:
            meant = source(connection, page)
            found, known = claims_of_source(connection, meant.source)
            return meant, [claim_object(one, known) for one in found]

    def page_read(self, page: str) -> PageRead:
        """A page as it was read, by its address or words that only it has: text, roles, claims and their places.

        Raises UnknownSource.
        """
        with self.asked() as connection:
            return page_read(connection, page)

    def export_events(self, rejected: bool = False) -> Iterator[dict[str, Any]]:
        """Every merged event once, as JSON objects, with every reading's event that went into it.

        Those that people rejected are left out, unless `rejected`; so in `export_entities`.
        """
        with self.asked() as connection:
            yield from exported_events(connection, rejected)

    def export_entities(self, rejected: bool = False) -> Iterator[dict[str, Any]]:
        """Every person, organisation, country and place once, with every reading's entity that is held to be it."""
        with self.asked() as connection:
            yield from exported_entities(connection, rejected)

    def queue(self, limit: int = 20, happenings: bool = False, only: Subject | None = None) -> Sequence[Item]:
        """What people should look at first: the most doubtful events and identities (or `only` some), and why."""
        with self.asked() as connection:
            return queue(connection, limit, happenings, only)

    def waiting(self, happenings: bool = False) -> Waiting:
        """How many events and identities are in the queue."""
        with self.asked() as connection:
            return waiting(connection, happenings)

    def reviewer(self, author: str, clock: Callable[[], datetime]) -> Reviewer:
        """What accepts, rejects, edits, merges and splits in the name of a person; `clock` tells the moment of each."""
        return Reviewer(self.writer(""), author, clock)

    def acts(self) -> Sequence[Act]:
        """All that people ever decided, the first first, what was taken back included."""
        with self.asked() as connection:
            return acts(connection)

    def writer(self, reader: str) -> Writer:
        """What writes into this chronicle; `reader` names the rules that its readings are made with."""
        return Writer(self.engine, reader)


class _Still(Chronicle):
    """A chronicle at one moment: all its questions share one transaction, which is its owner's to end."""

    def __init__(self, of: Chronicle, connection: Connection) -> None:
        self.url, self.engine, self._connection = of.url, of.engine, connection

    def close(self) -> None:
        """Nothing of its own is to be let go of."""

    @contextmanager
    def asked(self) -> Iterator[Connection]:
        """The connection that all questions share. Raises BadDatabase."""
        with told(self.engine):
            yield self._connection
