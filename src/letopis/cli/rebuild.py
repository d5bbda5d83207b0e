"""`letopis rebuild`: all views anew from what is kept."""

import sys
from typing import Annotated

import typer

from letopis.cli.chronicle import Db, opened, place
from letopis.cli.stages import stages


def rebuild(
    db: Db = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar and no summary.")] = False,
) -> None:
    """Build claims, events, people, offices and the search index anew from the stored readings and judgements.

    What comes of it is the same, unless something was wrong (see `letopis check`). It is one transaction: who asks
    meanwhile sees the old state, and a run that is stopped changes nothing.
    """
    from letopis.store.rebuild import rebuilt  # here, so that --help need not wait for the database's library

    with opened(db) as chronicle, stages(not quiet and sys.stderr.isatty()) as progress:
        rebuilt(chronicle.engine, progress)
    if not quiet:
        print(f"{place(db)}: rebuilt", file=sys.stderr)
