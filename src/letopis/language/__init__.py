"""Text → marks: sentences, words with lemma and grammar, syntax, named spans; one module per language."""

from collections.abc import Iterable, Iterator

from letopis.language.russian.marker import mark_russian
from letopis.model.article import Article
from letopis.model.marked import Marked

READABLE = frozenset({"ru"})


def mark(articles: Iterable[Article]) -> Iterator[Marked]:
    """The articles with their marks, in the order given; one in a language that cannot be read yet has none."""
    for article in articles:
        yield mark_russian(article) if article.language in READABLE else Marked(article, (), (), (), ())
