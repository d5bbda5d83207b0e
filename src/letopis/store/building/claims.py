"""The rows of claims, and what claims other than events are found by."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from letopis.chronicle.claims import Claim
from letopis.chronicle.claims import claims as claims_of
from letopis.store.building.offices import sighting_id
from letopis.store.building.stored import Numbered, Stored, claims_numbered, ordinal
from letopis.store.dialect import pieces
from letopis.store.packing import dumped
from letopis.store.schema import claim_facets, claims


def taken_in(connection: Connection, new: Sequence[Stored]) -> list[Numbered]:
    """Store the claims of readings, those that were there before as seen again; all of them, numbered."""
    found = _stored(connection, new, True)
    _insert_facets(connection, found)
    return found


def remembered(connection: Connection, old: Sequence[Stored]) -> None:
    """Store the claims of readings that newer ones took the place of: they are kept, and no view counts them."""
    _stored(connection, old, False)


def _stored(connection: Connection, made: Sequence[Stored], current: bool) -> list[Numbered]:
    """Write the rows of readings' claims; one that is there already is then as the later reading tells it."""
    told = [(stored, claim) for stored in made for claim in claims_of(stored.reading, stored.digest)]
    before = _numbers(connection, [claim.id for _, claim in told])
    following = int(connection.scalar(select(func.coalesce(func.max(claims.c.n), 0))) or 0)
    found, rows, again = [], [], []
    for stored, claim in told:
        number = before.get(claim.id)
        if number is None:
            following += 1
            number = before[claim.id] = following
            rows.append(_row(number, stored, claim) | {"current": current})
        else:
            again.append(_row(number, stored, claim) | {"current": current})
        found.append(Numbered(number, stored.version, claim))
    if rows:
        connection.execute(insert(claims), rows)
    _seen_again(connection, again)
    return found


def let_go(connection: Connection, versions: Sequence[int]) -> list[Numbered]:
    """The claims in force of versions, which are kept but no longer counted or found."""
    gone: list[int] = []
    for piece in pieces(versions):
        gone += connection.scalars(select(claims.c.n).where(claims.c.version.in_(piece), claims.c.current))
    found = list(claims_numbered(connection, gone))
    for some in pieces(gone):
        connection.execute(update(claims).where(claims.c.n.in_(some)).values(current=False))
    _delete_facets(connection, found)
    return found


def _numbers(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for piece in pieces(ids):
        chosen = select(claims.c.id, claims.c.n).where(claims.c.id.in_(piece))
        found |= {row.id: row.n for row in connection.execute(chosen)}
    return found


def _row(number: int, stored: Stored, claim: Claim) -> dict[str, Any]:
    return {
        "n": number,
        "id": claim.id,
        "version": stored.version,
        "kind": claim.kind,
        "local": claim.local,
        "known": ordinal(claim.source.known),
        "written": claim.written,
        "value": dumped(claim.value),
        "rule": claim.rule,
        "evidence": dumped(claim.evidence),
        "first_seen": stored.made,
        "last_seen": stored.made,
        "current": True,
    }


def _seen_again(connection: Connection, again: Sequence[Mapping[str, Any]]) -> None:
    if again:
        values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in _SEEN}
        rows = [{"number": row["n"]} | {f"new_{name}": row[name] for name in _SEEN} for row in again]
        connection.execute(update(claims).where(claims.c.n == bindparam("number")).values(values), rows)


#: What is not of a claim's identity, and may be otherwise in a newer reading.
_SEEN = ("local", "known", "written", "last_seen", "current")


def _insert_facets(connection: Connection, found: Sequence[Numbered]) -> None:
    rows = _facet_rows(found)
    if rows:
        connection.execute(insert(claim_facets), rows)


def _delete_facets(connection: Connection, found: Sequence[Numbered]) -> None:
    rows = [{f"its_{name}": value for name, value in row.items()} for row in _facet_rows(found)]
    if rows:
        alike = (claim_facets.c[name] == bindparam(f"its_{name}") for name in ("facet", "day", "claim"))
        connection.execute(delete(claim_facets).where(*alike), rows)


def _facet_rows(found: Sequence[Numbered]) -> list[dict[str, Any]]:
    """What claims are found by; claims of events are found by what they make."""
    return [
        {"facet": facet, "day": ordinal(one.claim.source.known) or 0, "claim": one.n}
        for one in found
        if one.claim.kind != "event"
        for facet in _facets(one.claim)
    ]


def _facets(claim: Claim) -> list[str]:
    kinds = [claim.kind, *(f"{claim.kind}|{rest}" for rest in set(_rest(claim)))]
    return sorted([*kinds, f"sighting|{sighting_id(claim)}"] if claim.kind == "office" else kinds)


def _rest(claim: Claim) -> Iterator[str]:
    value = claim.value
    named = list(chain.from_iterable(_parties(one) for one in value.values()))
    countries = sorted({one["country"] for one in named if one.get("country")} | _own(value))
    yield from (f"u:{one['unit']}" for one in named if one.get("unit"))
    yield from (f"c:{code}" for code in countries)
    yield from (f"cc:{one}-{other}" for one, other in combinations(countries, 2))
    if claim.kind == "figure":
        yield f"m:{value['measure']}"


def _own(value: Mapping[str, Any]) -> set[str]:
    country = value.get("country")
    return {country} if isinstance(country, str) else set()


def _parties(value: Any) -> list[Mapping[str, Any]]:
    if isinstance(value, dict):
        return [value]
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


__all__ = ["let_go", "remembered", "taken_in"]
