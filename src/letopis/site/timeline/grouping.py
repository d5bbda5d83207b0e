"""Events of a timeline in groups: by month, by day or by series, what a visit contains below it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, get_args

from letopis.chronicle.series.naming import plain
from letopis.model.when import Precision
from letopis.model.written import when
from letopis.store.ask.nesting import nested

Grouped = Literal["month", "day", "series"]
GROUPED: tuple[Grouped, ...] = get_args(Grouped)
Event = Mapping[str, Any]
#: What is told vaguer than by a day or a month has a group of its own: 1 January would be a wrong place for "2023".
_VAGUE = {
    "month": frozenset({Precision.SEASON, Precision.YEAR, Precision.DECADE, Precision.CENTURY}),
    "day": frozenset({Precision.MONTH, Precision.SEASON, Precision.YEAR, Precision.DECADE, Precision.CENTURY}),
}
_SIGNS = {"month": 7, "day": 10}


@dataclass(frozen=True, slots=True)
class Line:
    """An event with those that it contains; `now`: it is the first one on this side of today."""

    event: Event
    parts: tuple[Event, ...] = ()
    now: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Events that stand together: `key` is a date in EDTF or a series' key; None where there is none.

    `name` is what a series is called. `continues`: the group began on the page before.
    """

    key: str | None
    lines: tuple[Line, ...]
    name: str | None = None
    continues: bool = False


def grouped(events: Sequence[Event], wholes: Mapping[str, str], by: Grouped) -> list[Group]:
    """The events in groups, in the order in which each group is first met; what is of no series comes last."""
    found: dict[str | None, list[Line]] = {}
    for event, parts in nested(events, wholes):
        found.setdefault(key_of(event, by), []).append(Line(event, tuple(parts)))
    keys = sorted(found, key=lambda key: key is None) if by == "series" else found
    return [Group(key, tuple(found[key]), _name(found[key]) if by == "series" and key else None) for key in keys]


def key_of(event: Event, by: Grouped) -> str | None:
    """The group that an event is of.

    >>> key_of({"when": "2023-04-03?", "day": "2023-04-03"}, "month")
    '2023-04'
    >>> key_of({"when": "2023", "day": "2023-01-01"}, "month")
    '2023'
    """
    if by == "series":
        return event["series"]  # type: ignore[no-any-return]
    told = when(event["when"])
    if told and told.precision in _VAGUE[by]:
        return told.edtf.rstrip("?~%")
    return event["day"][: _SIGNS[by]] if event["day"] else None


def _name(lines: Iterable[Line]) -> str:
    """What a series is called: the fullest name of its events, without a number."""
    names = [one["name"] for line in lines for one in (line.event, *line.parts) if one["name"]]
    return plain(max(names, key=lambda name: (len(name), name), default=""))


def with_today(groups: Sequence[Group], today: date, newest: bool, before: date | None) -> list[Group]:
    """The groups with a mark where what is past ends and what is to come begins (`newest`: the other way round).

    `before` is the day of what stands before the groups, where something does. Nothing is marked where all stands on
    one side.
    """
    seen, done, marked = before is not None and not _beyond(before, today, newest), False, []
    for group in groups:
        lines = []
        for line in group.lines:
            day = day_of(line.event)
            beyond = day is not None and _beyond(day, today, newest)
            now = beyond and seen and not done
            lines.append(replace(line, now=now))
            seen, done = seen or (bool(day) and not beyond), done or now
        marked.append(replace(group, lines=tuple(lines)))
    return marked


def _beyond(day: date, today: date, newest: bool) -> bool:
    """Whether a day is on the other side of today, in the order of reading."""
    return day <= today if newest else day > today


def day_of(event: Event) -> date | None:
    """The day that an event is sorted by."""
    return date.fromisoformat(event["day"]) if event["day"] else None
