"""`letopis person`: who somebody is, in which offices, whom he met when, what he said."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.text import Text

from letopis.cli.answers import grid, tell
from letopis.cli.chronicle import AsOf, Db, Format, Output, opened
from letopis.cli.dates import day
from letopis.cli.lines import lines, participant
from letopis.cli.office import tenure_row
from letopis.cli.quoted import bounds, cited, heading, quoted
from letopis.cli.reading import visible

COLUMNS = ("fact", "from", "to", "kind", "what", "place_name", "others", "sources")
_DATE = 26
#: So many of the offices that are rarely told of are named.
_RARELY = 5


def person(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, a part of it, or an id.", show_default=False)],
    limit: Annotated[int, typer.Option(min=1, help="At most so many events, and so many statements.")] = 20,
    as_of: AsOf = None,
    format: Format = Output.TABLE,
    db: Db = None,
) -> None:
    """Print what is known of a person: the names that pages use and why they are one person's, offices, events, words.

    Where several are called so, they are listed: give the id of the one that is meant.
    """
    with opened(db) as chronicle:
        answer = chronicle.person_object(chronicle.person(name, as_of, limit))
    tell(format, answer, lambda: _table(answer), lambda: _rows(answer), COLUMNS)


def _table(answer: Mapping[str, Any]) -> RenderableType:
    parts: list[RenderableType] = [_head(answer), _names(answer)]
    if answer["offices"]:
        table = grid(_DATE, None)
        for one in answer["offices"]:
            table.add_row(*tenure_row(one, one["position"]))
        parts += [heading("Offices"), table, *_rarely(answer)]
    if answer["events"]:
        parts += [heading(_counted("Events", answer["events"], answer["event_count"])), lines(answer["events"])]
    if answer["statements"]:
        parts.append(heading(_counted("Statements", answer["statements"], answer["statement_count"])))
        parts += [_statement(one) for one in answer["statements"]]
    return Group(*parts)


def _rarely(answer: Mapping[str, Any]) -> Iterator[Text]:
    """What hardly a page calls somebody."""
    if answer["rarely"]:
        named = "; ".join(one["office"].partition("|")[2] for one in answer["rarely"][:_RARELY])
        more = f" and {len(answer['rarely']) - _RARELY} more" if len(answer["rarely"]) > _RARELY else ""
        yield Text(visible(f"said by hardly any page: {named}{more}"), style="dim")


def _head(answer: Mapping[str, Any]) -> Text:
    facts = [answer["country"], answer["wikidata"], f"{answer['pages']} pages", _span(answer), answer["id"]]
    told = " · ".join(dict.fromkeys(one for one in facts if one))
    return Text.assemble((visible(answer["name"]), "bold"), (f"  {told}", "dim"))


def _span(answer: Mapping[str, Any]) -> str | None:
    if not answer["first"]:
        return None
    first, last = (day(date.fromisoformat(answer[one])) for one in ("first", "last"))
    return first if first == last else f"{first} – {last}"


def _names(answer: Mapping[str, Any]) -> RenderableType:
    """The names with their counts, and each joining with its reason."""
    named = "; ".join(f"{one['name']}{_of(one)} ×{one['pages']}" for one in answer["names"])
    told = dict.fromkeys(f"{one['detail']} ({one['rule']}, {one['score']:.2f})" for one in answer["joined"])
    others = [f"also called so: {one['name']} ({one['id']}, ×{one['pages']})" for one in answer["namesakes"]]
    return Text(visible("\n".join([f"known as {named}", *(f"  {one}" for one in told), *others])), style="dim")


def _of(one: Mapping[str, Any]) -> str:
    return f" ({one['country']})" if one["country"] else ""


def _counted(what: str, shown: list[Any], count: int) -> str:
    return what if count <= len(shown) else f"{what}: the last {len(shown)} of {count}"


def _statement(one: Mapping[str, Any]) -> Text:
    via = f" (via {one['via']})" if one["via"] else ""
    speaker = f"{one['speaker']}{via}: "
    if one["kind"] == "direct":
        return quoted(one["evidence"] | {"text": one["words"]}, speaker)
    return Text.assemble((visible(speaker), "dim"), visible(f"that {one['words']} "), (cited(one["evidence"]), "dim"))


def _rows(answer: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Offices, events and statements as rows of CSV."""
    for one in answer["offices"]:
        yield {"fact": "office", "from": bounds(one["start"]), "to": bounds(one["end"]), "what": one["position"],
               "kind": "acting" if one["acting"] else None, "place_name": one["country"],
               "sources": [cited(each) for each in one["start"]["evidence"]]}  # fmt: skip
    for one in answer["events"]:
        others = [participant(each) for each in one["participants"] if each["entity"] != answer["id"]]
        yield {"fact": "event", "from": one["when"] or one["day"], "kind": one["kind"],
               "what": one["name"] or one["status"], "place_name": one["place_name"], "others": others,
               "sources": [each["source"] for each in one["sources"]]}  # fmt: skip
    for one in answer["statements"]:
        yield {"fact": "statement", "from": one["evidence"]["published"], "kind": one["kind"], "what": one["words"],
               "others": one["via"], "sources": one["evidence"]["source"]}  # fmt: skip
