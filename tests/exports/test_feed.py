"""The feed, read by feedparser as any program that subscribes would."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import feedparser
import pytest
from lxml import etree

from letopis import api
from letopis.exports.asked import Filters
from letopis.exports.feed import feed
from letopis.store.ask.listing.slices import BadMark

SITE = "http://127.0.0.1:8000/"


@pytest.fixture
def sample(sample_chronicle: Path) -> Iterator[api.Chronicle]:
    with api.Chronicle(str(sample_chronicle), make=False) as chronicle:
        yield chronicle


def links(of, rel: str) -> list[str]:
    return [one.href for one in of.get("links", ()) if one.rel == rel]


def read_back(made: bytes):
    found = feedparser.parse(made)
    assert not found.bozo and found.version == "atom10"
    return found


def walked(chronicle: api.Chronicle, filters: Filters, limit: int) -> list[str]:
    """The ids of all entries, page after page."""
    found: list[str] = []
    after = None
    for _ in range(100):
        page = read_back(feed(chronicle, filters, SITE, after=after, limit=limit))
        found += [one.id.rpartition("/")[2] for one in page.entries]
        following = links(page.feed, "next")
        if not following:
            return found
        after = parse_qs(urlsplit(following[0]).query)["after"][0]
    raise AssertionError("the feed does not end")


@pytest.mark.parametrize("filters", [{}, {"countries": ["AZ", "GE"]}, {"kinds": ["visit"]}, {"since": "2023"}])
@pytest.mark.parametrize("limit", [1, 7, 1_000])
def test_page_by_page_each_event_that_matches_comes_once(sample: api.Chronicle, filters: Filters, limit: int) -> None:
    found = walked(sample, filters, limit)
    assert len(found) == len(set(found))
    assert set(found) == {row.id for row in sample.timeline(**filters)}


def test_a_filter_that_lets_little_through_finds_the_oldest_pages_too(
    sample: api.Chronicle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("letopis.store.ask.changed._TOGETHER", 1)
    monkeypatch.setattr("letopis.store.ask.changed._MOST", 2)
    filters: Filters = {"until": "2021"}
    assert read_back(feed(sample, filters, SITE)).entries == []
    assert set(walked(sample, filters, 30)) == {row.id for row in sample.timeline(**filters)}


def test_what_was_published_last_comes_first(sample: api.Chronicle) -> None:
    found = read_back(feed(sample, {}, SITE, limit=1_000))
    rows = {row.id: row for row in sample.timeline()}
    days = [max(one.known for one in rows[entry.id.rpartition("/")[2]].cited if one.known) for entry in found.entries
            if any(one.known for one in rows[entry.id.rpartition("/")[2]].cited)]  # fmt: skip
    assert days == sorted(days, reverse=True) and len(set(days)) > 5


def test_an_entry_has_what_the_standard_asks_for(sample: api.Chronicle) -> None:
    found = read_back(feed(sample, {}, SITE))
    assert found.feed.id == "tag:letopis.invalid,2026:feed" and found.feed.author
    assert links(found.feed, "self") == [f"{SITE}feed.atom"]
    for entry in found.entries:
        id = entry.id.removeprefix("tag:letopis.invalid,2026:events/")
        assert links(entry, "alternate") == [f"{SITE}events/{id}"]
        assert entry.title and entry.updated_parsed and entry.content[0].type == "text/html"


def test_an_entry_tells_the_sentences_of_every_source(sample: api.Chronicle) -> None:
    found = read_back(feed(sample, {"countries": ["AZ", "GE"]}, SITE))
    entry = max(found.entries, key=lambda one: len(one.content[0].value))
    answer = sample.event(entry.id.rpartition("/")[2])
    assert len(answer.told) > 2
    shown = etree.HTML(entry.content[0].value)
    quoted = [" ".join(one.itertext()) for one in shown.iter("blockquote")]
    assert len(quoted) == len(answer.told)
    assert all(told.report.source.page in "".join(quoted) for told in answer.told)
    assert all(any(" ".join(told.sentences[0].text.split()) in one for one in quoted) for told in answer.told)


def test_a_filter_is_part_of_the_id_and_of_the_address(sample: api.Chronicle) -> None:
    found = read_back(feed(sample, {"countries": ["GE", "AZ"], "since": "2022"}, SITE))
    asked = "?country=AZ&country=GE&from=2022"
    assert found.feed.id == f"tag:letopis.invalid,2026:feed{asked}"
    assert links(found.feed, "self") == [f"{SITE}feed.atom{asked}"]
    assert links(found.feed, "alternate") == [f"{SITE}timeline{asked}"]


def test_without_a_site_there_are_no_addresses_of_it(sample: api.Chronicle) -> None:
    found = read_back(feed(sample, {}))
    assert found.entries and found.feed.get("links", []) == []
    assert not any(links(one, "alternate") for one in found.entries)


def test_a_correction_is_an_update(sample_copy: Path) -> None:
    now = datetime(2040, 5, 6, 7, 8, 9, tzinfo=UTC)
    with api.Chronicle(str(sample_copy)) as chronicle:
        id = chronicle.timeline()[3].id
        chronicle.reviewer("Зоя", lambda: now).edit(id, "name", "<script>alert(1)</script>\x0c & «форум»\x00")
        found = read_back(feed(chronicle, {}, SITE, limit=1_000))
    (entry,) = [one for one in found.entries if one.id.endswith(id)]
    assert entry.updated == found.feed.updated == "2040-05-06T07:08:09Z"
    assert "<script" not in entry.content[0].value and "alert(1)" in entry.content[0].value


def test_an_empty_chronicle_has_a_feed(tmp_path: Path) -> None:
    with api.Chronicle(str(tmp_path / "empty.db")) as chronicle:
        found = read_back(feed(chronicle, {}, SITE))
    assert found.entries == [] and found.feed.updated == "2020-01-01T00:00:00Z"


def test_a_mark_that_is_none_is_told(sample: api.Chronicle) -> None:
    with pytest.raises(BadMark):
        feed(sample, {}, SITE, after="nonsense")
