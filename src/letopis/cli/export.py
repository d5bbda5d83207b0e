"""`letopis export`: the chronicle as data."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from letopis.cli.answers import text_of
from letopis.cli.chronicle import Db, opened
from letopis.cli.options import Rejected
from letopis.cli.read import target


class What(StrEnum):
    """What is exported."""

    EVENTS = "events"
    ENTITIES = "entities"


class Lines(StrEnum):
    """How it is written."""

    JSONL = "jsonl"


def export(
    what: Annotated[What, typer.Argument(help="Merged events, or who and what takes part in them.")],
    format: Annotated[Lines, typer.Option(help="A JSON object a line.")] = Lines.JSONL,
    out: Annotated[
        Path | None, typer.Option(help="Write to this file, which is replaced when all is done.", show_default=False)
    ] = None,
    rejected: Rejected = False,
    db: Db = None,
) -> None:
    """Print each merged event, or each person, organisation, country and place, once.

    `reports` names every reading's event (or entity) that went into it, by the page's source and the id there.
    """
    with opened(db) as chronicle, target(out) as file:
        found = chronicle.export_events(rejected) if what is What.EVENTS else chronicle.export_entities(rejected)
        _write(found, file)


def _write(found: Iterable[Mapping[str, Any]], file: Any) -> None:
    for one in found:
        file.write(text_of(one) + "\n")
