"""How sites are asked: by their robots.txt, with pauses, and not while they ask to wait."""

from collections.abc import Callable
from typing import Any

import pytest

from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.sources import Web, pages

HTML = "<p>Министр прибыл в столицу.</p>"
Fetch = Callable[..., list[Page | LetopisError]]


def test_robots_txt_is_obeyed_and_asked_for_once(site: Any, fetched: Fetch) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /closed\nDisallow: /*?print=\n", "text/plain")
    urls = [site.put(path, HTML) for path in ("/closed/1", "/news/1", "/news/2?print=1", "/news/2?page=1")]
    closed, first, printed, second = fetched(*urls)
    assert "robots.txt does not let it be fetched; save the page" in str(closed)
    assert isinstance(printed, LetopisError)
    assert [first.source, second.source] == [urls[1], urls[3]]
    assert site.paths == ["/robots.txt", "/news/1", "/news/2?page=1"]


def test_robots_txt_may_speak_of_us_by_name(site: Any, fetched: Fetch) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /\n\nUser-agent: letopis\nDisallow: /closed\n")
    (page,) = fetched(site.put("/1", HTML))
    assert isinstance(page, Page)


def test_robots_txt_holds_where_a_redirect_leads_to(site: Any, fetched: Fetch) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /closed\n")
    site.put("/closed", HTML)
    (error,) = fetched(site.put("/1", status=302, Location="/closed"))
    assert f"leads on to {site.address}/closed: the site's robots.txt" in str(error)
    assert "/closed" not in site.paths


def test_robots_txt_may_lie_elsewhere(site: Any, fetched: Fetch) -> None:
    site.put("/robots.txt", status=301, Location="/rules.txt")
    site.put("/rules.txt", "User-agent: *\nDisallow: /\n")
    (error,) = fetched(site.put("/1", HTML))
    assert isinstance(error, LetopisError)


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_where_there_are_no_rules_all_is_allowed(site: Any, fetched: Fetch, status: int) -> None:
    site.put("/robots.txt", status=status)
    (page,) = fetched(site.put("/1", HTML))
    assert isinstance(page, Page)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_where_rules_cannot_be_read_nothing_is_fetched(site: Any, fetched: Fetch, status: int) -> None:
    site.put("/robots.txt", status=status)
    url = site.put("/1", HTML)
    for error in fetched(url, url):
        assert isinstance(error, LetopisError)
        assert "its robots.txt cannot be read" in str(error) and str(status) in str(error)
    assert site.paths == ["/robots.txt"]


def test_a_pause_is_made_between_two_requests_to_one_host(site: Any, clock: Any) -> None:
    urls = [site.put(path, HTML) for path in ("/1", "/2")]
    web = Web(clock, pause=2.5)
    assert len(list(pages(urls, web=web))) == 2
    assert clock.waits == [2.5, 2.5]  # robots.txt, and then each page
    clock.time += 1.0
    list(pages(urls[:1], web=web))
    assert clock.waits[2:] == [1.5]
    clock.time += 10.0
    list(pages(urls[:1], web=web))
    assert len(clock.waits) == 3


@pytest.mark.parametrize(
    ("asked", "words", "over"),
    [("90", "in 90 seconds, as it asks", 90), ("Tue, 14 May 2024 17:20:00 GMT", "in 60 minutes, as it asks", 3_600)],
)
def test_a_host_that_asks_to_wait_is_left_in_peace(
    site: Any, clock: Any, fetched: Fetch, asked: str, words: str, over: float
) -> None:
    busy = site.put("/1", status=429, Retry_After=asked)
    other = site.put("/2", HTML)
    for error in fetched(busy, other):
        assert isinstance(error, LetopisError)
        assert "more than it likes (429)" in str(error) and words in str(error)
    assert site.paths == ["/robots.txt", "/1"]
    clock.time += over + 1
    (page,) = fetched(other)
    assert isinstance(page, Page)
