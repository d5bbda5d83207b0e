"""Reports brought together: partitions that follow from the set alone."""

from collections.abc import Callable, Sequence
from datetime import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letopis.chronicle.events.cluster import clusters
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.events.tellings import version
from letopis.chronicle.judgements import Judged, Judgement, JudgementKind, judged

Tell = Callable[..., EventReport]

MINISTERS = "Сергей Лавров/RU, Мурат Нуртлеу/KZ"


def groups(reports: Sequence[EventReport], said: Judged | None = None) -> set[frozenset[str]]:
    """The partition by ids."""
    found = clusters(reports, said) if said else clusters(reports)
    return {frozenset(one.id for one in group) for group in found}


def say(*pairs: tuple[JudgementKind, EventReport, EventReport]) -> Judged:
    """Judgements of a person, in order."""
    return judged(
        Judgement(f"j{at}", kind, "event", left.id, "Анна", datetime(2024, 1, 1, at), "ясно", right.id)
        for at, (kind, left, right) in enumerate(pairs)
    )


def test_five_outlets_tell_of_one_meeting(tell: Tell) -> None:
    whole = [
        tell("meeting", MINISTERS, None, "Москва/RU", page="a", known="2023-04-05", status="planned"),
        tell("meeting", MINISTERS, "2023-04-10", "Москва/RU", page="b", known="2023-04-10"),
        tell("meeting", "%Россия/RU, %Казахстан/KZ", "2023-04-10?", page="c", known="2023-04-10"),
        tell("meeting", "Мұрат Нұртілеу/KZ, С. Лавров/RU", "2023-04-10", "%Россия/RU", page="d", known="2023-04-11"),
        tell("meeting", MINISTERS, "2023-04", "Москва/RU", page="e", known="2026-02-01"),
    ]
    assert groups(whole) == {frozenset(one.id for one in whole)}


def test_a_vague_report_that_fits_two_events_stays_alone(tell: Tell) -> None:
    one = tell("meeting", MINISTERS, "2023-04-10", "Москва/RU", page="a", known="2023-04-10")
    other = tell("meeting", MINISTERS, "2023-04-24", "Москва/RU", page="b", known="2023-04-24")
    vague = tell("meeting", MINISTERS, "2023-04", "Москва/RU", page="c", known="2026-01-01")
    assert groups([one, other, vague]) == {frozenset({one.id}), frozenset({other.id}), frozenset({vague.id})}
    assert groups([one, vague]) == {frozenset({one.id, vague.id})}


def test_what_a_page_tells_of_two_meetings_joins_each_with_its_own(tell: Tell) -> None:
    first = tell("meeting", MINISTERS, "2023-04-10", "Москва/RU", page="a", known="2023-04-10")
    second = tell("meeting", MINISTERS, "2023-04-11", "Москва/RU", page="b", known="2023-04-11")
    both = [
        tell("meeting", MINISTERS, "2023-04-10", "Москва/RU", page="c", known="2023-04-12", local="v1"),
        tell("meeting", MINISTERS, "2023-04-11", "Москва/RU", page="c", known="2023-04-12", local="v2"),
    ]
    assert groups([first, second, *both]) == {
        frozenset({first.id, both[0].id}),
        frozenset({second.id, both[1].id}),
    }


def test_reports_alike_on_one_page_are_two_events_told_by_each_page_that_tells_two(tell: Tell) -> None:
    whole = [
        tell("call", MINISTERS, "2023-04-10", page=page, known="2023-04-10", local=local)
        for page in "ab"
        for local in ("v1", "v2")
    ]
    found = clusters(whole)
    assert [len(group) for group in found] == [2, 2]
    assert all({one.source.page for one in group} == {"a", "b"} for group in found)


def test_a_person_joins_what_the_rules_keep_apart_and_parts_what_they_join(tell: Tell) -> None:
    one = tell("meeting", MINISTERS, "2023-04-10", "Москва/RU", page="a", known="2023-04-10")
    other = tell("meeting", MINISTERS, "2023-04-10", "Москва/RU", page="b", known="2023-04-10")
    far = tell("meeting", MINISTERS, "2023-07-01", "Сочи/RU", page="c", known="2023-07-01")
    assert groups([one, other, far], say(("same", one, far))) == {frozenset({one.id, other.id, far.id})}
    assert groups([one, other, far], say(("different", one, other))) == {
        frozenset({one.id}),
        frozenset({other.id}),
        frozenset({far.id}),
    }
    said = say(("same", one, far), ("same", far, other), ("different", one, other))
    assert not any({one.id, other.id} <= group for group in groups([one, other, far], said))


def test_a_person_may_join_two_reports_of_one_page(tell: Tell) -> None:
    one = tell("meeting", MINISTERS, "2023-04-10", page="a", known="2023-04-10", local="v1")
    other = tell("meeting", MINISTERS, "2023-04-10", page="a", known="2023-04-10", local="v2")
    assert len(groups([one, other])) == 2
    assert groups([one, other], say(("same", one, other))) == {frozenset({one.id, other.id})}


def test_five_hundred_reports_of_a_summit_are_one_event(tell: Tell) -> None:
    whole = [
        tell("conference", "#ШОС", f"2023-07-0{4 + at % 2}?", "Ташкент/UZ", name="саммит ШОС", page=f"p{at}",
             known=f"2023-07-0{4 + at % 2}")
        for at in range(500)
    ]  # fmt: skip
    assert [len(group) for group in clusters(whole)] == [500]


PEOPLE = ("Сергей Лавров/RU, Мурат Нуртлеу/KZ", "%Россия/RU, %Казахстан/KZ", "Мурат Нуртлеу/KZ, %Россия/RU",
          "Юрий Ушаков/RU, Мурат Нуртлеу/KZ")  # fmt: skip
DATES = ("2023-04-10", "2023-04-11", "2023-04-10?", "2023-04-12?", "2023-04", "2023", None)


@st.composite
def regions(draw: st.DrawFn, tell: Tell) -> list[EventReport]:
    """Reports of a pair of countries within a few days, up to three on a page."""
    made: dict[str, EventReport] = {}
    for at in range(draw(st.integers(1, 9))):
        page = draw(st.sampled_from("abcd"))
        one = tell(
            draw(st.sampled_from(("meeting", "meeting", "call", "visit"))),
            draw(st.sampled_from(PEOPLE)),
            draw(st.sampled_from(DATES)),
            draw(st.sampled_from(("Москва/RU", "%Россия/RU", "Астана/KZ", None))),
            page=page,
            known=f"2023-04-{10 + 'abcd'.index(page)}",
            status=draw(st.sampled_from(("held", "held", "planned", "cancelled"))),
            local=f"v{at}",
        )
        made[one.id] = one
    return list(made.values())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_the_order_of_arrival_never_matters(data: st.DataObject, tell: Tell) -> None:
    whole = data.draw(regions(tell))
    shuffled = data.draw(st.permutations(whole))
    pairs = st.tuples(st.sampled_from(("same", "different")), st.sampled_from(whole), st.sampled_from(whole))
    said = say(*data.draw(st.lists(pairs, max_size=3)))
    assert clusters(whole, said) == clusters(shuffled, said)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_clusters_are_a_partition_without_two_reports_of_a_page(data: st.DataObject, tell: Tell) -> None:
    whole = data.draw(regions(tell))
    found = clusters(whole)
    assert sorted(one.id for group in found for one in group) == sorted(one.id for one in whole)
    assert all(len({version(one) for one in group}) == len(group) for group in found)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_different_always_keeps_apart(data: st.DataObject, tell: Tell) -> None:
    whole = data.draw(regions(tell))
    one, other = data.draw(st.sampled_from(whole)), data.draw(st.sampled_from(whole))
    if one.id != other.id:
        said = say(("different", one, other))
        assert not any({one.id, other.id} <= group for group in groups(whole, said))
