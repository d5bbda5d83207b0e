"""What the trained tagger tells of one happening: its words, and who, where and when by its ties."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from letopis.model.marked import Label, Labelled, Marked, Tie, Tied, Token
from letopis.model.span import Span
from letopis.model.when import When
from letopis.reading.cast import Cast
from letopis.reading.happenings.meant import entities_meant, moment_meant
from letopis.reading.times import Timed

#: From how likely on a label is that of an event, though another overlaps it: "празднование встречи на Эльбе".
_NESTED = 0.5
_WHO = frozenset({Tie.PARTICIPANT_IN, Tie.AGENT})


@dataclass(frozen=True, slots=True)
class Share:
    """An entity that takes part in a happening, or where it is: the words that say so, how likely, by which rule."""

    entity: str
    span: Span
    sure: float
    rule: str


@dataclass(frozen=True, slots=True)
class Moment:
    """When a happening is: its date, the words that say so, how likely, by which rule."""

    when: When
    span: Span
    sure: float
    rule: str


@dataclass(frozen=True, slots=True)
class Told:
    """A happening as told: the labels of its words, the head of the first, and who, where and when, likeliest first."""

    labels: tuple[Labelled, ...]
    head: Token
    who: tuple[Share, ...] = ()
    places: tuple[Share, ...] = ()
    moments: tuple[Moment, ...] = ()

    @property
    def sure(self) -> float:
        """How likely the words tell an event."""
        return max(one.sure for one in self.labels)


def tellings(marked: Marked, cast: Cast, times: Sequence[Timed]) -> Iterator[Told]:
    """What the document tells by words that the tagger takes for an event's, in the order of the text."""
    for at in _events(marked):
        label, ties = marked.labels[at], [one for one in marked.ties if at in (one.one, one.other)]
        yield Told(
            (label,),
            head_of(marked, label),
            likeliest(_shares(marked, cast, label, ((one.one, one) for one in ties if one.tie in _WHO))),
            likeliest(_shares(marked, cast, label, ((o.other, o) for o in ties if o.tie is Tie.TAKES_PLACE_IN))),
            likeliest(_moments(marked, times, label, (one for one in ties if one.tie is Tie.POINT_IN_TIME))),
        )


def head_of(marked: Marked, label: Labelled) -> Token:
    """The word of a label whose own head lies outside it."""
    inside = range(label.first, label.last)
    return next((marked.tokens[i] for i in inside if marked.tokens[i].head not in inside), marked.tokens[label.first])


_Part = TypeVar("_Part", Share, Moment)


def likeliest(parts: "Iterator[_Part] | Sequence[_Part]") -> tuple[_Part, ...]:
    """Each entity or date once, by the surest that is said of it, the surest first."""
    best: dict[str, _Part] = {}
    for one in sorted(parts, key=lambda part: -part.sure):
        best.setdefault(one.entity if isinstance(one, Share) else one.when.edtf, one)
    return tuple(best.values())


def _events(marked: Marked) -> list[int]:
    """The labels of events; of two that overlap only the likelier one, unless both are likely."""
    found = [i for i, one in enumerate(marked.labels) if one.label is Label.EVENT]
    kept: list[int] = []
    for at in sorted(found, key=lambda i: -marked.labels[i].sure):
        one = marked.labels[at]
        if one.sure >= _NESTED or not any(_overlap(one, marked.labels[other]) for other in kept):
            kept.append(at)
    return sorted(kept)


def _overlap(one: Labelled, other: Labelled) -> bool:
    return one.start < other.end and other.start < one.end


def _shares(marked: Marked, cast: Cast, event: Labelled, ends: Iterator[tuple[int, Tied]]) -> Iterator[Share]:
    for at, tie in ends:
        label = marked.labels[at]
        for entity in entities_meant(cast, label):
            yield Share(entity, label.span, event.sure * label.sure * tie.sure, "happenings.tied")


def _moments(marked: Marked, times: Sequence[Timed], event: Labelled, ties: Iterator[Tied]) -> Iterator[Moment]:
    for tie in ties:
        label = marked.labels[tie.other]
        when = moment_meant(marked, times, label)
        if when is not None:
            yield Moment(when, label.span, event.sure * label.sure * tie.sure, "happenings.tied")
