"""A backup is a whole chronicle: it opens, is right, and can be gone on with."""

import sqlite3
from pathlib import Path
from types import ModuleType

import pytest

from letopis.store import backup as backing
from letopis.store.backup import BadBackup, backup
from letopis.store.check import check
from letopis.store.chronicle import Chronicle
from letopis.store.database import BadDatabase


def test_a_backup_opens_and_is_right(database: str, world: ModuleType, told: list, rows, tmp_path: Path) -> None:
    world.add(database, told[:16])
    world.add(database, [world.changed(told[2], 8)])
    path = tmp_path / "backup.db"
    with Chronicle(database) as chronicle:
        backup(chronicle.engine, path)
    assert sorted(one.name for one in tmp_path.iterdir() if "backup" in one.name) == ["backup.db"]
    with Chronicle(str(path), make=False) as copy:
        assert [str(one) for one in check(copy.engine)] == []
    assert rows(str(path)) == rows(database)
    for url in (database, str(path)):
        world.add(url, told)
    assert rows(str(path)) == rows(database)


def test_it_is_taken_while_others_write(database: str, world: ModuleType, told: list, tmp_path: Path) -> None:
    """What was not committed is not in it."""
    with Chronicle(database) as chronicle:
        writer = chronicle.writer("test")
        writer.add(told[:8], world.NOW)
        with writer.judging() as bench:
            bench.connection.exec_driver_sql("DELETE FROM members")
            backup(chronicle.engine, tmp_path / "backup.db")
            bench.connection.rollback()
    with Chronicle(str(tmp_path / "backup.db"), make=False) as copy:
        assert [str(one) for one in check(copy.engine)] == []


def test_a_file_that_is_there_is_not_replaced_unless_asked(
    database: str, world: ModuleType, told: list, rows, tmp_path: Path
) -> None:
    path = tmp_path / "backup.db"
    with Chronicle(database) as chronicle:
        chronicle.writer("test").add(told[:8], world.NOW)
        backup(chronicle.engine, path)
        before = path.read_bytes()
        chronicle.writer("test").add(told[8:], world.NOW)
        with pytest.raises(BadBackup, match=r"is there already; name a new file, or replace it with --replace"):
            backup(chronicle.engine, path)
        assert path.read_bytes() == before
        backup(chronicle.engine, path, again=True)
    assert rows(str(path)) == rows(database)


def test_what_is_no_chronicle_is_never_replaced(database: str, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Дорогой друг")
    with Chronicle(database) as chronicle, pytest.raises(BadBackup, match="is not replaced"):
        backup(chronicle.engine, path, again=True)
    assert path.read_text() == "Дорогой друг"


def test_a_folder_that_is_not_there_is_told(database: str, tmp_path: Path) -> None:
    with Chronicle(database) as chronicle, pytest.raises(BadBackup, match="cannot be written"):
        backup(chronicle.engine, tmp_path / "nowhere" / "backup.db")


def test_a_copy_that_fails_leaves_no_file(
    world: ModuleType, told: list, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> bool:
        raise sqlite3.OperationalError("database or disk is full")

    world.put(str(tmp_path / "letopis.db"), [told[:8]])
    monkeypatch.setattr(backing, "copied", fails)
    folder = tmp_path / "backups"
    folder.mkdir()
    with (
        Chronicle(str(tmp_path / "letopis.db")) as chronicle,
        pytest.raises(BadBackup, match=r"disk is full.*make room"),
    ):
        backup(chronicle.engine, folder / "backup.db")
    assert list(folder.iterdir()) == []


def test_without_a_chronicle_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(BadDatabase):
        Chronicle(str(tmp_path / "letopis.db"), make=False)
    assert list(tmp_path.iterdir()) == []
