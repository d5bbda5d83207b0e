"""The epoch of a chronicle: it changes whenever claims in force go or get other numbers.

Processes that write remember reports by the numbers of their claims; what they remember holds within one epoch.
"""

from sqlalchemy import Connection, select

from letopis.store.dialect import replace
from letopis.store.schema import notes

_NAME = "epoch"


def epoch(connection: Connection) -> int:
    """The present epoch."""
    found = connection.scalar(select(notes.c.value).where(notes.c.name == _NAME))
    return int(found) if found else 0


def next_epoch(connection: Connection) -> int:
    """Begin another epoch; only a writer that holds the lock may."""
    following = epoch(connection) + 1
    replace(connection, notes, [{"name": _NAME, "value": str(following)}])
    return following
