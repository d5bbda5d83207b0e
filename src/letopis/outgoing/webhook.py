"""A paper as JSON to an address, signed by HMAC-SHA256 as Standard Webhooks has it (https://www.standardwebhooks.com).

Headers: `webhook-id` (the same for the same paper, so that the receiver can pass over what it has), `webhook-timestamp`
(seconds since 1970), `webhook-signature` (`v1,` and base64 of the HMAC of `id.timestamp.body`), `Idempotency-Key`.
"""

import base64
import binascii
import hashlib
import hmac
import json
from typing import Any

from letopis.exports.brief.html import html
from letopis.exports.brief.markdown import markdown
from letopis.exports.brief.paper import Paper
from letopis.exports.inert import inert
from letopis.model.errors import LetopisError
from letopis.outgoing.http import Reply, accepted, post
from letopis.outgoing.retries import Busy, Clock, Unclear, persist

#: Bytes that a key has at least.
_LEAST = 16


def payload(paper: Paper) -> dict[str, Any]:
    """The paper as it is sent."""
    return {
        "type": "letopis.brief",
        "title": paper.title,
        "subtitle": paper.subtitle,
        "language": paper.language,
        "markdown": markdown(paper),
        "html": html(paper),
        "sources": [{"number": one.number, "source": one.words, "address": one.address} for one in paper.notes],
    }


def content(paper: Paper) -> bytes:
    """The bytes that are sent and signed."""
    return json.dumps(payload(paper), ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")


def key(body: bytes, address: str) -> str:
    """The id of a message: the same for the same content to the same address."""
    return f"msg_{hashlib.sha256(address.encode() + bytes(1) + body).hexdigest()[:32]}"


def signature(body: bytes, id: str, seconds: int, secret: str) -> str:
    """The signature; a secret that begins with `whsec_` is base64, any other its own bytes. Raises LetopisError."""
    told = hmac.new(_key(secret), f"{id}.{seconds}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(told).decode()}"


def send(paper: Paper, address: str, secret: str, clock: Clock) -> str:
    """Send a paper; the id that it was sent by. Each try has the same id and a timestamp of its own.

    Raises:
        NotSent: it was refused, or the other side was busy too often.
    """
    body = content(paper)
    id = key(body, address)
    persist(lambda: _sent(body, id, address, secret, clock), "webhook", clock)
    return id


def _sent(body: bytes, id: str, address: str, secret: str, clock: Clock) -> Reply:
    moment = clock.moment()
    seconds = int(moment.timestamp())
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Idempotency-Key": id,
        "webhook-id": id,
        "webhook-timestamp": str(seconds),
        "webhook-signature": signature(body, id, seconds, secret),
    }
    try:
        reply = post(address, body, headers, (secret,))
    except Unclear as error:
        raise Busy(error.problem) from None  # whoever has it already knows it by its id
    reason = inert(reply.body.decode("utf-8", "replace"), 120) if reply.status >= 400 else ""
    return accepted(reply, moment, reason.replace(secret, "…"))


def _key(secret: str) -> bytes:
    name = "LETOPIS_WEBHOOK_SECRET"
    try:
        found = base64.b64decode(secret[6:], validate=True) if secret.startswith("whsec_") else secret.encode()
    except binascii.Error:
        raise LetopisError(name, "begins with whsec_ and is not base64", "give it as the receiver told it") from None
    if len(found) < _LEAST:
        raise LetopisError(name, f"is shorter than {_LEAST} bytes", "take a longer one, made at random")
    return found
