"""How sites are asked: one request at a time, a pause between two to one host, none while a host asks to wait."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from letopis.sources.web.answers import BUSY, refused, retry_after
from letopis.sources.web.clock import Clock
from letopis.sources.web.trouble import Trouble

if TYPE_CHECKING:
    from letopis.sources.web.client import Answer, Client


class Manners:
    """Asks sites through a client, as politely as one may expect."""

    def __init__(self, client: "Client", clock: Clock, pause: float) -> None:
        self._client = client
        self._clock = clock
        self._pause = pause
        self._last: dict[str, float] = {}  # when each host was asked last
        self._closed: dict[str, tuple[float, Trouble]] = {}  # until when a host asks to wait, and what it said

    @contextmanager
    def get(self, host: str, url: str) -> "Iterator[Answer]":
        """The answer to a request, after a pause where the host was asked just now; raises Trouble like the client."""
        self._wait(host)
        try:
            with self._client.get(url) as answer:
                self._heed(host, answer)
                yield answer
        finally:
            self._last[host] = self._clock.seconds()

    def _wait(self, host: str) -> None:
        now = self._clock.seconds()
        if host in self._closed and now < self._closed[host][0]:
            raise self._closed[host][1].again()
        if host in self._last and now - self._last[host] < self._pause:
            self._clock.wait(self._last[host] + self._pause - now)

    def _heed(self, host: str, answer: "Answer") -> None:
        """Remember that a host asks to wait, and for how long."""
        now = self._clock.now()
        seconds = retry_after(answer.headers, now) if answer.status in BUSY else None
        said = refused(answer.status, answer.headers, now)
        if seconds and said:
            self._closed[host] = self._clock.seconds() + seconds, said
