"""The site over the sample chronicle, asked in this process."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from letopis.site.app import Clock, make_app

#: The day on which the tests look at the sample chronicle, most of whose pages are from before it.
TODAY = date(2022, 12, 1)
STILL = Clock(lambda: TODAY, lambda: datetime(2022, 12, 1, 12, tzinfo=UTC))


@pytest.fixture(scope="session")
def still() -> Clock:
    """A clock that stands."""
    return STILL


@pytest.fixture
def site(sample_chronicle: Path) -> Iterator[TestClient]:
    """The site to be read, as on a computer of one's own, in English."""
    with TestClient(make_app(str(sample_chronicle), time=STILL), base_url="http://127.0.0.1") as client:
        client.headers["accept-language"] = "en"
        yield client


@pytest.fixture
def desk(sample_copy: Path) -> Iterator[TestClient]:
    """The site over a copy of the chronicle that may be corrected."""
    with TestClient(make_app(str(sample_copy), time=STILL), base_url="http://127.0.0.1") as client:
        client.headers["accept-language"] = "en"
        yield client
