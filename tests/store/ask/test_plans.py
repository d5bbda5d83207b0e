"""Plans: how they stand on a day, and what came of them; series of events."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from sqlalchemy import Connection

from letopis.model.facts import Event, Participant, Plan
from letopis.model.span import Span
from letopis.model.when import parse
from letopis.store.ask.forms import plan_form, series_form
from letopis.store.ask.names import identified
from letopis.store.ask.plans import PlanAnswer, PlanFilter, plans
from letopis.store.ask.series import series
from letopis.store.chronicle import Chronicle

from .conftest import entity, told

FORUM = "Форум рыболовства Чили и Перу"
STATES = (entity(1, "country", "Чили", "CL"), entity(2, "country", "Перу", "PE"), entity(3, "place", "Лима", "PE"))
BOTH = (Participant("e1"), Participant("e2"))


def forum(source: str, day: str, number: int, status: str, when: str, **more):
    """A page about an edition of the forum; one that is ahead is a plan, too."""
    text = f"{number}-й {FORUM}. {status}"
    span = Span(0, len(text))
    event = Event("v1", "conference", status, (span,), "by-hand", BOTH, parse(when), "e3", name=f"{number}-й {FORUM}",
                  edition=number, **more)  # fmt: skip
    plan = Plan(event.name or "", "open", (span,), "by-hand", parse(when), ("e1", "e2"), "v1")
    return told(source, text, day, *STATES, events=(event,), plans=(plan,) if status == "planned" else ())


def promise(source: str, day: str, what: str, due: str | None, *people):
    """A page on which the two promise something, or only people do."""
    named = tuple(one.id for one in people) or ("e1", "e2")
    made = Plan(what, "open", (Span(0, len(what)),), "by-hand", parse(due) if due else None, named)
    return told(source, f"{what}. И точка.", day, *STATES, *people, plans=(made,))


PAGES = (
    forum("1", "2020-03-01", 7, "planned", "2020-10"),
    forum("2", "2020-08-01", 7, "planned", "2021-05", rescheduled=True, previous_when=parse("2020-10")),
    forum("3", "2021-05-21", 7, "held", "2021-05-20"),
    forum("4", "2023-05-10", 9, "held", "2023-05-09"),
    promise("5", "2021-01-15", "построить мост через пролив", "2022"),
    promise(
        "6", "2021-06-01", "посетить Анкоридж с визитом", "2021-09-10", entity(4, "person", "Инес Кальдерон", "CL")
    ),
)


@pytest.fixture
def asked(chronicle: Chronicle, keep: Callable[..., None]) -> Iterator[Connection]:
    """A chronicle of a forum that was put off, a bridge nobody heard of again, and a visit."""
    keep(*PAGES)
    with chronicle.asked() as connection:
        yield connection


def on(asked: Connection, day: str, **more) -> dict[str, str]:
    """The state of each plan on a day, by the beginning of its words."""
    then = date.fromisoformat(day)
    return {one.plan.what[:9]: one.plan.state for one in plans(asked, PlanFilter(**more), then, then)}


@pytest.mark.parametrize(
    ("day", "state"),
    [("2020-04-01", "open"), ("2020-09-01", "postponed"), ("2021-05-22", "done"), ("2026-01-01", "done")],
)
def test_a_forum_is_planned_put_off_and_held(asked: Connection, day: str, state: str) -> None:
    assert on(asked, day, countries=("CL", "PE"))["7-й Форум"] == state


def test_what_nobody_heard_of_again_is_overdue_and_never_failed(asked: Connection) -> None:
    assert on(asked, "2022-12-31")["построить"] in ("open", "due")
    assert on(asked, "2023-01-01")["построить"] == "overdue"
    (late,) = plans(asked, PlanFilter(states=("overdue",), countries=("PE",)), date(2026, 1, 1))
    form = plan_form(late)
    assert (form["note"], form["steps"]) == ("overdue, nothing found", [])
    assert [one["source"] for one in form["evidence"]] == ["5"]


def test_what_came_of_a_plan_is_shown_by_its_sentence(asked: Connection) -> None:
    made = plans(asked, PlanFilter(states=("done",)), date(2026, 1, 1))
    form = next(plan_form(one) for one in made if one.plan.what.startswith("7-й"))
    done = [step for step in form["steps"] if step["effect"] == "done"]
    assert {one["source"] for step in done for one in step["evidence"]} == {"3"}


def test_the_two_clocks_are_apart_where_no_day_is_given(asked: Connection) -> None:
    (bridge,) = (one for one in plans(asked, PlanFilter(), date(2021, 2, 1)) if one.plan.what.startswith("построить"))
    assert bridge.plan.state == "open"


def what(found: list[PlanAnswer]) -> set[str]:
    return {one.plan.what[:9] for one in found}


def test_plans_are_chosen_by_person_country_and_window(asked: Connection) -> None:
    ines = identified(asked, "Инес Кальдерон", "person")
    today = date(2026, 1, 1)
    assert what(plans(asked, PlanFilter(units=ines.units), today)) == {"посетить "}
    assert "посетить " not in what(plans(asked, PlanFilter(countries=("CL", "PE")), today))
    within = PlanFilter(first=date(2022, 3, 1), last=date(2022, 4, 1))
    assert what(plans(asked, within, today)) == {"построить"}
    assert what(plans(asked, PlanFilter(countries=("AR",)), today)) == set()


def test_a_forum_is_one_series_in_which_an_edition_lacks(asked: Connection) -> None:
    (made,) = series(asked, "форум рыболовства")
    form = series_form(made)
    assert [(one["edition"], one["status"], one["rescheduled"]) for one in form["editions"]] == [
        (7, "held", True),
        (9, "held", False),
    ]
    assert (form["missing"], form["editions"][0]["place_name"]) == ([8], "Лима")


def test_as_of_a_day_an_edition_was_still_ahead(asked: Connection) -> None:
    (then,) = series(asked, countries=("CL", "PE"), as_of=date(2020, 9, 1))
    assert [(one.edition.number, one.events[0].fields["status"]) for one in then.editions] == [(7, "planned")]
    assert then.missing == ()
    assert series(asked, countries=("AR",)) == []
