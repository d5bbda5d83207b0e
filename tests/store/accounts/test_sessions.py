"""Sessions: begun, found, ended, over."""

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from letopis.store import schema
from letopis.store.accounts import sessions
from letopis.store.accounts.sessions import IDLE, LONGEST
from letopis.store.accounts.users import Accounts
from letopis.store.chronicle import Chronicle
from letopis.store.dialect import at_once, writing

NOW = datetime(2024, 3, 4, 12, tzinfo=UTC)

SECOND = timedelta(seconds=1)


@pytest.fixture
def anna(accounts: Accounts) -> int:
    return accounts.add("Anna", "hash", "reviewer").id


def test_a_session_is_found_by_its_token_alone(connection: sa.Connection, anna: int) -> None:
    sessions.begin(connection, anna, "token", "secret", NOW)
    found = sessions.find(connection, "token", NOW)
    assert found == sessions.Session(anna, "Anna", "reviewer", "secret", NOW)
    for other in ("Token", "", "token ", "tok\x00en", "\ud800", sessions.hashed("token"), "' OR 1=1 --"):
        assert sessions.find(connection, other, NOW) is None


def test_the_database_does_not_hold_the_token(connection: sa.Connection, anna: int) -> None:
    sessions.begin(connection, anna, "a-token-that-is-long", "secret", NOW)
    row = connection.execute(sa.select(schema.sessions)).one()
    assert all("a-token-that-is-long" not in str(one) for one in row)


@pytest.mark.parametrize(
    ("uses", "asked", "goes_on"),
    [
        ((), NOW + IDLE - SECOND, True),
        ((), NOW + IDLE, False),
        ((NOW + IDLE / 2,), NOW + IDLE + SECOND, True),
        ([NOW + n * IDLE / 2 for n in range(1, 42)], NOW + LONGEST - SECOND, True),
        ([NOW + n * IDLE / 2 for n in range(1, 42)], NOW + LONGEST, False),
    ],
)
def test_a_session_is_over_when_it_is_not_used_and_after_some_days(
    connection: sa.Connection, anna: int, uses: list[datetime], asked: datetime, goes_on: bool
) -> None:
    sessions.begin(connection, anna, "token", "secret", NOW)
    for moment in uses:
        sessions.use(connection, "token", moment)
    assert bool(sessions.find(connection, "token", asked)) is goes_on
    assert sessions.expire(connection, asked) == (0 if goes_on else 1)
    assert bool(sessions.find(connection, "token", NOW)) is goes_on


def test_what_was_ended_is_over(connection: sa.Connection, anna: int) -> None:
    for token in ("one", "other"):
        sessions.begin(connection, anna, token, "secret", NOW)
    sessions.end(connection, "one")
    sessions.end(connection, "no such")
    sessions.use(connection, "one", NOW)
    assert [bool(sessions.find(connection, one, NOW)) for one in ("one", "other")] == [False, True]


def test_a_use_is_noted_at_once_or_not_at_all(tmp_path) -> None:
    """While pages are added to a SQLite file, whoever reads must not wait."""
    with Chronicle(str(tmp_path / "letopis.db")) as chronicle, chronicle.asked() as before:
        with writing(chronicle.engine).begin() as writer:
            writer.execute(sa.delete(schema.audit))
            with at_once(chronicle.engine) as connection:
                assert connection is None
        with at_once(chronicle.engine) as connection:
            assert connection is not None
            Accounts(connection, "root", NOW).add("Anna", "hash", "reader")
        assert before.scalar(sa.text("PRAGMA busy_timeout")) == 120_000
    with Chronicle(str(tmp_path / "letopis.db")) as chronicle, chronicle.asked() as after:
        assert after.scalar(sa.select(schema.users.c.name)) == "Anna"


def test_what_fails_at_once_leaves_nothing(database: str) -> None:
    with Chronicle(database) as chronicle:
        with pytest.raises(ZeroDivisionError), at_once(chronicle.engine) as connection:
            assert connection is not None
            Accounts(connection, "root", NOW).add("Anna", "hash", "reader")
            raise ZeroDivisionError
        with chronicle.asked() as connection:
            assert connection.scalar(sa.select(sa.func.count()).select_from(schema.users)) == 0
