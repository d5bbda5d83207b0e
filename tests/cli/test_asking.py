"""The commands that ask of people, offices, series, plans, documents and figures."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from letopis.model.facts import Document, Event, Figure, Mention, Office, Participant, Plan, Statement
from letopis.model.span import Span
from letopis.model.when import parse
from letopis.store.chronicle import Chronicle

from ..store.ask.conftest import NOW, entity, told

FORUM = "8-й Форум рыболовства Чили и Перу"
TEXT = f"Инес Кальдерон, министр иностранных дел Перу, обещала: «Построим мост». Чили и Перу: план обменов. {FORUM}."
WHO = (
    entity(1, "person", "Инес Кальдерон", "PE"),
    entity(2, "person", "Мария Кальдерон", "CL"),
    entity(3, "country", "Чили", "CL"),
    entity(4, "country", "Перу", "PE"),
)
Run = Callable[..., Any]


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A chronicle with one fact of each kind."""
    path = tmp_path_factory.mktemp("chronicle") / "asked.db"
    start, states = TEXT.index("Построим"), TEXT.index("Чили")
    span = Span(0, start)
    both = (Participant("e3"), Participant("e4"))
    page = told(
        "page.txt", TEXT, "2021-03-01", *WHO, outlet="Маяк",
        mentions=tuple(Mention("country", at, at + 4, name, id) for at, name, id in
                       ((states, "Чили", "e3"), (states + 7, "Перу", "e4"))),
        offices=(Office("e1", "министр иностранных дел", (span,), "by-hand", country="PE"),),
        events=(Event("v1", "meeting", "held", (span,), "by-hand", (Participant("e1"), Participant("e2")),
                      parse("2021-02-28")),
                Event("v2", "conference", "planned", (Span(len(TEXT) - 34, len(TEXT)),), "by-hand", both,
                      parse("2021-10"), name=FORUM, edition=8)),
        statements=(Statement("e1", "direct", start, start + 13, (Span(start, start + 13),), "by-hand"),),
        documents=(Document("plan", "план обменов", "signed", (Span(states, states + 26),), "by-hand", ("e3", "e4")),),
        figures=(Figure("trade turnover", 4.2e9, ">", "USD", (Span(states, states + 26),), "by-hand", parse("2020")),),
        plans=(Plan("построить мост", "open", (Span(start, start + 13),), "by-hand", parse("2022"), ("e4",)),),
    )  # fmt: skip
    with Chronicle(str(path)) as chronicle:
        chronicle.writer("by hand").add([page], NOW)
    return path


@pytest.fixture
def ask(letopis: Callable[..., Result], db: Path) -> Run:
    """A command's table, or what its JSON or CSV holds."""

    def run(*arguments: object, format: str = "table") -> Any:
        result = letopis(*arguments, "--db", db, "--format", format)
        assert result.exit_code == 0, result.output
        if format == "json":
            return json.loads(result.output)
        return list(csv.DictReader(io.StringIO(result.output))) if format == "csv" else result.output

    return run


def test_a_person_with_offices_events_and_words(ask: Run) -> None:
    table = ask("person", "Инес Кальдерон")
    for shown in ("министр иностранных дел", "Мария Кальдерон", "“Построим мост”", "Маяк, 1 Mar 2021"):
        assert shown in table
    told = ask("person", "Инес Кальдерон", format="json")
    assert (told["name"], told["pages"], len(told["events"]), len(told["statements"])) == ("Инес Кальдерон", 1, 1, 1)
    rows = ask("person", "Инес Кальдерон", format="csv")
    assert [row["fact"] for row in rows] == ["office", "event", "statement"]
    assert rows[1]["others"] == "Мария Кальдерон"


def test_namesakes_are_listed_for_a_choice(letopis: Callable[..., Result], db: Path, ask: Run) -> None:
    result = letopis("person", "Кальдерон", "--db", db)
    assert result.exit_code == 1
    assert "Инес Кальдерон" in result.stderr
    assert "Мария Кальдерон" in result.stderr
    chosen = ask("person", "Мария Кальдерон", format="json")
    assert ask("person", chosen["id"], format="json") == chosen


def test_who_held_an_office_on_a_day(ask: Run) -> None:
    table = ask("office", "глава МИД", "--country", "Перу", "--on", "2021-06-01")
    assert "on 1 Jun 2021: Инес Кальдерон  likely" in table
    told = ask("office", "глава МИД", "--country", "PE", "--on", "2019-01-01", format="json")
    assert (told["office"], told["holders"]) == ("PE|министр иностранных дел", [])
    assert "nobody is known" in ask("office", "глава МИД", "--country", "PE", "--on", "2019-01-01")
    (row,) = ask("office", "министра иностранных дел", "--country", "PE", format="csv")
    assert (row["name"], row["from_latest"], row["to_latest"]) == ("Инес Кальдерон", "2021-03-01", "")


def test_what_an_office_rests_on_is_shortened_unless_all_is_asked_for(ask: Run) -> None:
    short, full = (ask("office", "глава МИД", "--country", "PE", *more) for more in ((), ("--full",)))
    assert len(short) <= len(full)
    assert "Построим мост" in " ".join(full.split())


def test_an_answer_from_a_part_of_the_chronicle_says_so(
    letopis: Callable[..., Result], db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("letopis.store.ask.plans._NEWEST", 0)
    result = letopis("plans", "--db", db, "--format", "json")
    assert "not from all that there is: the newest 0 reports of plans were looked at" in result.stderr
    assert not letopis("plans", "--country", "PE", "--db", db).stderr


def test_documents_that_a_table_leaves_out_are_mentioned(ask: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "and more" not in ask("documents")
    monkeypatch.setattr("letopis.cli.documents.SHOWN", 0)
    assert "and more: these are the last 0" in ask("documents")


def test_an_event_is_named_in_words(ask: Run) -> None:
    assert ask("event", "8-й форум рыболовства") == ask(
        "event", ask("timeline", "--kind", "conference", format="json")[0]["id"]
    )
    assert FORUM in ask("compare", "8-й форум рыболовства", format="csv")[0]["name"]


def test_an_office_of_which_nothing_is_known_is_told(letopis: Callable[..., Result], db: Path) -> None:
    result = letopis("office", "министр обороны", "--country", "PE", "--db", db)
    assert result.exit_code == 1
    assert "nobody is known in this office of PE" in result.stderr
    assert "say of which --country" in letopis("office", "министр", "--db", db).stderr


def test_series_with_their_editions(ask: Run) -> None:
    table = ask("series")
    assert "Форум рыболовства Чили и Перу" in table
    assert "○ planned" in table
    (told,) = ask("series", "форум рыболовства", "--between", "Чили", "PE", format="json")
    assert [one["edition"] for one in told["editions"]] == [8]
    (row,) = ask("series", format="csv")
    assert (row["edition"], row["when"], row["status"]) == ("8", "2021-10", "planned")


def test_plans_as_they_stand_on_a_day(ask: Run) -> None:
    arguments = ("plans", "--country", "PE", "--from", "2022", "--to", "2022-12-31")
    assert "overdue, nothing found" in ask(*arguments)
    told = ask(*arguments, "--as-of", "2021-04-01", format="json")
    assert [(one["what"], one["state"]) for one in told] == [("построить мост", "open")]
    assert ask(*arguments, "--state", "done", format="json") == []
    rows = ask("plans", "--between", "CL", "PE", "--as-of", "2021-04-01", format="csv")
    assert {row["state"] for row in rows} == {"open"}
    assert "nothing of this is known" in ask("plans", "--as-of", "2020-01-01")


def test_a_page_that_tells_a_plan_again_is_named_once(letopis: Callable[..., Result], sample_chronicle: Path) -> None:
    result = letopis("plans", "--country", "UZ", "--db", sample_chronicle)
    assert result.exit_code == 0
    assert "also 19_vizit_otmenyon.txt, 5 Apr 2024" in " ".join(result.stdout.split())


def test_an_unknown_state_is_told_with_those_that_are_known(letopis: Callable[..., Result], db: Path) -> None:
    result = letopis("plans", "--state", "failed", "--db", db)
    assert result.exit_code == 1
    assert "overdue" in result.stderr


def test_documents_with_their_sources(ask: Run) -> None:
    assert "план обменов" in ask("documents", "--between", "CL", "PE", "--status", "signed")
    (told,) = ask("documents", "--kind", "plan", "--from", "2021", "--to", "2021-12", format="json")
    assert [one["source"] for one in told["evidence"]] == ["page.txt"]
    (row,) = ask("documents", format="csv")
    assert (row["parties"], row["since"]) == ("Чили; Перу", "2021-03-01")
    assert "nothing of this is known" in ask("documents", "--as-of", "2020-01-01")


def test_figures_with_their_bounds(ask: Run) -> None:
    assert "more than 4,200,000,000" in ask("figures", "товарооборот", "--between", "CL", "PE")
    (told,) = ask("figures", "trade turnover", format="json")
    assert told["periods"][0]["values"][0]["high"] is None
    (row,) = ask("figures", format="csv")
    assert (row["period"], row["value"], row["bound"], row["outlets"]) == ("2020", "4200000000", ">", "Маяк")
    assert "nothing of this is known" in ask("figures", "--country", "EC")
    assert ask("figures", "--as-of", "2020-12-31", format="json") == []


def test_an_unknown_measure_is_told(letopis: Callable[..., Result], db: Path) -> None:
    result = letopis("figures", "удача", "--db", db)
    assert result.exit_code == 1
    assert "trade turnover" in result.stderr
