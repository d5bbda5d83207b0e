"""Merged events as lines of a table: when, what, where, who, and who says so.

An event comes as the object that JSON shows (`letopis.store.ask.objects`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from letopis.cli.answers import grid
from letopis.cli.dates import readable
from letopis.cli.reading import visible
from letopis.model.text import site_of
from letopis.model.written import when
from letopis.store.ask.nesting import nested

#: The mark and the colour of each status, so that what is planned is told from what was held at a glance.
MARKS: Mapping[str, tuple[str, str]] = {
    "held": ("●", "green"),
    "ongoing": ("◐", "green"),
    "planned": ("○", "yellow"),
    "proposed": ("◌", "yellow"),
    "postponed": ("↷", "magenta"),
    "cancelled": ("✕", "red"),
    "denied": ("⊘", "red"),
}
_DATE, _WHAT = 22, 18
#: Outlets and participants that a line names.
_OUTLETS, _PEOPLE = 3, 6

Event = Mapping[str, Any]


def lines(events: Iterable[Event], wholes: Mapping[str, str] | None = None) -> RenderableType:
    """Events as a table of three columns: the day, kind and status, the rest.

    What is part of another event that is listed, too (`wholes`), stands below that one, and is marked so.
    """
    table = grid(_DATE, _WHAT, None)
    for event, parts in nested(list(events), wholes or {}):
        table.add_row(Text(dated(event)), what(event), Group(*_told(event)))
        for part in parts:
            table.add_row(Text(f"└ {dated(part)}"), what(part), Group(*_told(part)))
    return table


def legend(events: Iterable[Event]) -> Text:
    """What the marks mean that the events have."""
    listed = list(events)
    there = {event["status"] for event in listed}
    known = [f"{mark} {status}" for status, (mark, _) in MARKS.items() if status in there]
    disputed = ["≠ sources disagree"] if any(event["disputed"] for event in listed) else []
    return Text("   ".join(known + disputed), style="dim")


def editions(events: Iterable[Event]) -> Iterator[Text]:
    """The series that several of the events are editions of, a line each: its fullest name, the numbers and years."""
    gathered: dict[str, list[Event]] = {}
    for event in events:
        if event["series"] and event["edition"] is not None:
            gathered.setdefault(event["series"], []).append(event)
    for some in gathered.values():
        told = {f"no. {one['edition']}": one["day"] and one["day"][:4] for one in some}
        if len(told) > 1:
            name = max((one["name"] or "" for one in some), key=lambda one: (len(one), one))
            numbers = ", ".join(f"{number} ({year})" if year else number for number, year in told.items())
            yield Text(visible(f"one series: “{name}” — {numbers}"), style="dim")


def dated(event: Event) -> str:
    """The day of an event; in brackets that of its first report, where no page gives another."""
    stated = when(event["when"])
    return readable(stated) if stated else f"({event['day']})" if event["day"] else "–"


def what(event: Event) -> Text:
    """The mark of the status and the kind; statuses other than held in words, too."""
    status = event["status"]
    mark, style = MARKS[status]
    told = Text.assemble((f"{mark} ", style), (event["kind"], "bold" if status == "held" else style))
    if status != "held":
        told.append(f"\n  {status}", style=style)
    return told.append("\n  rejected", style="bold red") if event.get("verdict") == "reject" else told


def in_line(event: Event) -> str:
    """An event in one line of plain words."""
    parts = [f"{event['kind']}, {event['status']}", dated(event), title(event), who(event)]
    return visible(" — ".join(one for one in parts if one))


def title(event: Event) -> str:
    """The name and edition, the place, the level."""
    edition = f"no. {event['edition']}" if event["edition"] is not None else None
    name = f"“{event['name']}”" if event["name"] else None
    return ", ".join(one for one in (name, edition, event["place_name"], event["level"]) if one)


def who(event: Event) -> str:
    """The participants, hosts and guests marked as such."""
    people = [participant(one) for one in event["participants"]]
    more = f"; and {len(people) - _PEOPLE} more" if len(people) > _PEOPLE else ""
    return "; ".join(people[:_PEOPLE]) + more


def participant(one: Mapping[str, Any]) -> str:
    """A participant's name, a host or guest marked as such."""
    role = one["role"]
    return f"{one['name']} ({role})" if role in ("host", "guest") else str(one["name"])


def _told(event: Event) -> Iterable[Text]:
    yield from (Text(visible(one)) for one in (title(event), who(event), _post(event), _moved(event)) if one)
    last = Text()
    if event["disputed"]:
        last.append(f"≠ {', '.join(event['disputed'])}  ", style="bold red")
    last.append(visible(cited(event["sources"])), style="dim").append(f"  {event['id']}", style="cyan")
    yield last


def _post(event: Event) -> str | None:
    """The office of an appointment or dismissal."""
    return event.get("office")


def _moved(event: Event) -> str | None:
    before = when(event["previous_when"])
    moved = "rescheduled" if event["rescheduled"] else None
    return f"rescheduled from {readable(before)}" if before else moved


def cited(sources: Sequence[Mapping[str, Any]]) -> str:
    """How many pages tell it, and the outlets: "3 pages: Вестник (2), Курьер"."""
    outlets = Counter(one["outlet"] or site_of(one["source"]) for one in sources)
    named = [f"{name} ({count})" if count > 1 else name for name, count in list(outlets.items())[:_OUTLETS]]
    more = f" and {len(outlets) - _OUTLETS} more" if len(outlets) > _OUTLETS else ""
    return f"{len(sources)} page{'' if len(sources) == 1 else 's'}: {', '.join(named)}{more}"


def value_in_words(name: str, value: Any, plain: bool = False) -> str:
    """A value of an event's attribute; dates readable, or as they are written (EDTF) where `plain`."""
    if name in ("when", "previous_when"):
        return str(value) if plain else readable(when(value))
    if isinstance(value, Mapping):
        return participant({"role": "participant", **value})
    if isinstance(value, (list, tuple)):
        return "; ".join(value_in_words(name, one, plain) for one in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
