"""The one plan that a report tells."""

from datetime import date

from sqlalchemy import Connection, select

from letopis.chronicle.plans.report import report
from letopis.store.ask.plans import PlanAnswer, PlanFilter, plans
from letopis.store.building.stored import claims_numbered
from letopis.store.schema import claims


def plan_of(connection: Connection, claim: str, today: date, as_of: date | None = None) -> PlanAnswer | None:
    """The plan that a claim tells, as it stands on a day; None where it tells none, or people rejected that plan."""
    chosen = select(claims.c.n).where(claims.c.id == claim, claims.c.kind == "plan", claims.c.current)
    told = claims_numbered(connection, connection.scalars(chosen).all())
    units = frozenset(party.unit for one in told for party in report(one.claim).by if party.unit)
    found = plans(connection, PlanFilter(units=units), today, as_of) if told else ()
    return next((one for one in found if claim in {each.id for each in one.plan.reports}), None)
