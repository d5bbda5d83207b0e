"""The site over a chronicle in PostgreSQL shows what it shows over one in SQLite."""

import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from letopis import api
from letopis.model.article import Page
from letopis.site.app import Clock, make_app

ADDRESSES = ("/", "/timeline?group=month", "/timeline?country=AZ-GE&newest=1", "/people", "/relations",
             "/relations/AZ-GE", "/relations/AZ-GE/brief", "/plans", "/sources", "/network", "/review",
             "/search?q=форум", "/feed.atom",
             "/api/v1/events", "/api/v1/people", "/api/v1/offices", "/api/v1/statements", "/api/v1/plans",
             "/search/complete?q=Сад")  # fmt: skip


@pytest.fixture(scope="module")
def shared(postgres_url: str, sample_pages: tuple[Page, ...], still: Clock) -> Iterator[TestClient]:
    """The site over the sample chronicle in the maintenance database of a PostgreSQL of its own."""
    with api.Chronicle(postgres_url) as made:
        assert made.add(sample_pages).errors == ()
    with TestClient(make_app(postgres_url, time=still), base_url="http://127.0.0.1") as client:
        client.headers["accept-language"] = "en"
        yield client


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_says_the_same(shared: TestClient, site: TestClient, address: str) -> None:
    one, other = (words(client, address) for client in (shared, site))
    assert len(one) > 3
    assert one == other


def test_a_correction_is_made_and_taken_back(shared: TestClient) -> None:
    page = shared.get("/review").text
    proof = re.search(r'name="csrf" value="([^"]+)"', page)
    id = re.search(r'name="id" value="(v[0-9a-f]+)"', page)
    assert proof and id
    form = {"csrf": proof[1], "id": id[1], "act": "accept", "why": "проверено"}
    assert shared.post("/review/acts", data=form).status_code == 200
    with api.Chronicle(shared.app.state.shown.chronicle.url) as chronicle:  # type: ignore[attr-defined]
        (act,) = chronicle.acts()
        assert act.first.reason == "проверено"
        chronicle.reviewer("А", lambda: act.first.at).undo(act.id)


def words(client: TestClient, address: str) -> list[str]:
    """What an answer says, without the days on which pages were added."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    text = re.sub(r"\d{4}-\d\d-\d\dT[\d:.+Z]+|[0-9a-f]{10,}|[\w=-]{40,}", "", answer.text)
    return sorted(re.findall(r"\w{2,}", text))
