"""Judgements that cannot stand together: a `same` against a `different`, directly or through a chain of `same`."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from letopis.chronicle.judgements import Judgement


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A `different` and the chain of `same` that joins what it keeps apart."""

    different: Judgement
    chain: tuple[Judgement, ...]

    def against(self, new: Iterable[Judgement]) -> tuple[Judgement, ...]:
        """The judgements of it that stand already: to end any one of them lets the new ones stand."""
        mine = {one.id for one in new}
        standing = (self.different,) if self.different.id not in mine else self.chain
        return tuple(one for one in standing if one.id not in mine)


def contradictions(standing: Iterable[Judgement], new: Sequence[Judgement]) -> tuple[Contradiction, ...]:
    """What would contradict itself were new judgements to stand beside those in force.

    Each comes with the shortest chain, a new `same` in it where the `different` is not new itself. What contradicts
    itself without the new ones is passed over.
    """
    ways = _ways([*standing, *new])
    parted = [one for one in [*new, *standing] if one.kind == "different"] if _joins(new) else _parts(new)
    mine = {one.id for one in new}
    found = (Contradiction(one, _chain(ways, one.left, one.right or one.left)) for one in parted)
    return tuple(one for one in found if one.chain and mine & {one.different.id, *(step.id for step in one.chain)})


def _joins(new: Iterable[Judgement]) -> bool:
    return any(one.kind == "same" for one in new)


def _parts(new: Iterable[Judgement]) -> list[Judgement]:
    return [one for one in new if one.kind == "different"]


def _ways(found: Iterable[Judgement]) -> Mapping[str, list[tuple[str, Judgement]]]:
    """From each claim or unit: what it was judged the same as, and by which judgement."""
    ways: dict[str, list[tuple[str, Judgement]]] = defaultdict(list)
    for one in sorted(found, key=lambda one: one.id):
        if one.kind == "same" and one.right is not None:
            ways[one.left].append((one.right, one))
            ways[one.right].append((one.left, one))
    return ways


def _chain(ways: Mapping[str, list[tuple[str, Judgement]]], start: str, end: str) -> tuple[Judgement, ...]:
    """The shortest chain of `same` from one to another; empty where there is none."""
    came: dict[str, tuple[str, Judgement]] = {}
    waiting = deque([start])
    while waiting and end not in came:
        here = waiting.popleft()
        for there, by in ways.get(here, ()):
            if there != start and there not in came:
                came[there] = (here, by)
                waiting.append(there)
    chain: list[Judgement] = []
    while end in came and end != start:
        end, by = came[end]
        chain.append(by)
    return tuple(reversed(chain))
