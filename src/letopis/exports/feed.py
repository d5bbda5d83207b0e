"""The news of a chronicle as a feed that programs subscribe to: Atom (RFC 4287), in pages (RFC 5005).

An entry is an event with the sentences that tell it; those come first whose last report was published last. Its id, a
tag: URI (RFC 4151), holds wherever the chronicle is shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from lxml import etree
from sqlalchemy import Connection

from letopis.exports.asked import AUTHORITY, Filters, address, query
from letopis.exports.catalog import Language
from letopis.exports.characters import in_a_line
from letopis.exports.days import short
from letopis.exports.headline import facts, headline, shortened
from letopis.exports.words import Words, words
from letopis.store.ask.changed import Lately, changed, lately
from letopis.store.ask.evidence import Evidence, evidence_of_events
from letopis.store.ask.filter import Filter
from letopis.store.ask.listing.slices import Order
from letopis.store.ask.objects import objects
from letopis.store.ask.wanted import wanted
from letopis.store.chronicle import Chronicle

#: Entries of a page of the feed; sources that an entry shows, and characters of the words of each.
USUAL = 30
_SOURCES, _WORDS = 20, 2_000
_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_TAG = f"tag:{AUTHORITY},2026:"
#: When a feed without entries was last changed.
_NEVER = datetime(2020, 1, 1, tzinfo=UTC)
#: The order of the feed: places of versions by day of publication.
_ORDER = Order("feed", (int,))


def feed(
    chronicle: Chronicle,
    filters: Filters,
    base_url: str | None = None,
    language: Language = "en",
    after: str | None = None,
    limit: int = USUAL,
) -> bytes:
    """A page of the feed of the events that match, as an XML document.

    `base_url` is where the site is: with it there are links to itself (`/feed.atom`), to the next page and to the pages
    of events; without it the feed names sources only. `after` is the mark of the page before (in its link `next`);
    about `limit` entries. `updated` is when an event was last changed; the same chronicle gives the same bytes.

    Raises:
        BadMark: `after` is no such mark.
        LetopisError: filters as in `Chronicle.timeline`.
    """
    told = words(language)
    before = _ORDER.place(after)
    with chronicle.asked() as connection:
        chosen = wanted(connection, **filters)
        found = lately(connection, chosen, limit, before[0] if before else None)
        rest = _rest(connection, chosen, found)
        ids = [row.id for _, row in found.rows]
        behind = evidence_of_events(connection, ids, whole=True)
        moments = changed(connection, {id: [one.claim for one in some] for id, some in behind.items()})
        events = {one["id"]: one for one in objects(connection, [row for _, row in found.rows])}
    root = _root(filters, base_url, told, max(moments.values(), default=_NEVER))
    for rel, mark in (("self", after), ("next", None if rest is None else _ORDER.mark((rest,)))):
        here = address(base_url, "feed.atom")
        if here and (rel == "self" or mark):
            _part(root, "link", rel=rel, type="application/atom+xml", href=here + query(filters, after=mark))
    for id in ids:
        _entry(root, events[id], behind.get(id, ()), moments.get(id, _NEVER), base_url, told)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))


def _rest(connection: Connection, chosen: Filter, found: Lately) -> int | None:
    """The place that the next page begins after; None where there is none."""
    if found.rest is not None or not found.rows:
        return found.rest
    last = found.rows[-1][0]
    beyond = lately(connection, chosen, 1, last)
    return last if beyond.rows or beyond.rest is not None else None


def _root(filters: Filters, base_url: str | None, told: Words, moment: datetime) -> etree._Element:
    names: Any = {None: _ATOM}  # the stubs have no place for the default namespace
    root = etree.Element(f"{{{_ATOM}}}feed", {_LANGUAGE: str(told.language)}, nsmap=names)
    _part(root, "id", f"{_TAG}feed{query(filters)}")
    _part(root, "title", told.gettext("Letopis: what is new"))
    _part(root, "updated", _moment(moment))
    _part(_part(root, "author"), "name", "Letopis")
    _part(root, "generator", "Letopis")
    page = address(base_url, "timeline")
    if page:
        _part(root, "link", rel="alternate", type="text/html", href=page + query(filters))
    return root


def _entry(
    root: etree._Element,
    event: Mapping[str, Any],
    behind: Sequence[Evidence],
    moment: datetime,
    base_url: str | None,
    told: Words,
) -> None:
    entry = _part(root, "entry")
    _part(entry, "id", f"{_TAG}events/{event['id']}")
    _part(entry, "title", headline(event, told))
    _part(entry, "updated", _moment(moment))
    known = [one.known for one in behind if one.known]
    if known:
        _part(entry, "published", _moment(datetime.combine(min(known), time(), UTC)))
    page = address(base_url, "events", event["id"])
    if page:
        _part(entry, "link", rel="alternate", type="text/html", href=page)
    for one in _linked(behind):
        _part(entry, "link", rel="related", href=one.source, title=in_a_line(one.outlet or one.source))
    _part(entry, "category", term=event["kind"], label=told.kind(event["kind"]), scheme=f"{_TAG}kind")
    for topic in event["topics"]:
        _part(entry, "category", term=topic, label=told.topic(topic), scheme=f"{_TAG}topic")
    _part(entry, "content", _content(event, behind, told), type="html")


def _content(event: Mapping[str, Any], behind: Sequence[Evidence], told: Words) -> str:
    """What is known of an event and the sentences behind it, as HTML, which the feed carries as text."""
    whole = etree.Element("div")
    known = _within(whole, "dl")
    for name, value in facts(event, told):
        _within(known, "dt", name)
        _within(known, "dd", value)
    for one in behind[:_SOURCES]:
        _quoted(whole, one, told)
    if len(behind) > _SOURCES:
        _within(whole, "p", told.ngettext("and {number} more", "and {number} more", len(behind) - _SOURCES))
    return str(etree.tostring(whole, method="html", encoding="unicode"))


def _quoted(whole: etree._Element, one: Evidence, told: Words) -> None:
    """The sentence of a source, and where it stands."""
    quoted = _within(whole, "blockquote")
    _within(quoted, "p", shortened(one.words, _WORDS))
    said_by = _within(quoted, "p", "— ")
    day = [short(one.known, told.language)] if one.known else []
    named = ", ".join([in_a_line(one.outlet or one.source), *day])
    if _is_address(one.source):
        _within(said_by, "a", named, href=one.source)
    else:
        _within(said_by, "cite", f"{named} ({in_a_line(one.source)})" if one.outlet else named)


def _linked(behind: Iterable[Evidence]) -> Iterable[Evidence]:
    """The sources that have an address on the web, each once."""
    return {one.source: one for one in behind if _is_address(one.source)}.values()


def _is_address(source: str) -> bool:
    return source.startswith(("https://", "http://")) and source.isprintable() and " " not in source


def _part(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    return _within(parent, f"{{{_ATOM}}}{name}", text, **attributes)


def _within(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    made = etree.SubElement(parent, name, attributes)
    made.text = text
    return made


def _moment(value: date) -> str:
    return f"{value:%Y-%m-%dT%H:%M:%S}Z"
