"""The words of offices across documents, from `knowledge/tenures.toml` and `knowledge/offices.toml`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache

from letopis.chronicle.words import lemmas
from letopis.knowledge import lexicon
from letopis.model.text import fold

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that tell of offices: dictionary forms that a word is held to be where it may be one of them."""

    known: frozenset[str]
    heads: Mapping[str, str]
    institutions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wordings:
    """Which wordings mean one office; all but the values as dictionary forms."""

    passing: frozenset[str]
    whole: frozenset[Words]
    chiefs: frozenset[str]
    regional: frozenset[Words]
    chief_of: Mapping[str, str]
    ministers: Mapping[str, str]
    same: Mapping[Words, str]
    same_of: Mapping[str, Mapping[Words, str]]
    vague_of: Mapping[str, frozenset[Words]]
    single: tuple[str, ...]
    many: tuple[str, ...]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The vocabulary of `knowledge/offices.toml`, read once in a process."""
    table = lexicon("offices")
    heads = {fold(word): fold(one.get("position", word)) for word, one in table["heads"].items()}
    institutions = frozenset(table["institutions"]["words"])
    more = (*table["modifiers"]["words"], *table["domains"]["words"], *lexicon("tenures")["passing"]["words"])
    return Vocabulary(frozenset(heads) | institutions | frozenset(map(fold, more)), heads, institutions)


@lru_cache(maxsize=1)
def wordings() -> Wordings:
    """The wordings of `knowledge/tenures.toml`, read once in a process."""
    table = lexicon("tenures")
    return Wordings(
        passing=frozenset(map(fold, table["passing"]["words"])),
        whole=frozenset(map(_keyed, table["passing"]["whole"])),
        chiefs=frozenset(table["chiefs"]["words"]),
        regional=frozenset(map(_keyed, table["chiefs"]["regional"])),
        chief_of=table["chiefs"]["of"],
        ministers=table["ministers"],
        same=_same(dict.fromkeys(table["ministers"].values(), ())) | _same(table["same"]),
        same_of={code: _same(groups) for code, groups in table["same_of"].items()},
        vague_of={code: frozenset(map(_keyed, group)) for code, group in table["vague_of"].items()},
        single=tuple(table["single"]["words"]),
        many=tuple(table["single"]["not"]),
    )


def expanded(known: Iterable[str]) -> Words:
    """Dictionary forms with the full form in place of a short one: "замминистра" → "заместитель министр"."""
    full = (lemmas(vocabulary().heads.get(word, word), vocabulary().known) for word in known)
    return tuple(one for group in full for one in group)


@lru_cache(maxsize=50_000)
def held_by_one(position: str) -> bool:
    """Whether one person at a time holds an office (its key without the state)."""
    table = wordings()
    if any(fnmatchcase(position, one) for one in table.many):
        return False
    return any(fnmatchcase(position, one) for one in table.single)


def _keyed(wording: str) -> Words:
    return expanded(lemmas(wording, vocabulary().known))


def _same(groups: Mapping[str, Iterable[str]]) -> dict[Words, str]:
    return {_keyed(one): name for name, group in groups.items() for one in (name, *group)}
