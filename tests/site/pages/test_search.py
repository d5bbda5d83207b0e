"""Search in texts and names, its errors, and what the search box completes."""

from typing import Any

import pytest
from lxml import html
from starlette.testclient import TestClient


def asked(site: TestClient, query: str, status: int = 200, /, **params: str) -> Any:
    answer = site.get("/search", params={"q": query, **params})
    assert answer.status_code == status, answer.text
    return html.document_fromstring(answer.text)


def words(one: Any) -> str:
    return " ".join(one.text_content().split())


def test_words_are_marked_in_titles_and_texts(site: TestClient) -> None:
    tree = asked(site, "нота протеста")
    hits = tree.xpath("//li[@class='hit']")
    assert "нот" in words(hits[0].xpath(".//p[@class='snippet']//mark")[0])
    assert hits[0].xpath(".//h3//mark")
    assert hits[0].xpath(".//h3/a/@href")[0].startswith("/sources/")


def test_more_pages_are_a_link_away(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("letopis.site.pages.search.FEW", 3)
    first = asked(site, "министр")
    assert len(first.xpath("//li[@class='hit']")) == 3
    (more,) = first.xpath("//p[@class='pager']/a/@href")
    assert more.endswith("#page-4")
    second: Any = html.document_fromstring(site.get(more).text)
    assert len(second.xpath("//li[@class='hit']")) == 6


def test_who_and_what_is_called_so_stands_beside(site: TestClient) -> None:
    tree = asked(site, "Садыхов")
    assert [words(one) for one in tree.xpath("//aside//li/a")] == ["Эльнур Садыхов"]
    assert tree.xpath("//aside//li/a/@href")[0].startswith("/people/")


def test_names_are_found_within_a_longer_query(site: TestClient) -> None:
    tree = asked(site, "визит Садыхова -Пекин title:Грузия")
    assert "Georgia" in [words(one) for one in tree.xpath("//aside//li/a")]


def test_an_edition_of_a_series_is_found_by_its_number(site: TestClient) -> None:
    tree = asked(site, "девятый форум межрегионального сотрудничества")
    events = tree.xpath("//aside//a[starts-with(@href, '/events/')]")
    assert events and all("ix" in words(one).lower() or "девятый" in words(one).lower() for one in events)


def test_days_bound_the_answer(site: TestClient) -> None:
    def count(**params: str) -> int:
        return len(asked(site, "форум", 200, **params).xpath("//li[@class='hit']"))

    assert 0 < count(to="2021") < count()
    assert count(to="2021") + count(**{"from": "2022"}) == count()


@pytest.mark.parametrize(
    ("query", "place", "says"),
    [
        ("визит (Баку", "Баку", "A bracket is open"),
        ("-Пекин", "Пекин", "only what shall not be found"),
        ("ка*", "ка*", "too short a beginning"),
    ],
)
def test_a_query_without_meaning_is_told_with_the_place(site: TestClient, query: str, place: str, says: str) -> None:
    tree = asked(site, query, 400)
    (trouble,) = tree.xpath("//div[@id='trouble']")
    assert says in words(trouble)
    assert place in words(trouble.find(".//mark"))
    assert tree.xpath("//input[@name='q' and @aria-invalid='true']")[0].get("value") == query


def test_an_unknown_day_is_told(site: TestClient) -> None:
    assert "is no day" in words(asked(site, "визит", 400, **{"from": "вчера"}).xpath("//div[@id='trouble']")[0])


def test_where_nothing_is_found_there_is_something_to_try(site: TestClient) -> None:
    tree = asked(site, "абракадабра", to="2021")
    assert "No page has this" in words(tree.find(".//section"))
    assert "/search?q=" in tree.xpath("//section//li/a/@href")[0]


def test_without_a_query_it_says_how_to_ask(site: TestClient) -> None:
    tree = asked(site, "")
    assert tree.xpath("//details[@open]//table")
    assert not tree.xpath("//section")


def test_a_search_box_completes_people_countries_and_series(site: TestClient) -> None:
    def first(prefix: str, only: str = "") -> dict[str, str]:
        found = site.get("/search/complete", params={"q": prefix, "only": only}).json()
        return dict(found[0])

    assert first("Садых")["name"] == "Эльнур Садыхов"
    assert first("Садых")["address"] == f"/people/{first('Садых')['value']}"
    assert first("Азер", "country") == {
        "name": "Azerbaijan", "kind": "country", "address": "/timeline?country=AZ", "value": "AZ"
    }  # fmt: skip
    assert first("форум", "series")["kind"] == "series"
    assert site.get(first("форум", "series")["address"]).status_code == 200
    assert site.get("/search/complete", params={"q": "Садых", "only": "country"}).json() == []
    assert site.get("/search/complete").json() == []
