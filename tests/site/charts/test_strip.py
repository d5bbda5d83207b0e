"""The strip of months: rows of years, bars that lead to a month."""

from lxml import etree

from letopis.site.charts.strip import YEARS, Month, Year, strip, years_of

COUNTS: list[dict[str, int | str]] = [
    {"month": "2021-03", "held": 4, "planned": 0, "cancelled": 0},
    {"month": "2022-11", "held": 8, "planned": 2, "cancelled": 1},
    {"month": "2022-12", "held": 0, "planned": 0, "cancelled": 1},
]


def drawn(years: list[Year]) -> etree._Element:
    made = strip(years, list("JFMAMJJASOND"), lambda month: f"/timeline?from={month}&to={month}", lambda one: one.month)
    return etree.fromstring(str(made))


def test_a_year_has_twelve_months_the_last_year_first() -> None:
    years = years_of(COUNTS, 2022)
    assert [one.year for one in years] == [2022, 2021]
    assert [len(one.months) for one in years] == [12, 12]
    assert years[0].months[10] == Month("2022-11", 8, 2, 1)
    assert years[1].months[0] == Month("2021-01")


def test_of_many_years_those_up_to_the_next_one_are_drawn() -> None:
    counts: list[dict[str, int | str]] = [
        {"month": f"{year}-01", "held": 1, "planned": 0, "cancelled": 0} for year in range(2001, 2051)
    ]
    assert [one.year for one in years_of(counts, 2022)] == [2023, 2022, 2021, 2020, 2019, 2018]
    assert [one.year for one in years_of(counts[30:], 2022)] == [2036, 2035, 2034, 2033, 2032, 2031]
    assert len(years_of(counts, 1990)) == YEARS


def test_a_month_with_events_leads_to_them_and_says_them_in_words() -> None:
    links = drawn(years_of(COUNTS, 2022)).findall(".//a")
    assert [one.get("href") for one in links] == [
        f"/timeline?from={month}&to={month}" for month in ("2022-11", "2022-12", "2021-03")
    ]
    assert [one.findtext("title") for one in links] == ["2022-11", "2022-12", "2021-03"]


def test_held_and_planned_are_bars_of_their_own_to_one_scale() -> None:
    links = drawn(years_of(COUNTS, 2022)).findall(".//a")
    heights = [{one.get("class"): float(one.get("height", "0")) for one in link.findall("rect")} for link in links]
    assert heights[0]["held"] == 4 * heights[0]["planned"]
    assert heights[0]["held"] == 2 * heights[2]["held"]
    assert heights[0]["held"] + heights[0]["planned"] == heights[0]["ground"]
    assert set(heights[1]) == {"ground"}


def test_it_is_for_eyes_alone_and_has_no_style_of_its_own() -> None:
    whole = drawn(years_of(COUNTS, 2022))
    assert whole.get("aria-hidden") == "true"
    assert {one.get("tabindex") for one in whole.findall(".//a")} == {"-1"}
    assert not [one for one in whole.iter() if one.get("style") or one.get("fill")]
