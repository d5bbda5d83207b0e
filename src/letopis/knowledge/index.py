"""The index of the gazetteer: built from the tables, kept in one file, and made anew when a table has changed."""

import hashlib
import json
from collections import defaultdict
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from letopis.knowledge.entries import RANK, Entry, Kind, Naming
from letopis.knowledge.forms import forms, is_common, words
from letopis.knowledge.sources import TABLES, namings
from letopis.knowledge.tables import FOLDER, lexicon

INDEX = FOLDER / "built" / "index.json"
#: What the case of the text must be: the name's first letter a capital, all of it capitals, or anything.
CAPITAL, CAPITALS, ANY = "c", "a", ""
_VERSION = 10
_ANY_CASE = ("ministry", "parliament", "government")


def load() -> dict[str, Any]:
    """The index: from its file where that is of the tables as they stand now, otherwise built anew (some seconds)."""
    try:
        index: dict[str, Any] = json.loads(INDEX.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return build()
    return index if index["digest"] == digest() else build()


@lru_cache(maxsize=1)
def digest() -> str:
    """The tables and the version of this module in a few letters."""
    content = hashlib.sha256(str(_VERSION).encode())
    for name in TABLES:
        content.update((FOLDER / name).read_bytes().replace(b"\r\n", b"\n"))
    return content.hexdigest()[:16]


def build() -> dict[str, Any]:
    """The index of all names.

    `entries` are the meanings; `names` maps the words of a name to its meanings, each with what the case must be;
    `spelled` has the names as written where the words alone do not tell; `forms` maps every form of a word to the
    words that it may be; `ambiguous` are the names that are common words, too.
    """
    numbers: dict[Entry, int] = {}
    names: dict[str, list[tuple[int, str]]] = defaultdict(list)
    inflected: dict[str, set[str]] = defaultdict(set)
    spelled: dict[str, str] = {}
    ambiguous = {" ".join(words(name)) for name in lexicon("ambiguous")["names"]}
    for naming in namings():
        key = words(naming.name)
        meaning = (numbers.setdefault(naming.entry, len(numbers)), _case(naming))
        spelled.setdefault(" ".join(key), naming.name)
        if meaning not in names[" ".join(key)]:
            names[" ".join(key)].append(meaning)
        for word in key:
            for form in _forms(word, naming, alone=len(key) == 1):
                inflected[form].add(word)
        if len(key) == 1 and naming.entry.kind not in (Kind.ADJECTIVE, Kind.DEMONYM) and is_common(key[0]):
            ambiguous.add(key[0])
    entries = list(numbers)
    return {
        "digest": digest(),
        "entries": [{key: value for key, value in asdict(one).items() if value} for one in entries],
        "names": {name: _ranked(meanings, entries) for name, meanings in sorted(names.items())},
        "forms": {form: sorted(words) for form, words in sorted(inflected.items()) if words != {form}},
        "spelled": {name: written for name, written in sorted(spelled.items()) if written != name},
        "ambiguous": sorted(ambiguous),
    }


def _forms(word: str, naming: Naming, *, alone: bool) -> frozenset[str]:
    if naming.abbreviation and len(word) < 3:
        return frozenset({word})
    kind = naming.entry.kind
    return forms(word, alone=alone, plural=kind in (Kind.ADJECTIVE, Kind.DEMONYM) or naming.entry.generic)


def _case(naming: Naming) -> str:
    entry = naming.entry
    if naming.abbreviation:
        return CAPITALS
    if naming.capital:
        return CAPITAL
    if entry.kind in (Kind.ADJECTIVE, Kind.DEMONYM) or entry.category in _ANY_CASE or naming.name[0].islower():
        return ANY
    return ANY if entry.category == "international" and " " in naming.name else CAPITAL


def _ranked(meanings: list[tuple[int, str]], entries: list[Entry]) -> list[tuple[int, str]]:
    return sorted(meanings, key=lambda one: RANK[entries[one[0]].kind])


def write(path: Path = INDEX) -> None:
    """Write the index file."""
    text = json.dumps(build(), ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")
