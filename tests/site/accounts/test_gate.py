"""The gate: who may see and send what, and that what is sent comes from our own pages."""

from collections.abc import Callable

import pytest
from starlette.responses import Response
from starlette.testclient import TestClient

from letopis.site.accounts import pages as accounts
from letopis.site.accounts.gate import BODY
from letopis.site.accounts.place import Place
from letopis.site.pages import ROUTERS
from letopis.store.accounts.computer import computers_user

from .conftest import ELSEWHERE, House, proof

LogIn = Callable[..., Response]
VISITOR = "letopis_visitor"
UNPROVEN = "does not come from a page of this site"


# ------------------------------------------------------------ who may


def test_on_this_computer_without_accounts_everybody_is_its_user(home: TestClient) -> None:
    assert home.get("/timeline").status_code == 200
    sent = home.post("/echo", data={"csrf": proof(home), "a": "1"})
    assert sent.json()["by"] == computers_user()
    assert home.get("/admin/log").status_code == 200
    assert computers_user() in home.get("/account").text


def test_on_this_computer_with_accounts_everybody_reads_and_nobody_unknown_corrects(desk: TestClient) -> None:
    assert desk.get("/timeline").status_code == 200
    refused = desk.post(
        "/echo", data={"csrf": proof(desk), "a": "1"}, headers={"referer": "http://127.0.0.1:8400/plans"}
    )
    assert (refused.status_code, refused.headers["location"]) == (303, "/login?next=%2Fplans")
    led = desk.get("/admin/log")
    assert (led.status_code, led.headers["location"]) == (303, "/login?next=%2Fadmin%2Flog")


ODD = ("/nowhere", "/login/", "/loginx", "/healthz/x", "//static/site.css", "/STATIC/site.css", "/%2e%2e/timeline")


def test_elsewhere_nobody_unknown_sees_anything(abroad: TestClient) -> None:
    """Whatever the address: each route of the pages, and some that are none."""
    paths = {one.path for router in (accounts.router, *ROUTERS) for one in router.routes}
    assert {"/timeline", "/review", "/login", "/healthz", "/admin/log"} <= paths
    for path in {*paths, *ODD, "/echo"} - {"/login", "/healthz"}:
        asked = abroad.get(path.replace("{", "").replace("}", ""))
        assert asked.status_code == 303, path
        assert asked.headers["location"].startswith("/login?next="), path
    for path in ("/api/v1/events", "/api/v1/openapi.json", "/api/v1/docs", "/api/nowhere"):
        assert abroad.get(path).status_code == 401, path
    for path in ("/healthz", "/static/site.css", "/login"):
        assert abroad.get(path).status_code == 200, path
    assert abroad.get("/static/../timeline").status_code in (303, 404)


@pytest.mark.parametrize("path", ["/static/../../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py",
                                  "/static/../templates/base.html", "/static//etc/passwd"])  # fmt: skip
def test_files_of_others_are_not_served(home: TestClient, path: str) -> None:
    assert home.get(path).status_code == 404


def test_programs_are_told_in_their_own_form(abroad: TestClient) -> None:
    told = abroad.get("/api/v1/events")
    assert (told.status_code, told.headers["content-type"]) == (401, "application/problem+json")
    assert told.json()["status"] == 401


@pytest.mark.parametrize(("name", "reads", "corrects", "sees"), [
    ("Rita", 200, 403, 403), ("Anna", 200, 200, 403), ("Olga", 200, 200, 200),
])  # fmt: skip
def test_each_role_does_what_it_may(
    abroad: TestClient, log_in: LogIn, name: str, reads: int, corrects: int, sees: int
) -> None:
    log_in(abroad, name)
    token = proof(abroad, "/account")
    assert abroad.get("/timeline").status_code == reads
    assert [abroad.request(how, "/echo", data={"csrf": token}).status_code for how in ("POST", "PUT", "DELETE")] == (
        [corrects] * 3
    )
    assert abroad.get("/admin/log").status_code == sees


def test_a_role_is_not_raised_by_asking(desk: TestClient, log_in: LogIn) -> None:
    """Neither by a field of a form, nor by a header, nor by a cookie."""
    log_in(desk, "Rita", role="admin")
    desk.cookies.set("role", "admin")
    token = proof(desk, "/account")
    for more in ({"data": {"csrf": token, "role": "admin", "name": "Olga"}},
                 {"data": {"csrf": token}, "headers": {"x-user": "Olga", "x-remote-user": "Olga"}}):  # fmt: skip
        assert desk.post("/echo", **more).status_code == 403
        desk.post("/account", **more)
    assert desk.get("/admin/log?role=admin").status_code == 403


def test_another_role_counts_at_the_next_click(desk: TestClient, log_in: LogIn, house: House) -> None:
    log_in(desk, "Anna")
    token = proof(desk, "/account")
    assert desk.post("/echo", data={"csrf": token}).status_code == 200
    with house.changing() as accounts:
        accounts.set_role("Anna", "reader")
    assert desk.post("/echo", data={"csrf": token}).status_code == 403


def test_accounts_close_a_site_that_runs(home: TestClient, house: House) -> None:
    token = proof(home)
    assert home.post("/echo", data={"csrf": token}).status_code == 200
    house.add("Anna", "reviewer")
    assert home.post("/echo", data={"csrf": token}).status_code == 303


# ------------------------------------------------------------ that it comes from our pages


@pytest.mark.parametrize("logged_in", [False, True])
def test_what_carries_no_proof_is_refused(home: TestClient, house: House, log_in: LogIn, logged_in: bool) -> None:
    if logged_in:
        house.add("Anna", "reviewer")
        log_in(home, "Anna")
    right = proof(home, "/account" if logged_in else "/login")
    assert home.post("/echo", data={"csrf": right, "a": "1"}).json()["told"]["a"] == "1"
    for fields in ({}, {"csrf": ""}, {"csrf": "x"}, {"csrf": right + "0"}, {"csrf": right[:-1]}, {"csrf": "\u0000"},
                   {"CSRF": right}):  # fmt: skip
        refused = home.post("/echo", data={**fields, "a": "1"})
        assert (refused.status_code, UNPROVEN in refused.text) == (403, True), fields
    assert home.post("/echo", json={"csrf": right}).status_code == 403, "no form"
    assert home.post("/echo", content=f"csrf={right}", headers={"content-type": "text/plain"}).status_code == 403
    assert home.post(f"/echo?csrf={right}").status_code == 403, "nor in the address, which logs keep"


def test_a_script_sends_the_proof_in_a_header(home: TestClient) -> None:
    right = proof(home)
    assert home.post("/echo", data={"a": "1"}, headers={"x-csrf-token": right}).status_code == 200
    assert home.post("/echo", data={"a": "1", "csrf": right}, headers={"x-csrf-token": "wrong"}).status_code == 403


def test_forms_with_parts_are_forms_too(home: TestClient) -> None:
    right = proof(home)
    sent = home.post("/echo", files={"csrf": (None, right), "a": (None, "1")})
    assert (sent.status_code, sent.json()["told"]["a"]) == (200, "1")
    assert home.post("/echo", files={"a": (None, "1")}).status_code == 403
    broken = {"content-type": "multipart/form-data"}
    assert home.post("/echo", content=b"--x\r\n", headers=broken).status_code == 403


@pytest.mark.parametrize("charset", ["punycode", "idna", "undefined", "utf-7", "utf-16", '"utf-7"', "x" * 500])
def test_forms_are_in_utf_8(abroad: TestClient, charset: str) -> None:
    """Python knows character sets that take it minutes to read, and some that it only fails to read."""
    right = proof(abroad)
    body = f'--B\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n{right}\r\n--B--\r\n'
    for told, status in ((f"; charset={charset}", 415), ("; charset=UTF-8", 400), ("", 400)):
        form = {"content-type": f"multipart/form-data; boundary=B{told}"}
        assert abroad.post("/login", content=body, headers=form).status_code == status


def test_anothers_proof_is_no_proof(desk: TestClient, log_in: LogIn, house: House) -> None:
    other = house.browser(desk.app)
    log_in(other, "Olga")
    theirs, strangers = proof(other, "/account"), proof(house.browser(desk.app))
    log_in(desk, "Anna")
    for one in (theirs, strangers):
        assert desk.post("/echo", data={"csrf": one}).status_code == 403
    assert other.post("/echo", data={"csrf": theirs}).status_code == 200


def test_a_proof_from_before_the_login_is_none_after_it(desk: TestClient, log_in: LogIn) -> None:
    before = proof(desk)
    log_in(desk, "Anna")
    assert desk.post("/echo", data={"csrf": before}).status_code == 403


def test_logging_in_takes_a_proof(desk: TestClient) -> None:
    """Nobody is logged in as somebody else by another site's page."""
    fields = {"name": "Anna", "password": "four words of no meaning"}
    assert desk.post("/login", data=fields).status_code == 403
    proof(desk)
    assert desk.post("/login", data=fields).status_code == 403


def test_a_planted_secret_does_not_give_the_proof(house: House) -> None:
    """Whoever sets the cookie of a browser cannot compute what a form carries: that takes the process's key."""
    one, other = house.browser(house.site()), house.browser(house.site())
    for browser in (one, other):
        browser.cookies.set(VISITOR, "p" * 43)
    assert proof(one) != proof(other)
    assert one.post("/echo", data={"csrf": proof(other)}).status_code == 403


@pytest.mark.parametrize("planted", ["", "short", "x" * 10_000, "п" * 43, "a b", '"; Path=/'])
def test_a_secret_that_was_not_given_out_is_replaced(home: TestClient, planted: str) -> None:
    header = {"cookie": f"{VISITOR}={planted}".encode()}
    told = home.get("/login", headers=header)
    assert told.headers["set-cookie"].startswith(f"{VISITOR}=")


def test_only_pages_with_forms_give_a_secret(home: TestClient) -> None:
    assert "set-cookie" not in home.get("/plans").headers
    with_form = home.get("/login")
    assert (VISITOR in with_form.headers["set-cookie"], with_form.headers["cache-control"]) == (True, "no-store")
    assert "set-cookie" not in home.get("/login").headers, "it has it already"


# ------------------------------------------------------------ how much, and for whom


def test_what_is_too_large_is_refused(home: TestClient) -> None:
    right = proof(home)
    room = BODY - len(f"csrf={right}&a=")
    assert home.post("/echo", data={"csrf": right, "a": "x" * room}).status_code == 200
    assert home.post("/echo", data={"csrf": right, "a": "x" * (room + 1)}).status_code == 413


def test_nor_is_what_is_too_large_and_does_not_say_so(home: TestClient) -> None:
    """Sent in pieces, without its length; no more of it is read than is needed to see that."""
    right, taken = proof(home), []

    def pieces():
        yield f"csrf={right}&a=".encode()
        for n in range(1_000):
            taken.append(n)
            yield b"x" * 10_000

    form = {"content-type": "application/x-www-form-urlencoded"}
    assert home.post("/echo", content=pieces(), headers=form).status_code == 413


def test_a_form_of_very_many_fields_is_refused(home: TestClient) -> None:
    many = "&".join(f"a{n}=" for n in range(20_000))
    form = {"content-type": "application/x-www-form-urlencoded"}
    assert home.post("/echo", content=f"{many}&csrf={proof(home)}", headers=form).status_code in (400, 403)


def test_pages_behind_a_login_are_nobody_elses(house: House, log_in: LogIn) -> None:
    house.add("Anna", "reader")
    browser = house.browser(house.site(Place("0.0.0.0")), ELSEWHERE)
    log_in(browser, "Anna")
    for path in ("/plans", "/timeline", "/account", "/nowhere"):
        assert browser.get(path).headers["cache-control"] == "no-store"
    assert "cookie" in browser.get("/plans").headers["vary"].lower()
