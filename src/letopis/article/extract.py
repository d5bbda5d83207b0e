"""Page → article: the steps in their order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from letopis.article import headline
from letopis.article.encoding import decode, whole
from letopis.article.glued import cut, place
from letopis.article.lines import Line, split
from letopis.article.markup import Sheet, is_html, sheet
from letopis.article.metadata import Metadata, metadata
from letopis.article.outlet import agencies, publisher
from letopis.article.paragraphs import joined
from letopis.article.phrases import phrases
from letopis.article.published import published
from letopis.article.recurrence import WINDOW, host, recurring
from letopis.article.roles import Plan, assign
from letopis.article.story import Sight, look, region, widened
from letopis.article.votes import voted
from letopis.model.article import Article, Block, Notice, Page, Role
from letopis.model.errors import LetopisError, UnreadablePage

#: More lines than this printed twice on one page are no furniture, but a fault of who fetched it.
_REPEATED = 5_000


@dataclass(frozen=True, slots=True)
class Seen:
    """A page with its text, before it is known what is the story."""

    page: Page
    sheet: Sheet
    lines: Sequence[Line]
    known: Metadata
    notices: tuple[Notice, ...]


def extract(page: Page) -> Article:
    """The article of a page read by itself: a role for every line, and the page's head.

    Raises UnreadablePage where the page holds no text that can be read.
    """
    return _article(_see(page), frozenset())


def extract_batch(pages: Iterable[Page | LetopisError], window: int = WINDOW) -> Iterator[Article | LetopisError]:
    """The articles of pages, in their order, with what recurs on several pages of one site told as furniture.

    A page that cannot be read comes as its error. At most `window` pages are held at a time.
    """
    rest = iter(pages)
    while batch := list(islice(rest, window)):
        seen = [one if isinstance(one, LetopisError) else _guarded(one) for one in batch]
        found = [one for one in seen if isinstance(one, Seen)]
        own = iter(recurring([(host(one.page.url or one.known.url), one.lines) for one in found]))
        for one in seen:
            yield one if isinstance(one, LetopisError) else _finished(one, next(own))


def _guarded(page: Page) -> Seen | LetopisError:
    try:
        return _see(page)
    except Exception as error:
        return _failure(page, error)


def _finished(seen: Seen, own: frozenset[str]) -> Article | LetopisError:
    try:
        return _article(seen, own)
    except Exception as error:
        return _failure(seen.page, error)


def _failure(page: Page, error: Exception) -> LetopisError:
    if isinstance(error, LetopisError):
        return error
    problem = f"the page could not be taken apart ({type(error).__name__}: {error})"
    return LetopisError(page.source, problem, "the rest were read; please report it with the page")


def _see(page: Page) -> Seen:
    text, notices = _text(page)
    seen = voted(text, sheet(text)) if is_html(text) else Sheet(text)
    if not seen.text.strip():
        raise UnreadablePage(page.source, "the page holds no text", "leave it out, or fetch it again")
    return Seen(
        page,
        seen,
        list(cut(joined(seen.text, list(split(seen.text, seen.marks))), phrases())),
        metadata(page, seen.tree),
        notices,
    )


def _text(page: Page) -> tuple[str, tuple[Notice, ...]]:
    if isinstance(page.content, str):
        decoded = whole(page.content.removeprefix("\ufeff"))
    else:
        decoded = decode(page.source, page.content, page.charset)
    return decoded.text, (decoded.notice,) if decoded.notice else ()


def _article(seen: Seen, own: frozenset[str]) -> Article:
    known, page, text = phrases(), seen.page, seen.sheet.text
    sights = look(seen.lines, known, own)
    start, end = widened(sights, *region(sights))
    lines = [sight.line for sight in sights]
    title = headline.find(sights, start, end, headline.hints(*seen.known.titles))
    roles = assign(sights, Plan(title, start, end), known)
    blocks = tuple(Block(role, line.start, line.end) for role, line in zip(roles, lines, strict=True))
    when = published(lines, roles, seen.known, known)
    outlet = publisher(lines, roles, seen.known)
    return Article(
        source=page.source,
        text=text,
        blocks=blocks,
        language="ru",  # until the language room has told it
        url=page.url or seen.known.url,
        title=lines[title].text if title is not None else headline.named(seen.known.titles),
        outlet=outlet,
        published=when.date,
        published_basis=when.basis,
        zone=when.zone,
        agencies=agencies(lines, roles, outlet),
        notices=(*seen.notices, *_oddities(sights, roles)),
        dateline_place=next((city for line in lines if (city := place(line))), None),
    )


def _oddities(sights: Sequence[Sight], roles: Sequence[Role]) -> Iterator[Notice]:
    """What is odd about the lines of a page."""
    if all(role in (Role.FURNITURE, Role.DATELINE) for role in roles):
        yield Notice("the page holds no story, only furniture", "leave it out, or fetch the page of the story itself")
    repeated = sum(sight.repeated for sight in sights)
    if repeated > _REPEATED:
        yield Notice(f"{repeated} of its {len(sights)} lines are repetitions", "check how the page was fetched")
