"""The figures of a document: amounts of money, shares, counts, with what they measure and when."""

import re
from collections.abc import Iterator, Sequence

from letopis.knowledge import lexicon
from letopis.model.article import STORY
from letopis.model.facts import Bound, Figure
from letopis.model.marked import Marked, Sentence, Token
from letopis.model.when import Precision, When
from letopis.reading.cast import Cast
from letopis.reading.figures.amounts import Amount, amounts, is_currency
from letopis.reading.figures.bounds import bound_of
from letopis.reading.figures.measures import is_record, measure_of
from letopis.reading.times import Timed, times_in

_BRACKET = 1000
_SHORT = 9  # words
_PRONOUNS = frozenset({"он", "она", "оно", "этот", "его", "ее"})
_WIDE = frozenset(Precision) - {Precision.DAY, Precision.TIME}


def find_figures(marked: Marked, cast: Cast, times: Sequence[Timed]) -> tuple[Figure, ...]:
    """The figures of the story, in the order of the text; one told twice is given once, with both places."""
    found: list[Figure] = []
    for sentence in marked.sentences:
        if sentence.role in STORY:
            found += _of_sentence(marked, sentence, times)
    return _merged(found)


def _of_sentence(marked: Marked, sentence: Sentence, times: Sequence[Timed]) -> Iterator[Figure]:
    inside = times_in(times, sentence.start, sentence.end)
    for amount in amounts(marked, sentence):
        if any(one.span.start <= amount.start < one.span.end for one in inside):
            continue
        measure = _measure(marked, sentence, amount)
        if measure is not None:
            yield from _figures(marked, sentence, amount, measure, _period(marked, sentence, amount, inside))


def _measure(marked: Marked, sentence: Sentence, amount: Amount) -> str | None:
    """The measure; money without a word for it is an amount among dealings, a count is of what is counted."""
    units = lexicon("measures")["units"]
    if amount.unit in units:
        return None if _is_other_unit(marked, amount) else str(units[amount.unit])
    named = measure_of(marked, sentence, amount.start, amount.unit) or _carried(marked, sentence, amount)
    given = is_currency(amount.unit) and _is_of_dealings(marked, sentence)
    return named or ("amount" if given else None)


def _is_other_unit(marked: Marked, amount: Amount) -> bool:
    """Whether a unit is part of another: kilometres in an hour, square ones."""
    return marked.text.startswith(" в час", amount.end) or "кв" in marked.text[amount.start : amount.end].lower()


def _is_of_dealings(marked: Marked, sentence: Sentence) -> bool:
    """Whether a sentence tells of papers, projects or payments between parties."""
    words = lexicon("measures")["dealings"]["words"]
    return any(token.lemma in words for token in marked.words(sentence))


def _carried(marked: Marked, sentence: Sentence, amount: Amount) -> str | None:
    """The measure of the sentence before, where a pronoun takes it up: "довести его до 10 млрд"."""
    before = marked.sentences[sentence.index - 1] if sentence.index else None
    words = marked.words(sentence)
    taken_up = any(token.lemma in _PRONOUNS and token.start < amount.start for token in words)
    taken_up = taken_up or _only_compares(words)
    if before is None or not taken_up or before.role not in STORY or not is_currency(amount.unit):
        return None
    return measure_of(marked, before, before.end - 1, amount.unit)


def _only_compares(words: Sequence[Token]) -> bool:
    """Whether a short sentence says only that it was another number at another time: "В 2003-м было 66 млн"."""
    return len(words) <= _SHORT and any(one.lemma == "быть" for one in words)


def _figures(marked: Marked, sentence: Sentence, amount: Amount, measure: str, period: When | None) -> Iterator[Figure]:
    note = "record" if is_record(marked, sentence) else None
    ends: list[tuple[float, Bound]] = [(amount.value, bound_of(marked, sentence, amount.start))]
    if amount.upper is not None:
        ends = [(amount.value, ">"), (amount.upper, "<")]
    for value, bound in ends:
        yield Figure(measure, value, bound, amount.unit, (sentence.span,), f"figure.{measure}", period, note)


def _period(marked: Marked, sentence: Sentence, amount: Amount, times: Sequence[Timed]) -> When | None:
    """The date of the nearest time of the sentence that is no day, no length, and not compared with."""
    fit = [one for one in times if one.when is not None and one.when.precision in _WIDE and one.kind != "duration"]
    told = [one for one in fit if not _compared(marked, one)]
    nearest = min(told, key=lambda one: _apart(marked.text, one, amount), default=None)
    return nearest.when if nearest else None


#: Where a sentence goes over from one year to another: "в 2014 году упал на 15 %, а в 2015-м – на 40 %, в 2016-м …".
_PARTS = re.compile(r";|, (?:а|но|зато|тогда как|в то время как)\s|,\s(?:(?:в|во|за|по|к)\s)?$")


def _apart(text: str, one: Timed, amount: Amount) -> int:
    """Characters between; a bracket between parts what is inside it from what is outside, "а" one year from another."""
    between = text[min(one.span.end, amount.end) : max(one.span.start, amount.start)]
    parted = "(" in between or ")" in between or _PARTS.search(between) is not None
    return len(between) + (_BRACKET if parted else 0)


def _compared(marked: Marked, one: Timed) -> bool:
    """Whether a period is what the figure is compared with: "чем в 2021 году", "по сравнению с 2021 годом"."""
    head = marked.token_at(one.span.start)
    if head is None:
        return False
    before = marked.tokens[max(0, head.index - 3) : head.index]
    return any(token.lemma in lexicon("measures")["comparisons"]["words"] for token in before)


def _merged(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """One figure for what is told twice; the one that tells more stands."""
    kept: dict[tuple[float, str], Figure] = {}
    for one in figures:
        key = (one.value, one.unit)
        old = kept.get(key)
        if old is None or (old.period is None and one.period is not None):
            kept[key] = one
    return tuple(kept.values())
