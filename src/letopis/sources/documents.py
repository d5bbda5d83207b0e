"""The pages of one stream: a page by itself, or JSON lines; plain or gzip, told from the content."""

import gzip
import io
import json
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from letopis.model.article import Page
from letopis.model.errors import LetopisError, UnreadablePage

#: The largest page that is read, in bytes: a news page is a thousandth of it, and what is larger is no news page.
LARGEST = 20_000_000

_GZIP = b"\x1f\x8b"
_PEEK = 65_536
_BOM = b"\xef\xbb\xbf"


def documents(source: str, stream: BinaryIO) -> Iterator[Page | LetopisError]:
    """The pages of a stream, read as they are asked for; `source` is what the user called it.

    A stream of JSON lines gives a page a line; a line that cannot be read gives an error with its number, and the
    rest go on. Anything else is one page of at most `LARGEST` bytes.
    """
    opened = _unpacked(stream)
    try:
        start = opened.peek(_PEEK)
        if is_json_lines(start):
            yield from _lines(source, opened)
        else:
            yield _page(source, opened)
    except (EOFError, gzip.BadGzipFile, zlib.error):
        yield LetopisError(source, "the gzip data are cut off or damaged", "fetch the file again")


def is_json_lines(start: bytes) -> bool:
    """Whether the beginning of a stream looks like JSON lines that hold documents.

    >>> is_json_lines(b'{"url": "https://a.example/1", "text": "..."}\\n'), is_json_lines(b"<html>")
    (True, False)
    """
    start = start.removeprefix(_BOM).lstrip()
    if not start.startswith(b"{"):
        return False
    first, *rest = start.split(b"\n")
    whole = [first, *rest[:-1]] if rest else [first]
    if any(isinstance(_json(line), dict) for line in whole):
        return True
    return not rest and first[1:].lstrip()[:1] == b'"'  # a first line longer than what was looked at


def _unpacked(stream: BinaryIO) -> io.BufferedReader:
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))
    if not buffered.peek(2).startswith(_GZIP):
        return buffered
    return io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=buffered)), _PEEK)


def _page(source: str, stream: BinaryIO) -> Page | LetopisError:
    content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        return _too_large(source)
    if not content.strip():
        return UnreadablePage(source, "the document is empty", "leave it out, or fetch the page again")
    return Page(source, content)


def _too_large(document: str) -> LetopisError:
    return UnreadablePage(
        document,
        f"larger than the {LARGEST // 1_000_000} MB that a page may have",
        "give a list of documents as JSON lines, one a line",
    )


def _lines(source: str, stream: BinaryIO) -> Iterator[Page | LetopisError]:
    number = 0
    while line := stream.readline(LARGEST + 1):
        number += 1
        if len(line) > LARGEST:
            yield _too_large(f"{source}, line {number}")
            while line and not line.endswith(b"\n"):
                line = stream.readline(LARGEST + 1)
        elif line.removeprefix(_BOM).strip():
            yield _record(source, number, line)


def _record(source: str, number: int, line: bytes) -> Page | LetopisError:
    where = f"{source}, line {number}"
    record = _json(line.removeprefix(_BOM))
    if record is None:
        return LetopisError(where, "not valid JSON", "write one JSON object a line")
    if not isinstance(record, dict):
        return LetopisError(where, "not a JSON object", 'write {"url": …, "text": …}')
    content = record.get("text") or record.get("html")
    if not isinstance(content, str) or not content.strip():
        return UnreadablePage(where, "neither `text` nor `html` holds any text", "leave the line out, or fill it in")
    url = _text(record, "url")
    return Page(url or f"{source}:{number}", content, url, _text(record, "title"), _text(record, "published"),
                _text(record, "fetched"))  # fmt: skip


def _text(record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _json(line: bytes) -> Any:
    """The value of a line of JSON, or None where it is not valid."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None
