"""Documents merged over pages."""

from datetime import date
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letopis.chronicle.claims import Claim, Source
from letopis.chronicle.documents.merge import MergedDocument, alike, core, documents
from letopis.chronicle.documents.report import DocumentReport, report
from letopis.chronicle.parties import Party
from letopis.model.when import parse

NUMBERS = count()
CL, PE, EC = (Party(name, name, "country", code) for name, code in (("Чили", "CL"), ("Перу", "PE"), ("Эквадор", "EC")))


def told(
    name: str, known: str | None = "2021-05-01", *parties: Party, status="signed", kind="plan", period=None, page=None
):
    number = next(NUMBERS)
    page = page or f"page{number}"
    return DocumentReport(
        id=f"{number:020}",
        source=Source(page, page, known=date.fromisoformat(known) if known else None),
        kind=kind,
        name=name,
        status=status,
        parties=parties,
        period=parse(period) if period else None,
    )


def only(*reports: DocumentReport) -> MergedDocument:
    (made,) = documents(reports)
    return made


def test_a_signed_document_collects_its_drafts() -> None:
    draft = "план консультаций между внешнеполитическими ведомствами на 2023–2024 годы"
    signed = "план консультаций между министерствами двух стран на 2023–2024 годы"
    made = only(
        told(draft, "2022-11-14", status="proposed", period="2023/2024"),
        told(signed, "2022-11-23", CL, PE, period="2023/2024"),
        told("План консультаций на 2023-2024 гг.", "2022-11-25", CL, PE, period="2023/2024"),
    )
    assert (made.status, made.since, len(made.reports)) == ("signed", date(2022, 11, 23), 3)
    assert made.name == signed
    assert made.parties == (CL, PE)


def test_plans_for_other_years_are_others() -> None:
    plans = documents([told("план консультаций на 2023–2024 годы", period="2023/2024"),
                       told("план консультаций на 2025–2026 годы", period="2025/2026")])  # fmt: skip
    assert len(plans) == 2


def test_documents_of_other_states_are_others() -> None:
    name = "соглашение о воздушном сообщении"
    assert len(documents([told(name, "2021-05-01", CL, PE), told(name, "2021-05-02", CL, EC)])) == 2


def test_who_says_too_little_to_tell_of_two_documents_stays_alone() -> None:
    name = "соглашение о воздушном сообщении"
    reports = [told(name, "2021-05-01", CL, PE), told(name, "2021-05-01", CL, EC), told(name, "2021-05-01")]
    assert len(documents(reports)) == 3


def test_what_stands_on_one_page_goes_together_first() -> None:
    first = told("план консультаций на 2023–2024 годы", "2024-12-01", CL, PE, period="2023/2024")
    own = told("план консультаций на 2025–2026 годы", "2024-12-01", CL, PE, period="2025/2026", page="own")
    vague = told("Новый план консультаций", "2024-12-01", page="own")
    assert {frozenset(one.reports) for one in documents([first, own, vague])} == {
        frozenset({first}),
        frozenset({own, vague}),
    }


@pytest.mark.parametrize(
    ("name", "days", "same"),
    [
        ("соглашение", 2, True),
        ("соглашение", 9, False),
        ("соглашение о сотрудничестве", 30, True),
        ("соглашение о сотрудничестве", 90, False),
        ("соглашение о взаимном признании дипломов", 900, True),
        ("соглашение о взаимном признании дипломов", 2000, False),
    ],
)
def test_the_less_a_name_says_the_closer_reports_must_be(name: str, days: int, same: bool) -> None:
    first = told(name, "2015-03-01", CL, PE, kind="agreement")
    later = told(name, date.fromordinal(date(2015, 3, 1).toordinal() + days).isoformat(), CL, PE, kind="agreement")
    assert alike(first, later) is same


def test_ratifying_may_take_years_and_a_draft_of_what_is_signed_is_another() -> None:
    name = "соглашение о взаимном признании дипломов"
    signed = told(name, "2015-03-01", CL, PE)
    assert only(signed, told(name, "2020-03-01", CL, PE, status="ratified")).status == "ratified"
    assert len(documents([signed, told(name, "2016-03-01", CL, PE, status="drafted")])) == 2


def test_pages_without_a_date_need_a_telling_name() -> None:
    assert len(documents([told("протокол о рыболовстве", None), told("протокол о рыболовстве", None)])) == 2
    assert (
        only(told("протокол о морском рыболовстве", None), told("протокол о морском рыболовстве", None)).since is None
    )


def test_the_words_of_a_name_are_its_subject() -> None:
    assert core("Соглашение между Чили и Перу о рыболовстве в океане") == {"рыболовство", "океан"}
    assert core("Новый план") == frozenset()


def test_a_claim_tells_a_document() -> None:
    value = {"kind": "treaty", "name": "договор", "status": "signed", "period": "2023/2024",
             "parties": [{"unit": "u1", "type": "country", "name": "Чили", "country": "CL"}]}  # fmt: skip
    made = report(Claim("1", "document", Source("page", "v"), "document1", "written", value, "rule", ()))
    assert (made.kind, made.status, made.countries, str(made.period)) == ("treaty", "signed", {"CL"}, "2023/2024")


REPORTS = st.lists(
    st.builds(
        lambda name, known, states, status, period: told(name, known, *states, status=status, period=period),
        st.sampled_from(["план консультаций", "план консультаций и обменов", "план обменов", "план"]),
        st.sampled_from(["2021-05-01", "2021-05-02", "2022-01-01", None]),
        st.sampled_from([(), (CL,), (CL, PE), (CL, EC)]),
        st.sampled_from(["proposed", "signed", "ratified"]),
        st.sampled_from([None, "2023/2024", "2025/2026"]),
    ),
    max_size=7,
)


@given(REPORTS, st.randoms())
def test_the_order_of_reports_does_not_matter(reports: list[DocumentReport], random) -> None:
    shuffled = list(reports)
    random.shuffle(shuffled)
    made = documents(reports)
    assert documents(shuffled) == made
    assert sorted(one.id for document in made for one in document.reports) == sorted(one.id for one in reports)


@given(REPORTS)
def test_likeness_is_the_same_both_ways(reports: list[DocumentReport]) -> None:
    assert all(alike(one, other) == alike(other, one) for one in reports for other in reports)
