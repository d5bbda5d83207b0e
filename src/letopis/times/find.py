"""All expressions of time of a Russian text."""

from bisect import bisect_left
from functools import lru_cache

from letopis.times.expressions import TimeExpression
from letopis.times.modifiers import modified
from letopis.times.patterns import Found, matches, spelled
from letopis.times.rules import RULES, Rule
from letopis.times.tokens import tokens


def find(text: str, start: int = 0, end: int | None = None) -> list[TimeExpression]:
    """The expressions of time in `text[start:end]`, in order and without overlap; offsets count from the text's start.

    Where rules overlap the one that begins first wins, then the longer, then the one listed first.
    """
    return list(_found(text, start, end))


@lru_cache(maxsize=256)  # a page whose date is inferred is looked through again once it is known
def _found(text: str, start: int, end: int | None) -> tuple[TimeExpression, ...]:
    stream = tokens(text, start, end)
    spelling = spelled(stream)
    candidates = [
        (found, rule, order) for order, rule in enumerate(RULES) for found in matches(rule.pattern, spelling, stream)
    ]
    candidates.sort(key=lambda one: (one[0].first, -one[0].last, one[2]))
    return tuple(_chosen(text, candidates))


def _chosen(text: str, candidates: list[tuple[Found, Rule, int]]) -> list[TimeExpression]:
    chosen: list[TimeExpression] = []
    free = 0
    for found, rule, _ in candidates:
        if found.first < free:
            continue
        meaning = rule.build(found)
        if meaning is None:
            continue
        free = found.last
        floor = chosen[-1].end if chosen else 0
        chosen.append(modified(text, found, rule, meaning, floor))
    return chosen


def between(expressions: list[TimeExpression], start: int, end: int) -> list[TimeExpression]:
    """The expressions that begin inside `[start, end)`, of a list in order."""
    first = bisect_left(expressions, start, key=lambda one: one.start)
    last = bisect_left(expressions, end, key=lambda one: one.start)
    return expressions[first:last]
