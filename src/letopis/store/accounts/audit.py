"""The log of who did what: entries are appended, and nothing here changes or deletes one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from letopis.store.accounts.names import readable
from letopis.store.schema import audit as table

#: Characters of an entry's text that are kept: some of it comes from whoever asks.
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody did: `subject` is what it was done to, `detail` how, where there is more to say."""

    id: int
    at: datetime
    user: str
    what: str
    subject: str | None = None
    detail: str | None = None


def note(
    connection: Connection, at: datetime, user: str, what: str, subject: str | None = None, detail: str | None = None
) -> None:
    """Append an entry, in the transaction in which it is done."""
    row = {"at": at.isoformat(timespec="seconds"), "user": _told(user), "what": what}
    connection.execute(insert(table).values(row | {"subject": _told(subject), "detail": _told(detail)}))


def entries(connection: Connection, limit: int = 100, before: int | None = None) -> Sequence[Entry]:
    """The last entries, the newest first; with `before` those that came before the entry of this number."""
    chosen = select(table).order_by(table.c.id.desc()).limit(limit)
    if before is not None:
        chosen = chosen.where(table.c.id < before)
    return [
        Entry(row.id, datetime.fromisoformat(row.at), row.user, row.what, row.subject, row.detail)
        for row in connection.execute(chosen)
    ]


def _told(text: str | None) -> str | None:
    """A text as it is kept: short, and without characters that nobody sees."""
    if text is None:
        return None
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return "".join(one if readable(one) else "\N{REPLACEMENT CHARACTER}" for one in short)
