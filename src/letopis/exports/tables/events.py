"""Tables of events: the events themselves, who takes part, and what each page says of them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from letopis.chronicle.events.contain import WITHIN
from letopis.chronicle.events.form import plain
from letopis.chronicle.events.merge import order
from letopis.chronicle.events.report import EventReport, report
from letopis.exports.tables.columns import boolean, day, integer, number, several, text
from letopis.exports.tables.table import Ask, Raw, Table
from letopis.model.written import when
from letopis.store.ask.evidence import Evidence, evidence
from letopis.store.ask.names import identities_of
from letopis.store.ask.neighbours import wholes_of
from letopis.store.ask.objects import fields_of, units_in
from letopis.store.ask.told import merged_events
from letopis.store.ask.wanted import last_day
from letopis.store.building.stored import claims_numbered
from letopis.store.dialect import pieces
from letopis.store.schema import claims, members

FILTERS = frozenset({
    "countries", "people", "organisations", "kinds", "statuses", "topics", "series", "since", "until", "disputed",
    "happenings", "rejected",
})  # fmt: skip


def stated(edtf: str | None, name: str = "") -> dict[str, Any]:
    """The first and the last day that a date may mean, its precision, and whether it is in doubt."""
    found = when(edtf)
    if found is None:
        return {}
    return {
        f"{name}first": found.earliest,
        f"{name}last": found.latest,
        f"{name}precision": str(found.precision),
        f"{name}uncertain": found.uncertain or found.approximate,
    }


def _events(ask: Ask) -> Iterator[Raw]:
    for rows in ask.events:
        with ask.chronicle.asked() as connection:
            wholes = _wholes(connection, rows, last_day(ask.as_of))
        for row in rows:
            yield _event(row) | {"part_of": wholes.get(row["id"])}


def _event(row: dict[str, Any]) -> dict[str, Any]:
    sources, who = row["sources"], row["participants"]
    known = sorted(one["published"] for one in sources if one["published"])
    return row | stated(row["when"]) | {
        "who": "; ".join(_named(one) for one in who),
        "countries": list(dict.fromkeys(one["country"] for one in who if one.get("country"))),
        "pages": len(sources),
        "outlets": len({one["outlet"] or one["source"] for one in sources}),
        "published_first": known[0] if known else None,
        "published_last": known[-1] if known else None,
    }  # fmt: skip


def _named(one: Mapping[str, Any]) -> str:
    return f"{one['name']} ({one['role']})" if one["role"] in ("host", "guest") else str(one["name"])


def _wholes(connection: Connection, rows: Sequence[Raw], as_of: date | None) -> Mapping[str, str | None]:
    """The event that each of some events is part of; those of other kinds only where a page says that they are."""
    ids = [row["id"] for row in rows if row["kind"] not in WITHIN]
    said = set(connection.scalars(_PARTS.where(members.c.event.in_(ids))))
    nested = [row["id"] for row in rows if row["kind"] in WITHIN or row["id"] in said]
    return wholes_of(connection, merged_events(connection, nested, as_of), as_of)


def _participants(ask: Ask) -> Iterator[Raw]:
    for rows in ask.events:
        for row in rows:
            for n, one in enumerate(row["participants"], 1):
                yield {"event": row["id"], "n": n, **one}


def _reports(ask: Ask) -> Iterator[Raw]:
    for rows in ask.events:
        with ask.chronicle.asked() as connection:
            yield from list(_told(connection, _reported(connection, rows, last_day(ask.as_of))))


def _reported(connection: Connection, rows: Sequence[Raw], as_of: date | None) -> list[tuple[str, EventReport]]:
    """The reports of events, with each the event's id, in order; as of a day those known by then."""
    ids = [row["id"] for row in rows]
    if as_of is not None:
        return [(one.id, told) for one in merged_events(connection, ids, as_of) for told in one.reports]
    event_of = {row.claim: row.event for row in connection.execute(_MEMBERS.where(members.c.event.in_(ids)))}
    found: dict[str, list[EventReport]] = {id: [] for id in ids}
    for one in claims_numbered(connection, event_of):
        found[event_of[one.n]].append(report(one.claim))
    return [(id, told) for id, some in found.items() for told in sorted(some, key=order)]


def _told(connection: Connection, told: Sequence[tuple[str, EventReport]]) -> Iterator[Raw]:
    ids = [one.id for _, one in told]
    behind, why = evidence(connection, ids, whole=True), _why(connection, ids)
    said = {one.id: plain(one) for _, one in told}
    known = identities_of(connection, {unit for fields in said.values() for unit in units_in(fields)})
    for event, one in told:
        yield {
            **fields_of(said[one.id], known),
            **why.get(one.id, {}),
            **_page(one, behind[one.id]),
            "event": event,
            "claim": one.id,
            "fact": one.local,
            "rule": one.rule,
            "who": "; ".join(party.name for party in one.participants),
        }


def _page(one: EventReport, told: Evidence) -> dict[str, Any]:
    source = one.source
    return {"source": source.page, "outlet": source.outlet, "title": source.title, "published": source.known,
            "text": told.words}  # fmt: skip


def _why(connection: Connection, ids: Sequence[str]) -> Mapping[str, dict[str, Any]]:
    """Why each report was brought together with others."""
    rows = (row for piece in pieces(ids) for row in connection.execute(_JOINED.where(claims.c.id.in_(piece))))
    return {row.id: {"joined": row.joined, "score": row.score} for row in rows}


_MEMBERS = select(members.c.claim, members.c.event)
_PARTS = (
    select(members.c.event).join(claims, claims.c.n == members.c.claim).where(claims.c.value.contains('"part_of":'))
)
_JOINED = select(claims.c.id, members.c.joined, members.c.score).join(members, members.c.claim == claims.c.n)

_KIND = "what it is: meeting, visit, signing … (`kind` in reading-format.md)"
_STATUS = "how it stands: held, ongoing, planned, proposed, postponed, cancelled, denied"
_EDTF = "when it happens, as vaguely as it is known (EDTF: `2024-10`, `2023-23` autumn, `?` doubtful)"

EVENTS = Table(
    "events",
    "Merged events, by day: what all pages together tell, the preferred values.",
    (
        text("id", "id of the event"),
        text("kind", _KIND),
        text("status", _STATUS),
        day("day", "the day that it is sorted by: the first that it may be on, or of its first report"),
        text("when", _EDTF),
        day("first", "the first day that it may be on"),
        day("last", "the last day that it may be on, or of its end"),
        text("precision", "what `when` is given in: time, day, month, season, year, decade, century, interval"),
        boolean("uncertain", "whether `when` is doubtful (`?`, `%`) or about (`~`)"),
        text("name", "what it is called"),
        integer("edition", "its number in a series (a ninth forum: 9)"),
        text("series", "key of what may be a series, by its name; `series_editions` names the events of each edition"),
        text("level", "level of a visit or meeting: state, official, working …"),
        text("place", "id of the place", "entities.id"),
        text("place_name", "name of the place"),
        text("who", "who takes part, in words; one by one in `participants`"),
        several("countries", "codes of the countries of those who take part (ISO 3166-1)"),
        several("topics", "what it is about: trade, energy …"),
        text("format", "the format (5+1, C6 …)"),
        boolean("rescheduled", "whether it was moved to another day"),
        text("previous_when", "when it was to be before (EDTF)"),
        text("reason", "why it was moved, cancelled or denied, in the words of a page"),
        text("invited_by", "id of who invited", "entities.id"),
        text("invited_by_name", "name of who invited"),
        text("office", "the office of an appointment or dismissal, in words"),
        number("confidence", "of an event of kind `other`: how likely the tagger holds it (0 to 1)"),
        several("disputed", "the attributes that sources disagree on"),
        text("verdict", "what a person decided: accept, reject; empty where nobody has"),
        text("part_of", "id of the event that it is part of (a meeting of a visit)", "events.id"),
        integer("pages", "how many pages tell it"),
        integer("outlets", "how many outlets tell it"),
        day("published_first", "when the first of these pages came out"),
        day("published_last", "when the last of these pages came out"),
    ),
    _events,
    ("id",),
    FILTERS,
)

PARTICIPANTS = Table(
    "participants",
    "Who takes part in events: a row for each.",
    (
        text("event", "id of the event", "events.id"),
        integer("n", "their place among those who take part, from 1"),
        text("entity", "id of the person, organisation or country", "entities.id"),
        text("name", "their usual name"),
        text("role", "host, guest or participant"),
        text("country", "code of their country"),
    ),
    _participants,
    ("event", "n"),
    FILTERS,
)

REPORTS = Table(
    "reports",
    "The evidence of events: what each page says of each, with the sentence, before anything is merged.",
    (
        text("event", "id of the event that the report went into", "events.id"),
        text("claim", "id of the report: a hash of what it says and where"),
        text("source", "address of the page", "sources.source"),
        text("outlet", "who published it"),
        text("title", "title of the page"),
        day("published", "the last day on which the page may have come out"),
        text("fact", "id of the event in the page's reading"),
        text("text", "the sentence, or the first of several"),
        text("kind", "as the page has it, as are the following"),
        text("status", "as the page has it"),
        text("when", "as the page has it (EDTF)"),
        text("place_name", "as the page has it"),
        text("name", "as the page has it"),
        integer("edition", "as the page has it"),
        text("level", "as the page has it"),
        text("who", "who takes part, as the page has it"),
        text("rule", "the rule that read it"),
        text("joined", "the report that it was brought together with", "reports.claim"),
        number("score", "how much speaks for that"),
    ),
    _reports,
    ("claim",),
    FILTERS,
)
