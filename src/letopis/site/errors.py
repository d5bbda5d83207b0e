"""What is answered where something is asked for that is not there, or in a way that cannot be understood."""

import logging

from fastapi import FastAPI, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from letopis.model.errors import LetopisError
from letopis.site.middleware.refusal import refusal
from letopis.site.view import page
from letopis.store.ask.event import UnknownEvent
from letopis.store.ask.names import UnknownName
from letopis.store.ask.sources import UnknownSource
from letopis.store.ask.wanted import UnknownSeries
from letopis.store.database import BadDatabase
from letopis.store.reviewing.targets import UnknownTarget

#: What means that there is no such thing, rather than that the question is wrong.
MISSING = (UnknownEvent, UnknownName, UnknownSource, UnknownSeries, UnknownTarget)


def install(app: FastAPI) -> None:
    """Answer errors with pages that say what is wrong and what to do."""

    app.add_exception_handler(BadDatabase, unreachable)

    @app.exception_handler(LetopisError)
    def unanswerable(request: Request, error: LetopisError) -> Response:
        status = 404 if isinstance(error, MISSING) else 400
        return page(request, "error.html", status, problem=error, code=status)

    @app.exception_handler(HTTPException)
    def refused(request: Request, error: HTTPException) -> Response:
        answer = page(request, "error.html", error.status_code, problem=None, code=error.status_code)
        answer.headers.update(error.headers or {})
        return answer


def unreachable(request: Request, error: Exception) -> Response:
    """What is answered where the database refuses; why, and where it lies, is nobody's business who asks."""
    logging.getLogger(__name__).error("%s", error)
    remedy = error.remedy if isinstance(error, LetopisError) else "try again in a minute"
    return refusal(request, 503, LetopisError("the chronicle", "cannot be reached just now", remedy))
