"""Walk the pages of documentation whose steps follow on one another, and put what each prints where it belongs.

    python scripts/walk_docs.py

All steps of a page run in one folder: one that is empty at first, or a copy of the program that the steps change.
Comments say what the block of code after them is: a file that is written; lines put at a file's end; lines of a file
that take the place of others, as a diff has them; a command with its output, of which a part may be shown.

    <!-- file: pages/one.txt -->
    <!-- append: src/letopis/knowledge/outlets.toml -->
    <!-- change: src/letopis/model/facts.py -->
    <!-- step: letopis add pages -->
    <!-- step, lines 4 to 12: letopis event v083202331eaf -->
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from run_docs import COLUMNS, ROOT, shown
from typer.testing import CliRunner

from letopis.cli.app import app

STEP = re.compile(
    r"(?P<head><!-- (?P<what>file|append|change|step)(?:, lines (?P<first>\d+) to (?P<last>\d+))?: (?P<given>.+?) -->"
    r"\n+```\w*)\n(?P<body>.*?)(?=^```$)",
    re.S | re.M,
)
#: What stands for the lines that are left out.
CUT = "…"
#: A decision's id, which depends on the moment; one stands for all.
DECISION, ANY = re.compile(r"^[0-9a-f]{10}(?=  \w)", re.M), "5d1f0a3c77"
ENVIRONMENT = {"COLUMNS": COLUMNS, "NO_COLOR": "1"}


@contextmanager
def empty() -> Iterator[Callable[[str], str]]:
    """An empty folder as the present one; what runs commands there."""
    with tempfile.TemporaryDirectory(prefix="letopis-walk-") as folder, chdir(folder):
        yield _here


def _here(command: str) -> str:
    done = CliRunner().invoke(app, shlex.split(command)[1:], env={**ENVIRONMENT, "LETOPIS_DB": None})
    if done.exit_code:
        raise SystemExit(f"{command} ends with {done.exit_code}: {done.output}{done.exception or ''}")
    return done.output


@contextmanager
def copied() -> Iterator[Callable[[str], str]]:
    """A copy of the program and its scripts as the present folder; what runs commands of the copy."""
    with tempfile.TemporaryDirectory(prefix="letopis-walk-") as folder:
        for part in ("src", "scripts"):
            shutil.copytree(ROOT / part, Path(folder) / part, ignore=shutil.ignore_patterns("__pycache__"))
        with chdir(folder):
            yield _of_the_copy


def _of_the_copy(command: str) -> str:
    name, *rest = shlex.split(command)
    program = ["-c", "from letopis.cli import main; main()"] if name == "letopis" else []
    kept = {key: value for key, value in os.environ.items() if key != "LETOPIS_DB"}
    done = subprocess.run(
        [sys.executable, *program, *rest],
        env={**kept, **ENVIRONMENT, "PYTHONPATH": str(Path("src").resolve())},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{command} ends with {done.returncode}: {done.stdout}{done.stderr}")
    return (done.stdout + done.stderr).replace(f"{Path.cwd()}/", "")


#: The pages with steps, and where these are run.
PAGES = {ROOT / "docs/tutorial.md": empty, ROOT / "docs/contributing.md": copied}


def walked(page: Path) -> Iterator[tuple[str, str, str]]:
    """Each command of a page, its block as it stands there, and as it is when all steps before it are done."""
    with PAGES[page]() as run:
        for step in STEP.finditer(page.read_text(encoding="utf-8")):
            if step["what"] == "step":
                yield step["given"], step["body"], printed(step, run(step["given"]))
            else:
                _write(step["what"], Path(step["given"]), step["body"])


def _write(what: str, path: Path, body: str) -> None:
    if what == "file":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")
    elif what == "append":
        path.write_text(f"{path.read_text(encoding='utf-8').rstrip()}\n\n{body}", encoding="utf-8")
    else:
        path.write_text(changed(path.read_text(encoding="utf-8"), body), encoding="utf-8")


def changed(text: str, difference: str) -> str:
    """A text with lines in place of others, as a diff without line numbers has them.

    >>> changed("a\\nb\\nc\\n", " a\\n-b\\n+x\\n+y\\n")
    'a\\nx\\ny\\nc\\n'
    """
    lines = difference.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[:1] != "+")
    new = "".join(line[1:] for line in lines if line[:1] != "-")
    if text.count(old) != 1:
        raise SystemExit(f"found {text.count(old)} times, not once:\n{old}")
    return text.replace(old, new)


def printed(step: re.Match[str], output: str) -> str:
    """A command and what it prints, or the lines of it that are to be shown."""
    told = DECISION.sub(ANY, output).splitlines()
    first, last = int(step["first"] or 1), int(step["last"] or len(told))
    before, after = [CUT] * (first > 1), [CUT] * (last < len(told))
    return shown(step["given"], "\n".join([*before, *told[first - 1 : last], *after]))


def renewed(page: Path) -> str:
    """A page with what its commands print now."""
    prints = iter([new for _, _, new in walked(page)])

    def renew(step: re.Match[str]) -> str:
        return f"{step['head']}\n{next(prints)}" if step["what"] == "step" else step[0]

    return STEP.sub(renew, page.read_text(encoding="utf-8"))


def main() -> None:
    """Renew the pages."""
    for page in PAGES:
        new = renewed(page)
        if new != page.read_text(encoding="utf-8"):
            page.write_text(new, encoding="utf-8")
            print(f"renewed {page.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
