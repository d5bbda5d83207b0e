"""Parties: who or what a claim names, by unit and name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from letopis.model.facts import EntityType, ParticipantRole


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody or something as one document names it; `unit` is empty where the document has only words (a channel)."""

    name: str
    unit: str = ""
    type: EntityType | None = None
    country: str | None = None
    wikidata: str | None = None
    role: ParticipantRole | None = None


def party(plain: Mapping[str, Any]) -> Party:
    """The party of its JSON form in a claim's value."""
    return Party(**plain)


def parties(plain: Iterable[Mapping[str, Any]] | None) -> tuple[Party, ...]:
    """The parties of a list in a claim's value."""
    return tuple(Party(**one) for one in plain or ())
