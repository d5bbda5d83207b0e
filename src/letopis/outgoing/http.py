"""One request that posts something: the only module that needs the library for it (the extra `web`)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from urllib.parse import urlsplit

from letopis import __version__
from letopis.model.errors import LetopisError
from letopis.outgoing.hidden import hidden, unlogged
from letopis.outgoing.retries import Busy, Refused, Unclear

#: Seconds that the other side may be silent, and bytes that are read of its answer.
_PATIENCE, _MOST = 30.0, 65_536
_BUSY = (408, 425, 429)


class NoWeb(LetopisError):
    """The library for requests is not there."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: status, headers (names in small letters), and the beginning of its content."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def post(url: str, content: bytes, headers: Mapping[str, str], secrets: tuple[str, ...] = ()) -> Reply:
    """The answer to a POST; no redirect is followed, no cookie kept, and secrets appear in no error and no log.

    Raises:
        NoWeb: the extra `web` is not installed.
        Busy: it did not arrive. Unclear: the answer was lost. Refused: the address is none, or not trusted.
    """
    try:
        import httpx2
    except ImportError:
        raise NoWeb("httpx2", "the library for requests is not installed", "pip install 'letopis[web]'") from None
    named = {"User-Agent": f"letopis/{__version__}", **headers}
    try:
        with (
            unlogged(secrets),
            httpx2.Client(timeout=_PATIENCE, follow_redirects=False) as client,
            client.stream("POST", url, content=content, headers=named) as response,
        ):
            return Reply(response.status_code, dict(response.headers), _beginning(response.iter_bytes()))
    except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout) as error:
        raise _unreached(hidden(str(error), secrets)) from None
    except (httpx2.InvalidURL, httpx2.UnsupportedProtocol, httpx2.LocalProtocolError, UnicodeError):
        raise Refused("is no address that anything can be sent to", "check it; it begins with https://") from None
    except httpx2.TimeoutException:
        raise Unclear(f"was silent for {_PATIENCE:g} seconds") from None
    except httpx2.HTTPError as error:
        raise Unclear(f"broke off ({type(error).__name__})") from None


def _beginning(chunks: Iterable[bytes]) -> bytes:
    found = bytearray()
    for chunk in chunks:
        found += chunk
        if len(found) > _MOST:
            break
    return bytes(found[:_MOST])


def _unreached(reason: str) -> Exception:
    if "certificate" in reason.lower():
        return Refused("its certificate is not trusted", "check the address, or have the certificate mended")
    return Busy("cannot be reached")


def accepted(reply: Reply, moment: datetime, reason: str = "") -> Reply:
    """The answer, where it says that all is well; `reason` is what it says itself.

    Raises:
        Busy: it asks to come again (408, 425, 429, 5xx), after so many seconds as `Retry-After` says.
        Refused: anything else.
    """
    told = f"answers {reply.status}" + (f" ({reason})" if reason else "")
    if 200 <= reply.status < 300:
        return reply
    if reply.status in _BUSY or reply.status >= 500:
        raise Busy(told, seconds_asked(reply.headers.get("retry-after", ""), moment))
    if 300 <= reply.status < 400:
        raise Refused(f"{told}: it leads elsewhere", "give the address that it leads to")
    raise Refused(told, "check the address, who may send there, and what is sent")


def seconds_asked(value: str, moment: datetime) -> float | None:
    """How long to wait, by a header Retry-After (RFC 9110, 10.2.3): seconds, or a date; None where it is neither."""
    value = value.strip()
    if value.isdecimal() and value.isascii():
        return float(value[:9])
    try:
        then = parsedate_to_datetime(value)
    except (ValueError, IndexError):
        return None
    return max(0.0, ((then if then.tzinfo else then.replace(tzinfo=UTC)) - moment).total_seconds())


def trusted(address: str, name: str) -> str:
    """An address that secrets may go to: https, or http on this machine. Raises LetopisError."""
    parts = urlsplit(address)
    if parts.scheme == "https" and parts.hostname:
        return address.rstrip("/")
    if parts.scheme == "http" and own(parts.hostname or ""):
        return address.rstrip("/")
    raise LetopisError(name, "is no address that a secret may be sent to", "give one that begins with https://")


def own(host: str) -> bool:
    """Whether a host is this machine.

    >>> own("127.0.0.1"), own("localhost"), own("10.0.0.1")
    (True, True, False)
    """
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
