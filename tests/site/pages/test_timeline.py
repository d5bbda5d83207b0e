"""The timeline's page: filters, chips, groups, parts, places, whom names mean."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html
from starlette.testclient import TestClient

from letopis.site.pages import timeline


def asked(site: TestClient, address: str, status: int = 200) -> Any:
    answer = site.get(address)
    assert answer.status_code == status, answer.text
    return html.document_fromstring(answer.text)


def ids(tree: Any) -> list[str]:
    return list(tree.xpath("//article[contains(@class, 'event-line')]/@id"))


def words(one: Any) -> str:
    return " ".join(one.text_content().split())


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> int:
    """Parts of a few events only."""
    monkeypatch.setattr(timeline, "LIMIT", 7)
    return 7


def test_all_events_are_reached_by_the_links_alone(site: TestClient, short: int) -> None:
    whole = [one["id"] for one in site.app.state.shown.chronicle.list_events(limit=None).rows]  # type: ignore[attr-defined]
    found, next = [], ["/timeline"]
    while next:
        tree = asked(site, next[0])
        found += ids(tree)
        next = tree.xpath("//a[@rel='next']/@href")
    assert sorted(found) == sorted(whole)
    assert len(found) == len(set(found))


def test_the_way_back_leads_over_the_same_events(site: TestClient, short: int) -> None:
    first = asked(site, "/timeline")
    second = asked(site, first.xpath("//a[@rel='next']/@href")[0])
    back = asked(site, second.xpath("//a[@rel='prev']/@href")[0])
    assert sorted(ids(back)) == sorted(ids(first))
    assert not first.xpath("//a[@rel='prev']") and not back.xpath("//a[@rel='prev']")
    assert sorted(ids(asked(site, back.xpath("//a[@rel='next']/@href")[0]))) == sorted(ids(second))


def test_a_part_is_the_same_events_without_the_page_around(site: TestClient, short: int) -> None:
    address = asked(site, "/timeline").xpath("//a[@rel='next']/@href")[0]
    part = site.get(address + "&part=1").text
    assert "<html" not in part and "<form" not in part
    tree = html.fragment_fromstring(part, create_parent="div")
    assert ids(tree) == ids(asked(site, address))
    (section,) = tree.xpath(".//section")
    assert section.get("data-here") == address
    assert section.get("data-count") == str(short)


def test_a_group_that_began_on_the_page_before_says_so(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "LIMIT", 1)
    marked = []
    address = "/timeline?from=2022-11&to=2022-11"
    for _ in range(3):
        tree = asked(site, address)
        marked.append(bool(tree.xpath("//div[contains(@class, 'continues')]")))
        address = tree.xpath("//a[@rel='next']/@href")[0]
    assert marked == [False, True, True]


def test_planned_and_held_are_told_apart_by_sign_and_word(site: TestClient) -> None:
    for status, sign in (("held", "●"), ("planned", "○"), ("cancelled", "✕")):
        lines = asked(site, f"/timeline?status={status}").xpath("//article//span[contains(@class, 'status')][span]")
        assert lines and all(words(one) == f"{sign} {status}" for one in lines)


def test_today_stands_between_what_is_past_and_what_is_to_come(site: TestClient) -> None:
    tree = asked(site, "/timeline?at=2022-11")
    (note,) = tree.xpath("//p[@class='now']")
    assert words(note) == "Today, 1 December 2022"
    before = note.xpath("preceding::article[contains(@class, 'event-line')]/@id")
    rows = {one["id"]: one["day"] for one in site.app.state.shown.chronicle.list_events(limit=None).rows}  # type: ignore[attr-defined]
    assert before and all(rows[id] <= "2022-12-01" for id in before)


def test_what_a_visit_contains_stands_below_it(site: TestClient) -> None:
    tree = asked(site, "/timeline?country=AZ-GE&from=2022-11&to=2022-11")
    (within,) = tree.xpath("//div[@class='contained']")
    visit = within.getprevious()
    assert "Official visit" in words(visit.find(".//h3"))
    assert {one.tag for one in within.xpath(".//article//*[self::h3 or self::h4]")} == {"h4"}


def test_sources_are_counted_and_disagreement_is_told(site: TestClient) -> None:
    tree = asked(site, "/timeline?disputed=1")
    assert ids(tree)
    assert all("≠ sources disagree: " in words(one) for one in tree.xpath("//p[@class='event-trust']"))
    assert "2 sources ≠ sources disagree: place" in [words(one) for one in tree.xpath("//p[@class='event-trust']")]


@pytest.mark.parametrize(
    ("query", "chips"),
    [
        ("country=AZ-GE", ["Country: Azerbaijan", "Country: Georgia"]),
        ("country=Грузия&from=2022", ["Country: Georgia", "From: 2022"]),
        ("person=Садыхов&kind=meeting&status=held", ["Person: Эльнур Садыхов", "Kind: meeting", "Status: held"]),
        ("topic=trade&disputed=1&as_of=2023", ["Topic: trade", "Sources disagree", "As of: 2023"]),
    ],
)
def test_each_thing_that_is_asked_for_can_be_taken_off(site: TestClient, query: str, chips: list[str]) -> None:
    tree = asked(site, f"/timeline?{query}")
    found = tree.xpath("//li[@class='chip']")
    assert [words(one).removesuffix(" ×") for one in found] == chips
    for one in found:
        rest = asked(site, one.find(".//a").get("href"))
        assert [words(each) for each in rest.xpath("//li[@class='chip']")] == [
            words(each) for each in found if each is not one
        ]


def test_the_form_says_what_was_asked_for_and_asks_it_again(site: TestClient) -> None:
    tree = asked(site, "/timeline?person=Садыхов&country=AZ&kind=meeting&from=2022&newest=1&group=day&disputed=1")
    (form,) = tree.xpath("//form[contains(@class, 'timeline-filters')]")
    given = [(name, value) for name, value in form.form_values() if value]
    assert sorted(given) == sorted(
        [
            ("person", "Садыхов"), ("country", "AZ"), ("kind", "meeting"), ("from", "2022"), ("newest", "1"),
            ("group", "day"), ("disputed", "1"),
        ]
    )  # fmt: skip


def test_blank_fields_of_the_form_are_taken_out_of_the_address(site: TestClient) -> None:
    answer = site.get("/timeline?country=&country=KZ&country=RU&from=&group=", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/timeline?country=KZ&country=RU"


def test_a_name_that_several_have_offers_them(site: TestClient) -> None:
    tree = asked(site, "/timeline?person=Юсупов&country=UZ", 400)
    offered = {words(one.getparent()): one.get("href") for one in tree.xpath("//div[@role='alert']//li/a")}
    assert {name.split(",")[0] for name in offered} == {"Марат Юсупов", "Рустам Юсупов"}
    address = next(one for name, one in offered.items() if name.startswith("Рустам"))
    assert parse_qs(urlsplit(address).query)["country"] == ["UZ"]
    assert ids(asked(site, address))


@pytest.mark.parametrize(
    ("query", "status", "says"),
    [
        ("person=Ктотович", 404, "Nobody in the chronicle is called “Ктотович”"),
        ("organisation=Нигде", 404, "Nobody in the chronicle is called “Нигде”"),
        ("country=Нетландия", 400, "“Нетландия” is no country that is known"),
        ("series=шахматы", 404, "The chronicle knows no series “шахматы”"),
        ("from=вчера", 400, "is no day, month or year"),
        ("from=2023&to=2021", 400, "comes before 2023"),
        ("kind=party", 400, "is no kind of event"),
        ("after=zzz", 400, "is no mark"),
    ],
)
def test_what_cannot_be_answered_is_said_beside_the_form(site: TestClient, query: str, status: int, says: str) -> None:
    tree = asked(site, f"/timeline?{query}", status)
    assert says in words(tree.xpath("//div[@role='alert']")[0])
    assert tree.xpath("//form[contains(@class, 'timeline-filters')]")


def test_groups_are_months_days_or_series(site: TestClient) -> None:
    def headings(group: str) -> list[str]:
        tree = asked(site, f"/timeline?from=2022-11&to=2022-11{group}")
        return [words(one) for one in tree.xpath("//div[contains(@class, 'group')]/h2")]

    assert headings("") == ["November 2022"]
    assert "23 November 2022" in headings("&group=day")
    assert headings("&group=series")[-1].startswith("Of no series")


def test_a_series_leads_to_its_own_timeline(site: TestClient) -> None:
    tree = asked(site, "/timeline?group=series&series=форум межрегионального сотрудничества")
    (heading, *_) = tree.xpath("//div[contains(@class, 'group')]/h2/a")
    again = asked(site, heading.get("href"))
    assert words(again.xpath("//li[@class='chip']")[0]).startswith("A series: Форум межрегионального сотрудничества")


def test_years_lead_to_their_place(site: TestClient) -> None:
    tree = asked(site, "/timeline")
    years = {one.text: one.get("href") for one in tree.xpath("//nav[@class='years']//a")}
    assert list(years) == sorted(years)
    rows = site.app.state.shown.chronicle.list_events(limit=None).rows  # type: ignore[attr-defined]
    first = next(one["id"] for one in rows if (one["day"] or "") >= "2023")
    assert ids(asked(site, years["2023"]))[0] == first


def test_the_same_is_had_as_calendar_feed_and_data(site: TestClient) -> None:
    tree = asked(site, "/timeline?country=AZ&from=2022")
    addresses = tree.xpath("//p[contains(@class, 'forms')]//a/@href")
    assert {urlsplit(one).path for one in addresses} == {
        "/calendar.ics",
        "/feed.atom",
        "/api/v1/events",
        "/timeline.csv",
    }
    assert all(site.get(one).status_code == 200 for one in addresses)
    assert all(one.endswith("country=AZ&from=2022") for one in addresses)
    types = tree.xpath("//head/link[@rel='alternate']/@type")
    assert types == ["application/atom+xml", "text/calendar"]


def test_as_of_a_day_what_is_now_one_event_is_still_a_plan(site: TestClient) -> None:
    tree = asked(site, "/timeline?series=форум межрегионального сотрудничества&from=2024&as_of=2024-12-31")
    assert tree.xpath("//article[contains(@class, 'is-planned')]")
    (note,) = tree.xpath("//p[@class='as-of']")
    known_now = asked(site, note.find("a").get("href"))
    assert known_now.xpath("//article[contains(@class, 'is-held')]")


def test_past_the_end_there_is_a_way_back(site: TestClient) -> None:
    tree = asked(site, "/timeline?at=2090&country=AZ")
    assert not ids(tree)
    assert tree.xpath("//p[@class='nothing']/a/@href") == ["/timeline?country=AZ"]
