"""The pages of accounts: login and logout, one's own account, and the log of who did what."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from letopis.model.errors import LetopisError
from letopis.site.accounts import cookies
from letopis.site.accounts.door import Door, TooManyTries
from letopis.site.accounts.passwords import SHORTEST
from letopis.site.accounts.visitors import LOGIN, Visitor, local, may, whoever
from letopis.site.accounts.wording import DOINGS, REFUSED, TypedInTwoWays, told
from letopis.site.view import page, shown
from letopis.store.accounts.audit import entries

#: Entries of the log on a page.
_ENTRIES = 100

router = APIRouter()
Whoever = Annotated[Visitor, Depends(whoever)]
Reader = Annotated[Visitor, Depends(may("reader"))]
Admin = Annotated[Visitor, Depends(may("admin"))]
Text = Annotated[str, Form()]


@router.get(LOGIN)
def login(request: Request, visitor: Whoever, next: str = "/") -> Response:
    """The form; whoever is logged in goes on."""
    if visitor.account:
        return RedirectResponse(local(next), 303)
    return page(request, "accounts/login.html", next=local(next), name="", problem=None)


@router.post(LOGIN)
def log_in(request: Request, visitor: Whoever, name: Text = "", password: Text = "", next: Text = "/") -> Response:
    """Begin a session, and go on to where one was."""
    now = shown(request).clock.moment()
    try:
        token = _door(request).log_in(name, password, _address(request), visitor.token, now)
    except REFUSED as problem:
        return _refused(request, "accounts/login.html", problem, next=local(next), name=name)
    answer = RedirectResponse(local(next), 303)
    cookies.begin(request, answer, token)
    return answer


@router.post("/logout")
def log_out(request: Request, visitor: Whoever) -> Response:
    """End the session, here and in the database."""
    _door(request).log_out(visitor, shown(request).clock.moment())
    answer = RedirectResponse("/", 303)
    cookies.end(request, answer)
    answer.headers["Clear-Site-Data"] = '"cache"'
    return answer


@router.get("/account")
def account(request: Request, _: Reader, changed: str = "") -> Response:
    """One's own account."""
    return page(request, "accounts/account.html", changed=bool(changed), shortest=SHORTEST, problem=None)


@router.post("/account")
def change_password(request: Request, visitor: Reader, old: Text = "", new: Text = "", again: Text = "") -> Response:
    """Change one's password, which ends all sessions but this one."""
    if not visitor.account:
        raise HTTPException(403)
    now = shown(request).clock.moment()
    try:
        if new != again:
            raise TypedInTwoWays
        token = _door(request).change_password(visitor, old, new, _address(request), now)
    except REFUSED as problem:
        return _refused(request, "accounts/account.html", problem, changed=False, shortest=SHORTEST)
    answer = RedirectResponse("/account?changed=1", 303)
    cookies.begin(request, answer, token)
    return answer


@router.get("/admin/log")
def log(request: Request, _: Admin, before: str = "") -> Response:
    """Who did what, the last first; with `before` what was done before the entry of this number."""
    number = int(before) if before.isascii() and before.isdecimal() and len(before) < 10 else 0
    with shown(request).chronicle.asked() as connection:
        found = entries(connection, _ENTRIES + 1, number or None)
    more = found[_ENTRIES - 1].id if len(found) > _ENTRIES else None
    return page(request, "accounts/log.html", entries=found[:_ENTRIES], more=more, doings=DOINGS)


def _refused(request: Request, template: str, problem: LetopisError, **context: object) -> Response:
    """The form again, with what is wrong."""
    status = 429 if isinstance(problem, TooManyTries) else 400
    answer = page(request, template, status, problem=told(problem), **context)
    if isinstance(problem, TooManyTries):
        answer.headers["Retry-After"] = str(int(problem.wait.total_seconds()) + 1)
    return answer


def _door(request: Request) -> Door:
    found: Door = request.app.state.door
    return found


def _address(request: Request) -> str:
    return request.client.host if request.client else "somewhere"
