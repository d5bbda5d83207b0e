"""What a careful reader knows after the sample pages (`examples/chronicle/expected.json`), asked of the chronicle."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from letopis import engines, sources
from letopis.clock import now
from letopis.model.article import Page
from letopis.model.reading import Reading
from letopis.store.ask.forms import document_form, figures_form, office_form, plan_form, series_form
from letopis.store.ask.names import SeveralNamed
from letopis.store.chronicle import Chronicle

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT.parent / "shared/seeds"
EXPECTED: dict[str, Any] = json.loads((ROOT / "examples/chronicle/expected.json").read_text(encoding="utf-8"))


def made(folder: Path, found: Sequence[Page]) -> Iterator[Chronicle]:
    """A chronicle of some pages."""
    read = engines.read_pages(found)
    with Chronicle(str(folder / "letopis.db")) as chronicle:
        window = [(page, one) for page, one in zip(found, read, strict=True) if isinstance(one, Reading)]
        chronicle.writer("test").add(window, now())
        yield chronicle


@pytest.fixture(scope="module")
def chronicle(tmp_path_factory: pytest.TempPathFactory, sample_pages: tuple[Page, ...]) -> Iterator[Chronicle]:
    """The chronicle of the sample pages."""
    yield from made(tmp_path_factory.mktemp("samples"), sample_pages)


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chronicle]:
    """The chronicle of the two seeds."""
    if not SEEDS.exists():
        pytest.skip("the two seed pages are not here")
    found = [one for one in sources.pages([str(SEEDS)]) if isinstance(one, Page)]
    yield from made(tmp_path_factory.mktemp("seeds"), found)


def files(evidence: list[dict[str, Any]]) -> set[str]:
    return {one["source"].rsplit("/", 1)[-1] for one in evidence}


# ---------------------------------------------------------------- people


@pytest.mark.parametrize("expected", EXPECTED["people"], ids=lambda one: one["name"])
def test_each_person_is_one_on_all_his_pages(chronicle: Chronicle, expected: dict[str, Any]) -> None:
    answer = chronicle.person(expected["name"])
    assert (answer.identity.name, answer.identity.country) == (expected["name"], expected["country"])
    assert answer.counts.pages == len(expected["pages"])
    assert {chronicle.person(one).identity.id for one in expected["also"]} <= {answer.identity.id}


def test_namesakes_are_to_be_chosen_from(chronicle: Chronicle) -> None:
    with pytest.raises(SeveralNamed, match=r"Марат Юсупов.*Рустам Юсупов"):
        chronicle.person("Юсупов")


def test_whom_a_minister_met_when(chronicle: Chronicle) -> None:
    answer = chronicle.person("Джаббаров")
    met = {(str(row.sort), one["name"]) for row in answer.events for one in answer.others(row)}
    assert {("2021-03-15", "Георгий Тарханов"), ("2022-05-25", "Рустам Юсупов")} <= met
    assert "Дипломат не уходит, он меняет адрес" in {one.words for one in answer.statements}


# ---------------------------------------------------------------- offices

#: Ends that pages tell and the reader does not: "с 2019 года был помощником", "назначен послом в Узбекистане".
HELD = [one for one in EXPECTED["offices"] if "помощник" not in one["office"] and "посол" not in one["office"]]


@pytest.mark.parametrize("expected", HELD, ids=lambda one: f"{one['person']}, {one['office']}")
def test_who_held_an_office(chronicle: Chronicle, expected: dict[str, Any]) -> None:
    answer = chronicle.office(expected["office"], expected["country"])
    assert expected["person"] in {one.name for one in answer.tenures}
    seen = sorted(page["published"] for page in EXPECTED["pages"] if page["file"] in set(expected["pages"]))
    tenure = next(one for one in answer.tenures if one.name == expected["person"])
    begun, first = tenure.start.earliest or date.min, tenure.start.latest or date.max
    assert first <= date.fromisoformat(seen[-1])
    if expected["from"]:
        assert begun <= date.fromisoformat(expected["from"]) <= first


def test_the_ministers_office_passes_on(chronicle: Chronicle) -> None:
    first, second = chronicle.office("министр иностранных дел", "AZ").tenures
    assert (first.name, second.name) == ("Вугар Джаббаров", "Эльнур Садыхов")
    assert first.end is not None
    assert (first.end.latest, second.end) == (date(2022, 2, 3), None)
    held = [
        [one.tenure.name for one in chronicle.office("глава МИД", "Азербайджан", on).holders]
        for on in ("2021-09-01", "2022-03-01", "2023-03-01")
    ]
    assert held == [["Вугар Джаббаров"], ["Эльнур Садыхов"], ["Эльнур Садыхов"]]


def test_the_page_that_has_it_wrong_contradicts_a_tenure(chronicle: Chronicle) -> None:
    tenures = office_form(chronicle.office("министр иностранных дел", "AZ"))["tenures"]
    told = [one for tenure in tenures for conflict in tenure["conflicts"] for one in conflict["evidence"]]
    assert files(told) == {"07_soveshchanie_oshibka.txt"}


def test_as_of_a_day_the_minister_was_still_in_office(chronicle: Chronicle) -> None:
    (only,) = chronicle.office("министр иностранных дел", "AZ", as_of="2022-01-31").tenures
    assert (only.name, only.end) == ("Вугар Джаббаров", None)
    then = chronicle.office("министр иностранных дел", "AZ", as_of="2022-02-03").tenures[0]
    assert then.end is not None
    assert then.end.latest == date(2022, 2, 3)


# ---------------------------------------------------------------- series


def test_the_forum_is_one_series_in_which_the_eighth_lacks(chronicle: Chronicle) -> None:
    expected = EXPECTED["series"][0]
    (found,) = [one for one in chronicle.series() if one.kind == "events"]
    form = series_form(found)
    told = [(one["edition"], one["place_name"], one["status"]) for one in form["editions"]]
    assert told == [(one["edition"], one["place"], "held") for one in expected["editions"]]
    assert form["missing"] == expected["missing"]
    assert form["editions"][-1]["rescheduled"]
    assert form["editions"][-1]["previous_when"] == "2024-10"


@pytest.mark.parametrize(
    ("day", "known"),
    [("2022-06-01", [(7, "held")]), ("2023-07-01", [(7, "held"), (9, "planned")]),
     ("2024-12-31", [(7, "held"), (9, "held"), (10, "planned")])],
)  # fmt: skip
def test_as_of_a_day_later_editions_were_ahead_or_unknown(
    chronicle: Chronicle, day: str, known: list[tuple[int, str]]
) -> None:
    (form,) = (series_form(one) for one in chronicle.series("форум межрегионального сотрудничества", as_of=day))
    assert [(one["edition"], one["status"]) for one in form["editions"]] == known


def test_plans_of_consultations_are_a_series_of_papers(chronicle: Chronicle) -> None:
    (papers,) = (one for one in chronicle.series("план консультаций") if one.kind == "documents")
    form = series_form(papers)
    assert [one["year"] for one in form["editions"]] == [2023, 2025]
    assert {"09_anons_vizita.txt", "12_vizit_kura.html"} <= files(form["editions"][0]["sources"])


# ---------------------------------------------------------------- plans

#: What each plan is known by, and the days on which the pages that are read tell its state. What is due is open, too.
PLANS = {
    "провести VII форум в Сумгаите": ("форум состоится осенью", ("2021-06-01", "2021-10-01", "2022-01-01")),
    "официальный визит Тарханова в Азербайджан": ("посетит Азербайджан", ("2022-11-15", "2022-12-01")),
    "подписать план консультаций на 2023–2024 годы": ("план консультаций", ("2022-11-15", "2022-12-01")),
    "провести девятый форум в Гори": ("девятый форум", ("2023-07-01", "2023-10-13")),
    "открыть в Гори генеральное консульство Азербайджана": (
        "консульство", ("2022-12-01", "2024-12-31", "2025-01-01", "2026-11-22"),
    ),
    "создать горячую линию для перевозчиков": (
        "горячую линию", ("2023-06-01", "2023-12-31", "2024-01-01", "2026-11-22"),
    ),
    "рабочий визит Рустама Юсупова в Кыргызстан": ("визит", ("2024-03-01", "2024-04-06", "2025-01-01")),
    "провести десятый форум в Шеки": ("(10-й|[Дд]есятый) форум", ("2024-09-18", "2025-01-01", "2025-05-23")),
    "довести товарооборот Азербайджана и Грузии до 40 млрд долларов": ("товарооборот", ("2021-11-01", "2023-10-14")),
}  # fmt: skip
ASKED = [
    (one["what"], words, day, one["as_of"][day])
    for one in EXPECTED["plans"]
    if one["what"] in PLANS
    for words, days in [PLANS[one["what"]]]
    for day in days
]


@pytest.mark.parametrize(("plan", "words", "day", "state"), ASKED, ids=[f"{one[0]} {one[2]}" for one in ASKED])
def test_how_a_plan_stood_on_a_day(chronicle: Chronicle, plan: str, words: str, day: str, state: str) -> None:
    own = next(one for one in EXPECTED["plans"] if one["what"] == plan)
    forms = [plan_form(one) for one in chronicle.plans(today=date.fromisoformat(day), as_of=day)]
    alike = [one for one in forms if re.search(words, one["what"]) and files(one["evidence"]) & set(own["pages"])]
    states = {"open" if one["state"] == "due" else one["state"] for one in alike}
    assert state in states


def test_what_came_of_the_cancelled_visit_is_told_by_its_page(chronicle: Chronicle) -> None:
    found = chronicle.plans(today=date(2024, 4, 6), states=["cancelled"])
    steps = [step for one in found for step in plan_form(one)["steps"]]
    assert "19_vizit_otmenyon.txt" in files([one for step in steps for one in step["evidence"]])


def test_what_nobody_heard_of_again(chronicle: Chronicle) -> None:
    late = [plan_form(one) for one in chronicle.plans(today=date(2026, 11, 22), states=["overdue"])]
    assert {"горячую линию", "консульство"} <= {
        word for word in ("горячую линию", "консульство") for one in late if word in one["what"]
    }
    assert {one["note"] for one in late} == {"overdue, nothing found"}


# ---------------------------------------------------------------- figures and documents


@pytest.mark.parametrize("expected", EXPECTED["figures"][1:], ids=lambda one: one["period"])
def test_trade_over_the_years(chronicle: Chronicle, expected: dict[str, Any]) -> None:
    (form,) = (figures_form(one) for one in chronicle.figures("товарооборот", expected["parties"]))
    period = next(one for one in form["periods"] if one["period"] == expected["period"])
    assert period["disputed"] is expected.get("disputed", False)
    said = {(one["value"], one["bound"]): files(one["evidence"]) for one in period["values"]}
    assert set(said) == {(one["value"], one["bound"]) for one in expected["said"]}
    assert all(said[one["value"], one["bound"]] <= set(one["pages"]) for one in expected["said"])


def test_as_of_a_day_a_figure_was_not_in_dispute(chronicle: Chronicle) -> None:
    (then,) = chronicle.figures("товарооборот", ("AZ", "GE"), as_of="2023-07-01")
    assert [period.disputed for period in then.periods if str(period.period) == "2022"] == [False]


@pytest.mark.parametrize(
    "expected",
    EXPECTED["documents"],
    ids=lambda one: one["name"],
)
def test_each_document_is_one_over_its_pages(chronicle: Chronicle, expected: dict[str, Any]) -> None:
    forms = [document_form(one) for one in chronicle.documents(kinds=[expected["kind"]])]
    (found,) = (
        one
        for one in forms
        if files(one["evidence"]) & set(expected["pages"]) and one["period"] == expected.get("period")
    )
    assert found["status"] == expected["status"]
    assert files(found["evidence"]) <= set(expected["pages"])
    assert len(set(expected["pages"]) - files(found["evidence"])) < 2


# ---------------------------------------------------------------- the two seeds


def test_the_kazakh_ministers_office_passes_on_a_day(seeds: Chronicle) -> None:
    first, second = seeds.office("министр иностранных дел", "KZ", "2023-04-03").tenures
    assert (first.name, second.name) == ("Мухтар Тлеуберди", "Мурат Нуртлеу")
    assert (second.start.earliest, second.start.latest) == (date(2023, 4, 3), date(2023, 4, 3))
    assert first.end is not None
    assert first.end.latest is not None
    assert first.end.latest <= date(2023, 4, 3)
    (then,) = seeds.office("министр иностранных дел", "KZ", as_of="2022-12-31").tenures
    assert then.name == "Мухтар Тлеуберди"


def test_the_forum_of_the_seeds_is_one_series(seeds: Chronicle) -> None:
    (form,) = (series_form(one) for one in seeds.series("форум межрегионального сотрудничества"))
    told = [(one["edition"], one["status"], one["when"], one["rescheduled"]) for one in form["editions"]]
    assert told == [(17, "planned", "2021", True), (19, "planned", "2023-23", False)]
    assert form["editions"][0]["place_name"] == "Кокшетау"
    assert form["missing"] == [18]


@pytest.mark.parametrize(
    ("day", "open", "late"),
    [
        ("2021-06-01", {17}, set()),
        ("2022-06-01", set(), {17}),
        ("2023-10-01", {19}, {17}),
        ("2023-12-31", set(), {17, 19}),
    ],
)
def test_plans_of_the_seeds_on_both_sides_of_their_dates(
    seeds: Chronicle, day: str, open: set[int], late: set[int]
) -> None:
    known = {17: "17-го форума", 19: "XIX Форум"}
    found = [plan_form(one) for one in seeds.plans(today=date.fromisoformat(day), countries=("KZ", "RU"), as_of=day)]
    states = {number: one["state"] for number, word in known.items() for one in found if word in one["what"]}
    assert {number for number, state in states.items() if state in ("open", "due", "postponed")} == open
    assert {number for number, state in states.items() if state == "overdue"} == late
