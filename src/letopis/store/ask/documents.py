"""Documents merged over pages, each with its sources and the event in which it was made."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from letopis.chronicle.documents.merge import MergedDocument
from letopis.chronicle.documents.merge import documents as merged
from letopis.chronicle.documents.report import report
from letopis.store.ask.evidence import Evidence, shown
from letopis.store.ask.facets import MOST, Cut, claims_of, of_countries, told_until, unheard
from letopis.store.ask.timeline import Row, rows_named
from letopis.store.building.stored import Numbered
from letopis.store.dialect import pieces
from letopis.store.schema import claims, members

#: The kinds of event in which papers are made.
_ACTS = frozenset({"signing", "agreement", "ratification"})


@dataclass(frozen=True, slots=True)
class DocumentAnswer:
    """A document, the event in which it was made where one is known, and what each report rests on, by day."""

    document: MergedDocument
    event: Row | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """Which documents: of all of some countries, of kinds, with statuses, by the day of their status."""

    countries: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None

    def lets_through(self, one: MergedDocument) -> bool:
        """Whether a document is one that is asked for; one of no known day is left out where days are asked for."""
        if (self.kinds and one.kind not in self.kinds) or (self.statuses and one.status not in self.statuses):
            return False
        if self.first is None and self.last is None:
            return True
        return one.since is not None and (self.first or date.min) <= one.since <= (self.last or date.max)


def documents(
    connection: Connection,
    chosen: DocumentFilter,
    as_of: date | None = None,
    limit: int | None = None,
    cut: Cut = unheard,
    most: int = MOST,
) -> Sequence[DocumentAnswer]:
    """The documents that a filter lets through, by the day of their status, the last ones where there is a limit.

    The newest `most` reports are looked at, those published within a year after the last day asked for; `cut` is told
    where there are more.
    """
    until = told_until(chosen.last, as_of)
    groups = of_countries(chosen.countries) if chosen.countries else []
    told = claims_of(connection, "document", groups, until, most, cut)
    found = [one for one in merged(report(one.claim) for one in told) if chosen.lets_through(one)]
    found.sort(key=lambda one: (one.since or date.min, one.id))
    return _answers(connection, found[-limit:] if limit else found, told, as_of)


def documents_told(
    connection: Connection, told: Sequence[Numbered], as_of: date | None = None
) -> Sequence[DocumentAnswer]:
    """The documents that some claims tell, and nothing else that is told of them."""
    return _answers(connection, merged(report(one.claim) for one in told), told, as_of)


def _answers(
    connection: Connection, found: Sequence[MergedDocument], told: Iterable[Numbered], as_of: date | None
) -> Sequence[DocumentAnswer]:
    acts = _acts(connection, found, told)
    rows = {row.id: row for row in rows_named(connection, sorted(set(acts.values())), as_of)}
    return [DocumentAnswer(one, rows.get(acts.get(one.id, "")), _evidence(one)) for one in found]


def _evidence(one: MergedDocument) -> tuple[Evidence, ...]:
    return tuple(shown(told.id, told.source, told.written) for told in one.reports)


@dataclass(frozen=True, slots=True)
class _Act:
    """An event in which papers are made, as a page tells it: whether it was held, and where its evidence is."""

    event: str
    held: bool
    places: frozenset[int]


def _acts(connection: Connection, found: Iterable[MergedDocument], told: Iterable[Numbered]) -> Mapping[str, str]:
    """The event in which each document was made: told in the same words of the same page as the document.

    A report with the document's present status counts before others, an event that was held before one that is planned.
    """
    numbered = {one.claim.id: one for one in told}
    beside = _beside(connection, {numbered[paper.id].version for one in found for paper in one.reports})
    made: dict[str, str] = {}
    for one in found:
        rated = []
        for paper in one.reports:
            own = {at for span in paper.evidence for at in range(*span)}
            for act in beside.get(numbered[paper.id].version, ()):
                if shared := len(own & act.places):
                    rated.append((paper.status == one.status, act.held, shared, act.event))
        if rated:
            made[one.id] = max(rated)[3]
    return made


def _beside(connection: Connection, versions: Iterable[int]) -> Mapping[int, Sequence[_Act]]:
    """The events in which papers are made, by the version of the page that tells them."""
    found: dict[int, list[_Act]] = defaultdict(list)
    for piece in pieces(sorted(versions)):
        for row in connection.execute(_EVENTS.where(claims.c.version.in_(piece))):
            value = json.loads(row.value)
            if value["kind"] in _ACTS:
                places = frozenset(at for start, end in json.loads(row.evidence) for at in range(start, end))
                found[row.version].append(_Act(row.event, value["status"] == "held", places))
    return found


_EVENTS = (
    select(claims.c.version, claims.c.value, claims.c.evidence, members.c.event)
    .join(members, members.c.claim == claims.c.n)
    .where(claims.c.kind == "event", claims.c.current)
)
