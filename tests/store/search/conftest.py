"""An empty search index on each database."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from letopis.store.search import index


@pytest.fixture
def connection(database: str) -> Iterator[sa.Connection]:
    """A connection, in a transaction, to a database with an empty index."""
    engine = sa.create_engine(database)
    with engine.begin() as opened:
        index.create(opened)
        yield opened
    engine.dispose()
