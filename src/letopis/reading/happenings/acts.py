"""Happenings that are acts of diplomacy which the rules have read: these are not stated twice, but told more fully."""

from collections.abc import Sequence
from dataclasses import replace

from letopis.model.facts import Event, Participant
from letopis.model.marked import Marked
from letopis.reading.events import Telling
from letopis.reading.events.grammar import children, is_verb
from letopis.reading.happenings.told import Told

#: How likely a place, or those who take part, must be to be stated of an act that the rules have read without. Dates
#: are left to the rules, which know the day of a report from that of an act.
_PLACE, _PEOPLE = 0.35, 0.6


def act_of(marked: Marked, acts: Sequence[Telling], told: Told) -> int | None:
    """The number of the act that a telling tells of.

    By its very words; by a verb that says of its noun what became of it ("сорвались переговоры"); by the same noun or
    verb of some of the same people; or among the words that tell the act, if nobody else takes part ("вручили ноту" of
    a protest).
    """
    words = {*range(told.labels[0].first, told.labels[0].last)}
    for test in (_is_told_by, _is_said_of, _is_told_again, _is_inside):
        for number, act in enumerate(acts):
            if test(marked, act, told, words):
                return number
    return None


def _is_told_by(marked: Marked, act: Telling, told: Told, words: set[int]) -> bool:
    return bool(act.words & words)


def _is_said_of(marked: Marked, act: Telling, told: Told, words: set[int]) -> bool:
    head = told.head
    if not is_verb(head):
        return False
    beside = {one.index for one in children(marked, head.index, "nsubj", "nsubj:pass", "obj")}
    return bool(act.words & beside) or (head.rel in ("acl", "amod", "acl:relcl") and head.head in act.words)


def _is_told_again(marked: Marked, act: Telling, told: Told, words: set[int]) -> bool:
    same = any(marked.tokens[i].lemma == told.head.lemma for i in act.words)
    return same and bool(_people(told) & _participants(act.event)) and _may_be_then(act.event, told)


def _is_inside(marked: Marked, act: Telling, told: Told, words: set[int]) -> bool:
    span, people = told.labels[0].span, _people(told)
    inside = any(one.start <= span.start and span.end <= one.end for one in act.event.evidence)
    return inside and bool(people) and people <= _participants(act.event) and _may_be_then(act.event, told)


def _people(told: Told) -> set[str]:
    return {one.entity for one in told.who if one.sure >= 0.25}


def _participants(event: Event) -> set[str]:
    return {one.entity for one in event.participants}


def _may_be_then(event: Event, told: Told) -> bool:
    return event.when is None or not told.moments or event.when.overlaps(told.moments[0].when)


def completed(event: Event, told: Sequence[Told]) -> Event:
    """The act with the words of all its tellings, and with what these say of it where the rules left that open."""
    spans = [label.span for one in told for label in one.labels]
    outside = [one for one in spans if not any(e.start <= one.start and one.end <= e.end for e in event.evidence)]
    return _filled(replace(event, evidence=(*event.evidence, *dict.fromkeys(outside))), told)


def _filled(event: Event, told: Sequence[Told]) -> Event:
    places = [share.entity for one in told for share in one.places if share.sure >= _PLACE]
    people = [share.entity for one in told for share in one.who if share.sure >= _PEOPLE]
    filled = event
    if event.place is None and places and event.kind != "call":
        filled = replace(filled, place=places[0])
    if not event.participants:
        filled = replace(filled, participants=tuple(map(Participant, dict.fromkeys(people))))
    return filled if filled == event else replace(filled, rule=f"{event.rule}+happenings.tied")
