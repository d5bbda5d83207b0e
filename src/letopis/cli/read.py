"""`letopis read`: pages in, readings out."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, BinaryIO, TextIO

import typer

from letopis.cli.progress import counted
from letopis.cli.reading import UNREAD, complain, results, screen, told
from letopis.model.errors import LetopisError
from letopis.model.reading import Reading


class Format(StrEnum):
    """How readings are printed."""

    JSONL = "jsonl"
    TEXT = "text"


def read(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH|URL…",
            help="Files, folders, patterns, `-` for standard input, or addresses on the web.",
            show_default=False,
        ),
    ],
    format: Annotated[
        Format | None,
        typer.Option(
            help="JSON lines, or a summary to read. Left out: text on a terminal, else jsonl.", show_default=False
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write to this file, which is replaced when all is done.", show_default=False)
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar. Errors are still told.")] = False,
) -> None:
    """Read pages and print what they say: a JSON object a line, in the order given, or a summary.

    Plain text, HTML, and JSON lines with `url` and `text` or `html`, gzip too; told by content, not by name.
    A page that cannot be read, or only in part, is told in one line on standard error, and the others go on.
    """
    chosen = format or (Format.TEXT if out is None and sys.stdout.isatty() else Format.JSONL)
    bar = not quiet and sys.stderr.isatty() and not (out is None and sys.stdout.isatty())
    readings = _Sound(counted(results(paths), bar))
    with target(out) as file:
        _write(readings, chosen, file)
    if readings.failed:
        raise typer.Exit(UNREAD)


class _Sound:
    """The readings among results; errors and doubts are told as they come, and remembered in `failed`."""

    def __init__(self, found: Iterable[Reading | LetopisError]) -> None:
        self._found = found
        self.failed = False

    def __iter__(self) -> Iterator[Reading]:
        for result in self._found:
            self.failed |= told(result)
            if isinstance(result, Reading):
                yield result


def _write(readings: Iterable[Reading], chosen: Format, file: TextIO) -> None:
    if chosen is Format.JSONL:
        for reading in readings:
            file.write(_line(reading, file.encoding))
            file.flush()
        return
    from letopis.cli.summary import summary

    console = screen()
    console.file = file
    for reading in readings:
        console.print(summary(reading))


def _line(reading: Reading, encoding: str) -> str:
    """The reading as one line of JSON; all escaped where the encoding cannot hold it (half a character, say)."""
    found = reading.to_json()
    line = json.dumps(found, ensure_ascii=False)
    return (line if _encodable(line, encoding) else json.dumps(found)) + "\n"


def _encodable(line: str, encoding: str) -> bool:
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@contextmanager
def target(out: Path | None) -> Iterator[TextIO]:
    """Standard output, or a file of text that takes its name only when it is whole."""
    if out is None:
        yield sys.stdout
        return
    with whole(out) as file:
        text = TextIOWrapper(file, encoding="utf-8")
        try:
            yield text
        finally:
            text.detach()


@contextmanager
def whole(out: Path) -> Iterator[BinaryIO]:
    """A file that takes its name only when it is whole; ends the command where it cannot be written."""
    part = out.with_name(f"{out.name}.part")
    try:
        file = part.open("wb")
    except OSError as error:
        reason = error.strerror or str(error)
        complain(LetopisError(str(out), f"cannot be written ({reason})", "choose another place with --out"))
        raise typer.Exit(UNREAD) from None
    try:
        with file:
            yield file
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
