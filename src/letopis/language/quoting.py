"""The sentences that hold given places of an article, for a person to check them."""

from collections.abc import Iterable, Sequence

from razdel import sentenize

from letopis.model.article import Article
from letopis.model.span import Span


def quotations(article: Article, spans: Iterable[Span]) -> list[Span]:
    """The sentences, or stretches of several, that hold the spans, in the order of the text."""
    return merged([_widened(article, span) for span in spans])


def merged(spans: Sequence[Span]) -> list[Span]:
    """The spans in order, those that overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _widened(article: Article, span: Span) -> Span:
    block = next((one for one in article.blocks if one.start <= span.start < one.end), None)
    if block is None:
        return span
    pieces = sentenize(article.text[block.start : block.end])
    spread = [(block.start + one.start, block.start + one.stop) for one in pieces]
    touched = [(start, end) for start, end in spread if start < span.end and span.start < end]
    return Span(min(span.start, touched[0][0]), max(span.end, touched[-1][1])) if touched else span
