"""What differs between SQLite and PostgreSQL: nothing outside this module and the search asks which it is."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url

#: How long a writer waits for another one, in seconds.
PATIENCE = 120
_LOCK = 0x1E709  # any number, the same for all writers of one PostgreSQL database
_CACHE = 256 * 1024  # KiB of a SQLite file that a connection keeps in memory


def engine_of(url: str) -> Engine:
    """An engine for a database's URL, or for a SQLite file's path; nothing is opened yet."""
    made = make_url(url) if "://" in url else URL.create("sqlite", database=url)
    if made.get_backend_name() == "postgresql":
        made = made.set(drivername="postgresql+psycopg")
        return create_engine(made)
    engine = create_engine(made, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _settle_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _settle_sqlite(connection: Any, _: Any) -> None:
    """A new connection: transactions are ours to begin, and what is committed outlives a killed process."""
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", f"cache_size = -{_CACHE}",
                   "mmap_size = 268435456", "temp_store = MEMORY"):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    how = "IMMEDIATE" if connection.get_execution_options().get("writes") else "DEFERRED"
    connection.exec_driver_sql(f"BEGIN {how}")


def writing(engine: Engine) -> Engine:
    """The engine for transactions that write: one at a time, the others wait."""
    return engine.execution_options(writes=True)


def lock(connection: Connection) -> None:
    """Wait until no other process writes; held to the end of the transaction."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def insert_missing(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, passing over those whose key is there already."""
    if rows:
        connection.execute(_insert(connection, table).on_conflict_do_nothing(), list(rows))


def replace(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, taking the place of those with the same primary key."""
    if not rows:
        return
    insert = _insert(connection, table)
    key = [column.name for column in table.primary_key]
    rest = {column.name: insert.excluded[column.name] for column in table.columns if column.name not in key}
    connection.execute(insert.on_conflict_do_update(index_elements=key, set_=rest), list(rows))


def _insert(connection: Connection, table: Table) -> Any:
    return (postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert)(table)


def pieces(values: Iterable[Any], size: int = 5_000) -> Iterable[list[Any]]:
    """Values in lists of at most `size`, which is what a statement's `IN` can hold on both databases."""
    piece: list[Any] = []
    for value in values:
        piece.append(value)
        if len(piece) == size:
            yield piece
            piece = []
    if piece:
        yield piece
