"""`letopis review` and its commands."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from letopis.cli.answers import tell
from letopis.cli.chronicle import Db, Format, Output, opened
from letopis.cli.reading import screen
from letopis.cli.review.shown import ACTS, ITEMS, act_table, acted, item_object, item_table
from letopis.clock import moment
from letopis.store.accounts.computer import computers_user

if TYPE_CHECKING:
    from letopis.store.reviewing import Act, Reviewer

review = typer.Typer(no_args_is_help=False, rich_markup_mode="markdown")

Named = Annotated[str, typer.Argument(metavar="ID", help="An event, a plan or somebody: by id or name.")]
Several = Annotated[list[str], typer.Argument(metavar="ID…", help="Events, plans or people: by id or name.")]
By = Annotated[
    str | None,
    typer.Option("--by", help="Who judges. Left out: the user of this computer.", metavar="NAME", show_default=False),
]
Why = Annotated[str, typer.Option("--why", help="The reason, for whoever reads it later.", metavar="TEXT")]
Happenings = Annotated[bool, typer.Option("--happenings", help="Events of kind `other`, too: elections, matches.")]
Limit = Annotated[int, typer.Option("--limit", min=1, help="At most so many.")]
REVIEWED = "reviewed"


@review.callback(invoke_without_command=True)
def walk(context: typer.Context, db: Db = None, by: By = None, happenings: Happenings = False) -> None:
    """Correct the chronicle: accept, reject, edit, merge and split events, plans and people.

    Without a command, a terminal shows what is least certain and most disputed, one after the other, and asks for one
    key each; elsewhere it is listed. Whatever is decided is kept with who, when and why, holds for pages to come and
    for newer rules, and can be taken back.
    """
    context.obj = (db, by)
    if context.invoked_subcommand is not None:
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        _list(db, 20, happenings, Output.TABLE)
        return
    from letopis.cli.review.walk import Walk  # here, so that --help need not wait for the database's library

    with opened(db) as chronicle:
        Walk(chronicle, chronicle.reviewer(_author(by), moment), happenings).go()


@review.command("list", epilog="Example:  letopis review list --limit 5")
def queue(
    context: typer.Context,
    limit: Limit = 20,
    happenings: Happenings = False,
    format: Format = Output.TABLE,
    db: Db = None,
) -> None:
    """Print what is least certain and most disputed, and why."""
    _list(db or context.obj[0], limit, happenings, format)


def _list(db: str | None, limit: int, happenings: bool, format: Output) -> None:
    from letopis.store.ask.queue import (
        queue as doubtful,
    )  # here, so that --help need not wait for the database's library

    with opened(db) as chronicle, chronicle.asked() as connection:
        found = [item_object(one) for one in doubtful(connection, limit, happenings)]
    tell(format, found, lambda: item_table(found), lambda: found, ITEMS)


@review.command(epilog="Example:  letopis review accept v0856fabedb4")
def accept(context: typer.Context, ids: Several, by: By = None, why: Why = REVIEWED, db: Db = None) -> None:
    """Say that events, plans or people are right as told."""
    with _reviewer(context, db, by) as reviewer:
        _tell(reviewer.accept(one, why) for one in ids)


@review.command(epilog='Example:  letopis review reject v0856fabedb4 --why "a rumour"')
def reject(context: typer.Context, ids: Several, by: By = None, why: Why = REVIEWED, db: Db = None) -> None:
    """Say that events, plans or people are not: answers pass over them from now on."""
    with _reviewer(context, db, by) as reviewer:
        _tell(reviewer.reject(one, why) for one in ids)


@review.command(
    epilog="Examples:  letopis review edit v0856fabedb4 when 2023-04-03  ·  … edit v0856fabedb4 place Астана"
)
def edit(
    context: typer.Context,
    id: Named,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="when, place, participants, status, level, name …")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help="The value; an empty one ('') strikes it out.")],
    by: By = None,
    why: Why = REVIEWED,
    db: Db = None,
) -> None:
    """Set an attribute; what the pages say is kept beside it.

    Dates are EDTF (2023-04, 2023-23 for autumn, 2023-04-03/2023-04-05). Participants are names with `;` between them,
    each with its role in brackets where it has one: 'Ирма Ланге (guest); Серик Абишев (host)'. Topics have commas
    between them.
    """
    with _reviewer(context, db, by) as reviewer:
        _tell([reviewer.edit(id, field, value, why)])


@review.command(epilog="Example:  letopis review merge v0856fabedb4 vc1128f06dd5")
def merge(context: typer.Context, ids: Several, by: By = None, why: Why = REVIEWED, db: Db = None) -> None:
    """Say that events, plans or people are one.

    Where somebody said that they are different, that is told with what can be done, and nothing is changed.
    """
    with _reviewer(context, db, by) as reviewer:
        _tell([reviewer.merge(ids, why)])


@review.command(epilog="Example:  letopis review split v0856fabedb4 2 3")
def split(
    context: typer.Context,
    id: Named,
    parts: Annotated[
        list[str],
        typer.Argument(metavar="PART…", help="Reports or names that leave: by number as shown, id, page or name."),
    ],
    by: By = None,
    why: Why = REVIEWED,
    db: Db = None,
) -> None:
    """Say that some reports tell of something else than the others, or that some names are somebody else's."""
    with _reviewer(context, db, by) as reviewer:
        _tell([reviewer.split(id, parts, why)])


@review.command(epilog="Examples:  letopis review log  ·  letopis review log v0856fabedb4 --format json")
def log(
    context: typer.Context,
    id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Only of this event, plan or person.", show_default=False)
    ] = None,
    format: Format = Output.TABLE,
    db: Db = None,
) -> None:
    """Print all that people have ever decided, the last first, what was taken back included."""
    from letopis.store.reviewing import acts, acts_of
    from letopis.store.reviewing.forms import act_object

    with opened(db or context.obj[0]) as chronicle, chronicle.asked() as connection:
        made = acts(connection) if id is None else acts_of(connection, id)
        found = [act_object(one) for one in reversed(made)]
    tell(format, found, lambda: act_table(found), lambda: found, ACTS)


@review.command(epilog="Example:  letopis review undo 5d1f0a3c77")
def undo(
    context: typer.Context,
    decisions: Annotated[
        list[str], typer.Argument(metavar="DECISION…", help="Decisions, as `letopis review log` shows them.")
    ],
    by: By = None,
    db: Db = None,
) -> None:
    """Take decisions back; they are kept with the time of their end."""
    with _reviewer(context, db, by) as reviewer:
        _tell(reviewer.undo(one) for one in decisions)


@contextmanager
def _reviewer(context: typer.Context, db: str | None, by: str | None) -> "Iterator[Reviewer]":
    with opened(db or context.obj[0]) as chronicle:
        yield chronicle.reviewer(_author(by or context.obj[1]), moment)


def _tell(acts: "Sequence[Act] | Iterator[Act]") -> None:
    """Print each act as it is done."""
    console = screen()
    for one in acts:
        console.print(acted(one))


def _author(by: str | None) -> str:
    """Who judges: as told, else the user of this computer."""
    return by.strip() if by and by.strip() else computers_user()
