"""The tables of each released version, and the way from one to the next, walked by Alembic.

A new revision is a file in `versions/` with `upgrade`, and `HEAD` its name. Nobody goes down: a chronicle's backup is
the way back.
"""

from pathlib import Path

from sqlalchemy import Column as Named
from sqlalchemy import Connection, Engine, MetaData, Table, Text, inspect, select
from sqlalchemy.exc import DBAPIError

from letopis.store.dialect import NoChronicle, lock, writing

#: The revision that this version of the program writes and reads.
HEAD = "0002"
#: Where a chronicle says of which revision it is.
VERSION_TABLE = "chronicle_version"

_VERSIONS = Table(VERSION_TABLE, MetaData(), Named("version_num", Text))


def migrate(engine: Engine, make: bool) -> None:
    """Bring a database's tables to the present form, in one transaction; one query where they are.

    Raises NoChronicle where there is none (with `make` only where something else is in its place), or where a newer
    version of the program wrote it.
    """
    found = revision(engine)
    if found == HEAD:
        return
    if found is None and not make:
        raise NoChronicle("there is no chronicle here", "check --db or LETOPIS_DB; `letopis add` makes one")
    with writing(engine).begin() as connection:
        lock(connection)
        upgrade(connection)


def revision(engine: Engine) -> str | None:
    """The revision of a chronicle's tables, or None where there are none."""
    try:
        return _read(engine)
    except DBAPIError:
        with engine.connect() as connection:
            if not inspect(connection).has_table(VERSION_TABLE):
                return None
        return _read(engine)  # where another process has just made them, there is an answer now


def _read(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return connection.scalar(select(_VERSIONS.c.version_num))


def upgrade(connection: Connection, to: str = "head") -> None:
    """Walk from the revision that a database is of to another one, in the caller's transaction."""
    from alembic import command  # here, for hardly any command has anything to do
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    _look(connection, {one.revision for one in ScriptDirectory.from_config(config).walk_revisions()})
    command.upgrade(config, to)


def _look(connection: Connection, known: set[str]) -> None:
    """Raise NoChronicle where a database cannot be brought to the present form."""
    there = set(inspect(connection).get_table_names())
    if VERSION_TABLE in there:
        found = connection.scalar(select(_VERSIONS.c.version_num))
        if found is not None and found not in known:
            problem = f"its tables are of revision {found}, and this version of letopis knows them up to {HEAD}"
            raise NoChronicle(problem, "use the version that wrote it, or a newer one")
    elif "pages" in there:
        raise NoChronicle("holds tables of something else than a chronicle", "name an empty database")
