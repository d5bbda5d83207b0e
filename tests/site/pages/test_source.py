"""The page of a source: its text as it was read, with the places of its facts."""

import re
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

ADDRESS = "examples/chronicle/pages/03_sumgait_forum.html"


@pytest.fixture
def page(site: TestClient) -> str:
    return site.get(f"/sources/{quote(ADDRESS, safe='')}").text


def blocks(page: str, role: str) -> list[str]:
    return re.findall(rf'(?s)<\w+ class="block block-{role}">(.*?)</(?:p|h2)>', page)


def test_furniture_is_told_from_the_story_and_holds_no_fact(page: str) -> None:
    assert any("Самое читаемое" in one for one in blocks(page, "furniture"))
    assert not any("data-facts" in one for one in blocks(page, "furniture"))
    assert any("data-facts" in one for one in blocks(page, "body"))


def test_words_of_a_fact_lead_to_it_and_it_leads_to_the_chronicle(page: str) -> None:
    anchor = re.search(r'href="#(fact-\w+)" data-facts="[^"]+"><mark>30 сентября на полях форума', page)
    assert anchor is not None
    fact = page.split(f'id="{anchor[1]}"')[1].split("</li>")[0]
    assert 'href="/events/v' in fact
    assert "Вугар Джаббаров" in fact


def test_every_fact_begins_somewhere_in_the_text(page: str) -> None:
    told = set(re.findall(r'id="(fact-\w+)"', page))
    begun = re.findall(r'<sup class="number" id="words-\w+"><a href="#(fact-\w+)">', page)
    assert len(told) == 12
    assert sorted(begun) == sorted(told)
    back = re.findall(r'<a href="#words-(\w+)">', page)
    assert {f"fact-{one}" for one in back} == told, "from a fact the way leads back to its words"


def test_a_page_that_is_not_there(site: TestClient) -> None:
    answer = site.get("/sources/https%3A%2F%2Fnowhere.example%2F1")
    assert answer.status_code == 404
    assert "https://nowhere.example/1" in answer.text


def test_offices_that_are_held_no_more_are_told_so(site: TestClient) -> None:
    dismissed = quote("examples/chronicle/pages/05_osvobozhdyon.txt", safe="")
    assert "· former" in site.get(f"/sources/{dismissed}").text
    assert "· бывший" in site.get(f"/sources/{dismissed}?lang=ru").text
