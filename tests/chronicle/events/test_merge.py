"""One event out of its reports: what is preferred, what is disputed."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letopis.chronicle.events.merge import event_id, merge
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.judgements import Judged, Judgement, judged

Tell = Callable[..., EventReport]

MINISTERS = "Сергей Лавров/RU, Мурат Нуртлеу/KZ"


def edited(report: EventReport, field: str, value: Any) -> Judged:
    """A person's edit of a field."""
    return judged(
        [Judgement("j", "edit", "event", report.id, "Анна", datetime(2024, 1, 1), "опечатка", None, field, value)]
    )


def test_every_value_has_those_who_say_it(tell: Tell) -> None:
    one = tell("meeting", MINISTERS, "2023-04-10", "Москва/RU", page="a", known="2023-04-10", level="working")
    other = tell("meeting", MINISTERS, "2023-04-11", "Москва/RU", page="b", known="2023-04-12")
    merged = merge([other, one])
    assert merged.id == event_id(one)
    assert merged.reports == (one, other)
    assert merged.when is not None
    assert merged.when.edtf == "2023-04-10"
    assert [(said.value, said.reports) for said in merged.attributes["when"].said] == [
        ("2023-04-10", (one.id,)),
        ("2023-04-11", (other.id,)),
    ]
    assert merged.attributes["when"].rule == "known earlier"
    assert merged.disputed == ("when",)
    assert merged.attributes["level"].rule == "nothing else is said"
    assert merged.attributes["place"].said[0].reports == (one.id, other.id)


@pytest.mark.parametrize(
    ("field", "mine", "theirs", "preferred"),
    [
        ("when", {"when": "2023"}, {"when": "2023-04-10"}, "2023-04-10"),
        ("when", {"when": "2023-04-10?"}, {"when": "2023-04-10"}, "2023-04-10"),
        ("place", {"place": "%Россия/RU"}, {"place": "Москва/RU"}, "Москва"),
        ("place", {"place": "#Дом приёмов"}, {"place": "Москва/RU"}, "Москва"),
        ("name", {"name": "саммит"}, {"name": "саммит ШОС"}, "саммит ШОС"),
    ],
)
def test_what_says_more_is_preferred_and_contradicts_nothing(
    field: str, mine: dict[str, Any], theirs: dict[str, Any], preferred: str, tell: Tell
) -> None:
    merged = merge(
        [
            tell("meeting", MINISTERS, page="a", known="2023-04-10", **mine),
            tell("meeting", MINISTERS, page="b", known="2023-04-12", **theirs),
        ]
    )
    value = getattr(merged, field)
    assert getattr(value, "edtf", getattr(value, "name", value)) == preferred
    assert merged.disputed == ()


def test_more_outlets_outweigh_the_first(tell: Tell) -> None:
    merged = merge(
        [
            tell("meeting", MINISTERS, "2023-04-09", page="a", known="2023-04-11"),
            tell("meeting", MINISTERS, "2023-04-10", page="b", known="2023-04-12"),
            tell("meeting", MINISTERS, "2023-04-10", page="c", known="2023-04-13"),
        ]
    )
    assert merged.when is not None
    assert merged.when.edtf == "2023-04-10"
    assert merged.attributes["when"].rule == "more outlets"
    assert "when" in merged.disputed


def test_held_stands_over_planned_and_the_day_announced_is_no_contradiction(tell: Tell) -> None:
    plan = tell("visit", ">Мурат Нуртлеу/KZ", "2023-04-10", "Москва/RU", page="a", known="2023-04-01", status="planned")
    act = tell("visit", ">Мурат Нуртлеу/KZ", "2023-04-12", "Москва/RU", page="b", known="2023-04-12")
    merged = merge([plan, act])
    assert merged.status == "held"
    assert merged.when is not None
    assert merged.when.edtf == "2023-04-12"
    assert merged.disputed == ()
    assert merged.attributes["when"].rule == "the status that stands"


def test_the_announced_day_stands_where_those_who_tell_of_it_give_none_as_good(tell: Tell) -> None:
    plan = tell("meeting", MINISTERS, "2023-04-10", page="a", known="2023-04-01", status="planned")
    act = tell("meeting", MINISTERS, "2023-04-11?", page="b", known="2023-04-11")
    merged = merge([plan, act])
    assert merged.when is not None
    assert merged.when.edtf == "2023-04-10"
    assert merged.attributes["when"].rule == "says more, and contradicts nothing"


@pytest.mark.parametrize(
    ("statuses", "stands", "disputed"),
    [
        (("planned", "cancelled"), "cancelled", False),
        (("cancelled", "planned"), "planned", False),
        (("planned", "postponed"), "postponed", False),
        (("proposed", "planned"), "planned", False),
        (("held", "planned"), "held", False),
        (("ongoing", "held"), "held", False),
        (("cancelled", "held"), "held", True),
        (("held", "cancelled"), "cancelled", True),
        (("planned", "denied"), "denied", True),
    ],
)
def test_the_status_that_stands(statuses: tuple[str, str], stands: str, disputed: bool, tell: Tell) -> None:
    made = [
        tell("meeting", MINISTERS, "2023-04-10", page=f"p{at}", known=f"2023-04-1{at}", status=status)
        for at, status in enumerate(statuses)
    ]
    merged = merge(made)
    assert merged.status == stands
    assert ("status" in merged.disputed) == disputed


def test_each_takes_part_once_by_the_fullest_name(tell: Tell) -> None:
    merged = merge(
        [
            tell("meeting", "Лавров/RU, %Казахстан/KZ", "2023-04-10", page="a", known="2023-04-10"),
            tell("meeting", "Мұрат Нұртілеу/KZ, Сергей Лавров/RU", "2023-04-10", page="b", known="2023-04-11"),
            tell("meeting", "М. Нуртлеу/KZ, %Россия/RU", "2023-04-10", page="c", known="2023-04-11"),
        ]
    )
    assert [one.name for one in merged.participants] == ["Сергей Лавров", "Мұрат Нұртілеу"]
    said = merged.attributes["participants"].said
    assert [(one.value["name"], len(one.reports)) for one in said] == [
        ("Сергей Лавров", 2),
        ("Мұрат Нұртілеу", 2),
        ("Казахстан", 1),
        ("Россия", 1),
    ]
    assert "participants" not in merged.disputed


def test_an_organisation_takes_part_once_by_any_of_its_names(tell: Tell) -> None:
    told = [
        tell("conference", who, "2023-09-09", page=page)
        for page, who in zip("abcd", ("#G20", "#Большая двадцатка", "#ОДКБ", "#СНГ"), strict=True)
    ]
    names = [one.name for one in merge(told).participants]
    assert len(names) == 3
    assert len({"G20", "Большая двадцатка"} & set(names)) == 1


def test_another_of_the_same_country_is_a_dispute(tell: Tell) -> None:
    merged = merge(
        [
            tell("meeting", MINISTERS, "2023-04-10", page="a", known="2023-04-10"),
            tell("meeting", "Юрий Ушаков/RU, Мурат Нуртлеу/KZ", "2023-04-10", page="b", known="2023-04-10"),
        ]
    )
    assert "participants" in merged.disputed


@pytest.mark.parametrize(
    ("field", "mine", "theirs", "disputed"),
    [
        ("place", {"place": "Гюмри/AM"}, {"place": "Ереван/AM"}, True),
        ("place", {"place": "Гюмри/AM"}, {"place": "%Армения/AM"}, False),
        ("level", {"level": "state"}, {"level": "working"}, True),
        ("edition", {"edition": 7}, {"edition": 8}, True),
        ("name", {"name": "саммит ШОС"}, {"name": "саммит Шанхайской организации сотрудничества"}, False),
        ("topics", {"topics": ("trade",)}, {"topics": ("border",)}, False),
        ("reason", {"reason": "из-за погоды"}, {"reason": "по болезни"}, False),
    ],
)
def test_only_what_cannot_both_be_true_is_disputed(
    field: str, mine: dict[str, Any], theirs: dict[str, Any], disputed: bool, tell: Tell
) -> None:
    merged = merge(
        [
            tell("conference", "", page="a", known="2023-04-10", **mine),
            tell("conference", "", page="b", known="2023-04-10", **theirs),
        ]
    )
    assert len(merged.attributes[field].said) == 2
    assert (field in merged.disputed) == disputed


@pytest.mark.parametrize(
    ("field", "value", "reads"),
    [
        ("when", "2023-04-09", "2023-04-09"),
        ("place", {"name": "Сочи", "type": "place", "country": "RU"}, "Сочи"),
        ("level", None, None),
        ("status", "cancelled", "cancelled"),
    ],
)
def test_an_edit_is_preferred_to_all_reports(field: str, value: Any, reads: str | None, tell: Tell) -> None:
    one = tell("meeting", MINISTERS, "2023-04-10", "Москва/RU", page="a", known="2023-04-10", level="working")
    other = tell("meeting", MINISTERS, "2023-04-10", "Москва/RU", page="b", known="2023-04-11", level="working")
    merged = merge([one, other], edited(other, field, value))
    found = getattr(merged, field)
    assert getattr(found, "edtf", getattr(found, "name", found)) == reads
    assert merged.attributes[field].rule == "edited by Анна"
    assert merged.attributes[field].said[0].value == value
    assert len(merged.attributes[field].said) == 2


def test_participants_and_topics_may_be_edited(tell: Tell) -> None:
    one = tell("meeting", MINISTERS, page="a", topics=("trade",))
    people = [{"name": "Юрий Ушаков", "type": "person", "country": "RU"}]
    (who,) = merge([one], edited(one, "participants", people)).participants
    assert who.name == "Юрий Ушаков"
    assert merge([one], edited(one, "topics", None)).topics == ()


@settings(deadline=None)
@given(data=st.data())
def test_the_order_of_reports_never_matters(data: st.DataObject, tell: Tell) -> None:
    made = [
        tell(
            data.draw(st.sampled_from(("meeting", "call"))),
            data.draw(st.sampled_from((MINISTERS, "Лавров/RU, %Казахстан/KZ", "С. Лавров/RU, Мурат Нуртлеу/KZ"))),
            data.draw(st.sampled_from(("2023-04-10", "2023-04-10?", "2023-04", None))),
            data.draw(st.sampled_from(("Москва/RU", "%Россия/RU", None))),
            page=page,
            known=data.draw(st.sampled_from(("2023-04-10", "2023-04-11", None))),
            status=data.draw(st.sampled_from(("held", "planned", "cancelled"))),
            level=data.draw(st.sampled_from(("state", "working", None))),
            topics=data.draw(st.sampled_from(((), ("trade",), ("border", "trade")))),
        )
        for page in "abcd"[: data.draw(st.integers(1, 4))]
    ]
    assert merge(made) == merge(data.draw(st.permutations(made)))
