"""What guards every answer and every request: headers for browsers, hosts and origins that are ours, limits."""

import logging
from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from letopis.model.errors import LetopisError
from letopis.site.accounts.gate import BODY, SAFE
from letopis.site.accounts.place import Place
from letopis.site.middleware.refusal import refusal

#: What pages may load and do: scripts, styles, fonts and pictures of this site alone, and none that a page holds.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
#: Headers of every answer.
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",  # for browsers that do not know frame-ancestors
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
}
#: Characters of an address and of the part behind its question mark.
ADDRESS, QUERY = 16 * 1024, 8 * 1024
_STRANGE = "ask for it by its own address, or name this host where the site is started: letopis serve --allow-host NAME"
_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via")


class Headers:
    """Middleware that sets the headers of every answer, and answers where a page fails."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; the error of a page goes on to the server, which logs it, once it is answered."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def guarded(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        try:
            await self._app(scope, receive, guarded)
        except Exception:
            if not begun:
                await _failed(Request(scope))(scope, receive, guarded)
            raise


class Limits:
    """Middleware that refuses what is too large, asked for by another name, or sent from another site's page."""

    def __init__(self, app: ASGIApp, place: Place) -> None:
        self._app = app
        self._place = place

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        refused = self._refused(Request(scope)) if scope["type"] == "http" else None
        await (refused or self._app)(scope, receive, send)

    def _refused(self, request: Request) -> Response | None:
        if not _acceptable(request.scope):
            return _bare(request, 414, "the address is too long", f"ask with at most {QUERY:,} characters behind the ?")
        if _length(request) > BODY:
            return refusal(request, 413, LetopisError("what was sent", "is too large", f"send at most {BODY} bytes"))
        host = request.headers.get("host", "")
        if not self._place.answers_to(host):  # nor can the pages' own addresses be told then
            return _bare(request, 421, f"{host[:100]!r} is no name of this site", _STRANGE)
        if self._place.open and any(name in request.headers for name in _FORWARDED):
            remedy = "name the host that others ask for where it is started: letopis serve --allow-host NAME"
            return refusal(request, 403, LetopisError("this site", "is open to this computer alone", remedy))
        if request.method not in SAFE and not _ours(request, host):
            return refusal(request, 403, _sent_from("what was sent", "send it from here"))
        if _loaded(request):
            return refusal(request, 403, _sent_from("the question", "follow a link, or ask from here"))
        return None


def _bare(request: Request, status: int, problem: str, remedy: str) -> Response:
    """A refusal without a page, for a page would have to tell the address again; to programs as their problems are."""
    if not request.scope["path"].startswith("/api/"):
        return PlainTextResponse(f"{problem}; {remedy}\n", status)
    from letopis.site.api import problems  # here, for its errors are refused by this site's rooms, too

    return problems.problem(request, status, problem, remedy=remedy)


def _sent_from(what: str, remedy: str) -> LetopisError:
    return LetopisError(what, "comes from another site's page", remedy)


def _acceptable(scope: Scope) -> bool:
    return len(scope.get("raw_path") or scope["path"]) <= ADDRESS and len(scope["query_string"]) <= QUERY


def _length(request: Request) -> int:
    told = request.headers.get("content-length", "")
    return int(told[:20]) if told.isascii() and told.isdecimal() else 0


def _ours(request: Request, host: str) -> bool:
    """Whether a browser says that a page of this very site sends something; other programs say nothing."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("origin")
    try:
        return origin is None or urlsplit(origin).netloc.lower() == host.lower()
    except ValueError:
        return False


def _loaded(request: Request) -> bool:
    """Whether a browser says that another site's page loads something of ours, rather than that a link was followed.

    It would not be given the answer; but the work would be done, and the time that it takes tells what there is.
    """
    elsewhere = request.headers.get("sec-fetch-site", "none") not in ("same-origin", "none")
    return elsewhere and request.headers.get("sec-fetch-mode", "navigate") != "navigate"


def _failed(request: Request) -> Response:
    """What is answered where a page fails: nothing of the reason, which is in the server's log."""
    problem = LetopisError("this page", "could not be made", "try again; the reason is in the log of `letopis serve`")
    try:
        return refusal(request, 500, problem)
    except Exception:
        logging.getLogger(__name__).exception("the page that tells errors fails, too")
        return PlainTextResponse(f"{problem}\n", 500)
