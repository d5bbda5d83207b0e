"""`letopis backup`: a copy of the chronicle in one file."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from letopis.cli.chronicle import Db, opened, place
from letopis.cli.stages import stages


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to be written.", show_default=False)],
    db: Db = None,
    replace: Annotated[bool, typer.Option("--replace", help="Take the place of an older backup of that name.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar and no summary.")] = False,
) -> None:
    """Copy the whole chronicle into one SQLite file, as it stands at one moment, while others may go on writing.

    The file gets its name when it is complete. It is a chronicle like any other: ask it with `--db FILE`, or put it in
    the place of a lost one. A chronicle in PostgreSQL is copied into the same form.
    """
    from letopis.store.backup import backup as copying  # here, so that --help need not wait for the database's library

    with opened(db) as chronicle, stages(not quiet and sys.stderr.isatty()) as progress:
        copying(chronicle.engine, file, replace, progress)
    if not quiet:
        print(f"{place(db)}: copied to {file}", file=sys.stderr)
