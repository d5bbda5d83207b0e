"""Events are accepted, rejected, edited, merged and split; what a person said stands against rules, till undone."""

import pytest

from letopis.chronicle.events.merge import MergedEvent
from letopis.store.accounts.audit import entries
from letopis.store.ask.told import merged_events
from letopis.store.chronicle import Chronicle
from letopis.store.decisions import judgements_in
from letopis.store.reviewing import AlreadyJudged, BadValue, Contradicted, NotInForce, Reviewer, UnknownTarget, acts

from .conftest import NOW, Keep, met, page, rows

WITH_ROLE = "Ирма Ланге (guest); Серик Абишев (host)"


@pytest.fixture
def apart(keep: Keep) -> None:
    """Two reports that rules take for two meetings: a month lies between the days that they tell."""
    keep(
        page("alfa/1", "Ланге встретилась с Абишевым в Астане.", "2024-05-14", met("2024-05-14")),
        page("beta/1", "Абишев принял Ланге в июне.", "2024-06-14", met("2024-06-14")),
    )


@pytest.fixture
def together(keep: Keep) -> None:
    """Two reports of one meeting."""
    keep(
        page("alfa/1", "Ланге встретилась с Абишевым в Астане.", "2024-05-14", met("2024-05-14")),
        page("beta/1", "Абишев принял Ланге в Астане.", "2024-05-15", met("2024-05-14")),
    )


def event(chronicle: Chronicle, id: str) -> MergedEvent:
    with chronicle.asked() as connection:
        return merged_events(connection, [id])[0]


def sources(chronicle: Chronicle) -> list[list[str]]:
    return sorted(sorted(one.source for one in row.cited) for row in rows(chronicle))


@pytest.mark.usefixtures("apart")
def test_a_merge_makes_one_event_of_both_sources_and_undoing_it_two_again(
    chronicle: Chronicle, darya: Reviewer
) -> None:
    assert sources(chronicle) == [["alfa/1"], ["beta/1"]]
    done = darya.merge([one.id for one in rows(chronicle)], "one meeting, the date is a slip")
    assert sources(chronicle) == [["alfa/1", "beta/1"]]
    taken_back = darya.undo(done.id)
    assert sources(chronicle) == [["alfa/1"], ["beta/1"]]
    with chronicle.asked() as connection:
        (kept,) = judgements_in(connection)
    assert kept.ended is not None and kept.ended_by == "Дарья" and kept.reason == "one meeting, the date is a slip"
    assert [one.id for one in taken_back.judgements] == [kept.id]


@pytest.mark.usefixtures("together")
def test_a_split_makes_two_events_and_undoing_it_one_again(chronicle: Chronicle, darya: Reviewer) -> None:
    (row,) = rows(chronicle)
    done = darya.split(row.id, ["beta/1"])
    assert sources(chronicle) == [["alfa/1"], ["beta/1"]]
    darya.undo(done.id)
    assert sources(chronicle) == [["alfa/1", "beta/1"]]


@pytest.mark.usefixtures("together")
def test_a_split_holds_for_what_is_added_later(chronicle: Chronicle, darya: Reviewer, keep: Keep) -> None:
    darya.split(rows(chronicle)[0].id, ["beta/1"])
    keep(page("gamma/1", "Встреча Ланге и Абишева прошла в Астане.", "2024-05-16", met("2024-05-14")))
    assert sorted(len(one) for one in sources(chronicle)) == [1, 2]


@pytest.mark.usefixtures("together")
def test_a_merge_against_a_split_is_told_with_the_judgement_that_stands(
    chronicle: Chronicle, darya: Reviewer, oleg: Reviewer
) -> None:
    split = darya.split(rows(chronicle)[0].id, ["beta/1"], "another day")
    with pytest.raises(
        Contradicted, match=f"beta/1#v1 and alfa/1#v1 are different .*another day.*undo {split.id}"
    ) as told:
        oleg.merge([one.id for one in rows(chronicle)])
    assert [one.id for one in told.value.standing] == [split.judgements[0].id]
    assert len(sources(chronicle)) == 2
    oleg.undo(split.id)
    assert len(sources(chronicle)) == 1


@pytest.mark.usefixtures("apart")
def test_a_split_against_a_chain_of_merges_is_told(chronicle: Chronicle, darya: Reviewer, keep: Keep) -> None:
    keep(page("gamma/1", "Ланге и Абишев встретились в июле.", "2024-07-14", met("2024-07-14")))
    first, second, third = (one.id for one in rows(chronicle))
    one = darya.merge([first, second])
    other = darya.merge([rows(chronicle)[0].id, third])
    assert len(rows(chronicle)) == 1
    with pytest.raises(Contradicted) as told:
        darya.split(rows(chronicle)[0].id, ["beta/1", "gamma/1"])
    assert {each.id.partition(".")[0] for each in told.value.standing} == {one.id, other.id}


def test_two_reports_of_one_page_can_be_merged(chronicle: Chronicle, darya: Reviewer, keep: Keep) -> None:
    text = "Ланге встретилась с Абишевым в Астане. Их беседа в июне продлилась час."
    keep(
        page("alfa/1", text, "2024-06-15", met("2024-05-14"), met("2024-06-14", 40, id="v2")),
        page("beta/1", "Абишев принял Ланге в Астане.", "2024-05-15", met("2024-05-14")),
        page("gamma/1", "Абишев и Ланге встретились.", "2024-06-15", met("2024-06-14")),
    )
    assert len(rows(chronicle)) == 2
    done = darya.merge([one.id for one in rows(chronicle)])
    assert [row.reports for row in rows(chronicle)] == [4]
    darya.undo(done.id)
    assert [row.reports for row in rows(chronicle)] == [2, 2]


@pytest.mark.usefixtures("together")
def test_a_rejected_event_vanishes_unless_asked_for_and_can_be_accepted(
    chronicle: Chronicle, darya: Reviewer, oleg: Reviewer
) -> None:
    (row,) = rows(chronicle)
    rejected = darya.reject(row.id, "a rumour")
    assert rows(chronicle) == [] and [one.verdict for one in rows(chronicle, rejected=True)] == ["reject"]
    oleg.accept(row.id)
    assert [one.verdict for one in rows(chronicle)] == ["accept"]
    oleg.reject(row.id)
    assert rows(chronicle) == []
    with pytest.raises(NotInForce, match="is no judgement"):
        oleg.undo("0123456789")
    with chronicle.asked() as connection:
        last = acts(connection)[-1]
    oleg.undo(last.id)
    assert [one.verdict for one in rows(chronicle)] == ["accept"]
    with pytest.raises(NotInForce, match="taken back before"):
        oleg.undo(last.id)
    darya.undo(rejected.id)
    assert [one.verdict for one in rows(chronicle)] == ["accept"]


@pytest.mark.usefixtures("apart")
def test_a_rejection_and_an_acceptance_of_parts_leave_the_event_when_parts_are_rejected_as_a_whole(
    chronicle: Chronicle, darya: Reviewer
) -> None:
    first, second = (one.id for one in rows(chronicle))
    darya.accept(second)
    darya.merge([first, second])
    assert [one.verdict for one in rows(chronicle)] == ["accept"]
    darya.reject(rows(chronicle)[0].id)
    assert rows(chronicle) == []


@pytest.mark.usefixtures("together")
def test_an_edit_is_preferred_with_its_author_and_the_reports_values_are_kept(
    chronicle: Chronicle, darya: Reviewer, oleg: Reviewer
) -> None:
    id = rows(chronicle)[0].id
    darya.edit(id, "when", "2024-05-13", "the protocol says so")
    found = event(chronicle, id)
    assert str(found.when) == "2024-05-13" and rows(chronicle)[0].fields["when"] == "2024-05-13"
    assert "Дарья" in found.attributes["when"].rule
    assert [one.value for one in found.attributes["when"].said] == ["2024-05-13", "2024-05-14"]
    second = oleg.edit(id, "when", "2024-05-12")
    assert str(event(chronicle, id).when) == "2024-05-12"
    oleg.undo(second.id)
    assert str(event(chronicle, id).when) == "2024-05-13"


@pytest.mark.usefixtures("together")
def test_each_field_takes_what_a_person_types(chronicle: Chronicle, darya: Reviewer) -> None:
    id = rows(chronicle)[0].id
    typed = {"kind": "call", "status": "planned", "level": "working", "edition": "3", "name": " Встреча  у моря ",
             "topics": "trade, energy", "format": "онлайн", "rescheduled": "yes", "previous_when": "2024-04",
             "reason": "непогода", "place": "Берлин", "participants": WITH_ROLE, "invited_by": "Германия"}  # fmt: skip
    for field, value in typed.items():
        darya.edit(id, field, value)
    found = event(chronicle, id)
    assert (found.kind, found.status, found.level, found.edition, found.name) == (
        "call", "planned", "working", 3, "Встреча у моря",
    )  # fmt: skip
    assert found.topics == ("trade", "energy") and found.format == "онлайн" and found.rescheduled
    assert found.place is not None and (found.place.name, found.place.wikidata) == ("Берлин", "Q64")
    assert {(one.name, one.role) for one in found.participants} == {("Ирма Ланге", "guest"), ("Серик Абишев", "host")}
    assert all(one.unit for one in found.participants)
    assert found.invited_by is not None and found.invited_by.country == "DE"


@pytest.mark.usefixtures("together")
def test_an_empty_value_strikes_one_out(chronicle: Chronicle, darya: Reviewer) -> None:
    id = rows(chronicle)[0].id
    darya.edit(id, "place", "")
    assert event(chronicle, id).place is None and "place" not in rows(chronicle)[0].fields


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [("when", "14 мая", "no date in EDTF"), ("kind", "party", "use one of meeting"),
     ("edition", "XIX", "in figures"), ("status", "", "cannot be without"), ("colour", "red", "no attribute"),
     ("participants", "Ланге (boss)", "no role"), ("topics", "trade, joy", "joy: is no topic"),
     ("rescheduled", "maybe", "yes or no")],
)  # fmt: skip
@pytest.mark.usefixtures("together")
def test_a_value_that_a_field_cannot_have_is_refused(
    chronicle: Chronicle, darya: Reviewer, field: str, value: str, told: str
) -> None:
    with pytest.raises(BadValue, match=told):
        darya.edit(rows(chronicle)[0].id, field, value)
    with chronicle.asked() as connection:
        assert not judgements_in(connection)


@pytest.mark.usefixtures("together")
def test_what_is_not_there_cannot_be_judged(chronicle: Chronicle, darya: Reviewer) -> None:
    id = rows(chronicle)[0].id
    with pytest.raises(UnknownTarget, match="neither an event"):
        darya.accept("v0123456789ab")
    with pytest.raises(UnknownTarget, match="no part"):
        darya.split(id, ["omega/9"])
    with pytest.raises(AlreadyJudged, match="one already"):
        darya.merge([id, id])
    with pytest.raises(Exception, match="2 of its 2 parts would leave"):
        darya.split(id, ["alfa/1", "beta/1"])


def test_a_rejected_event_is_in_no_answer_unless_asked_for(chronicle: Chronicle, darya: Reviewer, keep: Keep) -> None:
    name = "7-й Форум рыболовства"
    keep(
        page("alfa/1", "Ланге и Абишев открыли форум.", "2024-05-14", met("2024-05-14", kind="conference", name=name)),
        page("beta/1", "Ланге и Абишев говорили.", "2024-08-14", met("2024-08-14")),
    )
    (first, second) = (row.id for row in rows(chronicle))
    assert [one.name for one in chronicle.series()] != []
    darya.reject(first)
    assert [row.id for row in chronicle.timeline(people=["Ланге"], countries=["KZ"])] == [second]
    assert {row.id for row in chronicle.timeline(rejected=True)} == {first, second}
    assert [one["id"] for one in chronicle.export_events()] == [second]
    assert {one["id"] for one in chronicle.export_events(rejected=True)} == {first, second}
    assert [one.name for one in chronicle.series()] == []
    assert chronicle.event(first).row.verdict == "reject"
    darya.reject("Серик Абишев", "no such person")
    assert "Серик Абишев" not in {one["name"] for one in chronicle.export_entities()}
    assert "Серик Абишев" in {one["name"] for one in chronicle.export_entities(rejected=True)}


def test_the_facade_gives_what_waits_who_judges_and_what_was_done(chronicle: Chronicle, keep: Keep) -> None:
    keep(page("alfa/1", "Ланге и Абишев говорили.", "2024-08-14", met("2024-08-14", confidence=0.2)))
    (item,) = chronicle.queue()
    done = chronicle.reviewer("Дарья", lambda: NOW).accept(item.id)
    assert not chronicle.queue() and [one.id for one in chronicle.acts()] == [done.id]


@pytest.mark.usefixtures("apart")
def test_every_correction_is_in_the_log_of_who_did_what(chronicle: Chronicle, darya: Reviewer) -> None:
    """What was refused is not."""
    one, other = (each.id for each in rows(chronicle))
    made = [darya.accept(one), darya.edit(one, "place", "Астана"), darya.merge([one, other])]
    (whole,) = rows(chronicle)
    with pytest.raises(AlreadyJudged):
        darya.merge([one, other])
    made.append(darya.reject(whole.id))
    darya.undo(made[0].id)
    with chronicle.asked() as connection:
        noted = list(reversed(entries(connection)))
    assert [each.what for each in noted] == ["accept", "edit", "merge", "reject", "undo"]
    assert {each.user for each in noted} == {"Дарья"}
    assert [each.at for each in noted[:2]] == [each.first.at for each in made[:2]]
    assert [each.subject for each in noted] == [one, one, one, whole.id, made[0].id]
    assert [each.detail for each in noted[:4]] == [f"decision {each.id}" for each in made]


@pytest.mark.usefixtures("together")
def test_what_no_database_takes_gets_a_sign(chronicle: Chronicle, darya: Reviewer) -> None:
    (id,) = (one.id for one in rows(chronicle))
    darya.edit(id, "name", "Обед\x00 в \ud800Астане", reason="\x00 так сказано")
    (made,) = chronicle.acts()
    assert made.first.reason == "\N{REPLACEMENT CHARACTER} так сказано"
    assert event(chronicle, id).name == "Обед\N{REPLACEMENT CHARACTER} в \N{REPLACEMENT CHARACTER}Астане"
