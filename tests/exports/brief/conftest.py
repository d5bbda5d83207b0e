"""The sample chronicle's briefs, and a paper whose every text is hostile."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from letopis.exports.brief.collect import relation_brief
from letopis.exports.brief.paper import Grid, Heading, Item, Items, Note, Paper, Paragraph, Run, line
from letopis.exports.brief.records import RelationBrief
from letopis.exports.inert import inert
from letopis.store.chronicle import Chronicle

TODAY = date(2026, 1, 15)
HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> [click](javascript:alert(3)) ![x](https://x.example/p.png) "
    "| a | b | `code` **bold** {{ 7*7 }} ${x} https://evil.example www.evil.example '; DROP TABLE pages; --"
)


@pytest.fixture(scope="session")
def chronicle(sample_chronicle: Path) -> Iterator[Chronicle]:
    with Chronicle(str(sample_chronicle), make=False) as opened:
        yield opened


@pytest.fixture(scope="session")
def brief(chronicle: Chronicle) -> RelationBrief:
    """The relation of Azerbaijan and Georgia, of all that is known."""
    return relation_brief(chronicle, ["AZ", "Грузия"], today=TODAY)


@pytest.fixture
def hostile() -> Paper:
    """A paper with hostile text in every place that text can stand in."""
    text = inert(HOSTILE)
    told = line(Run(text, strong=True), text, Run(text, quiet=True), (1,))
    blocks = (
        Heading(text),
        Heading(text, 3),
        Paragraph(told),
        Items((Item(told, (told,)), Item(line("- 1. no list")))),
        Grid(text, ("", text), ((told, told),)),
    )
    return Paper(
        text,
        text,
        "en",
        blocks,
        text,
        (Note(1, text, "javascript:alert(4)"), Note(2, text, "https://a.example/?a=1&b=<2>")),
    )
