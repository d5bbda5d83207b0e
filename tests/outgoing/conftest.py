"""Servers on this machine that stand in for those elsewhere, a clock that only notes waits, and a small paper."""

import contextlib
import json
import socketserver
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from letopis.exports.brief.paper import Grid, Heading, Item, Items, Note, Paper, Paragraph, Run, line

MOMENT = datetime(2024, 5, 14, 16, 20, tzinfo=UTC)


@dataclass(slots=True)
class Clock:
    """Always the same moment; notes how long it was to wait."""

    waits: list[float] = field(default_factory=list)

    def moment(self) -> datetime:
        return MOMENT

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)


@dataclass(slots=True)
class Answer:
    """What a server answers: with `silent` it closes the connection without a word."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)
    silent: bool = False


class Site:
    """A server that answers what it is told to, one answer after the other, the last one again and again."""

    def __init__(self) -> None:
        self.answers: list[Answer] = [Answer()]
        self.asked: list[tuple[str, dict[str, str], bytes]] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def will(self, *answers: Answer) -> None:
        """Answer so from now on."""
        self.answers = list(answers)

    @property
    def bodies(self) -> list[Any]:
        """What was posted, as JSON."""
        return [json.loads(content) for _, _, content in self.asked]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}, content))
                answer = site.answers.pop(0) if len(site.answers) > 1 else site.answers[0]
                if answer.silent:
                    return
                self.send_response(answer.status)
                for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer.body)

            def log_message(self, *_: object) -> None:
                pass

        return Handler


@dataclass(slots=True)
class Post:
    """A server of mail. `replies` are what it answers to a command ("RCPT"), one after the other, else the usual.

    "close" hangs up. `letters` are those it took: sender, recipients, content.
    """

    port: int = 0
    replies: dict[str, list[str]] = field(default_factory=dict)
    letters: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    offers: tuple[str, ...] = ("AUTH PLAIN",)
    context: ssl.SSLContext | None = None

    def seal(self, context: ssl.SSLContext) -> None:
        """Speak TLS from the beginning from now on."""
        self.context = context

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"


def _talk(post: Post) -> type[socketserver.StreamRequestHandler]:
    class Talk(socketserver.StreamRequestHandler):
        def setup(self) -> None:
            if post.context is not None:
                self.request = post.context.wrap_socket(self.request, server_side=True)
            super().setup()

        def finish(self) -> None:
            super().finish()
            self.request.close()

        def handle(self) -> None:
            self.sender, self.recipients = "", list[str]()
            self._say("220 post ready")
            while command := self.rfile.readline().decode("utf-8", "replace").rstrip("\r\n"):
                post.said.append(command)
                if not self._answer(command):
                    return

        def _answer(self, command: str) -> bool:
            verb = command.split()[0].upper()
            told = post.replies.get(verb)
            reply = told.pop(0) if told else ""
            if reply == "close":
                return False
            if reply and not reply.startswith("2"):
                self._say(reply)
            elif verb == "EHLO":
                lines = ["post", *post.offers]
                for number, text in enumerate(lines):
                    self._say(f"250{' ' if number == len(lines) - 1 else '-'}{text}")
            elif verb == "DATA":
                return self._letter()
            else:
                self._take(verb, command)
            return verb != "QUIT"

        def _take(self, verb: str, command: str) -> None:
            if verb == "MAIL":
                self.sender, self.recipients = command.split("<")[1].split(">")[0], []
            if verb == "RCPT":
                self.recipients.append(command.split("<")[1].split(">")[0])
            self._say({"QUIT": "221 bye", "AUTH": "235 welcome"}.get(verb, "250 ok"))

        def _letter(self) -> bool:
            self._say("354 go on")
            content = b""
            while (text := self.rfile.readline()) not in (b".\r\n", b""):
                content += text[1:] if text.startswith(b".") else text
            told = post.replies.get("END")
            reply = told.pop(0) if told else "250 taken"
            if reply == "close":
                return False
            if reply.startswith("250"):
                post.letters.append((self.sender, self.recipients, content))
            self._say(reply)
            return True

        def _say(self, text: str) -> None:
            self.wfile.write(text.encode() + b"\r\n")

    return Talk


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A client that hangs up is none of ours."""


@contextlib.contextmanager
def _running(server: socketserver.BaseServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def site() -> Iterator[Site]:
    """A server of HTTP on this machine."""
    made = Site()
    with _running(made.server):
        yield made


@pytest.fixture
def post() -> Iterator[Post]:
    """A server of mail on this machine."""
    made = Post()
    with _Server(("127.0.0.1", 0), _talk(made)) as server:
        made.port = server.server_address[1]
        with _running(server):
            yield made


@pytest.fixture
def paper() -> Paper:
    """A paper with each kind of block."""
    told = line(Run("3 апреля", strong=True), " — встреча <в> Осло & рядом", (1, 2))
    blocks = (
        Heading("Новые события"),
        Items((Item(told, (line(Run("≠ место: ", quiet=True), "Берген", (2,)),)),)),
        Grid("Встречи", ("", "2023", "2024"), ((line("Министры"), line("2"), line("–")),), numbers=True),
        Paragraph(line(Run("Больше ничего.", quiet=True))),
    )
    notes = (
        Note(1, "Вестник, 04.04.2023: «Встреча»", "https://vestnik.example/a?x=1&y=<2>"),
        Note(2, "Курьер", "pages/2.txt"),
    )
    return Paper("День: что стало известно", "по 2 источникам", "ru", blocks, "Источники", notes)


@pytest.fixture
def answers() -> type[Answer]:
    """What a server may answer."""
    return Answer
