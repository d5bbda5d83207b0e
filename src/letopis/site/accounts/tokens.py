"""Secrets that a browser is given, and the proof in a form that the page it stands on came from here."""

import secrets
from hmac import compare_digest
from hmac import new as keyed

#: Random bytes of a secret.
_BYTES = 32
#: Characters of one in text, at least and at most: what is shorter or longer was not given out here.
_TEXT = range(40, 65)


def secret() -> str:
    """A new secret as URL-safe text."""
    return secrets.token_urlsafe(_BYTES)


def given(cookie: str | None) -> str | None:
    """A cookie's secret, if it looks like one."""
    return cookie if cookie and len(cookie) in _TEXT and cookie.isascii() else None


def proof(key: str, cookie: str) -> str:
    """What a form carries where nobody is logged in: only who has the cookie and this process's key can make it."""
    return keyed(key.encode(), cookie.encode(), "sha256").hexdigest()


def same(one: str, other: str) -> bool:
    """Whether two texts are the same, found out in a time that tells nothing about where they differ."""
    return compare_digest(one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass"))
