"""The page of a relation, its address, and the brief of it."""

import io
import re

import docx
import pytest
from lxml import html
from starlette.testclient import TestClient

from letopis.site.pages.relation import parted, with_missing
from letopis.store.ask.names import UnknownCountry


def read(site: TestClient, address: str) -> html.HtmlElement:
    answer = site.get(address)
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.text)


def text_of(page: html.HtmlElement, id: str) -> str:
    """All text of the section with a heading of this id."""
    return " ".join(page.get_element_by_id(id).getparent().text_content().split())


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/relations/GE-AZ", "/relations/AZ-GE"),
        ("/relations/Грузия-Азербайджан?from=2022", "/relations/AZ-GE?from=2022"),
        ("/relations/GE,AZ", "/relations/AZ-GE"),
        ("/relations/AZ-GE-AZ", "/relations/AZ-GE"),
        ("/relations/GE-AZ/brief.md?as_of=2023", "/relations/AZ-GE/brief.md?as_of=2023"),
        ("/relations?country=GE&country=AZ&to=2024", "/relations/AZ-GE?to=2024"),
    ],
)
def test_every_way_to_name_countries_leads_to_one_address(site: TestClient, asked: str, led: str) -> None:
    answer = site.get(asked, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, led)


@pytest.mark.parametrize("names", ["AZ-XX", "AZ", "nowhere", "AZ-GE/brief.pdf", "-", "AZ--GE"])
def test_what_names_no_two_countries_is_not_found(site: TestClient, names: str) -> None:
    assert site.get(f"/relations/{names}").status_code == 404


def test_names_with_hyphens_are_parted() -> None:
    assert parted("Гвинея-Бисау-Россия") == ["GW", "RU"]
    with pytest.raises(UnknownCountry):
        parted("KZ-")


def test_talks_are_drawn_and_listed_alike(site: TestClient) -> None:
    page = read(site, "/relations/AZ-GE")
    (drawing,) = page.cssselect("#talks ~ figure > svg.chart")
    drawn = [re.fullmatch(r"(\d+): (.+) (\d+)", one.text) for one in drawing.cssselect("rect title")]
    listed = page.cssselect("table.counts")[0].cssselect("tbody")[0].cssselect("td.number:last-child")
    assert sum(int(one[3]) for one in drawn if one) == sum(int(one.text_content()) for one in listed)
    assert "2022: foreign ministers 2" in [one[0] for one in drawn if one]


def test_topics_by_year_lead_to_their_events(site: TestClient) -> None:
    field = read(site, "/relations/AZ-GE").cssselect("table.heat td.h4 a")[0]
    events = read(site, field.get("href")).cssselect("article.event-line")
    assert len(events) == int(field.text_content())


def test_heads_come_with_how_sure_they_are(site: TestClient) -> None:
    told = text_of(read(site, "/relations/AZ-GE"), "heads")
    assert "Эльнур Садыхов certain" in told and "Георгий Тарханов certain" in told
    assert "Вугар Джаббаров" not in told
    assert "Вугар Джаббаров" in text_of(read(site, "/relations/AZ-GE?as_of=2021-10"), "heads")


def test_figures_show_bounds_and_disagreement(site: TestClient) -> None:
    page = read(site, "/relations/AZ-GE")
    told = text_of(page, "figures")
    assert "more than 20 bn" in told and "about 27 bn" in told and "(aim or forecast)" in told
    assert told.count("sources disagree") == 2  # once in the legend, once at the year
    (drawing,) = page.cssselect("section.measured figure > svg.chart")
    assert len(drawing.cssselect("rect.against")) == 2 and len(drawing.cssselect("circle.aim")) == 1


def test_missing_editions_stand_at_their_places(site: TestClient) -> None:
    editions = [one.text_content().split()[:2] for one in read(site, "/relations/AZ-GE").cssselect("ol.editions")[0]]
    numbers = [" ".join(one) for one in editions]
    assert numbers == ["no. 7", "∅ no.", "no. 9", "no. 10"]


def test_editions_of_papers_are_in_order_of_years() -> None:
    series = {
        "kind": "documents",
        "missing": [2024],
        "editions": [{"year": 2025, "edition": None}, {"year": 2023, "edition": None}],
    }
    assert [one.get("year") or one["missing"] for one in with_missing(series)] == [2023, 2024, 2025]


def test_documents_come_the_last_first_with_their_words(site: TestClient) -> None:
    rows = read(site, "/relations/AZ-GE").cssselect("table.documents tbody tr")
    years = [re.findall(r"\b20\d\d\b", one.cssselect("time")[0].text_content())[0] for one in rows]
    assert years == ["2024", "2022", "2021", "2021"]
    assert all(one.cssselect("q.sentence") for one in rows)


def test_plans_of_the_relation_are_counted_as_on_their_own_page(site: TestClient) -> None:
    chip = read(site, "/relations/AZ-GE").cssselect("ul.chips a")[0]
    count = chip.cssselect(".num")[0].text
    assert read(site, chip.get("href")).cssselect("h2 .num")[0].text == count


def test_a_time_that_is_asked_for_narrows_all(site: TestClient) -> None:
    page = read(site, "/relations/AZ-GE?from=2023&to=2023")
    assert [one.text for one in page.cssselect("table.counts")[0].cssselect("thead th")][:-1] == ["2023"]


def test_countries_that_never_met_have_an_empty_page(site: TestClient) -> None:
    page = read(site, "/relations/AR-CL")
    assert "Nothing is known of that." in text_of(page, "talks")
    assert "No plan is known." in text_of(page, "plans")


def test_relations_are_listed_by_how_many_events_they_have(site: TestClient) -> None:
    counts = [int(one.text) for one in read(site, "/relations").cssselect("main td.number")]
    assert counts == sorted(counts, reverse=True)
    assert read(site, "/relations").cssselect("main table a")[0].get("href") == "/relations/AZ-GE"


def test_the_brief_to_print_has_its_sources_numbered(site: TestClient) -> None:
    page = read(site, "/relations/AZ-GE/brief")
    notes = {one.get("id") for one in page.cssselect("ol.notes li")}
    cited = {one.get("href").removeprefix("#") for one in page.cssselect("article.paper sup a")}
    assert cited and cited <= notes


def test_the_brief_is_short_unless_the_whole_is_asked_for(site: TestClient) -> None:
    short, whole = read(site, "/relations/AZ-GE/brief"), read(site, "/relations/AZ-GE/brief?whole=1")
    assert len(short.text_content()) < 0.6 * len(whole.text_content())
    assert short.cssselect("nav.pager a[href='/relations/AZ-GE/brief?whole=1']")
    assert whole.cssselect("nav.pager a[href='/relations/AZ-GE/brief']")
    files = [len(site.get(f"/relations/AZ-GE/brief.md{query}").text) for query in ("", "?whole=1")]
    assert files[0] < 0.6 * files[1]


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_briefs_are_to_be_had_as_files(site: TestClient, language: str) -> None:
    site.headers["accept-language"] = language
    word = site.get("/relations/AZ-GE/brief.docx")
    assert "attachment" in word.headers["content-disposition"]
    title = docx.Document(io.BytesIO(word.content)).paragraphs[0].text
    assert title in site.get("/relations/AZ-GE/brief.html").text
    assert title in site.get("/relations/AZ-GE/brief.md").text.replace("\\", "")


@pytest.mark.parametrize("address", ["/relations/AZ-GE", "/relations/AZ-GE/brief", "/relations"])
def test_a_page_holds_no_style_and_no_script_of_its_own(site: TestClient, address: str) -> None:
    assert not re.search(r"\sstyle=|<style|\son\w+=|<script(?![^>]*\bsrc=)", site.get(address).text)
