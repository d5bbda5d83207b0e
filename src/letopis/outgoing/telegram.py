"""A paper to a chat of Telegram, by the Bot API's sendMessage (https://core.telegram.org/bots/api#sendmessage)."""

import json
from collections.abc import Sequence
from typing import Any

from letopis.exports.inert import inert
from letopis.outgoing.hidden import hidden
from letopis.outgoing.http import Reply, accepted, post
from letopis.outgoing.retries import Busy, Clock, NotSent, persist

#: Where the Bot API is, unless one runs its own server of it.
API = "https://api.telegram.org"
_HEADERS = {"Content-Type": "application/json"}


def send(parts: Sequence[str], chat: str, token: str, clock: Clock, api: str = API) -> list[int]:
    """Send messages to a chat, one after the other; the numbers that Telegram gives them.

    What arrived is not sent again, whatever becomes of the rest.

    Raises:
        NotSent: one could not be sent; the error tells how many were.
    """
    sent: list[int] = []
    for text in parts:
        try:
            sent.append(persist(lambda text=text: _sent(text, chat, token, clock, api), "telegram", clock))  # type: ignore[misc]
        except NotSent as error:
            if not sent:
                raise
            told = f"{error.problem}; {len(sent)} of {len(parts)} messages arrived before"
            raise NotSent(error.document, told, error.remedy) from None
    return sent


def message(text: str, chat: str) -> dict[str, Any]:
    """The message as the Bot API takes it: HTML, without previews of links."""
    return {"chat_id": chat, "text": text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def _sent(text: str, chat: str, token: str, clock: Clock, api: str) -> int:
    body = json.dumps(message(text, chat), ensure_ascii=False).encode()
    reply = post(f"{api}/bot{token}/sendMessage", body, _HEADERS, (token,))
    told = _told(reply)
    reason = inert(hidden(str(told.get("description", "")), (token,)), 200)
    asked = (told.get("parameters") or {}).get("retry_after")
    if reply.status == 429 and isinstance(asked, (int, float)):
        raise Busy(f"answers 429 ({reason})", float(asked))
    accepted(reply, clock.moment(), reason)
    return int((told.get("result") or {}).get("message_id", 0))


def _told(reply: Reply) -> dict[str, Any]:
    """What the answer says, where it is JSON as the Bot API answers."""
    try:
        found = json.loads(reply.body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
