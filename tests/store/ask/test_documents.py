"""Documents and series of papers, figures, and the claims that questions begin with."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from sqlalchemy import Connection

from letopis.model.facts import Document, Entity, Event, Figure, Mention, Participant
from letopis.model.span import Span
from letopis.model.when import parse
from letopis.store.ask.documents import DocumentFilter, documents
from letopis.store.ask.evidence import evidence
from letopis.store.ask.facets import claims_of, of_countries
from letopis.store.ask.figures import figures
from letopis.store.ask.forms import document_form, figure_rows, figures_form
from letopis.store.ask.series import UnknownSeries, series
from letopis.store.chronicle import Chronicle

from .conftest import entity, told

STATES = (entity(1, "country", "Чили", "CL"), entity(2, "country", "Перу", "PE"))


def paper(source: str, day: str | None, name: str, status: str, period: str | None = None, signed: bool = False):
    """A page about a paper of Chile and Peru."""
    text = f"Чили и Перу: {name}. И больше ничего."
    span = Span(0, len(text) - 20)
    event = Event(
        "v1", "signing", "held", (span,), "by-hand", (Participant("e1"), Participant("e2")), parse("2023-06-02")
    )
    made = Document("plan", name, status, (span,), "by-hand", ("e1", "e2"), parse(period) if period else None)
    return told(source, text, day, *STATES, documents=(made,), events=(event,) if signed else ())


def measured(source: str, day: str, value: float, period: str, bound: str = "=", other: Entity = STATES[1]):
    """A page that tells how large the trade of two countries is."""
    text = f"Торговля: Чили и {other.name}. Столько-то."
    figure = Figure("trade turnover", value, bound, "USD", (Span(0, len(text)),), "by-hand", parse(period))
    mentions = (
        Mention("country", 10, 14, "Чили", "e1"),
        Mention("country", 17, 17 + len(other.name), other.name, other.id),
    )
    return told(source, text, day, STATES[0], other, figures=(figure,), mentions=mentions)


@pytest.fixture
def asked(chronicle: Chronicle, keep: Callable[..., None]) -> Iterator[Connection]:
    """A chronicle of plans for two periods, another paper, and trade."""
    keep(
        paper("1", "2023-05-01", "план консультаций на 2023–2024 годы", "proposed", "2023/2024"),
        paper("2", "2023-06-03", "План консультаций между ведомствами на 2023–2024 годы", "signed", "2023/2024", True),
        paper("3", "2027-01-10", "план консультаций на 2027–2028 годы", "signed", "2027/2028"),
        paper("4", None, "план спасения китов", "drafted"),
        measured("5", "2021-02-01", 4.2e9, "2020"),
        measured("6", "2021-03-01", 4.9e9, "2020"),
        measured("7", "2021-03-02", 9e9, "2020", ">", entity(3, "country", "Аргентина", "AR")),
    )
    with chronicle.asked() as connection:
        yield connection


def test_documents_are_merged_over_pages(asked: Connection) -> None:
    found = documents(asked, DocumentFilter(countries=("CL", "PE")))
    told = [(one.document.status, str(one.document.since), len(one.evidence)) for one in found]
    assert told == [("drafted", "None", 1), ("signed", "2023-06-03", 2), ("signed", "2027-01-10", 1)]


def test_a_document_has_the_event_in_which_it_was_signed(asked: Connection) -> None:
    found = documents(asked, DocumentFilter(statuses=("signed",), last=date(2024, 1, 1)))
    form = document_form(found[0])
    assert (form["when"], len(found)) == ("2023-06-02", 1)
    assert [one["status"] for one in form["evidence"]] == ["proposed", "signed"]


def test_as_of_a_day_a_plan_was_but_proposed(asked: Connection) -> None:
    (then,) = documents(asked, DocumentFilter(), date(2023, 5, 20))
    assert (then.document.status, then.event) == ("proposed", None)


def test_documents_are_chosen_by_kind_day_and_number(asked: Connection) -> None:
    assert documents(asked, DocumentFilter(kinds=("treaty",))) == []
    assert documents(asked, DocumentFilter(countries=("AR",))) == []
    assert [str(one.document.since) for one in documents(asked, DocumentFilter(), limit=1)] == ["2027-01-10"]
    assert len(documents(asked, DocumentFilter(first=date(2025, 1, 1)))) == 1


def test_plans_for_periods_are_a_series_in_which_one_lacks(asked: Connection) -> None:
    (made,) = series(asked, "план консультаций")
    assert (made.kind, [one.edition.year for one in made.editions], made.missing) == (
        "documents",
        [2023, 2027],
        (2025,),
    )
    assert [len(one.evidence) for one in made.editions] == [2, 1]
    (then,) = series(asked, "план консультаций", ("CL",), date(2023, 5, 20))
    assert [len(one.evidence) for one in then.editions] == [1]
    with pytest.raises(UnknownSeries):
        series(asked, "форум пчеловодов")


def test_figures_of_a_pair_and_of_a_measure(asked: Connection) -> None:
    (made,) = figures(asked, countries=("CL", "PE"))
    assert [(one.value, period.disputed) for period in made.periods for one in period.values] == [
        (4.2e9, True),
        (4.9e9, True),
    ]
    assert [one.countries for one in figures(asked, "trade turnover")] == [("CL", "PE"), ("AR", "CL")]
    (then,) = figures(asked, "trade turnover", ("PE",), date(2021, 2, 20))
    assert then.count == 1
    assert figures(asked, "gdp") == ()


def test_a_row_of_a_figure_has_its_days_and_limits(asked: Connection) -> None:
    (row,) = figure_rows([figures_form(one) for one in figures(asked, countries=("AR",))])
    assert (row["from"], row["to"], row["low"], row["high"]) == ("2020-01-01", "2020-12-31", 9e9, None)
    assert row["countries"] == ["AR", "CL"]


def test_claims_come_newest_first_and_no_more_than_asked_for(asked: Connection) -> None:
    found = claims_of(asked, "figure", limit=2)
    assert [one.claim.source.page for one in found] == ["7", "6"]
    pair = of_countries(["PE", "CL"])
    assert pair == [["cc:CL-PE"]]
    assert [one.claim.source.page for one in claims_of(asked, "figure", [["m:trade turnover"], *pair])] == ["6", "5"]
    assert [one.claim.source.page for one in claims_of(asked, "document", as_of=date(2030, 1, 1))] == ["3", "2", "1"]


def test_evidence_is_the_words_or_the_whole_sentence(asked: Connection) -> None:
    claim = claims_of(asked, "document", [["c:CL"]], date(2023, 5, 2))[0].claim
    short, whole = evidence(asked, [claim.id, "nothing"]), evidence(asked, [claim.id], whole=True)
    assert whole[claim.id].words == "Чили и Перу: план консультаций на 2023–2024 годы."
    assert list(short) == [claim.id]
    assert whole[claim.id].words.startswith(short[claim.id].words)
