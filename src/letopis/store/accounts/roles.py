"""What a user may do: each role may all that the ones before it may."""

from typing import Literal, get_args

from letopis.model.errors import LetopisError

#: A reader asks, a reviewer corrects, an admin sees who did what.
Role = Literal["reader", "reviewer", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)


class UnknownRole(LetopisError):
    """A word that is no role."""


def role(text: str) -> Role:
    """The role that a word names. Raises UnknownRole."""
    for one in ROLES:
        if one == text:
            return one
    raise UnknownRole(repr(text), "is no role", f"take one of {', '.join(ROLES)}")


def reaches(has: Role, wanted: Role) -> bool:
    """Whether who has one role may do what another one may.

    >>> reaches("admin", "reviewer"), reaches("reader", "reviewer")
    (True, False)
    """
    return ROLES.index(has) >= ROLES.index(wanted)
