"""What people decided: appended, never overwritten, and replayed at each rebuilding.

After nomenklatura's resolver: a judgement is an edge with author, time, reason and an end.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any, Literal

JudgementKind = Literal["same", "different", "accept", "reject", "edit"]
Subject = Literal["event", "person", "plan"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of a person.

    `left` and `right` are claims (of events and plans) or units (of people); only `same` and `different` have a right.
    An `edit` sets `field` of what `left` belongs to to `value` (JSON). `ended` is when it was taken back, by whom.
    """

    id: str
    kind: JudgementKind
    subject: Subject
    left: str
    author: str
    at: datetime
    reason: str
    right: str | None = None
    field: str | None = None
    value: Any = None
    ended: datetime | None = None
    ended_by: str | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """The judgements in force, ready to be asked. Of two that contradict each other the later one counts.

    `same` and `different` hold pairs in both orders; `verdicts` the last accept or reject of each claim; `edits` the
    last value of each field of a claim.
    """

    same: frozenset[tuple[str, str]] = frozenset()
    different: frozenset[tuple[str, str]] = frozenset()
    verdicts: Mapping[str, JudgementKind] = field(default_factory=dict)
    edits: Mapping[str, Mapping[str, Judgement]] = field(default_factory=dict)

    def between(self, left: str, right: str) -> JudgementKind | None:
        """Whether a person said that two are the same or different."""
        if (left, right) in self.same:
            return "same"
        return "different" if (left, right) in self.different else None

    def same_as(self, id: str) -> frozenset[str]:
        """What a person said to be the same as this, each by itself; what follows from these in turn is left out."""
        return _beside(self.same).get(id, _NONE)

    def different_from(self, id: str) -> frozenset[str]:
        """What a person said to be different from this."""
        return _beside(self.different).get(id, _NONE)

    def among(self, ids: Iterable[str]) -> "Judged":
        """What of this bears on some claims or units among themselves: few, however many judgements there are."""
        chosen = frozenset(ids)
        return Judged(
            frozenset((one, other) for one in chosen for other in self.same_as(one) & chosen),
            frozenset((one, other) for one in chosen for other in self.different_from(one) & chosen),
            {id: self.verdicts[id] for id in chosen & self.verdicts.keys()},
            {id: self.edits[id] for id in chosen & self.edits.keys()},
        )


NOTHING = Judged()
_NONE: frozenset[str] = frozenset()


def judged(judgements: Iterable[Judgement]) -> Judged:
    """The judgements in force among all that were ever made."""
    pairs: dict[frozenset[str], JudgementKind] = {}
    verdicts: dict[str, JudgementKind] = {}
    edits: dict[str, dict[str, Judgement]] = {}
    for one in sorted(judgements, key=lambda one: (one.at, one.id)):
        if one.ended is not None:
            continue
        if one.kind in ("same", "different") and one.right is not None:
            pairs[frozenset((one.left, one.right))] = one.kind
        elif one.kind == "edit" and one.field is not None:
            edits.setdefault(one.left, {})[one.field] = one
        else:
            verdicts[one.left] = one.kind
    return Judged(_both("same", pairs), _both("different", pairs), verdicts, edits)


def _both(kind: JudgementKind, pairs: Mapping[frozenset[str], JudgementKind]) -> frozenset[tuple[str, str]]:
    ordered = (tuple(sorted(pair)) for pair, said in pairs.items() if said == kind and len(pair) == 2)
    return frozenset(way for one, other in ordered for way in ((one, other), (other, one)))


@lru_cache(maxsize=8)  # the pairs of a few transactions: a frozenset is hashed once
def _beside(pairs: frozenset[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for left, right in pairs:
        found[left].add(right)
    return {left: frozenset(rights) for left, rights in found.items()}
