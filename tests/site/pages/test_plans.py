"""The page of plans: by state and by when they are due, each with its words and its fate."""

import re

import pytest
from lxml import html
from starlette.testclient import TestClient

from letopis.site.pages import plans
from letopis.site.telling.fates import Fates


def read(site: TestClient, address: str) -> html.HtmlElement:
    answer = site.get(address)
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.text)


def number(one: html.HtmlElement) -> int:
    return int(one.cssselect(".num")[0].text)


def test_tabs_count_what_each_state_has(site: TestClient) -> None:
    page = read(site, "/plans")
    whole, *states = page.cssselect("ul.tabs a")
    assert number(whole) == sum(map(number, states)) > 10
    assert [number(one) for one in page.cssselect("section.plans h2")] == [number(one) for one in states]


def test_a_state_shows_its_own_plans_by_when_they_are_due(site: TestClient) -> None:
    tab = next(one for one in read(site, "/plans").cssselect("ul.tabs a") if "state=done" in one.get("href"))
    page = read(site, tab.get("href"))
    assert len(page.cssselect("article.plan")) == number(tab)
    days = [one.text_content() for one in page.cssselect("article.plan .event-when time")]
    years = [re.findall(r"\b20\d\d\b", one)[-1] for one in days]
    assert years and years == sorted(years)


def test_each_plan_tells_words_and_what_was_done_leads_to_what_came_of_it(site: TestClient) -> None:
    done = read(site, "/plans?state=done").cssselect("article.plan")
    assert done
    for plan in done:
        assert plan.cssselect("p.told q.sentence")
        assert plan.cssselect("ol.steps cite a")


def test_plans_are_narrowed_by_country_and_year(site: TestClient) -> None:
    chip = read(site, "/plans").cssselect("ul.chips a")[0]
    narrowed = int(read(site, chip.get("href")).cssselect("ul.tabs .num")[0].text)
    assert narrowed >= number(chip)  # plans that name nobody, but belong to what the country does, come along
    years = [one for one in read(site, "/plans").cssselect("ul.chips a") if "from=" in one.get("href")]
    assert [one.text.strip() for one in years] == sorted(one.text.strip() for one in years)
    assert int(read(site, years[0].get("href")).cssselect("ul.tabs .num")[0].text) >= number(years[0])


def test_a_long_state_goes_on_where_the_first_part_ended(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [one.get("id") for one in read(site, "/plans?state=done").cssselect("article.plan")]
    monkeypatch.setattr(plans, "PLANS", 3)
    seen, address = [], "/plans?state=done"
    while address:
        page = read(site, address)
        seen += [one.get("id") for one in page.cssselect("article.plan")]
        address = next((one.get("href") for one in page.cssselect("a[rel=next]")), "")
    assert seen == whole


def test_as_of_a_day_a_plan_stands_as_it_stood_then(site: TestClient) -> None:
    now, then = (read(site, f"/plans{asked}").cssselect("#state-done .num") for asked in ("", "?as_of=2021-07-01"))
    assert int(then[0].text) < int(now[0].text)


def test_the_due_days_are_to_be_had_as_a_calendar(site: TestClient) -> None:
    link = next(
        one.get("href")
        for one in read(site, "/plans?country=AZ-GE").cssselect("main a")
        if "calendar" in one.get("href")
    )
    assert site.get(link).headers["content-type"].startswith("text/calendar")


def test_a_part_of_the_chronicle_is_said_to_be_one(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("letopis.store.ask.plans._NEWEST", 5)
    assert "the newest reports: 5" in " ".join(read(site, "/plans").text_content().split())
    assert "newest reports" not in read(site, "/plans?country=AZ").text_content()


@pytest.mark.parametrize("address", ["/plans?state=nothing", "/plans?after=zzz"])
def test_an_unknown_state_or_a_mark_of_nothing_shows_all(site: TestClient, address: str) -> None:
    assert len(read(site, address).cssselect("section.plans")) > 1


@pytest.mark.parametrize("address", ["/plans?state=done&after=zzz", "/plans?country=XX", "/plans?from=soon"])
def test_what_cannot_be_understood_is_told(site: TestClient, address: str) -> None:
    assert site.get(address).status_code == 400


def test_reasons_are_told_with_days_and_countries_in_words() -> None:
    told = Fates("ru").plan("said to have happened (2021-09-30): the same states (AZ, GE) and place in the time told")
    assert "30 сентября 2021" in told and "Азербайджан, Грузия" in told
    assert Fates("en").plan("something: nobody knows") == "something – nobody knows"


def test_the_page_holds_no_style_and_no_script_of_its_own(site: TestClient) -> None:
    assert not re.search(r"\sstyle=|<style|\son\w+=|<script(?![^>]*\bsrc=)", site.get("/plans").text)


def test_a_plan_has_a_page_of_its_own_where_it_is_corrected(desk: TestClient) -> None:
    plan = read(desk, "/plans?state=overdue").cssselect("article.plan")[0]
    address = next(one.get("href") for one in plan.cssselect("a") if one.get("class") == "correct-link")
    page = read(desk, address)
    form = next(one for one in page.forms if dict(one.form_values()).get("field") == "state")
    fields = dict(form.form_values()) | {"value": "cancelled", "why": "the ministry said so"}
    answer = desk.post(form.action, data=fields, headers={"origin": "http://127.0.0.1"})
    assert answer.status_code == 200 and answer.url.path == address
    assert plan.get("id") in [one.get("id") for one in read(desk, "/plans?state=cancelled").cssselect("article.plan")]


def test_an_event_asked_for_as_a_plan_leads_on_to_its_page(site: TestClient) -> None:
    named = [one.get("href") for one in read(site, "/plans").cssselect("article.plan h3 a")]
    tied = [one for one in named if "/events/" in one]
    assert tied
    for event in tied:
        led = site.get(event.replace("/events/", "/plans/"))
        assert (led.status_code, led.url.path) == (200, event)


def test_no_plan_is_not_found(site: TestClient) -> None:
    assert site.get("/plans/p000000000000").status_code == 404


def test_an_outvoted_claim_is_told_with_why_it_is_doubted() -> None:
    rule = (
        "calls Ирма Ланге the holder on 2021-09-30: 1 against 8 for Серик Абишев; 8 claims name offices of KZ, 2 of DE"
    )
    told = Fates("en").office(rule)
    assert told.endswith("1 against 8 for Серик Абишев; claims of offices by country: Kazakhstan – 8, Germany – 2")
