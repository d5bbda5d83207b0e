"""Tables of people, organisations, countries and places: who and what is one across pages, and their offices."""

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import Any

from letopis.exports.tables.columns import boolean, day, integer, text
from letopis.exports.tables.table import Ask, Raw, Table


def _entities(ask: Ask) -> Iterator[Raw]:
    for one in ask.chronicle.export_entities(ask.filters.get("rejected", False)):
        yield one | {"pages": len({told["source"] for told in one["reports"]})}


def _people(ask: Ask) -> Iterator[dict[str, Any]]:
    for rows in ask.slices(ask.chronicle.list_people, countries=ask.countries):
        yield from rows


def _organisations(ask: Ask) -> Iterator[dict[str, Any]]:
    for rows in ask.slices(ask.chronicle.list_organisations, countries=ask.countries):
        yield from rows


def _names(ask: Ask) -> Iterator[Raw]:
    for type, some in (("person", _people(ask)), ("organization", _organisations(ask))):
        for one in some:
            for n, name in enumerate(one["names"], 1):
                yield {"entity": one["id"], "type": type, "n": n, **name}


def offices(ask: Ask) -> Iterator[dict[str, Any]]:
    """The tenures, each with an id of its own."""
    for rows in ask.tenures:
        yield from (row | {"id": _tenure(row)} for row in rows)


def _tenure(row: Mapping[str, Any]) -> str:
    told = "|".join(str(row[one]) for one in ("office", "person", "first", "last", "acting"))
    return "t" + blake2b(told.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _offices(ask: Ask) -> Iterator[Raw]:
    for row in offices(ask):
        start, end = row["start"], row["end"] or {}
        yield row | {
            **{f"start_{name}": start[name] for name in ("earliest", "latest", "rule")},
            **{f"end_{name}": end.get(name) for name in ("earliest", "latest", "rule")},
            "conflicts": len(row["conflicts"]),
            "rivals": len(row["rivals"]),
        }


_WIKIDATA = text("wikidata", "id in Wikidata, where one is known")
_COUNTED = (
    text("id", "id: that of Wikidata where one is known", "entities.id"),
    text("name", "the usual name"),
    text("country", "code of the country (ISO 3166-1)"),
    _WIKIDATA,
    integer("pages", "how many pages name it"),
    day("first", "when the first of these pages came out"),
    day("last", "when the last of these pages came out"),
)

ENTITIES = Table(
    "entities",
    "Every person, organisation, country and place: what the ids of other tables stand for.",
    (
        text("id", "id: that of Wikidata where one is known"),
        text("type", "person, organization, country, place"),
        text("name", "the usual name"),
        text("country", "code of the country (ISO 3166-1)"),
        _WIKIDATA,
        integer("pages", "how many pages name it"),
    ),
    _entities,
    ("id",),
    frozenset({"rejected"}),
)
PEOPLE = Table(
    "people",
    "Who is who among people, those whom most pages name first.",
    _COUNTED,
    _people,
    ("id",),
    frozenset({"countries"}),
)
ORGANISATIONS = Table(
    "organisations",
    "Ministries, companies, unions and other bodies, those that most pages name first.",
    _COUNTED,
    _organisations,
    ("id",),
    frozenset({"countries"}),
)
NAMES = Table(
    "names",
    "The names by which pages call people and organisations.",
    (
        text("entity", "id of the person or organisation", "entities.id"),
        text("type", "person or organization"),
        integer("n", "place among the names, the usual one 1"),
        text("name", "the name"),
        text("country", "the country that stands with the name"),
        integer("pages", "how many pages use it"),
    ),
    _names,
    ("entity", "n"),
    frozenset({"countries"}),
)
OFFICES = Table(
    "offices",
    "Who held which office when, by what pages call people. Each end lies between two days.",
    (
        text("id", "id of the tenure"),
        text("office", "key of the office: the state that it serves and the position"),
        text("country", "code of the country that it serves"),
        text("position", "the office in words"),
        text("organization", "the organisation that it is in"),
        text("person", "id of the person", "entities.id"),
        text("name", "the person's usual name"),
        boolean("acting", "whether he or she only acted"),
        day("start_earliest", "the first day on which it may have begun; empty where that is open"),
        day("start_latest", "the last day on which it may have begun"),
        text("start_rule", "what tells that"),
        day("end_earliest", "the first day on which it may have ended; empty where nothing tells of an end"),
        day("end_latest", "the last day on which it may have ended"),
        text("end_rule", "what tells that"),
        day("first", "when a page first called the person so"),
        day("last", "when a page last called the person so"),
        integer("claims", "how many claims say so"),
        integer("conflicts", "how many claims say otherwise (in `evidence`)"),
        integer("rivals", "how many stretches of time somebody else held it, too, by other pages"),
    ),
    _offices,
    ("id",),
    frozenset({"countries", "people"}),
)
