"""The list of sources: searchable, part by part."""

from typing import Any

import pytest
from lxml import html
from starlette.testclient import TestClient


def listed(site: TestClient, address: str) -> Any:
    answer = site.get(address)
    assert answer.status_code == 200
    return html.document_fromstring(answer.text)


def addresses(tree: Any) -> list[str]:
    return list(tree.xpath("//li[@class='hit']/h2/a/@href"))


def test_all_pages_are_reached_by_the_links_alone(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = addresses(listed(site, "/sources"))
    monkeypatch.setattr("letopis.site.pages.sources.LIMIT", 5)
    found, next = [], ["/sources"]
    while next:
        tree = listed(site, next[0])
        found += addresses(tree)
        next = tree.xpath("//a[@rel='next']/@href")
    assert found == whole and len(whole) > 10


def test_words_of_title_and_outlet_choose(site: TestClient) -> None:
    found = listed(site, "/sources?q=форум гори&language=ru").xpath("//li[@class='hit']")
    assert found and all("гори" in one.text_content().lower() for one in found)
    assert "No page is called so" in listed(site, "/sources?language=kk").text_content()


def test_a_page_is_told_with_outlet_day_and_facts(site: TestClient) -> None:
    (hit,) = listed(site, "/sources?q=17_gori_forum").xpath("//li[@class='hit']")
    told = " ".join(hit.find("p").text_content().split())
    assert told.startswith("КУРА-МЕРИДИАН, 13 October 2023 · ") and "fact" in told
    assert site.get(hit.find("h2/a").get("href")).status_code == 200
