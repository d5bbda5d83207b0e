"""People with their offices, organisations, states and places as schema.org's `Person`, `Organization` and `Place`."""

from collections.abc import Iterator

from letopis.chronicle.offices.records import End, Tenure
from letopis.exports.bodies import is_public, state_kind
from letopis.exports.certain import prefix
from letopis.exports.characters import in_a_line
from letopis.exports.linked.evidence import Node, behind, property_value, without_nothing
from letopis.exports.linked.names import Names
from letopis.exports.whole import Somebody
from letopis.knowledge.sources import countries
from letopis.store.ask.names import Named


def thing(one: Named, names: Names) -> Node:
    """An organisation, state or place. A state is a place and what acts: it has both types."""
    return without_nothing({
        "@type": _types(one),
        "@id": names.identity(one),
        "identifier": one.id,
        "name": in_a_line(one.name),
        "sameAs": wikidata(one),
        "additionalProperty": [property_value("country", one.country)] if one.country else None,
    })  # fmt: skip


def _types(one: Named) -> str | list[str]:
    if one.type == "country":
        kind = state_kind(one.country)
        return "Organization" if kind == "organization" else ["Country", "GovernmentOrganization"]
    if one.type == "organization":
        return "GovernmentOrganization" if is_public(one.name, one.country) else "Organization"
    return "Person" if one.type == "person" else "Place"


def wikidata(one: Named) -> str | None:
    """Where Wikidata speaks of it."""
    return f"http://www.wikidata.org/entity/{one.wikidata}" if one.wikidata else None


def person(one: Somebody, names: Names) -> Node:
    """A person; `letopis:country` is whom the person serves."""
    identity = one.identity
    return thing(identity, names) | without_nothing({
        "alternateName": [in_a_line(name) for name in one.names[1:]],
        "hasOccupation": [_office(each, one, names) for each in one.tenures],
    })  # fmt: skip


def _office(tenure: Tenure, one: Somebody, names: Names) -> Node:
    """A tenure: a `Role` with what is certain of its ends; what is known of them more closely stands beside."""
    claims = (*tenure.start.claims, *(tenure.end.claims if tenure.end else ()))
    return without_nothing({
        "@type": "Role",
        "roleName": in_a_line(tenure.position),
        "startDate": _certain(tenure.start),
        "endDate": _certain(tenure.end),
        "hasOccupation": without_nothing({
            "@type": "Occupation",
            "name": in_a_line(tenure.position),
            "occupationLocation": _country(tenure.country),
        }),
        "additionalProperty": list(_beside(tenure)),
        "citation": behind(claims, one.evidence, names),
    })  # fmt: skip


def _certain(end: End | None) -> str | None:
    return prefix(_day(end.earliest), _day(end.latest)) if end else None


def _country(code: str | None) -> Node | None:
    known = countries().get(code or "")
    return {"@type": "Country", "name": known.name, "identifier": code} if known else None


def _beside(tenure: Tenure) -> Iterator[Node]:
    told = {
        "office": tenure.office,
        "organization": tenure.organization,
        "acting": tenure.acting or None,
        "start": _stretch(tenure.start),
        "end": _stretch(tenure.end),
        "shown-first": _day(tenure.first),
        "shown-last": _day(tenure.last),
    }
    yield from (property_value(name, value) for name, value in told.items() if value is not None)
    yield from (property_value("conflict", what) for _, what in tenure.conflicts)
    yield from (property_value("disputed", f"{first}/{last}") for first, last in tenure.rivals)


def _stretch(end: End | None) -> str | None:
    """Between which days an end lies, in EDTF; None where the certain date says it all."""
    if end is None or (end.earliest is None and end.latest is None) or end.earliest == end.latest:
        return None
    return f"{_day(end.earliest) or '..'}/{_day(end.latest) or '..'}"


def _day(value: object) -> str | None:
    return str(value) if value else None
