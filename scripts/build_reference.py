"""Write the pages of reference that follow from the code: docs/reference/.

    python scripts/build_reference.py           write them anew
    python scripts/build_reference.py --check   tell which are stale, and end with status 1 where any is

commands.md is the command line's own help; python.md the docstrings of what `letopis.open` gives; rest.md the OpenAPI
document of `letopis serve`; formats.md the records of a reading and the tables of an export.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from reference import commands, formats, python, rest

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "reference"
NOTE = "<!-- Written by scripts/build_reference.py from the code: change that, then run it. -->"
PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands.page,
    "formats.md": formats.page,
    "python.md": python.page,
    "rest.md": rest.page,
}


def built(name: str) -> str:
    """A page as the code has it now."""
    title, _, rest_of_it = PAGES[name]().partition("\n")
    return f"{title}\n{NOTE}\n{rest_of_it.rstrip()}\n"


def stale() -> Iterator[str]:
    """The pages that are not as the code has them."""
    for name in PAGES:
        path = FOLDER / name
        if not path.exists() or path.read_text(encoding="utf-8") != built(name):
            yield name


def main() -> int:
    """Write what is stale, or only tell it; the exit status."""
    old = list(stale())
    for name in old:
        print(f"stale: docs/reference/{name}" if "--check" in sys.argv else f"written: docs/reference/{name}")
        if "--check" not in sys.argv:
            FOLDER.mkdir(exist_ok=True)
            (FOLDER / name).write_text(built(name), encoding="utf-8")
    return 1 if old and "--check" in sys.argv else 0


if __name__ == "__main__":
    raise SystemExit(main())
