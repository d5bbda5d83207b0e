"""Figures in words and as marks."""

from typing import Any

from letopis.site.relation.figures import Measured


def value(number: float, bound: str = "=", **fields: Any) -> dict[str, Any]:
    return {
        "value": number,
        "bound": bound,
        "low": number,
        "high": number,
        "ahead": False,
        "note": None,
        "evidence": [],
    } | fields


def period(year: int | None, *values: dict[str, Any], disputed: bool = False) -> dict[str, Any]:
    days = (
        {"period": f"{year}", "from": f"{year}-01-01", "to": f"{year}-12-31"}
        if year
        else dict.fromkeys(("period", "from", "to"))
    )
    return {**days, "disputed": disputed, "values": list(values)}


def series(*periods: dict[str, Any]) -> dict[str, Any]:
    return {"measure": "trade turnover", "unit": "USD", "countries": ["KZ", "RU"], "periods": list(periods)}


def test_bounds_are_told_in_words() -> None:
    told = Measured("en").told(series(period(2020, value(2e9, ">"), value(3e9, "<"), value(1e9, "~"), value(4e9))), 1)
    assert [one["words"] for one in told["periods"][0]["values"]] == [
        "more than 2\xa0bn", "less than 3\xa0bn", "about 1\xa0bn", "4\xa0bn",
    ]  # fmt: skip
    assert told["called"].startswith("Trade turnover: Kazakhstan – Russia")


def test_what_has_one_dated_period_is_not_drawn() -> None:
    assert Measured("en").told(series(period(2020, value(1)), period(None, value(2))), 1)["drawing"] is None


def test_the_line_leads_through_the_first_value_of_each_period_that_is_no_aim() -> None:
    told = Measured("en").told(
        series(period(2020, value(1), value(5)), period(2021, value(2)), period(2030, value(9, ahead=True))), 3
    )
    assert told["drawing"].count('class="course"') == 1
    assert 'id="figures-3-title"' in told["drawing"]


def test_a_word_of_a_page_in_place_of_a_unit_stays_inert() -> None:
    odd = series(period(2020, value(1)), period(2021, value(2))) | {"unit": "<b>тонна"}
    assert "&lt;b&gt;" in Measured("en").told(odd, 1)["drawing"]
