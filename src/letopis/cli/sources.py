"""`letopis sources`: the pages of a chronicle, and what each claims."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from letopis.cli.answers import grid, sentence, tell
from letopis.cli.chronicle import AsOf, Db, Format, Output, opened
from letopis.cli.dates import day
from letopis.cli.lines import value_in_words
from letopis.cli.reading import visible

if TYPE_CHECKING:
    from letopis.store.ask.sources import SourceAnswer

#: Pages that a table shows where nothing else is asked.
SHOWN = 50
KINDS = ("event", "office", "statement", "document", "figure", "plan")
COLUMNS = ("source", "url", "outlet", "title", "published", "language", "versions", "added", *KINDS)
CLAIMS = ("kind", "fact", "event", "rule", "says", "words")


def sources(
    query: Annotated[
        str | None, typer.Argument(metavar="QUERY", help="Words of the address, outlet or title.", show_default=False)
    ] = None,
    claims: Annotated[bool, typer.Option("--claims", help="All that the one page claims, in its words.")] = False,
    limit: Annotated[
        int | None,
        typer.Option(min=1, help=f"At most so many; a table shows {SHOWN} where nothing is said.", show_default=False),
    ] = None,
    as_of: AsOf = None,
    format: Format = Output.TABLE,
    db: Db = None,
) -> None:
    """List the pages of the chronicle, the newest first: outlet, day, versions, and how many claims each makes.

    With `--claims` the one page that the words mean is shown with all that it claims, sentence by sentence.
    """
    if claims and not query:
        raise typer.BadParameter("say of which page: words of its address, outlet or title")
    if claims:
        _claims(query or "", format, db)
        return
    from letopis.store.ask.forms import source_form  # here, so that --help need not wait for the database's library

    most = limit or (SHOWN + 1 if format is Output.TABLE else None)
    with opened(db) as chronicle:
        found = chronicle.sources(query, most, as_of)
    shown = found[: limit or SHOWN] if format is Output.TABLE else found
    whole = [source_form(one) for one in found]
    tell(format, whole, lambda: _table(shown, len(found) > len(shown)), lambda: map(_flat, whole), COLUMNS)


def _flat(page: Mapping[str, Any]) -> dict[str, Any]:
    return {**page, **page["claims"]}


def _table(found: "Sequence[SourceAnswer]", more: bool) -> RenderableType:
    if not found:
        return Text("the chronicle has no such page", style="dim")
    table = grid(12, None)
    for one in found:
        table.add_row(day(one.known), _page(one))
    rest = [Text(f"and more: these are the first {SHOWN}; --limit shows others", style="yellow")] if more else []
    return Group(table, *rest)


def _page(one: "SourceAnswer") -> Text:
    told = Text(visible(one.title or "(no title)") + "\n", style="bold")
    counts = ", ".join(f"{count} {kind}{'s' if count > 1 else ''}" for kind in KINDS if (count := one.claims.get(kind)))
    versions = f"{one.versions} versions" if one.versions > 1 else None
    language = one.language if one.language != "ru" else None
    small = [one.outlet and visible(one.outlet), visible(one.source), language, versions, counts or "no claims"]
    return told.append(" · ".join(part for part in small if part), style="dim")


def _claims(query: str, format: Output, db: str | None) -> None:
    from letopis.store.ask.forms import source_form

    with opened(db) as chronicle:
        page, found = chronicle.claims_of(query)
    whole = source_form(page) | {"claims": found}
    tell(format, whole, lambda: Group(_page(page), Text(), *map(_claim, found)), lambda: map(_row, found), CLAIMS)


def _claim(claim: Mapping[str, Any]) -> RenderableType:
    head = Text.assemble((f"{claim['kind']} ", "bold"), (claim["fact"], "dim"))
    if claim["event"]:
        head.append(f"  {claim['event']}", style="cyan")
    shown: list[RenderableType] = [head, Text(visible(_says(claim["value"])))]
    shown += [Padding(sentence(one), (0, 0, 0, 2)) for one in claim["sentences"]]
    shown.append(Text(f"rule {claim['rule']}", style="dim"))
    return Padding(Group(*shown), (0, 0, 1, 2))


def _says(value: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}: {_value(name, one)}" for name, one in value.items() if name not in ("start", "end"))


def _value(name: str, value: Any) -> str:
    return value_in_words("when" if name in ("due", "period") else name, value)


def _row(claim: Mapping[str, Any]) -> dict[str, Any]:
    return {**claim, "says": _says(claim["value"]), "words": [one["text"] for one in claim["sentences"]]}
