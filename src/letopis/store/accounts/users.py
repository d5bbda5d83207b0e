"""Who may log in: users in the chronicle's database, asked for and changed on a connection of the caller's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, exists, insert, select, update

from letopis.model.errors import LetopisError
from letopis.store.accounts.audit import note
from letopis.store.accounts.names import called, settled
from letopis.store.accounts.roles import Role, role
from letopis.store.accounts.sessions import end_all
from letopis.store.schema import users as table


class UnknownUser(LetopisError):
    """A name that no user has."""


class NameTaken(LetopisError):
    """A name that a user has already."""


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who has, or had, an account; nobody may log in to one that was `disabled`."""

    id: int
    name: str
    role: Role
    added: datetime
    disabled: datetime | None = None


def users(connection: Connection) -> Sequence[User]:
    """All users by name, the disabled ones included."""
    return [_user(row) for row in connection.execute(select(table).order_by(table.c.called)).mappings()]


def found(connection: Connection, name: str) -> User | None:
    """The user of a name, however it is written, or None."""
    row = connection.execute(select(table).where(table.c.called == called(name))).mappings().first()
    return _user(row) if row else None


def user(connection: Connection, name: str) -> User:
    """The user of a name. Raises UnknownUser."""
    one = found(connection, name)
    if one is None:
        raise UnknownUser(repr(name), "is no user", "see `letopis user list`")
    return one


def any_user(connection: Connection) -> bool:
    """Whether anybody may log in."""
    return bool(connection.scalar(select(exists().where(table.c.disabled.is_(None)))))


def hash_of(connection: Connection, name: str) -> str | None:
    """The hash that a user's password is verified with; None where nobody of that name may log in."""
    mine = select(table.c.hash).where(table.c.called == called(name), table.c.disabled.is_(None))
    return connection.scalar(mine)


class Accounts:
    """Somebody at work on accounts: each change is noted in the audit log, in the same transaction."""

    def __init__(self, connection: Connection, by: str, at: datetime) -> None:
        """`by` is who changes them, `at` when; `connection` is in a transaction that writes."""
        self._connection = connection
        self._by = by
        self._at = at

    def add(self, name: str, hash: str, role: Role) -> User:
        """Let somebody log in; a name whose user was removed is given anew, which the audit log tells.

        Raises BadName and NameTaken.
        """
        name = settled(name)
        before = found(self._connection, name)
        if before and before.disabled is None:
            raise NameTaken(before.name, "is a user already", "choose another name, or change that one's password")
        row = {"name": name, "called": called(name), "hash": hash, "role": role, "added": _text(self._at)}
        if before:
            self._change(before, **row, disabled=None)
        else:
            self._connection.execute(insert(table).values(row))
        self._note("user added" if before is None else "user added again", name, role)
        return user(self._connection, name)

    def remove(self, name: str) -> User:
        """Let somebody log in no more, and end their sessions; what they did stays under their name.

        Raises UnknownUser.
        """
        meant = self._enabled(name)
        self._change(meant, disabled=_text(self._at))
        end_all(self._connection, meant.id)
        self._note("user removed", meant.name)
        return user(self._connection, name)

    def set_password(self, name: str, hash: str, keep: str | None = None) -> User:
        """Give a user another password, and end all their sessions but that of the token `keep`.

        Raises UnknownUser.
        """
        meant = self._enabled(name)
        self._change(meant, hash=hash)
        end_all(self._connection, meant.id, keep)
        self._note("password changed", meant.name)
        return meant

    def rehash(self, name: str, hash: str) -> None:
        """Keep the same password of a user under a newer kind of hash."""
        self._change(self._enabled(name), hash=hash)

    def set_role(self, name: str, wanted: Role) -> User:
        """Give a user another role, which counts from their next request on. Raises UnknownUser."""
        meant = self._enabled(name)
        self._change(meant, role=wanted)
        self._note("role changed", meant.name, f"{meant.role} to {wanted}")
        return user(self._connection, name)

    def _enabled(self, name: str) -> User:
        meant = user(self._connection, name)
        if meant.disabled is not None:
            raise UnknownUser(meant.name, "was removed", "`letopis user add` gives the name anew")
        return meant

    def _change(self, meant: User, **values: object) -> None:
        self._connection.execute(update(table).where(table.c.id == meant.id).values(values))

    def _note(self, what: str, name: str, detail: str | None = None) -> None:
        note(self._connection, self._at, self._by, what, name, detail)


def _user(row: RowMapping) -> User:
    disabled = row["disabled"] and datetime.fromisoformat(row["disabled"])
    return User(row["id"], row["name"], role(row["role"]), datetime.fromisoformat(row["added"]), disabled)


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
