"""Passwords: which are taken, and how they are kept (argon2id with the parameters that RFC 9106 recommends)."""

import unicodedata
from functools import cache
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from letopis.model.errors import LetopisError
from letopis.store.accounts.names import called

if TYPE_CHECKING:
    from argon2 import PasswordHasher

#: How many characters a password has, and how many different ones at least.
SHORTEST, LONGEST, DIFFERENT = 10, 1_000, 5
#: Hashing takes 64 MiB each time: so many at once, the others wait.
_ROOM = BoundedSemaphore(2)


class BadPassword(LetopisError):
    """A password that is not taken."""


class WrongLength(BadPassword):
    """A password that is too short, or much too long."""


class Repeating(BadPassword):
    """A password of very few different characters."""


class Named(BadPassword):
    """A password that contains the name of its user."""


def checked(password: str, name: str) -> str:
    """A password as it is hashed (NFKC). Raises BadPassword where it is easily guessed, or much too long."""
    made = unicodedata.normalize("NFKC", password)
    if not SHORTEST <= len(made) <= LONGEST:
        raise WrongLength("the password", f"has {len(made)} characters", f"take {SHORTEST} or more, four words, say")
    if len(set(made)) < DIFFERENT:
        raise Repeating("the password", "repeats a few characters", "take four words, say")
    if (called(name) or "") in made.casefold():
        raise Named("the password", "contains the name", "take four words that do not, say")
    return made


def hashed(password: str) -> str:
    """What is kept of a password that was checked."""
    with _ROOM:
        return _hasher().hash(password)


def verified(hash: str | None, password: str) -> bool:
    """Whether a password, as typed, is the one of a hash; without a hash (nobody) it takes as long, and is not."""
    from argon2.exceptions import InvalidHashError, VerificationError

    if len(password) > LONGEST:
        return False
    with _ROOM:
        try:
            right = _hasher().verify(_nobodys() if hash is None else hash, unicodedata.normalize("NFKC", password))
        except (VerificationError, InvalidHashError):
            return False
    return right and hash is not None


def outdated(hash: str) -> bool:
    """Whether a hash was made with other parameters than today's."""
    return _hasher().check_needs_rehash(hash)


@cache
def _hasher() -> "PasswordHasher":
    try:
        from argon2 import PasswordHasher
    except ModuleNotFoundError:
        problem = "need a library that is not installed (argon2-cffi)"
        raise LetopisError("passwords", problem, "pip install 'letopis[site]'") from None
    return PasswordHasher()


@cache
def _nobodys() -> str:
    """The hash of a password that nobody has."""
    return _hasher().hash("")
