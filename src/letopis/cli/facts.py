"""The facts of a reading, each under an id that a person can name: v1 an event, o2 an office, e3 an entity."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from letopis.model.facts import Document, Entity, Event, Figure, Office, Plan, Statement
from letopis.model.reading import Reading
from letopis.model.span import Span

Fact = Entity | Office | Event | Statement | Document | Figure | Plan

#: The letter of the ids of each kind of fact, in the order in which they are listed.
LETTERS: Mapping[str, str] = {
    "events": "v",
    "offices": "o",
    "statements": "s",
    "documents": "d",
    "figures": "f",
    "plans": "p",
    "entities": "e",
}


def facts(reading: Reading) -> dict[str, Fact]:
    """Every fact by its id. Entities and events carry their own; the others are numbered as they come."""
    return {identity: fact for kind in LETTERS for identity, fact in of_kind(reading, kind)}


def of_kind(reading: Reading, kind: str) -> Iterator[tuple[str, Any]]:
    """The facts of one kind ("offices") with their ids."""
    listed: Sequence[Any] = getattr(reading, kind)
    for number, fact in enumerate(listed, 1):
        yield getattr(fact, "id", f"{LETTERS[kind]}{number}"), fact


def is_happening(fact: object) -> bool:
    """Whether a fact is an event that is no act of diplomacy: listed apart, so that it drowns none."""
    return isinstance(fact, Event) and fact.kind == "other"


def evidence(reading: Reading, fact: Fact) -> tuple[Span, ...]:
    """Where in the text a fact can be checked; for an entity, where it is mentioned."""
    if isinstance(fact, Entity):
        return tuple(one.span for one in reading.mentions if one.entity == fact.id)
    return fact.evidence
