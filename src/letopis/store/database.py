"""A chronicle's database: opened, and brought to the present form."""

from sqlalchemy import Engine
from sqlalchemy.exc import ArgumentError, DBAPIError

from letopis.model.errors import LetopisError
from letopis.store.dialect import engine_of
from letopis.store.migrations import migrate


class BadDatabase(LetopisError):
    """A database that cannot be opened."""


def opened(url: str, make: bool = True) -> Engine:
    """The engine of a chronicle, whose tables are made or brought up to date; `url` may be a SQLite file's path.

    Raises BadDatabase where it cannot be opened; with `make` false also where there is no chronicle yet.
    """
    try:
        engine = engine_of(url)
        migrate(engine, make)
    except (ArgumentError, DBAPIError, ModuleNotFoundError) as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise BadDatabase(url, f"cannot be opened as a chronicle ({reason})", "check --db or LETOPIS_DB") from None
    return engine
