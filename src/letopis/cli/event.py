"""`letopis event`: one event, with what every source says of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from letopis.cli.answers import grid, sentence, tell
from letopis.cli.chronicle import AsOf, Db, Format, Output, opened
from letopis.cli.dates import readable
from letopis.cli.lines import MARKS, in_line, lines, value_in_words
from letopis.cli.reading import visible
from letopis.knowledge.rules import about
from letopis.model.text import site_of
from letopis.model.written import when

EventId = Annotated[
    str,
    typer.Argument(metavar="ID|NAME", help="The event's id, as `letopis timeline` shows it, or its name and number."),
]
COLUMNS = ("attribute", "value", "preferred", "disputed", "sources", "addresses")


def event(id: EventId, as_of: AsOf = None, format: Format = Output.TABLE, db: Db = None) -> None:
    """Print all that is known of an event: each attribute with who says so, and every source's own words.

    Where sources disagree, all they say is shown, the preferred value first. The rules that found the reports, and the
    reasons for which they are held to tell of one event, stand beside them.
    """
    with opened(db) as chronicle:
        found = chronicle.event_object(chronicle.event(id, as_of))
        parts = chronicle.events_plain([*found["contains"], *filter(None, [found["part_of"]])], as_of)
    tell(format, found, lambda: full(found, parts), lambda: rows(found), COLUMNS)


def full(event: Mapping[str, Any], others: Sequence[Mapping[str, Any]]) -> RenderableType:
    """An event in full."""
    whole = [one for one in others if one["id"] == event["part_of"]]
    parts = [one for one in others if one["id"] in event["contains"]]
    return Group(
        head(event),
        Text(),
        _attributes(event),
        *_part("Part of", whole),
        *_part("Contains", parts),
        *_titled("Told by", [_report(one, number) for number, one in enumerate(event["reports"], 1)]),
    )


def why(event: Mapping[str, Any]) -> RenderableType:
    """The sentences of all pages that tell an event, the rules that read them, and why they tell of one event."""
    return Group(head(event), Text(), *(_report(one, number) for number, one in enumerate(event["reports"], 1)))


def head(event: Mapping[str, Any]) -> Text:
    """An event's id, mark and words."""
    mark, style = MARKS[event["status"]]
    told = Text.assemble((event["id"], "cyan"), (f"  {mark} ", style), (in_line(event), "bold"))
    return told.append("  rejected by a person", style="bold red") if event.get("verdict") == "reject" else told


def _part(title: str, events: Sequence[Mapping[str, Any]]) -> Iterator[RenderableType]:
    if events:
        yield from _titled(title, [lines(events)])


def _titled(title: str, shown: Sequence[RenderableType]) -> Iterator[RenderableType]:
    yield Text()
    yield Text(title, style="italic")
    yield from (Padding(one, (0, 0, 0, 2)) for one in shown)


def _attributes(event: Mapping[str, Any]) -> RenderableType:
    """Each attribute with all that is said of it and the numbers of the reports that say so."""
    numbers = {one["id"]: number for number, one in enumerate(event["reports"], 1)}
    table = grid(16, None, 12)
    for name, attribute in event["attributes"].items():
        sign, style = ("≠ ", "bold red") if attribute["disputed"] else ("", "")
        for place, said in enumerate(attribute["said"]):
            label = Text(f"{sign}{name}" if place == 0 else "", style=style)
            value = Text(visible(value_in_words(name, said["value"])))
            if place == 0 and attribute["rule"] not in SIMPLE:
                value.append(f"  {attribute['rule']}", style="dim")
            by = ranges([numbers[one] for one in said["reports"] if one in numbers])
            table.add_row(label, value, Text(f"[{by}]" if by else "edited", style="dim"))
    return table


def ranges(numbers: Iterable[int]) -> str:
    """Numbers in few words.

    >>> ranges([1, 2, 3, 5])
    '1–3, 5'
    """
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


#: The rules that need no words: there was nothing to choose.
SIMPLE = frozenset({"nothing else is said"})


def _report(one: Mapping[str, Any], number: int) -> RenderableType:
    day = readable(when(one["published"]))
    first = Text.assemble(
        (f"[{number}] ", "dim"), (visible(one["outlet"] or site_of(one["source"])), "bold"), f"  {day}"
    )
    first.append(f"  {visible(one['source'])} {one['event']}", style="dim")
    shown: list[RenderableType] = [first]
    shown += [Padding(sentence(each), (0, 0, 0, 4)) for each in one["sentences"]]
    shown += [Padding(Text(visible(note), style="dim"), (0, 0, 0, 4)) for note in _notes(one)]
    return Padding(Group(*shown), (0, 0, 1, 0))


def _notes(one: Mapping[str, Any]) -> Iterator[str]:
    for name in filter(None, one["rule"].split("+")):
        yield f"rule {name}  {about(name)}"
    if one["reasons"]:
        yield f"the same event: {'; '.join(one['reasons'])} ({one['score']:.2f})"


def rows(event: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """What is said of an event as rows of CSV, a value in each."""
    by = {one["id"]: one for one in event["reports"]}
    for name, attribute in event["attributes"].items():
        for place, said in enumerate(attribute["said"]):
            told = [by[one] for one in said["reports"] if one in by]
            yield {
                "attribute": name,
                "value": value_in_words(name, said["value"], plain=True),
                "preferred": place == 0 or name in ("participants", "topics"),
                "disputed": attribute["disputed"],
                "sources": list(dict.fromkeys(one["outlet"] or one["source"] for one in told)),
                "addresses": [one["source"] for one in told],
            }
