"""Offices with the days that a page tells by an event: who was appointed that day holds the office from then on."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from letopis.chronicle.offices.keys import office_key
from letopis.chronicle.offices.lexicon import vocabulary
from letopis.chronicle.words import lemma, words
from letopis.model.facts import Event, Office
from letopis.model.reading import Reading

_End = Literal["start", "end"]
_KINDS: dict[_End, str] = {"start": "appointment", "end": "dismissal"}
#: Of these statuses an office may have an end that an event tells.
_OPEN: dict[_End, tuple[str, ...]] = {"start": ("current", "acting"), "end": ("current", "acting", "former")}
#: Who holds one of these appoints others, and is named beside them; the higher ones first.
_STATE = frozenset({"президент", "король", "император", "глава государства"})
_APPOINTING = (_STATE, _STATE | {"премьер-министр"})


def dated(reading: Reading) -> tuple[Office, ...]:
    """The offices of a reading; one without a start or an end has it from the event that tells of it.

    That is an appointment or a dismissal that took place, with its day, of this person and nobody else. It tells of the
    office that its own sentences name, or else of the only office of a person of whom it is the only such event. The
    event's sentences are then evidence of the office, too.
    """
    offices = reading.offices
    for end in _KINDS:
        told = [one for one in reading.events if one.kind == _KINDS[end] and _certain(one)]
        for event in told:
            person = _concerned(reading, event)
            alone = sum(_concerned(reading, one) == person for one in told) == 1
            meant = _meant(reading, [one for one in offices if one.person == person], event, end, alone)
            offices = tuple(_with(one, event, end) if one is meant else one for one in offices)
    return offices


def _certain(event: Event) -> bool:
    """Whether an event took place on days that are known."""
    when = event.when
    return event.status == "held" and when is not None and bool(when.earliest and when.latest) and not when.uncertain


def _concerned(reading: Reading, event: Event) -> str | None:
    """The one person whom an appointment or a dismissal concerns, where it is plain who that is.

    Whoever appoints or dismisses is not named by an event alone; beside another he is the head of a state, if anybody.
    """
    persons = {one.id for one in reading.entities if one.type == "person"}
    named = {one.entity for one in event.participants} & persons
    if len(named) == 1:
        return next(iter(named))
    held = [(one.person, _office(one)) for one in reading.offices if one.status != "former"]
    for appointing in _APPOINTING:
        rest = sorted(named - {person for person, office in held if office in appointing})
        if len(rest) == 1:
            return rest[0]
    return None


def _office(one: Office) -> str:
    return office_key(one.position, one.country).partition("|")[2]


def _meant(reading: Reading, offices: Sequence[Office], event: Event, end: _End, alone: bool) -> Office | None:
    """The office of a person that the event gives or takes; none where that is told already, or may be several."""
    own = [one for one in offices if one.sphere == "public" and one.position]
    if any(getattr(one, end) is not None for one in own):
        return None
    own = [one for one in own if one.status in _OPEN[end]]
    if end == "start":
        own = [one for one in own if not _calls(reading, one)]
    near = [one for one in own if _beside(one, event)]
    return _only(near) or (_only(own) if alone and not near else None)


def _calls(reading: Reading, one: Office) -> bool:
    """Whether the text only calls the person so, in the nominative: it is to another office that he is appointed."""
    first = next(iter(words(one.evidence[0].of(reading.article.text))), "")
    return one.rule == "offices.before-name" and lemma(first, vocabulary().known) == first


def _beside(one: Office, event: Event) -> bool:
    """Whether the event's sentences name the office."""
    return any(told.covers(span) for span in one.evidence for told in event.evidence)


def _only(found: Sequence[Office]) -> Office | None:
    return found[0] if len(found) == 1 else None


def _with(one: Office, event: Event, end: _End) -> Office:
    evidence = tuple(dict.fromkeys((*one.evidence, *event.evidence)))
    if end == "start":
        return replace(one, start=event.when, evidence=evidence)
    return replace(one, end=event.when, evidence=evidence)
