"""Login, logout, sessions: whoever has the token is who logged in, until it is over."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
from argon2 import PasswordHasher
from starlette.responses import Response
from starlette.testclient import TestClient

from letopis.site.accounts import passwords
from letopis.site.accounts.place import Place
from letopis.store import schema
from letopis.store.accounts.sessions import IDLE, LONGEST
from letopis.store.accounts.users import hash_of
from letopis.store.chronicle import Chronicle

from .conftest import ELSEWHERE, HASH, HERE, PASSWORD, House, proof

LogIn = Callable[..., Response]
SESSION, VISITOR = "letopis_session", "letopis_visitor"


def inside(browser: TestClient) -> bool:
    """Whether the browser is logged in."""
    return "You are logged in as" in browser.get("/account").text


def test_whoever_logs_in_goes_on_to_where_they_were(abroad: TestClient, log_in: LogIn, house: House) -> None:
    led = abroad.get("/timeline?country=KZ&from=2021")
    assert (led.status_code, led.headers["location"]) == (303, "/login?next=%2Ftimeline%3Fcountry%3DKZ%26from%3D2021")
    done = log_in(abroad, "anna", next="/timeline?country=KZ&from=2021")
    assert (done.status_code, done.headers["location"]) == (303, "/timeline?country=KZ&from=2021")
    assert abroad.get("/timeline").status_code == 200
    assert inside(abroad)
    assert abroad.get("/login?next=/plans").headers["location"] == "/plans"
    assert house.log()[-1] == ("Anna", "login")


@pytest.mark.parametrize("cookie", [SESSION, VISITOR])
@pytest.mark.parametrize(("scheme", "more"), [("http", ""), ("https", "; Secure")])
def test_cookies_are_for_this_site_and_no_script(
    house: House, log_in: LogIn, cookie: str, scheme: str, more: str
) -> None:
    house.add("Anna", "reader")
    browser = house.browser(house.site(Place("news.example")), f"{scheme}://news.example")
    opened = browser.get("/login")
    told = opened if cookie == VISITOR else log_in(browser, "Anna")
    (header,) = told.headers.get_list("set-cookie")
    name = f"__Host-{cookie}" if scheme == "https" else cookie
    value = browser.cookies[name]
    assert header == f"{name}={value}; HttpOnly; Path=/; SameSite=lax{more}"
    assert len(value) == 43


@pytest.mark.parametrize("next", ["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)",
                                  "\t//evil.example", "/\n/evil.example", "", "evil"])  # fmt: skip
def test_nobody_is_led_to_another_site(desk: TestClient, log_in: LogIn, next: str) -> None:
    assert log_in(desk, "Anna", next=next).headers["location"] == "/"
    assert desk.get("/login", params={"next": next}).headers["location"] == "/"


@pytest.mark.parametrize(
    ("name", "password"),
    [("Anna", "something else"), ("nobody", PASSWORD), ("", ""), ("Anna", ""), ("Anna\x00", PASSWORD),
     ("' OR '1'='1", PASSWORD), ("Anna'; --", PASSWORD), ("x" * 10_000, PASSWORD), ("Anna", "x" * 10_000)],
)  # fmt: skip
def test_what_is_wrong_is_refused_in_the_same_words(
    desk: TestClient, log_in: LogIn, name: str, password: str, house: House
) -> None:
    done = log_in(desk, name, password)
    assert done.status_code == 400
    assert "The name or the password is wrong" in done.text
    assert SESSION not in desk.cookies
    assert house.log()[-1] in (("Anna", "login refused"), ("unknown name", "login refused"))


def test_what_was_typed_as_a_name_is_not_in_the_log(desk: TestClient, log_in: LogIn, house: House) -> None:
    """It may be a password in the wrong field."""
    log_in(desk, PASSWORD, "Anna")
    with Chronicle(house.db) as chronicle, chronicle.asked() as connection:
        told = str(connection.execute(sa.select(schema.audit)).all())
    assert "unknown name" in told
    assert PASSWORD not in told


def test_too_many_tries_have_to_wait(desk: TestClient, log_in: LogIn, house: House) -> None:
    for _ in range(5):
        assert log_in(desk, "Anna", "guess guess guess").status_code == 400
    before = house.log()
    refused = log_in(desk, "ANNA")
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "901")
    assert "too many tries" in refused.text
    assert house.log() == before, "nor is the log filled"
    assert log_in(house.browser(desk.app), "Olga").status_code == 303
    house.hours.later(timedelta(minutes=16))
    assert log_in(desk, "Anna").status_code == 303


def test_a_session_is_begun_anew_at_each_login(desk: TestClient, log_in: LogIn, house: House) -> None:
    """A token that somebody planted in a browser (fixation) is not the one that is logged in."""
    planted = "p" * 43
    desk.cookies.set(SESSION, planted, domain="127.0.0.1")
    log_in(desk, "Anna")
    first = desk.cookies.get(SESSION, domain="127.0.0.1")
    assert first and first != planted
    other = house.browser(desk.app)
    other.cookies.set(SESSION, planted)
    assert not inside(other)
    page_before = proof(desk, "/account")
    desk.post("/login", data={"csrf": page_before, "name": "Olga", "password": PASSWORD})
    second = desk.cookies.get(SESSION, domain="127.0.0.1")
    assert second not in (first, planted)
    assert proof(desk, "/account") != page_before
    other.cookies.set(SESSION, first)
    assert not inside(other), "the one before has ended"


def test_a_token_is_worth_nothing_after_logout(desk: TestClient, log_in: LogIn, house: House) -> None:
    log_in(desk, "Anna")
    token = desk.cookies[SESSION]
    thief = house.browser(desk.app)
    thief.cookies.set(SESSION, token)
    assert inside(thief)
    done = desk.post("/logout", data={"csrf": proof(desk, "/account")})
    assert (done.status_code, done.headers["location"]) == (303, "/")
    assert SESSION not in desk.cookies
    assert not inside(desk)
    assert not inside(thief)
    assert house.log()[-1] == ("Anna", "logout")


def test_logging_out_takes_a_form(desk: TestClient, log_in: LogIn) -> None:
    """A picture on another page must not do it."""
    log_in(desk, "Anna")
    assert desk.get("/logout").status_code == 405
    assert desk.post("/logout").status_code == 403
    assert inside(desk)


@pytest.mark.parametrize(
    ("clicks", "waits", "goes_on"),
    [(0, IDLE - timedelta(seconds=1), True), (0, IDLE, False), (41, IDLE / 2, True), (42, IDLE / 2, False)],
)
def test_a_session_is_over_without_use_and_after_a_week(
    desk: TestClient, log_in: LogIn, house: House, clicks: int, waits: timedelta, goes_on: bool
) -> None:
    assert LONGEST == 21 * IDLE
    log_in(desk, "Anna")
    for _ in range(clicks - 1):
        house.hours.later(waits)
        assert inside(desk)
    house.hours.later(waits)
    assert inside(desk) is goes_on


def test_sessions_that_are_over_are_forgotten(desk: TestClient, log_in: LogIn, house: House) -> None:
    log_in(desk, "Anna")
    house.hours.later(IDLE)
    log_in(desk, "Olga")
    with Chronicle(house.db) as chronicle, chronicle.asked() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(schema.sessions)) == 1


def test_a_removed_user_is_out_at_the_next_click(abroad: TestClient, log_in: LogIn, house: House) -> None:
    log_in(abroad, "Anna")
    assert inside(abroad)
    with house.changing() as accounts:
        accounts.remove("Anna")
    assert abroad.get("/account").status_code == 303
    assert abroad.get("/timeline").status_code == 303
    assert log_in(abroad, "Anna").status_code == 400


def test_a_password_changed_elsewhere_ends_the_session(desk: TestClient, log_in: LogIn, house: House) -> None:
    log_in(desk, "Anna")
    with house.changing() as accounts:
        accounts.set_password("Anna", HASH)
    assert not inside(desk)


def test_one_changes_ones_password_and_stays_here_alone(desk: TestClient, log_in: LogIn, house: House) -> None:
    other = house.browser(desk.app)
    log_in(other, "Anna")
    log_in(desk, "Anna")
    before = desk.cookies[SESSION]
    fields = {"csrf": proof(desk, "/account"), "old": PASSWORD, "new": "пять других слов", "again": "пять других слов"}
    done = desk.post("/account", data=fields)
    assert (done.status_code, done.headers["location"]) == (303, "/account?changed=1")
    assert "The password is changed" in desk.get("/account?changed=1").text
    assert desk.cookies[SESSION] != before
    assert not inside(other)
    assert log_in(other, "Anna").status_code == 400
    assert log_in(other, "Anna", "пять других слов").status_code == 303
    assert ("Anna", "password changed") in house.log()


@pytest.mark.parametrize(
    ("old", "new", "again", "told"),
    [
        ("wrong wrong wrong", "пять других слов", "пять других слов", "The name or the password is wrong"),
        (PASSWORD, "пять других слов", "пять других слова", "was typed in two ways"),
        (PASSWORD, "short", "short", "too short"),
        (PASSWORD, "anna was here 1", "anna was here 1", "contains your name"),
        (PASSWORD, "", "", "too short"),
    ],
)
def test_a_password_is_not_changed_without_the_old_one_nor_to_a_bad_one(
    desk: TestClient, log_in: LogIn, old: str, new: str, again: str, told: str
) -> None:
    log_in(desk, "Anna")
    done = desk.post("/account", data={"csrf": proof(desk, "/account"), "old": old, "new": new, "again": again})
    assert (done.status_code, told in done.text) == (400, True)
    assert inside(desk)
    assert log_in(house_of(desk), "Anna").status_code == 303


def house_of(browser: TestClient) -> TestClient:
    """Another browser at the same site."""
    made = TestClient(browser.app, base_url=HERE, follow_redirects=False)
    made.headers["accept-language"] = "en"
    return made


def test_a_hash_of_older_parameters_is_renewed_at_login(
    desk: TestClient, log_in: LogIn, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passwords, "_hasher", PasswordHasher)
    log_in(desk, "Anna")
    with Chronicle(house.db) as chronicle, chronicle.asked() as connection:
        hash = hash_of(connection, "Anna")
    assert hash and hash.startswith("$argon2id$v=19$m=65536,t=3")
    assert log_in(house_of(desk), "Anna").status_code == 303


def test_an_address_is_noted_with_a_login(house: House, log_in: LogIn) -> None:
    house.add("Anna", "reader")
    log_in(house.browser(house.site(Place("0.0.0.0")), ELSEWHERE, client=("198.51.100.4", 5000)), "Anna")
    with Chronicle(house.db) as chronicle, chronicle.asked() as connection:
        assert connection.scalar(sa.select(schema.audit.c.detail).order_by(schema.audit.c.id.desc())) == (
            "from 198.51.100.4"
        )


def test_a_name_that_carries_html_is_shown_inert(house: House, log_in: LogIn) -> None:
    name = '<script>alert("1")</script>{{ 7*7 }}'
    house.add(name, "admin")
    browser = house.browser(house.site())
    assert "<script>alert" not in log_in(browser, name, "wrong").text
    assert log_in(browser, name).status_code == 303
    for page in ("/account", "/admin/log", "/"):
        text = browser.get(page).text
        assert "<script>alert" not in text
        assert "&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;{{ 7*7 }}" in text
