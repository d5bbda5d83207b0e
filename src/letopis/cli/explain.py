"""`letopis explain`: one fact, the sentences that show it and the rule that found it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from letopis.cli.chronicle import AsOf, Db, opened
from letopis.cli.facts import Fact, evidence, facts
from letopis.cli.reading import UNREAD, complain, one_reading, screen, visible
from letopis.cli.words import in_words
from letopis.knowledge.rules import about
from letopis.language.quoting import merged, quotations
from letopis.model.errors import LetopisError
from letopis.model.reading import Reading
from letopis.model.span import Span

#: What the id of an event of a chronicle looks like.
EVENT = re.compile(r"v[0-9a-f]{6,}")
SHOWN = 12  # places of evidence at most: a country may be named on every line


def explain(
    path: Annotated[
        str,
        typer.Argument(
            metavar="PATH|ID|NAME",
            help="A file, `-` for standard input, or a chronicle's event: its id, or words of its name and its number.",
        ),
    ],
    fact: Annotated[
        str | None,
        typer.Option(
            help="The fact's id, as `letopis show` prints it: v1, o2, s3, d1, f1, p1, e4.", show_default=False
        ),
    ] = None,
    document: Annotated[
        str | None, typer.Option(help="Where the file holds several documents: a part of this one's address.")
    ] = None,
    as_of: AsOf = None,
    db: Db = None,
) -> None:
    """Say why a fact was read: the fact in words, its sentences with the evidence marked, and the rule.

    Of an event of the chronicle: the sentences of all pages that tell it, the rules that read them, and why they are
    held to tell of one event.
    """
    if fact is None and not _is_page(path):
        _explain_event(path, as_of, db)
        return
    reading = one_reading(path, document)
    known = facts(reading)
    if fact is None or fact not in known:
        complain(_no_fact(reading.article.source, fact, known))
        raise typer.Exit(UNREAD)
    screen().print(explanation(reading, fact, known[fact]))


def _is_page(path: str) -> bool:
    """Whether a file is meant: what is neither an id nor several words, and whatever is there."""
    return Path(path).exists() or not (EVENT.fullmatch(path) or set(" *?") & set(path) == {" "})


def _explain_event(id: str, as_of: date | None, db: str | None) -> None:
    from letopis.cli.event import why  # here, so that the explanation of a page needs no chronicle

    with opened(db) as chronicle:
        found = chronicle.event_object(chronicle.event(id, as_of))
    screen().print(why(found))


def _no_fact(source: str, fact: str | None, known: dict[str, Fact]) -> LetopisError:
    if fact is None:
        return LetopisError(source, "no fact of it is named", f"give --fact: {_choice(known)}")
    return LetopisError(source, f"no fact {fact!r} in it", _choice(known))


def _choice(known: dict[str, Fact]) -> str:
    return f"choose one of {', '.join(known)}" if known else "it has no facts"


def explanation(reading: Reading, identity: str, fact: Fact) -> RenderableType:
    """A fact with its evidence and its rule."""
    lines: list[RenderableType] = [Text.assemble((identity, "bold"), "  ", visible(in_words(fact, reading))), Text()]
    spans = evidence(reading, fact)
    lines += [Padding(one, (0, 0, 1, 2)) for one in sentences(reading, spans[:SHOWN])]
    if len(spans) > SHOWN:
        lines.append(Padding(Text(f"… and {len(spans) - SHOWN} places more", style="dim"), (0, 0, 1, 2)))
    lines += [Text.assemble(("rule ", "dim"), (name, "bold"), f"  {about(name)}") for name in rules(fact)]
    return Group(*lines)


def rules(fact: Fact) -> Iterator[str]:
    """The names of the rules that found a fact; one found by several has them joined by "+"."""
    rule: str | None = getattr(fact, "rule", None)
    if rule:
        yield from rule.split("+")


def sentences(reading: Reading, spans: Sequence[Span]) -> Iterator[Text]:
    """The sentences that hold the evidence, in the order of the text, the evidence between » and «."""
    for stretch in quotations(reading.article, spans):
        yield marked(reading.article.text, stretch, spans)


def marked(text: str, stretch: Span, spans: Sequence[Span]) -> Text:
    """A stretch of a text with the spans inside it between » and «."""
    shown, at = Text(), stretch.start
    for span in merged(spans):
        if not span.overlaps(stretch):
            continue
        first, last = max(span.start, stretch.start), min(span.end, stretch.end)
        shown.append(visible(text[at:first]), style="dim")
        shown.append(f"»{visible(text[first:last])}«", style="bold")
        at = last
    shown.append(visible(text[at : stretch.end]), style="dim")
    return shown
