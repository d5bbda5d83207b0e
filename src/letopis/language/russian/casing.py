"""Headlines in capitals, and surnames in capitals, shown to the networks as they would be written otherwise."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from letopis.language.russian.lemmas import NAMED, parses

#: The part of a sentence's words that are in capitals, from which on capitals say nothing.
MOSTLY = 0.6


def usual_casing(sentences: Iterable[Sequence[str]]) -> dict[str, str]:
    """How a document writes its words where capitals mean something: lower-case form → form, by lemma, too."""
    written = Counter(word for words in sentences if not in_capitals(words) for word in words[1:])
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, times in written.items():
        if word.isalpha() or "-" in word:
            for key in (word.lower(), *_lemmas(word)):
                seen[key][_pattern(word)] += times
    return {key: min(counts, key=lambda one: (-counts[one], one)) for key, counts in seen.items()}


def in_capitals(words: Sequence[str]) -> bool:
    """Whether most words are written in capitals, and so many that it is no accident."""
    letters = [word for word in words if len(word) > 1 and word.isalpha()]
    return len(letters) >= 3 and sum(word.isupper() for word in letters) >= MOSTLY * len(letters)


def shown(words: Sequence[str], usual: Mapping[str, str]) -> tuple[str, ...]:
    """The words as the networks are to see them: the same number of words of the same letters."""
    if in_capitals(words):
        return tuple(_true(word, usual, first=i == 0) for i, word in enumerate(words))
    return tuple(
        word.title() if i and _surname_in_capitals(word, words[i - 1], usual) else word for i, word in enumerate(words)
    )


def _true(word: str, usual: Mapping[str, str], first: bool) -> str:
    if not word.isupper():
        return word
    pattern = _apply_order(word, usual) or _by_dictionary(word)
    if pattern == "lower":
        return word.capitalize() if first else word.lower()
    return word.title() if pattern == "title" else word


def _apply_order(word: str, usual: Mapping[str, str]) -> str | None:
    return next((usual[key] for key in (word.lower(), *_lemmas(word)) if key in usual), None)


def _by_dictionary(word: str) -> str:
    known = [one for one in parses(word.lower()) if one.is_known]
    if not known:
        return "title" if len(word) > 4 else "upper"
    if "Abbr" in known[0].tag:
        return "upper"
    return "title" if NAMED & known[0].tag.grammemes else "lower"


def _surname_in_capitals(word: str, before: str, usual: Mapping[str, str]) -> bool:
    """«Сергей ЛАВРОВ»: a long word in capitals after a given name, an initial's stop, or written so elsewhere."""
    if len(word) < 4 or not word.isupper() or not word.replace("-", "").isalpha():
        return False
    if usual.get(word.lower()) == "title":
        return True
    if any("Abbr" in one.tag for one in parses(word.lower())):
        return False
    named = any("Name" in one.tag and one.is_known for one in parses(before.lower()))
    return before.istitle() and named


def _pattern(word: str) -> str:
    if word.isupper() and len(word) > 1:
        return "upper"
    return "title" if word[:1].isupper() else "lower"


def _lemmas(word: str) -> frozenset[str]:
    return _lemmas_of(word.lower())


@lru_cache(maxsize=50_000)
def _lemmas_of(form: str) -> frozenset[str]:
    return frozenset(one.normal_form for one in parses(form))
