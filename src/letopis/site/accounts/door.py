"""Where people come in: whom a request is from, login, logout, another password; the log tells of each."""

from datetime import datetime, timedelta

from letopis.model.errors import LetopisError
from letopis.site.accounts.passwords import checked, hashed, outdated, verified
from letopis.site.accounts.place import Place
from letopis.site.accounts.throttle import Throttle
from letopis.site.accounts.tokens import given, proof, same, secret
from letopis.site.accounts.visitors import Visitor
from letopis.store.accounts import sessions
from letopis.store.accounts.audit import note
from letopis.store.accounts.changing import changing, used
from letopis.store.accounts.computer import computers_user
from letopis.store.accounts.names import called
from letopis.store.accounts.users import Accounts, any_user, found, hash_of, user
from letopis.store.chronicle import Chronicle

#: What the log calls somebody whose name is no user's: it may be a password that was typed in the wrong field.
STRANGER = "unknown name"


class NotLetIn(LetopisError):
    """A login that is refused, in the same words whether the name or the password is wrong."""


class TooManyTries(LetopisError):
    """A login that is not even looked at; `wait` is how long one has to wait."""

    def __init__(self, wait: timedelta) -> None:
        minutes = max(1, round(wait.total_seconds() / 60))
        super().__init__("the login", "there were too many tries", f"wait {minutes} min, and try again")
        self.wait = wait


class Door:
    """The accounts of one chronicle, as a site at some place asks for them."""

    def __init__(self, chronicle: Chronicle, place: Place) -> None:
        self._chronicle = chronicle
        self.place = place
        self._throttle = Throttle()
        self._key = secret()

    def visitor(self, token: str | None, cookie: str, now: datetime) -> Visitor:
        """Who asks with a session's token or none; `cookie` is the secret that a browser without one has."""
        session = self._session(token, now)
        if session:
            return Visitor(session.name, session.role, True, True, token, _csrf=lambda: session.csrf)
        with self._chronicle.asked() as connection:
            accounts = any_user(connection)
        visitor = Visitor(accounts=accounts, _csrf=lambda: proof(self._key, cookie))
        if self.place.open:
            visitor.role = "reader" if accounts else "admin"
            visitor.name = None if accounts else computers_user()
        return visitor

    def log_in(self, name: str, password: str, address: str, before: str | None, now: datetime) -> str:
        """Begin a session, and end the one `before`; gives its token. Raises NotLetIn and TooManyTries."""
        self._verify(name, password, address, now)
        token = secret()
        with changing(self._chronicle.engine) as connection:
            sessions.expire(connection, now)
            if before:
                sessions.end(connection, before)
            who = user(connection, name)
            sessions.begin(connection, who.id, token, secret(), now)
            note(connection, now, who.name, "login", detail=f"from {address}")
            hash = hash_of(connection, name)
            if hash and outdated(hash):
                Accounts(connection, who.name, now).rehash(name, hashed(password))
        return token

    def log_out(self, visitor: Visitor, now: datetime) -> None:
        """End a visitor's session."""
        if visitor.token and visitor.name:
            with changing(self._chronicle.engine) as connection:
                sessions.end(connection, visitor.token)
                note(connection, now, visitor.name, "logout")

    def change_password(self, visitor: Visitor, old: str, new: str, address: str, now: datetime) -> str:
        """Give a visitor another password; all their sessions end, and a new one begins, whose token this gives.

        Raises NotLetIn, TooManyTries and BadPassword.
        """
        name = visitor.name or ""
        made = checked(new, name)
        self._verify(name, old, address, now)
        token, hash = secret(), hashed(made)
        with changing(self._chronicle.engine) as connection:
            who = Accounts(connection, name, now).set_password(name, hash)
            sessions.begin(connection, who.id, token, secret(), now)
        return token

    def _session(self, token: str | None, now: datetime) -> sessions.Session | None:
        if given(token) is None or token is None:
            return None
        with self._chronicle.asked() as connection:
            session = sessions.find(connection, token, now)
        if session and now - session.used > sessions.NOTED:
            used(self._chronicle.engine, token, now)
        return session

    def _verify(self, name: str, password: str, address: str, now: datetime) -> None:
        """Raise NotLetIn unless the password is this user's; it takes as long where there is no such user."""
        key = called(name) or ""
        wait = self._throttle.begin(key, address, now)
        if wait:
            raise TooManyTries(wait)
        with self._chronicle.asked() as connection:
            hash = hash_of(connection, name)
        if verified(hash, password):
            self._throttle.passed(key, address)
            return
        with changing(self._chronicle.engine) as connection:
            meant = found(connection, name)
            note(connection, now, meant.name if meant else STRANGER, "login refused", detail=f"from {address}")
        raise NotLetIn("the login", "the name or the password is wrong", "try again, or ask for another password")


def csrf_right(visitor: Visitor, sent: str | None) -> bool:
    """Whether a form carries what it has to."""
    return bool(sent) and same(visitor.csrf, sent or "")
