"""What a brief of a relation is made of."""

from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest

from letopis.exports.brief.collect import relation_brief
from letopis.exports.brief.records import Happening, RelationBrief, Source
from letopis.model.errors import LetopisError
from letopis.store.chronicle import Chronicle

TODAY = date(2026, 1, 15)


def cited(record: Any) -> set[int]:
    """The numbers of sources anywhere in a record."""
    if isinstance(record, Source):
        return set()
    if is_dataclass(record):
        own = {one.name: getattr(record, one.name) for one in fields(record)}
        told = own.get("sources", ())
        numbers = {one for one in told if isinstance(one, int)} if isinstance(told, tuple) else set()
        numbers |= {own["source"]} if isinstance(own.get("source"), int) else set()
        return numbers.union(*map(cited, own.values()))
    return set().union(*map(cited, record)) if isinstance(record, tuple) else set()


def named(found: tuple[Happening, ...]) -> list[str]:
    return [f"{one.kind} {one.day}" for one in found]


def test_every_statement_has_sources_and_every_source_is_cited(brief: RelationBrief) -> None:
    assert cited(brief) == {one.number for one in brief.sources} == set(range(1, len(brief.sources) + 1))
    told = (*brief.latest, *brief.promises, *brief.documents, *brief.disagreements)
    assert all(one.sources for one in told)


def test_sources_are_numbered_where_they_are_first_cited(brief: RelationBrief) -> None:
    first, *rest = (*brief.now.coming, *brief.now.ahead, *brief.now.due, *brief.now.overdue)
    assert first.sources == (1,) and rest


def test_latest_events_come_first_and_hold_their_parts(brief: RelationBrief) -> None:
    assert named(brief.latest)[:2] == ["conference 2025-05-22", "visit 2024-12-03"]
    assert {one.kind for one in brief.latest[1].parts} == {"signing", "meeting"}
    told = {one.id for one in brief.latest}
    assert not told & {part.id for one in brief.latest for part in one.parts}


def test_offices_are_those_of_the_day(brief: RelationBrief) -> None:
    visit = next(one for one in brief.latest if one.kind == "visit" and one.day == date(2022, 11, 23))
    (guest,) = visit.participants
    assert guest.post is not None
    assert (guest.name, guest.post.key, guest.post.rank) == (
        "Георгий Тарханов", "GE|министр иностранных дел", "foreign ministers",
    )  # fmt: skip
    posts = {(one.day, each.name): each.post for one in brief.latest for each in one.participants}
    dismissed = posts[date(2022, 2, 3), "Вугар Джаббаров"]
    sent = posts[date(2022, 4, 29), "Вугар Джаббаров"]
    assert dismissed is not None and dismissed.position == "министр иностранных дел"
    assert sent is not None and sent.position == "посол"


def test_talks_count_at_the_level_of_the_lower_side(brief: RelationBrief) -> None:
    counts = {(one.group, one.word): dict(one.counts) for one in brief.contacts.rows}
    assert counts["talks", "foreign ministers"] == {2021: 1, 2022: 2, 2024: 1}  # one of them with a president
    assert counts["talks", "deputy ministers"] == {2022: 2}  # those of 2024 sat beside their ministers
    assert ("talks", "heads of state") not in counts
    assert brief.contacts.years == (2021, 2022, 2023, 2024, 2025)


def test_what_is_due_and_overdue_is_told_first(brief: RelationBrief) -> None:
    assert [one.due.edtf for one in brief.now.due if one.due] == ["2025/2026"]
    assert [one.words for one in brief.now.overdue] == [
        "Эльнур Садыхов подтвердил, что в 2024 году в Гори откроется генеральное консульство Азербайджана."
    ]
    assert brief.now.coming == () and not brief.now.empty


def test_a_plan_that_a_page_tells_twice_is_not_overdue_where_it_was_put_off(chronicle: Chronicle) -> None:
    plans = chronicle.plans(today=TODAY, countries=["AZ", "GE"])
    assert len([one for one in plans if one.plan.state == "overdue"]) == 2
    assert len(relation_brief(chronicle, ["AZ", "GE"], today=TODAY).now.overdue) == 1


def test_promises_without_a_date_are_counted_not_told(brief: RelationBrief) -> None:
    assert [one for one in brief.promises if one.due is None] == []
    assert brief.doubts.vague == 9


def test_where_sources_disagree_both_are_told(brief: RelationBrief) -> None:
    (event,) = brief.disagreements
    (place,) = event.disagreements
    assert (event.kind, place.attribute) == ("press-conference", "place")
    assert [one.value for one in place.said] == ["Гори", "Баку"]
    pages = {one.number: one.outlet for one in brief.sources}
    assert [[pages[number] for number in one.sources] for one in place.said] == [
        ["Вестник дипломатии"], ["Степной курьер"],
    ]  # fmt: skip


def test_figures_keep_their_bounds_and_series_say_what_lacks(brief: RelationBrief) -> None:
    (turnover,) = brief.figures
    values = {one.period.edtf if one.period else None: one for one in turnover.periods}
    assert [(one.value, one.bound) for one in values["2021"].values] == [(24.2e9, "="), (20e9, ">")]
    assert values["2022"].disputed and values["2030"].values[0].ahead
    forum, *_ = brief.series
    assert (forum.name, forum.missing) == ("Форум межрегионального сотрудничества Азербайджана и Грузии", (8,))


def test_as_of_a_day_nothing_later_is_known(chronicle: Chronicle) -> None:
    then = relation_brief(chronicle, ["AZ", "GE"], today=TODAY, as_of="2024-10-01")
    assert max(one.published for one in then.sources if one.published) <= date(2024, 10, 1)
    assert then.today == date(2024, 10, 1)
    assert named(then.now.coming) == ["conference 2025-05-01"]
    assert then.now.coming[0].rescheduled
    assert not any(one.due and one.due.edtf == "2024-10" for one in then.now.due)  # put off in the same page


def test_a_time_bounds_events_plans_and_documents(chronicle: Chronicle) -> None:
    late = relation_brief(chronicle, ["AZ", "GE"], today=TODAY, since="2024")
    assert min(one.day for one in late.latest if one.day) >= date(2024, 1, 1)
    assert late.contacts.years == (2024, 2025)
    assert [one.since for one in late.documents] == [date(2024, 12, 4)]
    early = relation_brief(chronicle, ["AZ", "GE"], today=TODAY, until="2021")
    assert max(one.day for one in early.latest if one.day) < date(2022, 1, 1)


def test_states_without_anything_in_common_have_an_empty_brief(chronicle: Chronicle) -> None:
    empty = relation_brief(chronicle, ["NZ", "IS"], today=TODAY)
    assert empty.sources == () and empty.now.empty and empty.latest == ()


def test_an_unknown_country_is_told(chronicle: Chronicle) -> None:
    with pytest.raises(LetopisError, match="Атлантида"):
        relation_brief(chronicle, ["AZ", "Атлантида"], today=TODAY)


def test_the_same_question_has_the_same_answer(chronicle: Chronicle, brief: RelationBrief) -> None:
    assert relation_brief(chronicle, ["AZ", "GE"], today=TODAY) == brief
