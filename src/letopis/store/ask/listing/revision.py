"""A text that changes whenever an answer of a chronicle may: what is made of it may be kept as long as it stands."""

from hashlib import blake2b

from sqlalchemy import Connection, func, select

from letopis import __version__
from letopis.store.decisions import stamp
from letopis.store.epoch import builder, epoch
from letopis.store.schema import readings, versions


def revision(connection: Connection) -> str:
    """The revision of a chronicle, in 16 hexadecimal digits.

    New pages have the highest numbers, claims that go or come again begin another epoch, judgements are only added and
    ended: nothing else changes an answer but another version of the program.
    """
    last = [connection.scalar(select(func.max(table.c.id))) for table in (versions, readings)]
    told = (__version__, builder(connection), epoch(connection), *last, *stamp(connection))
    return blake2b(repr(told).encode(), digest_size=8).hexdigest()
