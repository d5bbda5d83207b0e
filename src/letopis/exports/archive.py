"""All that a chronicle can be exported as, in one zip: tables, calendar, feed, linked data, the dictionary.

The same chronicle gives the same bytes on the same day: files stand in a fixed order and have no times of their own.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from letopis.exports.calendar import calendar, calendar_there
from letopis.exports.feed import feed
from letopis.exports.ftm.stream import lines_of as ftm_lines
from letopis.exports.graphml import graphml
from letopis.exports.lent import NotInstalled
from letopis.exports.linked.document import document_of
from letopis.exports.material import Material
from letopis.exports.plover.records import lines_of as plover_lines
from letopis.exports.tables.dictionary import datapackage, markdown
from letopis.exports.tables.registry import TABLES
from letopis.exports.tables.table import Ask, Table
from letopis.exports.tables.writing import csv_lines, parquet_there, parquet_writer, passing
from letopis.store.chronicle import Chronicle

#: The first moment that a zip can tell of.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
#: So much of a file is kept in memory before it is put on the disk.
_IN_MEMORY = 16 * 1024 * 1024
#: Entries of the feed.
_NEWS = 200

#: Told of each file that is left out: its name and why.
Left = Callable[[str, str], None]


def _unheard(name: str, why: str) -> None:
    """Nobody wants to know."""


def archive(
    chronicle: Chronicle, file: IO[bytes], today: date, base_url: str | None = None, left: Left = _unheard
) -> None:
    """Write a whole chronicle into a zip file.

    `today` is the day that plans stand on, `base_url` where the site is, if there is one. All files tell of one state
    of the chronicle. What needs a library that is not installed is left out, and `left` told. Needs little memory: each
    file is made on the disk before it is packed.
    """
    written: list[tuple[Table, str]] = []
    with chronicle.still() as still, ZipFile(file, "w", ZIP_DEFLATED) as zipped:
        ask = Ask(still, {"happenings": True}, today, keep=True)
        parquet = _there("parquet", parquet_there, left)
        for table in TABLES.values():
            written.append((table, _table(zipped, table, ask, parquet)))
        for one in _others(still, today, base_url):
            if _there(one.path, one.needs, left):
                _packed(zipped, one.path, one.pieces())
        package = json.dumps(datapackage(written, still.revision()), ensure_ascii=False, indent=1)
        _packed(zipped, "data-dictionary.md", [markdown().encode()])
        _packed(zipped, "datapackage.json", [f"{package}\n".encode()])


def _there(name: str, needs: Callable[[], None], left: Left) -> bool:
    """Whether the library that a file needs is installed."""
    try:
        needs()
    except NotInstalled as error:
        left(name, str(error))
        return False
    return True


def _table(zipped: ZipFile, table: Table, ask: Ask, parquet: bool) -> str:
    """Put a table into the zip, read once for both its files; the path of CSV."""
    with _kept() as plain, _kept() as columns:
        if parquet:
            with parquet_writer(table, columns) as put:
                _fill(plain, map(str.encode, csv_lines(table, passing(table.records(ask), put))))
        else:
            _fill(plain, map(str.encode, csv_lines(table, table.records(ask))))
        _store(zipped, path := f"csv/{table.name}.csv", plain)
        if parquet:
            _store(zipped, f"parquet/{table.name}.parquet", columns)
    return path


def _nothing() -> None:
    """A file that needs no library."""


@dataclass(frozen=True, slots=True)
class _Member:
    """A file of the archive that is no table: its path, what it is made of, and the library that it needs."""

    path: str
    pieces: Callable[[], Iterable[bytes]]
    needs: Callable[[], None] = _nothing


def _others(chronicle: Chronicle, today: date, base_url: str | None) -> Iterator[_Member]:
    material = Material(chronicle, {}, keep=True)
    yield _Member("calendar.ics", lambda: [calendar(chronicle, {}, today, base_url)], calendar_there)
    yield _Member("feed.atom", lambda: [feed(chronicle, {}, base_url, limit=_NEWS)])
    yield _Member("chronicle.jsonld", lambda: map(str.encode, document_of(material, base_url)))
    yield _Member("chronicle.ftm.jsonl", lambda: map(str.encode, ftm_lines(material)))
    yield _Member("network.graphml", lambda: graphml(chronicle))
    yield _Member("events.plover.jsonl", lambda: map(str.encode, plover_lines(material)))


def _packed(zipped: ZipFile, path: str, pieces: Iterable[bytes]) -> None:
    with _kept() as file:
        _fill(file, pieces)
        _store(zipped, path, file)


def _kept() -> SpooledTemporaryFile[bytes]:
    return SpooledTemporaryFile(_IN_MEMORY)


def _fill(file: SpooledTemporaryFile[bytes], pieces: Iterable[bytes]) -> None:
    for one in pieces:
        file.write(one)


def _store(zipped: ZipFile, path: str, file: SpooledTemporaryFile[bytes]) -> None:
    """Pack a file under a path, without any time of its own."""
    told = ZipInfo(path, _NO_TIME)
    told.compress_type = ZIP_DEFLATED
    told.create_system, told.external_attr = 3, 0o644 << 16  # as Unix has it, wherever it is made
    told.file_size = file.tell()  # so that a file of more than 4 GB gets the larger form
    file.seek(0)
    with zipped.open(told, "w") as target:
        copyfileobj(file, target)
