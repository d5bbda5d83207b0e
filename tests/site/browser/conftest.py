"""The site in a real browser: a Chromium of this machine, headless, over the sample chronicle."""

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from letopis.site.accounts.passwords import hashed
from letopis.site.accounts.place import Place
from letopis.site.app import Clock, make_app
from letopis.store.accounts.changing import changing
from letopis.store.accounts.users import Accounts
from letopis.store.chronicle import Chronicle

PASSWORD = "a password of tests"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
#: Without these a headless Chromium asks the network for updates.
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


class Server(uvicorn.Server):
    """A server in a thread of this process."""

    def __init__(self, path: Path, time: Clock, place: Place | None = None) -> None:
        app = make_app(str(path), time=time, place=place)
        super().__init__(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning"))
        self.up = threading.Event()

    async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        await super().startup(sockets)  # type: ignore[arg-type]
        self.up.set()

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.servers[0].sockets[0].getsockname()[1]}"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser; tests are skipped where the machine has none."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip(
            "no Chromium on this machine: install one (Debian: apt-get install chromium) or name it by CHROMIUM"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


def _served(path: Path, time: Clock, place: Place | None = None) -> Iterator[str]:
    server = Server(path, time, place)
    thread = threading.Thread(target=server.run)
    thread.start()
    assert server.up.wait(30), "the server did not start"
    yield server.address
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="session")
def read_only(sample_chronicle: Path, still: Clock) -> Iterator[str]:
    """The address of the site over the sample chronicle, to be looked at."""
    yield from _served(sample_chronicle, still)


@pytest.fixture
def writable(sample_copy: Path, still: Clock) -> Iterator[str]:
    """The address of the site over a copy that may be corrected."""
    yield from _served(sample_copy, still)


@pytest.fixture
def guarded(sample_copy: Path, still: Clock) -> Iterator[str]:
    """The address of the site as others reach it: with a login, over plain HTTP. Anna may log in, a reader."""
    with Chronicle(str(sample_copy)) as chronicle, changing(chronicle.engine) as connection:
        Accounts(connection, "root", still.moment()).add("Anna", hashed(PASSWORD), "reader")
    yield from _served(sample_copy, still, Place("0.0.0.0"))


@pytest.fixture
def visit(chromium: Browser) -> Iterator[BrowserContext]:
    """A visitor's browser, in Russian, without what others left in it."""
    context = chromium.new_context(locale="ru", viewport={"width": 1200, "height": 900})
    yield context
    context.close()


@pytest.fixture
def tab(visit: BrowserContext) -> Iterator[Page]:
    """A tab; whatever a page complains of in its console, and whatever it asks of other hosts, fails the test."""
    page, wrong = visit.new_page(), list[str]()
    page.on("console", lambda told: wrong.append(told.text) if told.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "request", lambda one: None if one.url.startswith(("http://127.0.0.1:", "data:")) else wrong.append(one.url)
    )
    yield page
    assert wrong == []
