"""The progress bar, on standard error."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from letopis.model.errors import LetopisError
from letopis.model.reading import Reading


def counted(found: Iterable[Reading | LetopisError], shown: bool) -> Iterator[Reading | LetopisError]:
    """The same results, with a count of them on standard error where it is to be shown."""
    if not shown:
        yield from found
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} read"),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("loading the models …", total=None)
        for result in found:
            source = result.document if isinstance(result, LetopisError) else result.article.source
            bar.update(task, advance=1, description=source)
            yield result
