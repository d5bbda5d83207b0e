"""In which language the words of pages are, so that they are read aloud in it and not in that of the interface."""

from collections.abc import Iterator
from typing import Any

from letopis.store.ask.spoken import languages_of
from letopis.store.chronicle import Chronicle


def speak(chronicle: Chronicle, *told: Any) -> None:
    """Note the language of its page (`language`) with each piece of evidence in some JSON objects, however deep."""
    found = [one for each in told for one in _evidence(each)]
    with chronicle.asked() as connection:
        languages = languages_of(connection, [one["claim"] for one in found])
    for one in found:
        one["language"] = languages.get(one["claim"])


def _evidence(told: Any) -> Iterator[dict[str, Any]]:
    """The pieces of evidence (`forms.evidence_form`) in a JSON object."""
    if isinstance(told, dict):
        if "claim" in told and "text" in told:
            yield told
        for value in told.values():
            yield from _evidence(value)
    elif isinstance(told, (list, tuple)):
        for value in told:
            yield from _evidence(value)
