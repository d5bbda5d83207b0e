"""Plans gathered from pages, and what became of them as of a day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.chronicle.claims import Claim, Source
from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.judgements import NOTHING, Judged, Judgement, JudgementKind, judged
from letopis.chronicle.parties import Party
from letopis.chronicle.plans.fate import Plan, plans
from letopis.chronicle.plans.report import PlanReport
from letopis.model.facts import EventKind, EventStatus, PlanStatus
from letopis.model.span import Span
from letopis.model.when import parse

FORUM = "17-й форум межрегионального сотрудничества Казахстана и России"


def states(codes: Iterable[str]) -> tuple[Party, ...]:
    return tuple(Party(code, unit=code, type="country", country=code) for code in codes)


def person(name: str, country: str = "KZ") -> Party:
    return Party(name, unit=f"{name} {country}", type="person", country=country)


def cited(page: str, known: str | None) -> Source:
    return Source(page, f"version of {page}", known=date.fromisoformat(known) if known else None)


def told(
    page: str,
    status: EventStatus = "planned",
    when: str | None = None,
    *,
    known: str | None = "2021-04-08",
    kind: EventKind = "conference",
    by: tuple[Party, ...] = states(["KZ", "RU"]),
    name: str | None = FORUM,
    **more: Any,
) -> EventReport:
    date = parse(when) if when else None
    fields = {"edition": 17 if name == FORUM else None} | more
    return EventReport(f"{page}-event", cited(page, known), "v1", kind, status, by, date, name=name, **fields)


def event(*reports: EventReport) -> MergedEvent:
    last = reports[-1]
    return MergedEvent(
        f"v-{reports[0].id}", last.kind, last.status, reports, {}, last.participants, last.when, last.place,
        name=last.name, edition=last.edition,
    )  # fmt: skip


def plan(
    page: str,
    what: str = "проведение форума",
    status: PlanStatus = "open",
    due: str | None = None,
    *,
    known: str | None = "2021-04-08",
    by: tuple[Party, ...] = states(["KZ", "RU"]),
    tied: bool = False,
    local: str = "plan1",
) -> PlanReport:
    date = parse(due) if due else None
    return PlanReport(f"{page}-{local}", cited(page, known), local, what, status, date, by, "v1" if tied else None)


def asked(
    reports: Iterable[PlanReport],
    events: Iterable[MergedEvent] = (),
    today: str = "2022-01-01",
    said: Judged = NOTHING,
    documents: Iterable[Claim] = (),
) -> tuple[Plan, ...]:
    found = list(events)
    event_of = {(one.source.version, one.local): each.id for each in found for one in each.reports}
    return plans(list(reports), found, event_of, date.fromisoformat(today), said, list(documents))


def only(*args: Any, **more: Any) -> Plan:
    (one,) = asked(*args, **more)
    return one


def effects(one: Plan) -> list[str]:
    return [step.effect for step in one.steps]


@pytest.mark.parametrize(
    ("due", "today", "state"),
    [
        ("2021", "2021-04-08", "due"),
        ("2021-23", "2021-08-31", "open"),
        ("2021-23", "2021-09-01", "due"),
        ("2021-23", "2021-11-30", "due"),
        ("2021-23", "2021-12-01", "overdue"),
        ("2021-04-08/2021-12-31", "2021-12-31", "due"),
        ("2021-04-08/2021-12-31", "2022-01-01", "overdue"),
        ("2021-05-12", "2021-05-12", "due"),
        (None, "2031-01-01", "open"),
    ],
)
def test_the_window_tells_the_state_where_nothing_else_does(due: str | None, today: str, state: str) -> None:
    assert only([plan("a", due=due)], today=today).state == state


def test_a_plan_that_happened_is_done_from_the_day_on_which_that_was_known() -> None:
    one = event(told("a", when="2021-09"), told("b", "held", "2021-09-30", known="2021-10-02"))
    reports = [plan("a", due="2021-09", tied=True)]
    assert only(reports, [one], "2021-10-01").state == "overdue"
    after = only(reports, [one], "2021-10-02")
    assert (after.state, effects(after), after.steps[0].claim) == ("done", ["done"], "b-event")


def test_put_off_without_a_date_waits_for_one() -> None:
    one = event(told("a", when="2020-11"), told("b", "postponed", "2020-11", known="2020-10-20"))
    found = only([plan("a", due="2020-11", known="2020-06-01", tied=True)], [one], "2022-01-01")
    assert (found.state, found.due, found.window) == ("postponed", None, (None, None))
    assert "put off from 2020-11" in found.steps[0].reason


def test_put_off_to_a_date_has_a_new_window() -> None:
    moved = event(told("a", "planned", "2021-09", rescheduled=True))
    found = only([plan("a", due="2021-09", tied=True)], [moved], "2021-05-01")
    assert (found.state, found.window) == ("postponed", (date(2021, 9, 1), date(2021, 9, 30)))
    assert only([plan("a", due="2021-09", tied=True)], [moved], "2021-10-01").state == "overdue"


def test_a_later_date_told_elsewhere_puts_off() -> None:
    one = event(told("a", when="2021-05"), told("b", when="2021-09", known="2021-05-20"))
    found = only([plan("a", due="2021-05", tied=True)], [one], "2021-06-10")
    assert (found.state, effects(found), found.window[0]) == ("postponed", ["postponed"], date(2021, 9, 1))


def test_called_off_and_planned_again() -> None:
    cancelled = told("b", "cancelled", known="2021-05-01")
    reports = [plan("a", due="2021-06", tied=True)]
    assert only(reports, [event(told("a", when="2021-06"), cancelled)]).state == "cancelled"
    again = told("c", when="2022-06", known="2021-08-01")
    found = only(reports, [event(told("a", when="2021-06"), cancelled, again)])
    assert (found.state, effects(found)) == ("open", ["cancelled", "open"])


def test_what_is_denied_is_contradicted() -> None:
    one = event(told("a", when="2021-06"), told("b", "denied", known="2021-05-01"))
    assert only([plan("a", due="2021-06", tied=True)], [one]).state == "contradicted"


def test_a_put_off_forum_of_two_events_is_one_plan() -> None:
    first = event(told("a", "postponed", "2020-11", known="2020-10-01"))
    second = event(told("b", when="2021"))
    found = only(
        [plan("a", status="postponed", tied=True, known="2020-10-01"), plan("b", due="2021", tied=True)],
        [first, second],
    )
    assert (found.state, len(found.reports), found.event) == ("overdue", 2, second.id)


def test_another_event_of_the_edition_fulfils_the_plan() -> None:
    held = event(told("b", "held", "2021-09-30", known="2021-10-02"))
    found = only([plan("a", due="2021", tied=True)], [event(told("a", when="2021")), held])
    assert found.state == "done"


def test_an_unnumbered_event_of_the_series_in_the_time_told_fulfils_the_plan() -> None:
    name = "форум межрегионального сотрудничества Казахстана и России"
    held = event(told("b", "held", "2021-09-30", known="2021-10-02", name=name))
    found = only([plan("a", due="2021", tied=True)], [event(told("a", when="2021")), held])
    assert (found.state, "of the same series" in found.steps[0].reason) == ("done", True)
    early = replace(held, when=parse("2020-09-30"))
    assert only([plan("a", due="2021", tied=True)], [event(told("a", when="2021")), early]).state == "overdue"


def test_a_summit_without_number_is_one_plan_of_its_month() -> None:
    names = ("саммит ШОС", "Саммит Шанхайской организации сотрудничества", "саммит ШОС")
    days = ("2021-09-16", "2021-09", "2021-11-16")
    ahead = [event(told(page, when=day, name=name, by=())) for page, day, name in zip("abc", days, names, strict=True)]
    assert [
        len(one.reports)
        for one in asked([plan(page, due=day, tied=True) for page, day in zip("abc", days, strict=True)], ahead)
    ] == [2, 1]


VISITOR, HOST = person("Арман Бектуров"), person("Пётр Савин", "RU")
ASTANA, OMSK = (Party(name, unit=name, type="place", country=code) for name, code in (("Астана", "KZ"), ("Омск", "RU")))


def visit(
    page: str, status: EventStatus, when: str, known: str, place: Party, kind: EventKind = "visit"
) -> EventReport:
    return told(page, status, when, known=known, kind=kind, by=(VISITOR,), name=None, place=place)


def test_who_is_met_where_he_was_to_come_has_come() -> None:
    ahead = event(visit("a", "planned", "2021-06", "2021-05-01", OMSK))
    met = told(
        "b", "held", "2021-06-10?", known="2021-06-10", kind="meeting", by=(VISITOR, HOST), name=None, place=OMSK
    )
    found = only([plan("a", due="2021-06", by=(VISITOR,), tied=True, known="2021-05-01")], [ahead, event(met)])
    assert (found.state, "are in the place named" in found.steps[0].reason) == ("done", True)


def test_without_a_date_the_first_event_told_of_later_counts() -> None:
    two = (VISITOR, HOST)
    ahead = event(told("a", known="2021-05-01", kind="meeting", by=two, name=None))
    same_day, first, second = (
        event(told(page, "held", day, known=day, kind="meeting", by=two, name=None))
        for page, day in (("b", "2021-05-01"), ("c", "2021-06-01"), ("d", "2021-07-01"))
    )
    report = plan("a", "встреча", by=two, tied=True, known="2021-05-01")
    assert only([report], [ahead, same_day]).state == "open"
    found = only([report], [ahead, second, same_day, first])
    assert [(step.effect, step.claim) for step in found.steps] == [("done", "c-event")]


@pytest.mark.parametrize(("place", "when"), [(ASTANA, "2021-06-10"), (OMSK, "2021-08-10")])
def test_elsewhere_or_at_another_time_is_another_visit(place: Party, when: str) -> None:
    ahead = event(visit("a", "planned", "2021-06", "2021-05-01", OMSK))
    other = event(visit("b", "held", when, when, place))
    found = only([plan("a", due="2021-06", by=(VISITOR,), tied=True, known="2021-05-01")], [ahead, other])
    assert found.state == "overdue"


def test_the_words_of_a_plan_may_tell_the_visit() -> None:
    held = event(visit("b", "held", "2021-06-10", "2021-06-10", OMSK))
    report = plan("a", "посетить Омск в июне", due="2021-06", by=(VISITOR,), known="2021-05-01")
    assert only([report], [held]).state == "done"


def paper(page: str, name: str, known: str, by: tuple[str, ...] = ("KZ", "RU")) -> Claim:
    parties = [{"unit": code, "name": code, "type": "country", "country": code} for code in by]
    value = {"kind": "agreement", "status": "signed", "name": name, "parties": parties}
    return Claim(f"{page}-paper", "document", cited(page, known), "document1", "", value, "rule", (Span(0, 1),))


def test_a_signed_paper_fulfils_what_was_to_be_signed() -> None:
    report = plan("a", "подписать соглашение о взаимной защите инвестиций")
    name = "соглашение о взаимной защите инвестиций"
    assert only([report], documents=[paper("b", name, "2021-06-01")]).state == "done"
    assert only([report], documents=[paper("b", name, "2021-02-01")]).state == "open"
    assert only([report], documents=[paper("b", name, "2021-06-01", ("RS", "CL"))]).state == "open"


def test_reports_in_like_words_are_one_plan() -> None:
    reports = [
        plan("a", "возвращение казахстанских студентов на учёбу"),
        plan("b", "вернуть на учёбу студентов: возвращение казахстанских студентов", known="2021-05-01"),
    ]
    assert len(only(reports).reports) == 2


@pytest.mark.parametrize(
    "other",
    [
        plan("b", "открытие казахстанского посольства в Омске"),
        plan("b", "возвращение казахстанских студентов на учёбу", by=states(["RS", "CL"])),
        plan("b", "возвращение казахстанских студентов на учёбу", due="2023"),
        plan("b", "возвращение казахстанских студентов на учёбу", known="2025-01-01"),
        plan("a", "возвращение казахстанских студентов на учёбу", local="plan2"),
    ],
)
def test_what_differs_in_words_parties_or_time_stays_apart(other: PlanReport) -> None:
    one = plan("a", "возвращение казахстанских студентов на учёбу", due="2021")
    assert len(asked([one, other], today="2026-01-01")) == 2


def test_what_is_told_later_is_not_yet_known() -> None:
    assert asked([plan("a", known="2021-04-08")], today="2021-04-07") == ()


def test_an_event_ahead_without_a_report_of_a_plan_is_one() -> None:
    found = only([], [event(told("a", when="2021-09"))], "2021-09-02")
    assert (found.state, found.what, found.reports, found.event) == ("due", FORUM, (), "v-a-event")


@pytest.mark.parametrize(
    "one",
    [
        told("a", "held", "2021-03"),
        told("a", when="2021-09", kind="other", name="матч"),
        told("a", "cancelled", "2015-09"),
    ],
)
def test_what_was_never_ahead_is_no_plan(one: EventReport) -> None:
    assert asked([], [event(one)]) == ()


def test_what_was_only_proposed_is_never_overdue() -> None:
    assert only([], [event(told("a", "proposed", "2021-09"))], "2022-01-01").state == "open"


def said(kind: JudgementKind, left: str, **more: Any) -> Judged:
    return judged([Judgement("j", kind, "plan", left, "somebody", datetime(2022, 1, 1, tzinfo=UTC), "", **more)])


def test_a_person_may_reject_a_plan() -> None:
    assert asked([plan("a")], said=said("reject", "a-plan1")) == ()


def test_a_person_may_bring_plans_together_and_keep_them_apart() -> None:
    unlike = [plan("a", "открытие посольства"), plan("b", "возвращение студентов")]
    assert len(asked(unlike, said=said("same", "a-plan1", right="b-plan1"))) == 1
    like = [plan("a", "возвращение студентов на учёбу"), plan("b", "возвращение студентов на учёбу")]
    assert len(asked(like, said=said("different", "b-plan1", right="a-plan1"))) == 2


def test_a_person_may_set_the_date_the_words_and_the_state() -> None:
    reports = [plan("a", due="2021-05")]
    due = only(reports, said=said("edit", "a-plan1", field="due", value="2022-05"))
    assert (due.state, due.window) == ("open", (date(2022, 5, 1), date(2022, 5, 31)))
    assert only(reports, said=said("edit", "a-plan1", field="what", value="встреча")).what == "встреча"
    assert only(reports, said=said("edit", "a-plan1", field="state", value="done")).state == "done"


drawn_plans = st.builds(
    lambda page, what, status, due, known, tied: plan(page, what, status, due, known=known, tied=tied),
    st.sampled_from("abcdef"),
    st.sampled_from(["возвращение студентов на учёбу", "скорое возвращение студентов на учёбу", "открытие посольства"]),
    st.sampled_from(["open", "open", "postponed", "cancelled", "done"]),
    st.sampled_from([None, "2021", "2021-05", "2021-09-03"]),
    st.sampled_from([None, "2021-04-08", "2021-05-08", "2021-12-08"]),
    st.booleans(),
)
drawn_events = st.builds(
    lambda page, status, when, known: event(told(page, status, when, known=known)),
    st.sampled_from("abcdef"),
    st.sampled_from(["planned", "held", "postponed", "cancelled", "denied", "proposed", "ongoing"]),
    st.sampled_from([None, "2021", "2021-05-02", "2021-09"]),
    st.sampled_from([None, "2021-04-08", "2021-05-08", "2021-12-08"]),
)
sets = st.tuples(
    st.lists(drawn_plans, max_size=6, unique_by=lambda one: one.id),
    st.lists(drawn_events, max_size=6, unique_by=lambda one: one.id),
)


@given(sets.flatmap(lambda two: st.tuples(st.just(two), st.permutations(two[0]), st.permutations(two[1]))))
def test_order_never_matters(
    drawn: tuple[tuple[list[PlanReport], list[MergedEvent]], list[PlanReport], list[MergedEvent]],
) -> None:
    (reports, events), shuffled, mixed = drawn
    found = asked(reports, events)
    assert found == asked(shuffled, mixed)
    assert sorted(one.id for each in found for one in each.reports) == sorted(
        one.id for one in reports if one.source.known is None or one.source.known <= date(2022, 1, 1)
    )
