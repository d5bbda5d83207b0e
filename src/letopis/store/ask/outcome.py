"""What an event led to: the plans, documents and figures that are told on the pages that tell it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, select

from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.figures.report import FigureReport
from letopis.chronicle.figures.report import report as figure
from letopis.chronicle.plans.fate import plans as fates
from letopis.chronicle.plans.report import PlanReport
from letopis.chronicle.plans.report import report as plan
from letopis.store.ask.bearing import bearing_on, briefs
from letopis.store.ask.documents import DocumentAnswer, documents_told
from letopis.store.ask.fates import Fates, fates_now
from letopis.store.ask.plans import PlanAnswer, plans_shown
from letopis.store.ask.told import events_then
from letopis.store.building.stored import Numbered, claims_numbered
from letopis.store.decisions import in_force
from letopis.store.dialect import pieces
from letopis.store.schema import claims, members

#: So many plans, documents and figures are looked at, those first that stand first on the pages.
_MOST = 60
_KINDS = ("plan", "document", "figure")
#: From so long before an event's first day to so long after its last one a page tells it as news.
_EVE, _NEWS = timedelta(days=1), timedelta(days=21)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the pages that tell an event promise, sign and count.

    `plans` are those that are not the event itself, with what came of them; `toward` those that it is, or that it
    fulfilled. `documents` made in the event stand first.
    """

    plans: tuple[PlanAnswer, ...]
    toward: tuple[PlanAnswer, ...]
    documents: tuple[DocumentAnswer, ...]
    figures: tuple[FigureReport, ...]


def outcome(connection: Connection, event: MergedEvent, today: date, as_of: date | None = None) -> Outcome:
    """What came of an event, as it stands on a day; as of a day, from what had been published by then."""
    told = _beside(connection, event)
    of_kind = {kind: [one for one in told if one.claim.kind == kind][:_MOST] for kind in _KINDS}
    found = _plans(connection, event, of_kind["plan"], today, as_of)
    own = {one.id for one in event.reports}
    toward = [one for one in found if one.plan.event == event.id or own & {step.claim for step in one.plan.steps}]
    papers = documents_told(connection, of_kind["document"], as_of)
    then = {one.claim.id for one in told if _told_then(event, one.claim.source.known)}
    return Outcome(
        tuple(one for one in found if one not in toward and then & {told.id for told in one.plan.reports}),
        tuple(toward),
        tuple(one for one in papers if one.event and one.event.id == event.id)
        + tuple(one for one in papers if not (one.event and one.event.id == event.id) and _any(one, then)),
        tuple(figure(one.claim) for one in of_kind["figure"] if one.claim.id in then),
    )


def _any(paper: DocumentAnswer, ids: set[str]) -> bool:
    return any(one.id in ids for one in paper.document.reports)


def _told_then(event: MergedEvent, known: date | None) -> bool:
    """Whether a page came out when the event was news: what is told before or long after did not come of it."""
    if event.status not in ("held", "ongoing") or known is None:
        return False
    first = event.when.earliest if event.when else None
    last = event.when.latest if event.when else None
    start = first or last or event.reports[0].source.known or known
    return start - _EVE <= known <= (last or start) + _NEWS


def _beside(connection: Connection, event: MergedEvent) -> Sequence[Numbered]:
    """The claims of other kinds on the versions of pages that tell an event, in their order there."""
    own = select(claims.c.version).where(claims.c.id.in_([one.id for one in event.reports]))
    chosen = select(claims.c.n).where(claims.c.version.in_(own), claims.c.kind.in_(_KINDS), claims.c.current)
    numbers = connection.scalars(chosen.order_by(claims.c.version, claims.c.n).limit(3 * _MOST)).all()
    return sorted(claims_numbered(connection, numbers), key=lambda one: (one.version, one.n))


def _plans(
    connection: Connection, event: MergedEvent, told: Iterable[Numbered], today: date, as_of: date | None
) -> Sequence[PlanAnswer]:
    reports = [plan(one.claim) for one in told]
    if not reports:
        return ()
    near = bearing_on(connection, reports, as_of or today)
    tied = {event.id, *_tied(connection, told)}
    found = (
        _then(connection, reports, {*near, *tied}, as_of)
        if as_of
        else fates_now(connection, reports, {**briefs(connection, tied), **near}, (), today)
    )
    return plans_shown(connection, [one for one in found.plans if one.reports], found.events)


def _then(connection: Connection, reports: Sequence[PlanReport], ids: Iterable[str], as_of: date) -> Fates:
    events = events_then(connection, ids, as_of)
    event_of = {(one.source.version, one.local): each.id for each in events for one in each.reports}
    return Fates(fates(reports, events, event_of, as_of, in_force(connection)), {one.id: one for one in events})


def _tied(connection: Connection, told: Iterable[Numbered]) -> set[str]:
    """The events that plans are tied to: told on the same version of the page."""
    found: set[str] = set()
    wanted = {(one.version, one.claim.value.get("event")) for one in told}
    chosen = select(claims.c.version, claims.c.local, members.c.event).join(members, members.c.claim == claims.c.n)
    for piece in pieces(sorted({version for version, _ in wanted})):
        for row in connection.execute(chosen.where(claims.c.version.in_(piece), claims.c.current)):
            if (row.version, row.local) in wanted:
                found.add(row.event)
    return found
