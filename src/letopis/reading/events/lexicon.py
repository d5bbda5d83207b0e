"""The words by which events are told, from `knowledge/events/*.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any, get_args

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
    needs: Words = frozenset()
    avoid: Words = frozenset()
    only: Words = frozenset()
    object: Words = frozenset()
    phrase: Words = frozenset()
    phrase_kind: Mapping[str, EventKind] = field(default_factory=dict)
    named: bool = False
    person: bool = False
    both: bool = False
    place: bool = False
    talk: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that the rules know of words: entries by lemma, status words, words of the context."""

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
        _entries("nouns.toml", "noun"),
        _entries("verbs.toml", "verb"),
        _groups("status.toml"),
        _groups("context.toml"),
        _load("numbers.toml")["ordinal"],
    )


def _load(name: str) -> dict[str, Any]:
    path = files("letopis.knowledge") / "events" / name
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _groups(name: str) -> dict[str, dict[str, Words]]:
    return {group: {key: frozenset(words) for key, words in lists.items()} for group, lists in _load(name).items()}


def _entries(file: str, table: str) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for raw in _load(file)[table]:
        entry = _entry(file, table, raw)
        for lemma in entry.only or entry.lemmas:
            found[lemma] = (*found.get(lemma, ()), entry)
    return found


def _entry(file: str, table: str, raw: Mapping[str, Any]) -> Entry:
    if raw.get("kind") not in get_args(EventKind):
        raise BadKnowledge(f"knowledge/events/{file}", f"unknown kind in {raw}", "use a kind of the reading format")
    values: dict[str, Any] = {key: frozenset(value) if isinstance(value, list) else value for key, value in raw.items()}
    try:
        return Entry(name=f"{table}.{raw['lemmas'][0]}", **values)
    except TypeError as error:
        raise BadKnowledge(f"knowledge/events/{file}", f"{error} in {raw}", "see the head of the file") from error
