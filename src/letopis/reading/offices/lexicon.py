"""The words of office, from `knowledge/offices.toml`."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that names an office: its full form, and what it needs beside it."""

    position: str
    kind: str


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """The lists of `knowledge/offices.toml`, made ready for look-up."""

    heads: dict[str, Head]
    modifiers: frozenset[str]
    solemn: frozenset[str]
    status: dict[str, str]
    institutions: frozenset[str]
    private: frozenset[str]
    aliases: dict[tuple[str, ...], str]
    same: dict[str, tuple[str, ...]]
    monarchies: frozenset[str]
    counterparts: frozenset[str]
    general: frozenset[str]
    careers: dict[str, frozenset[str]]
    domains: frozenset[str]
    ranks: frozenset[str]
    states: frozenset[str]
    not_matters: frozenset[str]


@lru_cache(maxsize=1)
def office_words() -> OfficeWords:
    """The words of office, read once in a process."""
    table = tomllib.loads((files("letopis.knowledge") / "offices.toml").read_text(encoding="utf-8"))
    return OfficeWords(
        heads={word: Head(one.get("position", word), one["kind"]) for word, one in table["heads"].items()},
        modifiers=frozenset(table["modifiers"]["words"]),
        solemn=frozenset(table["modifiers"]["solemn"]),
        status={word: status for status, words in table["status"].items() for word in words},
        institutions=frozenset(table["institutions"]["words"]),
        private=frozenset(table["institutions"]["private"]),
        aliases={tuple(words.split()): name for words, name in table["aliases"].items()},
        same={name: tuple(group) for name, group in table["same"].items()},
        monarchies=frozenset(table["monarchies"]["codes"]),
        counterparts=frozenset(table["counterparts"]["words"]),
        general=frozenset(table["general"]["words"]),
        careers={name: frozenset(words) for name, words in table["careers"].items()},
        domains=frozenset(table["domains"]["words"]),
        ranks=frozenset(table["ranks"]["words"]),
        states=frozenset(table["states"]["words"]),
        not_matters=frozenset(table["domains"]["not_matters"]),
    )
