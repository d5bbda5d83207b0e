"""What is printed: the short brief is one page of A4, in each language."""

import re

import pytest
from playwright.sync_api import Page


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_the_short_brief_is_one_page(tab: Page, read_only: str, language: str) -> None:
    assert pages(tab, f"{read_only}/relations/AZ-GE/brief?lang={language}") == 1


def test_the_whole_brief_is_longer(tab: Page, read_only: str) -> None:
    assert pages(tab, f"{read_only}/relations/AZ-GE/brief?whole=1") > 1


def pages(tab: Page, address: str) -> int:
    """How many pages a page of the site is when it is printed."""
    tab.goto(address)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", tab.pdf(prefer_css_page_size=True)))
