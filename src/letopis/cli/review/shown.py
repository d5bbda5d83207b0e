"""What is to be reviewed and what was decided, as objects and as tables."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from letopis.cli.answers import grid
from letopis.cli.lines import value_in_words
from letopis.cli.reading import visible

if TYPE_CHECKING:
    from letopis.store.ask.queue import Item
    from letopis.store.reviewing import Act

ITEMS = ("id", "subject", "name", "doubt", "reasons")
ACTS = ("id", "at", "by", "what", "subject", "of", "with", "field", "value", "why", "ended", "ended_by")


def item_object(one: "Item") -> dict[str, Any]:
    """An item of the queue as an object."""
    return {"id": one.id, "subject": one.subject, "name": one.name, "doubt": one.doubt, "reasons": list(one.reasons)}


def item_table(items: Sequence[Mapping[str, Any]]) -> RenderableType:
    """The queue to read."""
    if not items:
        return Text("nothing waits to be reviewed", style="dim")
    table = grid(18, 5, None)
    for one in items:
        table.add_row(Text(one["id"], style="cyan"), Text(f"{one['doubt']:.2f}"), _reasons(one))
    return table


def _reasons(one: Mapping[str, Any]) -> RenderableType:
    told = [Padding(Text(visible(reason), style="dim"), (0, 0, 0, 2)) for reason in one["reasons"]]
    return Group(Text(visible(one["name"]), style="bold"), *told)


def act_table(acts: Sequence[Mapping[str, Any]]) -> RenderableType:
    """What people decided, to read."""
    if not acts:
        return Text("nobody has decided anything yet", style="dim")
    table = grid(10, 16, None)
    for one in acts:
        style = "dim" if one["ended"] else ""
        end = f"; taken back {_moment(one['ended'])} by {one['ended_by']}" if one["ended"] else ""
        told = f"{_what(one)} — {one['by']}: {one['why']}{end}"
        table.add_row(
            Text(one["id"], style="cyan"), Text(_moment(one["at"]), style=style), Text(visible(told), style=style)
        )
    return table


def _moment(text: str) -> str:
    return text[:16].replace("T", " ")


def _what(one: Mapping[str, Any]) -> str:
    sign = {"event": "v", "plan": "p"}.get(one["subject"], "")  # as answers write the ids of what claims tell
    of = ", ".join(f"{sign}{id[:12]}" for id in [*one["of"][:3], *one["with"][:3]])
    more = " …" if len(one["of"]) > 3 or len(one["with"]) > 3 else ""
    set_to = f": {one['field']} = {_value(one)}" if one["field"] else ""
    return f"{one['what']} {one['subject']} {of}{more}{set_to}"


def _value(one: Mapping[str, Any]) -> str:
    value = one["value"]
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "; ".join(value_in_words(one["field"], each) for each in value)
    return value_in_words(one["field"], value)


def acted(one: "Act") -> Text:
    """What was just done or taken back, in a line."""
    from letopis.store.reviewing.forms import act_object  # here: --help need not wait for the database's library

    told = act_object(one)
    if told["ended"]:
        return Text.assemble((one.id, "cyan"), f"  taken back: {visible(_what(told))}")
    return Text.assemble((one.id, "cyan"), f"  {visible(_what(told))}")
