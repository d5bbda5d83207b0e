"""Accounts in a real browser: what was read is gone from it after logout, over plain HTTP too."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .conftest import PASSWORD


@pytest.fixture
def anna(visit: BrowserContext, guarded: str) -> Page:
    """Anna's tab, logged in."""
    tab = visit.new_page()
    tab.goto(f"{guarded}/people")
    tab.locator("main input[name=name]").fill("Anna")
    tab.locator("main input[name=password]").fill(PASSWORD)
    tab.keyboard.press("Enter")
    expect(tab.locator("h1")).to_have_text("Люди")
    return tab


def test_back_shows_nothing_after_logout(anna: Page, guarded: str) -> None:
    anna.locator("tbody th a").first.click()
    expect(anna.locator("#offices")).to_be_visible()
    anna.goto(f"{guarded}/account")
    anna.locator("form[action='/logout'] button").click()
    expect(anna.locator("main input[name=password]")).to_be_visible()
    for _ in range(3):
        anna.go_back()
        expect(anna.locator("main input[name=password]")).to_be_visible()
        assert "Тарханов" not in anna.content()


def test_nor_once_the_session_was_ended_elsewhere(anna: Page, visit: BrowserContext, guarded: str) -> None:
    anna.locator("tbody th a").first.click()
    expect(anna.locator("#offices")).to_be_visible()
    visit.clear_cookies()
    anna.go_back()
    expect(anna.locator("main input[name=password]")).to_be_visible()
