"""`/documents`, `/figures`, `/plans`, `/series`: answers that are made from the newest few thousand reports."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from letopis.site.api.answers import chronicle, partly
from letopis.site.api.asked import DocumentsAsked, FiguresAsked, PlansAsked, SeriesAsked
from letopis.site.api.told.base import Part
from letopis.site.api.told.papers import Document, Figures, Plan, Series

router = APIRouter()


@router.get("/documents", response_model=Part[Document], tags=["papers"])
def documents(request: Request, asked: Annotated[DocumentsAsked, Query()]) -> Response:
    """Documents by the day of their status, merged over pages: with what was signed go its drafts."""
    return partly(
        request,
        chronicle(request).list_documents,
        kinds=asked.kind,
        statuses=asked.status,
        newest=asked.newest,
        **asked.keywords(),
    )


@router.get("/figures", response_model=Part[Figures], tags=["papers"])
def figures(request: Request, asked: Annotated[FiguresAsked, Query()]) -> Response:
    """Figures in series, period by period, those that most reports tell of first."""
    return partly(request, chronicle(request).list_figures, measure=asked.measure, **asked.keywords())


@router.get("/plans", response_model=Part[Plan], tags=["plans"])
def plans(request: Request, asked: Annotated[PlansAsked, Query()]) -> Response:
    """Plans by when they are due, with their state today (or on the day `as_of`) and what came of them."""
    return partly(
        request,
        chronicle(request).list_plans,
        today=request.app.state.shown.clock.today(),
        person=asked.person,
        states=asked.state,
        **asked.keywords(),
    )


@router.get("/series", response_model=Part[Series], tags=["plans"])
def series(request: Request, asked: Annotated[SeriesAsked, Query()]) -> Response:
    """Series of events and of papers with their editions: which were held, planned, put off, and which lack."""
    return partly(request, chronicle(request).list_series, name=asked.name, **asked.keywords())
