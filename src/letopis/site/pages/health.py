"""Whether the site is up, for those that watch over it."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from letopis import __version__
from letopis.site.view import shown

router = APIRouter()


@router.get("/healthz")
def healthz(request: Request) -> JSONResponse:
    """Whether the chronicle answers, and which version of the program serves it."""
    with shown(request).chronicle.asked():
        return JSONResponse({"status": "ok", "version": __version__}, headers={"Cache-Control": "no-store"})
