"""Counts of a relation by year."""

from datetime import date
from pathlib import Path

import letopis
from letopis.exports.brief.posts import ranks
from letopis.site.relation.contacts import GROUPS, YEARS, contacts
from letopis.store.ask.outlines import Outline


def outline(year: int, kind: str = "meeting", status: str = "held", level: str | None = None, *topics: str) -> Outline:
    return Outline(f"v{year}", date(year, 5, 1), kind, status, level, topics, ())


def test_every_rank_is_drawn_with_one_group() -> None:
    assert sorted(rank for group in GROUPS for rank in group) == sorted(ranks())


def test_talks_acts_visits_and_topics_are_counted_by_year(sample_chronicle: Path) -> None:
    events = [
        outline(2020, "meeting", "held", None, "trade"),
        outline(2020, "call", "held", None, "trade", "border"),
        outline(2022, "visit", "held", "official", "trade"),
        outline(2022, "meeting", "cancelled"),
        outline(2023, "meeting", "planned"),
    ]
    with letopis.open(str(sample_chronicle)) as chronicle:
        found = contacts(chronicle, events, ("AZ", "GE"), date(2023, 1, 1), None)
    assert found.years == (2020, 2021, 2022, 2023)
    assert [(one.word, one.counts) for one in found.talks] == [(ranks()[-1], {2020: 2})]
    assert [(one.word, one.counts) for one in (*found.acts, *found.visits)] == [
        ("visit", {2022: 1}),
        ("official", {2022: 1}),
    ]
    assert [(one.word, one.total) for one in found.topics] == [("trade", 3), ("border", 1)]
    assert found.ahead.counts == {2023: 1}
    assert [piece.kind for piece in found.pieces(str, "planned")] == ["p5", "ahead"]
    assert (found.topics[0].shade(2020, found.busiest), found.topics[0].shade(2021, found.busiest)) == (4, 0)


def test_years_long_ago_count_in_the_totals_alone(sample_chronicle: Path) -> None:
    with letopis.open(str(sample_chronicle)) as chronicle:
        found = contacts(chronicle, [outline(1950), outline(2020)], ("AZ", "GE"), date(2023, 1, 1), None)
    assert len(found.years) == YEARS and found.before == 1
    assert found.talks[0].total == 2 and found.talks[0].counts == {2020: 1}


def test_where_nothing_happened_there_are_no_years(sample_chronicle: Path) -> None:
    with letopis.open(str(sample_chronicle)) as chronicle:
        found = contacts(chronicle, [], ("AZ", "GE"), date(2023, 1, 1), None)
    assert (found.years, found.busiest, found.pieces(str, "planned")) == ((), 0, [])
