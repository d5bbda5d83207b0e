"""A copy of a whole chronicle in one SQLite file, complete or not there at all."""

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert, select

from letopis.model.errors import LetopisError
from letopis.store.database import opened, told
from letopis.store.dialect import NoChronicle, copied, engine_of, marked, writing
from letopis.store.rebuild import Progress, quietly, rebuild
from letopis.store.schema import ACCOUNTS, KEPT

_ROWS = 500


class BadBackup(LetopisError):
    """A file that no backup can be written to."""


def backup(engine: Engine, path: Path, again: bool = False, progress: Progress = quietly) -> None:
    """Write a copy of a chronicle to a file, while others may go on writing to the chronicle.

    The file gets its name when it is complete. One that is there is replaced with `again`, if it is a chronicle. A
    chronicle in PostgreSQL is copied into the same tables of a SQLite file. Raises BadBackup and BadDatabase.
    """
    _look(path, again)
    part = _part(path)
    try:
        with told(engine):
            if not _copied(engine, part):
                _portable(engine, part, progress)
        _flushed(part)
        part.replace(path)
    finally:
        for rest in ("", "-wal", "-shm", "-journal"):
            with suppress(FileNotFoundError):
                Path(f"{part}{rest}").unlink()


def kept(
    source: Connection,
    target: Connection,
    instead: Mapping[str, Any] | None = None,
    tables: Iterable[Table] = KEPT,
) -> None:
    """Copy tables (those that all else follows from), with the values of `instead` in the columns that it names."""
    for table in tables:
        rows = source.execute(select(table), execution_options={"yield_per": _ROWS}).mappings()
        for piece in rows.partitions(_ROWS):
            given = {name: value for name, value in (instead or {}).items() if name in table.c}
            target.execute(insert(table), [{**row, **given} for row in piece])


def _look(path: Path, again: bool) -> None:
    if not path.exists():
        return
    if not again:
        raise BadBackup(str(path), "is there already", "name a new file, or replace it with --replace")
    try:
        marked(engine_of(str(path)), make=False)
    except NoChronicle as reason:
        raise BadBackup(str(path), f"{reason}, and is not replaced", "name another file") from None


def _part(path: Path) -> Path:
    """An empty file beside the one to be written."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise BadBackup(str(path), f"cannot be written ({error.strerror})", "check its folder") from None
    os.close(handle)
    return Path(name)


def _copied(engine: Engine, part: Path) -> bool:
    try:
        return copied(engine, part)
    except sqlite3.Error as error:
        raise BadBackup(str(part.parent), f"the copy failed ({error})", "make room, and give it again") from None


def _portable(engine: Engine, part: Path, progress: Progress) -> None:
    copy = opened(str(part))
    with engine.connect() as source, writing(copy).begin() as target:
        kept(source, target, tables=KEPT + ACCOUNTS)
        rebuild(target, progress)
    with closing(copy.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA journal_mode = DELETE")  # one file, without its log
    copy.dispose()


def _flushed(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())
