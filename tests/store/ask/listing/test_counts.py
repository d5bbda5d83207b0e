"""What is counted over a chronicle: what a timeline would show; what is offered for the beginning of a name."""

from collections import Counter
from datetime import UTC, date, datetime
from itertools import combinations
from typing import Any

import pytest

from letopis.store.ask import plans
from letopis.store.chronicle import Chronicle

from ..conftest import entity, event, told

FILTERS: list[dict[str, Any]] = [
    {},
    {"since": "2022-06"},
    {"since": "2022-06", "until": "2024"},
    {"until": "2022"},
    {"countries": ["GE"]},
    {"kinds": ["meeting", "visit"]},
    {"happenings": True},
    {"as_of": "2022-11-30"},
    {"as_of": "2023-06", "since": "2021-06"},
]
GROUPS = {"held": "held", "ongoing": "held", "planned": "planned", "proposed": "planned", "postponed": "planned"}


@pytest.mark.parametrize("asked", FILTERS, ids=str)
def test_activity_counts_the_events_of_the_timeline(sample: Chronicle, asked: dict[str, Any]) -> None:
    shown = Counter[tuple[str, str]]()
    for row in sample.timeline(**asked):
        if row.sort:
            shown[row.sort.isoformat()[:7], GROUPS.get(row.fields["status"], "cancelled")] += 1
    found = sample.activity(**asked)
    counted = {(one["month"], kind): one[kind] for one in found["months"] for kind in ("held", "planned", "cancelled")}
    assert counted and {pair: times for pair, times in counted.items() if times} == dict(shown)
    assert [one["month"] for one in found["months"]] == sorted({month for month, _ in shown})
    assert sum(one["held"] for one in found["years"]) == sum(one["held"] for one in found["months"])
    assert {one["year"] for one in found["years"]} == {int(month[:4]) for month, _ in shown}


@pytest.mark.parametrize("asked", FILTERS, ids=str)
def test_who_meets_whom_is_what_timelines_of_pairs_show(sample: Chronicle, asked: dict[str, Any]) -> None:
    found = sample.network(**asked)
    countries, people = found["countries"], found["people"]
    own = asked.get("countries", [])
    rest = {name: one for name, one in asked.items() if name != "countries"}
    for node in countries["nodes"]:
        rows = sample.timeline(countries=[*own, node["id"]], **rest)
        assert (node["events"], node["last"]) == (len(rows), _last(rows))
    for pair in countries["pairs"]:
        rows = sample.timeline(countries=[*own, pair["left"], pair["right"]], **rest)
        assert (pair["events"], pair["last"]) == (len(rows), _last(rows))
    for node in people["nodes"]:
        assert node["events"] == len(sample.timeline(people=[node["id"]], **asked))
    told = {(one["left"], one["right"]): one["events"] for one in people["pairs"]}
    for left, right in combinations(sorted(one["id"] for one in people["nodes"]), 2):
        assert told.get((left, right), 0) == len(sample.timeline(people=[left, right], **asked))
    assert [one["events"] for one in people["nodes"]] == sorted(
        (one["events"] for one in people["nodes"]), reverse=True
    )


def _last(rows: Any) -> str | None:
    days = [row.sort for row in rows if row.sort]
    return max(days).isoformat() if days else None


def test_a_network_of_few_holds_those_who_are_seen_most(sample: Chronicle) -> None:
    whole, few = sample.network(), sample.network(limit=3)
    for kind in ("countries", "people"):
        assert few[kind]["nodes"] == whole[kind]["nodes"][:3] and len(whole[kind]["nodes"]) > 3
        shown = {one["id"] for one in few[kind]["nodes"]}
        assert few[kind]["pairs"] == [one for one in whole[kind]["pairs"] if {one["left"], one["right"]} <= shown]


@pytest.mark.parametrize("asked", FILTERS, ids=str)
def test_places_are_those_of_the_timeline(sample: Chronicle, asked: dict[str, Any]) -> None:
    shown = Counter(one["place"] for one in sample.plain(sample.timeline(**asked)) if one["place"])
    found = sample.places(**asked)
    assert {one["id"]: one["events"] for one in found} == dict(shown)
    assert sample.places(limit=2, **asked) == found[:2]


# ---------------------------------------------------------------- the front page


HELGA = entity(1, "person", "Хельга Линдквист", "SE")
PEDRO = entity(2, "person", "Педро Алёхин", "CL")
OFFICE = entity(3, "organization", "Северный совет", None)
WHO = (HELGA, PEDRO, OFFICE, entity(4, "country", "Швеция", "SE", "Q34"), entity(5, "country", "Чили", "CL", "Q298"))
BOTH = {"who": ("e1", "e2")}


@pytest.fixture
def small(chronicle: Chronicle, keep: Any) -> Chronicle:
    """Four meetings: one held long ago and told of last, one held, one planned, one planned and past."""
    keep(
        told("held", "Линдквист и Алёхин встретились.", "2024-02-21", *WHO,
             events=(event("v1", when="2024-02-20", **BOTH),)),
        told("coming", "Линдквист и Алёхин подпишут план.", "2024-02-22", *WHO,
             events=(event("v1", "signing", "planned", when="2024-04-10", **BOTH),)),
        told("past", "Алёхин приедет к Линдквист.", "2024-01-10", *WHO,
             events=(event("v1", "visit", "planned", when="2024-01-20", **BOTH),)),
        told("memory", "Алёхин вспомнил, как звонил Линдквист.", "2024-03-01", *WHO,
             events=(event("v1", "call", when="2019-05-05", **BOTH),)),
        told("match", "Линдквист играла.", "2024-03-02", *WHO, events=(event("v1", "other", who=("e1",)),)),
    )  # fmt: skip
    return chronicle


def test_the_front_page_tells_what_is_new_coming_due_and_overdue(small: Chronicle) -> None:
    found = small.front(date(2024, 3, 5))
    assert [one["kind"] for one in found["new"]] == ["call", "signing", "meeting", "visit"]
    assert [one["kind"] for one in found["coming"]] == ["signing"]
    assert [one["window"] for one in found["due"]] == [["2024-04-10", "2024-04-10"]]
    assert [(one["state"], one["window"][0]) for one in found["overdue"]] == [("overdue", "2024-01-20")]
    assert found["counts"] == {"pages": 5, "people": 2, "events": 4}
    assert found["years"] == [
        {"year": 2019, "held": 1, "planned": 0, "cancelled": 0},
        {"year": 2024, "held": 1, "planned": 2, "cancelled": 0},
    ]
    assert [len(small.front(date(2024, 3, 5), limit=1)[part]) for part in ("new", "coming", "due", "overdue")] == [
        1
    ] * 4
    later = small.front(date(2024, 12, 1))
    assert (later["coming"], later["due"]) == ([], [])
    before = small.front(date(2024, 1, 15))  # nobody knew of the signing yet
    assert [one["window"] for one in before["due"]] == [["2024-01-20", "2024-01-20"]]


def test_what_people_reject_is_neither_counted_nor_offered(small: Chronicle) -> None:
    (call,) = small.timeline(kinds=["call"])
    before = small.revision()
    reviewer = small.reviewer("Анна", lambda: datetime(2026, 1, 1, tzinfo=UTC))
    reviewer.reject(call.id, "не было")
    assert small.revision() != before
    assert small.front(date(2024, 3, 5))["counts"]["events"] == 3
    assert [one["year"] for one in small.activity()["years"]] == [2024]
    assert small.network()["people"]["pairs"][0]["events"] == 3
    assert small.network(rejected=True)["people"]["pairs"][0]["events"] == 4


# ---------------------------------------------------------------- completion


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("алех", ["Педро Алёхин"]),
        ("АЛЁХИН", ["Педро Алёхин"]),
        ("пе ал", ["Педро Алёхин"]),
        ("линд", ["Хельга Линдквист"]),
        ("шве", ["Швеция", "Швейцария"]),
        ("SE", ["Швеция"]),
        ("совет сев", ["Северный совет"]),
        ("%", []),
        ("", []),
        ("  ", []),
        ("инд", ["Индия", "Индонезия"]),
        ("никого", []),
        ("'; drop table events; --", []),
    ],
)
def test_what_is_offered_for_the_beginning_of_a_name(small: Chronicle, typed: str, offered: list[str]) -> None:
    assert [one["name"] for one in small.complete(typed)] == offered


def test_what_is_offered_has_what_the_other_questions_take(sample: Chronicle) -> None:
    (series,) = [one for one in sample.complete("форум межрег") if one["type"] == "series"][:1]
    assert sample.timeline(series=series["id"])
    assert series["name"].startswith("Форум межрегионального сотрудничества")
    person = next(one for one in sample.complete("садыхов"))
    assert sample.person(person["id"]).identity.name == person["name"] == "Эльнур Садыхов"
    assert len(sample.complete("а", limit=4)) == 4
    assert sample.complete("грузи")[0] == {
        "type": "country", "id": "GE", "name": "Грузия", "country": "GE",
        "count": len(sample.timeline(countries=["GE"], happenings=True)),
    }  # fmt: skip


# ---------------------------------------------------------------- what changes


def test_a_revision_stands_until_an_answer_may_be_another(small: Chronicle, keep: Any) -> None:
    before = small.revision()
    assert small.revision() == before and before.isalnum()
    held = told("held", "Линдквист и Алёхин встретились.", "2024-02-21", *WHO,
                events=(event("v1", when="2024-02-20", **BOTH),))  # fmt: skip
    keep(held)
    assert small.revision() == before
    keep(told("held", "Линдквист и Алёхин не встретились.", "2024-02-21", *WHO))
    changed = small.revision()
    assert changed != before
    keep(held)  # known before: what is in force stays so
    assert small.revision() == changed


def test_what_is_remembered_is_made_anew_after_a_change(small: Chronicle, keep: Any) -> None:
    assert [one["name"] for one in small.complete("карл")] == []
    assert len(small.list_plans(today=date(2024, 3, 5)).rows) == 2
    known = len(small.network()["people"]["nodes"])
    karl = entity(6, "person", "Карл Берг", "NO")
    keep(told("new", "Берг приедет к Линдквист.", "2024-03-03", HELGA, karl,
              events=(event("v1", "visit", "planned", when="2024-05-05", who=("e1", "e6")),)))  # fmt: skip
    assert [one["name"] for one in small.complete("карл")] == ["Карл Берг"]
    assert len(small.list_plans(today=date(2024, 3, 5)).rows) == 3
    assert len(small.network()["people"]["nodes"]) == known + 1


def test_a_page_that_is_added_meanwhile_neither_repeats_nor_hides_what_follows(small: Chronicle, keep: Any) -> None:
    first = small.list_events(limit=2)
    names = [one["kind"] for one in first.rows]
    rest = [one["id"] for one in small.list_events(after=first.next).rows]
    keep(told("early", "Линдквист звонила Алёхину.", "2018-03-01", *WHO,
              events=(event("v1", "call", when="2018-03-01", **BOTH),)))  # fmt: skip
    assert names == ["call", "visit"]
    assert [one["id"] for one in small.list_events(after=first.next).rows] == rest
    keep(told("late", "Линдквист звонила Алёхину снова.", "2024-06-01", *WHO,
              events=(event("v1", "call", when="2024-06-01", **BOTH),)))  # fmt: skip
    assert [one["id"] for one in small.list_events(after=first.next).rows][:-1] == rest


def test_what_an_answer_was_made_from_is_told_each_time(sample: Chronicle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "_NEWEST", 1)
    heard: list[str] = []
    for _ in range(2):
        sample.list_plans(today=date(2025, 3, 2), cut=heard.append)
    assert heard == ["the newest 1 reports of plans"] * 2
    whole = sample.list_plans(today=date(2025, 3, 2), cut=heard.append, complete=True, limit=None)
    assert len(heard) == 2 and len(whole.rows) > 3
