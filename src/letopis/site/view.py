"""How a page is answered: its template in the language that is asked for, with what all pages need."""

from typing import TYPE_CHECKING, Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from letopis.site.accounts.visitors import whoever
from letopis.site.languages import COOKIE, LANGUAGES, chosen

if TYPE_CHECKING:
    from letopis.site.app import Shown

#: A choice of language is kept for a year.
_YEAR = 365 * 24 * 3600
_PROOF = Markup('<input type="hidden" name="csrf" value="{}">')


def shown(request: Request) -> "Shown":
    """What every request has at hand: the chronicle, the templates, the clock."""
    found: Shown = request.app.state.shown
    return found


def page(request: Request, template: str, status: int = 200, **context: Any) -> HTMLResponse:
    """A page from its template; `request`, `language`, `today` and `as_of` are there beside what is given.

    So are `whoever` asks, whether they `may_correct`, and `csrf()`, the field that each form of method POST needs.
    """
    language = chosen(request)
    visitor = whoever(request)
    whole = {
        "request": request,
        "path": request.url.path,
        "language": language,
        "languages": LANGUAGES,
        "today": shown(request).clock.today(),
        "as_of": request.query_params.get("as_of") or None,
        "whoever": visitor,
        "may_correct": visitor.may("reviewer"),
        "csrf": lambda: _PROOF.format(visitor.csrf),
    } | context
    answer = HTMLResponse(shown(request).templates.render(template, language, whole), status)
    answer.headers["Content-Language"] = language
    answer.headers["Vary"] = "Cookie, Accept-Language"
    if request.query_params.get("lang") in LANGUAGES:
        answer.set_cookie(COOKIE, language, max_age=_YEAR, samesite="lax", httponly=True)
    return answer
