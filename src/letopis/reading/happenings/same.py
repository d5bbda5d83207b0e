"""One happening or two: tellings of one thing become one."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from letopis.knowledge import lexicon
from letopis.model.when import When
from letopis.reading.events.grammar import is_verb
from letopis.reading.happenings.told import Share, Told, likeliest

#: From how likely on what is said of a happening tells it from another.
_TELLS = 0.25
#: Relations of a name to its noun.
_NAMING = ("appos", "flat", "flat:name", "flat:foreign")


def united(found: Iterable[Told]) -> list[Told]:
    """The happenings, each with all that its tellings say of it, in the order in which they are first told."""
    whole: list[Told] = []
    for one in found:
        at = next((i for i in reversed(range(len(whole))) if _same(whole[i], one)), None)
        if at is None:
            whole.append(one)
        else:
            whole[at] = _union(whole[at], one)
    return whole


def _same(old: Told, new: Told) -> bool:
    """Whether a word, or one for the same thing, is said again of the same people at the same place and time.

    Of a noun these may be left out, if the word is the same.
    """
    if _inside(old, new):
        return True
    if min(old.sure, new.sure) < _TELLS or not _meanings(old) & _meanings(new):
        return False
    people, others = _likely(old.who), _likely(new.who)
    bare = old.head.lemma == new.head.lemma and not is_verb(new.head) and not (people and others)
    if not (people & others or bare):
        return False
    places, elsewhere = _likely(old.places), _likely(new.places)
    if places and elsewhere and not places & elsewhere:
        return False
    return not (old.moments and new.moments) or _agree(old.moments[0].when, new.moments[0].when)


def _inside(old: Told, new: Told) -> bool:
    """Whether a label lies in another with the same head, or is its name: "фестиваль «Лето»"."""
    label = new.labels[0]
    around = any(one.first <= label.first and label.last <= one.last for one in old.labels)
    return around and (new.head is old.head or new.head.rel in _NAMING)


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    """The names of the groups that a word stands in."""
    groups: dict[str, set[str]] = {}
    for name, words in lexicon("happenings")["one"].items():
        for word in words:
            groups.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in groups.items()}


def _meanings(told: Told) -> frozenset[str]:
    """The word itself and the groups that it stands in."""
    return frozenset({told.head.lemma}) | _groups().get(told.head.lemma, frozenset())


def _agree(one: When, other: When) -> bool:
    if one.edtf.startswith("X") and other.edtf.startswith("X"):
        return one.edtf.startswith(other.edtf) or other.edtf.startswith(one.edtf)
    return one.overlaps(other)


def _likely(shares: Sequence[Share]) -> set[str]:
    return {one.entity for one in shares if one.sure >= _TELLS}


def _union(old: Told, new: Told) -> Told:
    return Told(
        (*old.labels, *new.labels),
        old.head,
        likeliest([*old.who, *new.who]),
        likeliest([*old.places, *new.places]),
        likeliest([*old.moments, *new.moments]),
    )
