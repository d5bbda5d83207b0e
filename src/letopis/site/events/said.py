"""What is said of an event: each attribute with its values and who gives them, and the sources side by side."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

#: What sources are compared on, in its order; the place and the host by name.
COMPARED = (
    "kind", "status", "when", "place", "level", "name", "edition", "participants", "format", "topics", "invited_by",
    "rescheduled", "previous_when", "reason",
)  # fmt: skip
#: Attributes of which all values that are given count, not one of them.
ALL = ("participants", "topics")


@dataclass(frozen=True, slots=True)
class Value:
    """A value with the numbers of the reports that give it; without numbers, a person gave it."""

    value: Any
    reports: tuple[int, ...]
    chosen: bool


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute with all that is said of it, the preferred value first, and why that one is preferred."""

    name: str
    values: tuple[Value, ...]
    rule: str
    disputed: bool

    @property
    def open(self) -> bool:
        """Whether there was anything to choose from."""
        return len(self.values) > 1 and (self.name not in ALL or _edited(self.rule))


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of an attribute; nothing where `value` is None. `chosen`: the chronicle says so, too."""

    value: Any
    chosen: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the comparison: what each source says of one attribute, and what was chosen why."""

    name: str
    cells: tuple[Cell, ...]
    chosen: Any
    rule: str
    disputed: bool


def attributes(event: Mapping[str, Any]) -> tuple[Attribute, ...]:
    """All attributes that any report of an event (its JSON object) fills."""
    numbers = numbered(event)
    return tuple(_attribute(name, one, numbers) for name, one in event["attributes"].items())


def numbered(event: Mapping[str, Any]) -> Mapping[str, int]:
    """The reports of an event by id, numbered from 1."""
    return {one["id"]: number for number, one in enumerate(event["reports"], 1)}


def _attribute(name: str, one: Mapping[str, Any], numbers: Mapping[str, int]) -> Attribute:
    every = name in ALL and not _edited(one["rule"])
    values = tuple(
        Value(said["value"], tuple(numbers[id] for id in said["reports"] if id in numbers), place == 0 or every)
        for place, said in enumerate(one["said"])
    )
    return Attribute(name, values, one["rule"], one["disputed"])


def _edited(rule: str) -> bool:
    """Whether a person gave the value that stands: then it stands alone."""
    return rule.startswith("edited by ")


def compared(event: Mapping[str, Any], reports: Sequence[Mapping[str, Any]]) -> tuple[Line, ...]:
    """What some reports of an event say of each attribute that any of them fills, side by side."""
    return tuple(line for name in COMPARED if (line := _line(name, event, reports)) is not None)


def _line(name: str, event: Mapping[str, Any], reports: Sequence[Mapping[str, Any]]) -> Line | None:
    told = [_said(name, one["says"]) for one in reports]
    if all(one is None for one in told):
        return None
    attribute = event["attributes"].get(name, {"rule": "", "disputed": False, "said": []})
    every = name in ALL and not _edited(attribute["rule"])
    chosen = {id for said in attribute["said"][:1] for id in said["reports"]}
    cells = tuple(
        Cell(value, value is not None and (every or one["id"] in chosen))
        for value, one in zip(told, reports, strict=True)
    )
    return Line(name, cells, _said(name, event), attribute["rule"], attribute["disputed"])


def _said(name: str, fields: Mapping[str, Any]) -> Any:
    """What a report, or the chronicle, says of an attribute; None where that is nothing."""
    value = fields.get(f"{name}_name", fields.get(name))
    return None if value in (None, [], False, "") else value


def course(event: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The reports that tell an event as something that was still to come, or not to be, by day of publication."""
    for number, one in enumerate(event["reports"], 1):
        if one["says"]["status"] not in ("held", "ongoing"):
            yield {"number": number, **one}
