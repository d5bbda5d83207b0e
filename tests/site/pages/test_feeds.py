"""The timeline for programs at its addresses: filters, kept copies, languages."""

import csv

import feedparser
import icalendar
import pytest
from starlette.testclient import TestClient

PATHS = ("/calendar.ics", "/feed.atom")


def test_the_calendar_takes_the_timelines_filters(site: TestClient) -> None:
    def titles(query: str) -> set[str]:
        answer = site.get(f"/calendar.ics?{query}")
        assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
        return {str(one["uid"]) for one in icalendar.Calendar.from_ical(answer.content).walk("VEVENT")}

    assert titles("country=AZ") and titles("country=AZ&kind=conference") < titles("country=AZ")
    assert titles("country=BR") == set()


def test_the_feed_takes_the_timelines_filters_and_leads_to_pages_of_this_site(site: TestClient) -> None:
    answer = site.get("/feed.atom?country=AZ-GE")
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    feed = feedparser.parse(answer.content)
    assert not feed.bozo and feed.entries
    assert all(one.link.startswith("http://127.0.0.1/events/") for one in feed.entries)
    assert site.get(feed.entries[0].link).status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_a_copy_that_is_still_good_is_not_sent_again(site: TestClient, path: str) -> None:
    first = site.get(path)
    for tag in (first.headers["etag"], f'"other", W/{first.headers["etag"]}'):
        again = site.get(path, headers={"If-None-Match": tag})
        assert again.status_code == 304 and again.content == b""
        assert again.headers["etag"] == first.headers["etag"]
    assert site.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_other_filters_and_languages_have_other_tags(site: TestClient, path: str) -> None:
    tags = {site.get(path + query).headers["etag"] for query in ("", "?country=AZ", "?lang=ru", "?lang=kk")}
    assert len(tags) == 4


@pytest.mark.parametrize("path", PATHS)
def test_a_correction_makes_another_copy(desk: TestClient, path: str) -> None:
    chronicle = desk.app.state.shown.chronicle  # type: ignore[attr-defined]
    before = desk.get(path).headers["etag"]
    event = chronicle.list_events(limit=1).rows[0]["id"]
    chronicle.reviewer("Айгерим", desk.app.state.shown.clock.moment).reject(event, "not so")  # type: ignore[attr-defined]
    assert desk.get(path, headers={"If-None-Match": before}).status_code == 200


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("query", ["as_of=2022", "person=Юсупов", "from=вчера"])
def test_what_cannot_be_answered_is_refused(site: TestClient, path: str, query: str) -> None:
    assert site.get(f"{path}?{query}").status_code == 400


def test_the_table_has_the_events_of_the_timeline(site: TestClient) -> None:
    answer = site.get("/timeline.csv?country=AZ-GE&status=held&from=2022")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(answer.content.decode("utf-8-sig").splitlines()))
    chronicle = site.app.state.shown.chronicle  # type: ignore[attr-defined]
    listed = chronicle.list_events(countries=["AZ", "GE"], statuses=["held"], since="2022", limit=None).rows
    assert [one["id"] for one in rows] == [one["id"] for one in listed]


@pytest.mark.parametrize("query", ["person=Юсупов", "from=вчера", "kind=party"])
def test_a_table_that_cannot_be_made_is_refused_before_it_begins(site: TestClient, query: str) -> None:
    assert site.get(f"/timeline.csv?{query}").status_code == 400


def test_of_nothing_there_is_a_table_of_its_columns(site: TestClient) -> None:
    assert len(site.get("/timeline.csv?country=BR").text.splitlines()) == 1
