"""Answers of the REST interface: JSON with a strong ETag, lists in parts with a link to the following one."""

import json
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import Response

from letopis.site.tagged import tagged
from letopis.store.ask.facets import Cut
from letopis.store.ask.listing import Slice
from letopis.store.chronicle import Chronicle


def answered(request: Request, told: Any, links: Sequence[str] = ()) -> Response:
    """An object as JSON; 304 where whoever asks has just that."""
    body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    headers = {"Link": ", ".join(links)} if links else {}
    return tagged(request, body, lambda: Response(body, media_type="application/json"), headers)


def part(request: Request, listed: Callable[..., Slice], **asked: Any) -> Response:
    """A part of a list, as {"items", "next", "cut"}, with a link to the following one (RFC 8288)."""
    return _part(request, listed(**asked), [])


def partly(request: Request, listed: Callable[..., Slice], **asked: Any) -> Response:
    """The same of a list that may be made from a part of the chronicle."""
    cut: list[str] = []
    keep: Cut = cut.append
    return _part(request, listed(cut=keep, **asked), cut)


def _part(request: Request, found: Slice, cut: list[str]) -> Response:
    told = {"items": found.rows, "next": found.next, "cut": cut}
    return answered(request, told, [f'<{_following(request, found.next)}>; rel="next"'] if found.next else [])


def _following(request: Request, mark: str) -> str:
    """The address of the part that begins at a mark."""
    kept = [pair for pair in request.query_params.multi_items() if pair[0] != "after"]
    return f"{request.url.path}?{urlencode([*kept, ('after', mark)])}"


def chronicle(request: Request) -> Chronicle:
    """The chronicle that is asked."""
    found: Chronicle = request.app.state.shown.chronicle
    return found
