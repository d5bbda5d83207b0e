"""Page → article: the steps in their order."""

from letopis.article import headline
from letopis.article.encoding import decode
from letopis.article.lines import split
from letopis.article.markup import Sheet, is_html, sheet
from letopis.article.phrases import phrases
from letopis.article.roles import Plan, assign
from letopis.article.story import look, region
from letopis.model.article import Article, Block, Page, Role
from letopis.model.errors import UnreadablePage


def extract(page: Page) -> Article:
    """The article of a page: a role for every line, and the page's head.

    Raises UnreadablePage where the page holds no text that can be read.
    """
    text, notices = _text(page)
    seen = sheet(text) if is_html(text) else Sheet(text)
    if not seen.text.strip():
        raise UnreadablePage(page.source, "the page holds no text", "leave it out, or fetch it again")
    known = phrases()
    lines = list(split(seen.text, seen.marks))
    sights = look(lines, known)
    start, end = region(sights)
    title = headline.find(sights, start, end, headline.hints(page.title))
    roles = assign(sights, Plan(title, start, end), known)
    blocks = tuple(Block(role, line.start, line.end) for role, line in zip(roles, lines, strict=True))
    if all(block.role is Role.FURNITURE for block in blocks):
        notices = [*notices, "the page holds no story, only furniture"]
    name = lines[title].text if title is not None else page.title
    return Article(page.source, seen.text, blocks, "ru", page.url, name, notices=tuple(notices))


def _text(page: Page) -> tuple[str, list[str]]:
    if isinstance(page.content, str):
        return page.content.removeprefix("\ufeff"), []
    decoded = decode(page.source, page.content, page.charset)
    return decoded.text, [decoded.notice] if decoded.notice else []
