"""`letopis explain`: one fact, the sentences that show it and the rule that found it."""

from collections.abc import Iterator, Sequence
from typing import Annotated

import typer
from razdel import sentenize
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from letopis.cli.facts import Fact, evidence, facts
from letopis.cli.reading import UNREAD, complain, one_reading, screen, visible
from letopis.cli.rules import about
from letopis.cli.words import in_words
from letopis.model.errors import LetopisError
from letopis.model.reading import Reading
from letopis.model.span import Span

SHOWN = 12  # places of evidence at most: a country may be named on every line


def explain(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A file, or `-` for standard input.")],
    fact: Annotated[str, typer.Option(help="The fact's id, as `letopis show` prints it: v1, o2, s3, d1, f1, p1, e4.")],
    document: Annotated[
        str | None, typer.Option(help="Where the file holds several documents: a part of this one's address.")
    ] = None,
) -> None:
    """Say why a fact was read: the fact in words, its sentences with the evidence marked, and the rule."""
    reading = one_reading(path, document)
    known = facts(reading)
    if fact not in known:
        complain(LetopisError(reading.article.source, f"no fact {fact!r} in it", _choice(known)))
        raise typer.Exit(UNREAD)
    screen().print(explanation(reading, fact, known[fact]))


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
    for start, end in _stretches(reading, spans):
        inside = [span for span in _merged(spans) if span.start < end and start < span.end]
        yield _marked(visible(reading.article.text), start, end, inside)


def _stretches(reading: Reading, spans: Sequence[Span]) -> list[Span]:
    """The sentences, or stretches of them, that hold the spans."""
    found = [_widened(reading, span) for span in spans]
    return _merged(found)


def _widened(reading: Reading, span: Span) -> Span:
    text = reading.article.text
    block = next((one for one in reading.article.blocks if one.start <= span.start < one.end), None)
    if block is None:
        return span
    pieces = [(block.start + one.start, block.start + one.stop) for one in sentenize(text[block.start : block.end])]
    touched = [(start, end) for start, end in pieces if start < span.end and span.start < end]
    return Span(min(span.start, touched[0][0]), max(span.end, touched[-1][1])) if touched else span


def _merged(spans: Sequence[Span]) -> list[Span]:
    """The spans in order, those that overlap made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _marked(text: str, start: int, end: int, inside: Sequence[Span]) -> Text:
    marked, at = Text(), start
    for span in inside:
        first, last = max(span.start, start), min(span.end, end)
        marked.append(text[at:first], style="dim")
        marked.append(f"»{text[first:last]}«", style="bold")
        at = last
    marked.append(text[at:end], style="dim")
    return marked
