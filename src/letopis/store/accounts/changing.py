"""Transactions that change accounts: they wait for other writers of a SQLite file, and hold nobody up for long."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Engine

from letopis.store.accounts import sessions
from letopis.store.database import told
from letopis.store.dialect import at_once, writing


@contextmanager
def changing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes accounts, sessions and the audit log; what fails leaves nothing behind.

    Raises BadDatabase. It does not take the writers' lock of PostgreSQL, for no view follows from these tables.
    """
    with told(engine), writing(engine).begin() as connection:
        yield connection


def used(engine: Engine, token: str, at: datetime) -> None:
    """Note that a session is used, unless another process is writing a SQLite file: whoever reads does not wait."""
    with told(engine), at_once(engine) as connection:
        if connection is not None:
            sessions.use(connection, token, at)
