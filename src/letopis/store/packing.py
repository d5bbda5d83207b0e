"""Pages and readings as they lie in the database: compressed, and named by the digest of what they depend on."""

import json
import zlib
from hashlib import blake2b
from typing import Any

from letopis.model import written
from letopis.model.article import Page
from letopis.model.reading import Reading

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
    return zlib.compress(content, _LEVEL), dumped({name: value for name, value in told.items() if value})


def page_of(source: str, content: bytes, told: str) -> Page:
    """The page that was packed."""
    rest: dict[str, Any] = json.loads(told)
    whole = zlib.decompress(content)
    text = rest.pop("text", False)
    return Page(source, whole.decode("utf-8", "surrogatepass") if text else whole, **rest)


def packed(reading: Reading) -> bytes:
    """A reading, compressed."""
    return zlib.compress(dumped(reading.to_json()).encode("utf-8", "surrogatepass"), _LEVEL)


def reading_of(body: bytes) -> Reading:
    """The reading that was packed."""
    return written.reading(json.loads(zlib.decompress(body).decode("utf-8", "surrogatepass")))


def dumped(value: Any) -> str:
    """A value as compact JSON text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
