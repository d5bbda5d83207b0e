"""What a page's head, its JSON-LD and its collector say of it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

from letopis.model.article import Page

_LARGEST = 500_000


@dataclass(frozen=True, slots=True)
class Metadata:
    """Titles, dates and names of the site, the most trustworthy first; `fetched`: when the collector took the page."""

    titles: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    url: str | None = None
    fetched: str | None = None


def metadata(page: Page, tree: html.HtmlElement | None) -> Metadata:
    """The metadata of a page: its head's, if it is HTML, and its collector's."""
    titles, dates, outlets = list[str](), list[str](), list[str]()
    url = page.url
    if tree is not None:
        records = list(_linked_data(tree))
        titles += [
            *_properties(tree, "og:title", "twitter:title"),
            *_texts(records, "headline"),
            *_elements(tree, "title"),
        ]
        dates += [*_texts(records, "datePublished"), *_properties(tree, *_PUBLISHED), *_item_dates(tree)]
        outlets += [*_properties(tree, "og:site_name"), *_publishers(records)]
        url = url or next(iter([*_links(tree, "canonical"), *_properties(tree, "og:url")]), None)
    titles[:0] = [page.title] if page.title else []
    dates += [page.published] if page.published else []
    return Metadata(tuple(titles), tuple(dates), tuple(outlets), url, page.fetched)


_PUBLISHED = ("article:published_time", "og:published_time", "datePublished", "pubdate", "publish-date", "publishdate",
              "article_date_original", "mediator_published_time", "dc.date.issued", "dcterms.created")  # fmt: skip


def _properties(tree: html.HtmlElement, *names: str) -> Iterator[str]:
    wanted = {name.lower() for name in names}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in wanted and (value := " ".join((meta.get("content") or "").split())):
            yield value


def _item_dates(tree: html.HtmlElement) -> Iterator[str]:
    for element in tree.iterfind(".//*[@itemprop='datePublished']"):
        value = element.get("datetime") or element.get("content")
        if value:
            yield value


def _elements(tree: html.HtmlElement, tag: str) -> Iterator[str]:
    for element in tree.iter(tag):
        if element.text and element.text.strip():
            yield " ".join(element.text.split())
            return


def _links(tree: html.HtmlElement, relation: str) -> Iterator[str]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == relation and (link.get("href") or "").startswith("http"):
            yield link.get("href") or ""


def _linked_data(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """The JSON-LD records of news articles on the page."""
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json" and len(script.text or "") < _LARGEST:
            try:
                found = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            yield from (one for one in _records(found) if "Article" in str(one.get("@type")))


def _records(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for one in value:
            yield from _records(one)
    elif isinstance(value, dict):
        yield value
        if isinstance(value.get("@graph"), list):
            yield from (one for one in value["@graph"] if isinstance(one, dict))


def _texts(records: list[dict[str, Any]], key: str) -> list[str]:
    return [" ".join(one[key].split()) for one in records if isinstance(one.get(key), str)]


def _publishers(records: list[dict[str, Any]]) -> list[str]:
    named = [one["publisher"] for one in records if isinstance(one.get("publisher"), dict)]
    return [one["name"].strip() for one in named if isinstance(one.get("name"), str) and one["name"].strip()]
