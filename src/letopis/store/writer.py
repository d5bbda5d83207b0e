"""What writes into a chronicle: readings of pages, newer readings, judgements; each in one transaction."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from sqlalchemy import Connection, Engine

from letopis.chronicle.judgements import Judgement
from letopis.model.article import Page
from letopis.model.reading import Reading
from letopis.store.building import claims
from letopis.store.building.build import Builder, Changes
from letopis.store.database import told
from letopis.store.decisions import end_judgement, put_judgement
from letopis.store.dialect import lock, writing
from letopis.store.epoch import epoch, next_epoch, same_builder
from letopis.store.keeping import Keeping, Key, key, stored
from letopis.store.packing import named, settled
from letopis.store.reread import EventChange, event_changes, put_in_force


@dataclass(frozen=True, slots=True)
class Added:
    """How many pages of a window were new, how many a new version of a known page, how many known as they are."""

    new: int = 0
    changed: int = 0
    same: int = 0


class Writer:
    """Writes into one database; several processes may, each waits for the others."""

    def __init__(self, engine: Engine, reader: str) -> None:
        """`reader` names the rules and models that the readings are made with."""
        self._asking = engine
        self._engine = writing(engine)
        self._reader = reader
        self._epoch = 0
        self._builder: Builder | None = None

    def known(self, window: Sequence[Page]) -> bool:
        """Whether all pages of a window are stored as they are."""
        keys = {key(named(page)) for page in window}
        with told(self._asking), self._asking.connect() as connection:
            return stored(connection, keys) == keys

    def add(self, window: Sequence[tuple[Page, Reading]], now: str) -> Added:
        """Store pages that were read together, with their readings, in one transaction; `now` is ISO 8601 in UTC.

        A page that is stored already changes nothing; one that changed becomes a new version, and the old one is kept.
        """
        window = [settled(page, reading) for page, reading in window]
        keys = [key(page) for page, _ in window]
        with self._writing() as connection:
            before = stored(connection, keys)
            fresh = {name: pair for name, pair in zip(keys, window, strict=True) if name not in before}
            if not fresh:
                return Added(same=len(window))
            keeping = Keeping(connection, self._reader, _window(keys), now)
            kept = keeping.keep(fresh)
            keeping.place(keys)
            claims.remembered(connection, kept.outdated)
            self._apply(connection, kept.changes)
            return Added(kept.new, kept.changed, len(window) - len(fresh))

    def judge(self, judgement: Judgement) -> None:
        """Append a person's judgement, and let the views follow it."""
        with self.judging() as bench:
            bench.put([judgement])

    @contextmanager
    def judging(self) -> "Iterator[Bench]":
        """One transaction in which people's judgements are made and ended; what fails leaves nothing behind."""
        with self._writing() as connection:
            yield Bench(connection, lambda changes: self._apply(connection, changes))

    def reread(self, most: int = 100) -> int:
        """Put up to `most` staged readings in force (see `reread`), in one transaction; how many were dealt with."""
        with self._writing() as connection:
            return put_in_force(connection, self._reader, self._apply, most)

    def would_change(self) -> Sequence[EventChange]:
        """The events that would be others if what is staged were kept; nothing stays changed."""
        try:
            return event_changes(self._asking, self._reader, self._apply)
        finally:
            self._builder = None  # it has seen what was undone

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A transaction while no other process writes; what the builder remembers goes where it fails."""
        try:
            with told(self._engine), self._engine.begin() as connection:
                lock(connection)
                yield connection
        except BaseException:
            self._builder = None
            raise

    def _apply(self, connection: Connection, changes: Changes) -> None:
        """Let the views follow. Claims that another process let go of must not be remembered here: see `epoch`."""
        same_builder(connection)
        now = epoch(connection)
        if self._builder is None or now != self._epoch:
            self._builder = Builder()
        self._epoch = next_epoch(connection) if changes.replaced else now
        self._builder.apply(connection, changes)


class Bench:
    """Where judgements are made and ended; `connection` sees at once what comes of them."""

    def __init__(self, connection: Connection, follow: Callable[[Changes], None]) -> None:
        self.connection = connection
        self._follow = follow

    def put(self, made: Iterable[Judgement]) -> None:
        """Append judgements, and let the views follow them."""
        added = list(made)
        for one in added:
            put_judgement(self.connection, one)
        self._rejudged(added)

    def end(self, taken_back: Iterable[Judgement], at: datetime, by: str) -> None:
        """Take judgements back, and let the views follow; those taken back before stay as they are."""
        self._rejudged([one for one in taken_back if end_judgement(self.connection, one.id, at, by)])

    def _rejudged(self, concerned: Iterable[Judgement]) -> None:
        ids = {id for one in concerned for id in (one.left, one.right) if id}
        if ids:
            self._follow(Changes(rejudged=ids))


def _window(keys: Iterable[Key]) -> str:
    whole = "\x1f".join(part for name in keys for part in name)
    return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
