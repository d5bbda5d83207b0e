"""Corrections from the command line, and the walk through what is in doubt at a real terminal."""

import json
import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from letopis.model.facts import Event, Participant
from letopis.model.span import Span
from letopis.model.when import parse
from letopis.store.chronicle import Chronicle

from ..store.ask.conftest import NOW, entity, told

LANGE, ABISHEV = entity(1, "person", "Ирма Ланге", "DE"), entity(2, "person", "Серик Абишев", "KZ")
TOWNS = entity(3, "place", "Астана", "KZ", "Q1520"), entity(4, "place", "Алма-Ата", "KZ", "Q35493")
Run = Callable[..., Any]


def meeting(source: str, text: str, day: str, when: str, place: str, outlet: str) -> Any:
    """A page that tells of a meeting."""
    people = Participant("e1"), Participant("e2")
    one = Event("v1", "meeting", "held", (Span(0, len(text)),), "by-hand", people, parse(when), place)
    return told(source, text, day, LANGE, ABISHEV, *TOWNS, outlet=outlet, events=(one,))


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A chronicle of a meeting of which two outlets tell different towns, and of another one."""
    path = tmp_path / "reviewed.db"
    pages = [
        meeting("alfa/1", "Ланге и Абишев встретились в Астане.", "2024-05-20", "2024-05-14", "e3", "Альфа"),
        meeting("beta/1", "Абишев принял Ланге в Алма-Ате.", "2024-05-21", "2024-05-14", "e4", "Бета"),
        meeting("alfa/2", "Ланге вернулась осенью.", "2024-09-02", "2024-09-01", "e3", "Альфа"),
    ]
    with Chronicle(str(path)) as chronicle:
        chronicle.writer("by hand").add(pages, NOW)
    return path


@pytest.fixture
def run(letopis: Callable[..., Result], db: Path) -> Run:
    """A command that goes well: its output, or what its JSON holds."""

    def run(*arguments: object, status: int = 0) -> Any:
        result = letopis(*arguments, "--db", db)
        assert result.exit_code == status, result.output
        if "json" in arguments:
            return json.loads(result.stdout)
        return result.stdout if status == 0 else result.stderr

    return run


def events(run: Run) -> list[Any]:
    return list(run("timeline", "--format", "json"))


def test_what_is_in_doubt_is_listed_where_there_is_no_terminal(run: Run) -> None:
    (item,) = run("review", "list", "--format", "json")
    assert item["subject"] == "event" and item["reasons"][0] == "place: Астана (Альфа) against Алма-Ата (Бета)"
    assert item["id"] in run("review") and item["id"] in run("review", "list", "--limit", 1)


def test_rejected_and_accepted(run: Run) -> None:
    first, second = (one["id"] for one in events(run))
    told_so = run("review", "reject", first, second, "--why", "a rumour", "--by", "Дарья")
    assert len(told_so.splitlines()) == 2 and "rejected event" in told_so
    assert events(run) == []
    assert len(run("timeline", "--rejected", "--format", "json")) == 2
    assert run("timeline", "--rejected").count("rejected") == 2
    assert "rejected by a person" in " ".join(run("event", first).split())
    run("review", "accept", first)
    assert [one["id"] for one in events(run)] == [first]
    assert "nothing waits" in run("review")


def test_merged_split_and_taken_back_and_all_in_the_log(run: Run) -> None:
    first, second = (one["id"] for one in events(run))
    run("review", "merge", first, second, "--by", "Дарья", "--why", "one journey")
    (merged,) = events(run)
    assert len(merged["sources"]) == 3
    log = run("review", "log", merged["id"], "--format", "json")
    assert [(one["what"], one["by"], one["why"]) for one in log] == [("merged", "Дарья", "one journey")]
    told_so = run("review", "split", merged["id"], "alfa/2", status=1)
    assert "a person said otherwise" in told_so and f"letopis review undo {log[0]['id']}" in told_so
    assert "taken back" in run("review", "undo", log[0]["id"], "--by", "Олег")
    run("review", "split", first, 2, "--by", "Олег")
    assert [len(one["sources"]) for one in events(run)] == [1, 1, 1]
    whole = run("review", "log", "--format", "json")
    assert [(one["what"], one["ended_by"]) for one in whole] == [("split", None), ("merged", "Олег")]
    table = " ".join(run("review", "log").split())
    assert f"split event {first}" in table or f", {first}" in table  # ids are written as the timeline writes them
    assert "one journey; taken back" in table and "by Олег" in table


def test_an_edit_is_shown_as_its_authors(run: Run) -> None:
    id = events(run)[0]["id"]
    assert "when = 13 May 2024" in run("review", "edit", id, "when", "2024-05-13", "--by", "Дарья")
    assert run("event", id, "--format", "json")["attributes"]["when"]["rule"] == "edited by Дарья"
    shown = run("event", id)
    assert "edited by Дарья" in shown and "14 May 2024" in shown
    run("review", "edit", "Серик Абишев", "country", "Узбекистан")
    assert run("person", "Серик Абишев", "--format", "json")["country"] == "UZ"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [(("accept", "v0123456789ab"), "neither an event"), (("undo", "nothing"), "is no judgement"),
     (("edit", "Серик Абишев", "colour", "red"), "use one of name, country"), (("merge", "Ирма Ланге"), "one already")],
)  # fmt: skip
def test_what_cannot_be_done_is_told_in_one_line(run: Run, arguments: tuple[str, ...], problem: str) -> None:
    told_so = run("review", *arguments, status=1)
    assert problem in told_so and len(told_so.splitlines()) == 1


def test_who_judges_is_the_user_of_the_computer_where_nobody_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "zimina")
    run("review", "accept", events(run)[0]["id"])
    assert run("review", "log", "--format", "json")[0]["by"] == "zimina"


# ---------------------------------------------------------------- at a terminal


class Terminal:
    """A terminal at which a person types."""

    def __init__(self, *command: str) -> None:
        self._ours, theirs = pty.openpty()
        environment = os.environ | {"COLUMNS": "100", "TERM": "xterm", "LANG": "C.UTF-8", "PYTHONIOENCODING": "utf-8"}
        self._process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
        os.close(theirs)
        self._seen = b""

    def until(self, words: str, patience: float = 120.0) -> str:
        """What is shown until these words are, without colours."""
        end = time.monotonic() + patience
        while (at := self._plain().find(words)) < 0:
            ready, _, _ = select.select([self._ours], [], [], max(0.0, end - time.monotonic()))
            if not ready:
                raise AssertionError(f"{words!r} is not shown: {self._plain()}")
            self._seen += self._read(words)
        shown = self._plain()[: at + len(words)]
        self._seen = self._plain()[at + len(words) :].encode()
        return shown

    def type(self, text: str) -> None:
        """Type a line."""
        os.write(self._ours, f"{text}\n".encode())

    def press(self, key: str, patience: float = 120.0) -> None:
        """Press a key once single keys are waited for: what comes before is thrown away."""
        end = time.monotonic() + patience
        while termios.tcgetattr(self._ours)[3] & termios.ICANON:
            assert time.monotonic() < end, "no key is waited for"
            time.sleep(0.01)
        os.write(self._ours, key.encode())

    def ended(self) -> int:
        """The exit status."""
        return self._process.wait(60)

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._ours)

    def _read(self, words: str) -> bytes:
        try:
            return os.read(self._ours, 65536)
        except OSError:  # so Linux tells that the other end was closed
            raise AssertionError(f"ended before {words!r} was shown: {self._plain()}") from None

    def _plain(self) -> str:
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self._seen.decode("utf-8", "replace")).replace("\r", "")


@pytest.fixture
def terminal(db: Path) -> Iterator[Terminal]:
    code = "from letopis.cli import main; main()"
    made = Terminal(sys.executable, "-c", code, "review", "--db", str(db), "--by", "Дарья")
    yield made
    made.close()


def test_the_walk_at_a_terminal(terminal: Terminal, run: Run) -> None:
    shown = terminal.until("[q]uit")
    for words in ("≠ place", "Абишев принял Ланге в Алма-Ате", "In doubt", "Астана (Альфа) against Алма-Ата (Бета)"):
        assert words in shown
    terminal.press("x")  # no such key: it is asked for again
    terminal.until("[q]uit")
    terminal.press("e")
    terminal.until("attribute")
    terminal.type("when")
    terminal.until("value")
    terminal.type("14 мая")
    terminal.until("why")
    terminal.type("")
    assert "is no date in EDTF" in terminal.until("[q]uit")
    terminal.press("s")
    terminal.until("which leave")
    terminal.type("2")
    terminal.until("why")
    terminal.type("другая встреча")
    assert "split event" in terminal.until("nothing more waits")
    terminal.until("1 decided")
    assert terminal.ended() == 0
    assert len(events(run)) == 3
    (one,) = run("review", "log", "--format", "json")
    assert (one["what"], one["by"], one["why"]) == ("split", "Дарья", "другая встреча")


def test_the_last_decision_of_a_walk_is_taken_back_and_the_walk_is_left(terminal: Terminal, run: Run) -> None:
    terminal.until("[q]uit")
    terminal.press("у")  # the key of e on a Russian keyboard
    terminal.until("attribute")
    terminal.type("level")
    terminal.until("value")
    terminal.type("working")
    terminal.until("why")
    terminal.type("")
    assert "edited event" in terminal.until("[q]uit")
    terminal.press("u")
    assert "taken back" in terminal.until("[q]uit")
    terminal.press("q")
    terminal.until("0 decided")
    assert terminal.ended() == 0
    (one,) = run("review", "log", "--format", "json")
    assert one["ended"] is not None and one["why"] == "reviewed"
