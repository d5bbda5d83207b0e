"""The dates at the head of a story that tell when it was published: stamps, datelines, the day of the news itself."""

from collections.abc import Iterator, Sequence
from datetime import date

from letopis.model.article import Role
from letopis.model.marked import Marked, Sentence
from letopis.model.when import Precision, When
from letopis.reading.tense import aimed
from letopis.reading.times import Timed
from letopis.times import TimeExpression, find

_STORY = (Role.LEAD, Role.BODY)
_STAMP_WITHIN = 80  # characters of the story in which a stamp stands
_FIRST = 3  # sentences of the story that tell its news


def stamp(marked: Marked, times: Sequence[Timed]) -> When | None:
    """The day and time, or the month in figures, that the story's first line bears before its first verb."""
    sentence = next(_story(marked), None)
    if sentence is None:
        return None
    verb = next((one.start for one in marked.words(sentence) if one.pos in ("VERB", "AUX")), sentence.end)
    last = min(verb, sentence.start + _STAMP_WITHIN)
    early = [one for one in times if sentence.start <= one.span.start < last and one.expression.absolute]
    return next((one.when for one in early if _is_stamp(one)), None)


def _is_stamp(one: Timed) -> bool:
    timed = one.when is not None and one.when.precision is Precision.TIME
    return one.kind == "point" and (timed or one.rule == "iso month")


def _story(marked: Marked) -> Iterator[Sentence]:
    return (one for one in marked.sentences if one.role in _STORY)


def dateline_days(marked: Marked, since: date | None) -> list[date]:
    """The first day on or after another that each dateline without a year may mean."""
    if since is None:
        return []
    blocks = [one for one in marked.article.blocks if one.role is Role.DATELINE]
    told = [one for block in blocks for one in find(marked.text[block.start : block.end]) if one.yearless]
    return [day for one in told if (day := _next(one, since)) is not None]


def _next(expression: TimeExpression, since: date) -> date | None:
    for year in (since.year, min(since.year + 1, date.max.year)):
        when = expression.in_year(year).resolve(None)
        if when is not None and when.precision is Precision.DAY and when.earliest and when.earliest >= since:
            return when.earliest
    return None


def lead_days(marked: Marked, times: Sequence[Timed]) -> frozenset[date]:
    """The full dates that the first sentences of a story with a lead tell as over."""
    leading = [one for one, _ in zip(_story(marked), range(_FIRST), strict=False)]
    if not any(one.role is Role.LEAD for one in leading):
        return frozenset()
    return frozenset(
        one.when.earliest
        for one in times
        if _is_news(marked, one) and any(sentence.start <= one.span.start < sentence.end for sentence in leading)
        if one.when is not None and one.when.earliest is not None
    )


def _is_news(marked: Marked, one: Timed) -> bool:
    precise = one.when is not None and one.when.precision in (Precision.DAY, Precision.TIME)
    return precise and one.kind == "point" and one.tense == "past" and not aimed(marked, one.head)
