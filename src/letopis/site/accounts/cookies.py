"""The cookies: a session's token, and the secret of a browser that nobody is logged in with.

Scripts never see them, other sites' pages do not send them along with forms, and over TLS only this very host is sent
them (`Secure`, and the prefix `__Host-` of RFC 6265bis, which no other host can set).
"""

from starlette.requests import Request
from starlette.responses import Response

_SESSION, _VISITOR = "letopis_session", "letopis_visitor"


def session(request: Request) -> str | None:
    """The token that a browser sends."""
    return request.cookies.get(_name(request, _SESSION))


def visitor(request: Request) -> str | None:
    """The secret of a browser without a session."""
    return request.cookies.get(_name(request, _VISITOR))


def of_visitor(request: Request, secret: str) -> str:
    """The header that gives a browser its secret."""
    response = Response()
    _set(request, response, _VISITOR, secret)
    return response.headers["set-cookie"]


def begin(request: Request, response: Response, token: str) -> None:
    """Give the browser a session's token: until it is closed, or the session is over."""
    _set(request, response, _SESSION, token)


def end(request: Request, response: Response) -> None:
    """Have the browser forget its session."""
    secure = request.url.scheme == "https"
    response.delete_cookie(_name(request, _SESSION), path="/", secure=secure, httponly=True, samesite="lax")


def _set(request: Request, response: Response, name: str, value: str) -> None:
    secure = request.url.scheme == "https"
    response.set_cookie(_name(request, name), value, path="/", secure=secure, httponly=True, samesite="lax")


def _name(request: Request, name: str) -> str:
    return f"__Host-{name}" if request.url.scheme == "https" else name
