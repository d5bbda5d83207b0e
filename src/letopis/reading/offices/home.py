"""Whose page it is: the countries that its furniture and its address speak of."""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from letopis.knowledge import Kind, gazetteer, lexicon
from letopis.language.russian.lemmas import parses
from letopis.model.article import Article, Role

_WORD = re.compile(r"[А-Яа-яЁё-]+")


@lru_cache(maxsize=64)
def home_of(article: Article) -> tuple[str, ...]:
    """The countries whose page it seems to be, the surest first: an official site names its state at its head."""
    return tuple(dict.fromkeys([*_official(article), *_domain(article)]))


def _official(article: Article) -> Iterator[str]:
    """The country in a line of furniture that names a ministry, an embassy, a president's office."""
    words = lexicon("offices")["home"]["institutions"]
    for block in article.blocks:
        if block.role is not Role.FURNITURE:
            break  # what stands below the story may be teasers of others
        for line in article.text[block.start : block.end].splitlines():
            if any(word in line.lower() for word in words):
                yield from _countries(line)


def _countries(line: str) -> list[str]:
    """The first country that a line names."""
    forms = [match[0].lower() for match in _WORD.finditer(line)]
    lemmas = [parses(form)[0].normal_form.replace("ё", "е") if parses(form) else form for form in forms]
    for at in range(len(lemmas)):
        hit = gazetteer().longest(lemmas, at)
        if hit is not None and hit.kind in (Kind.COUNTRY, Kind.ADJECTIVE) and len(hit.countries) == 1:
            return list(hit.countries)
    return []


def _domain(article: Article) -> Iterator[str]:
    """The country of the address's top-level domain, or of the outlet's where it is named by one."""
    for address in (article.url, article.outlet):
        host = urlsplit(address).hostname if address and "//" in address else address
        top = (host or "").rsplit(".", 1)[-1].lower() if "." in (host or "") else ""
        code = lexicon("offices")["home"]["domains"].get(top)
        if code:
            yield code
