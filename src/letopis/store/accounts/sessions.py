"""Who is logged in: sessions, known by the hash of a token that only the browser has.

A session ends when nobody has used it for some hours, after some days in any case, at logout, and with its account.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection, delete, insert, or_, select, update

from letopis.store.accounts.roles import Role, role
from letopis.store.schema import sessions as table
from letopis.store.schema import users

#: How long a session lasts without being used, and at most.
IDLE, LONGEST = timedelta(hours=8), timedelta(days=7)
#: How much later a use has to be than the last one that was noted: not every request should write.
NOTED = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody logged in: who, what they may do, and the secret that their forms carry."""

    user: int
    name: str
    role: Role
    csrf: str
    used: datetime


def begin(connection: Connection, user: int, token: str, csrf: str, at: datetime) -> None:
    """Begin a session of a user: `token` is what the browser is given, `csrf` the secret of its forms."""
    times = {"created": _text(at), "used": _text(at), "expires": _text(at + LONGEST)}
    row = {"token": hashed(token), "user": user, "csrf": csrf} | times
    connection.execute(insert(table).values(row))


def find(connection: Connection, token: str, at: datetime) -> Session | None:
    """The session of a token, if it goes on and its user may log in."""
    columns = table.c.user, table.c.csrf, table.c.used, users.c.name, users.c.role
    going = (table.c.expires > _text(at), table.c.used > _text(at - IDLE), users.c.disabled.is_(None))
    chosen = select(*columns).join(users, users.c.id == table.c.user).where(table.c.token == hashed(token), *going)
    row = connection.execute(chosen).first()
    if row is None:
        return None
    return Session(row.user, row.name, role(row.role), row.csrf, datetime.fromisoformat(row.used))


def use(connection: Connection, token: str, at: datetime) -> None:
    """Note that a session was used."""
    connection.execute(update(table).where(table.c.token == hashed(token)).values(used=_text(at)))


def end(connection: Connection, token: str) -> None:
    """End a session: its token is worth nothing from now on."""
    connection.execute(delete(table).where(table.c.token == hashed(token)))


def end_all(connection: Connection, user: int, keep: str | None = None) -> None:
    """End the sessions of a user, all but that of the token `keep`."""
    theirs = delete(table).where(table.c.user == user)
    connection.execute(theirs if keep is None else theirs.where(table.c.token != hashed(keep)))


def expire(connection: Connection, at: datetime) -> int:
    """Forget sessions that are over; how many there were."""
    over = or_(table.c.expires <= _text(at), table.c.used <= _text(at - IDLE))
    return connection.execute(delete(table).where(over)).rowcount


def hashed(token: str) -> str:
    """A token as it is stored: SHA-256 is enough for what is as random as that."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
