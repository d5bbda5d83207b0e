"""What stands around an event: events that it may be one with, editions, offices of the day, plans, papers, words."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection

from letopis.chronicle.events.merge import MergedEvent
from letopis.store.ask.event import event_now, events_alone, merged_event
from letopis.store.ask.holders import offices_on
from letopis.store.ask.near import editions, near
from letopis.store.ask.outcome import outcome
from letopis.store.ask.spoken import languages_of, spoken_of
from letopis.store.ask.told import merged_events
from letopis.store.chronicle import Chronicle

TODAY = date(2025, 6, 1)


@pytest.fixture(scope="module")
def chronicle(sample_chronicle: Path) -> Iterator[Chronicle]:
    with Chronicle(str(sample_chronicle), make=False) as opened:
        yield opened


@pytest.fixture
def asked(chronicle: Chronicle) -> Iterator[Connection]:
    with chronicle.asked() as connection:
        yield connection


@pytest.fixture
def forum(asked: Connection) -> MergedEvent:
    return merged_event(asked, "IX форум межрегионального сотрудничества 2023")


def on(chronicle: Chronicle, connection: Connection, day: str, kind: str) -> MergedEvent:
    id = next(row.id for row in chronicle.timeline(since=day, until=day, kinds=[kind]) if str(row.sort) == day)
    return merged_events(connection, [id])[0]


def test_those_of_the_same_days_and_people_come_near_and_never_the_event_itself(
    chronicle: Chronicle, asked: Connection
) -> None:
    press = on(chronicle, asked, "2022-11-23", "press-conference")
    found = near(asked, press, 4)
    assert len(found) == 4 and press.id not in {one.id for one in found}
    assert all(one.sort and abs((one.sort - date(2022, 11, 23)).days) <= 15 for one in found)
    people = {one.unit for one in press.participants}
    assert people & {one["unit"] for one in found[0].fields["participants"]}


def test_an_event_that_stands_alone_has_none_near(chronicle: Chronicle, asked: Connection) -> None:
    assert near(asked, on(chronicle, asked, "2024-02-12", "meeting")) == []


def test_the_editions_of_a_series_come_by_day(asked: Connection, forum: MergedEvent) -> None:
    found = editions(asked, forum)
    assert [one.fields.get("edition") for one in found] == [7, 7, 7, 9, 10]
    assert [one.sort for one in found] == sorted(filter(None, (one.sort for one in found)))


def test_what_belongs_to_no_series_has_no_editions(chronicle: Chronicle, asked: Connection) -> None:
    assert editions(asked, on(chronicle, asked, "2024-02-12", "meeting")) == ()


def test_the_office_is_that_of_the_day(chronicle: Chronicle, asked: Connection) -> None:
    id = chronicle.named("Вугар Джаббаров").id
    (then,) = offices_on(asked, [id], date(2021, 3, 15))[id]
    (later,) = offices_on(asked, [id], date(2022, 5, 25))[id]
    assert (then.tenure.position, then.sure) == ("министр иностранных дел", "certain")
    assert (later.tenure.position, later.sure) == ("посол", "certain")
    assert offices_on(asked, [id], date(1990, 1, 1)) == {}


def test_a_paper_signed_in_an_event_is_its_outcome_with_the_event(chronicle: Chronicle, asked: Connection) -> None:
    signing = on(chronicle, asked, "2024-04-09", "signing")
    found = outcome(asked, signing, TODAY)
    assert found.documents[0].document.name == "соглашение о единых складах"
    assert found.documents[0].event is not None and found.documents[0].event.id == signing.id


def test_plans_that_an_event_fulfilled_led_to_it_and_are_not_its_outcome(asked: Connection, forum: MergedEvent) -> None:
    found = outcome(asked, forum, TODAY)
    (plan,) = [one.plan for one in found.toward]
    assert plan.event == forum.id and plan.state == "done"
    assert plan.id not in {one.plan.id for one in found.plans}


def test_what_pages_told_long_before_or_after_did_not_come_of_an_event(asked: Connection, forum: MergedEvent) -> None:
    known = {told.source.known for one in outcome(asked, forum, TODAY).plans for told in one.plan.reports}
    assert all(one and date(2023, 10, 11) <= one <= date(2023, 11, 3) for one in known)


def test_what_was_only_planned_has_no_outcome(chronicle: Chronicle, asked: Connection) -> None:
    ceremony = on(chronicle, asked, "2024-01-01", "ceremony")
    assert ceremony.status == "planned"
    found = outcome(asked, ceremony, TODAY)
    assert (found.plans, found.figures) == ((), ()) and found.toward


def test_a_name_stands_in_a_sentence_of_a_page(chronicle: Chronicle, asked: Connection) -> None:
    for unit in chronicle.named("Вугар Джаббаров").units:
        (told,) = spoken_of(asked, unit)
        (sentence,) = told.sentences
        assert all("жаббаров" in mark.of(sentence.text) for mark in sentence.marks) and told.source


def test_events_come_alone_with_their_reports_and_the_language_of_each(asked: Connection, forum: MergedEvent) -> None:
    (found,) = events_alone(asked, [forum.id])
    assert [one.report.id for one in found.told] == [one.id for one in forum.reports]
    assert set(languages_of(asked, [one.id for one in forum.reports]).values()) == {"ru"}


def test_an_id_leads_to_the_event_of_now(asked: Connection, forum: MergedEvent) -> None:
    assert event_now(asked, forum.id) == event_now(asked, forum.reports[2].id) == forum.id
    assert event_now(asked, "v000000000000") is None and event_now(asked, "v1") is None
