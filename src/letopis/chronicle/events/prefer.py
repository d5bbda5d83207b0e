"""Which value of a field is preferred, and why.

What a person has edited stands before all reports. Of the rest it is, in this order, a value
1. of the status that stands: of an event that was held, one of those that tell it as held;
2. that says more: a day before a month, a town before its country;
3. that more outlets give;
4. that was known earlier;
5. of the report that comes first in order (`standing.known_first`).
A value of an earlier status is preferred, too, where it says more and contradicts nothing: the day announced, where
those who tell that it was held give none.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.said import Attribute, Said
from letopis.chronicle.events.standing import known_first, outlets
from letopis.chronicle.events.values import Field

_WHY = ("the status that stands", "says more", "more outlets", "known earlier", "first in order")


@dataclass(frozen=True, slots=True)
class Value:
    """A value with the reports that give it, the first known first, and whether one has the status that stands."""

    value: Any
    plain: Any
    reports: tuple[EventReport, ...]
    standing: bool
    detail: float

    @property
    def weight(self) -> tuple[Any, ...]:
        """What orders values: the preferred one is the smallest."""
        first = self.reports[0]
        return (
            not self.standing,
            -self.detail,
            -outlets(self.reports),
            known_first(first)[0],
            min(known_first(one) for one in self.reports),
        )


def values(name: str, field: Field, reports: Sequence[EventReport], standing: frozenset[str]) -> list[Value]:
    """The values of a field, the preferred one first, from reports of which the first known come first.

    `standing` are the ids of those of the status that stands.
    """
    found: dict[str, list[EventReport]] = defaultdict(list)
    for one in reports:
        value = getattr(one, name)
        if value is not None and value is not False:
            found[_key(field, value) if len(reports) > 1 else ""].append(one)
    if len(found) == 1:
        return [_value(name, field, group, standing) for group in found.values()]
    made = [_value(name, field, group, standing) for group in found.values()]
    return _refined(field, sorted(made, key=lambda one: one.weight))


def _key(field: Field, value: Any) -> str:
    return json.dumps(field.plain(value), ensure_ascii=False, sort_keys=True)


def _value(name: str, field: Field, group: Sequence[EventReport], standing: frozenset[str]) -> Value:
    value = getattr(group[0], name)
    detail = max(field.detail(value, one) for one in group)
    return Value(value, field.plain(value), tuple(group), any(one.id in standing for one in group), detail)


def _refined(field: Field, ordered: list[Value]) -> list[Value]:
    """A value that says more than the first one, and contradicts it not, comes before it."""
    if not ordered:
        return ordered
    first = ordered[0]
    finer = [one for one in ordered[1:] if one.detail > first.detail and agree(field, one, first)]
    if not finer:
        return ordered
    return [finer[0], *(one for one in ordered if one is not finer[0])]


def agree(field: Field, one: Value, other: Value) -> bool:
    """Whether two values may both be true, as any of their reports gives them."""
    return any(
        field.agree(one.value, here, other.value, there) for here in one.reports[:8] for there in other.reports[:8]
    )


def attribute(field: Field, ordered: Sequence[Value]) -> Attribute:
    """The attribute that values in order of preference make.

    Values of different statuses do not contradict each other: what was announced for a day may be held on another.
    """
    said = tuple(Said(one.plain, tuple(report.id for report in one.reports)) for one in ordered)
    disputed = any(
        one.standing == other.standing and not agree(field, one, other) for one, other in combinations(ordered, 2)
    )
    return Attribute(said, why(ordered), disputed)


def why(ordered: Sequence[Value]) -> str:
    """Why the first of some values is preferred: the first rule by which it differs from the next."""
    if len(ordered) < 2:
        return "nothing else is said"
    first, second = ordered[0].weight, ordered[1].weight
    differs = next((at for at, (one, other) in enumerate(zip(first, second, strict=True)) if one != other), 4)
    return "says more, and contradicts nothing" if first > second else _WHY[differs]
