"""How `read` runs over many pages: here, in this process."""

from collections.abc import Iterable, Iterator

from letopis import language
from letopis.article import extract
from letopis.model.article import Page
from letopis.model.errors import LetopisError
from letopis.model.reading import Reading
from letopis.reading.read import read


def read_pages(pages: Iterable[Page | LetopisError]) -> Iterator[Reading | LetopisError]:
    """The readings of pages, in the order given; a page that cannot be read comes as its error."""
    for page in pages:
        if isinstance(page, LetopisError):
            yield page
            continue
        try:
            article = extract(page)
        except LetopisError as error:
            yield error
            continue
        yield from map(read, language.mark([article]))
