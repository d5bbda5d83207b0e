"""All mentions of a document: the names of the cast, and the dates and sums of money."""

from collections.abc import Iterator, Sequence

from letopis.model.facts import Mention
from letopis.model.marked import Marked
from letopis.reading.cast import Cast
from letopis.reading.figures.amounts import amounts, is_currency
from letopis.reading.times import Timed

_DATED = frozenset({"point", "period", "since", "until"})


def all_mentions(marked: Marked, cast: Cast, times: Sequence[Timed]) -> tuple[Mention, ...]:
    """The mentions of a document in the order of the text, an outer one before those inside it."""
    dates = (Mention("date", one.span.start, one.span.end) for one in times if one.kind in _DATED)
    return tuple(sorted((*cast.mentions, *dates, *_money(marked, times)), key=lambda one: (one.start, -one.end)))


def _money(marked: Marked, times: Sequence[Timed]) -> Iterator[Mention]:
    taken = [one.span for one in times]
    for sentence in marked.sentences:
        for amount in amounts(marked, sentence):
            inside_time = any(span.start <= amount.start < span.end for span in taken)
            if is_currency(amount.unit) and not inside_time:
                yield Mention("money", amount.start, amount.end)
