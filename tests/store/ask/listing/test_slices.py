"""Parts of long answers: together they are the whole, wherever they are cut; what is no mark is refused."""

from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letopis.store.ask.forms import document_form, figures_form, office_form, plan_form, series_form, source_form
from letopis.store.ask.listing import Slice
from letopis.store.ask.listing.slices import BadLimit, BadMark, Order
from letopis.store.chronicle import Chronicle

TODAY = date(2025, 3, 1)
AS_OF = [None, "2021-12", "2022-11-30", "2024"]
Listed = Callable[..., Slice]

#: Each list with the answer that it is a list of.
LISTS: dict[str, tuple[Callable[[Chronicle], Listed], Callable[..., list[dict[str, Any]]]]] = {
    "events": (lambda c: c.list_events, lambda c, **asked: c.plain(c.timeline(**asked))),
    "documents": (lambda c: c.list_documents, lambda c, **asked: list(map(document_form, c.documents(**asked)))),
    "figures": (lambda c: c.list_figures, lambda c, **asked: list(map(figures_form, c.figures(**asked)))),
    "series": (lambda c: c.list_series, lambda c, **asked: list(map(series_form, c.series(**asked)))),
    "sources": (lambda c: c.list_sources, lambda c, **asked: list(map(source_form, c.sources(**asked)))),
    "plans": (
        lambda c: lambda **asked: c.list_plans(today=TODAY, **asked),
        lambda c, **asked: list(map(plan_form, c.plans(today=TODAY, **asked))),
    ),
}
OTHERS: dict[str, Callable[[Chronicle], Listed]] = {
    "people": lambda c: c.list_people,
    "organisations": lambda c: c.list_organisations,
    "offices": lambda c: c.list_offices,
    "statements": lambda c: c.list_statements,
}
ALL = {name: listed for name, (listed, _) in LISTS.items()} | OTHERS


def parts(listed: Listed, limit: int | None, **asked: Any) -> list[tuple[dict[str, Any], ...]]:
    """All parts of a list, to the end."""
    part = listed(limit=limit, **asked)
    found = [part.rows]
    while part.next is not None:
        part = listed(limit=limit, after=part.next, **asked)
        found.append(part.rows)
    return found


def rows(listed: Listed, limit: int | None, **asked: Any) -> list[dict[str, Any]]:
    return [row for part in parts(listed, limit, **asked) for row in part]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("as_of", AS_OF)
def test_the_parts_are_the_whole_answer(sample: Chronicle, name: str, as_of: str | None) -> None:
    listed, whole = LISTS[name]
    expected = whole(sample, as_of=as_of)
    assert expected or as_of == "2021-12" or name in ("figures",)
    for limit in (1, 4, None):
        assert rows(listed(sample), limit, as_of=as_of) == expected


@settings(deadline=None, max_examples=40)
@given(data=st.data(), name=st.sampled_from(sorted(ALL)), limit=st.integers(1, 60), as_of=st.sampled_from(AS_OF))
def test_wherever_a_list_is_cut_no_row_is_lost_or_told_twice(
    sample: Chronicle, data: st.DataObject, name: str, limit: int, as_of: str | None
) -> None:
    listed = ALL[name](sample)
    narrow = {"countries": data.draw(st.sampled_from([[], ["GE"], ["AZ"]]))} if name != "sources" else {}
    turned = {"newest": data.draw(st.booleans())} if name in ("events", "documents") else {}
    whole = rows(listed, None, as_of=as_of, **narrow, **turned)
    found = parts(listed, limit, as_of=as_of, **narrow, **turned)
    assert [row for part in found for row in part] == whole
    assert [len(part) for part in found[:-1]] == [limit] * (len(found) - 1)
    assert whole == [] or found[-1]


FILTERS: list[dict[str, Any]] = [
    {"countries": ["AZ", "GE"]},
    {"kinds": ["visit", "meeting"], "newest": True},
    {"statuses": ["planned"], "as_of": "2022-12"},
    {"since": "2022", "until": "2023-06"},
    {"happenings": True, "newest": True},
    {"people": ["Эльнур Садыхов"]},
    {"series": "форум межрегионального сотрудничества", "as_of": "2023-09"},
    {"countries": ["AZ", "GE"], "posts": True},
    {"countries": ["AZ", "GE"], "posts": True, "newest": True},
    {"countries": ["AZ", "GE"], "posts": True, "as_of": "2022-12", "since": "2021"},
    {"countries": ["AZ", "GE"], "posts": True, "statuses": ["planned"]},
]


@pytest.mark.parametrize("asked", FILTERS, ids=str)
def test_events_take_the_filters_of_the_timeline(sample: Chronicle, asked: dict[str, Any]) -> None:
    expected = sample.plain(sample.timeline(**asked))
    assert expected
    for limit in (1, 3, 40):
        assert rows(sample.list_events, limit, **asked) == expected


def test_tenures_are_those_of_their_office_and_of_their_holder(sample: Chronicle) -> None:
    whole = rows(sample.list_offices, 5)
    offices = {one["office"] for one in whole}
    assert len(offices) > 5
    asked = sample.office("министр иностранных дел", "Грузия")
    assert (
        rows(sample.list_offices, 1, position="министр иностранных дел", countries=["GE"])
        == (office_form(asked)["tenures"])
    )
    assert {one["country"] for one in rows(sample.list_offices, 2, position="министр иностранных дел")} >= {"AZ", "GE"}
    person = sample.person("Эльнур Садыхов")
    his = sample.person_object(person)["offices"]
    found = rows(sample.list_offices, 1, person="Эльнур Садыхов")
    assert sorted(one["office"] for one in found) == sorted(one["office"] for one in his)
    assert rows(sample.list_offices, 2, person="Эльнур Садыхов", countries=["KZ"]) == []


def test_those_whom_most_pages_name_come_first_and_are_found_by_the_beginnings_of_their_names(
    sample: Chronicle,
) -> None:
    people = rows(sample.list_people, 3)
    assert [one["pages"] for one in people] == sorted((one["pages"] for one in people), reverse=True)
    first = people[0]
    assert first["pages"] == sum(one["pages"] for one in first["names"])
    assert first["first"] < first["last"]
    assert [one["name"] for one in rows(sample.list_people, 1, query="эльн САДЫХ")] == ["Эльнур Садыхов"]
    assert [one["id"] for one in rows(sample.list_people, 1, query=first["id"])] == [first["id"]]
    assert rows(sample.list_people, 3, query="садыхов", countries=["KZ"]) == []
    then = rows(sample.list_people, 3, query="садыхов", as_of="2021")
    assert all(one["last"] < "2022" for one in then)
    assert {one["name"] for one in rows(sample.list_organisations, 2, query="мид азерб")} == {"МИД Азербайджана"}


def test_statements_come_by_the_day_of_their_page_the_last_first(sample: Chronicle) -> None:
    told = rows(sample.list_statements, 2)
    days = [one["evidence"]["published"] for one in told]
    dated = [day for day in days if day]
    assert len(dated) > 3 and dated == sorted(dated, reverse=True) and days[: len(dated)] == dated
    since = rows(sample.list_statements, 2, since=dated[1], until=dated[0])
    assert {one["evidence"]["published"] for one in since} <= {dated[0], dated[1]} and since
    his = rows(sample.list_statements, 1, person="Эльнур Садыхов")
    assert his and his != told
    assert [one["words"] for one in his] == [
        one["words"] for one in sample.person_object(sample.person("Эльнур Садыхов", limit=100))["statements"]
    ]


def test_sources_are_found_by_words_and_language(sample: Chronicle) -> None:
    asked = [source_form(one) for one in sample.sources("форум")]
    assert rows(sample.list_sources, 1, query="форум") == asked and len(asked) > 1
    assert rows(sample.list_sources, 5, language="kk") == []
    assert len(rows(sample.list_sources, 5, language="ru")) == len(sample.sources())


# ---------------------------------------------------------------- marks


@pytest.mark.parametrize("name", ALL)
def test_what_is_no_mark_of_the_list_is_refused(sample: Chronicle, name: str) -> None:
    listed = ALL[name](sample)
    foreign = Order("nothing", (int,)).mark((1,))
    for wrong in ("", "x", "!!", "4pyT", "жжж", foreign, foreign + "A", "W10", "e30", "WzFd"):
        with pytest.raises(BadMark):
            listed(after=wrong)
    with pytest.raises(BadLimit):
        listed(limit=0)


@settings(deadline=None)
@given(at=st.integers(0, 200), sign=st.sampled_from("ABab01_-"))
def test_a_mark_that_was_changed_is_refused(sample: Chronicle, at: int, sign: str) -> None:
    mark = sample.list_events(limit=3).next
    assert mark
    at %= len(mark)
    changed = mark[:at] + sign + mark[at + 1 :]
    if _same(changed, mark):
        assert sample.list_events(after=changed) == sample.list_events(after=mark)
    else:
        with pytest.raises(BadMark):
            sample.list_events(after=changed)


def _same(one: str, other: str) -> bool:
    """Whether two marks are of the same bytes: the last sign of base64 has bits that say nothing."""
    order = Order("events", (int, str))
    try:
        return order.place(one) == order.place(other)
    except BadMark:
        return False


@given(st.text(max_size=60))
def test_any_text_is_a_mark_or_refused(text: str) -> None:
    order = Order("events", (int, str))
    with pytest.raises(BadMark):
        order.place(text)


PLACES = st.tuples(st.integers(-(2**70), 2**70), st.text(alphabet=st.characters(), max_size=20))


@given(PLACES)
def test_a_mark_holds_a_place_that_a_database_can_compare_with(place: tuple[int, str]) -> None:
    order = Order("events", (int, str))
    number, text = place
    mark = order.mark(place)
    assert mark.isascii() and not set(mark) & set("=+/ &?#")
    if -(2**63) <= number < 2**63 and "\0" not in text and text.isprintable():
        assert order.place(mark) == place
    elif abs(number) > 2**63 or "\0" in text or any("\ud800" <= one <= "\udfff" for one in text):
        with pytest.raises(BadMark):
            order.place(mark)


def test_a_mark_of_another_list_or_other_types_is_refused() -> None:
    mark = Order("events", (int, str)).mark((1, "v"))
    assert Order("events", (int, str)).place(mark) == (1, "v")
    for other in (Order("newest", (int, str)), Order("events", (str, int)), Order("events", (int, str, str))):
        with pytest.raises(BadMark):
            other.place(mark)
    deep = urlsafe_b64encode(b"[" * 100_000).decode()
    with pytest.raises(BadMark):
        Order("events", (int, str)).place(deep)
