"""HTML → the text of the page, a line for each block element, with what the markup says of every line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from letopis.article.lines import Mark

_TAGS = r"html|head|body|div|p|table|meta|script|span|article|section|br|li|ul|td|h1|h2|title"
_START = re.compile(rf"\s*(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|(?:{_TAGS})\b)", re.I | re.S)
_WHOLE = re.compile(r"<(?:html|body|!doctype html)\b", re.I)
_CLOSING = re.compile(r"</(?:div|p|td|span|li|h1|h2|article)>", re.I)
_BLOCK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "label",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_UNREAD = frozenset(
    ("head", "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "select",
     "textarea", "canvas", "audio", "video", "map", "applet")
)  # fmt: skip
_ASIDE = frozenset(("nav", "footer", "aside", "form", "button", "label"))
_CAPTION = frozenset(("figcaption", "caption"))
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav|menu|footer|sidebar|side|breadcrumbs?|share|social|related|comments?|tags?|banner|advert\w*|ads|promo"
    r"|widget|popular|subscribe|subscription|teaser|login|informer|rates|weather|counter|copyright|cookies?)(?:$|[\s_-])",
    re.I,
)
_PICTURE = re.compile(
    r"(?:photo|image|img|picture|pic|figure|media)[\w-]*(?:caption|title|desc|author|copyright|sign)|caption", re.I
)
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z!][a-z0-9-]*)[^<>]*>", re.I)
_HIDDEN = re.compile(r"display\s*:\s*none", re.I)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The text of a page with the mark of each line that is not blank, and the tree that it was taken from."""

    text: str
    marks: list[Mark] | None = None
    tree: html.HtmlElement | None = None


@dataclass(slots=True)
class _Place:
    """An element on the way down from the root: what it means for the text inside."""

    element: etree._Element
    tag: str
    aside: bool
    linked: bool
    caption: bool
    mute: bool
    quoted: bool = False


@dataclass(slots=True)
class _Row:
    """A line in the making."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0
    place: _Place | None = None


def is_html(text: str) -> bool:
    """Whether a text is HTML, whole or a piece, rather than plain text with a tag left over in it.

    >>> is_html("<p>Одна строка.</p>"), is_html("Текст с <b>тегом</b>.")
    (True, False)
    """
    head = text[:20_000]
    return bool(_START.match(head) or _WHOLE.search(head[:2000])) or len(_CLOSING.findall(head)) > max(
        4, len(head) / 150
    )


def parse(text: str) -> html.HtmlElement | None:
    """The tree of an HTML text, or None where nothing is in it."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def sheet(text: str) -> Sheet:
    """The text of an HTML page: a line for each block element, runs of blanks as one, scripts and styles left out."""
    tree = parse(text)
    if tree is None:
        return Sheet("", [], None)
    rows = [(line, _mark(row)) for row in _rows(tree) if (line := " ".join("".join(row.parts).split()))]
    if not rows:  # nested so deep that the parser gave up
        rows = [(line, Mark()) for line in _between_tags(text)]
    return Sheet("\n".join(line for line, _ in rows), [mark for _, mark in rows], tree)


def _between_tags(text: str) -> Iterator[str]:
    """What stands between the tags of a text, scripts and the like left out."""
    mute, start = "", 0
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        line = " ".join(text[start : tag.start()].split()) if not mute else ""
        if line:
            yield line
        start = tag.end()
        if mute:
            mute = "" if tag["end"] and name == mute else mute
        elif name in _UNREAD and not tag["end"]:
            mute = name
    if not mute and (line := " ".join(text[start:].split())):
        yield line


def _mark(row: _Row) -> Mark:
    place, length = row.place, sum(len(part.strip()) for part in row.parts)
    if place is None:
        return Mark()
    return Mark(
        "blockquote" if place.quoted else place.tag, row.linked / max(1, length), place.aside, None, place.caption
    )


def _rows(tree: html.HtmlElement) -> Iterator[_Row]:
    """The lines of a tree, walked without recursion, so that no depth of nesting matters."""
    places, row = list[_Place](), _Row()
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "comment"
        if event == "start":
            place = _enter(element, tag, places[-1] if places else None)
            places.append(place)
            if tag in _BLOCK:
                yield row
                row = _Row()
            _write(row, element.text, places[-1])
        else:
            places.pop()
            if tag in _BLOCK:
                yield row
                row = _Row()
            if places:
                _write(row, element.tail, places[-1])
    yield row


def _write(row: _Row, text: str | None, place: _Place) -> None:
    if not text or place.mute:
        return
    row.parts.append(text)
    if text.strip():
        row.place = row.place or place
        row.linked += len(text.strip()) if place.linked else 0


def _enter(element: etree._Element, tag: str, above: _Place | None) -> _Place:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    body = tag in ("html", "body", "article", "main", "comment")
    aside = tag in _ASIDE or (not body and bool(_FURNITURE.search(names)))
    caption = tag in _CAPTION or (tag in _BLOCK and bool(_PICTURE.search(names)))
    mute = tag in _UNREAD or tag == "comment" or bool(_HIDDEN.search(element.get("style") or ""))
    place = _Place(element, tag, aside, tag == "a", caption, mute, tag == "blockquote")
    if above is not None:
        place.aside |= above.aside
        place.linked |= above.linked
        place.caption |= above.caption
        place.mute |= above.mute
        place.quoted |= above.quoted
        place.tag = tag if tag in _BLOCK else above.tag
    return place
