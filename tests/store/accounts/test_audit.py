"""The log of who did what."""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from letopis.store.accounts.audit import Entry, entries, note

NOW = datetime(2024, 3, 4, 12, tzinfo=UTC)


def test_entries_come_newest_first_and_in_parts(connection: sa.Connection) -> None:
    for n in range(5):
        note(connection, NOW + timedelta(minutes=n), "Anna", "login", f"{n}")
    first = entries(connection, 2)
    assert first[0] == Entry(first[0].id, NOW + timedelta(minutes=4), "Anna", "login", "4")
    rest = entries(connection, 10, before=first[-1].id)
    assert [one.subject for one in (*first, *rest)] == ["4", "3", "2", "1", "0"]


def test_what_strangers_write_is_short_and_seen(connection: sa.Connection) -> None:
    note(connection, NOW, "x" * 10_000, "login refused", "a\x00b\x1b[2J\u202e\ud800", "'; DELETE FROM audit; --")
    (one,) = entries(connection)
    assert len(one.user) == 300
    assert one.subject == "a�b�[2J��"
    assert one.detail == "'; DELETE FROM audit; --"
