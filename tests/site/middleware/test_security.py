"""What guards every answer and every request: headers, hosts, origins, limits; no page holds what they forbid."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from letopis.site.accounts.place import Place
from letopis.site.app import make_app
from letopis.site.middleware.security import ADDRESS, HEADERS, POLICY, QUERY
from letopis.store.database import BadDatabase

TEMPLATES = Path(__file__).resolve().parents[3] / "src/letopis/site/templates"
HERE = "http://127.0.0.1:8400"


@pytest.fixture
def app(sample_chronicle: Path) -> FastAPI:
    """The site over the sample chronicle, with pages that fail."""
    made = make_app(str(sample_chronicle))

    def fails() -> None:
        raise ZeroDivisionError("the secret reason")

    def refuses() -> None:
        raise BadDatabase("/home/anna/letopis.db", "the database refuses (locked)", "try again")

    made.add_api_route("/fails", fails)
    made.router.routes.insert(0, APIRoute("/api/fails", fails))
    made.add_api_route("/refuses", refuses)
    return made


@pytest.fixture
def browser(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, base_url=HERE, follow_redirects=False, raise_server_exceptions=False) as made:
        made.headers["accept-language"] = "en"
        yield made


# ------------------------------------------------------------ headers


@pytest.mark.parametrize(
    ("path", "status"),
    [("/", 200), ("/timeline", 200), ("/login", 200), ("/static/site.css", 200), ("/healthz", 200), ("/nowhere", 404),
     ("/static/nothing.css", 404), ("/logout", 405), ("/fails", 500), ("/refuses", 503), ("/api/fails", 500),
     ("/events/nothing", 404), (f"/?a={'x' * QUERY}", 414)],
)  # fmt: skip
def test_every_answer_has_the_headers(browser: TestClient, path: str, status: int) -> None:
    told = browser.get(path)
    assert told.status_code == status
    assert {name: told.headers[name] for name in HEADERS} == dict(HEADERS)
    assert "server" not in told.headers
    assert "x-powered-by" not in told.headers


def test_refusals_have_them_too(browser: TestClient) -> None:
    refused = [browser.post("/logout"), browser.get("/", headers={"host": "evil.example"}),
               browser.post("/logout", headers={"origin": "https://evil.example"}),
               browser.post("/logout", content=b"x" * 1_000_000)]  # fmt: skip
    assert [one.status_code for one in refused] == [403, 421, 403, 413]
    assert all(one.headers["content-security-policy"] == POLICY for one in refused)


def test_the_policy_lets_nothing_in_that_is_not_ours() -> None:
    told = dict(part.split(" ", 1) for part in POLICY.split("; "))
    assert told["default-src"] == "'none'"
    assert told["script-src"] == told["style-src"] == told["connect-src"] == told["form-action"] == "'self'"
    assert told["frame-ancestors"] == told["base-uri"] == "'none'"
    assert "unsafe" not in POLICY and "*" not in POLICY and "http" not in POLICY


class Inline(HTMLParser):
    """What the policy forbids in a page: scripts, styles and handlers that stand in it, and things from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._script = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attributes}
        self._script = tag == "script" and told.get("type", "") not in ("application/ld+json", "application/json")
        if tag in ("style", "base", "iframe", "object", "embed"):
            self.found.append(f"<{tag}>")
        self.found += [f"{tag} {name}" for name in told if name == "style" or name.startswith("on")]
        loads = [told.get("src", ""), told.get("href", "") if tag == "link" else "", told.get("action", "")]
        self.found += [f"{tag} {one}" for one in loads if one.startswith(("http", "//", "javascript:"))]

    def handle_data(self, data: str) -> None:
        if self._script and data.strip():
            self.found.append(f"script {data.strip()[:40]}")
        self._script = False


PAGES = ("/", "/timeline", "/plans", "/people", "/relations", "/relations/AZ-GE", "/sources", "/network", "/review",
         "/review/log", "/search?q=форум", "/login", "/account", "/admin/log", "/nowhere", "/api/v1/docs")  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_no_page_holds_what_the_policy_forbids(browser: TestClient, path: str) -> None:
    told = browser.get(path)
    assert told.status_code == (404 if path == "/nowhere" else 200)
    parser = Inline()
    parser.feed(told.text)
    assert parser.found == []


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_no_template_holds_it_either(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    parser = Inline()
    parser.feed(re.sub(r"(?s)\{[{%#].*?[}%#]\}", "", text))
    assert parser.found == []
    assert "|safe" not in text.replace(" ", "")


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_every_form_that_sends_carries_the_proof(path: Path) -> None:
    """What is posted without it would be refused."""
    for form in path.read_text(encoding="utf-8").split("<form")[1:]:
        if 'method="post"' in form.partition(">")[0]:
            body = form.partition("</form>")[0]
            assert any(one in body for one in ("csrf()", "secret()", "opening(")), form[:200]


# ------------------------------------------------------------ what fails


@pytest.mark.parametrize("path", ["/fails", "/refuses", "/api/fails"])
def test_nothing_of_the_reason_is_told_to_who_asks(browser: TestClient, path: str) -> None:
    told = browser.get(path)
    for word in ("ZeroDivisionError", "secret reason", "Traceback", "/home/anna", "locked", ".py"):
        assert word not in told.text
    assert "try again" in told.text.lower()


def test_the_reason_is_for_the_log(app: FastAPI, caplog: pytest.LogCaptureFixture) -> None:
    with TestClient(app, base_url=HERE) as client:
        with pytest.raises(ZeroDivisionError, match="the secret reason"):
            client.get("/fails")
        client.get("/refuses")
    assert "/home/anna/letopis.db: the database refuses" in caplog.text


# ------------------------------------------------------------ hosts and origins


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8400", "127.0.0.1.evil.example", "[::1", "a b", "127.0.0.1@evil.example",
             "<script>alert(1)</script>", "127.0.0.1:8400, evil.example", "x" * 5_000, "127.0.0.1\\evil", "localhost#"]
)  # fmt: skip
def test_another_name_is_not_answered(browser: TestClient, host: str) -> None:
    """Neither where a page elsewhere lets its own name lead here, nor where a name would end up in a page."""
    for path in ("/", "/login", "/healthz", "/static/site.css", "/api/v1/events"):
        told = browser.get(path, headers={"host": host})
        assert told.status_code == 421
        kind = "application/problem+json" if path.startswith("/api/") else "text/plain"
        assert told.headers["content-type"].startswith(kind)
        assert "--allow-host" in told.text
        assert len(told.text) < 500


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-Real-IP", "Via"])
def test_what_comes_through_a_proxy_is_from_elsewhere(app: FastAPI, browser: TestClient, header: str) -> None:
    """A proxy that others reach must not make them users of this computer."""
    told = browser.get("/", headers={header: "198.51.100.4"})
    assert (told.status_code, "--allow-host" in told.text) == (403, True)


def test_a_proxy_may_be_named(sample_chronicle: Path) -> None:
    app = make_app(str(sample_chronicle), place=Place("127.0.0.1", ("news.example",)))
    with TestClient(app, base_url="https://news.example", follow_redirects=False) as client:
        assert client.get("/", headers={"x-forwarded-for": "198.51.100.4"}).status_code == 303
        assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({}, True),
        ({"origin": HERE}, True),
        ({"origin": HERE.upper().replace("HTTP", "http")}, True),
        ({"origin": HERE, "sec-fetch-site": "same-origin"}, True),
        ({"sec-fetch-site": "none"}, True),
        ({"origin": "https://evil.example"}, False),
        ({"origin": "http://127.0.0.1:9999"}, False),
        ({"origin": "http://localhost:8400"}, False),
        ({"origin": "null"}, False),
        ({"origin": ""}, False),
        ({"origin": "http://[::1"}, False),
        ({"origin": f"{HERE}.evil.example"}, False),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "same-site"}, False),
        ({"origin": HERE, "sec-fetch-site": "cross-site"}, False),
    ],
)
def test_what_another_sites_page_sends_is_refused(browser: TestClient, headers: dict[str, str], ours: bool) -> None:
    """Even with the right proof."""
    text = browser.get("/login").text
    right = text.partition('name="csrf" value="')[2].partition('"')[0]
    told = browser.post("/logout", data={"csrf": right}, headers=headers)
    assert told.status_code == (303 if ours else 403)
    assert browser.get("/", headers=headers).status_code == 200, "looking is no harm"


@pytest.mark.parametrize("mode", ["no-cors", "cors", "same-origin", "websocket"])
@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_no_other_sites_page_loads_anything(browser: TestClient, site: str, mode: str) -> None:
    """It could not read an answer, but it could have many made, or tell by its time what there is."""
    for path in ("/search?q=форум", "/timeline.csv", "/api/v1/events", "/static/site.js", "/healthz"):
        told = browser.get(path, headers={"sec-fetch-site": site, "sec-fetch-mode": mode})
        assert told.status_code == 403
        assert browser.get(path, headers={"sec-fetch-site": "same-origin", "sec-fetch-mode": mode}).status_code == 200
        followed = {"sec-fetch-site": site, "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
        assert browser.get(path, headers=followed).status_code == 200, "a link from there leads here"


def test_there_is_no_other_way_in(browser: TestClient) -> None:
    with pytest.raises(WebSocketDisconnect), browser.websocket_connect("/"):
        pass
    for method in ("TRACE", "CONNECT", "PROPFIND", "GETX"):
        assert browser.request(method, "/").status_code in (403, 405)


# ------------------------------------------------------------ limits


@pytest.mark.parametrize(
    ("address", "status"),
    [(f"/login?next=/{'x' * (QUERY - 6)}", 200), (f"/login?next=/{'x' * (QUERY - 5)}", 414),
     ("/" + "x" * (ADDRESS - 1), 404), ("/" + "x" * ADDRESS, 414), ("/" + "%D0%B9" * (ADDRESS // 6 + 1), 414)],
)  # fmt: skip
def test_long_addresses_are_refused(browser: TestClient, address: str, status: int) -> None:
    assert browser.get(address).status_code == status


@pytest.mark.parametrize("length", ["1000000000", "9" * 4_000, "262145"])
def test_a_large_body_is_refused_before_it_comes(browser: TestClient, length: str) -> None:
    for method in ("POST", "GET"):
        assert browser.request(method, "/logout", headers={"content-length": length}).status_code == 413
