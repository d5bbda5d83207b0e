"""Addresses: which of a user's words are some, and which of them are fetched."""

import re
from urllib.parse import SplitResult, urldefrag, urljoin, urlsplit

from letopis.sources.web.trouble import Trouble

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_CREDENTIALS = re.compile(r"//[^/?#]*@")


def is_address(path: str) -> bool:
    """Whether what a user gave is an address and no path.

    >>> is_address("https://mfa.example/1"), is_address("FTP://a.example"), is_address("pages/http.txt")
    (True, True, False)
    """
    return bool(_ADDRESS.match(path))


def shown(address: str) -> str:
    """An address as it may be printed: without a name and password.

    >>> shown("https://me:secret@mfa.example/1")
    'https://mfa.example/1'
    """
    return _CREDENTIALS.sub("//", address, count=1)


def parts(address: str) -> SplitResult:
    """The parts of an address that may be fetched; raises Trouble for any other."""
    try:
        found = urlsplit(address)
        host = found.hostname
        found.port  # noqa: B018 - raises where it is no number
    except ValueError:
        raise invalid() from None
    if found.scheme == "file":
        raise Trouble("file:// addresses are not fetched", "give the file's path itself")
    if found.scheme not in ("http", "https"):
        raise Trouble(f"{found.scheme}:// addresses are not fetched", "give one that begins with https:// or http://")
    if found.username is not None or found.password is not None:
        raise Trouble("the address holds a name or password, and none is sent", "leave it out, or give the page's file")
    if not host:
        raise Trouble("the address names no site", "check how it is written")
    return found


def further(url: str, place: str) -> str:
    """The address that `place` is when it is met at `url`, without a mark within the page; raises Trouble.

    >>> further("https://mfa.example/a/1?x", "../b#c")
    'https://mfa.example/b'
    """
    try:
        return urldefrag(urljoin(url, place)).url
    except ValueError:
        raise invalid() from None


def invalid() -> Trouble:
    """What is wrong with an address that is none."""
    return Trouble("no valid address", "check how it is written")


def origin(address: SplitResult) -> str:
    """The site that an address is of: scheme, host and port.

    >>> origin(urlsplit("https://MFA.example:8080/a?b"))
    'https://mfa.example:8080'
    """
    return f"{address.scheme}://{address.netloc.lower()}"
