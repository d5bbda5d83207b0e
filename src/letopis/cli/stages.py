"""How far work in several stages has come, on standard error."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn


@contextmanager
def stages(shown: bool) -> Iterator[Callable[[str, int, int], None]]:
    """What tells how many of how many are done of a stage; a bar for each one where they are to be shown."""
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed} of {task.total}"))
    with Progress(
        *columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True, disable=not shown
    ) as bar:
        tasks: dict[str, TaskID] = {}

        def told(stage: str, done: int, of: int) -> None:
            if stage not in tasks:
                for before in tasks.values():
                    bar.update(before, visible=False)
                tasks[stage] = bar.add_task(stage, total=of)
            bar.update(tasks[stage], completed=done, total=of)

        yield told
