"""Offices in words and as bars: what is told of their ends, and how sure it is."""

from datetime import date
from typing import Any

import pytest

from letopis.site.charts.career import Bar
from letopis.site.telling.tenures import Tenures, _bar


def end(earliest: str | None, latest: str | None, rule: str = "told: 2020") -> dict[str, Any]:
    return {"earliest": earliest, "latest": latest, "rule": rule, "evidence": []}


def tenure(**fields: Any) -> dict[str, Any]:
    """A tenure of a minister, from 2020 to 2022."""
    return {
        "office": "KZ|министр иностранных дел", "position": "глава МИД", "country": "KZ", "organization": None,
        "acting": False, "start": end("2020-01-05", "2020-01-05"), "end": end("2022-03-01", "2022-03-31"),
        "first": "2020-02-01", "last": "2022-02-20", "claims": 3, "conflicts": [], "rivals": [],
    } | fields  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "began", "ended"),
    [
        ({}, "5 January 2020", "1–31 March 2022"),
        ({"start": end(None, "2020-02-01")}, "by 1 February 2020 at the latest", "1–31 March 2022"),
        ({"end": None}, "5 January 2020", "last called so on 20 February 2022, no end is told"),
        ({"end": None, "first": None, "last": None}, "5 January 2020", "no end is told"),
        ({"end": end(None, "2021-05-01")}, "5 January 2020", "until 1 May 2021"),
        ({"start": end(None, None), "first": None}, "?", "1–31 March 2022"),
    ],
)
def test_ends_are_told_as_vague_as_they_are_known(fields: dict[str, Any], began: str, ended: str) -> None:
    (told,) = Tenures("en").told([tenure(**fields)])
    assert (told["began"], told["ended"]) == (began, ended)


def drawn(**fields: Any) -> Bar | None:
    return _bar(tenure(id="office-1", **fields), "minister", "")


def test_what_is_sure_lies_between_the_days_that_leave_nothing_open() -> None:
    bar = drawn()
    assert bar is not None
    assert (bar.since, bar.first, bar.last, bar.until) == (
        date(2020, 1, 5), date(2020, 1, 5), date(2022, 3, 1), date(2022, 3, 31),
    )  # fmt: skip


def test_open_ends_stay_open_and_days_never_run_backwards() -> None:
    bar = drawn(start=end(None, "2020-02-01"), end=None)
    assert bar is not None and bar.since is None and bar.until is None
    late = drawn(first="2023-01-01", last="2023-06-01")
    assert late is not None and late.first <= late.last and (late.until or late.last) >= late.last


def test_what_has_no_day_at_all_is_not_drawn() -> None:
    nothing = tenure(start=end(None, None), end=None, first=None, last=None)
    tenures = Tenures("en")
    assert tenures.drawn("c", tenures.told([nothing]), "Offices", date(2024, 1, 1)) is None


def test_an_office_is_called_by_whose_it_is() -> None:
    assert Tenures("ru").called(tenure(acting=True)).endswith(", Казахстан")
    body = tenure(office="ООН|секретарь", position="секретарь", country=None, organization="ООН")
    assert Tenures("en").called(body) == "секретарь, ООН"
