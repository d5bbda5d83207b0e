"""A page as it was read, its facts marked."""

from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from letopis.site.telling.marking import marked_blocks
from letopis.site.view import page, shown

router = APIRouter()
#: Characters of a page that are shown.
LONGEST = 100_000


@router.get("/sources/{address:path}")
def source(request: Request, address: str) -> HTMLResponse:
    """The page with an address as it was read: furniture greyed, facts marked in the text and told beside it."""
    read = shown(request).chronicle.page_read(address)
    numbers = {one["id"]: number for number, one in enumerate(read.claims, 1)}
    blocks = list(marked_blocks(read.article, {id: read.places[id] for id in numbers}, LONGEST))
    return page(
        request,
        "source/page.html",
        read=read,
        title=read.source.title or read.source.source,
        web=_web(read.source.url) or _web(read.source.source),
        blocks=blocks,
        marked_facts={id for block in blocks for piece in block.pieces for id in piece.ends},
        cut=len(read.article.text) > LONGEST,
        numbers=numbers,
        kinds=[(kind, list(some)) for kind, some in groupby(read.claims, key=_kind)],
    )


def _kind(claim: dict[str, Any]) -> str:
    return str(claim["kind"])


def _web(address: str | None) -> str | None:
    """An address that a browser may be sent to: nothing but http(s)."""
    return address if address and urlsplit(address).scheme in ("http", "https") else None
