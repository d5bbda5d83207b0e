"""All that is built, built anew from what is kept: readings, judgements and what claims were followed by.

In batches, so that memory stays bounded, and in one transaction, so that whoever asks meanwhile sees the old state.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Select, delete, func, select

from letopis.store.building import claims, people
from letopis.store.building.build import Changes, counted, taken_in
from letopis.store.building.events import EventBuilder, Update
from letopis.store.building.stored import Stored, claims_numbered
from letopis.store.database import told
from letopis.store.decisions import in_force
from letopis.store.dialect import lock, pieces, writing
from letopis.store.epoch import built_now, next_epoch
from letopis.store.indexing import document
from letopis.store.packing import reading_of
from letopis.store.schema import BUILT, readings, units, versions
from letopis.store.schema import claims as claim_table
from letopis.store.search import index

#: Told how far a rebuilding has come: what it is at, and how many of how many are done.
Progress = Callable[[str, int, int], None]
_READINGS = 200  # that are taken in at a time
_CLAIMS = 2_000

_IN_FORCE = versions.c.current & readings.c.current
_ALL = select(readings.c.id).join(versions, versions.c.id == readings.c.version).order_by(readings.c.id)
_STORED = select(readings.c.version, versions.c.digest, readings.c.body, readings.c.made).join(
    versions, versions.c.id == readings.c.version
)


def quietly(_: str, __: int, ___: int) -> None:
    """Progress that nobody is told."""


def rebuilt(engine: Engine, progress: Progress = quietly) -> None:
    """Build everything in a chronicle anew, in one transaction."""
    with told(engine), writing(engine).begin() as connection:
        lock(connection)
        rebuild(connection, progress)


def rebuild(connection: Connection, progress: Progress = quietly, search: bool = True) -> None:
    """Build everything (without `search` all but the index) anew, in a transaction that holds the lock."""
    for table in BUILT:
        connection.execute(delete(table))
    for done in _in_turn(connection, _ALL.where(~_IN_FORCE), "older readings", progress):
        claims.remembered(connection, done)
    for done in _in_turn(connection, _ALL.where(_IN_FORCE), "readings", progress):
        changes = Changes(new=done)
        taken_in(connection, changes)
        counted(connection, changes)
    _people(connection, progress)
    _events(connection, progress)
    if search:
        reindex(connection, progress)
    next_epoch(connection)
    built_now(connection)


def reindex(connection: Connection, progress: Progress = quietly) -> None:
    """Make the index of full text search anew."""
    index.rebuild(connection, (document(slot, one) for slot, one in _shown(connection, progress)))


def stored(connection: Connection, ids: Sequence[int]) -> list[Stored]:
    """The readings with these ids, in their order."""
    rows = connection.execute(_STORED.where(readings.c.id.in_(ids)).order_by(readings.c.id))
    return [Stored(row.version, row.digest, reading_of(row.body), row.made) for row in rows]


def _in_turn(connection: Connection, chosen: Select[Any], what: str, progress: Progress) -> Iterator[list[Stored]]:
    ids = connection.scalars(chosen).all()
    for done, piece in enumerate(pieces(ids, _READINGS)):
        progress(what, done * _READINGS, len(ids))
        yield stored(connection, piece)


def _people(connection: Connection, progress: Progress) -> None:
    judged = in_force(connection)
    blocks = connection.scalars(select(units.c.block).distinct().order_by(units.c.block)).all()
    for done, piece in enumerate(pieces(blocks, _CLAIMS)):
        progress("names", done * _CLAIMS, len(blocks))
        people.resolved(connection, piece, judged)


def _events(connection: Connection, progress: Progress) -> None:
    judged, builder, last = in_force(connection), EventBuilder(), 0
    chosen = select(claim_table.c.n).where(claim_table.c.kind == "event", claim_table.c.current)
    count = connection.scalar(select(func.count()).select_from(chosen.subquery())) or 0
    done = 0
    while numbers := connection.scalars(
        chosen.where(claim_table.c.n > last).order_by(claim_table.c.n).limit(_CLAIMS)
    ).all():
        progress("events", done, count)
        builder.update(connection, judged, Update(new=claims_numbered(connection, numbers)))
        done, last = done + len(numbers), numbers[-1]


def _shown(connection: Connection, progress: Progress) -> Iterator[tuple[int, Any]]:
    chosen = select(versions.c.slot, readings.c.id).join(readings, readings.c.version == versions.c.id)
    rows = connection.execute(chosen.where(_IN_FORCE).order_by(readings.c.id)).all()
    for done, piece in enumerate(pieces(rows, _READINGS)):
        progress("texts", done * _READINGS, len(rows))
        found = stored(connection, [row.id for row in piece])
        yield from zip((row.slot for row in piece), (one.reading for one in found), strict=True)
