"""Events of a timeline in groups, and the line of today among them."""

from datetime import date
from typing import Any

import pytest

from letopis.site.timeline.grouping import Group, grouped, key_of, with_today

TODAY = date(2022, 12, 1)


def event(
    id: str, when: str | None, day: str | None, series: str | None = None, name: str | None = None
) -> dict[str, Any]:
    return {"id": id, "when": when, "day": day, "series": series, "name": name}


def told(groups: list[Group]) -> list[tuple[str | None, list[str]]]:
    return [(group.key, [line.event["id"] for line in group.lines]) for group in groups]


@pytest.mark.parametrize(
    ("when", "month", "day"),
    [
        ("2022-11-23", "2022-11", "2022-11-23"),
        ("2022-11-23?", "2022-11", "2022-11-23"),
        ("2022-11-23/2022-11-25", "2022-11", "2022-11-23"),
        ("2022-11", "2022-11", "2022-11"),
        ("2022~", "2022", "2022"),
        ("2022-23", "2022-23", "2022-23"),
        (None, "2022-11", "2022-11-23"),
    ],
)
def test_what_is_vague_stands_in_no_month_or_day_that_nobody_told(when: str | None, month: str, day: str) -> None:
    one = event("v1", when, "2022-11-23")
    assert (key_of(one, "month"), key_of(one, "day")) == (month, day)


def test_a_group_is_told_once_though_vague_events_stand_between() -> None:
    events = [
        event("a", "2022-01-01", "2022-01-01"),
        event("b", "2022", "2022-01-01"),
        event("c", "2022-01-09", "2022-01-09"),
        event("d", None, None),
    ]
    assert told(grouped(events, {}, "month")) == [("2022-01", ["a", "c"]), ("2022", ["b"]), (None, ["d"])]


def test_what_a_visit_contains_stands_below_it() -> None:
    events = [event("visit", "2022-11-23", "2022-11-23"), event("talks", "2022-11-24", "2022-11-24")]
    (group,) = grouped(events, {"talks": "visit"}, "day")
    (line,) = group.lines
    assert [one["id"] for one in line.parts] == ["talks"]


def test_a_series_has_the_fullest_name_and_events_of_none_come_last() -> None:
    events = [
        event("a", "2021", "2021-01-01"),
        event("b", "2021-05", "2021-05-01", "форум|AZ,GE|", "Форум"),
        event("c", "2022-05", "2022-05-01", "форум|AZ,GE|", "VIII Форум регионов"),
    ]
    first, last = grouped(events, {}, "series")
    assert (first.key, first.name, len(first.lines)) == ("форум|AZ,GE|", "Форум регионов", 2)
    assert (last.key, last.name) == (None, None)


def days(*given: str | None) -> list[Group]:
    return grouped([event(str(number), day, day) for number, day in enumerate(given)], {}, "month")


def marked(groups: list[Group]) -> list[str]:
    return [line.event["id"] for group in groups for line in group.lines if line.now]


def test_the_first_event_beyond_today_is_marked() -> None:
    assert marked(with_today(days("2022-11-30", "2022-12-01", "2022-12-02", "2023-01-01"), TODAY, False, None)) == ["2"]


def test_of_the_newest_first_the_first_one_that_is_past_is_marked() -> None:
    assert marked(with_today(days("2023-01-01", "2022-12-02", "2022-12-01", "2022-11-30"), TODAY, True, None)) == ["2"]


def test_where_all_is_on_one_side_nothing_is_marked() -> None:
    assert marked(with_today(days("2022-12-02", "2023-01-01"), TODAY, False, None)) == []
    assert marked(with_today(days("2022-01-02", "2022-11-01"), TODAY, False, None)) == []
    assert marked(with_today(days(None, "2023-11-01"), TODAY, False, None)) == []


def test_what_stands_on_the_page_before_counts() -> None:
    groups = days("2022-12-02", "2023-01-01")
    assert marked(with_today(groups, TODAY, False, date(2022, 11, 30))) == ["0"]
    assert marked(with_today(groups, TODAY, False, date(2022, 12, 2))) == []
