"""Who asks: a person with an account, the user of this computer, or a stranger; and what each may do."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from fastapi import HTTPException, Request

from letopis.store.accounts.roles import Role, reaches

#: Where one logs in.
LOGIN = "/login"


@dataclass(slots=True)
class Visitor:
    """Who asks, for the length of a request.

    `name` is the author of what they correct, None for whom nobody knows; `role` what they may do, None where they may
    not even read. With an `account` they are logged in, by the session of `token`; `accounts` tells whether anybody has
    one. `asked` is whether the answer has a form.
    """

    name: str | None = None
    role: Role | None = None
    account: bool = False
    accounts: bool = False
    token: str | None = None
    asked: bool = False
    _csrf: Callable[[], str] = field(default=str, repr=False)

    def may(self, role: Role) -> bool:
        """Whether this role's doings are allowed."""
        return self.role is not None and reaches(self.role, role)

    @property
    def csrf(self) -> str:
        """What each form of theirs has to carry in its field `csrf`: it proves that the form is ours."""
        self.asked = True
        return self._csrf()


def whoever(request: Request) -> Visitor:
    """Who asks (a dependency of pages)."""
    found: Visitor = getattr(request.state, "whoever", None) or Visitor()
    return found


def may(role: Role) -> Callable[[Request], Visitor]:
    """A dependency of pages that only this role may ask for: gives who asks.

    Whoever is not logged in is led to the page where one logs in; others are refused (403).
    """

    def allowed(request: Request) -> Visitor:
        visitor = whoever(request)
        if visitor.may(role):
            return visitor
        if visitor.account or _of_programs(request):
            raise HTTPException(403 if visitor.account else 401)
        raise HTTPException(303, headers={"Location": login_for(request)})

    return allowed


def login_for(request: Request) -> str:
    """The address of the page where one logs in, which leads back to where one was."""
    return f"{LOGIN}?next={quote(_here(request), safe='')}"


def local(address: str) -> str:
    """An address on this site to go on to; the front page where it is one elsewhere.

    >>> local("/timeline?country=KZ"), local("//evil.example"), local("/\\\\evil.example"), local("https://evil.example/")
    ('/timeline?country=KZ', '/', '/', '/')
    """
    plain = address.isprintable() and not set(address) & {"\\", "\t", "\n", "\r"}
    return address if plain and address.startswith("/") and not address.startswith("//") else "/"


def _here(request: Request) -> str:
    """The page that somebody is on: what they ask for, or the page whose form they send."""
    if request.method in ("GET", "HEAD"):
        return local(request.url.path + (f"?{request.url.query}" if request.url.query else ""))
    before = urlsplit(request.headers.get("referer", ""))
    if before.netloc != request.headers.get("host"):
        return "/"
    return local(before.path + (f"?{before.query}" if before.query else ""))


def _of_programs(request: Request) -> bool:
    return request.url.path.startswith("/api/")
