"""The page of a person: offices to scale with their evidence, whom met when, statements, names, judgements."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html
from starlette.testclient import TestClient

import letopis
from letopis import api
from letopis.model.article import Page
from letopis.site.app import Clock, make_app
from letopis.site.pages.person import _weighed


@pytest.fixture(scope="module")
def minister(sample_chronicle: Path) -> str:
    """The id of a minister of the sample chronicle."""
    with letopis.open(str(sample_chronicle)) as chronicle:
        return chronicle.named("Эльнур Садыхов").id


def read(site: TestClient, address: str) -> html.HtmlElement:
    answer = site.get(address)
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.text)


def test_a_name_leads_to_the_address_of_whom_it_means(site: TestClient, minister: str) -> None:
    answer = site.get(f"/people/{quote('Садыхов')}?kind=meeting", follow_redirects=False)
    assert answer.status_code == 307
    assert answer.headers["location"] == f"/people/{minister}?kind=meeting"


def test_nobody_of_that_name_is_not_found(site: TestClient) -> None:
    assert site.get("/people/Nobody").status_code == 404


def test_each_office_is_a_bar_that_leads_to_its_line_and_sentences(site: TestClient, minister: str) -> None:
    page = read(site, f"/people/{minister}")
    bars = page.cssselect("svg.chart a.tenure")
    lines = [page.get_element_by_id(one.get("href").removeprefix("#")) for one in bars]
    assert len(lines) == 2
    assert all(line.getnext().cssselect("q.sentence") for line in lines)
    assert "назначен министром" in lines[0].getnext().text_content()


def test_what_contradicts_an_office_is_marked_in_drawing_and_table(site: TestClient, minister: str) -> None:
    page = read(site, f"/people/{minister}")
    assert [one.text for one in page.cssselect("svg text.conflict")] == ["≠ 1 claim says otherwise"]
    (grounds,) = [one for one in page.cssselect("tr.grounds") if one.cssselect(".disputed")]
    assert "Вугар Джаббаров" in grounds.text_content()


def test_whom_one_met_most_comes_first_with_a_count_that_narrows(site: TestClient, minister: str) -> None:
    page = read(site, f"/people/{minister}")
    first = page.cssselect("ol.counted li")[0]
    assert first.cssselect("a")[0].text_content() == "Георгий Тарханов"
    count = first.cssselect("a.count")[0]
    narrowed = read(site, count.get("href"))
    assert len(narrowed.cssselect("article.event-line")) == int(count.text_content())


@pytest.mark.parametrize("filters", ["kind=call", "from=2023&to=2023", "country=KG", "as_of=2022-12-31"])
def test_filters_narrow_the_events(site: TestClient, minister: str, filters: str) -> None:
    all_of_them = len(read(site, f"/people/{minister}").cssselect("article.event-line"))
    assert 0 < len(read(site, f"/people/{minister}?{filters}").cssselect("article.event-line")) < all_of_them


def test_words_quoted_and_words_told_are_kept_apart(site: TestClient, minister: str) -> None:
    said = read(site, f"/people/{minister}").cssselect("ul.statements li")
    assert "«Лучше позже под крышей, чем вовремя под дождём»" in "".join(one.text_content() for one in said)
    told = [one for one in said if not one.cssselect("blockquote")]
    assert told and all("told in other words" in one.text_content() for one in told)


def test_names_have_counts_and_nobody_corrects_the_past(site: TestClient, minister: str) -> None:
    page = read(site, f"/people/{minister}?as_of=2024")
    assert "Эльнур Садыхов" in page.get_element_by_id("names").getparent().text_content()
    assert not page.cssselect("form[method=post]")


def test_people_are_listed_and_found_by_their_names(site: TestClient, minister: str) -> None:
    page = read(site, "/people?q=Сад")
    assert [one.get("href") for one in page.cssselect("main table a")] == [f"/people/{minister}"]
    assert len(read(site, "/people").cssselect("main table tbody tr")) > 10


def test_a_person_is_judged_in_place(desk: TestClient) -> None:
    address = desk.get("/people/" + quote("Эльнур Садыхов")).url.path
    page = html.fromstring(desk.get(address).text)
    form = next(one for one in page.forms if one.cssselect("button[value=accept]"))
    fields = dict(form.form_values()) | {"act": "accept"}
    answer = desk.post(form.action, data=fields, headers={"origin": "http://127.0.0.1"})
    assert answer.status_code == 200
    assert answer.url.path == address
    assert "accepted" in html.fromstring(answer.text).get_element_by_id("done").text_content()


def test_the_page_holds_no_style_and_no_script_of_its_own(site: TestClient, minister: str) -> None:
    text = site.get(f"/people/{minister}").text
    assert not re.search(r"\sstyle=|<style|\son\w+=|<script(?![^>]*\bsrc=)", text)


def test_namesakes_are_named_though_the_address_is_an_id(tmp_path: Path, still: Clock) -> None:
    path = str(tmp_path / "letopis.db")
    text = "Министр иностранных дел {0} Ирма Ланге 3 марта 2022 года встретилась с министром торговли {0}."
    with api.Chronicle(path) as chronicle:
        chronicle.add([Page(f"https://news.example/{one}", text.format(one)) for one in ("Перу", "Чили")])
        one, other = [row["id"] for row in chronicle.list_people("Ланге").rows]
    with TestClient(make_app(path, time=still), base_url="http://127.0.0.1") as site:
        links = read(site, f"/people/{one}").cssselect("#names ~ ul a")
        assert f"/people/{other}" in [link.get("href") for link in links]


def test_offices_that_hardly_any_page_tells_stand_apart() -> None:
    told = [{"claims": 40}, {"claims": 2}, {"claims": 1}]
    assert _weighed(told) == ([{"claims": 40}, {"claims": 2}], [{"claims": 1}])
    assert _weighed([{"claims": 12}, {"claims": 1}])[1] == [], "of few claims each counts"
    assert _weighed([]) == ([], [])
