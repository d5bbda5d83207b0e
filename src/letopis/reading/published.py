"""When a page without a date was published, as an interval that its own text implies.

What is told as over lies before publication, what is told as ahead after it (`docs/decisions/`). An interval is given
only where the text bounds it on both sides, and closely.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.model.marked import Marked, Sentence
from letopis.model.when import Precision, When, between, shifted
from letopis.reading.times import Timed
from letopis.times.meanings import Dated

_WIDEST = 366  # days: a wider interval helps nobody to date what the text tells
_LEAD_TIME = 6  # months: how early before its first year a paper "for the years" is made
_DAYS = frozenset({Precision.DAY, Precision.TIME})


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day on which the text can have been published, as far as known."""

    first: date | None = None
    last: date | None = None

    def within(self, other: "Bounds") -> "Bounds":
        """Both bounds at once."""
        firsts = [one for one in (self.first, other.first) if one is not None]
        lasts = [one for one in (self.last, other.last) if one is not None]
        return Bounds(max(firsts, default=None), min(lasts, default=None))

    @property
    def year(self) -> int | None:
        """The year, where both bounds lie in it."""
        if self.first is None or self.last is None or self.first.year != self.last.year:
            return None
        return self.first.year

    def interval(self) -> When | None:
        """The interval, if it is closed, not empty and not too wide."""
        if self.first is None or self.last is None or not 0 <= (self.last - self.first).days < _WIDEST:
            return None
        return between(self.first, self.last)


Evidence = Callable[[Marked, Timed], Bounds]


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    data = lexicon("published")
    return {
        "papers": frozenset(data["papers"]["nouns"]),
        "making": frozenset(data["papers"]["verbs"]),
        "results": frozenset(data["results"]["words"]),
    }


def infer(marked: Marked, times: Iterable[Timed]) -> When | None:
    """When the text was published, from the times that it tells; `None` where they bound it too loosely or not at all.

    `times` are those that `find_times` gives without a publication date.
    """
    known = tuple(times)
    bounds = _gathered(marked, known, _ABSOLUTE, Bounds())
    year = bounds.year
    if year is None:
        return None
    in_year = [_in_year(rule, year) for rule in _IN_YEAR]
    for rule in in_year:
        bounds = _kept(bounds, _gathered(marked, known, (rule,), bounds))
    return bounds.interval()


def _gathered(marked: Marked, times: Iterable[Timed], rules: Iterable[Evidence], bounds: Bounds) -> Bounds:
    for one in times:
        for rule in rules:
            bounds = bounds.within(rule(marked, one))
    return bounds


def _kept(before: Bounds, after: Bounds) -> Bounds:
    """The tighter bounds, unless they leave no day: then the evidence is not about publication."""
    return after if after.interval() is not None else before


def _over(marked: Marked, one: Timed) -> Bounds:
    """What is told as over with its full date was before publication."""
    if one.tense != "past" or one.kind != "point" or one.when is None or not one.expression.absolute:
        return Bounds()
    return Bounds(first=one.when.earliest)


def _year_result(marked: Marked, one: Timed) -> Bounds:
    """The result of a year is told when the year is over."""
    when = one.when
    if one.tense != "past" or when is None or when.precision is not Precision.YEAR or when.latest is None:
        return Bounds()
    sentence = marked.sentence_at(one.span.start)
    told = sentence is not None and _has(marked, sentence, "results") and _has_figure(marked, sentence, one)
    return Bounds(first=shifted(when.latest, 1)) if told and one.expression.absolute else Bounds()


def _has(marked: Marked, sentence: Sentence, group: str) -> bool:
    return any(token.lemma in _words()[group] for token in marked.words(sentence))


def _has_figure(marked: Marked, sentence: Sentence, one: Timed) -> bool:
    """Whether the sentence has a number beside those of the time."""
    numbers = (token for token in marked.words(sentence) if token.text[0].isdigit())
    return any(not one.span.start <= token.start < one.span.end for token in numbers)


def _ahead(marked: Marked, one: Timed) -> Bounds:
    """What is told as ahead with its full date is after publication; a season has not begun."""
    if one.tense != "future" or one.kind != "point" or one.when is None or not one.expression.absolute:
        return Bounds()
    return Bounds(last=_not_later(one.when))


def _not_later(when: When) -> date | None:
    if when.precision is Precision.SEASON and when.earliest is not None:
        return shifted(when.earliest, -1)
    return when.latest


def _paper(marked: Marked, one: Timed) -> Bounds:
    """A paper for years to come, now made, is made in the first of them or in the half-year before."""
    sentence = marked.sentence_at(one.span.start)
    when = one.when
    if one.rule != "years" or when is None or when.earliest is None or sentence is None:
        return Bounds()
    if not (_has(marked, sentence, "papers") and _has(marked, sentence, "making")):
        return Bounds()
    return Bounds(date(when.earliest.year - 1, 13 - _LEAD_TIME, 1), date(when.earliest.year, 12, 31))


def _this_year_ahead(marked: Marked, one: Timed, year: int) -> Bounds:
    """A date "of this year" that is ahead."""
    meaning = one.expression.meaning
    if one.tense != "future" or not isinstance(meaning, Dated) or meaning.shift != 0 or one.kind != "point":
        return Bounds()
    when = meaning.within(year)
    return Bounds(last=_not_later(when)) if when else Bounds()


def _this_year_over(marked: Marked, one: Timed, year: int) -> Bounds:
    """A day of the calendar without its year, told as over, is taken for the latest one."""
    when = _yearless_day(one, year) if one.tense == "past" else None
    return Bounds(first=when.earliest) if when else Bounds()


def _this_year_coming(marked: Marked, one: Timed, year: int) -> Bounds:
    """A day of the calendar without its year, told as ahead, is taken for the next one."""
    when = _yearless_day(one, year) if one.tense == "future" else None
    return Bounds(last=when.latest) if when else Bounds()


def _yearless_day(one: Timed, year: int) -> When | None:
    if one.kind not in ("point", "since") or not one.expression.yearless:
        return None
    when = one.expression.in_year(year).resolve(None)
    return when if when and when.precision in _DAYS else None


def _in_year(rule: Callable[[Marked, Timed, int], Bounds], year: int) -> Evidence:
    return lambda marked, one: rule(marked, one, year)


_ABSOLUTE: tuple[Evidence, ...] = (_over, _year_result, _ahead, _paper)
_IN_YEAR = (_this_year_ahead, _this_year_over, _this_year_coming)
