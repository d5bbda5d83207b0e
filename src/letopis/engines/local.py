"""Reading in this process, in batches; whatever goes wrong with one page, the rest go on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from letopis import language
from letopis.article import extract_batch
from letopis.model.article import Article, Page
from letopis.model.errors import LetopisError
from letopis.model.marked import Marked
from letopis.model.reading import Reading
from letopis.reading.read import read

_T = TypeVar("_T")

#: Articles that are marked together. Their marks do not depend on each other; larger batches only need more memory.
TOGETHER = 16


def read_pages(pages: Iterable[Page | LetopisError], together: int = TOGETHER) -> Iterator[Reading | LetopisError]:
    """The readings of pages, in the order given; a page that cannot be read comes as its error, in its place."""
    articles = extract_batch(pages)
    while batch := list(islice(articles, together)):
        yield from _batch([one if isinstance(one, LetopisError) else _spoken(one) for one in batch])


def _spoken(article: Article) -> Article | LetopisError:
    """The article with its language, told from its story (from all of the page where it has none)."""

    def tell() -> Article:
        story = "\n".join(article.text[block.start : block.end] for block in article.story())
        return replace(article, language=language.detect(story or article.text[:20_000]))

    return _guarded(article.source, tell)


def _batch(batch: Sequence[Article | LetopisError]) -> Iterator[Reading | LetopisError]:
    marked = iter(_marked([one for one in batch if isinstance(one, Article)]))
    for one in batch:
        yield one if isinstance(one, LetopisError) else _read(next(marked))


def _read(marked: Marked | LetopisError) -> Reading | LetopisError:
    return marked if isinstance(marked, LetopisError) else _guarded(marked.article.source, lambda: read(marked))


def _marked(articles: Sequence[Article]) -> Sequence[Marked | LetopisError]:
    """The articles marked together, or one by one where that fails, so that only the one at fault is lost."""
    together = _guarded("", lambda: list(language.mark(articles)))
    if not isinstance(together, LetopisError):
        return together
    return [_alone(one) for one in articles]


def _alone(article: Article) -> Marked | LetopisError:
    return _guarded(article.source, lambda: next(language.mark([article])))


def _guarded(document: str, work: Callable[[], _T]) -> _T | LetopisError:
    """What the work comes to, or its failure as an error that names the document."""
    try:
        return work()
    except LetopisError as error:
        return error
    except Exception as error:
        remedy = "the rest were read; please report it with the page"
        return LetopisError(document, f"the reading failed ({type(error).__name__}: {error})", remedy)
