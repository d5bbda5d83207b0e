"""What a stretch of text talks about, by the words of `knowledge/topics.toml`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.model.errors import BadKnowledge
from letopis.model.marked import Token

_SHORTEST = 2  # letters before the "*" of a word


@dataclass(frozen=True, slots=True)
class Phrase:
    """Word patterns in a row, and the topics they show; none for words that only look like a topic."""

    patterns: tuple[str, ...]
    topics: tuple[str, ...]


def find_topics(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The topics that a stretch of text talks about, in the order of `knowledge/topics.toml`."""
    return topics_of(tuple(token.lemma for token in tokens))


def topics_of(lemmas: Sequence[str]) -> tuple[str, ...]:
    """The topics of lemmas in a row; the words of a phrase are not looked at by themselves.

    >>> topics_of(["торгово-экономический", "связь"])
    ('trade',)
    """
    found: set[str] = set()
    at = 0
    while at < len(lemmas):
        phrase = _phrase_at(lemmas, at)
        found.update(phrase.topics if phrase else _of_word(lemmas[at]))
        at += len(phrase.patterns) if phrase else 1
    return tuple(topic for topic in all_topics() if topic in found)


@lru_cache(maxsize=1)
def all_topics() -> tuple[str, ...]:
    """The closed list of topics."""
    return tuple(lexicon("topics")["topics"])


def _phrase_at(lemmas: Sequence[str], at: int) -> Phrase | None:
    fitting = (one for one in _phrases() if _fits(one.patterns, lemmas[at : at + len(one.patterns)]))
    return max(fitting, key=lambda one: len(one.patterns), default=None)


def _fits(patterns: Sequence[str], lemmas: Sequence[str]) -> bool:
    return len(patterns) == len(lemmas) and all(map(_matches, patterns, lemmas))


@lru_cache(maxsize=65536)
def _matches(pattern: str, lemma: str) -> bool:
    """Whether a lemma fits a pattern: wholly, or with "*" by its beginning or that of a part between hyphens."""
    if not pattern.endswith("*"):
        return pattern == lemma
    parts = (lemma, *lemma.split("-")) if "-" not in pattern else (lemma,)
    return lemma[:1].isalpha() and any(part.startswith(pattern[:-1]) for part in parts)


@lru_cache(maxsize=65536)
def _of_word(lemma: str) -> frozenset[str]:
    return frozenset(topic for pattern, topic in _words() if _matches(pattern, lemma))


@lru_cache(maxsize=1)
def _words() -> tuple[tuple[str, str], ...]:
    return tuple(
        (_checked(word, topic), topic)
        for topic, entry in lexicon("topics")["topics"].items()
        for word in entry.get("words", ())
    )


@lru_cache(maxsize=1)
def _phrases() -> tuple[Phrase, ...]:
    """The phrases; one that stands under several topics shows them all."""
    tables: Mapping[str, Iterable[str]] = {
        "": lexicon("topics")["nothing"]["phrases"],
        **{topic: entry.get("phrases", ()) for topic, entry in lexicon("topics")["topics"].items()},
    }
    shown: dict[tuple[str, ...], list[str]] = {}
    for topic, phrases in tables.items():
        for phrase in phrases:
            shown.setdefault(tuple(phrase.split()), []).extend([topic] if topic else [])
    return tuple(Phrase(patterns, tuple(topics)) for patterns, topics in shown.items())


def _checked(word: str, topic: str) -> str:
    if len(word.split()) != 1 or len(word.rstrip("*")) < _SHORTEST or word != word.lower() or "ё" in word:
        problem = f"topics.{topic}: {word!r} is no pattern for one word"
        raise BadKnowledge("knowledge/topics.toml", problem, "write one lemma in lower case with е for ё, or a phrase")
    return word
