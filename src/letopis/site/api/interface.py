"""The REST interface as an application of its own, mounted under `/api/v1`: questions alone, nothing is changed."""

from functools import cache
from typing import Any

from fastapi import FastAPI, Request
from fastapi.openapi.utils import get_openapi
from fastapi.responses import Response
from starlette.types import Receive, Scope, Send

from letopis import __version__
from letopis.site.api import events, papers, people, reference, sources
from letopis.site.api.answers import answered
from letopis.site.api.problems import MEDIA, install, problem
from letopis.site.api.told.base import Part, Problem

ABOUT = """Questions to a chronicle of diplomacy: what happened when, who says so, in which words.

Lists come in parts: `next` of an answer is the mark to give as `after` for the following one, and the header `Link` has
its address. Each answer has a strong ETag, for `If-None-Match`. Errors are `application/problem+json` (RFC 9457) with a
`remedy`. Days are ISO 8601; what may be vague is EDTF (ISO 8601-2): `2024-10`, `2023-23` an autumn, `?` doubtful.
"""
TAGS = {
    "events": "What happened and what is planned.",
    "people": "Who: people, organisations, offices, and what was said.",
    "papers": "Documents and figures.",
    "plans": "Plans and what came of them; series with their editions.",
    "sources": "The pages that all of it comes from.",
}


def make_interface(shown: object, path: str) -> FastAPI:
    """The interface over what the site shows (`letopis.site.app.Shown`), to be mounted at a path."""
    api = _questions()
    api.state.shown = shown

    @api.get("/openapi.json", include_in_schema=False)
    def openapi(request: Request) -> Response:
        """The interface as OpenAPI 3.1."""
        return answered(request, described(path))

    @api.get("/docs", include_in_schema=False)
    def docs(request: Request) -> Response:
        """The interface as a page to read."""
        return reference.page_of(request, described(path))

    install(api)
    return api


async def nothing(scope: Scope, receive: Receive, send: Send) -> None:
    """The application for what lies under `/api` and is no interface."""
    if scope["type"] == "http":
        answer = problem(Request(scope), 404, "there is nothing at this address", remedy="see /api/v1/docs")
        await answer(scope, receive, send)


def _questions() -> FastAPI:
    """The application with its questions alone."""
    api = FastAPI(title="Letopis", version=__version__, openapi_url=None, docs_url=None, redoc_url=None,
                  redirect_slashes=False)  # fmt: skip
    for one in (events, people, papers, sources):
        api.include_router(one.router, responses={422: {"model": Problem}})
    return api


@cache
def described(path: str) -> dict[str, Any]:
    """The OpenAPI document: as FastAPI makes it, with the headers and the errors that all answers have in common.

    Nobody changes it. It takes a fifth of a second, and is made when it is first asked for.
    """
    schema = get_openapi(
        title="Letopis",
        version=__version__,
        openapi_version="3.1.0",
        description=ABOUT,
        routes=_questions().routes,
        tags=[{"name": name, "description": about} for name, about in TAGS.items()],
        servers=[{"url": path}],
        license_info={"name": "MIT", "identifier": "MIT"},
    )
    for operations in schema["paths"].values():
        for operation in operations.values():
            operation["operationId"] = operation["operationId"].partition("_")[0]
            operation["responses"] = _responses(operation["responses"])
    for name, one in schema["components"]["schemas"].items():
        if name.startswith("Part_"):
            one["description"] = Part.__doc__
    return schema


def _responses(told: dict[str, Any]) -> dict[str, Any]:
    found = told["200"] | {"description": "What was asked for.", "headers": _HEADERS}
    return {"200": found, "304": {"description": "It is as `If-None-Match` says.", "headers": _TAGGED}} | {
        code: {"description": text, "content": {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
        for code, text in _PROBLEMS.items()
    }


_TAGGED = {"ETag": {"description": "What tells this answer from any other.", "schema": {"type": "string"}}}
_HEADERS = _TAGGED | {
    "Link": {
        "description": 'Of a list, the address of the following part: `<…>; rel="next"` (RFC 8288).',
        "schema": {"type": "string"},
    }
}
_PROBLEMS = {
    "400": "The question cannot be answered: an unknown country, a day that is none, a name that several have.",
    "404": "There is no such thing.",
    "422": "A parameter is none of those that are taken.",
    "default": "Something else went wrong.",
}
