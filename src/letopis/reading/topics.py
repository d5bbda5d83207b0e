"""What a stretch of text talks about, by the words of `knowledge/topics.toml`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.model.errors import BadKnowledge
from letopis.model.marked import Token

_SHORTEST = 2  # letters before the "*" of a word
_KEY = 3  # letters by which phrases are found


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
    near = _phrases().get(lemmas[at][:_KEY], ())
    return next((one for one in near if _fits(one.patterns, lemmas[at : at + len(one.patterns)])), None)


def _fits(patterns: Sequence[str], lemmas: Sequence[str]) -> bool:
    return len(patterns) == len(lemmas) and all(map(_matches, patterns, lemmas))


def _matches(pattern: str, lemma: str) -> bool:
    """Whether a lemma fits a pattern: wholly, or with "*" by its beginning or that of a part between hyphens."""
    if not pattern.endswith("*"):
        return pattern == lemma
    parts = (lemma, *lemma.split("-")) if "-" not in pattern else (lemma,)
    return lemma[:1].isalpha() and any(part.startswith(pattern[:-1]) for part in parts)


@lru_cache(maxsize=65536)
def _of_word(lemma: str) -> frozenset[str]:
    near = {part[:_SHORTEST] for part in (lemma, *lemma.split("-"))}
    words = (one for key in near for one in _words().get(key, ()))
    return frozenset(topic for pattern, topic in words if _matches(pattern, lemma))


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Sequence[tuple[str, str]]]:
    """The patterns of words and their topics, by their first letters."""
    keyed: dict[str, list[tuple[str, str]]] = {}
    for topic, entry in lexicon("topics")["topics"].items():
        for word in entry.get("words", ()):
            keyed.setdefault(_checked(word, topic)[:_SHORTEST], []).append((word, topic))
    return keyed


@lru_cache(maxsize=1)
def _phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """The phrases by the first letters of their first word, longest first; one under several topics shows them all."""
    shown: dict[tuple[str, ...], list[str]] = {}
    for topic, phrases in _phrases_by_topic():
        for phrase in phrases:
            shown.setdefault(_checked_phrase(phrase, topic), []).extend([topic] if topic else [])
    keyed: dict[str, list[Phrase]] = {}
    for patterns in sorted(shown, key=len, reverse=True):
        keyed.setdefault(patterns[0][:_KEY], []).append(Phrase(patterns, tuple(shown[patterns])))
    return {key: tuple(found) for key, found in keyed.items()}


def _phrases_by_topic() -> Iterator[tuple[str, Iterable[str]]]:
    yield "", lexicon("topics")["nothing"]["phrases"]
    for topic, entry in lexicon("topics")["topics"].items():
        yield topic, entry.get("phrases", ())


def _checked_phrase(phrase: str, topic: str) -> tuple[str, ...]:
    patterns = tuple(phrase.split())
    if len(patterns) < 2 or len(patterns[0].rstrip("*")) < min(_KEY, len(patterns[0])) or phrase != phrase.lower():
        problem = f"topics.{topic or 'nothing'}: {phrase!r} is no phrase"
        remedy = f"write two lemmas or more in lower case, the first with {_KEY} letters before any *"
        raise BadKnowledge("knowledge/topics.toml", problem, remedy)
    return patterns


def _checked(word: str, topic: str) -> str:
    if len(word.split()) != 1 or len(word.rstrip("*")) < _SHORTEST or word != word.lower() or "ё" in word:
        problem = f"topics.{topic}: {word!r} is no pattern for one word"
        raise BadKnowledge("knowledge/topics.toml", problem, "write one lemma in lower case with е for ё, or a phrase")
    return word
