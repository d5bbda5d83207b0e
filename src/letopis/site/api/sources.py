"""`/sources`: the pages that all of it comes from; `/search` in their texts."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response

from letopis.site.api.answers import answered, chronicle, part
from letopis.site.api.asked import WITHOUT_NUL, Nothing, SearchAsked, SourcesAsked
from letopis.site.api.told.base import Part
from letopis.site.api.told.sources import Found, FullSource, Source
from letopis.store.ask.forms import found_form, source_form

router = APIRouter(tags=["sources"])
Id = Annotated[str, Path(description="The page's address, percent-encoded.", max_length=4000, pattern=WITHOUT_NUL)]


@router.get("/sources", response_model=Part[Source])
def sources(request: Request, asked: Annotated[SourcesAsked, Query()]) -> Response:
    """Pages, the last published first, with how many claims each makes."""
    listed = chronicle(request).list_sources
    return part(request, listed, query=asked.query, language=asked.language, **asked.paging())


@router.get("/sources/{id:path}", response_model=FullSource)
def source(request: Request, id: Id, _: Annotated[Nothing, Query()]) -> Response:
    """One page with all that it claims, in its own words."""
    page, claims = chronicle(request).claims_of(id)
    return answered(request, source_form(page) | {"claims": claims})


@router.get("/search", response_model=Found)
def search(request: Request, asked: Annotated[SearchAsked, Query()]) -> Response:
    """Pages found by their words, in all forms of these, the best first."""
    found = chronicle(request).search(asked.q, asked.since, asked.until, asked.as_of, asked.limit)
    return answered(request, found_form(found))
