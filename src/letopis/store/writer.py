"""What writes into a chronicle: readings of pages, newer readings, judgements; each in one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, Engine, func, insert, select, update

from letopis.chronicle.claims import known
from letopis.chronicle.judgements import Judgement
from letopis.model.article import Page
from letopis.model.reading import Reading
from letopis.store.building.build import Builder, Changes
from letopis.store.building.stored import Stored
from letopis.store.decisions import in_force, put_judgement
from letopis.store.dialect import insert_missing, lock, pieces, writing
from letopis.store.indexing import forget, index
from letopis.store.packing import digest, packed, packed_page
from letopis.store.schema import pages, readings, versions, windows
from letopis.store.slots import slot


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
        self._engine = writing(engine)
        self._reader = reader
        self._builder: Builder | None = None

    def known(self, window: Sequence[Page]) -> bool:
        """Whether all pages of a window are stored as they are."""
        with self._engine.connect() as connection:
            return len(_stored_digests(connection, window)) == len({_key(page) for page in window})

    def add(self, window: Sequence[tuple[Page, Reading]], now: str) -> Added:
        """Store pages that were read together, with their readings, in one transaction; `now` is ISO 8601 in UTC.

        A page that is stored already changes nothing; one that changed becomes a new version, and the old one is kept.
        """
        with self._engine.begin() as connection:
            lock(connection)
            before = _stored_digests(connection, [page for page, _ in window])
            fresh = {_key(page): (page, reading) for page, reading in window if _key(page) not in before}
            if not fresh:
                return Added(same=len(window))
            name = _window([page for page, _ in window])
            adding = _Adding(connection, self._reader, name, now)
            for page, reading in fresh.values():
                adding.page(page, reading)
            adding.place([page for page, _ in window])
            self._build(connection).apply(adding.changes)
            return Added(adding.new, adding.changed, len(window) - len(fresh))

    def judge(self, judgement: Judgement) -> None:
        """Append a person's judgement, and let the views follow it."""
        with self._engine.begin() as connection:
            lock(connection)
            put_judgement(connection, judgement)
            concerned = {judgement.left, judgement.right} - {None}
            changes = Changes(rejudged={one for one in concerned if one is not None})
            self._build(connection).apply(changes)

    def _build(self, connection: Connection) -> Builder:
        said = in_force(connection)
        if self._builder is None:
            self._builder = Builder(connection, said)
        return self._builder.take(connection, said)


class _Adding:
    """Pages and readings on their way into the tables that are kept."""

    def __init__(self, connection: Connection, reader: str, window: str, now: str) -> None:
        self._connection = connection
        self._reader = reader
        self._window = window
        self._now = now
        self.new = self.changed = 0
        self.changes = Changes()

    def page(self, page: Page, reading: Reading) -> None:
        """Store one page's new version with its reading."""
        number, id = self._version_number(page)
        if number == 1:
            self.new += 1
        else:
            self.changed += 1
            self._retire(id)
        version = self._version(page, reading, id, number)
        self._connection.execute(insert(readings), [self._reading_row(version, reading)])
        self.changes.new.append(Stored(version, digest(page), reading, self._now))

    def place(self, window: Iterable[Page]) -> None:
        """Note which versions were read together, and in which order."""
        ids = _version_ids(self._connection, window)
        rows = [{"window": self._window, "place": place, "version": id} for place, id in enumerate(ids)]
        insert_missing(self._connection, windows, rows)

    def _version_number(self, page: Page) -> tuple[int, int]:
        """The number of the page's new version, and the page's id; the page is stored if it is new."""
        id = self._connection.scalar(select(pages.c.id).where(pages.c.source == page.source))
        if id is None:
            id = following(self._connection, pages.c.id)
            self._connection.execute(insert(pages), [{"id": id, "source": page.source, "url": page.url}])
            return 1, id
        last = self._connection.scalar(select(func.max(versions.c.number)).where(versions.c.page == id))
        return int(last or 0) + 1, int(id)

    def _retire(self, page: int) -> None:
        chosen = select(versions.c.id).where(versions.c.page == page, versions.c.current)
        for old in self._connection.scalars(chosen).all():
            self.changes.replaced.append(old)
            forget(self._connection, old)
            self._connection.execute(update(versions).where(versions.c.id == old).values(current=False))

    def _version(self, page: Page, reading: Reading, id: int, number: int) -> int:
        content, told = packed_page(page)
        version = following(self._connection, versions.c.id)
        place = slot(self._connection, known(reading.article.published))
        row = {"id": version, "page": id, "number": number, "digest": digest(page), "content": content, "told": told,
               "slot": place, "added": self._now, "current": True}  # fmt: skip
        self._connection.execute(insert(versions), [row])
        index(self._connection, place, reading)
        return version

    def _reading_row(self, version: int, reading: Reading) -> dict[str, Any]:
        return {
            "id": following(self._connection, readings.c.id),
            "version": version,
            "reader": self._reader,
            "window": self._window,
            "outlet": reading.article.outlet,
            "title": reading.article.title,
            "language": reading.article.language,
            "body": packed(reading),
            "made": self._now,
            "current": True,
        }


def following(connection: Connection, column: Any) -> int:
    """The number after the greatest in a column; only a writer that holds the lock may ask."""
    return int(connection.scalar(select(func.coalesce(func.max(column), 0))) or 0) + 1


def _key(page: Page) -> tuple[str, str]:
    return page.source, digest(page)


def _stored_digests(connection: Connection, window: Iterable[Page]) -> set[tuple[str, str]]:
    """Which pages of a window are stored as they are."""
    wanted = {_key(page) for page in window}
    found: set[tuple[str, str]] = set()
    for piece in pieces(sorted({source for source, _ in wanted})):
        chosen = select(pages.c.source, versions.c.digest).join(versions, versions.c.page == pages.c.id)
        rows = connection.execute(chosen.where(pages.c.source.in_(piece)))
        found |= {(row.source, row.digest) for row in rows} & wanted
    return found


def _version_ids(connection: Connection, window: Iterable[Page]) -> list[int]:
    wanted = [_key(page) for page in window]
    ids: dict[tuple[str, str], int] = {}
    chosen = select(versions.c.id, pages.c.source, versions.c.digest).join(pages, pages.c.id == versions.c.page)
    for row in connection.execute(chosen.where(pages.c.source.in_(sorted({source for source, _ in wanted})))):
        ids[row.source, row.digest] = row.id
    return [ids[key] for key in dict.fromkeys(wanted)]


def _window(window: Iterable[Page]) -> str:
    whole = "\x1f".join(part for page in window for part in _key(page))
    return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
