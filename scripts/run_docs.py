"""Run the commands that the documentation shows, and put their output where it belongs.

    python scripts/run_docs.py

A run is a comment and the block of code after it, which the output replaces:

    <!-- run: letopis explain examples/first.txt --fact v1 -->
    ```
    $ letopis explain examples/first.txt --fact v1
    …
    ```
"""

import re
import shlex
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

from typer.testing import CliRunner

from letopis.cli.app import app

ROOT = Path(__file__).resolve().parents[1]
COLUMNS = "110"
RUN = re.compile(r"(?P<head><!-- run: (?P<command>letopis [^|\n]+?) -->\n+```)\n(?P<output>.*?)(?=^```$)", re.S | re.M)


def pages() -> list[Path]:
    """The pages of documentation."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def runs(text: str) -> Iterator[tuple[str, str]]:
    """Each command that a page shows, with the output that it shows."""
    return ((match["command"], match["output"]) for match in RUN.finditer(text))


def shown(command: str, output: str) -> str:
    """A command and its output as a page shows them."""
    lines = [line.rstrip() for line in output.strip("\n").splitlines()]
    return "\n".join([f"$ {command}", *lines]) + "\n"


def output(command: str) -> str:
    """What a command prints on a terminal of fixed width without colours, errors included."""
    with chdir(ROOT):
        return CliRunner().invoke(app, shlex.split(command)[1:], env={"COLUMNS": COLUMNS, "NO_COLOR": "1"}).output


def main() -> None:
    """Renew every run in the documentation."""
    for page in pages():
        text = page.read_text(encoding="utf-8")
        new = RUN.sub(
            lambda match: f"{match['head']}\n{shown(match['command'], output(match['command']))}",
            text,
        )
        if new != text:
            page.write_text(new, encoding="utf-8")
            print(f"renewed {page.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
