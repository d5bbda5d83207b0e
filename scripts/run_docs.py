"""Run the commands that the documentation shows, and put their output where it belongs.

    python scripts/run_docs.py

A run is a comment and the block of code after it, which the output replaces:

    <!-- run: letopis explain examples/first.txt --fact v1 -->
    ```
    $ letopis explain examples/first.txt --fact v1
    …
    ```

Commands that ask a chronicle ask one of `examples/chronicle/pages`. A program in Python is marked so, and two blocks of
code follow, the program and what it prints:

    <!-- python -->
"""

import atexit
import io
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from functools import lru_cache
from pathlib import Path

from typer.testing import CliRunner

from letopis.cli.app import app

ROOT = Path(__file__).resolve().parents[1]
COLUMNS = "110"
#: Commands that read pages and ask no chronicle.
PAGE_COMMANDS = frozenset({"read", "show"})
RUN = re.compile(r"(?P<head><!-- run: (?P<command>letopis [^|\n]+?) -->\n+```)\n(?P<output>.*?)(?=^```$)", re.S | re.M)

PROGRAM = re.compile(
    r"(?P<head><!-- python -->\n+```python\n(?P<program>.*?)^```\n+```\n)(?P<output>.*?)(?=^```$)", re.S | re.M
)


def pages() -> list[Path]:
    """The pages of documentation."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def runs(text: str) -> Iterator[tuple[str, str]]:
    """Each command that a page shows, with the output that it shows."""
    return ((match["command"], match["output"]) for match in RUN.finditer(text))


def programs(text: str) -> Iterator[tuple[str, str]]:
    """Each program that a page shows, with the output that it shows."""
    return ((match["program"], match["output"]) for match in PROGRAM.finditer(text))


def printed(program: str) -> str:
    """What a program prints, run in a folder of its own beside the examples."""
    with tempfile.TemporaryDirectory(prefix="letopis-docs-") as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        told = io.StringIO()
        with chdir(folder), redirect_stdout(told):
            exec(compile(program, "docs", "exec"), {"__name__": "docs"})
    return told.getvalue()


def shown(command: str, output: str) -> str:
    """A command and its output as a page shows them."""
    lines = [line.rstrip() for line in output.strip("\n").splitlines()]
    return "\n".join([f"$ {command}", *lines]) + "\n"


def output(command: str) -> str:
    """What a command prints on a terminal of fixed width without colours, errors included."""
    arguments = shlex.split(command)[1:]
    named = {} if arguments[0] in PAGE_COMMANDS else {"LETOPIS_DB": chronicle()}
    with chdir(ROOT):
        return CliRunner().invoke(app, arguments, env={"COLUMNS": COLUMNS, "NO_COLOR": "1", **named}).output


@lru_cache(maxsize=1)
def chronicle() -> str:
    """A chronicle of `examples/chronicle/pages`, made once, which commands ask that name no other."""
    folder = tempfile.mkdtemp(prefix="letopis-docs-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = f"{folder}/letopis.db"
    with chdir(ROOT):
        CliRunner().invoke(app, ["add", "examples/chronicle/pages", "--db", path, "--quiet"])
    return path


def main() -> None:
    """Renew every run in the documentation."""
    for page in pages():
        text = page.read_text(encoding="utf-8")
        new = RUN.sub(
            lambda match: f"{match['head']}\n{shown(match['command'], output(match['command']))}",
            text,
        )
        new = PROGRAM.sub(lambda match: f"{match['head']}{printed(match['program'])}", new)
        if new != text:
            page.write_text(new, encoding="utf-8")
            print(f"renewed {page.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
