"""Page → article: what is the story and what is the site's furniture; title, date, outlet, credits."""

import re

from letopis.model.article import Article, Block, Page, Role


def extract(page: Page) -> Article:
    """The article of a page (a first cut: every line is body but the first, which is the title)."""
    text = page.content if isinstance(page.content, str) else page.content.decode("utf-8", "replace")
    spans = [match.span() for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    blocks = tuple(Block(Role.BODY if i else Role.TITLE, *span) for i, span in enumerate(spans))
    title = text[slice(*spans[0])] if spans else None
    return Article(page.source, text, blocks, "ru", url=page.url, title=title)
