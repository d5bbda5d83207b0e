"""Claims as the database numbers them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from letopis.chronicle.claims import Claim, Source
from letopis.model.reading import Reading
from letopis.model.span import Span
from letopis.store.dialect import pieces
from letopis.store.schema import claims, pages, readings, versions


@dataclass(frozen=True, slots=True)
class Stored:
    """A reading in its place: the version that it is of, when it was made."""

    version: int
    digest: str
    reading: Reading
    made: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A claim with its number in the database."""

    n: int
    version: int
    claim: Claim


def ordinal(day: date | None) -> int | None:
    """A day as the database keeps it."""
    return None if day is None else day.toordinal()


def day_of(number: int | None) -> date | None:
    """The day that the database keeps as a number."""
    return None if number is None else date.fromordinal(number)


#: What a claim's row is read with.
CLAIM = (
    select(claims, versions.c.digest, pages.c.source, readings.c.outlet, readings.c.title)
    .join(versions, versions.c.id == claims.c.version)
    .join(pages, pages.c.id == versions.c.page)
    .join(readings, (readings.c.version == versions.c.id) & readings.c.current)
)


def numbered(row: RowMapping) -> Numbered:
    """The claim of a row of `CLAIM`."""
    source = Source(row["source"], row["digest"], row["outlet"], row["title"], day_of(row["known"]))
    value: dict[str, Any] = json.loads(row["value"])
    evidence = tuple(Span(*pair) for pair in json.loads(row["evidence"]))
    claim = Claim(row["id"], row["kind"], source, row["local"], row["written"], value, row["rule"], evidence)
    return Numbered(row["n"], row["version"], claim)


def claims_called(connection: Connection, ids: Iterable[str]) -> dict[str, Claim]:
    """The claims with these ids."""
    found: dict[str, Claim] = {}
    for piece in pieces(sorted(set(ids))):
        rows = connection.execute(CLAIM.where(claims.c.id.in_(piece))).mappings()
        found |= {row["id"]: numbered(row).claim for row in rows}
    return found


def claims_numbered(connection: Connection, numbers: Iterable[int]) -> Sequence[Numbered]:
    """The claims with these numbers."""
    found = []
    for piece in pieces(sorted(numbers)):
        found += [numbered(row) for row in connection.execute(CLAIM.where(claims.c.n.in_(piece))).mappings()]
    return found
