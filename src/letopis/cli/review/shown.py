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
#: What is said of each kind of judgement once it is made.
_DONE = {"accept": "accepted", "reject": "rejected", "edit": "edited", "same": "merged", "different": "split"}


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


def act_object(one: "Act") -> dict[str, Any]:
    """An act as an object; `of` and `with` are the claims or units that it is of."""
    first = one.first
    lefts, rights = {each.left for each in one.judgements}, {each.right for each in one.judgements} - {None}
    ended = max((each.ended for each in one.judgements if each.ended), default=None)
    return {
        "id": one.id,
        "at": first.at.isoformat(timespec="seconds"),
        "by": first.author,
        "what": _DONE[first.kind],
        "subject": first.subject,
        "of": sorted(lefts),
        "with": sorted(str(each) for each in rights),
        "field": first.field,
        "value": first.value,
        "why": first.reason,
        "ended": None if one.in_force or ended is None else ended.isoformat(timespec="seconds"),
        "ended_by": None if one.in_force else first.ended_by,
    }


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
    told = act_object(one)
    if told["ended"]:
        return Text.assemble((one.id, "cyan"), f"  taken back: {visible(_what(told))}")
    return Text.assemble((one.id, "cyan"), f"  {visible(_what(told))}")
