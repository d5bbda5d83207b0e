"""The pages of accounts: one's own, and the log of who did what."""

import re
from collections.abc import Callable

import pytest
from httpx2 import Response
from lxml import html
from starlette.testclient import TestClient

from letopis.site.accounts.place import Place
from letopis.site.accounts.wording import DOINGS
from letopis.store.accounts.audit import note
from letopis.store.accounts.changing import changing
from letopis.store.chronicle import Chronicle

from .conftest import ELSEWHERE, House


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


def test_a_stranger_sees_the_login_alone_and_who_is_logged_in_the_way_to_their_account(
    house: House, log_in: Callable[..., Response]
) -> None:
    house.add("Anna", "reader")
    browser = house.browser(house.site(Place("0.0.0.0")), ELSEWHERE)
    outside = browser.get("/login").text
    assert "<nav" not in outside and 'role="search"' not in outside and "/calendar.ics" not in outside
    log_in(browser, "Anna")
    inside = html.document_fromstring(browser.get("/plans").text)
    assert inside.xpath("//nav//a[@href='/account']//text()")[-1] == "Anna"
    assert not inside.xpath("//a[starts-with(@href, '/login')]")
    assert "Your account does not allow this" in browser.get("/admin/log").text


def test_what_is_noted_beside_an_act_is_in_the_language_of_the_page(home: TestClient, house: House) -> None:
    noted = [
        ("login", "from 127.0.0.1"),
        ("role changed", "reader to reviewer"),
        ("accept", "decision d7"),
        ("x", "<b>"),
    ]
    with Chronicle(house.db) as chronicle, changing(chronicle.engine) as connection:
        for what, detail in noted:
            note(connection, house.hours.now, "Дарья", what, "v1", detail)
    page = html.document_fromstring(home.get("/admin/log?lang=ru").text)
    details = [" ".join(one.text_content().split()) for one in page.xpath("//tbody//td[5]")]
    assert details == ["<b>", "решение d7", "читатель → проверяющий", "адрес: 127.0.0.1"]
