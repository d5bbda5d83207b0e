"""Sightings: the claims of offices that say the same within a month, counted together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, delete, select

from letopis.chronicle.claims import Claim
from letopis.chronicle.offices.tenure import office_keys
from letopis.chronicle.parties import party
from letopis.chronicle.precedence import by_text
from letopis.store.building.stored import Numbered, claims_called, ordinal
from letopis.store.dialect import insert_missing, pieces, replace
from letopis.store.packing import dumped
from letopis.store.schema import claim_facets, claims, sighting_offices, sightings

_FIELDS = ("person", "position", "status", "country", "organization", "sphere", "start", "end")


def sighting_id(claim: Claim) -> str:
    """The id of the sighting that a claim of an office belongs to: of all that say the same in one month."""
    month = claim.source.known.isoformat()[:7] if claim.source.known else ""
    whole = dumped([_said(claim.value), month])
    return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def taken_in(connection: Connection, new: Sequence[Numbered]) -> None:
    """Count claims of offices in."""
    groups: dict[str, list[Numbered]] = defaultdict(list)
    for one in new:
        groups[sighting_id(one.claim)].append(one)
    before = _rows(connection, groups)
    told = claims_called(connection, _of_one_day(groups, before)) | {one.claim.id: one.claim for one in new}
    offices = []
    for id, found in groups.items():
        if id not in before:
            offices += [{"office": key, "sighting": id} for key in _keys(found[0].claim.value)]
    replace(connection, sightings, [_counted(id, found, before.get(id), told) for id, found in sorted(groups.items())])
    insert_missing(connection, sighting_offices, offices)


def let_go(connection: Connection, gone: Sequence[Numbered]) -> None:
    """Count claims of offices out: what is left of their sightings is counted anew. Their facets must be gone."""
    for id, value in sorted({sighting_id(one.claim): one.claim.value for one in gone}.items()):
        chosen = select(claims.c.id, claims.c.known, claims.c.value).join(
            claim_facets, claim_facets.c.claim == claims.c.n
        )
        left = connection.execute(chosen.where(claim_facets.c.facet == f"sighting|{id}")).all()
        if not left:
            connection.execute(delete(sightings).where(sightings.c.id == id))
            own = sighting_offices.c.office.in_(_keys(value)) & (sighting_offices.c.sighting == id)
            connection.execute(delete(sighting_offices).where(own))
            continue
        row, days = _rows(connection, [id])[id], {one.known for one in left}
        ends = {min(days, key=_first), min(days, key=_last)}
        told = claims_called(connection, (one.id for one in left if one.known in ends))
        bounds = _bounds([(one.known, one.id) for one in left], told)
        replace(connection, sightings, [row | bounds | {"count": len(left)}])


def _said(value: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value[name] for name in _FIELDS if name in value}


def _keys(value: Mapping[str, Any]) -> tuple[str, ...]:
    organization = value.get("organization")
    return office_keys(value["position"], value.get("country"), party(organization) if organization else None)


def _rows(connection: Connection, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for piece in pieces(sorted(ids)):
        rows = connection.execute(select(sightings).where(sightings.c.id.in_(piece))).mappings()
        found |= {row["id"]: dict(row) for row in rows}
    return found


def _of_one_day(groups: Mapping[str, Sequence[Numbered]], before: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """The first and last claims of sightings that were known on a day on which new ones are known, too."""
    for id, row in before.items():
        days = {ordinal(one.claim.source.known) for one in groups[id]}
        yield from (row[f"{end}_claim"] for end in ("first", "last") if row[end] in days)


def _counted(
    id: str, found: Sequence[Numbered], before: Mapping[str, Any] | None, told: Mapping[str, Claim]
) -> dict[str, Any]:
    seen = [(ordinal(one.claim.source.known), one.claim.id) for one in found]
    value = found[0].claim.value
    if before:
        seen += [(before["first"], before["first_claim"]), (before["last"], before["last_claim"])]
    return {
        "id": id,
        "unit": value["person"].get("unit", ""),
        "value": dumped(_said(value)),
        "count": len(found) + (before["count"] if before else 0),
        **_bounds(seen, told),
    }


def _bounds(seen: Sequence[tuple[int | None, str]], told: Mapping[str, Claim]) -> dict[str, Any]:
    """The first and the last of days with their claims; of one day the first by its text, those without a day last.

    `told` are the claims of which several may be of one of these days.
    """
    texts = {id: by_text(told[id]) if id in told else () for _, id in seen}
    first = min(seen, key=lambda one: (_first(one[0]), texts[one[1]]))
    last = min(seen, key=lambda one: (_last(one[0]), texts[one[1]]))
    return {"first": first[0], "first_claim": first[1], "last": last[0], "last_claim": last[1]}


def _first(day: int | None) -> tuple[bool, int]:
    return day is None, day or 0


def _last(day: int | None) -> tuple[bool, int]:
    return day is None, -(day or 0)
