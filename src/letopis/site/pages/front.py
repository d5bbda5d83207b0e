"""The front page: what is new, what is coming, what is due."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from letopis.site.view import page, shown

router = APIRouter()


@router.get("/")
def front(request: Request) -> HTMLResponse:
    """What is new, what is coming, what is due."""
    chronicle = shown(request).chronicle
    rows = chronicle.timeline(newest=True, limit=12)
    return page(request, "front.html", events=chronicle.plain(rows))
