"""What a chronicle notes of its own views: their epoch, and which version of the program built them.

The epoch changes whenever claims in force go or get other numbers: processes that write remember reports by the numbers
of their claims, and what they remember holds within one epoch. Views that one version built are not kept up by another,
whose rules of merging may be others: they are rebuilt first.
"""

from sqlalchemy import Connection, select

from letopis import __version__
from letopis.model.errors import LetopisError
from letopis.store.dialect import place, replace
from letopis.store.schema import notes

_EPOCH, _BUILDER = "epoch", "builder"


class OutdatedViews(LetopisError):
    """Views that another version of the program built."""


def epoch(connection: Connection) -> int:
    """The present epoch."""
    return int(_noted(connection, _EPOCH) or 0)


def next_epoch(connection: Connection) -> int:
    """Begin another epoch; only a writer that holds the lock may."""
    following = epoch(connection) + 1
    _note(connection, _EPOCH, str(following))
    return following


def builder(connection: Connection) -> str | None:
    """The version of the program that built the views, or None where nothing was built yet."""
    return _noted(connection, _BUILDER)


def built_now(connection: Connection) -> None:
    """Note that this version of the program built the views."""
    _note(connection, _BUILDER, __version__)


def same_builder(connection: Connection) -> None:
    """Make sure that this version may keep the views up. Raises OutdatedViews."""
    found = builder(connection)
    if found is None:
        built_now(connection)
    elif found != __version__:
        where = place(connection.engine.url.render_as_string())
        problem = f"letopis {found} built its views, and this is letopis {__version__}"
        raise OutdatedViews(where, problem, "`letopis rebuild` brings them up to date")


def _noted(connection: Connection, name: str) -> str | None:
    return connection.scalar(select(notes.c.value).where(notes.c.name == name))


def _note(connection: Connection, name: str, value: str) -> None:
    replace(connection, notes, [{"name": name, "value": value}])
