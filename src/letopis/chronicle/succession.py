"""Which claim of a newer reading says what an older claim said, so that judgements of the old one hold for it."""

from collections.abc import Iterable, Mapping, Sequence

from letopis.chronicle.claims import Claim
from letopis.chronicle.precedence import by_text
from letopis.model.text import fold

#: Fields that tell two claims of one sentence apart, by kind of claim.
_TELLING = {
    "event": ("kind", "participants", "name"),
    "office": ("person", "position"),
    "statement": ("speaker",),
    "document": ("kind", "name"),
    "figure": ("measure", "value", "period"),
    "plan": ("what", "due"),
}
#: The share of these fields that must be the same for a judgement to pass from one claim to another.
_ENOUGH = 0.5


def successors(old: Sequence[Claim], new: Sequence[Claim]) -> Mapping[str, str]:
    """The new claim (by id) that follows each old one of the same page, where there is one.

    A claim that is still made follows itself and is left out. Otherwise the claim of the same kind follows that shares
    evidence (of the same version: overlapping spans; of another: the same first words) and at least half of what tells
    claims apart; no two old claims are followed by one, and a claim that was there before follows none but itself.
    """
    still = {claim.id for claim in old} & {claim.id for claim in new}
    gone, fresh = ([one for one in some if one.id not in still] for some in (old, new))
    rated = sorted(_rated(gone, fresh), key=lambda pair: (-pair[0], by_text(pair[1]), by_text(pair[2])))
    followed: dict[str, str] = {}
    for _, one, other in rated:
        if one.id not in followed and other.id not in followed.values():
            followed[one.id] = other.id
    return followed


def _rated(old: Iterable[Claim], new: Sequence[Claim]) -> list[tuple[float, Claim, Claim]]:
    found = []
    for one in old:
        for other in new:
            rating = _likeness(one, other)
            if rating:
                found.append((rating, one, other))
    return found


def _likeness(one: Claim, other: Claim) -> float:
    """How much two claims say the same thing: 0 where they do not share evidence."""
    if one.kind != other.kind or one.source.page != other.source.page:
        return 0.0
    shared = _shared(one, other)
    if not shared:
        return 0.0
    names = _TELLING[one.kind]
    alike: float = sum(one.value.get(name) == other.value.get(name) for name in names) / len(names)
    return shared + alike if alike >= _ENOUGH else 0.0


def _shared(one: Claim, other: Claim) -> float:
    """The share of evidence in common, between 0 and 1."""
    if one.source.version != other.source.version:
        return float(fold(one.written) == fold(other.written))
    mine, theirs = _covered(one), _covered(other)
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0


def _covered(claim: Claim) -> set[int]:
    return {place for span in claim.evidence for place in range(span.start, span.end)}
