"""Whether two reports may tell of one event: a pure, symmetric question about two reports and nothing else."""

from dataclasses import dataclass

from letopis.chronicle.events.compare import compare
from letopis.chronicle.events.keys import keys
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.standing import known_first
from letopis.chronicle.events.traits import traits

__all__ = ["Link", "keys", "link"]


@dataclass(frozen=True, slots=True)
class Link:
    """Why two reports may tell of one event: a score from 0 to 1, and the reasons in words with what was compared."""

    score: float
    reasons: tuple[str, ...]


def link(left: EventReport, right: EventReport) -> Link | None:
    """Why two reports may tell of one event, or nothing; the same in both orders.

    Reports that share no key are not joined, so that who looks by keys misses nothing.
    """
    if keys(left).isdisjoint(keys(right)):
        return None
    first, second = sorted((left, right), key=known_first)
    found = compare(traits(first), traits(second))
    return Link(found.score, found.reasons) if found.score else None
