"""Evidence as citations: a page as a `NewsArticle`, its sentences as `Quotation`s that are part of it."""

from collections.abc import Iterable, Mapping
from typing import Any

from letopis.exports.certain import plain
from letopis.exports.characters import in_a_line, sound
from letopis.exports.linked.names import Names
from letopis.exports.whole import Page
from letopis.store.ask.evidence import Evidence

Node = dict[str, Any]


def page(one: Page, names: Names) -> Node:
    """A page that is cited. Its day is left out where it is known only to lie in a stretch of time."""
    return without_nothing({
        "@type": "NewsArticle" if one.outlet else "CreativeWork",
        "@id": names.page(one.source),
        "identifier": one.source,
        "url": one.address,
        "name": one.title and in_a_line(one.title),
        "inLanguage": one.language,
        "datePublished": plain(one.published),
        "publisher": {"@type": "Organization", "name": in_a_line(one.outlet)} if one.outlet else None,
        "letopis:published": None if plain(one.published) else one.published,
    })  # fmt: skip


def quotations(reports: Iterable[Mapping[str, Any]], names: Names) -> list[Node]:
    """The sentences of an event's reports."""
    return [quotation(one["text"], report["source"], names) for report in reports for one in report["sentences"]]


def behind(claims: Iterable[str], evidence: Mapping[str, Evidence], names: Names) -> list[Node]:
    """The sentences of claims, each once."""
    told = dict.fromkeys((evidence[one].words, evidence[one].source) for one in claims if one in evidence)
    return [quotation(words, source, names) for words, source in told]


def quotation(words: str, source: str, names: Names) -> Node:
    """A sentence of a page."""
    return {"@type": "Quotation", "text": sound(words), "isPartOf": names.page(source)}


def property_value(name: str, value: Any) -> Node:
    """What schema.org has no term for, by our name for it."""
    return {"@type": "PropertyValue", "propertyID": f"letopis:{name}", "value": value}


def without_nothing(node: Node) -> Node:
    """A node without the fields that say nothing."""
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}
