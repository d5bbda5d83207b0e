"""Which entity or date of the reading a label of the trained tagger stands for."""

from collections.abc import Sequence

from letopis.model.facts import Mention
from letopis.model.marked import Label, Labelled, Marked
from letopis.model.when import When, between, yearless
from letopis.reading.cast import Cast
from letopis.reading.times import Timed

_NAMED = {Label.PERSON: frozenset({"person"})}
_OTHERS = frozenset({"organization", "country", "place"})
#: Labels of people who are told of without their names.
_UNNAMED = frozenset({Label.PROFESSION, Label.NATIONALITY, Label.FAMILY})
#: The part of the characters of a label or a mention that both must share to mean one thing.
_SHARED = 0.4
#: A leap year, in which every day of the calendar can be.
_LEAP = 2000


def entities_meant(cast: Cast, label: Labelled) -> tuple[str, ...]:
    """The entities that a label stands for: the one mentioned by its words, else those that its words refer to.

    An office or the like stands for the persons who are meant, never for their country.
    """
    if label.label in _UNNAMED:
        return _referred(cast, label, frozenset({"person"}))
    types = _NAMED.get(label.label, _OTHERS)
    mentioned = [one for one in cast.mentions if one.entity and one.type in types]
    best = max(mentioned, key=lambda one: _shared(one, label), default=None)
    if best is not None and best.entity is not None and _shared(best, label) >= _SHARED:
        return (best.entity,)
    return _referred(cast, label, types)


def _referred(cast: Cast, label: Labelled, types: frozenset[str]) -> tuple[str, ...]:
    for head in range(label.first, label.last):
        reference = cast.headed_by(head)
        if reference is not None and all(cast.entity(one).type in types for one in reference.entities):
            return reference.entities
    return ()


def _shared(mention: Mention, label: Labelled) -> float:
    common = min(mention.end, label.end) - max(mention.start, label.start)
    return common / (max(mention.end, label.end) - min(mention.start, label.start)) if common > 0 else 0.0


def moment_meant(marked: Marked, times: Sequence[Timed], label: Labelled) -> When | None:
    """The date that a label of time stands for, as far as the document tells it."""
    over = [one for one in times if one.span.start < label.end and label.start < one.span.end]
    told = [(one, when) for one in over if one.kind != "duration" and (when := date_of(marked, one)) is not None]
    best = max(
        told, key=lambda one: min(one[0].span.end, label.end) - max(one[0].span.start, label.start), default=None
    )
    return best[1] if best is not None else None


def date_of(marked: Marked, time: Timed) -> When | None:
    """The date of a time: where the year is unknown its day and month, where only a bound is known what follows it."""
    if time.when is not None:
        return time.when
    expression, published = time.expression, marked.article.published
    if expression.yearless:
        somewhen = expression.in_year(_LEAP).resolve(None)
        return yearless(somewhen) if somewhen is not None else None
    if published is None or published.earliest is None or published.latest is not None:
        return None
    first = expression.resolve(published.earliest, time.tense)  # told then or later, and so it is then or later
    return between(first.earliest, None, expression.written) if first is not None and first.earliest else None
