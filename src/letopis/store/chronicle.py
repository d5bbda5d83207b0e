"""A chronicle as Python programs use it: opened once, asked and written to in a few lines."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy import Connection, Engine

from letopis.store.ask.event import EventAnswer, event_told
from letopis.store.ask.objects import event_object, objects
from letopis.store.ask.timeline import Row, rows_named, timeline
from letopis.store.ask.wanted import last_day, wanted
from letopis.store.database import opened
from letopis.store.writer import Writer


class Chronicle:
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
        """A connection for questions: what it sees does not change while it is open."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

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
        newest: bool = False,
        limit: int | None = None,
        as_of: str | date | None = None,
    ) -> Sequence[Row]:
        """The events that match, by day.

        Countries are codes or names, all of which take part; people and organisations names, parts of names or ids,
        all of which take part; of kinds, statuses and topics one suffices. `since`, `until` and `as_of` are days,
        months or years ("2023-04-03", "2023"). Events of kind `other` are left out but for `happenings`.

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
            )
            return timeline(connection, chosen, last_day(as_of), limit, newest=newest)

    def plain(self, rows: Iterable[Row]) -> list[dict[str, Any]]:
        """Lines of a timeline as JSON objects, with the ids and names of identities in place of units."""
        with self.asked() as connection:
            return list(objects(connection, rows))

    def event(self, id: str, as_of: str | date | None = None) -> EventAnswer:
        """One event in full, by its id or that of one of its reports. Raises UnknownEvent."""
        with self.asked() as connection:
            return event_told(connection, id, last_day(as_of))

    def event_object(self, id: str, as_of: str | date | None = None) -> dict[str, Any]:
        """One event in full as a JSON object, by its id or that of one of its reports. Raises UnknownEvent."""
        return event_object(self.event(id, as_of))

    def events_plain(self, ids: Iterable[str], as_of: str | date | None = None) -> list[dict[str, Any]]:
        """Events with these ids as JSON objects, by day."""
        with self.asked() as connection:
            return list(objects(connection, rows_named(connection, list(ids), last_day(as_of))))

    def writer(self, reader: str) -> Writer:
        """What writes into this chronicle; `reader` names the rules that its readings are made with."""
        return Writer(self.engine, reader)
