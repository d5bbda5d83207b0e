"""Killed at any moment, a chronicle opens, and the next run goes on: in the end it is as if nobody had been killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy import func, select

from letopis.store.check import check
from letopis.store.chronicle import Chronicle
from letopis.store.schema import versions

KILLING = Path(__file__).with_name("killing.py")
LETOPIS = (sys.executable, "-c", "from letopis.cli import main; main()")
PAGE = """Главы МИД Чили и Норвегии провели переговоры в Осло, встреча {0}

3 марта {1}, 12:30

Министр иностранных дел Чили Хуан Перес прибыл в Осло с рабочим визитом. Стороны обсудили торговлю, выпуск {0}.
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked")
def test_fifty_kills_at_random_moments_leave_the_chronicle_of_an_undisturbed_run(
    database: str, tmp_path: Path, rows
) -> None:
    kills = 50 if database.startswith("sqlite") else 15
    reference = f"sqlite:///{tmp_path / 'undisturbed.db'}"
    given = [sys.executable, KILLING, database, "11", "90", str(kills), reference]
    done = subprocess.run(given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [str(kills)]
    assert rows(database) == rows(reference)
    with Chronicle(database) as chronicle:
        assert [str(one) for one in check(chronicle.engine)] == []


def stored(path: Path) -> int:
    with Chronicle(str(path)) as chronicle, chronicle.asked() as connection:
        return connection.scalar(select(func.count()).select_from(versions))


def test_the_real_command_goes_on_after_each_kill(tmp_path: Path, rows) -> None:
    """Killed as it starts, in its first window and in its second one."""
    folder, path, other = tmp_path / "pages", tmp_path / "letopis.db", tmp_path / "undisturbed.db"
    folder.mkdir()
    for n in range(36):
        (folder / f"{n:03}.txt").write_text(PAGE.format(n, 1990 + n % 30), encoding="utf-8")
    before = [0]
    for least in (0, 0, 32):
        adding = subprocess.Popen([*LETOPIS, "add", folder, "--db", path], stderr=subprocess.DEVNULL)
        while adding.poll() is None and (not path.exists() or stored(path) < least):
            pass
        adding.send_signal(signal.SIGKILL)
        assert adding.wait() == -signal.SIGKILL
        before.append(stored(path))
    assert before == sorted(before) and before[-1] >= 32
    for db in (path, other):
        done = subprocess.run([*LETOPIS, "add", folder, "--db", db], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert rows(str(path)) == rows(str(other))
    with Chronicle(str(path)) as chronicle:
        assert [str(one) for one in check(chronicle.engine)] == []


def test_two_processes_add_at_once(database: str, tmp_path: Path, rows, world: ModuleType) -> None:
    """Each the same pages from another end: every page is added once, and nothing is lost."""
    code = f"""
import sys
sys.path.insert(0, {str(KILLING.parent)!r})
import world
told = world.pages(21, 40)
world.put({database!r}, [told[n:n + 4] for n in range(0, 40, 4)][::int(sys.argv[1])])
"""
    both = [
        subprocess.Popen([sys.executable, "-c", code, way], stderr=subprocess.PIPE, text=True) for way in ("1", "-1")
    ]
    assert [one.communicate()[1] for one in both] == ["", ""]
    other = f"sqlite:///{tmp_path / 'other.db'}"
    told = world.pages(21, 40)
    world.put(other, [told[n : n + 4] for n in range(0, 40, 4)])
    left = frozenset({"successions"})
    assert rows(database, left) == rows(other, left)
    with Chronicle(database) as chronicle:
        assert [str(one) for one in check(chronicle.engine)] == []
