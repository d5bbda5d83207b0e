"""What a site's answer means to who asked for a page: its status and the kind of its content, in words."""

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from letopis.sources.web.trouble import Trouble

#: Statuses that lead on to another address.
REDIRECTS = frozenset({301, 302, 303, 307, 308})
#: Statuses that ask to come again later.
BUSY = frozenset({429, 503})

_LISTS = "json jsonl jsonlines ndjson x-jsonl x-jsonlines x-ndjson json-lines gzip x-gzip octet-stream xhtml+xml"
_READ = frozenset({"", "text/html", "text/plain", *(f"application/{name}" for name in _LISTS.split())})
_FEEDS = frozenset({"application/rss+xml", "application/atom+xml", "application/xml", "text/xml"})
_SAVED = "save the page, and give its file"
_LATER = "try again later"

_REFUSALS = {
    401: ("the site asks for a name and password (401), and none is sent", _SAVED),
    402: ("the site asks to be paid for the page (402)", _SAVED),
    403: ("the site does not let the page be fetched (403)", _SAVED),
    404: ("the site knows no such page (404)", "check the address"),
    410: ("the page is gone (410)", "check the address, or give a copy from an archive"),
    451: ("the page is withheld for legal reasons (451)", "give a copy from elsewhere"),
}


def refused(status: int, headers: Mapping[str, str], now: str) -> Trouble | None:
    """What is wrong with an answer by its status; None where it brings a page. `now` is ISO 8601 with an offset."""
    if status in (200, 203):
        return None
    if status in BUSY:
        why = "the site is asked more than it likes" if status == 429 else "the site is out of service"
        return Trouble(f"{why} ({status})", f"try again {_spell(retry_after(headers, now))}")
    if status in _REFUSALS:
        return Trouble(*_REFUSALS[status])
    if status >= 500:
        return Trouble(f"the site failed ({status})", _LATER)
    return Trouble(f"the site answers with status {status} and no page", "check the address")


def unsuited(headers: Mapping[str, str]) -> Trouble | None:
    """What is wrong with an answer by the kind of its content; None where it may be a page or a list of documents."""
    kind = media(headers)
    if kind in _READ:
        return None
    if kind in _FEEDS:
        return Trouble(f"a feed or data ({kind}), no page", "give the addresses of the pages that it names")
    return Trouble(f"not a page but {kind}", "give the address of a page in HTML or text")


def media(headers: Mapping[str, str]) -> str:
    """The kind of content that an answer declares, without its parameters; empty where it declares none."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def retry_after(headers: Mapping[str, str], now: str) -> float | None:
    """After how many seconds a site asks to come again (RFC 9110, 10.2.3); None where it does not say.

    >>> retry_after({"retry-after": "Fri, 31 Dec 1999 23:59:59 GMT"}, "1999-12-31T23:58:59+00:00")
    60.0
    """
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        then = parsedate_to_datetime(value)
    except ValueError:
        return None
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return max(0.0, (then - datetime.fromisoformat(now)).total_seconds())


def _spell(seconds: float | None) -> str:
    if seconds is None:
        return "later"
    if seconds <= 120:
        return f"in {math.ceil(seconds)} seconds, as it asks"
    return f"in {math.ceil(seconds / 60)} minutes, as it asks"
