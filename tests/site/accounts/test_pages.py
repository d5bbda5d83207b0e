"""The pages of accounts: one's own, and the log of who did what."""

import re

import pytest
from starlette.testclient import TestClient

from letopis.site.accounts.wording import DOINGS
from letopis.store.accounts.audit import note
from letopis.store.accounts.changing import changing
from letopis.store.chronicle import Chronicle

from .conftest import House


def filled(house: House, count: int) -> None:
    """Have somebody do a lot."""
    with Chronicle(house.db) as chronicle, changing(chronicle.engine) as connection:
        for n in range(count):
            note(connection, house.hours.now, "Дарья", "accept", f"v{n:04}", "<b>why</b>")


def subjects(page: str) -> list[str]:
    return re.findall(r"<bdi>(v\d{4})</bdi>", page)


def test_the_log_comes_in_pages(home: TestClient, house: House) -> None:
    assert "Nobody has done anything yet" in home.get("/admin/log").text
    filled(house, 230)
    page, seen = "/admin/log", list[str]()
    while page:
        text = home.get(page).text
        seen += subjects(text)
        more = re.search(r'href="(/admin/log\?before=\d+)"', text)
        page = more[1] if more else ""
    assert seen == [f"v{n:04}" for n in reversed(range(230))]
    assert "&lt;b&gt;why&lt;/b&gt;" in text and "<b>why" not in text


@pytest.mark.parametrize("before", ["0", "-1", "9" * 30, "x", "", "٣", "1; DROP TABLE audit"])
def test_a_place_that_is_none_begins_at_the_front(home: TestClient, house: House, before: str) -> None:
    filled(house, 2)
    assert subjects(home.get("/admin/log", params={"before": before}).text) == ["v0001", "v0000"]


def test_all_that_is_noted_has_words(home: TestClient, house: House) -> None:
    """What the store notes is in the list that is translated."""
    house.add("Anna", "reader")
    house.add("Olga", "admin")
    with house.changing() as accounts:
        accounts.set_role("Anna", "admin")
        accounts.set_password("Anna", "hash")
        accounts.remove("Anna")
        accounts.add("Anna", "hash", "reader")
    assert {what for _, what in house.log()} <= set(DOINGS)


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_each_page_is_there_in_each_language(home: TestClient, house: House, language: str) -> None:
    filled(house, 1)
    for path in ("/login", "/account", "/admin/log"):
        told = home.get(path, params={"lang": language})
        assert (told.status_code, f'lang="{language}"' in told.text) == (200, True)
