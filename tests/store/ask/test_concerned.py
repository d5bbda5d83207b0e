"""Which countries plans concern."""

from collections.abc import Callable
from datetime import date

from letopis.model.facts import Plan
from letopis.model.span import Span
from letopis.store.ask.concerned import countries_of_plans
from letopis.store.ask.plan import plan_of
from letopis.store.chronicle import Chronicle

from .conftest import entity, event, told

TODAY = date(2021, 6, 1)
PERU, CHILE = entity(1, "country", "Перу", "PE"), entity(2, "country", "Чили", "CL")


def keep_two(keep: Callable[..., None]) -> None:
    """A plan of Peru, and a meeting ahead of Peru and Chile."""
    plan = Plan("открыть школу", "open", (Span(0, 5),), "plans.by-hand", by=("e1",))
    ahead = event("ev1", status="planned", who=("e1", "e2"), when="2022-03-01")
    keep(
        told("1", "Школа будет.", "2021-03-01", PERU, plans=(plan,)),
        told("2", "Встреча будет.", "2021-04-01", PERU, CHILE, events=(ahead,)),
    )


def test_plans_concern_those_who_plan_and_those_of_their_events(
    chronicle: Chronicle, keep: Callable[..., None]
) -> None:
    keep_two(keep)
    found = chronicle.plans(today=TODAY)
    with chronicle.asked() as connection:
        concerned = countries_of_plans(connection, found)
    assert sorted(map(sorted, concerned.values())) == [["CL", "PE"], ["PE"]]
    assert concerned.keys() == {one.plan.id for one in found}


def test_a_plan_is_found_by_the_claim_that_tells_it(chronicle: Chronicle, keep: Callable[..., None]) -> None:
    keep_two(keep)
    (plan,) = [one for one in chronicle.plans(today=TODAY) if one.plan.reports]
    with chronicle.asked() as connection:
        found = plan_of(connection, plan.plan.reports[0].id, TODAY)
        unknown = plan_of(connection, "0" * 20, TODAY)
        before = plan_of(connection, plan.plan.reports[0].id, TODAY, date(2020, 1, 1))
    assert found is not None and found.plan.id == plan.plan.id
    assert unknown is None and before is None
