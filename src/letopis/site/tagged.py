"""Answers with a tag, by which browsers and programs know that what they keep still holds (RFC 9110, section 13.1)."""

from collections.abc import Callable, Mapping
from hashlib import blake2b

from fastapi import Request
from fastapi.responses import Response

_CHECKED = "no-cache"  # keep it, and ask each time whether it still holds


def tagged(request: Request, told: bytes, make: Callable[[], Response], headers: Mapping[str, str]) -> Response:
    """What `make` answers, with an ETag made of `told` and other headers; 304 where whoever asks has just that."""
    tag = f'"{blake2b(told, digest_size=16).hexdigest()}"'
    answer = Response(status_code=304) if _known(request, tag) else make()
    answer.headers.update({"ETag": tag, "Cache-Control": _CHECKED, **headers})
    return answer


def _known(request: Request, tag: str) -> bool:
    """Whether a request names this tag among those that it has; weak ones count as the strong ones."""
    told = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    return tag in told or told == ["*"]
