"""The pages that the chronicle is made of, as a list."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from letopis.site import links
from letopis.site.view import page, shown

router = APIRouter()
PATH = "/sources"
#: Pages of a part.
LIMIT = 50
#: Languages that pages can be chosen by.
SPOKEN = ("ru", "kk", "en", "uk", "be", "ky", "uz", "tg", "az", "hy", "ka")


@router.get(PATH)
def sources(request: Request) -> HTMLResponse:
    """Pages with all words that are asked for in address, outlet or title, the last published first."""
    params = request.query_params
    query, language, after = (params.get(name, "").strip() for name in ("q", "language", "after"))
    found = shown(request).chronicle.list_sources(
        query or None, language or None, after=after or None, limit=LIMIT, as_of=params.get("as_of") or None
    )
    asked = {"q": query, "language": language, "as_of": params.get("as_of")}
    return page(
        request,
        "source/all.html",
        query=query,
        spoken=language,
        languages_spoken=SPOKEN if language in ("", *SPOKEN) else (*SPOKEN, language),
        sources=[one | {"total": sum(one["claims"].values())} for one in found.rows],
        begun=bool(after),
        first=links.query(PATH, asked),
        more=links.query(PATH, asked | {"after": found.next}) if found.next else None,
        known_now=links.query(PATH, asked | {"as_of": None}),
    )
