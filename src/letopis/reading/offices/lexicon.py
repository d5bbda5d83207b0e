"""The words of office, from `knowledge/offices.toml`."""

import re
from dataclasses import dataclass
from functools import lru_cache

from letopis.knowledge import lexicon


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that names an office: its full form, and what it needs beside it."""

    position: str
    kind: str
    country: str | None = None


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
    aliases_of: dict[str, dict[tuple[str, ...], str]]
    same: dict[str, tuple[str, ...]]
    same_words: dict[str, str]
    monarchies: frozenset[str]
    no_republics: frozenset[str]
    counterparts: frozenset[str]
    deputies: frozenset[str]
    doubled: dict[str, str]
    careers: dict[str, frozenset[str]]
    domains: frozenset[str]
    ranks: frozenset[str]
    states: frozenset[str]
    regions: frozenset[str]
    beside: dict[str, frozenset[str]]
    not_matters: frozenset[str]
    matters: frozenset[str]
    shapes: re.Pattern[str]


def _keyed(names: dict[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(words.split()): name for words, name in names.items()}


@lru_cache(maxsize=1)
def office_words() -> OfficeWords:
    """The words of office, read once in a process."""
    table = lexicon("offices")
    return OfficeWords(
        heads={
            word: Head(one.get("position", word), one["kind"], one.get("country"))
            for word, one in table["heads"].items()
        },
        modifiers=frozenset(table["modifiers"]["words"]),
        solemn=frozenset(table["modifiers"]["solemn"]),
        status={word: status for status, words in table["status"].items() for word in words},
        institutions=frozenset(table["institutions"]["words"]),
        private=frozenset(table["institutions"]["private"]),
        aliases=_keyed(table["aliases"]),
        aliases_of={code: _keyed(names) for code, names in table["aliases_of"].items()},
        same={name: tuple(group) for name, group in table["same"].items()},
        same_words=dict(table["same_words"]),
        monarchies=frozenset(table["monarchies"]["codes"]),
        no_republics=frozenset(table["monarchies"]["codes"]) | set(table["monarchies"]["federations"]),
        counterparts=frozenset(table["counterparts"]["words"]),
        doubled=dict(table["doubled"]),
        deputies=frozenset(table["counterparts"]["deputies"]),
        careers={name: frozenset(words) for name, words in table["careers"].items()},
        domains=frozenset(table["domains"]["words"]),
        ranks=frozenset(table["ranks"]["words"]),
        states=frozenset(table["states"]["words"]),
        regions=frozenset(table["states"]["parts"]),
        beside={name: frozenset(words) for name, words in table["beside"].items()},
        not_matters=frozenset(table["domains"]["not_matters"]),
        matters=frozenset(table["domains"]["matters"]),
        shapes=re.compile("|".join(table["institutions"]["shapes"])),
    )


def held_by_many(position: str) -> bool:
    """Whether several persons of one state may hold such an office at a time: "член Политбюро", "депутат Госдумы"."""
    return not office_words().beside["many"].isdisjoint(position.split()[:2])


@lru_cache(maxsize=1)
def group_words() -> dict[str, frozenset[str]]:
    """The lists of `knowledge/groups.toml`, read once in a process."""
    return {name: frozenset(words) for name, words in lexicon("groups").items()}


def of_the_office(position: str) -> str | None:
    """The country that alone has such an office, or is meant by it without a word ("госсекретарь", "аким …")."""
    if position.endswith(" ЕС"):
        return "EU"
    heads = [head for head in office_words().heads.values() if head.country]
    exact = next((head.country for head in heads if position == head.position), None)
    local = (head.country for head in heads if head.kind != "state" and position.startswith(f"{head.position} "))
    return exact or next(local, None)
