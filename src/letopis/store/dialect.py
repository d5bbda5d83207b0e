"""What differs between SQLite and PostgreSQL: nothing outside this module and the search asks which it is."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, RootTransaction, Table, create_engine, event, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, OperationalError

#: How long a writer waits for another one, in seconds.
PATIENCE = 120
_LOCK = 0x1E709  # any number, the same for all writers of one PostgreSQL database
_CACHE = 256 * 1024  # KiB of a SQLite file that a connection keeps in memory
#: The mark of a chronicle in a SQLite file's header, its place there, and how each SQLite file begins.
MARK, _MARKED, _SQLITE = b"LTPS", 68, b"SQLite format 3\0"


class NoChronicle(Exception):
    """A place where there is no chronicle: what is there instead, and the remedy."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.remedy = remedy


def engine_of(url: str) -> Engine:
    """An engine for a database's URL, or for a SQLite file's path; nothing is opened yet."""
    made = make_url(url) if "://" in url else URL.create("sqlite", database=url)
    if made.get_backend_name() == "postgresql":
        made = made.set(drivername="postgresql+psycopg")
        return create_engine(made, isolation_level="REPEATABLE READ")  # a question sees one state of the chronicle
    engine = create_engine(made, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _settle_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def place(url: str) -> str:
    """A database as a user is told of it: a SQLite file's path, or the address without its password."""
    if "://" not in url:
        return url
    try:
        made = make_url(url)
    except ArgumentError:
        return "the database's address"
    lies = made.get_backend_name() == "sqlite" and made.database
    return lies or made.render_as_string(hide_password=True)


def marked(engine: Engine, make: bool) -> None:
    """Make sure that a SQLite file is a chronicle's, before it is opened as a database, which would change it.

    A file that is new or empty is marked with `make`. Raises NoChronicle.
    """
    named = engine.url.database
    if engine.dialect.name != "sqlite" or not named or named.startswith((":memory:", "file:")):
        return
    path = Path(named)
    try:
        head = _head(path) if path.exists() else b""
    except OSError as error:
        raise NoChronicle(f"cannot be read ({error.strerror})", "check the path and its permissions") from None
    if head and not head.startswith(_SQLITE):
        raise NoChronicle("is no chronicle, nor any SQLite file", _OTHER)
    if head and head[_MARKED:] != MARK:
        raise NoChronicle("is a SQLite file of something else than a chronicle", _OTHER)
    if not head and not make:
        raise NoChronicle("there is no chronicle here", "check --db or LETOPIS_DB; `letopis add` makes one")
    if not head:
        _mark(path)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_MARKED + len(MARK))


_OTHER = "name another file with --db or LETOPIS_DB"


def _mark(path: Path) -> None:
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE)) as connection:
            connection.execute(f"PRAGMA application_id = {int.from_bytes(MARK, 'big')}")
    except sqlite3.Error as error:
        raise NoChronicle(f"cannot be made ({error})", "check that its folder is there and may be written to") from None


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
    if engine.dialect.name == "postgresql":  # a writer that waited for another one must see what that one wrote
        return engine.execution_options(writes=True, isolation_level="READ COMMITTED")
    return engine.execution_options(writes=True)


def lock(connection: Connection) -> None:
    """Wait until no other process writes; held to the end of the transaction."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


@contextmanager
def at_once(engine: Engine) -> Iterator[Connection | None]:
    """A transaction that writes; None where another process is writing a SQLite file, for nobody waits here."""
    with writing(engine).connect() as connection:
        try:
            _wait(connection, 0)
            transaction = _begun(connection)
            if transaction is None:
                yield None
            else:
                with transaction:
                    yield connection
        finally:
            _wait(connection, PATIENCE)


def _begun(connection: Connection) -> RootTransaction | None:
    try:
        return connection.begin()
    except OperationalError:
        return None


def _wait(connection: Connection, seconds: int) -> None:
    """How long a connection to a SQLite file waits for another writer."""
    raw = connection.connection.driver_connection
    if connection.dialect.name == "sqlite" and raw is not None:
        raw.execute(f"PRAGMA busy_timeout = {seconds * 1000}")


def copied(engine: Engine, path: Path) -> bool:
    """Copy a whole SQLite database into a new file, as it stands at one moment; False where that is no SQLite."""
    if engine.dialect.name != "sqlite":
        return False
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("VACUUM INTO ?", (str(path),))
    return True


def damage(connection: Connection) -> list[str]:
    """What the database itself finds wrong with its pages and its references; PostgreSQL looks after its own."""
    if connection.dialect.name != "sqlite":
        return []
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA quick_check(10)") if row[0] != "ok"]
    loose = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(10)
    return found + [f"a row of {row[0]} refers to a row of {row[2]} that is not there" for row in loose]


def indexed(connection: Connection) -> Iterator[int]:
    """The slots that the search index holds, in order."""
    name = "rowid" if connection.dialect.name == "sqlite" else "slot"
    asked = f"SELECT {name} FROM search ORDER BY 1"
    return (int(row[0]) for row in connection.exec_driver_sql(asked, execution_options={"yield_per": 10_000}))


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


def beginning(connection: Connection, column: ColumnElement[str], start: str) -> ColumnElement[bool]:
    """The condition that a text begins so, in the form that the database can use an index for."""
    if connection.dialect.name == "postgresql":
        return column.startswith(start, autoescape=True)
    return (column >= start) & (column < f"{start[:-1]}{chr(ord(start[-1]) + 1)}")


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
