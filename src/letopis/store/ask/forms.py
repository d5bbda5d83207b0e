"""Answers as JSON objects: of people, offices, series, plans, documents and figures."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from math import isinf
from typing import Any

from letopis.chronicle.claims import KINDS
from letopis.chronicle.events.form import plain_party
from letopis.chronicle.figures.series import FigureSeries, Period, Value
from letopis.chronicle.offices.records import End, Tenure
from letopis.store.ask.documents import DocumentAnswer
from letopis.store.ask.evidence import Evidence, shown
from letopis.store.ask.found import Found
from letopis.store.ask.offices import OfficeAnswer
from letopis.store.ask.people import PersonAnswer
from letopis.store.ask.plans import PlanAnswer
from letopis.store.ask.series import EditionAnswer, SeriesAnswer
from letopis.store.ask.sources import SourceAnswer
from letopis.store.ask.statements import Said

Form = dict[str, Any]


def evidence_form(one: Evidence) -> Form:
    """Which page says something, and its words."""
    return {
        "claim": one.claim,
        "source": one.source,
        "outlet": one.outlet,
        "title": one.title,
        "published": _day(one.known),
        "text": one.words,
    }


def person_form(answer: PersonAnswer, events: Iterable[Mapping[str, Any]]) -> Form:
    """A person; `events` are its lines of the timeline as objects."""
    identity, counts = answer.identity, answer.counts
    named = {one.unit: one.name for one in answer.names}
    return {
        "id": identity.id,
        "name": identity.name,
        "country": identity.country,
        "wikidata": identity.wikidata,
        "pages": counts.pages,
        "first": _day(counts.first),
        "last": _day(counts.last),
        "names": [{"name": one.name, "country": one.country, "pages": one.count} for one in answer.names],
        "joined": [
            dict(one) | {"left": named.get(one["left"]), "right": named.get(one["right"])} for one in answer.joined
        ],
        "offices": [tenure_form(one, answer.evidence) for one in answer.tenures],
        "rarely": [{"office": key, "claims": count} for key, count in sorted(answer.rare.items())],
        "event_count": counts.events,
        "events": [dict(one) for one in events],
        "statement_count": counts.statements,
        "statements": [statement_form(one) for one in answer.statements],
        "namesakes": [{"id": one.id, "name": one.name, "pages": one.count} for one in identity.others],
    }


def statement_form(one: Said) -> Form:
    """What somebody said, and where it stands."""
    return {"speaker": one.speaker, "kind": one.kind, "words": one.words, "via": one.via,
            "evidence": evidence_form(one.evidence)}  # fmt: skip


def source_form(one: SourceAnswer) -> Form:
    """A page: where it came from, how many versions of it there are, how many claims of each kind it makes."""
    return {
        "source": one.source,
        "url": one.url,
        "outlet": one.outlet,
        "title": one.title,
        "published": _day(one.known),
        "language": one.language,
        "versions": one.versions,
        "added": one.added,
        "claims": {kind: one.claims[kind] for kind in KINDS if kind in one.claims},
    }


def found_form(found: Found) -> Form:
    """What a search found: pages with the piece of text that was meant, the best first."""
    hits = [
        {
            "source": hit.source,
            "outlet": hit.outlet,
            "title": hit.title,
            "published": _day(hit.known),
            "score": round(hit.score, 4),
            "snippet": hit.snippet,
            "marks": [list(one) for one in hit.marks],
        }
        for hit in found.hits
    ]
    return {"total": found.total, "partial": found.partial, "hits": hits}


def office_form(answer: OfficeAnswer) -> Form:
    """An office: who held it on the day asked for and how sure that is, and all its tenures."""
    return {
        "office": answer.key,
        "on": _day(answer.on),
        "holders": [
            {"person": one.tenure.person, "name": one.tenure.name, "acting": one.tenure.acting, "sure": one.sure,
             "reason": one.reason}
            for one in answer.holders
        ],
        "tenures": [tenure_form(one, answer.evidence) for one in answer.tenures],
    }  # fmt: skip


def tenure_form(one: Tenure, behind: Mapping[str, Evidence]) -> Form:
    """A tenure: its ends with what tells them, and the claims that say otherwise."""
    return {
        "person": one.person,
        "name": one.name,
        "office": one.office,
        "position": one.position,
        "country": one.country,
        "organization": one.organization,
        "acting": one.acting,
        "start": _end(one.start, behind),
        "end": _end(one.end, behind) if one.end else None,
        "first": _day(one.first),
        "last": _day(one.last),
        "claims": one.count,
        "conflicts": [{"what": what} | _behind([claim], behind) for claim, what in one.conflicts],
        "rivals": [[_day(first), _day(last)] for first, last in one.rivals],
    }


def _end(one: End, behind: Mapping[str, Evidence]) -> Form:
    told = {"earliest": _day(one.earliest), "latest": _day(one.latest), "rule": one.rule}
    return told | _behind(one.claims, behind)


def _behind(claims: Iterable[str], behind: Mapping[str, Evidence]) -> Form:
    return {"evidence": [evidence_form(behind[one]) for one in claims if one in behind]}


def series_form(one: SeriesAnswer) -> Form:
    """A series with its editions and what lacks among them."""
    return {"kind": one.kind, "key": one.key, "name": one.name, "missing": list(one.missing),
            "editions": [edition_form(each) for each in one.editions]}  # fmt: skip


def edition_form(one: EditionAnswer) -> Form:
    """An edition: how it stands, by the event that tells it, and who tells it."""
    told = one.events[0].fields if one.events else {}
    cited = [page for row in one.events for page in row.cited]
    sources = [{"source": page.source, "outlet": page.outlet, "title": page.title, "published": _day(page.known)}
               for page in dict.fromkeys(cited)]  # fmt: skip
    return {
        "edition": one.edition.number,
        "year": one.edition.year,
        "status": told.get("status"),
        "when": told.get("when"),
        "place_name": told["place"]["name"] if told.get("place") else None,
        "rescheduled": any(row.fields.get("rescheduled", False) for row in one.events),
        "previous_when": _first(one, "previous_when"),
        "reason": _first(one, "reason"),
        "events": [row.id for row in one.events],
        "sources": sources or [evidence_form(each) for each in one.evidence],
    }  # fmt: skip


def _first(one: EditionAnswer, field: str) -> Any:
    """What the first event of an edition that tells a field says of it."""
    return next((row.fields[field] for row in one.events if field in row.fields), None)


def plan_form(answer: PlanAnswer) -> Form:
    """A plan as it stands, what it rests on, and what came of it."""
    one = answer.plan
    first, last = one.window
    return {
        "id": one.id,
        "what": one.what,
        "by": [plain_party(party) for party in one.by],
        "due": one.due.edtf if one.due else None,
        "window": [_day(first), _day(last)],
        "state": one.state,
        "note": "overdue, nothing found" if one.state == "overdue" else None,
        "event": one.event,
        "evidence": [evidence_form(told) for told in answer.told],
        "steps": [
            {"effect": step.effect, "reason": step.reason, "known": _day(step.known)}
            | _behind([step.claim], answer.steps)
            for step in one.steps
        ],
    }


def document_form(answer: DocumentAnswer) -> Form:
    """A document with the event in which it was made, and what each page says of it."""
    one, event = answer.document, answer.event
    return {
        "id": one.id,
        "kind": one.kind,
        "name": one.name,
        "status": one.status,
        "since": _day(one.since),
        "parties": [plain_party(party) for party in one.parties],
        "period": one.period.edtf if one.period else None,
        "event": event.id if event else None,
        "when": event.fields.get("when") if event else None,
        "evidence": [
            evidence_form(told) | {"status": report.status}
            for told, report in zip(answer.evidence, one.reports, strict=True)
        ],
    }


def figures_form(one: FigureSeries) -> Form:
    """A series of figures, period by period."""
    return {"measure": one.measure, "unit": one.unit, "countries": list(one.countries),
            "periods": [_period_form(period) for period in one.periods]}  # fmt: skip


def _period_form(one: Period) -> Form:
    return {**_days(one), "disputed": one.disputed, "values": [_value_form(value) for value in one.values]}


def _days(one: Period) -> Form:
    period = one.period
    return {
        "period": period.edtf if period else None,
        "from": _day(period.earliest) if period else None,
        "to": _day(period.latest) if period else None,
    }


def _value_form(one: Value) -> Form:
    low, high = one.limits
    return {
        "value": one.value,
        "bound": one.bound,
        "low": None if isinf(low) else low,
        "high": None if isinf(high) else high,
        "ahead": one.ahead,
        "note": next((told.note for told in one.reports if told.note), None),
        "evidence": [evidence_form(shown(told.id, told.source, told.written)) for told in one.reports],
    }


def figure_rows(found: Iterable[Form]) -> Iterator[Form]:
    """Series of figures as rows good for plotting: a value a row, with the days of its period and its limits."""
    for one in found:
        for period in one["periods"]:
            for value in period["values"]:
                outer = {"measure": one["measure"], "unit": one["unit"], "countries": one["countries"]}
                yield outer | {name: period[name] for name in ("period", "from", "to", "disputed")} | value


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None
