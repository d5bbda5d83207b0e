"""The chronicle of the sample pages on both databases, made once each and only asked."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa

from letopis import engines, sources
from letopis.model.article import Page
from letopis.model.reading import Reading
from letopis.store.chronicle import Chronicle

PAGES = Path(__file__).resolve().parents[4] / "examples/chronicle/pages"
NOW = "2026-01-01T00:00:00+00:00"


@pytest.fixture(scope="session")
def read() -> list[tuple[Page, Reading]]:
    """The sample pages with their readings."""
    pages = [one for one in sources.pages([str(PAGES)]) if isinstance(one, Page)]
    readings = [one for one in engines.read_pages(pages) if isinstance(one, Reading)]
    return list(zip(pages, readings, strict=True))


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def sample(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, read: list[tuple[Page, Reading]]
) -> Iterator[Chronicle]:
    """The chronicle of the sample pages; the tests of the session share it."""
    path = tmp_path_factory.mktemp("listing") / "letopis.db"
    url = f"sqlite:///{path}" if request.param == "sqlite" else _made(request.getfixturevalue("postgres_url"))
    with Chronicle(url) as made:
        made.writer("sample").add(read, NOW)
        yield made


def _made(server: str) -> str:
    """A new database of a PostgreSQL."""
    name = f"letopis_{uuid4().hex}"
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    return sa.make_url(server).set(database=name).render_as_string(hide_password=False)


Keep = Callable[..., None]
