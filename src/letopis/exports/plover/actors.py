"""Actors: the code of a state or of a kind of organisation, a sector, and who is meant."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from letopis.chronicle.offices.records import Tenure
from letopis.chronicle.offices.tenure import holder
from letopis.exports.bodies import body_kind, is_public, state_kind
from letopis.exports.characters import in_a_line
from letopis.exports.plover.tables import table
from letopis.exports.whole import Day, people
from letopis.model.text import fold
from letopis.store.ask.names import Named
from letopis.store.chronicle import Chronicle

Actor = dict[str, Any]
_STALE = timedelta(days=366)


class Offices:
    """Which office people held on a day; each person is looked up once."""

    def __init__(self, chronicle: Chronicle, as_of: Day) -> None:
        self._chronicle, self._as_of = chronicle, as_of
        self._tenures: dict[str, tuple[Tenure, ...]] = {}

    def of(self, person: str, on: date) -> Tenure | None:
        """The office that a person held: the surest one, of those the one that pages tell of most. None in doubt."""
        if person not in self._tenures:
            found = people(self._chronicle, [person], self._as_of)
            self._tenures[person] = tuple(tenure for one in found for tenure in one.tenures)
        held = [(one, sure) for one in self._tenures[person] for sure in _sure(one, on)]
        best = min(held, key=lambda one: (one[1] != "certain", -one[0].count, one[0].office), default=None)
        return best[0] if best else None


def _sure(one: Tenure, on: date) -> Iterable[str]:
    """How sure it is that a tenure was on; nobody is believed to be in office long after he was last seen there."""
    stale = one.last is not None and on - one.last > _STALE and not (one.end and one.end.earliest)
    return (held.sure for held in holder([one], one.office, on) if held.sure != "disputed" and not stale)


def actor(name: str, identity: Named | None, country: str | None, office: Tenure | None) -> Actor:
    """An actor object (manual 0.8, chapter 5). What is not known is left out."""
    told = {
        "code": _code(name, identity, country, office),
        "sector": _sector(name, identity, country, office),
        "actor_text": in_a_line(name),
        "identifier_id": identity.wikidata if identity else None,
        "identifier_text": in_a_line(identity.name) if identity else None,
        "office": in_a_line(office.position) if office else None,
        "letopis_id": identity.id if identity else None,
    }
    return {key: value for key, value in told.items() if value is not None}


def country_code(code: str | None) -> str | None:
    """ISO 3166-1 alpha-3 of a country's code; IGO for a union of states.

    >>> country_code("KZ"), country_code("EU"), country_code("GE-AB")
    ('KAZ', 'IGO', None)
    """
    found: str | None = table("countries").get(code or "")
    return "IGO" if state_kind(code) == "organization" else found


def _code(name: str, identity: Named | None, country: str | None, office: Tenure | None) -> str | None:
    """The state that somebody is of or serves, else the kind of organisation."""
    body = office.organization if office and not country else name
    if _is_body(identity, office, country) and body and _kind(body) == "IGO":
        return "IGO"
    return country_code(country)


def _is_body(identity: Named | None, office: Tenure | None, country: str | None) -> bool:
    served = office is not None and office.organization is not None and country is None
    return served or (identity is not None and identity.type == "organization")


def _sector(name: str, identity: Named | None, country: str | None, office: Tenure | None) -> str | None:
    if identity is None:
        return None
    if identity.type == "person":
        return _of_office(office.position) if office and country else None
    if identity.type == "organization":
        found = "GOV" if is_public(name, country) and _kind(name) != "LEG" else _kind(name)
        return None if found == "IGO" else found
    return "GOV" if identity.type == "country" and country_code(country) != "IGO" else None


def _kind(name: str) -> str | None:
    found: str | None = table("coding")["bodies"].get(body_kind(name) or "")
    return found


def _of_office(position: str) -> str:
    offices: Mapping[str, list[str]] = table("coding")["offices"]
    said = fold(position)
    return next((code for code, words in offices.items() if said.startswith(tuple(map(fold, words)))), "GOV")


def is_envoy(office: Tenure | None) -> bool:
    """Whether an office is that of somebody who stands for his state in another."""
    positions = tuple(map(fold, table("coding")["envoys"]["positions"]))
    return office is not None and fold(office.position).startswith(positions)
