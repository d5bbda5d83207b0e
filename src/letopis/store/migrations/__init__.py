"""The tables of each released version, and the way from one to the next."""

from sqlalchemy import Engine, inspect

from letopis.store import schema
from letopis.store.search import index


def migrate(engine: Engine, make: bool) -> None:
    """Bring a database's tables to the present form."""
    with engine.execution_options(writes=True).begin() as connection:
        if not inspect(connection).has_table("pages"):
            schema.metadata.create_all(connection)
            index.create(connection)
