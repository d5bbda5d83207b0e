"""One request: the only module that needs the library for it (the extra `web`)."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import DefaultCookiePolicy

import httpx2

from letopis import __version__
from letopis.sources.web.address import invalid
from letopis.sources.web.clock import Clock
from letopis.sources.web.robots import PRODUCT
from letopis.sources.web.trouble import Trouble

#: Seconds for one page, whatever it is that takes long.
PATIENCE = 120.0

_HEADERS = {
    "User-Agent": f"{PRODUCT}/{__version__} (fetches single news pages that its user names)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,application/x-ndjson;q=0.9,*/*;q=0.1",
}
_LATER = "try again later"
_NUMBERS = re.compile(r"^\[[^]]*\]\s*|\s*\(_ssl\.c:\d+\)$")  # of errors and of lines in the system's sources


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site answers: status and headers at once (names in small letters), the content as it is asked for."""

    status: int
    headers: Mapping[str, str]
    charset: str | None
    chunks: Iterator[bytes]

    def content(self, most: int) -> bytes:
        """The content up to the chunk that makes it longer than `most` bytes: no more than that is read."""
        found = bytearray()
        for chunk in self.chunks:
            found += chunk
            if len(found) > most:
                break
        return bytes(found)


class Client:
    """Asks sites: no cookies and no credentials, one connection a request, and nothing followed by itself."""

    def __init__(self, clock: Clock, timeout: float) -> None:
        """`timeout`: seconds that a site may be silent."""
        self._clock = clock
        self._timeout = timeout
        self._http = httpx2.Client(
            headers=_HEADERS, timeout=timeout, follow_redirects=False,
            limits=httpx2.Limits(max_connections=1, max_keepalive_connections=0),
        )  # fmt: skip
        self._http.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=()))

    @contextmanager
    def get(self, url: str) -> Iterator[Answer]:
        """The answer to a request; raises Trouble where there is none, or where it breaks off while it is read."""
        began = self._clock.seconds()
        try:
            with self._http.stream("GET", url) as response:
                chunks = self._in_time(response.iter_bytes(), began)
                yield Answer(response.status_code, response.headers, response.charset_encoding, chunks)
        except httpx2.TimeoutException:
            raise Trouble(f"the site was silent for {self._timeout:g} seconds", _LATER) from None
        except httpx2.ConnectError as error:
            raise _unreached(_reason(error)) from None
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, UnicodeError):
            raise invalid() from None
        except httpx2.HTTPError as error:
            raise Trouble(f"the answer broke off or is damaged ({_reason(error)})", _LATER) from None

    def _in_time(self, chunks: Iterator[bytes], began: float) -> Iterator[bytes]:
        """Chunks as they come; raises Trouble where a site that is never silent long takes too long altogether."""
        for chunk in chunks:
            if self._clock.seconds() - began > PATIENCE:
                raise Trouble(f"not done after {PATIENCE:g} seconds", _LATER)
            yield chunk


def _unreached(reason: str) -> Trouble:
    if "certificate" in reason:
        return Trouble(f"the site's certificate is not trusted ({reason})", "save the page, and give its file")
    return Trouble(f"cannot be reached ({reason})", "check the address and the network")


def _reason(error: Exception) -> str:
    return _NUMBERS.sub("", str(error)).strip().lower() or type(error).__name__
