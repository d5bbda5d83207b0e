"""The times of a document: every expression of time, resolved against the telling, its tense and the story so far."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from letopis.model.marked import Marked, Sentence, Token
from letopis.model.span import Span
from letopis.model.when import Precision, When, month
from letopis.reading.chronicle import Entry, entries
from letopis.reading.story import Story, Told
from letopis.reading.tense import tense_of
from letopis.times import Tense, TimeExpression, find
from letopis.times.meanings import Offset
from letopis.times.rules import Kind

_PRECISE = frozenset({Precision.DAY, Precision.TIME})
_SINGLE_YEAR = _PRECISE | {Precision.MONTH, Precision.SEASON, Precision.YEAR}
_RECENT = 45  # days: a day told without its year is that of the news, unless its own sentence states another year
_LONG_AGO = 300  # days: a date told without its year is seldom older
_FRESH = 7  # days: what a report on the eve of a day told is about
_SOON = 60  # days
_NEAR = 2  # sentences
_APART = 2  # days: a text is seldom older than that when it comes out


@dataclass(frozen=True, slots=True)
class Timed:
    """An expression of time in a document, and its date, `None` where the document cannot tell.

    `head` is the token index of its syntactic head. `kind` is `point`, `period` (years, decades), `duration`, or a
    bound: `since`, `until`. `rule` names what found it; `tense` is that of what it dates, `None` where unknown.
    """

    span: Span
    when: When | None
    head: int
    kind: Kind
    rule: str
    tense: Tense | None
    expression: TimeExpression


def find_times(marked: Marked, published: When | None) -> tuple[Timed, ...]:
    """The times of a marked document that was published at a date, if that is known, in the order of the text."""
    story, found = Story(entries=entries(marked, _year_of(published))), list[Timed]()
    for number, expression, sentence in _expressions(marked, story.entries):
        head = _head(marked, expression)
        if head is None or _is_no_time(marked, expression, head):
            continue
        tense = tense_of(marked, head.index)
        when = _resolved(expression, tense, published, story, number, sentence.index)
        found.append(Timed(Span(expression.start, expression.end), when, head.index, expression.kind, expression.rule,
                           tense, expression))  # fmt: skip
        _remember(story, expression, when, number, sentence.index)
    return _with_appositions(marked, found)


def _with_appositions(marked: Marked, found: Sequence[Timed]) -> tuple[Timed, ...]:
    """The times; of a word for a day that its date explains ("сегодня, 13 мая,") the date holds.

    A page may come out later than its text was written: the date is what the text says.
    """
    explained = [replace(one, when=other.when) if _explains(marked, one, other) else one
                 for one, other in pairwise(found)]  # fmt: skip
    return (*explained, *found[-1:])


def _explains(marked: Marked, one: Timed, other: Timed) -> bool:
    """Whether a date stands in commas or brackets right after a word for a day near the telling."""
    between = marked.text[one.span.end : other.span.start].strip()
    named = one.rule in ("day word", "weekday") and other.rule == "day and month" and one.kind == other.kind == "point"
    return named and between in (",", "(", "—", "–") and _beside(one.when, other.when)


def _beside(one: When | None, other: When | None) -> bool:
    """Whether a day is at most two days from another, or the other is not known."""
    if other is None or other.precision not in _PRECISE or other.earliest is None:
        return False
    return one is None or (one.earliest is not None and abs((one.earliest - other.earliest).days) <= _APART)


def _year_of(published: When | None) -> int | None:
    return published.earliest.year if published is not None and published.earliest else None


def times_in(times: Sequence[Timed], start: int, end: int) -> Sequence[Timed]:
    """The times that begin inside `[start, end)` of the text, of a sequence in its order."""
    first = bisect_left(times, start, key=lambda one: one.span.start)
    return times[first : bisect_left(times, end, key=lambda one: one.span.start)]


def _expressions(marked: Marked, chronicle: Mapping[int, Entry]) -> Iterator[tuple[int, TimeExpression, Sentence]]:
    """The expressions with the number of their block and their sentence."""
    for number, block in enumerate(marked.article.blocks):
        if not marked.tokens_in(block.start, block.end):
            continue
        entry = chronicle.get(number)
        own = [one for one in ((entry.time, *entry.days) if entry else ()) if one is not None]
        told = find(marked.text, block.start, block.end)
        rest = [one for one in told if not any(one.start < mine.end and mine.start < one.end for mine in own)]
        for expression in sorted([*own, *rest], key=lambda one: one.start):
            sentence = marked.sentence_at(expression.start)
            if sentence is not None:
                yield number, expression, sentence


def _head(marked: Marked, expression: TimeExpression) -> Token | None:
    """The token of the expression whose own head lies outside it."""
    first = bisect_right(marked.tokens, expression.start, key=lambda one: one.end)
    last = bisect_left(marked.tokens, expression.end, key=lambda one: one.start)
    tokens = marked.tokens[first:last]
    inside = {one.index for one in tokens}
    return next((one for one in tokens if one.head not in inside and one.pos != "ADP"), tokens[0] if tokens else None)


def _is_no_time(marked: Marked, expression: TimeExpression, head: Token) -> bool:
    """Whether the words do not tell a time here: "накануне саммита", "если …, тогда"."""
    if expression.rule == "then" and " " not in expression.written:
        return _is_consequence(marked, head)
    return _is_eve_of_something(marked, expression, head)


def _is_consequence(marked: Marked, head: Token) -> bool:
    """Whether "тогда" follows from a condition, or stands apart from what is over."""
    sentence = marked.sentence_of(head)
    if head.index == sentence.first:
        return False
    conditional = any(one.lemma in ("если", "когда", "только") for one in marked.words(sentence))
    return conditional or tense_of(marked, head.index) != "past"


def _is_eve_of_something(marked: Marked, expression: TimeExpression, head: Token) -> bool:
    """Whether "накануне" is a preposition: "накануне саммита"."""
    if expression.rule != "eve":
        return False
    following = marked.tokens[head.index + 1 : head.index + 4]
    noun = next((one for one in following if one.pos in ("NOUN", "PROPN")), None)
    return head.rel == "case" or (noun is not None and noun.head == head.index and noun.feats.get("Case") == "Gen")


def _resolved(
    expression: TimeExpression, tense: Tense | None, published: When | None, story: Story, block: int, sentence: int
) -> When | None:
    """The date of an expression, by the first rule that gives one."""
    if expression.base == "story" and expression.yearless:
        year = story.last_year(sentence)
        return expression.in_year(year).resolve(None) if year is not None else None
    if expression.yearless:
        return _with_year(expression, tense, published, story, block, sentence)
    if expression.rule == "then":
        return _then(tense, story, sentence, published)
    if _from_story(expression, tense, story, published):
        anchor = story.last_day(sentence) if _by_days(expression) else story.last
        return _counted(expression, anchor, tense) if anchor else _about_then(expression, story, sentence)
    return expression.resolve(published, tense)


def _from_story(expression: TimeExpression, tense: Tense | None, story: Story, published: When | None) -> bool:
    """Whether it counts from the date told last: "на следующий день"; if it is over, "через два дня", "накануне"."""
    if expression.base == "story":
        return True
    if tense != "past" or not story.told:
        return False
    if expression.rule == "eve":
        last = story.last_day(-1)
        return last is not None and (published is None or _is_just_before(last, published))
    return expression.rule == "in so long"


def _is_just_before(when: When, published: When) -> bool:
    """Whether a date is one of the last days before publication."""
    if when.latest is None or published.earliest is None:
        return False
    return 0 < (published.earliest - when.latest).days <= _FRESH


def _counted(expression: TimeExpression, anchor: When, tense: Tense | None) -> When | None:
    """The date counted from one told; "год спустя" after a month is that month."""
    when, meaning = expression.resolve(anchor, tense), expression.meaning
    years = isinstance(meaning, Offset) and meaning.unit == "year" and not meaning.about
    if when is None or not years or anchor.precision is not Precision.MONTH or not (anchor.earliest and when.earliest):
        return when
    return month(when.earliest.year, anchor.earliest.month)


def _about_then(expression: TimeExpression, story: Story, sentence: int) -> When | None:
    """What "the next day" comes to after a month told right before: some day of that month."""
    near = [one.when for one in story.told if sentence - one.sentence <= _NEAR and one.month]
    no_day = _by_days(expression) and not any(one.day for one in story.told)
    return near[-1] if near and no_day else None


def _by_days(expression: TimeExpression) -> bool:
    return isinstance(expression.meaning, Offset) and expression.meaning.grain == "day"


def _then(tense: Tense | None, story: Story, sentence: int, published: When | None) -> When | None:
    """What "тогда" means: the date of this sentence or the one before, of what is over; never the day of telling."""
    near = [one.when for one in story.told if sentence - one.sentence <= 1]
    if not near or tense != "past" or near[-1] is None:
        return None
    today = published is not None and near[-1].earliest == published.earliest and near[-1].latest == published.latest
    return None if today else near[-1]


def _with_year(
    expression: TimeExpression, tense: Tense | None, published: When | None, story: Story, block: int, sentence: int
) -> When | None:
    """A date without its year: that of the narrative it stands in, else the one nearest to publication."""
    entered = story.entries[block].year if block in story.entries else None
    if entered is not None:
        return expression.in_year(entered).resolve(None)
    narrated = _narrated(expression, tense, story, block, sentence)
    if published is None or published.latest is None:
        return narrated or _following(expression, tense, story)
    near = _near(expression, published, tense)
    if narrated is None or not _is_before(narrated, published):
        return near
    fresh = near is not None and near.latest is not None and 0 <= (published.latest - near.latest).days <= _RECENT
    return near if fresh and sentence != story.year_sentence else narrated


def _narrated(expression: TimeExpression, tense: Tense | None, story: Story, block: int, sentence: int) -> When | None:
    """The date in the year that this sentence or the one before it states, if what it dates is not ahead."""
    near = block == story.year_block and sentence - story.year_sentence <= 1
    if story.year is None or not near or tense == "future":
        return None
    return expression.in_year(story.year).resolve(None)


def _is_before(when: When, published: When) -> bool:
    return when.earliest is not None and published.latest is not None and when.earliest <= published.latest


def _near(expression: TimeExpression, published: When, tense: Tense | None) -> When | None:
    """The date by tense; a past one of long ago gives way to one that is soon."""
    when = expression.resolve(published, tense) or _inside(expression, published)
    if tense != "past" or when is None or when.latest is None or published.earliest is None:
        return when
    soon = expression.resolve(published, "future")
    if (published.earliest - when.latest).days <= _LONG_AGO or soon is None or soon.earliest is None:
        return when
    return soon if published.latest and (soon.earliest - published.latest).days <= _SOON else when


def _inside(expression: TimeExpression, published: When) -> When | None:
    """The only date that an expression without a year may mean within the days of publication."""
    if published.earliest is None or published.latest is None:
        return None
    years = range(published.earliest.year, published.latest.year + 1)
    dates = [expression.in_year(number).resolve(None) for number in years]
    fit = [one for one in dates if one is not None and one.inside(published)]
    return fit[0] if len(fit) == 1 else None


def _following(expression: TimeExpression, tense: Tense | None, story: Story) -> When | None:
    """Without publication: the year of the last day told, if the date follows from it closely."""
    last = next((one.when for one in reversed(story.told) if one.day and one.when), None)
    if last is None or last.precision not in _PRECISE:
        return None
    when = expression.resolve(last)
    if when is None or when.earliest is None or last.earliest is None:
        return None
    return when if abs((when.earliest - last.earliest).days) <= _SOON else None


def _remember(story: Story, expression: TimeExpression, when: When | None, block: int, sentence: int) -> None:
    """Take note of a date for what follows."""
    if expression.kind not in ("point", "since") or (when is None and not expression.yearless):
        return
    precision = when.precision if when else None
    day = expression.day_known or precision in _PRECISE
    story.told.append(Told(when, day, precision is Precision.MONTH, sentence))
    states_year = expression.kind == "point" and expression.absolute and precision in _SINGLE_YEAR
    if when is not None and states_year and when.earliest is not None:
        story.year, story.year_sentence, story.year_block = when.earliest.year, sentence, block
