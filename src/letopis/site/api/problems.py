"""Errors as the REST interface tells them: `application/problem+json` (RFC 9457), each with its remedy."""

import json
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from letopis.model.errors import LetopisError
from letopis.site.errors import MISSING, unreachable
from letopis.store.database import BadDatabase

MEDIA = "application/problem+json"
_PLAIN = "about:blank"
#: What an address may have in its path as it is (RFC 3986); characters of its query that are told again.
_SAFE, _LONGEST = "/:@!$&'()*+,;=~-._", 2_000
#: Parameters that are told to be wrong, at most.
_TOLD = 20


def install(app: FastAPI) -> None:
    """Answer every error of an application so."""
    app.add_exception_handler(BadDatabase, unreachable)

    @app.exception_handler(LetopisError)
    def unanswerable(request: Request, error: LetopisError) -> Response:
        status = 404 if isinstance(error, MISSING) and request.path_params else 400
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(error).__name__)
        kind = f"urn:letopis:{name.lower().replace(' ', '-')}"
        detail = f"{error.document}: {error.problem}"
        return problem(request, status, detail, type=kind, title=name.capitalize(), remedy=error.remedy)

    @app.exception_handler(RequestValidationError)
    def misunderstood(request: Request, error: RequestValidationError) -> Response:
        found = ((".".join(map(str, one["loc"][1:])) or "query", one["msg"]) for one in error.errors())
        wrong = [{"where": where, "problem": said} for where, said in found]
        told = [f"{one['where']}: {one['problem']}" for one in wrong[:_TOLD]]
        more = [f"and {len(wrong) - _TOLD} more"] if len(wrong) > _TOLD else []
        remedy = "see /api/v1/docs for the parameters"
        return problem(request, 422, "; ".join(told + more), remedy=remedy, errors=wrong[:_TOLD])

    @app.exception_handler(HTTPException)
    def refused(request: Request, error: HTTPException) -> Response:
        if error.status_code == 405:
            return only_read(request)
        missing = error.status_code == 404
        detail = "there is nothing at this address" if missing else str(error.detail)
        remedy = "see /api/v1/docs for the addresses" if missing else None
        return problem(request, error.status_code, detail, headers=error.headers, remedy=remedy)


def only_read(request: Request) -> Response:
    """What is answered to other methods than GET and HEAD."""
    return problem(
        request,
        405,
        f"{request.method} changes things, and this interface is only read",
        {"Allow": "GET, HEAD"},
        remedy="ask with GET; corrections are made on the site, or with `letopis review`",
    )


def problem(
    request: Request, status: int, detail: str, headers: Mapping[str, str] | None = None, **more: Any
) -> Response:
    """A problem as it is answered; what is None is left out."""
    query = request.scope["query_string"].decode("ascii", "replace")
    path = quote(request.scope["path"], errors="replace", safe=_SAFE) + (f"?{query[:_LONGEST]}" if query else "")
    told = {"type": _PLAIN, "title": HTTPStatus(status).phrase, "status": status, "detail": detail, "instance": path}
    whole = {name: one for name, one in (told | more).items() if one is not None}
    return Response(json.dumps(whole, ensure_ascii=False).encode("utf-8", "replace"), status, headers, MEDIA)
