"""What full text search is given of a version of a page."""

from sqlalchemy import Connection, select

from letopis.model.reading import Reading
from letopis.store.packing import reading_of
from letopis.store.schema import readings, versions
from letopis.store.search import index as texts


def index(connection: Connection, slot: int, reading: Reading) -> None:
    """Let search find a version by its title, its story and its outlet."""
    texts.put(connection, [document(slot, reading)])


def forget(connection: Connection, version: int) -> None:
    """Let search no longer find a version; it must still be in force."""
    chosen = select(versions.c.slot, readings.c.body).join(readings, readings.c.version == versions.c.id)
    row = connection.execute(chosen.where(versions.c.id == version, readings.c.current)).one()
    texts.remove(connection, [document(row.slot, reading_of(row.body))])


def document(slot: int, reading: Reading) -> texts.Document:
    """The document that search keeps of a reading: what tells its story, without the site's furniture."""
    article = reading.article
    story = "\n".join(block.span.of(article.text) for block in article.story())
    return texts.Document(slot, article.title or "", story, article.outlet or "", article.language)
