"""`letopis add`: pages into a chronicle."""

import sys
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from letopis.cli.chronicle import Db, opened, place
from letopis.cli.reading import UNREAD, complain, told

if TYPE_CHECKING:
    from letopis.engines.adding import Step


def add(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH|URL…",
            help="Files, folders, patterns, `-` for standard input, or addresses on the web.",
            show_default=False,
        ),
    ],
    db: Db = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar and no summary.")] = False,
) -> None:
    """Read pages and add what they say to the chronicle, which is made if it is not there.

    What is stored already is passed over; a page that changed becomes a new version, and the old one is kept. The
    command can be stopped at any moment and given again: it goes on where it was.
    """
    from letopis import clock, sources  # here, so that --help need not wait for the models' libraries
    from letopis.engines.adding import add as adding
    from letopis.engines.reader import reader

    with opened(db, make=True) as chronicle:
        steps = adding(chronicle.writer(reader()), sources.pages(paths, web=sources.Web(clock)), clock.now)
        counts = _counted(steps, not quiet and sys.stderr.isatty())
    if not quiet:
        told_counts = ", ".join(f"{counts[name]} {name}" for name in ("new", "changed", "same", "failed"))
        print(f"{place(db)}: {told_counts}", file=sys.stderr)
    if counts["failed"] or counts["doubted"]:
        raise typer.Exit(UNREAD)


def _counted(steps: "Iterable[Step]", bar: bool) -> Counter[str]:
    """How many pages were new, changed, the same, failed; errors and doubts are told as they come."""
    counts = Counter[str]()
    columns = (SpinnerColumn(), TextColumn("{task.completed} pages"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=not bar) as progress:
        task = progress.add_task("", total=None)
        for step in steps:
            added = step.added
            counts.update(new=added.new, changed=added.changed, same=added.same, failed=len(step.errors))
            for error in step.errors:
                complain(error)
            counts["doubted"] += sum(told(reading) for reading in step.readings)
            progress.update(task, completed=sum(counts[name] for name in ("new", "changed", "same")))
    return counts
