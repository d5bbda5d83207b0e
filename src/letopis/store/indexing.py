"""What full text search is given of a version of a page."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from letopis.model.reading import Reading
from letopis.store.packing import reading_of
from letopis.store.schema import readings, versions
from letopis.store.search import index as texts


def index(connection: Connection, shown: Iterable[tuple[int, Reading]]) -> None:
    """Let search find versions, given by slot and reading, by their title, their story and their outlet."""
    texts.put(connection, [document(slot, reading) for slot, reading in shown])


def forget(connection: Connection, ids: Sequence[int]) -> None:
    """Let search no longer find versions; they must still be in force."""
    chosen = select(versions.c.slot, readings.c.body).join(readings, readings.c.version == versions.c.id)
    rows = connection.execute(chosen.where(versions.c.id.in_(ids), readings.c.current))
    texts.remove(connection, [document(row.slot, reading_of(row.body)) for row in rows])


def document(slot: int, reading: Reading) -> texts.Document:
    """The document that search keeps of a reading: what tells its story, without the site's furniture."""
    article = reading.article
    story = "\n".join(block.span.of(article.text) for block in article.story())
    return texts.Document(slot, article.title or "", story, article.outlet or "", article.language)
