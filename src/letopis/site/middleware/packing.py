"""Answers packed with gzip for browsers that take it: a page is a fifth of its length on the wire.

What carries the proof of a form is sent as it is. From the lengths of packed answers
that hold both a secret and what somebody else chose, a search word, the secret can be guessed letter by letter (the
attack is called BREACH).
"""

from collections.abc import Mapping
from typing import Any

from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware, GZipResponder
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Bytes below which packing gains nothing; the effort, of nine: more of it takes longer and hardly gains.
_LEAST, _EFFORT = 1024, 6


class Packing:
    """Middleware that packs answers without secrets."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._packing = GZipMiddleware(app, _LEAST, _EFFORT)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; the answer is packed where whoever asks takes that."""
        if scope["type"] != "http" or scope["method"] == "HEAD":
            await self._app(scope, receive, send)
        elif "gzip" in Headers(scope=scope).get("accept-encoding", ""):
            await _Packer(self._app, scope.setdefault("state", {}))(scope, receive, send)
        else:
            await self._packing(scope, receive, send)  # it tells caches that others get another answer


class _Packer(GZipResponder):
    """Packs one answer, unless it carries the proof of a form."""

    def __init__(self, app: ASGIApp, visit: Mapping[str, Any]) -> None:
        super().__init__(app, _LEAST, _EFFORT)
        self._visit = visit

    async def send_with_compression(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            visitor = self._visit.get("whoever")
            if visitor is not None and visitor.asked:
                self.exclude_content_types = ("text/*", "application/*", "image/*")
        await super().send_with_compression(message)
