"""A page as it was read, in a real browser: its facts and their words by mouse, by keys of any layout, by links."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

#: A key as the browser tells it: its place on the keyboard, and the letter that the layout gives.
KEY = "([code, key]) => document.body.dispatchEvent(new KeyboardEvent('keydown', {code, key, bubbles: true}))"


@pytest.fixture
def read(tab: Page, read_only: str) -> Page:
    """A tab with the report of a forum."""
    tab.goto(f"{read_only}/sources?q=03_sumgait_forum&lang=en")
    tab.locator(".hit a").first.click()
    expect(tab.locator(".fact").first).to_be_visible()
    return tab


@pytest.mark.parametrize(("onwards", "back"), [("n", "p"), ("т", "з")])
def test_keys_go_from_fact_to_fact_whatever_the_layout(read: Page, onwards: str, back: str) -> None:
    facts = read.locator(".fact")
    read.evaluate(KEY, ["KeyN", onwards])
    expect(facts.nth(0)).to_be_focused()
    expect(read.locator(".piece.lit").first).to_be_visible()
    read.evaluate(KEY, ["KeyN", onwards])
    expect(facts.nth(1)).to_be_focused()
    read.evaluate(KEY, ["KeyP", back])
    expect(facts.nth(0)).to_be_focused()
    read.keyboard.press("Escape")
    expect(read.locator(".lit")).to_have_count(0)


def test_words_show_their_facts_and_facts_their_words_by_the_mouse_and_by_focus(read: Page) -> None:
    piece = read.locator(".piece").first
    piece.hover()
    expect(read.locator(".fact.lit").first).to_be_visible()
    read.locator(".fact").nth(3).hover()
    expect(read.locator(".fact.lit")).to_have_count(1)
    piece.focus()
    ids = str(piece.get_attribute("data-facts")).split()
    expect(read.locator(".fact.lit")).to_have_count(len(ids))


def test_links_lead_from_words_to_a_fact_and_back(read: Page) -> None:
    number = read.locator("sup.number").first
    number.locator("a").click()
    fact = read.locator(f"[id='fact-{str(number.get_attribute('id')).removeprefix('words-')}']")
    expect(fact).to_be_in_viewport()
    fact.get_by_role("link", name="in the text").click()
    assert read.url.endswith(quote(str(number.get_attribute("id"))))
    expect(number).to_be_in_viewport()
