"""Which countries plans concern: those of the pages' reports, and those that take part in the events they became."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from letopis.store.ask.plans import PlanAnswer
from letopis.store.dialect import beginning, pieces
from letopis.store.schema import claim_facets, claims, event_facets

_PLAN, _EVENT = "plan|c:", "c:"


def countries_of_plans(connection: Connection, found: Iterable[PlanAnswer]) -> Mapping[str, frozenset[str]]:
    """The codes of the countries that each plan concerns, by the plans' ids: those that it is found by."""
    plans = {one.plan.id: (tuple(told.id for told in one.plan.reports), one.plan.event) for one in found}
    by_claim = _of_claims(connection, {id for reports, _ in plans.values() for id in reports})
    by_event = _of_events(connection, {event for _, event in plans.values() if event})
    return {
        id: frozenset().union(*(by_claim.get(one, ()) for one in reports), by_event.get(event or "", ()))
        for id, (reports, event) in plans.items()
    }


def _of_claims(connection: Connection, ids: Iterable[str]) -> Mapping[str, set[str]]:
    made: dict[str, set[str]] = defaultdict(set)
    wanted = beginning(connection, claim_facets.c.facet, _PLAN)
    chosen = select(claims.c.id, claim_facets.c.facet).join(claims, claims.c.n == claim_facets.c.claim).where(wanted)
    for piece in pieces(sorted(ids)):
        for row in connection.execute(chosen.where(claims.c.id.in_(piece))):
            made[row.id].add(row.facet.removeprefix(_PLAN))
    return made


def _of_events(connection: Connection, ids: Iterable[str]) -> Mapping[str, set[str]]:
    made: dict[str, set[str]] = defaultdict(set)
    wanted = beginning(connection, event_facets.c.facet, _EVENT)
    chosen = select(event_facets.c.event, event_facets.c.facet).where(wanted)
    for piece in pieces(sorted(ids)):
        for row in connection.execute(chosen.where(event_facets.c.event.in_(piece))):
            made[row.event].add(row.facet.removeprefix(_EVENT))
    return made
