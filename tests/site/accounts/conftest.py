"""Sites over an empty chronicle: on this computer and elsewhere, with users and without; browsers that log in."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI, Request
from starlette.responses import JSONResponse, Response
from starlette.testclient import TestClient

from letopis.site.accounts import passwords
from letopis.site.accounts.place import Place
from letopis.site.app import Clock, make_app
from letopis.store.accounts.audit import entries
from letopis.store.accounts.changing import changing
from letopis.store.accounts.roles import Role
from letopis.store.accounts.users import Accounts
from letopis.store.chronicle import Chronicle

HERE, ELSEWHERE = "http://127.0.0.1:8400", "http://192.0.2.7:8400"
PASSWORD = "four words of no meaning"
#: What hashes passwords without much work, and what it makes of PASSWORD.
QUICK = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
HASH = "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$rjyf8ri5dFbE6pfJkq23W2UF0/rmNZcJ/BEIimlJ6PM"


@dataclass(slots=True)
class Hours:
    """A clock that tests turn."""

    now: datetime = datetime(2024, 3, 4, 12, tzinfo=UTC)

    def moment(self) -> datetime:
        return self.now

    def today(self) -> date:
        return self.now.date()

    def later(self, by: timedelta) -> None:
        self.now += by


@dataclass(slots=True)
class House:
    """A chronicle and the sites over it."""

    db: str
    hours: Hours = field(default_factory=Hours)
    stack: ExitStack = field(default_factory=ExitStack)

    def site(self, place: Place | None = None) -> FastAPI:
        """The site, with a page of its own for tests: what is sent to it is given back, with who sent it."""
        app = make_app(self.db, time=Clock(self.hours.today, self.hours.moment), place=place)

        async def echo(request: Request) -> Response:
            form = await request.form()
            told = {name: value for name, value in form.items() if isinstance(value, str)}
            return JSONResponse({"by": request.state.whoever.name, "told": told})

        app.add_api_route("/echo", echo, methods=["POST", "PUT", "DELETE"])
        return app

    def browser(self, app: FastAPI, base: str = HERE, **options: object) -> TestClient:
        made = TestClient(app, base_url=base, follow_redirects=False, **options)
        made.headers["accept-language"] = "en"
        return self.stack.enter_context(made)

    def add(self, name: str, role: Role) -> None:
        with self.changing() as accounts:
            accounts.add(name, HASH, role)

    def changing(self):
        """Accounts, changed from elsewhere."""
        return _changing(self)

    def log(self) -> list[tuple[str, str]]:
        """Who did what, the first first."""
        with Chronicle(self.db) as chronicle, chronicle.asked() as connection:
            return [(one.user, one.what) for one in reversed(entries(connection))]


class _changing:
    def __init__(self, house: House) -> None:
        self.house = house

    def __enter__(self) -> Accounts:
        self.stack = ExitStack()
        chronicle = self.stack.enter_context(Chronicle(self.house.db))
        return Accounts(self.stack.enter_context(changing(chronicle.engine)), "root", self.house.hours.now)

    def __exit__(self, *told: object) -> None:
        self.stack.__exit__(*told)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """An empty chronicle for which nobody has an account yet; passwords are hashed in no time."""
    passwords._nobodys.cache_clear()
    monkeypatch.setattr(passwords, "_hasher", lambda: QUICK)
    db = str(tmp_path / "letopis.db")
    Chronicle(db).close()
    made = House(db)
    with made.stack:
        yield made
    passwords._nobodys.cache_clear()


@pytest.fixture
def home(house: House) -> TestClient:
    """A browser at the site on this computer, without accounts."""
    return house.browser(house.site())


@pytest.fixture
def desk(house: House) -> TestClient:
    """A browser at the site on this computer, with a reader, a reviewer and an admin."""
    for name, role in (("Rita", "reader"), ("Anna", "reviewer"), ("Olga", "admin")):
        house.add(name, role)
    return house.browser(house.site())


@pytest.fixture
def abroad(house: House) -> TestClient:
    """A browser at a site that others reach, with the same users."""
    for name, role in (("Rita", "reader"), ("Anna", "reviewer"), ("Olga", "admin")):
        house.add(name, role)
    return house.browser(house.site(Place("0.0.0.0")), ELSEWHERE)


def proof(browser: TestClient, path: str = "/login") -> str:
    """What the forms of a page carry."""
    found = re.search(r'name="csrf" value="([^"]+)"', browser.get(path).text)
    assert found, path
    return found[1]


@pytest.fixture
def log_in() -> Callable[..., Response]:
    """Log a browser in, as a person does: open the page, fill the form, send it."""

    def done(browser: TestClient, name: str, password: str = PASSWORD, **more: str) -> Response:
        fields = {"csrf": proof(browser), "name": name, "password": password, **more}
        return browser.post("/login", data=fields)

    return done
