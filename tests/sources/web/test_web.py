"""Pages by their addresses: what is fetched, what is followed, what is told of what cannot be had."""

import gzip
import json
import sys
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from letopis import __version__
from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.sources import LARGEST, Web, pages

HTML = "<html><body><p>Министр прибыл в столицу.</p></body></html>"
MOMENT = "2024-05-14T16:20:00+00:00"
Fetch = Callable[..., list[Page | LetopisError]]


def problem(found: list[Page | LetopisError]) -> str:
    """The only thing found, an error, in words."""
    (error,) = found
    assert isinstance(error, LetopisError)
    assert error.remedy
    return str(error)


def test_a_page_by_its_address(site: Any, fetched: Fetch) -> None:
    url = site.put("/news/1", HTML)
    assert fetched(url) == [Page(url, HTML.encode(), url, fetched=MOMENT)]


def test_addresses_stand_among_paths(site: Any, fetched: Fetch, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HTML, encoding="utf-8")
    url = site.put("/1", HTML)
    assert [page.source for page in fetched(str(tmp_path / "a.txt"), url)] == [str(tmp_path / "a.txt"), url]


def test_the_encoding_that_the_site_declares(site: Any, fetched: Fetch) -> None:
    url = site.put("/1", HTML.encode("cp1251"), "text/html; charset=windows-1251")
    (page,) = fetched(url)
    assert page.charset == "windows-1251"
    assert page.content.decode("cp1251") == HTML


def test_the_source_is_the_address_as_given_and_the_url_where_it_leads(site: Any, fetched: Fetch) -> None:
    site.put("/final", HTML)
    site.put("/b/2", status=301, Location="../final#top")
    url = site.put("/a", status=302, Location=f"{site.address}/b/2")
    assert fetched(f"{url}#part") == [Page(f"{url}#part", HTML.encode(), f"{site.address}/final", fetched=MOMENT)]


def test_an_address_in_cyrillic_letters(site: Any, fetched: Fetch) -> None:
    site.put("/%D0%B2%D0%B8%D0%B7%D0%B8%D1%82?id=1", HTML)
    (page,) = fetched(f"{site.address}/визит?id=1")
    assert page.source == page.url == f"{site.address}/визит?id=1"


def test_json_lines_are_a_list_of_documents(site: Any, fetched: Fetch) -> None:
    lines = "\n".join(json.dumps(one) for one in ({"url": "https://a.example/1", "text": "а"}, {"text": "б"}))
    url = site.put("/list.jsonl", lines, "application/x-ndjson")
    assert fetched(url) == [Page("https://a.example/1", "а", "https://a.example/1"), Page(f"{url}:2", "б")]


@pytest.mark.parametrize("headers", [{"kind": "application/gzip"}, {"kind": "text/plain", "Content_Encoding": "gzip"}])
def test_what_is_packed_is_unpacked(site: Any, fetched: Fetch, headers: dict[str, str]) -> None:
    url = site.put("/1.gz", gzip.compress(HTML.encode()), **headers)
    (page,) = fetched(url)
    assert page.content == HTML.encode()


def test_who_asks_says_so_and_sends_nothing_else_of_the_user(
    site: Any, fetched: Fetch, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret\n")
    (tmp_path / ".netrc").chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    fetched(site.put("/1", HTML, Set_Cookie="id=7"), site.put("/2", HTML))
    for _, headers in site.asked:
        assert headers["user-agent"].startswith(f"Letopis/{__version__} ")
        assert not headers.keys() & {"cookie", "authorization", "referer"}


def test_redirects_without_end_are_not_followed(site: Any, fetched: Fetch) -> None:
    url = site.put("/a", status=302, Location="/a")
    assert "leads on more than 5 times" in problem(fetched(url))
    assert site.paths.count("/a") == 6


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("file:///etc/passwd", "leads on to file:///etc/passwd: file:// addresses are not fetched"),
        ("http://me:secret@127.0.0.1/", "leads on to http://127.0.0.1/: the address holds a name or password"),
        ("http://[::1", "no valid address"),
        ("/gone", "/gone: the site knows no such page (404)"),
    ],
)
def test_a_redirect_to_what_is_not_fetched(site: Any, fetched: Fetch, place: str, words: str) -> None:
    told = problem(fetched(site.put("/a", status=302, Location=place)))
    assert words in told
    assert "secret" not in told


def test_what_is_too_large_is_not_read_to_its_end(site: Any, fetched: Fetch) -> None:
    sent = []

    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while len(sent) < 1_000:
            handler.wfile.write(b"a" * 1_000_000)
            sent.append(1)

    assert "larger than 20 MB" in problem(fetched(site.do("/1", endless)))
    assert len(sent) < 2 * LARGEST // 1_000_000


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "asks for a name and password"),
        (403, "does not let the page be fetched (403)"),
        (404, "knows no such page (404); check the address"),
        (410, "gone"),
        (500, "failed (500); try again later"),
        (204, "status 204"),
        (304, "status 304"),
        (503, "out of service (503); try again later"),
    ],
)
def test_what_a_status_means(site: Any, fetched: Fetch, status: int, words: str) -> None:
    url = site.put("/1", HTML if status > 304 else "", status=status)
    told = problem(fetched(url))
    assert told.startswith(f"{url}: ")
    assert words in told


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("image/png", "not a page but image/png"),
        ("application/pdf; x=y", "not a page but application/pdf"),
        ("application/rss+xml", "a feed"),
    ],
)
def test_what_is_no_page_is_told(site: Any, fetched: Fetch, kind: str, words: str) -> None:
    assert words in problem(fetched(site.put("/1", b"\x89PNG", kind)))


def test_content_of_no_declared_kind_is_told_from_itself(site: Any, fetched: Fetch) -> None:
    (page,) = fetched(site.put("/1", HTML, None))
    assert page.content == HTML.encode()


def test_an_empty_page_is_told(site: Any, fetched: Fetch) -> None:
    assert "the document is empty" in problem(fetched(site.put("/1", " ")))


def test_a_site_that_says_nothing(site: Any, clock: Any) -> None:
    def silent(handler: BaseHTTPRequestHandler) -> None:
        handler.rfile.read(1)  # until who asked has left

    url = site.do("/1", silent)
    assert "silent for 0.2 seconds; try again later" in problem(list(pages([url], web=Web(clock, 0, timeout=0.2))))


def test_a_site_that_never_comes_to_an_end(site: Any, clock: Any, fetched: Fetch) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"a")

    site.put("/robots.txt", "")
    clock.look = 50.0  # seconds that a chunk takes
    assert "not done after 120 seconds" in problem(fetched(site.do("/1", drip)))


def test_an_answer_that_breaks_off(site: Any, fetched: Fetch) -> None:
    url = site.put("/1", HTML, Content_Length=str(2 * len(HTML.encode())))
    assert "broke off" in problem(fetched(url))


def test_an_answer_that_is_not_packed_as_it_says(site: Any, fetched: Fetch) -> None:
    assert "damaged" in problem(fetched(site.put("/1", HTML, Content_Encoding="gzip")))


def test_nobody_is_there(fetched: Fetch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    assert "cannot be reached (connection refused)" in problem(fetched("http://127.0.0.1:1/"))


@pytest.mark.parametrize(
    "rest", ["/\udcff", "/" + "a" * 70_000, "/\x00", ".\udcff", "..example/", f".{'a' * 300}.example/"]
)
def test_what_no_request_can_be_made_of(site: Any, fetched: Fetch, rest: str) -> None:
    assert "no valid address" in problem(fetched((site.address if rest[0] == "/" else "http://a") + rest))


def test_a_site_that_does_not_speak_https(site: Any, fetched: Fetch) -> None:
    assert "cannot be reached (" in problem(fetched(site.address.replace("http:", "https:")))


def test_what_goes_wrong_stops_nothing(site: Any, fetched: Fetch) -> None:
    good = site.put("/1", HTML)
    first, page, last = fetched(f"{site.address}/none", good, "ftp://a.example/1")
    assert isinstance(first, LetopisError) and isinstance(last, LetopisError)
    assert page.source == good


def test_without_the_library_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch, fetched: Fetch) -> None:
    monkeypatch.setitem(sys.modules, "httpx2", None)
    monkeypatch.delitem(sys.modules, "letopis.sources.web.client", raising=False)
    assert problem(fetched("http://127.0.0.1:1/")).endswith("is not installed; pip install 'letopis[web]'")


def test_nothing_is_fetched_where_nothing_fetches() -> None:
    told = problem(list(pages(["https://me:secret@a.example/1"])))
    assert told.startswith("https://a.example/1: addresses are not fetched here")
