"""What writes into a chronicle: readings of pages, newer readings, judgements; each in one transaction."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b

from sqlalchemy import Connection, Engine

from letopis.chronicle.judgements import Judgement
from letopis.model.article import Page
from letopis.model.reading import Reading
from letopis.store.building import claims
from letopis.store.building.build import Builder, Changes
from letopis.store.database import told
from letopis.store.decisions import put_judgement
from letopis.store.dialect import lock, writing
from letopis.store.epoch import epoch, next_epoch
from letopis.store.keeping import Keeping, key, stored


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
        with told(self._asking), self._asking.connect() as connection:
            return stored(connection, window) == {key(page) for page in window}

    def add(self, window: Sequence[tuple[Page, Reading]], now: str) -> Added:
        """Store pages that were read together, with their readings, in one transaction; `now` is ISO 8601 in UTC.

        A page that is stored already changes nothing; one that changed becomes a new version, and the old one is kept.
        """
        with self._writing() as connection:
            before = stored(connection, [page for page, _ in window])
            fresh = {key(page): (page, reading) for page, reading in window if key(page) not in before}
            if not fresh:
                return Added(same=len(window))
            keeping = Keeping(connection, self._reader, _window([page for page, _ in window]), now)
            kept = keeping.keep(list(fresh.values()))
            keeping.place([page for page, _ in window])
            claims.remembered(connection, kept.outdated)
            self._apply(connection, kept.changes)
            return Added(kept.new, kept.changed, len(window) - len(fresh))

    def judge(self, judgement: Judgement) -> None:
        """Append a person's judgement, and let the views follow it."""
        with self._writing() as connection:
            put_judgement(connection, judgement)
            concerned = {judgement.left, judgement.right} - {None}
            changes = Changes(rejudged={one for one in concerned if one is not None})
            self._apply(connection, changes)

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
        now = epoch(connection)
        if self._builder is None or now != self._epoch:
            self._builder = Builder()
        self._epoch = next_epoch(connection) if changes.replaced else now
        self._builder.apply(connection, changes)


def _window(window: Iterable[Page]) -> str:
    whole = "\x1f".join(part for page in window for part in key(page))
    return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
