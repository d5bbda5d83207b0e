"""What tests of several rooms share: the sample pages, read once, the sample chronicle, made once, and databases."""

import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from uuid import uuid4

import pytest
import sqlalchemy as sa
from hypothesis import settings

from letopis import api, engines, sources
from letopis.model.article import Page
from letopis.model.reading import Reading

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
PAGES = EXAMPLES / "dev/pages"
#: The pgserver wheel's own waiting time for a start is short for a busy machine.
ATTEMPTS = 3

# The same examples in each run, however slow the machine; `pytest --hypothesis-profile=search` looks for new ones.
settings.register_profile("search", deadline=None)
settings.register_profile("letopis", deadline=None, derandomize=True)
settings.load_profile("letopis")


@pytest.fixture(scope="session")
def samples() -> tuple[Reading, ...]:
    """The readings of the sample pages that the rules are tuned on."""
    found = tuple(engines.read_pages(sources.pages([str(PAGES)])))
    assert all(isinstance(one, Reading) for one in found), found
    return tuple(one for one in found if isinstance(one, Reading))


@pytest.fixture(scope="session")
def sample_pages() -> tuple[Page, ...]:
    """The pages of the sample chronicle.

    They have the same addresses wherever the project lies: ids, and the order of what is alike, follow from them.
    """
    found = [one for one in sources.pages([str(EXAMPLES / "chronicle/pages")]) if isinstance(one, Page)]
    assert len(found) == 22
    return tuple(replace(one, source=Path(one.source).relative_to(EXAMPLES.parent).as_posix()) for one in found)


@pytest.fixture(scope="session")
def sample_chronicle(tmp_path_factory: pytest.TempPathFactory, sample_pages: tuple[Page, ...]) -> Path:
    """The file of the chronicle of the sample pages, to be asked only."""
    path = tmp_path_factory.mktemp("sample") / "letopis.db"
    with api.Chronicle(str(path)) as made:
        assert made.add(sample_pages).errors == ()
    return path


@pytest.fixture
def sample_copy(sample_chronicle: Path, tmp_path: Path) -> Path:
    """A copy of the sample chronicle that a test may write to."""
    copyfile(sample_chronicle, tmp_path / "copy.db")
    return tmp_path / "copy.db"


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of a real PostgreSQL that lives as long as the tests: its maintenance database, for superusers.

    As root the wheel runs the server as the user `pgserver`, whom it makes if need be.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel finds no XDG_RUNTIME_DIR, and says so when it is imported
        import pgserver

    folder = tempfile.mkdtemp(prefix="letopis-")  # a socket's path is at most 107 bytes long: not in tmp_path
    server = _started(pgserver, folder)
    try:
        url = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        _run(url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")  # nothing of it is kept
        yield url
    finally:
        server.cleanup()


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database: each test that asks for it runs on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'letopis.db'}"
        return
    server = request.getfixturevalue("postgres_url")
    name = f"letopis_{uuid4().hex}"
    _run(server, f"CREATE DATABASE {name}")
    try:
        yield sa.make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        _run(server, f"DROP DATABASE {name} WITH (FORCE)")


def _started(pgserver, folder: str):
    for attempt in range(ATTEMPTS):
        try:
            return pgserver.get_server(folder, cleanup_mode="delete")
        except Exception:
            if attempt == ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


def _run(url: str, *statements: str) -> None:
    """Statements outside any transaction, as those on whole databases must be."""
    engine = sa.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()
