"""Pages and readings as they lie in the database: compressed, and named by the digest of what they depend on."""

import json
import re
import zlib
from dataclasses import replace
from hashlib import blake2b
from typing import Any

from letopis.model import written
from letopis.model.article import Page
from letopis.model.reading import Reading

_UNFIT = re.compile("[\x00\ud800-\udfff]")
_LONGEST = 2_000  # bytes of a page's name: an index of PostgreSQL takes some 700 more
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)
_LEVEL = 3  # of zlib: a fifth larger than the best, in a third of the time


def digest(page: Page) -> str:
    """The digest of all that a page's reading depends on: its content, address and what the collector says of it."""
    content = page.content if isinstance(page.content, bytes) else page.content.encode("utf-8", "surrogatepass")
    told = json.dumps([isinstance(page.content, str), page.url, page.title, page.published, page.charset])
    return blake2b(content, digest_size=16, key=blake2b(told.encode(), digest_size=32).digest()).hexdigest()


def packed_page(page: Page) -> tuple[bytes, str]:
    """A page's content, compressed, and the rest of it as JSON text."""
    content = page.content if isinstance(page.content, bytes) else page.content.encode("utf-8", "surrogatepass")
    told = {
        "text": isinstance(page.content, str),
        "url": page.url,
        "title": page.title,
        "published": page.published,
        "fetched": page.fetched,
        "charset": page.charset,
    }
    rest = json.dumps(
        {name: value for name, value in told.items() if value not in (None, False)}
    )  # in ASCII: it may be no proper Unicode
    return zlib.compress(content, _LEVEL), rest


def page_of(source: str, content: bytes, told: str) -> Page:
    """The page that was packed."""
    rest: dict[str, Any] = json.loads(told)
    whole = zlib.decompress(content)
    text = rest.pop("text", False)
    return Page(source, whole.decode("utf-8", "surrogatepass") if text else whole, **rest)


def settled(page: Page, reading: Reading) -> tuple[Page, Reading]:
    """A page and its reading without what no database takes: halves of surrogate pairs and the character NUL.

    The page keeps its content; its name gets an escape for each (a file's name may be no proper Unicode), the reading's
    texts a sign of the same length, so that spans hold.
    """
    page, article = named(page), reading.article
    if any(map(_UNFIT.search, (article.text, article.title or "", article.outlet or "", article.url or ""))):
        reading = written.reading(_fit(reading.to_json()))
    if reading.article.source != page.source:
        reading = replace(reading, article=replace(reading.article, source=page.source))
    return page, reading


def named(page: Page) -> Page:
    """A page under a name that databases take: a very long address ends in its digest."""
    source = page.source
    if _UNFIT.search(source):
        source = _UNFIT.sub(lambda found: f"\\u{ord(found[0]):04x}", source)
    if len(source.encode()) > _LONGEST:
        source = f"{source[: _LONGEST // 4]}…{blake2b(source.encode(), digest_size=16).hexdigest()}"
    return page if source == page.source else replace(page, source=source)


def fit(text: str) -> str:
    """A text with a sign in place of each character that no database takes."""
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)


def _fit(value: Any) -> Any:
    if isinstance(value, str):
        return fit(value)
    if isinstance(value, dict):
        return {name: _fit(one) for name, one in value.items()}
    return [_fit(one) for one in value] if isinstance(value, list) else value


def packed(reading: Reading) -> bytes:
    """A reading, compressed."""
    return zlib.compress(dumped(reading.to_json()).encode("utf-8", "surrogatepass"), _LEVEL)


def reading_of(body: bytes) -> Reading:
    """The reading that was packed."""
    return written.reading(json.loads(zlib.decompress(body).decode("utf-8", "surrogatepass")))


def dumped(value: Any) -> str:
    """A value as compact JSON text."""
    return _ENCODER.encode(value)
