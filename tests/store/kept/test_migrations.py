"""A chronicle's tables are those of `schema.py`, whichever release they come from; other files stay as they are."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from letopis.store import migrations, schema
from letopis.store.accounts import sessions
from letopis.store.accounts.audit import entries
from letopis.store.accounts.users import users
from letopis.store.check import check
from letopis.store.chronicle import Chronicle
from letopis.store.database import BadDatabase
from letopis.store.dialect import engine_of, marked, writing
from letopis.store.rebuild import rebuilt, reindex
from letopis.store.search import index

RELEASED = sorted((Path(__file__).resolve().parents[1] / "released").glob("*.sql"))


def test_the_tables_are_those_of_the_schema(database: str) -> None:
    with Chronicle(database) as chronicle, chronicle.asked() as connection:
        options = {"include_name": lambda name, kind, _: kind != "table" or not name.startswith("search")}
        context = MigrationContext.configure(connection, opts=options | {"version_table": migrations.VERSION_TABLE})
        assert compare_metadata(context, schema.metadata) == []
        assert index.is_current(connection)


def test_without_rows_of_their_own_where_the_schema_says_so(tmp_path: Path) -> None:
    """What the comparison does not see."""
    Chronicle(str(tmp_path / "a.db")).close()
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        made = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    meant = {
        one.name for one in schema.metadata.tables.values() if one.dialect_options["sqlite"]["with_rowid"] is False
    }
    assert {name for name in schema.metadata.tables if "WITHOUT ROWID" in made[name]} == meant


def test_the_head_is_the_last_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_heads() == [migrations.HEAD]


def test_each_release_has_its_sample() -> None:
    assert [path.stem for path in RELEASED][-1:] == [migrations.HEAD]


def test_opening_what_is_up_to_date_asks_once(database: str) -> None:
    Chronicle(database).close()
    asked = []
    engine = engine_of(database)
    sa.event.listen(engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    migrations.migrate(engine, make=False)
    engine.dispose()
    assert [one for one in asked if "BEGIN" not in one] == [
        f"SELECT {migrations.VERSION_TABLE}.version_num \nFROM {migrations.VERSION_TABLE}"
    ]


def sample(path: Path, folder: Path) -> Path:
    """A chronicle as a release left it."""
    file = folder / "letopis.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(path.read_text(encoding="utf-8"))
    return file


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_a_chronicle_of_each_release_is_brought_up_to_date_with_its_data(
    path: Path, tmp_path: Path, world: ModuleType
) -> None:
    """The rules that merge may have changed since: what is built is built anew, and everything is in its place."""
    file = sample(path, tmp_path)
    with Chronicle(str(file), make=False) as chronicle:
        rebuilt(chronicle.engine)
        assert [str(one) for one in check(chronicle.engine)] == []
        with chronicle.asked() as connection:
            assert connection.scalar(sa.select(sa.func.count()).select_from(schema.pages)) == 12
            assert connection.scalar(sa.select(sa.func.count()).select_from(schema.events))
    world.put(str(file), [world.pages(9, 4)])


def test_tables_that_are_new_ask_for_no_rebuilding(tmp_path: Path, world: ModuleType) -> None:
    """A chronicle of the first revision is opened, added to and corrected as it is."""
    file = sample(RELEASED[0], tmp_path)
    with closing(sqlite3.connect(file)) as connection:
        count = connection.execute("SELECT count(*) FROM events").fetchone()
    with Chronicle(str(file), make=False) as chronicle, chronicle.asked() as opened:
        assert migrations.revision(chronicle.engine) == migrations.HEAD
        assert opened.execute(sa.select(sa.func.count()).select_from(schema.events)).one() == count
        assert list(users(opened)) == []
        with writing(chronicle.engine).begin() as connection:
            reindex(connection)  # the search index alone is not in the sample
    world.put(str(file), [world.pages(9, 4)])


@pytest.mark.parametrize("path", RELEASED[1:], ids=lambda path: path.stem)
def test_accounts_of_each_release_are_kept(path: Path, tmp_path: Path) -> None:
    with Chronicle(str(sample(path, tmp_path)), make=False) as chronicle, chronicle.asked() as connection:
        assert [(one.name, one.role, one.disabled is None) for one in users(connection)] == [
            ("Old", "reviewer", False),
            ("Дарья Зимина", "admin", True),
        ]
        assert sessions.find(connection, "token", datetime(2026, 11, 22, 13, tzinfo=UTC))
        assert [one.what for one in entries(connection)] == ["user removed", "user added", "user added"]


def test_a_revision_that_is_not_known_yet_is_told(database: str) -> None:
    with Chronicle(database) as chronicle, chronicle.engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE {migrations.VERSION_TABLE} SET version_num = '9999'")
    with pytest.raises(
        BadDatabase, match=rf"of revision 9999, and this version .* up to {migrations.HEAD}; use the version"
    ):
        Chronicle(database)


def test_tables_of_something_else_are_not_touched(database: str) -> None:
    engine = engine_of(database)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE pages (text text)")
    with pytest.raises(BadDatabase, match="something else"):
        Chronicle(database)
    with engine.connect() as connection:
        assert sa.inspect(connection).get_table_names() == ["pages"]
    engine.dispose()


def test_there_has_to_be_one_for_questions(database: str) -> None:
    with pytest.raises(BadDatabase, match=r"there is no chronicle here; .*letopis add"):
        Chronicle(database, make=False)
    Chronicle(database).close()
    Chronicle(database, make=False).close()


def test_processes_that_open_at_once_make_it_once(database: str) -> None:
    code = f"from letopis.store.chronicle import Chronicle; Chronicle({database!r}).close()"
    made = [subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True) for _ in range(3)]
    assert [one.communicate()[1] for one in made] == ["", "", ""]
    with Chronicle(database, make=False) as chronicle:
        assert list(check(chronicle.engine)) == []


def test_one_that_is_made_between_two_questions_is_found(database: str) -> None:
    engine = engine_of(database)
    marked(engine, make=True)
    sa.event.listen(engine, "handle_error", lambda _: Chronicle(database).close(), once=True)
    assert migrations.revision(engine) == migrations.HEAD
    engine.dispose()


def other(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE words (word text)")


def words(path: Path) -> None:
    path.write_text("Это не летопись.\n" * 100, encoding="utf-8")


def short(path: Path) -> None:
    path.write_text("нет")


@pytest.mark.parametrize("make", [other, words, short])
def test_a_file_that_is_no_chronicle_is_not_touched(tmp_path: Path, make) -> None:
    path = tmp_path / "something"
    make(path)
    before = path.read_bytes()
    for url in (str(path), f"sqlite:///{path}"):
        with pytest.raises(BadDatabase, match=rf"^{path}: is .*; name another file"):
            Chronicle(url)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["something"]


def test_an_empty_file_becomes_a_chronicle(tmp_path: Path) -> None:
    path = tmp_path / "letopis.db"
    path.touch()
    with pytest.raises(BadDatabase, match="there is no chronicle here"):
        Chronicle(str(path), make=False)
    Chronicle(str(path)).close()
    Chronicle(str(path), make=False).close()


@pytest.mark.parametrize("place", ["", "nowhere/letopis.db"])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, place: str) -> None:
    with pytest.raises(BadDatabase, match=r"check (the path|that its folder)"):
        Chronicle(str(tmp_path / place))


@pytest.mark.parametrize("url", ["postgresql://nobody@localhost:1/none", "mysql://a/b", "://", "oracle://x"])
def test_an_address_that_leads_nowhere_is_told(url: str) -> None:
    with pytest.raises(BadDatabase, match=r"LETOPIS_DB"):
        Chronicle(url)


def test_the_password_is_not_told() -> None:
    with pytest.raises(BadDatabase) as told:
        Chronicle("postgresql://nobody:secret@localhost:1/none")
    assert "secret" not in str(told.value)
