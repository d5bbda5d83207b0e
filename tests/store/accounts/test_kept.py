"""Accounts are kept through all that happens to a chronicle, and are no part of what chronicles are compared by."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from letopis.store import schema
from letopis.store.accounts import sessions
from letopis.store.accounts.audit import entries
from letopis.store.accounts.changing import changing
from letopis.store.accounts.users import Accounts, hash_of, users
from letopis.store.backup import backup, kept
from letopis.store.check import check
from letopis.store.chronicle import Chronicle
from letopis.store.dump import BUILT, KEPT, dump
from letopis.store.rebuild import rebuilt

NOW = datetime(2024, 3, 4, 12, tzinfo=UTC)


@pytest.fixture
def lived_in(database: str) -> str:
    """A chronicle with a user who is logged in."""
    with Chronicle(database) as chronicle, changing(chronicle.engine) as connection:
        anna = Accounts(connection, "root", NOW).add("Anna", "hash", "admin")
        sessions.begin(connection, anna.id, "token", "secret", NOW)
    return database


def there(connection: sa.Connection) -> list[object]:
    return [
        list(users(connection)),
        hash_of(connection, "Anna"),
        sessions.find(connection, "token", NOW),
        list(entries(connection)),
    ]


def test_a_rebuilding_leaves_them(lived_in: str) -> None:
    with Chronicle(lived_in) as chronicle:
        with chronicle.asked() as connection:
            before = there(connection)
        rebuilt(chronicle.engine)
        assert [str(one) for one in check(chronicle.engine)] == []
        with chronicle.asked() as connection:
            assert there(connection) == before
            assert all(before)


def test_a_backup_has_them(lived_in: str, tmp_path: Path) -> None:
    with Chronicle(lived_in) as chronicle:
        backup(chronicle.engine, tmp_path / "backup.db")
        with Chronicle(str(tmp_path / "backup.db")) as copy, copy.asked() as theirs, chronicle.asked() as ours:
            assert there(theirs) == there(ours)


def test_a_check_does_not_copy_them(lived_in: str, tmp_path: Path) -> None:
    """The file that a chronicle is rebuilt in for comparison has no business with passwords."""
    with Chronicle(lived_in) as chronicle, Chronicle(str(tmp_path / "other.db")) as other:
        with chronicle.asked() as source, other.engine.begin() as target:
            kept(source, target)
        with other.asked() as connection:
            assert list(users(connection)) == []


def test_chronicles_are_compared_without_them(lived_in: str) -> None:
    assert not {one.name for one in schema.ACCOUNTS} & (KEPT | BUILT).keys()
    with Chronicle(lived_in) as chronicle, chronicle.asked() as connection:
        assert list(dump(connection)) == []


def test_every_table_is_kept_or_built() -> None:
    known = {*schema.KEPT, *schema.ACCOUNTS, *schema.BUILT, schema.notes}
    assert known == set(schema.metadata.tables.values())
