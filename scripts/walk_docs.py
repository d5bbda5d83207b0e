"""Walk the pages of documentation whose steps follow on one another, and put what each prints where it belongs.

    python scripts/walk_docs.py

All steps of a page run in one folder that is empty at first. Comments say what the block of code after them is: a file
that the reader writes, or a command with its output, which may be cut after some lines:

    <!-- file: pages/one.txt -->
    <!-- step: letopis add pages -->
    <!-- step, 12 lines: letopis event v083202331eaf -->
"""

import re
import shlex
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

from run_docs import COLUMNS, ROOT, shown
from typer.testing import CliRunner

from letopis.cli.app import app

PAGES = (ROOT / "docs/tutorial.md",)
STEP = re.compile(
    r"(?P<head><!-- (?:file: (?P<file>\S+)|step(?:, (?P<lines>\d+) lines)?: (?P<command>letopis .+?)) -->\n+```\w*)\n"
    r"(?P<body>.*?)(?=^```$)",
    re.S | re.M,
)
#: What stands for the lines that are left out.
CUT = "…"
#: A decision's id, which depends on the moment; one stands for all.
DECISION, ANY = re.compile(r"^[0-9a-f]{10}(?=  \w)", re.M), "5d1f0a3c77"


def walked(text: str) -> Iterator[tuple[str, str, str]]:
    """Each command of a page, its block as it stands there, and as it is when all steps are run."""
    with tempfile.TemporaryDirectory(prefix="letopis-walk-") as folder, chdir(folder):
        for step in STEP.finditer(text):
            if step["file"]:
                path = Path(step["file"])
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(step["body"], encoding="utf-8")
            else:
                yield step["command"], step["body"], printed(step["command"], int(step["lines"] or 0))


def printed(command: str, lines: int = 0) -> str:
    """A command and what it prints in the present folder; of long output the first lines."""
    environment = {"COLUMNS": COLUMNS, "NO_COLOR": "1", "LETOPIS_DB": None}
    done = CliRunner().invoke(app, shlex.split(command)[1:], env=environment)
    if done.exit_code:
        raise SystemExit(f"{command} ends with {done.exit_code}: {done.output}{done.exception or ''}")
    told = DECISION.sub(ANY, done.output).splitlines()
    return shown(command, "\n".join([*told[:lines], CUT] if lines and len(told) > lines else told))


def renewed(text: str) -> str:
    """A page with what its commands print now."""
    prints = iter([new for _, _, new in walked(text)])
    return STEP.sub(lambda step: step[0] if step["file"] else f"{step['head']}\n{next(prints)}", text)


def main() -> None:
    """Renew the pages."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        new = renewed(text)
        if new != text:
            page.write_text(new, encoding="utf-8")
            print(f"renewed {page.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
