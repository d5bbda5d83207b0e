"""An event's page: who says what, what led to it and what came of it; its old addresses lead to it."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from letopis import api
from letopis.model.article import Page
from letopis.store.chronicle import Chronicle

from ..conftest import Find, proof


@pytest.fixture
def text(site: TestClient) -> Callable[[str], str]:
    """The words of a page, tags left out."""
    return lambda address: " ".join(re.sub(r"<[^>]+>", " ", site.get(address).text).split())


def test_the_office_that_somebody_held_on_that_day_stands_beside_the_name(text: Callable[[str], str], on: Find) -> None:
    assert "Вугар Джаббаров Azerbaijan minister of foreign affairs" in text(f"/events/{on('2021-03-15', 'meeting')}")
    assert "Вугар Джаббаров Azerbaijan ambassador" in text(f"/events/{on('2022-05-25', 'meeting')}")


def test_each_source_is_quoted_with_its_evidence_marked_and_the_rule_in_words(site: TestClient, forum: str) -> None:
    page = site.get(f"/events/{forum}").text
    assert page.count('<article class="report"') == 3
    assert re.search(r'<blockquote lang="ru"><p><q class="sentence"><bdi><mark>Речь шла о транзите', page)
    assert "events.noun.саммит" in page and "a noun that names the act" in page
    assert "The same event as" in page and "called alike" in page and "(0.79)" in page


def test_sources_that_disagree_stand_side_by_side_with_the_value_taken_and_why(
    site: TestClient, text: Callable[[str], str], forum: str, press: str
) -> None:
    page = site.get(f"/events/{press}").text
    line = page[page.index("Side by side") :]
    line = line[line.index('<tr class="is-disputed">') :]
    line = " ".join(re.sub(r"<[^>]+>", " ", line[: line.index("</tr>")]).split())
    assert line == "≠ sources disagree: place was known earlier ✓ taken: Гори Баку"
    assert '<details class="group compare" open>' in page
    assert '<details class="group compare">' in site.get(f"/events/{forum}").text


def test_it_leads_to_what_it_belongs_to_and_to_the_other_editions(
    site: TestClient, forum: str, press: str, on: Find
) -> None:
    page = site.get(f"/events/{forum}").text
    belongs = page[page.index('id="belongs"') : page.index('id="acts"')]
    assert (
        "/relations/AZ-GE" in belongs
        and belongs.count("No.") >= 5
        and f"/events/{on('2025-05-22', 'conference')}" in belongs
    )
    visit = site.get(f"/events/{on('2022-11-23', 'visit')}").text
    assert f"/events/{press}" in visit[visit.index("Contains") :]


def test_what_was_planned_before_and_what_came_of_it_is_told(
    text: Callable[[str], str], forum: str, press: str, on: Find
) -> None:
    forum = text(f"/events/{forum}")
    led = forum[forum.index("What led to it") :]
    assert "23 November 2022 ○ planned · for autumn 2023" in led.replace("  ", " ") and "девятый форум" in led.lower()
    signing = text(f"/events/{on('2024-04-09', 'signing')}")
    assert "What came of it" in signing and "Соглашение о единых складах" in signing and "made here" in signing
    told = text(f"/events/{press}")
    assert "План консультаций" in told[told.index("Plans told with it") :]


def test_ids_of_reports_and_names_lead_to_the_address_of_the_event(
    site: TestClient, sample_chronicle: Path, forum: str
) -> None:
    with Chronicle(str(sample_chronicle), make=False) as chronicle:
        report = chronicle.event(forum).told[2].report.id
    for other in (report, f"v{report[:12]}", "IX форум межрегионального сотрудничества 2023"):
        answer = site.get(f"/events/{other}", params={"lang": "en"}, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, f"/events/{forum}?lang=en")


def test_an_event_that_is_not_there_is_told_so(site: TestClient) -> None:
    answer = site.get("/events/v000000000000")
    assert answer.status_code == 404 and "no event with this id" in answer.text


def test_as_of_a_day_only_what_had_come_out_is_told_and_nothing_corrected(site: TestClient, forum: str) -> None:
    page = site.get(f"/events/{forum}?as_of=2023-07-01").text
    assert page.count('<article class="report"') == 2 and "○" in page and "КУРА-МЕРИДИАН" not in page
    assert 'action="/review/acts"' not in page and "Corrections are made to what is known now" in page


def test_the_id_that_an_event_had_before_its_first_page_changed_leads_to_it(
    sample_copy: Path, desk: TestClient, forum: str
) -> None:
    with api.Chronicle(str(sample_copy)) as chronicle:
        source = chronicle.event(forum).told[0].report.source.page
        text = Path(source).read_text(encoding="utf-8")
        assert chronicle.add([Page(source, text.rstrip() + "\n\nОпечатка исправлена.\n")]).changed == 1
        now = chronicle.event("IX форум межрегионального сотрудничества 2023").event.id
    assert now != forum
    answer = desk.get(f"/events/{forum}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/events/{now}")


def test_the_acts_that_stand_on_it_are_listed_with_the_means_to_take_them_back(
    sample_copy: Path, desk: TestClient, forum: str
) -> None:
    with Chronicle(str(sample_copy), make=False) as chronicle:
        act = chronicle.reviewer("Дарья", lambda: datetime(2022, 11, 30, 9, tzinfo=UTC)).edit(
            forum, "place", "Тбилиси", "the programme says so"
        )
    page = desk.get(f"/events/{forum}").text
    acts = page[page.index('id="acts"') :]
    assert "Дарья" in acts and "30 November 2022" in acts and "the programme says so" in acts
    assert f'name="decision" value="{act.id}"' in acts
    assert "corrected by Дарья" in page and "Гори" in page


def test_every_event_of_the_sample_has_a_page_in_every_language(site: TestClient, sample_chronicle: Path) -> None:
    with Chronicle(str(sample_chronicle), make=False) as chronicle:
        ids = [row.id for row in chronicle.timeline(happenings=True)]
    for place, id in enumerate(ids):
        language = ("ru", "kk", "en")[place % 3]
        answer = site.get(f"/events/{id}", params={"lang": language})
        assert answer.status_code == 200 and f'<html lang="{language}">' in answer.text
        assert len(answer.content) < 100_000


def test_a_decision_on_what_no_page_tells_any_more_is_taken_back_and_leads_to_the_log(
    sample_copy: Path, desk: TestClient, forum: str
) -> None:
    with api.Chronicle(str(sample_copy)) as chronicle:
        signing = next(row for row in chronicle.timeline(kinds=["signing"], since="2024-04-09", until="2024-04-09"))
        act = chronicle.reviewer("Дарья", lambda: datetime(2022, 11, 30, 9, tzinfo=UTC)).accept(signing.id)
        for told in chronicle.event(signing.id).told:
            chronicle.add([Page(told.report.source.page, "Страница пуста.")])
    csrf = proof(desk.get(f"/events/{forum}"))
    data = {"csrf": csrf, "act": "undo", "decision": act.id}
    answer = desk.post("/review/acts", data=data, follow_redirects=False)
    assert answer.status_code == 303 and answer.headers["location"] == f"/review/log?done={act.id}#done"
    assert desk.get(answer.headers["location"]).status_code == 200
    assert desk.get(f"/review/of/event/{act.first.left}").status_code == 404


def test_names_that_a_person_gave_stand_alone_and_those_of_the_pages_beside_them(
    sample_copy: Path, desk: TestClient, forum: str
) -> None:
    with Chronicle(str(sample_copy), make=False) as chronicle:
        chronicle.reviewer("Дарья", lambda: datetime(2022, 11, 30, 9, tzinfo=UTC)).edit(forum, "participants", "Грузия")
    page = desk.get(f"/events/{forum}").text
    row = page[page.index('<th scope="row">participants</th>') :]
    row = row[: row.index("</tr>")]
    assert row.count('class="value is-chosen"') == 1 and "corrected by Дарья" in row and "Эльнур Садыхов" in row
