"""A site on this machine, and a clock that stands still."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.sources import Web, pages

MOMENT = "2024-05-14T16:20:00+00:00"
Send = Callable[[BaseHTTPRequestHandler], None]


@dataclass(slots=True)
class Clock:
    """Stands still, unless one waits; every look at it may take some seconds."""

    look: float = 0.0
    time: float = 100.0
    waits: list[float] = field(default_factory=list)

    def now(self) -> str:
        return MOMENT

    def seconds(self) -> float:
        self.time += self.look
        return self.time

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += seconds


class Site:
    """What a site answers, path by path; it remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.answers: dict[str, Send] = {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def put(
        self, path: str, body: str | bytes = b"", kind: str | None = "text/html", status: int = 200, **more: str
    ) -> str:
        """Let a path answer so; its address."""
        content = body.encode() if isinstance(body, str) else body
        headers = {name.replace("_", "-"): value for name, value in more.items()}
        headers |= {"Content-Type": kind} if kind else {}

        def send(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            for name, value in {"Content-Length": str(len(content)), **headers}.items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(content)

        return self.do(path, send)

    def do(self, path: str, send: Send) -> str:
        """Let a path answer as a function does; its address."""
        self.answers[path] = send
        return self.address + path

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                with contextlib.suppress(OSError):  # who asked has heard enough
                    site.answers.get(self.path, lambda handler: handler.send_error(404))(self)

            def log_message(self, format: str, *args: object) -> None:
                pass

        return Handler


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site that is asked directly, whatever proxy this machine has."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    made = Site()
    thread = threading.Thread(target=made.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.server.shutdown()
    thread.join()
    made.server.server_close()


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture
def fetched(clock: Clock) -> Callable[..., list[Page | LetopisError]]:
    """What addresses give, without pauses."""
    web = Web(clock, pause=0, timeout=5)
    return lambda *addresses: list(pages(addresses, web=web))
