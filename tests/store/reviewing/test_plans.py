"""Plans are accepted, rejected, edited, merged and split by any of their reports."""

from datetime import date

import pytest

from letopis.model.facts import Plan
from letopis.model.span import Span
from letopis.model.when import parse
from letopis.store.ask.plans import PlanAnswer, PlanFilter, plans
from letopis.store.chronicle import Chronicle
from letopis.store.reviewing import BadValue, Reviewer, acts_of

from .conftest import Keep, met, page

WHAT = "открыть мост через Иртыш"


def planned(source: str, what: str, due: str | None, day: str = "2024-05-14", event: str | None = None) -> object:
    """A page that tells a plan."""
    one = Plan(what, "open", (Span(0, 10),), "by.hand", parse(due) if due else None, ("e1", "e2"), event)
    events = [met(None, status="planned", id=event)] if event else []
    return page(source, f"{what}: Ланге и Абишев обещали это.", day, *events, plans=(one,))


@pytest.fixture
def two(keep: Keep) -> None:
    """A plan that two pages tell in like words, and another one."""
    keep(
        planned("alfa/1", WHAT, "2025"),
        planned("beta/1", "открыть новый мост через Иртыш", "2025", "2024-05-20"),
        planned("gamma/1", "провести ярмарку мёда", "2026"),
    )


def known(chronicle: Chronicle, today: date = date(2024, 6, 1)) -> list[PlanAnswer]:
    with chronicle.asked() as connection:
        return list(plans(connection, PlanFilter(), today))


def whats(chronicle: Chronicle) -> list[tuple[str, int]]:
    return [(one.plan.what, len(one.plan.reports)) for one in known(chronicle)]


@pytest.mark.usefixtures("two")
def test_a_rejected_plan_vanishes_with_all_its_reports_until_it_is_accepted(
    chronicle: Chronicle, darya: Reviewer
) -> None:
    assert whats(chronicle) == [(WHAT, 2), ("провести ярмарку мёда", 1)]
    id = known(chronicle)[0].plan.id
    done = darya.reject(id)
    assert len(done.judgements) == 2 and whats(chronicle) == [("провести ярмарку мёда", 1)]
    darya.accept(id)
    assert whats(chronicle) == [(WHAT, 2), ("провести ярмарку мёда", 1)]
    with chronicle.asked() as connection:
        assert [one.first.kind for one in acts_of(connection, id)] == ["reject", "accept"]


@pytest.mark.usefixtures("two")
def test_plans_are_split_and_merged(chronicle: Chronicle, darya: Reviewer) -> None:
    first = known(chronicle)[0].plan.id
    split = darya.split(first, ["beta/1"])
    assert [count for _, count in whats(chronicle)] == [1, 1, 1]
    darya.undo(split.id)
    darya.merge([one.plan.id for one in known(chronicle)])
    assert [count for _, count in whats(chronicle)] == [3]


@pytest.mark.usefixtures("two")
def test_a_plan_is_edited(chronicle: Chronicle, darya: Reviewer) -> None:
    id = known(chronicle)[0].plan.id
    darya.edit(id, "what", "Открыть мост")
    darya.edit(id, "due", "2024-03")
    assert (known(chronicle)[0].plan.what, known(chronicle)[0].plan.state) == ("Открыть мост", "overdue")
    darya.edit(id, "state", "done")
    assert known(chronicle)[0].plan.state == "done"
    with pytest.raises(BadValue, match="use one of open"):
        darya.edit(id, "state", "failed")


def test_the_event_of_a_rejected_plan_is_no_plan_either(chronicle: Chronicle, darya: Reviewer, keep: Keep) -> None:
    keep(planned("alfa/1", WHAT, "2025", event="v7"))
    (one,) = known(chronicle)
    darya.reject(one.plan.id)
    assert known(chronicle) == []


@pytest.mark.usefixtures("two")
def test_judgements_of_plans_follow_pages_that_change(chronicle: Chronicle, darya: Reviewer, keep: Keep) -> None:
    darya.reject(known(chronicle)[1].plan.id)
    newer = Plan("провести ярмарку мёда", "open", (Span(0, 10),), "by.newer", parse("2026"), ("e1", "e2"))
    keep(page("gamma/1", "провести ярмарку мёда: Ланге и Абишев обещали это. Снова.", "2024-05-14", plans=(newer,)))
    assert whats(chronicle) == [(WHAT, 2)]
