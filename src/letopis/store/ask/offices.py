"""Who held an office when, with the sentences behind each end; as of a day, from what had been published by then."""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, func, select

from letopis.chronicle.offices.records import Sighting, Tenure
from letopis.chronicle.offices.tenure import Holding, asked, holder, office_keys, single, tenures
from letopis.chronicle.parties import party
from letopis.chronicle.precedence import by_text
from letopis.chronicle.words import words
from letopis.model.errors import LetopisError
from letopis.model.written import when
from letopis.store.ask.evidence import Evidence, evidence
from letopis.store.building.stored import claims_called, day_of
from letopis.store.dialect import beginning, pieces
from letopis.store.schema import claim_facets, claims, sighting_offices, sightings, units

_NEAR = 8
#: So many of the claims that contradict a tenure are shown by their sentences.
_CONFLICTS = 5
#: An office counts as rarely told of from so many claims of other offices on, for each of its own.
_RARE = 200


#: Rows of sightings by id, each with the keys of the offices that it names (`keys`).
Rows = dict[str, dict[str, Any]]


class UnknownOffice(LetopisError):
    """An office in which the chronicle knows nobody."""


@dataclass(frozen=True, slots=True)
class OfficeAnswer:
    """The tenures of an office, and who held it on a day where one is asked for.

    `key` is the office as the chronicle names it (`KZ|министр иностранных дел`); `evidence` holds what the ends of the
    tenures rest on, and what contradicts them.
    """

    key: str
    tenures: tuple[Tenure, ...]
    on: date | None
    holders: tuple[Holding, ...]
    evidence: Mapping[str, Evidence]


def office(
    connection: Connection, position: str, country: str | None = None, on: date | None = None, as_of: date | None = None
) -> OfficeAnswer:
    """The tenures of an office, asked for in words («министр иностранных дел», «глава МИД») of a country by its code.

    Raises:
        UnknownOffice: nobody is known to have held it; offices of that country named alike are in the message.
    """
    key = asked(position, country)
    found = tuple(one for one in held(connection, [key], as_of=as_of) if one.office == key)
    if not found:
        served = key.partition("|")[0]
        of = "of a country that is not said" if served == "?" else f"of {served}"
        remedy = "say of which --country" if country is None else "name the office or the --country otherwise"
        raise UnknownOffice(position, f"nobody is known in this office {of}{_near(connection, key)}", remedy)
    return OfficeAnswer(key, found, on, holder(found, key, on) if on else (), behind(connection, found))


def held(
    connection: Connection, keys: Iterable[str] = (), people: Iterable[str] = (), as_of: date | None = None
) -> Sequence[Tenure]:
    """The tenures of offices (by their keys) and of people (by their units), and others that had to be looked at.

    Everybody who is seen in these offices is looked at in the same office of other states, too, so that who is a
    hundred times called president of one is not believed to be that of another.
    """
    own = _by_units(connection, people)
    return _held(connection, own, {*keys, *_counted(own)}, keys, as_of)


def held_by(
    connection: Connection, people: Iterable[str], as_of: date | None = None
) -> tuple[Sequence[Tenure], Mapping[str, int]]:
    """The tenures of people (by their units), and how often they are called what hardly a page calls them.

    Of somebody who is called president a thousand times and governor once, the one page is more likely misread.
    """
    own = _by_units(connection, people)
    counts = _counted(_known(connection, own, as_of) if as_of else own)
    rare = {key: count for key, count in counts.items() if count * _RARE < counts.total()}
    told = {id: row for id, row in own.items() if not set(row["keys"]) <= rare.keys()}
    tenures = _held(connection, told, set(counts) - rare.keys(), (), as_of)
    return [one for one in tenures if one.office not in rare], rare


def _counted(rows: Rows) -> Counter[str]:
    """How many claims name each office."""
    counts = Counter[str]()
    for row in rows.values():
        counts.update(dict.fromkeys(row["keys"], row["count"]))
    return counts


def _held(
    connection: Connection, own: Rows, offices: Collection[str], keys: Iterable[str], as_of: date | None
) -> Sequence[Tenure]:
    seen = own | _by_offices(connection, {*keys, *(key for key in offices if single(key))})
    names = _identities(connection, {row["unit"] for row in seen.values()})
    everybody = _units_of(connection, set(names.values()))
    positions = {_position(key) for key in offices}
    for id, row in _by_units(connection, everybody).items():
        if any(_position(key) in positions for key in row["keys"]):
            seen[id] = row
    told = [_sighting(row) for row in (_known(connection, seen, as_of) if as_of else seen).values()]
    return tenures(told, names | everybody)


def behind(connection: Connection, found: Iterable[Tenure]) -> Mapping[str, Evidence]:
    """What the ends of tenures, and what contradicts them, rest on: whole sentences."""
    named: set[str] = set()
    for one in found:
        ends = (*one.start.claims, *(one.end.claims if one.end else ()))
        named |= {*ends, *(id for id, _ in one.conflicts[:_CONFLICTS])}
    return evidence(connection, named, whole=True)


# ---------------------------------------------------------------- sightings


def _position(key: str) -> str:
    """The office of a key, whichever state it serves."""
    return key.partition("|")[2]


def _by_units(connection: Connection, wanted: Iterable[str]) -> Rows:
    return _rows(connection, sightings.c.unit, wanted)


def _by_offices(connection: Connection, keys: Iterable[str]) -> Rows:
    ids: set[str] = set()
    for piece in pieces(sorted(keys)):
        chosen = select(sighting_offices.c.sighting).where(sighting_offices.c.office.in_(piece))
        ids |= set(connection.scalars(chosen))
    return _rows(connection, sightings.c.id, ids)


def _rows(connection: Connection, column: Any, values: Iterable[str]) -> Rows:
    found: Rows = {}
    names = sightings.c.keys()
    for piece in pieces(sorted(set(values))):
        for row in connection.execute(select(sightings).where(column.in_(piece))):
            made = dict(zip(names, row, strict=True))
            found[made["id"]] = made | {"keys": _told(made["value"])[1]}
    return found


@lru_cache(maxsize=20_000)
def _told(value: str) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    """What a sighting says, as fields of a `Sighting`, and the keys of its offices; many months say the same."""
    said = json.loads(value)
    body = said.get("organization")
    fields = {
        "person": party(said["person"]),
        "position": said["position"],
        "status": said["status"],
        "country": said.get("country"),
        "organization": party(body) if body else None,
        "sphere": said["sphere"],
        "start": when(said.get("start")),
        "end": when(said.get("end")),
    }
    return fields, office_keys(fields["position"], fields["country"], fields["organization"])


def _identities(connection: Connection, wanted: Iterable[str]) -> dict[str, str]:
    """The identity of each unit."""
    found: dict[str, str] = {}
    for piece in pieces(sorted(wanted)):
        chosen = select(units.c.id, units.c.identity).where(units.c.id.in_(piece))
        found |= {row.id: row.identity for row in connection.execute(chosen)}
    return found


def _units_of(connection: Connection, wanted: Iterable[str]) -> dict[str, str]:
    """All units of identities, each with its identity."""
    found: dict[str, str] = {}
    for piece in pieces(sorted(wanted)):
        chosen = select(units.c.id, units.c.identity).where(units.c.identity.in_(piece))
        found |= {row.id: row.identity for row in connection.execute(chosen)}
    return found


def _sighting(row: Mapping[str, Any]) -> Sighting:
    return Sighting(
        **_told(row["value"])[0],
        first=day_of(row["first"]),
        last=day_of(row["last"]),
        first_claim=row["first_claim"],
        last_claim=row["last_claim"],
        count=row["count"],
    )


# ---------------------------------------------------------------- as of a day


def _known(connection: Connection, rows: Rows, as_of: date) -> Rows:
    """The sightings as they were known on a day: counted and bounded anew."""
    day = as_of.toordinal()
    known = {id: row for id, row in rows.items() if row["first"] is not None and row["first"] <= day}
    counted = _counts(connection, known, day)
    ends = _last_claims(connection, [(id, last) for id, (_, last) in counted.items() if known[id]["last"] > day])
    made: Rows = {}
    for id, (count, last) in counted.items():
        ended = {"last": last, "last_claim": ends[id]} if id in ends else {}
        made[id] = known[id] | {"count": count} | ended
    return made


def _counts(connection: Connection, ids: Iterable[str], day: int) -> dict[str, tuple[int, int]]:
    """Of each sighting, how many claims were known by a day, and the last day of theirs."""
    found: dict[str, tuple[int, int]] = {}
    facet, known = claim_facets.c.facet, claim_facets.c.day
    for piece in pieces(sorted(ids)):
        chosen = select(facet, func.count().label("count"), func.max(known).label("last")).group_by(facet)
        named = facet.in_([f"sighting|{id}" for id in piece])
        for row in connection.execute(chosen.where(named, known > 0, known <= day)):
            found[row.facet.partition("|")[2]] = (row[1], row[2])
    return found


def _last_claims(connection: Connection, wanted: Sequence[tuple[str, int]]) -> dict[str, str]:
    """Of each sighting's claims on its last day the first by its text, as a sighting's `last_claim` is chosen."""
    found: dict[str, list[str]] = defaultdict(list)
    chosen = select(claims.c.id).join(claim_facets, claim_facets.c.claim == claims.c.n)
    for id, day in wanted:
        on = chosen.where(claim_facets.c.facet == f"sighting|{id}", claim_facets.c.day == day)
        found[id] = list(connection.scalars(on))
    told = claims_called(connection, (one for ids in found.values() for one in ids if len(ids) > 1))
    return {id: min(ids, key=lambda one: by_text(told[one])) if len(ids) > 1 else ids[0] for id, ids in found.items()}


def _near(connection: Connection, key: str) -> str:
    """Offices of the same country that share a word with the one asked for, in words for the message."""
    served, _, position = key.partition("|")
    column = sighting_offices.c.office
    chosen = select(column).distinct().where(beginning(connection, column, f"{served}|"))
    asked_for = set(words(position))
    alike = [(len(asked_for & set(words(one.partition("|")[2]))), one) for one in connection.scalars(chosen)]
    best = [one for shared, one in sorted(alike, key=lambda one: (-one[0], one[1])) if shared][:_NEAR]
    return f"; known are {', '.join(best)}" if best else ""
