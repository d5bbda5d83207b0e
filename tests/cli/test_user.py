"""`letopis user`: accounts made, changed and removed, and the log."""

import csv
import io
import json
import os
import pty
import select
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from letopis.site.accounts.passwords import verified
from letopis.store.accounts.computer import computers_user
from letopis.store.accounts.users import hash_of
from letopis.store.chronicle import Chronicle

Run = Callable[..., Result]
PASSWORD = "four words of no meaning"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A chronicle without pages."""
    path = tmp_path / "letopis.db"
    Chronicle(str(path)).close()
    return path


@pytest.fixture
def user(letopis: Run, db: Path) -> Run:
    """`letopis user` on that chronicle."""
    return lambda *arguments, stdin=None: letopis("user", *arguments, "--db", db, stdin=stdin)


def kept(db: Path, name: str) -> str | None:
    with Chronicle(str(db)) as chronicle, chronicle.asked() as connection:
        return hash_of(connection, name)


def test_a_user_is_added_changed_and_removed(user: Run, db: Path) -> None:
    added = user("add", "Дарья Зимина", "--role", "reviewer", "--password-stdin", stdin=PASSWORD + "\nmore\n")
    assert (added.exit_code, added.stdout, added.stderr) == (0, "Дарья Зимина may log in as reviewer\n", "")
    assert verified(kept(db, "дарья зимина"), PASSWORD)
    changed = user("password", "дарья зимина", "--password-stdin", stdin="пять других слов\r\n")
    assert changed.stdout == "Дарья Зимина has another password, and is logged out everywhere\n"
    assert verified(kept(db, "Дарья Зимина"), "пять других слов")
    assert user("role", "Дарья Зимина", "admin").stdout == "Дарья Зимина is an admin now\n"
    assert user("role", "Дарья Зимина", "reader").stdout == "Дарья Зимина is a reader now\n"
    assert user("remove", "Дарья Зимина").stdout == (
        "Дарья Зимина may no longer log in\n"
        "nobody has an account now: on this computer, whoever opens the site may correct the chronicle\n"
    )
    assert kept(db, "Дарья Зимина") is None
    log = json.loads(user("log", "--format", "json").stdout)
    assert [one["what"] for one in reversed(log)] == [
        "user added", "password changed", "role changed", "role changed", "user removed",
    ]  # fmt: skip
    assert {(one["user"], one["subject"]) for one in log} == {(computers_user(), "Дарья Зимина")}
    assert PASSWORD not in str(log)


def test_users_are_listed(user: Run) -> None:
    assert "nobody has an account" in user("list").stdout
    for name in ("Olga", "Anna"):
        user("add", name, "--password-stdin", stdin=PASSWORD)
    user("remove", "Olga")
    anna, olga = json.loads(user("list", "--format", "json").stdout)
    assert (anna["name"], anna["role"], anna["removed"]) == ("Anna", "reader", None)
    assert olga["removed"]
    rows = list(csv.DictReader(io.StringIO(user("list", "--format", "csv").stdout)))
    assert [row["name"] for row in rows] == ["Anna", "Olga"]
    assert "removed 20" in user("list").stdout
    assert "$argon2" not in user("list", "--format", "json").stdout


def test_the_log_shows_as_many_as_asked_for(user: Run) -> None:
    assert "nobody has done anything yet" in user("log").stdout
    for name in ("Olga", "Anna", "Rita"):
        user("add", name, "--password-stdin", stdin=PASSWORD)
    assert len(user("log", "--limit", "2").stdout.splitlines()) == 2
    assert "user added · Rita · reader" in user("log").stdout.splitlines()[0]


@pytest.mark.parametrize(
    ("arguments", "stdin", "told"),
    [
        (("add", "Anna", "--password-stdin"), "short\n", "has 5 characters; take 10 or more"),
        (("add", "Anna", "--password-stdin"), "", "has 0 characters"),
        (("add", "Anna", "--password-stdin"), "anna was here\n", "contains the name"),
        (("add", "Anna"), PASSWORD, "there is no terminal; give the command in a terminal, or the password with"),
        (("add", "A", "--password-stdin"), PASSWORD, "is no name of 2 to 64 letters"),
        (("add", "An\x1b[31mna", "--password-stdin"), PASSWORD, "is no name"),
        (("add", "Anna", "--role", "root", "--password-stdin"), PASSWORD, "'root': is no role; take one of reader, "),
        (("role", "Anna", "admin"), None, "'Anna': is no user; see `letopis user list`"),
        (("password", "Anna", "--password-stdin"), PASSWORD, "'Anna': is no user"),
        (("remove", "' OR 1=1 --"), None, "is no user"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(
    user: Run, db: Path, arguments: tuple[str, ...], stdin: str | None, told: str
) -> None:
    done = user(*arguments, stdin=stdin)
    assert (done.exit_code, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert told in done.stderr
    assert "\x1b" not in done.stderr
    assert json.loads(user("log", "--format", "json").stdout) == []


def test_a_name_is_given_once(user: Run) -> None:
    user("add", "Anna", "--password-stdin", stdin=PASSWORD)
    again = user("add", "ANNA", "--role", "admin", "--password-stdin", stdin=PASSWORD)
    assert (again.exit_code, "Anna: is a user already" in again.stderr) == (1, True)
    user("remove", "Anna")
    assert user("add", "Anna", "--password-stdin", stdin=PASSWORD).exit_code == 0
    assert "user added again" in user("log").stdout


def test_without_a_chronicle_there_is_an_error(letopis: Run, tmp_path: Path) -> None:
    done = letopis("user", "add", "Anna", "--password-stdin", "--db", tmp_path / "none.db", stdin=PASSWORD)
    assert (done.exit_code, "there is no chronicle here" in done.stderr) == (1, True)
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_is_asked_twice_and_shows_nothing(db: Path) -> None:
    """The two are typed differently at first."""
    main, terminal = pty.openpty()
    command = [sys.executable, "-c", "from letopis.cli import main; main()", "user", "add", "Anna", "--db", str(db)]
    with subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, start_new_session=True) as process:
        os.close(terminal)
        shown = ""
        for prompt, typed in (("Password: ", PASSWORD), ("again: ", "something else"), ("Password: ", PASSWORD),
                              ("again: ", PASSWORD)):  # fmt: skip
            seen = len(shown)
            while prompt not in shown[seen:]:
                assert select.select([main], [], [], 120)[0], shown
                shown += os.read(main, 1024).decode()
            os.write(main, f"{typed}\n".encode())
        while process.poll() is None or select.select([main], [], [], 0)[0]:
            try:
                shown += os.read(main, 1024).decode()
            except OSError:
                break
        assert process.wait(timeout=120) == 0, shown
    os.close(main)
    assert "Anna may log in as reader" in shown
    assert PASSWORD not in shown
    assert "something else" not in shown
    assert verified(kept(db, "Anna"), PASSWORD)
