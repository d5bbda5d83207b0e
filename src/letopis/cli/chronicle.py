"""What the commands on a chronicle share: which one, as of which day, printed in which form."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from letopis.cli.reading import UNREAD, complain
from letopis.model.errors import LetopisError

if TYPE_CHECKING:
    from letopis.model.facts import EntityType
    from letopis.store.chronicle import Chronicle

#: Where the chronicle is where nothing says otherwise.
USUAL = "letopis.db"
#: Namesakes that a note names.
_OTHERS = 3


class Output(StrEnum):
    """How answers are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def _day(text: str | date | None) -> date | None:
    if text is None or isinstance(text, date):
        return text
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no day; write it as 2023-12-31") from None


Db: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--db", help="The chronicle: a SQLite file or a database's URL. Left out: LETOPIS_DB, else letopis.db here.",
        show_default=False, metavar="FILE|URL",
    ),
]  # fmt: skip
AsOf: TypeAlias = Annotated[
    date | None,
    typer.Option("--as-of", parser=_day, metavar="DAY", show_default=False,
                 help="Answer as one could have on this day: only what had been published by then counts."),
]  # fmt: skip
Format: TypeAlias = Annotated[Output, typer.Option("--format", help="A table to read, JSON, or CSV.")]


def place(db: str | None) -> str:
    """The chronicle that is meant: the option, else LETOPIS_DB, else `letopis.db` in the working folder."""
    return db or os.environ.get("LETOPIS_DB") or USUAL


@contextmanager
def opened(db: str | None, make: bool = False) -> "Iterator[Chronicle]":
    """The chronicle that is meant, to be asked (or with `make` written to); ends the command where there is none."""
    from letopis.store.chronicle import Chronicle  # here, so that --help need not wait for the database's library

    with told(), Chronicle(place(db), make) as chronicle:
        yield chronicle


@contextmanager
def told() -> Iterator[None]:
    """Tell an error in one line on standard error, and end the command."""
    try:
        yield
    except LetopisError as error:
        complain(error)
        raise typer.Exit(UNREAD) from None


def partly(looked_at: str) -> None:
    """Tell on standard error that an answer was made from a part of the chronicle."""
    print(f"not from all that there is: {looked_at} were looked at; name countries, a person, a measure or a series "
          "to narrow the question", file=sys.stderr)  # fmt: skip


def meant(chronicle: "Chronicle", names: Iterable[str], type: "EntityType") -> list[str]:
    """The ids of those that names mean; where others are called so, too, a line on standard error says who is meant."""
    found = []
    for name in names:
        one = chronicle.named(name, type)
        found.append(one.id)
        if one.others:
            others = "; ".join(f"{each.name} ({each.id})" for each in one.others[:_OTHERS])
            more = " …" if len(one.others) > _OTHERS else ""
            complain(LetopisError(name, f"taken for {one.name} ({one.id}), named most", f"others are {others}{more}"))
    return found
