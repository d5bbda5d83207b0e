"""Secrets: taken from the environment alone, and never shown."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from letopis.model.errors import LetopisError

_STARS = "…"
#: The loggers of the library for HTTP, which tell addresses.
_LOGGERS = ("httpx2", "httpcore2.http11", "httpcore2.connection")


class NoSecret(LetopisError):
    """A secret that is needed and not set."""


def secret(name: str, environment: Mapping[str, str], what: str) -> str:
    """A secret by its variable's name. Raises NoSecret, which says what it is for."""
    found = environment.get(name, "").strip()
    if not found:
        raise NoSecret(name, f"is not set, and is needed: {what}", "set this variable of the environment")
    return found


def hidden(text: str, secrets: tuple[str, ...]) -> str:
    """A text without secrets.

    >>> hidden("POST /bot12:ab/sendMessage", ("12:ab",))
    'POST /bot…/sendMessage'
    """
    for one in secrets:
        text = text.replace(one, _STARS) if one else text
    return text


class _Filter(logging.Filter):
    """Takes secrets out of what is logged."""

    def __init__(self, secrets: tuple[str, ...]) -> None:
        super().__init__()
        self._secrets = secrets

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = hidden(record.getMessage(), self._secrets), ()
        return True


@contextmanager
def unlogged(secrets: tuple[str, ...]) -> Iterator[None]:
    """While it lasts, the library for HTTP logs no secrets."""
    filter = _Filter(secrets)
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    for one in loggers:
        one.addFilter(filter)
    try:
        yield
    finally:
        for one in loggers:
            one.removeFilter(filter)
