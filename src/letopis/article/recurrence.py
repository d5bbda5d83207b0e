"""Lines that recur across the pages of one outlet: what stands on three different stories' pages is the site's own.

Pages are taken in windows of those that arrive together, so that a stream of any length is read in bounded memory. The
article of a page is thus a function of the page and of its window, and the same pages in the same order give the same
articles. A page read alone has no window; it is read by itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from letopis.article.lines import Line

#: How many pages are looked at together.
WINDOW = 32
#: On how many different stories' pages of one outlet a line is the outlet's own.
STORIES = 3
_LONGEST = 60


def host(url: str | None) -> str | None:
    """The site of an address, or None.

    >>> host("https://www.example.org/news/1"), host(None)
    ('example.org', None)
    """
    try:
        name = urlsplit(url or "").hostname
    except ValueError:
        return None
    return name.removeprefix("www.") if name else None


def recurring(pages: Sequence[tuple[str | None, Sequence[Line]]]) -> list[frozenset[str]]:
    """For each page, given as its host and lines, the keys of the lines that its outlet prints on several stories.

    Two pages whose longest line is the same are one story, fetched twice.
    """
    stories: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for site, lines in pages:
        if site and lines:
            story = max(lines, key=lambda line: line.words).key
            for key in _keys(lines):
                stories[site][key].add(story)
    own = {site: frozenset(key for key, seen in keys.items() if len(seen) >= STORIES) for site, keys in stories.items()}
    return [own.get(site or "", frozenset()) for site, _ in pages]


def _keys(lines: Iterable[Line]) -> set[str]:
    return {line.key for line in lines if 0 < line.words <= _LONGEST}
