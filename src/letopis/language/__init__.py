"""Text → marks: sentences, words with lemma and grammar, syntax, named spans; one module per language."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from letopis.language.detect import detect
from letopis.model.article import Article, Notice
from letopis.model.marked import Marked

__all__ = ["READABLE", "detect", "mark"]

#: ISO 639-1 codes of the languages that can be read.
READABLE = frozenset({"ru"})
#: Articles that are marked together, as the networks are faster over many sentences.
TOGETHER = 16


def mark(articles: Iterable[Article], together: int = TOGETHER) -> Iterator[Marked]:
    """The articles with their marks, in the order given; one in a language that cannot be read yet has a notice.

    An article's marks do not depend on the articles beside it.
    """
    from letopis.language.russian.marker import mark_russian  # here, so that who only asks need not wait for numpy

    rest = iter(articles)
    while batch := list(islice(rest, together)):
        marked = iter(mark_russian([article for article in batch if article.language in READABLE]))
        for article in batch:
            yield next(marked) if article.language in READABLE else _unread(article)


def _unread(article: Article) -> Marked:
    problem = f"the language {article.language!r} cannot be read yet: the article has no facts"
    notice = Notice(problem, "leave it out, or give a Russian text")
    return Marked(replace(article, notices=(*article.notices, notice)), (), (), (), ())
