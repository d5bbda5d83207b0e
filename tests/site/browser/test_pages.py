"""Every page in a real browser: it opens without a complaint, is accessible, fits narrow screens, needs no script."""

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

import letopis

FORUM = "examples/chronicle/pages/03_sumgait_forum.html"
#: What axe must not find: findings of these impacts.
GRAVE = ("serious", "critical")


@pytest.fixture(scope="session")
def addresses(sample_chronicle: Path) -> dict[str, str]:
    """A page of each kind by its name."""
    with letopis.open(str(sample_chronicle)) as chronicle:
        event = chronicle.timeline(disputed=True)[0].id
        person = chronicle.named("Садыхов", "person").id
    return {
        "front": "/",
        "timeline": "/timeline",
        "timeline-filtered": "/timeline?country=AZ-GE&from=2022&group=month",
        "event": f"/events/{event}",
        "people": "/people",
        "person": f"/people/{person}",
        "relations": "/relations",
        "relation": "/relations/AZ-GE",
        "brief": "/relations/AZ-GE/brief",
        "plans": "/plans",
        "sources": "/sources",
        "source": f"/sources/{quote(FORUM, safe='')}",
        "network": "/network",
        "review": "/review",
        "review-log": "/review/log",
        "search": "/search?q=%D1%84%D0%BE%D1%80%D1%83%D0%BC",
        "api": "/api/v1/docs",
        "login": "/login",
        "missing": "/nowhere",
    }


NAMES = ("front", "timeline", "timeline-filtered", "event", "people", "person", "relations", "relation", "brief",
         "plans", "sources", "source", "network", "review", "review-log", "search", "api", "login")  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_and_is_accessible(name: str, tab: Page, read_only: str, addresses: dict[str, str]) -> None:
    answer = tab.goto(read_only + addresses[name])
    assert answer is not None and answer.status == 200
    assert tab.locator("h1").count() == 1
    assert tab.locator("html").get_attribute("lang") == "ru"
    assert grave(tab) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_fits_a_narrow_screen_in_the_dark(
    name: str, visit: BrowserContext, tab: Page, read_only: str, addresses: dict[str, str]
) -> None:
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.emulate_media(color_scheme="dark")
    tab.goto(read_only + addresses[name])
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    assert [one for one in grave(tab) if one.startswith("color-contrast")] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_the_same_without_scripts(
    name: str, visit: BrowserContext, read_only: str, addresses: dict[str, str]
) -> None:
    with_scripts, without = visit.new_page(), visit.browser.new_context(java_script_enabled=False).new_page()  # type: ignore[union-attr]
    texts = []
    for page in (with_scripts, without):
        page.goto(read_only + addresses[name] + ("&" if "?" in addresses[name] else "?") + "lang=ru")
        texts.append(set(re.findall(r"\w+", page.locator("main").inner_text())))
    without.context.close()
    assert len(texts[1] & texts[0]) > 0.9 * len(texts[0])


def grave(tab: Page) -> list[str]:
    """What axe-core finds that keeps people out, each with where."""
    found = Axe().run(tab).response["violations"]
    return [
        f"{one['id']}: {json.dumps([node['target'] for node in one['nodes']][:3])}"
        for one in found
        if one["impact"] in GRAVE
    ]
