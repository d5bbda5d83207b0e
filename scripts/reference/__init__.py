"""The pages of docs/reference/, each made from the code by a module of its own (`scripts/build_reference.py`)."""

from collections.abc import Iterable, Iterator


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """The lines of a table in Markdown: none where there are no rows.

    >>> list(table(["a", "b"], [["x|y", "1"]]))
    ['| a | b |', '|---|---|', '| x\\\\|y | 1 |', '']
    """
    told = [[cell.replace("|", "\\|").replace("\n", " ").strip() for cell in row] for row in rows]
    if told:
        titles = list(head)
        yield from (_line(titles), "|" + "---|" * len(titles), *map(_line, told), "")


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |")
