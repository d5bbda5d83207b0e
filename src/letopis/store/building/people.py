"""Who is who: units and the identities that they make, kept up block by block."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from dataclasses import replace as dataclass_replace
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, insert, select, update

from letopis.chronicle.judgements import Judged
from letopis.chronicle.who.edited import edited
from letopis.chronicle.who.resolve import Identity, Sighted, block, resolve
from letopis.chronicle.who.units import TYPES, Unit, units
from letopis.model.reading import Reading
from letopis.store.building.stored import Stored
from letopis.store.building.ties import tied
from letopis.store.dialect import pieces, replace
from letopis.store.packing import dumped, reading_of
from letopis.store.schema import identities, readings, uses
from letopis.store.schema import units as unit_table


def taken_in(connection: Connection, new: Sequence[tuple[Stored, int | None]]) -> set[str]:
    """Store the units that readings use; the blocks that have to be resolved again. Beside each: when it was known."""
    rows, seen, counts = [], {}, Counts()
    for stored, known in new:
        for local, unit in _lasting(stored.reading):
            seen[unit.id] = unit
            counts.add(unit, 1)
            rows.append({"unit": unit.id, "day": known or 0, "version": stored.version, "local": local})
    if rows:
        connection.execute(insert(uses), rows)
    return _counted(connection, counts, seen)


def let_go(connection: Connection, versions: Sequence[int]) -> set[str]:
    """Forget the units that versions' readings in force use; the blocks that have to be resolved again."""
    counts = Counts()
    for piece in pieces(versions, 100):
        chosen = select(readings.c.body).where(readings.c.version.in_(piece), readings.c.current)
        for body in connection.scalars(chosen):
            for _, unit in _lasting(reading_of(body)):
                counts.add(unit, -1)
        connection.execute(delete(uses).where(uses.c.version.in_(piece)))
    return _counted(connection, counts, {})


class Counts(dict[str, Counter[str]]):
    """How many more readings use each unit, by its spelling; fewer, where negative."""

    def add(self, unit: Unit, more: int) -> None:
        """Count a use in or out."""
        self.setdefault(unit.id, Counter())[unit.name] += more


def _lasting(reading: Reading) -> list[tuple[str, Unit]]:
    """The units of a reading that have an identity across documents, with their entities' ids."""
    return [(local, unit) for local, unit in units(reading).items() if unit.type in TYPES]


def _counted(connection: Connection, counts: Counts, seen: Mapping[str, Unit]) -> set[str]:
    """Change the units' counts by these; the blocks in which the resolver would see another picture."""
    before = _rows(connection, counts)
    touched: set[str] = set()
    changed, new, gone = [], [], []
    for id, more in sorted(counts.items()):
        if id not in before:
            new.append(_row(seen[id], more))
            touched.add(new[-1]["block"])
            continue
        old = before[id]
        spelt = _spelt(_unit(old), _names(old, more))
        if any(_seen(old)[name] != value for name, value in _seen(spelt).items()):
            touched |= {old["block"], spelt["block"]}
        if spelt["count"]:
            changed.append({"unit": id} | {f"new_{name}": value for name, value in spelt.items()})
        else:
            gone.append(id)
    if new:
        connection.execute(insert(unit_table), new)
    if changed:
        values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in ("count", "name", "names", "block")}
        connection.execute(update(unit_table).where(unit_table.c.id == bindparam("unit")).values(values), changed)
    for piece in pieces(gone):
        connection.execute(delete(unit_table).where(unit_table.c.id.in_(piece)))
    return touched


def rounded(count: int) -> int:
    """A count as the resolver sees it: the power of two that it reaches, so that most pages change nothing.

    >>> rounded(0), rounded(1), rounded(7), rounded(8)
    (0, 1, 4, 8)
    """
    return 1 << (count.bit_length() - 1) if count > 0 else 0


def _rows(connection: Connection, ids: Iterable[str]) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for piece in pieces(sorted(ids)):
        rows = connection.execute(select(unit_table).where(unit_table.c.id.in_(piece))).mappings()
        found |= {row["id"]: dict(row) for row in rows}
    return found


def _names(row: Mapping[str, Any], more: Mapping[str, int]) -> dict[str, int]:
    """How many readings use each spelling of a unit, after so many more do."""
    there = json.loads(row["names"]) if row["names"] else {row["name"]: row["count"]}
    return {name: there.get(name, 0) + more.get(name, 0) for name in {*there, *more}}


def _spelt(unit: Unit, names: Mapping[str, int]) -> dict[str, Any]:
    """The columns of a unit that follow from its spellings. One that twice as many readings use is preferred."""
    used = {name: count for name, count in sorted(names.items()) if count}
    return {
        "count": sum(used.values()),
        "name": min(used, key=lambda name: (-rounded(used[name]), name), default=unit.name),
        "names": dumped(used) if len(used) > 1 else None,
        "block": min(block(dataclass_replace(unit, name=name)) for name in used or [unit.name]),
    }


def _seen(row: Mapping[str, Any]) -> dict[str, Any]:
    """What the resolver sees of a unit."""
    return {"name": row["name"], "block": row["block"], "count": rounded(row["count"])}


def _row(unit: Unit, names: Mapping[str, int]) -> dict[str, Any]:
    fixed = {"id": unit.id, "type": unit.type, "country": unit.country, "wikidata": unit.wikidata, "identity": ""}
    return fixed | _spelt(unit, names)


def _unit(row: Mapping[str, Any] | RowMapping) -> Unit:
    return Unit(row["id"], row["type"], row["name"], row["country"], row["wikidata"])


def blocks_of(connection: Connection, ids: Iterable[str]) -> set[str]:
    """The blocks that units lie in; what is no unit is passed over."""
    found: set[str] = set()
    for piece in pieces(sorted(ids)):
        found |= set(connection.scalars(select(unit_table.c.block).where(unit_table.c.id.in_(piece))))
    return found


def resolved(connection: Connection, blocks: Iterable[str], judged: Judged) -> set[str]:
    """Resolve blocks again; the units that now stand for another country than before."""
    changed: set[str] = set()
    for piece in pieces(sorted(blocks), 500):
        changed |= _resolved(connection, piece, judged)
    return changed


def _resolved(connection: Connection, blocks: Sequence[str], judged: Judged) -> set[str]:
    groups = tied(connection, blocks, judged)
    rows = {row["id"]: row for group in groups for row in group}
    touched = sorted({*blocks, *(row["block"] for row in rows.values())})
    before = _countries(connection, touched)
    made = [one for group in groups for one in _identities(group, judged)]
    connection.execute(delete(identities).where(identities.c.block.in_(touched)))
    replace(connection, identities, [row for one in made for row in _identity_rows(one, rows)])
    now = {unit: one for one in made for unit in one.units}
    moved = [{"unit": unit, "to": one.id} for unit, one in now.items() if rows[unit]["identity"] != one.id]
    if moved:
        put = update(unit_table).where(unit_table.c.id == bindparam("unit")).values(identity=bindparam("to"))
        connection.execute(put, moved)
    return {unit for unit, one in now.items() if one.country != before.get(rows[unit]["identity"])}


def _identities(group: Sequence[Mapping[str, Any]], judged: Judged) -> Sequence[Identity]:
    """The identities of units that are resolved together, as people have edited them."""
    said = judged.among(row["id"] for row in group)
    return [edited(one, said) for one in resolve((Sighted(_unit(row), rounded(row["count"])) for row in group), said)]


def _countries(connection: Connection, blocks: Sequence[str]) -> dict[str, str | None]:
    chosen = select(identities.c.id, identities.c.country).where(identities.c.block.in_(blocks))
    return {row.id: row.country for row in connection.execute(chosen)}


def _identity_rows(one: Identity, rows: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    """A row for each block that an identity has units in."""
    told = {
        "id": one.id,
        "type": one.type,
        "name": one.name,
        "country": one.country,
        "wikidata": one.wikidata,
        "joined": dumped([asdict(joined) for joined in one.joined]),
    }
    return [told | {"block": block} for block in sorted({rows[unit]["block"] for unit in one.units})]


__all__ = ["blocks_of", "let_go", "resolved", "rounded", "taken_in"]
