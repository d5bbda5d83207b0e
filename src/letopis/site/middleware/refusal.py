"""What is answered where a request is refused before any page sees it."""

from starlette.requests import Request
from starlette.responses import Response

from letopis.model.errors import LetopisError
from letopis.site.view import page


class TooLarge(Exception):
    """A request with a longer body than is taken."""


def refusal(request: Request, status: int, problem: LetopisError) -> Response:
    """A page that tells what is wrong and what to do; to programs the same as `application/problem+json` (RFC 9457)."""
    if not request.url.path.startswith("/api/"):
        return page(request, "error.html", status, problem=problem, code=status)
    from letopis.site.api import problems  # here, for its errors are refused by this module

    return problems.problem(request, status, f"{problem.document} {problem.problem}", remedy=problem.remedy)
