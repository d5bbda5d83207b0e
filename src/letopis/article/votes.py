"""What other extractors take for the story, as votes on the lines of the page."""

import logging
from collections.abc import Callable

import justext
import trafilatura
from lxml import html
from readability import Document

from letopis.article.markup import sheet

#: Beyond this many characters the extractors are not asked: what is so large is no plain news page.
LARGEST = 3_000_000
_SHINGLE = 4

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("readability").setLevel(logging.CRITICAL)


def _trafilatura(page: str, tree: html.HtmlElement) -> str:
    return trafilatura.extract(page, include_comments=False, include_tables=True, deduplicate=False) or ""


def _trafilatura_recall(page: str, tree: html.HtmlElement) -> str:
    return trafilatura.extract(page, include_comments=False, favor_recall=True) or ""


def _readability(page: str, tree: html.HtmlElement) -> str:
    return sheet(Document(page).summary()).text


def _justext(page: str, tree: html.HtmlElement) -> str:
    paragraphs = justext.justext(page, justext.get_stoplist("Russian"))
    return "\n".join(one.text for one in paragraphs if not one.is_boilerplate)


#: The extractors that are asked.
EXTRACTORS: tuple[Callable[[str, html.HtmlElement], str], ...] = (
    _trafilatura,
    _trafilatura_recall,
    _readability,
    _justext,
)
