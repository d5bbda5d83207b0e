"""A chronicle without pages, whose accounts are asked for and changed."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from letopis.store.accounts.changing import changing
from letopis.store.accounts.users import Accounts
from letopis.store.chronicle import Chronicle

NOW = datetime(2024, 3, 4, 12, tzinfo=UTC)


@pytest.fixture
def connection(database: str) -> Iterator[sa.Connection]:
    """A connection in a transaction that writes; it is undone."""
    with Chronicle(database) as chronicle, changing(chronicle.engine) as opened:
        yield opened
        opened.rollback()


@pytest.fixture
def accounts(connection: sa.Connection) -> Accounts:
    """Somebody at work on accounts."""
    return Accounts(connection, "root", NOW)
