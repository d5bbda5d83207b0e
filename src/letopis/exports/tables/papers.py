"""Tables of what was said, signed and measured: statements, documents, figures, series of events and papers."""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, select

from letopis.exports.tables.columns import boolean, day, integer, number, several, text
from letopis.exports.tables.events import stated
from letopis.exports.tables.table import Ask, Raw, Table
from letopis.store.ask.forms import figure_rows
from letopis.store.ask.names import identities_of
from letopis.store.schema import claims

#: How a value is told, in words: spreadsheets take the signs for formulas.
_BOUNDS = {"=": "exact", ">": "more", "<": "less", "~": "about"}
_DAYS = frozenset({"countries", "since", "until"})


def _statements(ask: Ask) -> Iterator[Raw]:
    for rows in ask.slices(ask.chronicle.list_statements, person=ask.person, countries=ask.countries, **ask.days):
        with ask.chronicle.asked() as connection:
            speakers = _speakers(connection, [row["evidence"]["claim"] for row in rows])
        for row in rows:
            told = row["evidence"]
            yield {**told, **row, "id": told["claim"], "speaker": speakers.get(told["claim"]),
                   "speaker_name": row["speaker"]}  # fmt: skip


def _speakers(connection: Connection, ids: Iterable[str]) -> Mapping[str, str]:
    """The id of who says each of some statements."""
    chosen = select(claims.c.id, claims.c.value).where(claims.c.id.in_(list(ids)))
    units = {row.id: json.loads(row.value)["speaker"].get("unit") for row in connection.execute(chosen)}
    known = identities_of(connection, filter(None, units.values()))
    return {id: known[unit].id for id, unit in units.items() if unit in known}


def parties(ask: Ask, some: Iterable[Mapping[str, Any]], name: str, field: str) -> Iterator[Raw]:
    """Who is named in a field of documents or plans, a row for each; `name` is the column of what names them."""
    listed = list(some)
    with ask.chronicle.asked() as connection:
        known = identities_of(connection, (one["unit"] for row in listed for one in row[field] if one.get("unit")))
    for row in listed:
        for n, one in enumerate(row[field], 1):
            meant = known.get(one.get("unit", ""))
            yield {name: row["id"], "n": n, **one, "entity": meant.id if meant else one.get("unit")}


def _documents(ask: Ask) -> Iterator[Raw]:
    for row in ask.documents:
        yield row | stated(row["period"], "period_") | {
            "countries": list(dict.fromkeys(one["country"] for one in row["parties"] if one.get("country"))),
            "who": "; ".join(one["name"] for one in row["parties"]),
            "pages": len({one["source"] for one in row["evidence"]}),
        }  # fmt: skip


def figures(ask: Ask) -> Iterator[dict[str, Any]]:
    """The values of figures, each with an id of its own."""
    for row in figure_rows(ask.figures):
        told = json.dumps([row[one] for one in ("measure", "unit", "countries", "period", "value", "bound", "ahead")])
        yield row | {"id": "f" + blake2b(told.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()}


def _figures(ask: Ask) -> Iterator[Raw]:
    for row in figures(ask):
        yield row | {"bound": _BOUNDS[row["bound"]], "pages": len({one["source"] for one in row["evidence"]})}


def editions(ask: Ask) -> Iterator[dict[str, Any]]:
    """The editions of series, those that nobody reported among them."""
    for one in ask.series:
        head = {"series": one["key"], "series_kind": one["kind"], "series_name": one["name"]}
        for n, row in enumerate(one["editions"], 1):
            yield head | row | stated(row["when"]) | {"n": n, "missing": False}
        counted = "edition" if one["kind"] == "events" else "year"
        for n, lacks in enumerate(one["missing"], len(one["editions"]) + 1):
            yield head | {"n": n, counted: lacks, "missing": True, "sources": []}


def _editions(ask: Ask) -> Iterator[Raw]:
    for row in editions(ask):
        yield row | {"pages": len({one["source"] for one in row["sources"]})}


STATEMENTS = Table(
    "statements",
    "What people said, the last published first.",
    (
        text("id", "id of the claim"),
        text("speaker", "id of who said it; empty where the page does not name anybody", "entities.id"),
        text("speaker_name", "who said it, as the page names them"),
        text("kind", "direct (in their own words) or indirect"),
        text("words", "what was said"),
        text("via", "through whom or which channel"),
        text("source", "address of the page", "sources.source"),
        text("outlet", "who published it"),
        text("title", "title of the page"),
        day("published", "the last day on which the page may have come out"),
    ),
    _statements,
    ("id",),
    _DAYS | {"people"},
)
DOCUMENTS = Table(
    "documents",
    "Documents that states made or are to make, merged over pages, by the day of their status.",
    (
        text("id", "id of the document"),
        text("kind", "treaty, agreement, memorandum, plan …"),
        text("name", "what it is called"),
        text("status", "how it stands: proposed, signed, ratified …"),
        day("since", "the day since which it stands so"),
        text("who", "its parties, in words; one by one in `document_parties`"),
        several("countries", "codes of its parties' countries"),
        text("period", "the time that it is for (EDTF)"),
        day("period_first", "the first day of that time"),
        day("period_last", "the last day of that time"),
        text("event", "id of the event in which it was made", "events.id"),
        text("when", "when that event is (EDTF)"),
        integer("pages", "how many pages tell of it"),
    ),
    _documents,
    ("id",),
    _DAYS,
)
DOCUMENT_PARTIES = Table(
    "document_parties",
    "The parties of documents: a row for each.",
    (
        text("document", "id of the document", "documents.id"),
        integer("n", "their place among the parties, from 1"),
        text("entity", "id of the party", "entities.id"),
        text("type", "person, organization, country"),
        text("name", "as a page names it"),
        text("country", "code of the country"),
    ),
    lambda ask: parties(ask, ask.documents, "document", "parties"),
    ("document", "n"),
    _DAYS,
)
FIGURES = Table(
    "figures",
    "What is measured, a value a row, good for plotting. Values of other units or countries are of another series.",
    (
        text("id", "id of the value"),
        text("measure", "what is measured: trade turnover, investment …"),
        several("countries", "codes of the countries whose it is"),
        text("unit", "currency (ISO 4217) or unit"),
        text("period", "the time that it is of (EDTF); empty where that is not stated"),
        day("from", "the first day of that time"),
        day("to", "the last day of that time"),
        number("value", "the value as told"),
        text("bound", "exact (told as such), more (than that), less, about"),
        number("low", "the least that the true value may be, rounding allowed for"),
        number("high", "the most that the true value may be"),
        boolean("ahead", "whether it was an aim or a forecast"),
        boolean("disputed", "whether two values of this time cannot both be true"),
        text("note", "what the page says of it (a record …)"),
        integer("pages", "how many pages tell it"),
    ),
    _figures,
    ("id",),
    frozenset({"countries"}),
)
EDITIONS = Table(
    "series_editions",
    "Series of events and papers in their editions, with those between them that nobody reported.",
    (
        text("series", "key of the series"),
        text("series_kind", "events or documents"),
        text("series_name", "what it is called"),
        integer("n", "place in the series; those that are missing come last"),
        integer("edition", "its number"),
        integer("year", "its year"),
        boolean("missing", "whether nobody reported it"),
        text("status", "how it stands"),
        text("when", "when it is (EDTF)"),
        day("first", "the first day that it may be on"),
        day("last", "the last day that it may be on"),
        text("place_name", "where it is"),
        boolean("rescheduled", "whether it was moved to another day"),
        text("previous_when", "when it was to be before (EDTF)"),
        text("reason", "why it was moved or cancelled"),
        several("events", "ids of its events", "events.id"),
        integer("pages", "how many pages tell it"),
    ),
    _editions,
    ("series", "n"),
    frozenset({"countries", "series"}),
)
