"""The gate that every request passes: who asks is found out, strangers are led to the login, forms prove their origin.

It stands before all pages, so that none can forget it: what is not read freely needs a login, whatever changes
something needs a reviewer, and whatever is sent (POST and the like) carries the proof that it was sent from our page.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime

from python_multipart.multipart import parse_options_header
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from letopis.model.errors import LetopisError
from letopis.site.accounts import cookies
from letopis.site.accounts.door import Door, csrf_right
from letopis.site.accounts.tokens import given, secret
from letopis.site.accounts.visitors import LOGIN, Visitor, login_for
from letopis.site.middleware.refusal import TooLarge, refusal

#: What whoever asks may see, wherever the site is served, and what they may send who may not correct the chronicle.
FREE, OWN = (LOGIN, "/healthz"), (LOGIN, "/logout", "/account")
FILES = "/static/"
#: Methods that change nothing.
SAFE = ("GET", "HEAD", "OPTIONS")
#: Bytes that may be sent, and seconds within which they have to come.
BODY, PATIENCE = 256 * 1024, 30
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")

_UNPROVEN = LetopisError(
    "what was sent", "does not come from a page of this site, or from one that is too old",
    "go back, load the page again, and send it once more",
)  # fmt: skip
_UNREADABLE = LetopisError("what was sent", "is not written in UTF-8", "send it from a page of this site")
_UNKNOWN = LetopisError(
    "this address", "is only for those who are logged in", f"log in at {LOGIN}, and keep the cookie"
)
_NO_REVIEWER = LetopisError("your account", "may read, and not correct", "an admin can change that: letopis user role")


class Gate:
    """Middleware that lets requests pass to the pages, with `request.state.whoever`."""

    def __init__(self, app: ASGIApp, door: Door, moment: Callable[[], datetime]) -> None:
        self._app = app
        self._door = door
        self._moment = moment

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        if request.url.path.startswith(FILES):
            request.state.whoever = Visitor()
            await self._app(scope, receive, send)
            return
        cookie = given(cookies.visitor(request)) or secret()
        token = cookies.session(request)
        visitor = await run_in_threadpool(self._door.visitor, token, cookie, self._moment())
        request.state.whoever = visitor
        send = self._marking(request, visitor, cookie, send)
        try:
            refused, receive = await self._passing(request, visitor, receive)
        except TooLarge:
            refused = refusal(request, 413, LetopisError("what was sent", "is too large", f"send at most {BODY} bytes"))
        except TimeoutError:
            refused = refusal(request, 408, LetopisError("what was sent", "took too long to come", "send it again"))
        await (refused or self._app)(scope, receive, send)

    async def _passing(self, request: Request, visitor: Visitor, receive: Receive) -> tuple[Response | None, Receive]:
        """The answer to a request that is refused, if it is, and what its body is read from."""
        path = request.url.path
        if visitor.role is None and path not in FREE:
            return _outside(request), receive
        if request.method in SAFE:
            return None, receive
        if path.startswith("/api/"):
            return _only_read(request), receive
        if not visitor.may("reviewer") and path not in OWN:
            return refusal(request, 403, _NO_REVIEWER) if visitor.account else _outside(request), receive
        if not _in_utf_8(request):
            return refusal(request, 415, _UNREADABLE), receive
        async with asyncio.timeout(PATIENCE):
            body = await _body(receive)
        if not csrf_right(visitor, await _proof(request, body)):
            return refusal(request, 403, _UNPROVEN), receive
        return None, _again(body, receive)

    def _marking(self, request: Request, visitor: Visitor, cookie: str, send: Send) -> Send:
        """`send` that gives the browser its secret where a form needs one, and keeps answers out of shared caches."""

        async def marking(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if visitor.asked:
                    headers["Cache-Control"] = "no-store"
                    if visitor.token is None and cookies.visitor(request) != cookie:
                        headers.append("Set-Cookie", cookies.of_visitor(request, cookie))
                elif visitor.account:  # "Back" shows nothing after logout, at this browser neither
                    headers["Cache-Control"] = "no-store"
                elif not self._door.place.open:
                    kept = headers.get("Cache-Control", "no-cache").replace("public", "private")
                    headers["Cache-Control"] = kept if "private" in kept or "no-store" in kept else f"private, {kept}"
            await send(message)

        return marking


def _outside(request: Request) -> Response:
    """What a stranger is told: programs in the form of the REST interface, browsers by the login."""
    if request.url.path.startswith("/api/"):
        return refusal(request, 401, _UNKNOWN)
    return RedirectResponse(login_for(request), 303)


def _only_read(request: Request) -> Response:
    """What is answered where a program sends something: the REST interface changes nothing."""
    from letopis.site.api import problems  # here, for its errors are refused by this site's rooms, too

    return problems.only_read(request)


def _in_utf_8(request: Request) -> bool:
    """Whether a form is in UTF-8: others are never sent from here, and some take minutes to read (punycode)."""
    _, told = parse_options_header(request.headers.get("content-type", ""))
    return told.get(b"charset", b"utf-8").lower() in (b"utf-8", b"utf8")


async def _body(receive: Receive) -> bytes:
    """All that was sent. Raises TooLarge."""
    parts, size = [], 0
    while True:
        message = await receive()
        part = message.get("body", b"")
        size += len(part)
        if size > BODY:
            raise TooLarge
        parts.append(part)
        if message["type"] != "http.request" or not message.get("more_body", False):
            return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    """What gives a body once more to whoever reads it next."""
    left: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return left.pop() if left else await receive()

    return again


async def _proof(request: Request, body: bytes) -> str | None:
    """What a form's field `csrf`, or the header `X-CSRF-Token`, carries."""
    told = request.headers.get("x-csrf-token")
    if told is not None or not request.headers.get("content-type", "").lower().startswith(_FORMS):
        return told
    try:
        async with Request(request.scope, _again(body, request.receive)).form(max_files=0) as form:
            proof = form.get("csrf")
    except HTTPException:  # no form at all
        return None
    return proof if isinstance(proof, str) else None
