"""The site over the sample chronicle, asked in this process."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from letopis.site.app import Clock, make_app
from letopis.store.chronicle import Chronicle

Send = Callable[..., Response]
Find = Callable[[str, str], str]

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


@pytest.fixture(scope="session")
def on(sample_chronicle: Path) -> Find:
    """The id of the event of a day (as it is sorted) and a kind; of several the first."""
    with Chronicle(str(sample_chronicle), make=False) as opened:
        rows = [(str(row.sort), str(row.fields["kind"]), row.id) for row in opened.timeline()]
    return lambda day, kind: next(id for at, what, id in rows if (at, what) == (day, kind))


@pytest.fixture(scope="session")
def forum(sample_chronicle: Path) -> str:
    """A conference that three pages tell."""
    with Chronicle(str(sample_chronicle), make=False) as opened:
        return opened.event("IX форум межрегионального сотрудничества 2023").event.id


@pytest.fixture(scope="session")
def press(on: Find) -> str:
    """A press conference of which two pages tell different towns."""
    return on("2022-11-23", "press-conference")


@pytest.fixture
def chronicle(sample_copy: Path) -> Iterator[Chronicle]:
    """The chronicle that the desk corrects."""
    with Chronicle(str(sample_copy), make=False) as opened:
        yield opened


def proof(page: Response) -> str:
    """What the forms of a page carry to prove where they come from."""
    found = re.search(r'name="csrf" value="([^"]+)"', page.text)
    assert found, "the page has no form"
    return unescape(found[1])


@pytest.fixture
def send(desk: TestClient, forum: str) -> Send:
    """Send a form of an event's page (the forum's), without following where it leads."""

    def sent(act: str, id: str = forum, *, accept: str = "text/html", **fields: object) -> Response:
        csrf = proof(desk.get(f"/events/{forum}"))
        data = {"csrf": csrf, "act": act, "id": id, **fields}
        return desk.post("/review/acts", data=data, headers={"accept": accept}, follow_redirects=False)

    return sent
