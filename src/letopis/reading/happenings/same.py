"""One happening or two: tellings of one thing become one."""

from collections.abc import Iterable, Sequence

from letopis.model.when import When
from letopis.reading.events.grammar import is_verb
from letopis.reading.happenings.told import Share, Told, likeliest

#: From how likely on what is said of a happening tells it from another.
_TELLS = 0.25


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
    """Whether a word is repeated of the same people at the same place and time; of a noun these may be left out."""
    if old.head.lemma != new.head.lemma or min(old.sure, new.sure) < _TELLS:
        return False
    people, others = _likely(old.who), _likely(new.who)
    if not people & others and (is_verb(new.head) or (people and others)):
        return False
    places, elsewhere = _likely(old.places), _likely(new.places)
    if places and elsewhere and not places & elsewhere:
        return False
    return not (old.moments and new.moments) or _agree(old.moments[0].when, new.moments[0].when)


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
