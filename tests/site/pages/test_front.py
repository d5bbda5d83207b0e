"""The front page: new, coming, due, overdue, a strip of months; an empty chronicle says how to fill it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from starlette.testclient import TestClient

import letopis
from letopis.site.app import Clock, make_app


def front(site: TestClient) -> Any:
    answer = site.get("/")
    assert answer.status_code == 200
    return html.document_fromstring(answer.text)


@pytest.fixture
def empty(tmp_path: Path, still: Clock) -> Iterator[TestClient]:
    path = str(tmp_path / "letopis.db")
    letopis.open(path).close()
    with TestClient(make_app(path, time=still), base_url="http://127.0.0.1") as client:
        client.headers["accept-language"] = "en"
        yield client


def test_what_is_coming_is_planned_from_today_on(site: TestClient) -> None:
    coming = front(site).xpath("//section[@aria-labelledby='coming']//article/@class")
    assert coming and all("is-planned" in one for one in coming)


def test_what_is_overdue_is_told_with_who_says_so(site: TestClient) -> None:
    (plan, *_) = front(site).xpath("//section[@aria-labelledby='overdue']//li")
    assert plan.xpath(".//a[starts-with(@href, '/sources/')]")


def test_every_plan_leads_to_its_own_page(site: TestClient) -> None:
    plans = front(site).xpath("//section[@aria-labelledby='due' or @aria-labelledby='overdue']//li")
    assert plans
    for plan in plans:
        (address,) = plan.xpath("./p[1]/a/@href")
        assert site.get(address).status_code == 200


def test_states_are_called_in_the_language_of_the_interface(site: TestClient) -> None:
    for language, name in (("en", "Georgia"), ("kk", "Грузия"), ("ru", "Грузия")):
        told = html.document_fromstring(site.get(f"/timeline?country=AZ-GE&lang={language}").text)
        assert name in told.xpath("//p[@class='event-who']/a/bdi/text()")


def test_what_is_new_leads_to_events(site: TestClient) -> None:
    addresses = front(site).xpath("//section[@aria-labelledby='new']//h3/a/@href")
    assert addresses and all(site.get(one).status_code == 200 for one in addresses)


def test_months_lead_to_their_events_in_the_drawing_and_in_the_table(site: TestClient) -> None:
    tree = front(site)
    drawn = tree.xpath("//section[@class='activity']//a[rect]/@href") or tree.xpath(
        "//*[local-name()='svg']//*[local-name()='a']/@href"
    )
    listed = tree.xpath("//section[@class='activity']//td/a/@href")
    assert sorted(drawn) == sorted(listed)
    assert "/timeline?from=2022-11&to=2022-11" in listed
    month = html.document_fromstring(site.get("/timeline?from=2022-11&to=2022-11").text)
    assert month.xpath("//article[contains(@class, 'event-line')]")


def test_feeds_are_found_by_programs(site: TestClient) -> None:
    assert front(site).xpath("//head/link[@rel='alternate']/@href") == ["/feed.atom", "/calendar.ics"]


def test_an_empty_chronicle_says_how_to_add_pages(empty: TestClient) -> None:
    tree = front(empty)
    assert "letopis add" in tree.find(".//pre").text_content()
    assert not tree.xpath("//section[@class='activity']")


@pytest.mark.parametrize(
    "path",
    [
        "/timeline",
        "/timeline?newest=1&group=series",
        "/search?q=визит",
        "/sources",
        "/feed.atom",
        "/calendar.ics",
        "/search/complete?q=каз",
    ],
)
def test_all_can_be_asked_of_an_empty_chronicle(empty: TestClient, path: str) -> None:
    assert empty.get(path).status_code == 200
