"""Facts in words: one line that a person can read aloud."""

from collections.abc import Iterable
from functools import singledispatch

from letopis.model.facts import Document, Entity, Event, Figure, Office, Plan, Statement
from letopis.model.reading import Reading

_BOUNDS = {"=": "", ">": "more than ", "<": "less than ", "~": "about "}


@singledispatch
def in_words(fact: object, reading: Reading) -> str:
    """A fact in one line."""
    raise TypeError(f"not a fact: {type(fact).__name__}")


@in_words.register
def _(fact: Entity, reading: Reading) -> str:
    count = sum(1 for one in reading.mentions if one.entity == fact.id)
    parts = [fact.type, fact.country, fact.wikidata, f"mentioned {count}×" if count else None]
    return f"{fact.name} ({_joined(parts)})"


@in_words.register
def _(fact: Office, reading: Reading) -> str:
    of = [fact.country, named(reading, fact.organization)]
    times = [f"since {fact.start}" if fact.start else None, f"until {fact.end}" if fact.end else None]
    status = None if fact.status == "current" else fact.status
    return f"{named(reading, fact.person)}: {_joined([fact.position, *of, status, *times])}"


@in_words.register
def _(fact: Event, reading: Reading) -> str:
    who = "; ".join(_participant(reading, one.entity, one.role) for one in fact.participants)
    name = (
        fact.name if fact.name or fact.kind != "other" else " ".join(fact.evidence[0].of(reading.article.text).split())
    )
    what = _joined([fact.kind, _edition(fact.edition), f"“{name}”" if name else None], " ")
    where = _joined([str(fact.when) if fact.when else "date not stated", named(reading, fact.place)])
    return _joined([f"{what}, {fact.status}", where, who, *_circumstances(fact, reading)], " — ")


def _participant(reading: Reading, identity: str, role: str) -> str:
    return f"{named(reading, identity)}{'' if role == 'participant' else f' ({role})'}"


def _edition(edition: int | None) -> str | None:
    return f"no. {edition}" if edition is not None else None


def _circumstances(fact: Event, reading: Reading) -> Iterable[str | None]:
    yield fact.level
    yield fact.format
    yield f"invited by {named(reading, fact.invited_by)}" if fact.invited_by else None
    yield _moved(fact)
    yield f"reason: {fact.reason}" if fact.reason else None
    yield f"part of {fact.part_of}" if fact.part_of else None
    yield f"on {', '.join(fact.topics)}" if fact.topics else None
    yield f"likely {fact.confidence:.0%}" if fact.confidence is not None else None


def _moved(fact: Event) -> str | None:
    before = f" from {fact.previous_when}" if fact.previous_when else ""
    return f"rescheduled{before}" if fact.rescheduled or before else None


@in_words.register
def _(fact: Statement, reading: Reading) -> str:
    said = " ".join(reading.article.text[fact.start : fact.end].split())
    via = f" (via {named(reading, fact.via)})" if fact.via else ""
    return f"{named(reading, fact.speaker)}{via}: " + (f"“{said}”" if fact.kind == "direct" else f"that {said}")


@in_words.register
def _(fact: Document, reading: Reading) -> str:
    parties = ", ".join(str(named(reading, one)) for one in fact.parties)
    return _joined([f"{fact.kind} “{fact.name}”, {fact.status}", parties, _for(fact.period)], " — ")


@in_words.register
def _(fact: Figure, reading: Reading) -> str:
    value = f"{_BOUNDS[fact.bound]}{fact.value:,.15g} {fact.unit}"
    return _joined([f"{fact.measure}: {value}", _for(fact.period), fact.note])


@in_words.register
def _(fact: Plan, reading: Reading) -> str:
    by = ", ".join(str(named(reading, one)) for one in fact.by)
    tied = f"event {fact.event}" if fact.event else None
    return _joined([fact.what, fact.status, f"due {fact.due}" if fact.due else None, by, tied], " — ")


def _for(period: object) -> str | None:
    return f"for {period}" if period else None


def named(reading: Reading, identity: str | None) -> str | None:
    """The name of the entity with an id; what is no entity's id (a channel in words) as it is."""
    names = {one.id: one.name for one in reading.entities}
    return names.get(identity, identity) if identity else None


def _joined(parts: Iterable[str | None], by: str = ", ") -> str:
    return by.join(part for part in parts if part)
