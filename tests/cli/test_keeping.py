"""`check`, `rebuild`, `reread` and `backup` as commands: what they print, and how they end."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import Result

from letopis.engines import reader

Run = Callable[..., Result]


@pytest.fixture
def db(letopis: Run, page: Path, tmp_path: Path) -> Path:
    """A chronicle of one page."""
    path = tmp_path / "letopis.db"
    assert letopis("add", page, "--db", path, "-q").exit_code == 0
    return path


def spoilt(db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute("UPDATE claims SET written = 'не то' WHERE kind = 'event'")


def test_a_chronicle_is_right(letopis: Run, db: Path) -> None:
    for more in ((), ("--fast",)):
        done = letopis("check", "--db", db, *more)
        assert (done.exit_code, done.stdout) == (0, "")
        assert done.stderr == f"{db}: all is right\n"
    assert letopis("check", "--db", db, "--quiet").output == ""


def test_what_is_wrong_is_told_and_mended(letopis: Run, db: Path) -> None:
    spoilt(db)
    done = letopis("check", "--db", db)
    assert done.exit_code == 1
    assert "has evidence that the text does not show ('не то'); `letopis rebuild` builds it anew" in done.stdout
    assert letopis("rebuild", "--db", db).stderr == f"{db}: rebuilt\n"
    assert letopis("check", "--db", db).exit_code == 0


def test_long_lists_of_problems_are_cut(letopis: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from letopis.cli import check

    spoilt(db)
    monkeypatch.setattr(check, "SHOWN", 1)
    *_, last = letopis("check", "--db", db).stdout.splitlines()
    assert last.startswith("… and ")


@pytest.mark.parametrize("command", [("check",), ("rebuild",), ("reread",), ("backup", "copy.db")])
def test_without_a_chronicle_there_is_an_error(letopis: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    done = letopis(*command, "--db", tmp_path / "none.db")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{tmp_path / 'none.db'}: there is no chronicle here; ")
    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_a_chronicle(letopis: Run, db: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert letopis("backup", copy, "--db", db).stderr == f"{db}: copied to {copy}\n"
    assert letopis("check", "--db", copy).exit_code == 0
    assert letopis("timeline", "--db", copy).stdout == letopis("timeline", "--db", db).stdout != ""
    again = letopis("backup", copy, "--db", db)
    assert (again.exit_code, "--replace" in again.stderr) == (1, True)
    assert letopis("backup", copy, "--db", db, "--replace").exit_code == 0


def test_newer_rules_are_shown_and_then_kept(letopis: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "0 pages read again" in letopis("reread", "--db", db).stderr
    monkeypatch.setattr(reader, "reader", lambda: "newer")
    with closing(sqlite3.connect(db)) as connection, connection:
        connection.execute("UPDATE readings SET reader = 'older'")
    shown = letopis("reread", "--db", db)
    assert shown.exit_code == 0
    assert "claims: 0 come, 0 go, 0 change" in shown.stdout
    assert "events: 0 come, 0 go, 0 change" in shown.stdout
    assert shown.stderr == f"{db}: 1 pages read again; `letopis reread --keep` puts them in force\n"
    kept = letopis("reread", "--db", db, "--keep", "--quiet")
    assert (kept.exit_code, kept.output) == (0, "")
    with closing(sqlite3.connect(db)) as connection:
        found = dict(connection.execute("SELECT reader, current FROM readings").fetchall())
    assert found == {"older": 0, "newer": 1}
    assert letopis("check", "--db", db).exit_code == 0


def test_what_becomes_different_is_told(letopis: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from letopis import engines

    real = engines.read_pages

    def newer(pages):
        for one in real(pages):
            events = tuple(replace(event, status="planned") for event in one.events)
            yield replace(one, events=events, statements=())

    monkeypatch.setattr(engines, "read_pages", newer)
    done = letopis("reread", "--db", db, "--all")
    assert "~ event status: held → planned «" in done.stdout
    assert "- statement direct, Хуан Перес «" in done.stdout
    assert re.search(r"claims: 0 come, [1-9] go, [1-9] change\n", done.stdout)
    assert " status: held → planned\nevents: 0 come, 0 go, " in done.stdout
