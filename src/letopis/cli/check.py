"""`letopis check`: is the chronicle right, and if not, how to mend it."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from letopis.cli.chronicle import Db, opened, place
from letopis.cli.reading import UNREAD, visible
from letopis.cli.stages import stages

if TYPE_CHECKING:
    from letopis.store.check import Problem

#: Problems of one kind that are printed; of more the number is told.
SHOWN = 20


def check(
    db: Db = None,
    fast: Annotated[bool, typer.Option("--fast", help="Do not rebuild the chronicle for comparison.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar; nothing where all is right.")] = False,
) -> None:
    """Check that every claim's evidence is in the stored text, that all is there that should be, and nothing else.

    The chronicle is rebuilt in a temporary file, and has to come out the same, row by row; `--fast` leaves that out.
    Each problem is told in a line with its remedy, and the exit status is 1 then.
    """
    from letopis.store.check import check as checking  # here, so that --help need not wait for the database's library

    with opened(db) as chronicle, stages(not quiet and sys.stderr.isatty()) as progress:
        found = _printed(checking(chronicle.engine, fast, progress))
    if found:
        raise typer.Exit(UNREAD)
    if not quiet:
        print(f"{place(db)}: all is right", file=sys.stderr)


def _printed(problems: "Iterable[Problem]") -> int:
    count = 0
    for count, problem in enumerate(problems, 1):
        if count <= SHOWN:
            print(visible(" ".join(str(problem).split())))
    if count > SHOWN:
        print(f"… and {count - SHOWN} more")
    return count
