"""Pages and readings on their way into the tables that are kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from letopis.chronicle.claims import known
from letopis.model.article import Page
from letopis.model.reading import Reading
from letopis.store.building.build import Changes
from letopis.store.building.stored import Stored
from letopis.store.dialect import insert_missing, pieces
from letopis.store.indexing import forget, index
from letopis.store.packing import digest, fit, packed, packed_page
from letopis.store.schema import pages, readings, versions, windows
from letopis.store.slots import Slots

#: A page as it is told from others: its source and the digest of all that its reading depends on.
Key = tuple[str, str]


@dataclass(slots=True)
class Kept:
    """What became of pages: how many are new or changed, what the views have to take in, and what only claims keep."""

    new: int = 0
    changed: int = 0
    changes: Changes = field(default_factory=Changes)
    outdated: list[Stored] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Page:
    id: int
    last: int
    current: int | None


class Keeping:
    """Stores the pages of one window; only a writer that holds the lock may use it."""

    def __init__(self, connection: Connection, reader: str, window: str, now: str) -> None:
        self._connection = connection
        self._reader = reader
        self._window = window
        self._now = now

    def keep(self, fresh: Mapping[Key, tuple[Page, Reading]]) -> Kept:
        """Store pages, none of which is stored as it is, with their readings.

        Of several pages of one source the last is in force; the others are older versions.
        """
        kept = Kept()
        there = self._there([source for source, _ in fresh])
        slots = Slots(self._connection)
        version, reading = following(self._connection, versions.c.id), following(self._connection, readings.c.id)
        rows: tuple[list[dict[str, Any]], ...] = ([], [], [])
        last = {source: place for place, (source, _) in enumerate(fresh)}
        shown = []
        for place, ((_, name), (page, told)) in enumerate(fresh.items()):
            current = last[page.source] == place
            before = there[page.source]
            self._count(kept, before, page, rows[0])
            slot = slots.free(known(told.article.published))
            row = self._version(version + place, page, name, before, slot, current)
            rows[1].append(row)
            rows[2].append(self._reading(reading + place, version + place, told))
            stored = Stored(version + place, name, told, self._now)
            (kept.changes.new if current else kept.outdated).append(stored)
            shown += [(slot, told)] if current else []
            there[page.source] = _Page(before.id, before.last + 1, before.current)
        self._retire(kept, there)
        for table, made in zip((pages, versions, readings), rows, strict=True):
            if made:
                self._connection.execute(insert(table), made)
        index(self._connection, shown)
        return kept

    def place(self, keys: Iterable[Key]) -> None:
        """Note which versions were read together, and in which order."""
        keys = list(dict.fromkeys(keys))
        found = _ids(self._connection, set(keys))
        ids = [found[one] for one in keys if one in found]
        rows = [{"window": self._window, "place": place, "version": id} for place, id in enumerate(ids)]
        insert_missing(self._connection, windows, rows)

    def _there(self, sources: Sequence[str]) -> dict[str, _Page]:
        """Each source's page: its id (the next free one for a new page) and its last version, 0 if there is none."""
        found: dict[str, _Page] = {}
        for piece in pieces(sorted(set(sources))):
            chosen = select(pages.c.source, pages.c.id, versions.c.number, versions.c.id, versions.c.current)
            joined = chosen.join(versions, versions.c.page == pages.c.id).where(pages.c.source.in_(piece))
            for source, id, number, version, current in self._connection.execute(joined.order_by(versions.c.number)):
                before = found.get(source)
                found[source] = _Page(id, number, version if current else before.current if before else None)
        free = following(self._connection, pages.c.id)
        for source in sources:
            if source not in found:
                found[source] = _Page(free, 0, None)
                free += 1
        return found

    def _count(self, kept: Kept, before: _Page, page: Page, rows: list[dict[str, Any]]) -> None:
        if before.last:
            kept.changed += 1
        else:
            kept.new += 1
            rows.append({"id": before.id, "source": page.source, "url": page.url and fit(page.url)})

    def _retire(self, kept: Kept, there: dict[str, _Page]) -> None:
        old = sorted(one.current for one in there.values() if one.current is not None)
        if not old:
            return
        kept.changes.replaced += old
        forget(self._connection, old)
        self._connection.execute(update(versions).where(versions.c.id.in_(old)).values(current=False))

    def _version(self, id: int, page: Page, name: str, before: _Page, slot: int, current: bool) -> dict[str, Any]:
        content, told = packed_page(page)
        return {"id": id, "page": before.id, "number": before.last + 1, "digest": name, "content": content,
                "told": told, "slot": slot, "added": self._now, "current": current}  # fmt: skip

    def _reading(self, id: int, version: int, told: Reading) -> dict[str, Any]:
        article = told.article
        return {"id": id, "version": version, "reader": self._reader, "window": self._window, "outlet": article.outlet,
                "title": article.title, "language": article.language, "body": packed(told), "made": self._now,
                "current": True}  # fmt: skip


def following(connection: Connection, column: Any) -> int:
    """The number after the greatest in a column; only a writer that holds the lock may ask."""
    return int(connection.scalar(select(func.coalesce(func.max(column), 0))) or 0) + 1


def key(page: Page) -> Key:
    """What a page is told from others by; its whole content is hashed for it."""
    return page.source, digest(page)


def stored(connection: Connection, keys: Iterable[Key]) -> set[Key]:
    """Which pages are stored as they are."""
    return set(_ids(connection, set(keys)))


def _ids(connection: Connection, wanted: set[Key]) -> dict[Key, int]:
    found: dict[Key, int] = {}
    for piece in pieces(sorted({source for source, _ in wanted})):
        chosen = select(pages.c.source, versions.c.digest, versions.c.id).join(versions, versions.c.page == pages.c.id)
        for source, name, id in connection.execute(chosen.where(pages.c.source.in_(piece))):
            if (source, name) in wanted:
                found[source, name] = id
    return found
