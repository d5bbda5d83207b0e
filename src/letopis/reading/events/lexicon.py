"""The words by which events are told, from `knowledge/events/*.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, get_args

from letopis import knowledge
from letopis.model.errors import BadKnowledge
from letopis.model.facts import EventKind

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A noun or verb that tells an event; the fields are explained at the head of the TOML files."""

    name: str
    lemmas: Words
    kind: EventKind
    slots: Mapping[str, str] = field(default_factory=dict)
    subject: str = ""
    suffix: str = ""
    own: Words = frozenset()
    bare: bool = False
    needs: Words = frozenset()
    avoid: Words = frozenset()
    only: Words = frozenset()
    object: Words = frozenset()
    phrase: Words = frozenset()
    into: Words = frozenset()
    under: Words = frozenset()
    phrase_kind: Mapping[str, EventKind] = field(default_factory=dict)
    named: bool = False
    person: bool = False
    both: bool = False
    place: bool = False
    talk: bool = False
    body: bool = False
    stays: bool = False
    tie: Words = frozenset()
    doer: Words = frozenset()
    among: Words = frozenset()
    many: bool = False
    toward: bool = False
    visiting: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All that the rules know of words: entries by lemma, status words, words of the context. Hashed by identity."""

    nouns: Mapping[str, tuple[Entry, ...]]
    verbs: Mapping[str, tuple[Entry, ...]]
    status: Mapping[str, Mapping[str, Words]]
    context: Mapping[str, Mapping[str, Words]]
    ordinals: Mapping[str, int]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon, read once in a process.

    Raises BadKnowledge where an entry has an unknown field or kind.
    """
    return Lexicon(
        _entries("nouns", "noun"),
        _entries("verbs", "verb"),
        _groups("status"),
        _groups("context"),
        knowledge.lexicon("events/numbers")["ordinal"],
    )


def _groups(name: str) -> dict[str, dict[str, Words]]:
    groups = knowledge.lexicon(f"events/{name}")
    return {group: {key: frozenset(words) for key, words in lists.items()} for group, lists in groups.items()}


def _entries(file: str, table: str) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for raw in knowledge.lexicon(f"events/{file}")[table]:
        entry = _entry(file, table, raw)
        for lemma in entry.only or entry.lemmas:
            found[lemma] = (*found.get(lemma, ()), entry)
    return found


def _entry(file: str, table: str, raw: Mapping[str, Any]) -> Entry:
    if raw.get("kind") not in get_args(EventKind):
        raise BadKnowledge(f"events/{file}.toml", f"unknown kind in {raw}", "use a kind of the reading format")
    sets = {key: frozenset(value) for key, value in raw.items() if isinstance(value, tuple)}
    values: dict[str, Any] = {**raw, **sets}
    try:
        return Entry(name=f"{table}.{raw['lemmas'][0]}", **values)
    except TypeError as error:
        raise BadKnowledge(f"events/{file}.toml", f"{error} in {raw}", "see the head of the file") from error
