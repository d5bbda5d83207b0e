"""`letopis user` and its commands: who may log in to the site, and the log of who did what."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import RenderableType
from rich.text import Text

from letopis.cli.answers import grid, tell
from letopis.cli.chronicle import Db, Format, Output, opened
from letopis.cli.reading import screen, visible
from letopis.clock import moment
from letopis.model.errors import LetopisError
from letopis.store.accounts.computer import computers_user
from letopis.store.accounts.roles import ROLES
from letopis.store.accounts.roles import role as role_named

if TYPE_CHECKING:
    from letopis.store.accounts.audit import Entry
    from letopis.store.accounts.users import Accounts, User
    from letopis.store.chronicle import Chronicle

user = typer.Typer(no_args_is_help=True, rich_markup_mode="markdown")

USERS = ("name", "role", "added", "removed")
ENTRIES = ("id", "at", "user", "what", "subject", "detail")

Name = Annotated[str, typer.Argument(metavar="NAME", help="The name of the user.", show_default=False)]
Piped = Annotated[bool, typer.Option("--password-stdin", help="Take the password from standard input, its first line.")]


@user.callback()
def accounts() -> None:
    """Say who may log in to the site (`letopis serve`), and see who did what.

    A reader may ask everything, a reviewer correct it as well, an admin see the log, too. Passwords are kept in the
    chronicle as argon2 hashes. Whoever may write the chronicle's file or database may make accounts.
    """


@user.command(epilog='Example:  letopis user add "Дарья Зимина" --role reviewer')
def add(
    name: Name,
    role: Annotated[str, typer.Option("--role", metavar="|".join(ROLES), help="What they may do.")] = "reader",
    password_stdin: Piped = False,
    db: Db = None,
) -> None:
    """Let somebody log in; their password is asked for twice. A removed user's name can be given anew."""
    with opened(db) as chronicle:
        from letopis.store.accounts.names import settled

        given, rank = settled(name), role_named(role)
        hash = _hashed(given, password_stdin)
        with _changing(chronicle) as accounts:
            made = accounts.add(given, hash, rank)
    _say(f"{made.name} may log in as {made.role}")


@user.command("list", epilog="Example:  letopis user list --format json")
def listed(format: Format = Output.TABLE, db: Db = None) -> None:
    """Print who may log in, and who no longer may."""
    with opened(db) as chronicle, chronicle.asked() as connection:
        from letopis.store.accounts.users import users

        found = [user_object(one) for one in users(connection)]
    tell(format, found, lambda: user_table(found), lambda: found, USERS)


@user.command(epilog='Example:  letopis user password "Дарья Зимина"')
def password(name: Name, password_stdin: Piped = False, db: Db = None) -> None:
    """Give a user another password, asked for twice; their sessions end."""
    with opened(db) as chronicle:
        with chronicle.asked() as connection:
            from letopis.store.accounts.users import user as known

            meant = known(connection, name)
        hash = _hashed(meant.name, password_stdin)
        with _changing(chronicle) as accounts:
            accounts.set_password(name, hash)
    _say(f"{meant.name} has another password, and is logged out everywhere")


@user.command(epilog='Example:  letopis user role "Дарья Зимина" admin')
def role(
    name: Name,
    role: Annotated[str, typer.Argument(metavar="|".join(ROLES), help="What they may do.", show_default=False)],
    db: Db = None,
) -> None:
    """Give a user another role, from their next click on."""
    with opened(db) as chronicle, _changing(chronicle) as accounts:
        made = accounts.set_role(name, role_named(role))
    _say(f"{made.name} is a {made.role} now" if made.role != "admin" else f"{made.name} is an admin now")


@user.command(epilog='Example:  letopis user remove "Дарья Зимина"')
def remove(name: Name, db: Db = None) -> None:
    """Let somebody log in no more, and end their sessions; what they decided stays, under their name."""
    with opened(db) as chronicle:
        with _changing(chronicle) as accounts:
            gone = accounts.remove(name)
        with chronicle.asked() as connection:
            from letopis.store.accounts.users import any_user

            last = not any_user(connection)
    _say(f"{gone.name} may no longer log in")
    if last:
        _say("nobody has an account now: on this computer, whoever opens the site may correct the chronicle")


@user.command(epilog="Examples:  letopis user log --limit 20  ·  letopis user log --format csv")
def log(
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many.")] = 100,
    format: Format = Output.TABLE,
    db: Db = None,
) -> None:
    """Print who did what, the last first: logins and refused ones, corrections, changes of accounts."""
    with opened(db) as chronicle, chronicle.asked() as connection:
        from letopis.store.accounts.audit import entries

        found = [entry_object(one) for one in entries(connection, limit)]
    tell(format, found, lambda: entry_table(found), lambda: found, ENTRIES)


def user_object(one: "User") -> dict[str, Any]:
    """A user as an object."""
    removed = one.disabled and one.disabled.isoformat(timespec="seconds")
    return {"name": one.name, "role": one.role, "added": one.added.isoformat(timespec="seconds"), "removed": removed}


def user_table(users: Sequence[Mapping[str, Any]]) -> RenderableType:
    """Users to read."""
    if not users:
        return Text("nobody has an account: on this computer the site is open to whoever sits at it", style="dim")
    table = grid(None, 8, 10, None)
    for one in users:
        gone = f"removed {one['removed'][:10]}" if one["removed"] else ""
        table.add_row(Text(one["name"], style="dim" if gone else "bold"), one["role"], one["added"][:10], gone)
    return table


def entry_object(one: "Entry") -> dict[str, Any]:
    """An entry of the log as an object."""
    return {"id": one.id, "at": one.at.isoformat(timespec="seconds")} | {
        name: getattr(one, name) for name in ENTRIES[2:]
    }


def entry_table(entries: Sequence[Mapping[str, Any]]) -> RenderableType:
    """The log to read."""
    if not entries:
        return Text("nobody has done anything yet", style="dim")
    table = grid(19, None, None)
    for one in entries:
        told = " · ".join(part for part in (one["what"], one["subject"], one["detail"]) if part)
        table.add_row(
            Text(one["at"][:19].replace("T", " "), style="dim"), Text(visible(one["user"])), Text(visible(told))
        )
    return table


@contextmanager
def _changing(chronicle: "Chronicle") -> "Iterator[Accounts]":
    """Accounts to be changed in the name of this computer's user."""
    from letopis.store.accounts.changing import changing
    from letopis.store.accounts.users import Accounts

    with changing(chronicle.engine) as connection:
        yield Accounts(connection, computers_user(), moment())


def _hashed(name: str, piped: bool) -> str:
    """The hash of a password that is asked for."""
    from letopis.site.accounts.passwords import checked, hashed

    return hashed(checked(_typed(piped), name))


def _typed(piped: bool) -> str:
    if piped:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        remedy = "give the command in a terminal, or the password with --password-stdin"
        raise LetopisError("the password", "cannot be asked for: there is no terminal", remedy)
    told: str = typer.prompt("Password", hide_input=True, confirmation_prompt="The same again", err=True)
    return told


def _say(text: str) -> None:
    screen().print(Text(visible(text)))
