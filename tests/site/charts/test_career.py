"""Offices as bars: sure and unsure parts stand apart, to scale, and lead to their evidence."""

from datetime import date

from lxml import etree

from letopis.site.charts.career import Bar, career

TODAY = date(2024, 1, 1)
MINISTER = Bar(
    "minister", "2020 – 2022", "#office-1", date(2020, 1, 1), date(2022, 1, 1), date(2020, 1, 1), date(2022, 1, 1)
)


def drawn(*bars: Bar) -> etree._Element:
    return etree.fromstring(career("c", bars, "Offices", TODAY, lambda count: f"{count} against"))


def parts(made: etree._Element, kind: str) -> list[etree._Element]:
    """The shapes of a class."""
    return [one for one in made.iter() if kind in (one.get("class") or "").split()]


def percent(one: etree._Element, name: str) -> float:
    return float((one.get(name) or "").removesuffix("%"))


def changed(**fields: object) -> Bar:
    told = {name: getattr(MINISTER, name) for name in Bar.__slots__}
    return Bar(**(told | fields))  # type: ignore[arg-type]


def test_a_tenure_with_two_stated_ends_is_one_whole_bar() -> None:
    made = drawn(MINISTER)
    assert len(parts(made, "bar")) == 1
    assert not parts(made, "unsure") and not parts(made, "open")


def test_a_bar_is_drawn_to_scale() -> None:
    longer = changed(
        office="deputy", first=date(2012, 1, 1), last=date(2020, 1, 1), since=date(2012, 1, 1), until=date(2020, 1, 1)
    )
    one, other = parts(drawn(MINISTER, longer), "bar")
    assert abs(percent(other, "width") / percent(one, "width") - 4) < 0.02
    assert abs(percent(other, "x") + percent(other, "width") - percent(one, "x")) < 0.02


def test_an_end_that_nobody_tells_goes_on_to_today_with_a_sign() -> None:
    made = drawn(changed(until=None))
    (bar,), (unsure,) = parts(made, "bar"), parts(made, "unsure")
    assert percent(unsure, "x") >= percent(bar, "x") + percent(bar, "width") - 0.01
    assert len(parts(made, "open")) == 1


def test_a_beginning_that_nobody_tells_has_its_sign() -> None:
    assert len(parts(drawn(changed(since=None)), "open")) == 1


def test_what_may_have_been_on_both_sides_is_drawn_apart() -> None:
    assert len(parts(drawn(changed(since=date(2019, 6, 1), until=date(2022, 5, 1))), "unsure")) == 2


def test_acting_is_hatched_and_others_called_the_holder_are_marked() -> None:
    made = drawn(changed(acting=True, rivals=((date(2021, 1, 1), date(2021, 6, 1)),), conflicts=2))
    assert parts(made, "acting")[0].get("fill") == "url(#c-hatch)"
    assert len(parts(made, "rival")) == 1
    assert [one.text for one in parts(made, "conflict")] == ["≠ 2 against"]


def test_each_bar_is_a_link_with_a_name() -> None:
    (link,) = drawn(MINISTER).iter("a")
    assert link.get("href") == "#office-1"
    assert link.findtext("title") == "minister: 2020 – 2022"


def test_days_at_the_ends_of_the_calendar_are_drawn() -> None:
    made = drawn(changed(first=date.min, since=date.min, last=date.max, until=date.max))
    assert len(parts(made, "bar")) == 1
