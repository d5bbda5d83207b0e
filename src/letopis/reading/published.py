"""When a page without a date was published, as an interval that its own text implies.

What is told as over lies before publication, what is told as ahead after it (`docs/decisions/`).
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.model.marked import Marked, Sentence
from letopis.model.when import Precision, When, between, day, shifted
from letopis.reading.heads import dateline_days, lead_days, stamp
from letopis.reading.tense import aimed
from letopis.reading.times import Timed
from letopis.times.calendar import moved
from letopis.times.meanings import Dated

_WIDEST = 366  # days: a wider interval helps nobody to date what the text tells
_CLOSE = 31  # days: how far before its dateline a story's latest full date may lie, for the two to be of one year
_LEAD_TIME = 6  # months: how early before its first year a paper "for the years" is made
_JUBILEE = re.compile(r"(?<!\d)(\d{1,3})(?:(-летн?и)|\s+(?:лет|год))")
#: How many years ago a year was, said beside it: "восемь лет назад, в 2001 году", "в 2001 году, 8 лет назад".
_AGO = r"(?<!\w)(?P<count>[а-яё]{3,6}|\d{1,2}) (?:лет|года?) (?:тому )?назад"
_YEAR = r"в (?P<year>(?:19|20)\d\d)(?:-м)?(?! ?[–-])"
_YEARS_AGO = tuple(re.compile(one, re.I) for one in (rf"{_AGO},? {_YEAR}", rf"{_YEAR}(?: году)?,? {_AGO}"))
_COUNTS = ("", "", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять")
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

    def since(self) -> When | None:
        """All time from the first day on."""
        return between(self.first, None) if self.first is not None else None

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
        "founding": frozenset(data["jubilees"]["founding"]),
        "filling": frozenset(data["jubilees"]["filling"]),
    }


def infer(marked: Marked, times: Iterable[Timed]) -> When | None:
    """When the text was published, from the times that it tells; `None` where it tells nothing that is over.

    An interval closed on both sides where what is ahead bounds it too, and closely; else open to the future.
    `times` are those that `find_times` gives without a publication date.
    """
    known = tuple(times)
    stamped = stamp(marked, known)
    if stamped is not None:
        return stamped
    bounds = over = _gathered(marked, known, _OVER, Bounds())
    counted = _counted_back(marked)
    if counted.first is not None and (over.first is None or over.first <= (counted.last or over.first)):
        bounds = over = counted.within(over)
    told = _told_today(marked, known, over)
    if told is not None:
        return told
    for rule in _AHEAD:
        for one in known:
            bounds = _unless_empty(bounds, bounds.within(rule(marked, one)))
    if bounds.interval() is None:
        return over.since()
    for closer in _WITHIN:
        bounds = _kept(bounds, _gathered(marked, known, (_given(closer, bounds),), bounds))
    return bounds.interval()


def _counted_back(marked: Marked) -> Bounds:
    """The year of telling, where a year is said to be so many years ago."""
    for pattern in _YEARS_AGO:
        match = pattern.search(marked.text)
        count = match["count"].lower() if match else ""
        number = int(count) if count.isdigit() else _COUNTS.index(count) if count in _COUNTS[2:] else 0
        if match and number:
            year = int(match["year"]) + number
            return Bounds(date(year, 1, 1), date(year, 12, 31))
    return Bounds()


def _told_today(marked: Marked, times: Sequence[Timed], over: Bounds) -> When | None:
    """The day of a dateline without its year that follows closely on what is over; else that of the lead's news.

    What the lead tells as over with its full date is news, if nothing later is told as over: of that day, in doubt.
    """
    if over.first is None:
        return None
    near = [one for one in dateline_days(marked, over.first) if (one - over.first).days <= _CLOSE]
    if near:
        return day(near[0])
    jubilee = any(_anniversary(marked, one).last for one in times if one.when and one.when.earliest == over.first)
    return day(over.first).doubted() if not jubilee and over.first in lead_days(marked, times) else None


def _gathered(marked: Marked, times: Iterable[Timed], rules: Iterable[Evidence], bounds: Bounds) -> Bounds:
    for one in times:
        for rule in rules:
            bounds = bounds.within(rule(marked, one))
    return bounds


def _kept(before: Bounds, after: Bounds) -> Bounds:
    """The tighter bounds, unless they leave no day: then the evidence is not about publication."""
    return after if after.interval() is not None else before


def _unless_empty(before: Bounds, after: Bounds) -> Bounds:
    """The tighter bounds, unless a plan contradicts what is over by now: then it was a plan of the past."""
    empty = after.first is not None and after.last is not None and after.last < after.first
    return before if empty else after


def _over(marked: Marked, one: Timed) -> Bounds:
    """What is told as over with its full date was before publication."""
    told = one.tense == "past" and one.kind == "point" and not aimed(marked, one.head)
    return Bounds(first=one.when.earliest) if told and one.when and one.expression.absolute else Bounds()


def _year_result(marked: Marked, one: Timed) -> Bounds:
    """The result of a year is told when the year is over."""
    when = one.when
    if one.tense != "past" or when is None or when.precision is not Precision.YEAR or when.latest is None:
        return Bounds()
    sentence = marked.sentence_at(one.span.start)
    told = (
        not aimed(marked, one.head)
        and sentence is not None
        and _has(marked, sentence, "results")
        and _has_figure(marked, sentence, one)
    )
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


def _anniversary(marked: Marked, one: Timed) -> Bounds:
    """So many years since a founding are told in the year before they are full, or when they are, if it is over."""
    founded = one.when
    if one.tense != "past" or founded is None or founded.precision not in _DAYS or founded.earliest is None:
        return Bounds()
    head = _founding(marked, one)
    sentence = marked.sentence_at(one.span.start)
    years = _years_since(marked, sentence) if head and sentence is not None else None
    if years is None or founded.earliest.year + years > date.max.year:
        return Bounds()
    full = moved(founded.earliest, "year", years)
    return Bounds(shifted(moved(full, "year", -1), 1), full)


def _founding(marked: Marked, one: Timed) -> bool:
    return any(marked.tokens[above].lemma in _words()["founding"] for above in marked.ancestors(one.head))


def _years_since(marked: Marked, sentence: Sentence) -> int | None:
    """The number of years that this sentence or one beside it says are full: "60 лет", "55-летие"."""
    beside = marked.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    for near in sorted(beside, key=lambda other: other is not sentence):
        found = _JUBILEE.search(marked.text, near.start, near.end)
        if found and (found[2] or _has(marked, near, "filling")):
            return int(found[1])
    return None


def _this_year_ahead(marked: Marked, one: Timed, bounds: Bounds) -> Bounds:
    """A date "of this year" that is ahead, where the year is known."""
    meaning, year = one.expression.meaning, bounds.year
    if one.tense != "future" or not isinstance(meaning, Dated) or meaning.shift != 0 or year is None:
        return Bounds()
    when = meaning.within(year)
    return Bounds(last=_not_later(when)) if when and one.kind == "point" else Bounds()


def _lately_over(marked: Marked, one: Timed, bounds: Bounds) -> Bounds:
    """A day without its year, told as over, is the one that falls within the bounds."""
    when = _only_day(one, bounds) if one.tense == "past" else None
    return Bounds(first=when.earliest) if when else Bounds()


def _soon_coming(marked: Marked, one: Timed, bounds: Bounds) -> Bounds:
    """A day without its year, told as ahead, is the one that falls within the bounds."""
    when = _only_day(one, bounds) if one.tense == "future" else None
    return Bounds(last=when.latest) if when else Bounds()


def _only_day(one: Timed, bounds: Bounds) -> When | None:
    """The one day within the bounds that an expression without a year may mean."""
    span = bounds.interval()
    if span is None or span.earliest is None or span.latest is None or one.when or not one.expression.yearless:
        return None
    years = range(span.earliest.year, span.latest.year + 1)
    days = [one.expression.in_year(year).resolve(None) for year in years]
    fit = [day for day in days if day and day.precision in _DAYS and day.inside(span)]
    return fit[0] if len(fit) == 1 else None


def _given(rule: Callable[[Marked, Timed, Bounds], Bounds], bounds: Bounds) -> Evidence:
    return lambda marked, one: rule(marked, one, bounds)


_OVER: tuple[Evidence, ...] = (_over, _year_result)
_AHEAD: tuple[Evidence, ...] = (_ahead, _paper, _anniversary)
_WITHIN = (_this_year_ahead, _lately_over, _soon_coming)
