"""A chronicle as Python programs use it: opened once, asked and written to in a few lines."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

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

    def writer(self, reader: str) -> Writer:
        """What writes into this chronicle; `reader` names the rules that its readings are made with."""
        return Writer(self.engine, reader)
