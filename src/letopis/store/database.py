"""A chronicle's database: opened, and brought to the present form; what goes wrong with it in words."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import ArgumentError, DBAPIError

from letopis.model.errors import LetopisError
from letopis.store.dialect import NoChronicle, engine_of, marked, place
from letopis.store.migrations import migrate

_ELSEWHERE = "name another place with --db or LETOPIS_DB"
#: What databases say, and the remedy.
_REMEDIES = {
    "disk is full": "nothing of this step was kept: make room, and give the command again",
    "No space left": "nothing of this step was kept: make room, and give the command again",
    "readonly database": "check the permissions of the file and its folder",
    "read-only transaction": "this database only answers questions: write to the one that it copies",
    "disk I/O error": "check the disk, and `letopis check`; a backup may have to take its place",
    "malformed": "the file is damaged: put the last backup in its place, or recover it with `sqlite3 FILE .recover`",
    "database is locked": "another process has been writing for long: wait for it, and give the command again",
    "unable to open": "check that its folder is there and may be written to",
}


class BadDatabase(LetopisError):
    """A database that cannot be opened, or written to."""


def opened(url: str, make: bool = True) -> Engine:
    """The engine of a chronicle, whose tables are made or brought up to date; `url` may be a SQLite file's path.

    Raises BadDatabase where it cannot be opened or is no chronicle, and nothing there is touched then; with `make`
    false also where there is none yet.
    """
    try:
        engine = engine_of(url)
        _ready(engine, make)
    except NoChronicle as reason:
        raise BadDatabase(place(url), str(reason), reason.remedy) from None
    except (ArgumentError, ModuleNotFoundError, ValueError) as error:
        raise BadDatabase(place(url), f"cannot be opened as a chronicle ({_first(error)})", _ELSEWHERE) from None
    return engine


def _ready(engine: Engine, make: bool) -> None:
    try:
        marked(engine, make)
        with told(engine):
            migrate(engine, make)
    except BaseException:
        engine.dispose()  # nobody else will
        raise


@contextmanager
def told(engine: Engine) -> Iterator[None]:
    """Give the database's own errors the form in which a user is told."""
    try:
        yield
    except DBAPIError as error:
        reason = _first(error.orig or error)
        remedy = next((remedy for words, remedy in _REMEDIES.items() if words in reason), _ELSEWHERE)
        where = place(engine.url.render_as_string())
        raise BadDatabase(where, f"the database refuses ({reason})", remedy) from error


def _first(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
