"""Blocks of units that people's judgements tie together: they are resolved as one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from letopis.chronicle.judgements import Judged
from letopis.store.dialect import pieces
from letopis.store.schema import units

Row = Mapping[str, Any]


def tied(connection: Connection, blocks: Iterable[str], judged: Judged) -> Sequence[Sequence[Row]]:
    """The rows of the units of blocks, and of those that judgements tie to these, in groups to be resolved together."""
    rows: dict[str, Row] = {}
    here, wanted = set(blocks), set(blocks)
    while wanted:
        found = _rows(connection, wanted)
        rows |= found
        elsewhere = {other for id in found for other in judged.same_as(id)} - rows.keys()
        wanted = _blocks(connection, elsewhere) - here
        here |= wanted
    return _together(rows, judged)


def _rows(connection: Connection, blocks: Iterable[str]) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for piece in pieces(sorted(blocks)):
        chosen = select(units).where(units.c.block.in_(piece)).order_by(units.c.id)
        found |= {row["id"]: row for row in connection.execute(chosen).mappings()}
    return found


def _blocks(connection: Connection, ids: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for piece in pieces(sorted(ids)):
        found |= set(connection.scalars(select(units.c.block).where(units.c.id.in_(piece))))
    return found


def _together(rows: Mapping[str, Row], judged: Judged) -> Sequence[Sequence[Row]]:
    """The rows by block, those of tied blocks in one group."""
    group: dict[str, set[str]] = {row["block"]: {row["block"]} for row in rows.values()}
    for id, row in rows.items():
        for other in judged.same_as(id) & rows.keys():
            joined = group[row["block"]] | group[rows[other]["block"]]
            group |= dict.fromkeys(joined, joined)
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows.values():
        found[min(group[row["block"]])].append(row)
    return list(found.values())
