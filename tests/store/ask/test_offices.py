"""Who held an office when, and as of a day."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from sqlalchemy import Connection

from letopis.model.article import Page
from letopis.model.facts import Office
from letopis.model.reading import Reading
from letopis.model.span import Span
from letopis.model.when import parse
from letopis.store.ask.forms import office_form
from letopis.store.ask.offices import OfficeAnswer, UnknownOffice, held, office
from letopis.store.chronicle import Chronicle

from .conftest import entity, told

MINISTER = "министр иностранных дел"


def calls(source: str, day: str | None, name: str, status: str = "current", since: str | None = None, **more: str):
    """A page that calls somebody the minister of Peru."""
    sentence = f"{name} – {MINISTER} Перу."
    fields = {"position": MINISTER, "country": "PE"} | more
    start = parse(since) if since else None
    made = Office("e1", evidence=(Span(0, len(name)),), rule="offices.by-hand", status=status, start=start, **fields)
    return told(source, f"{sentence} Второе предложение.", day, entity(1, "person", name), offices=(made,))


PAGES = (
    calls("1", "2020-03-01", "Инес Кальдерон"),
    calls("2", "2020-11-20", "Инес Кальдерон"),
    calls("3", "2021-02-10", "Уго Паредес", since="2021-02-08"),
    calls("4", "2021-06-01", "Уго Паредес"),
    calls("5", "2022-01-15", "Уго Паредес"),
    calls("6", None, "Уго Паредес"),
    calls("7", "2022-03-01", "Инес Кальдерон", "former"),
)


@pytest.fixture
def asked(chronicle: Chronicle, keep: Callable[..., None]) -> Iterator[Connection]:
    """A chronicle in which one minister follows another."""
    keep(*PAGES)
    with chronicle.asked() as connection:
        yield connection


def names(answer: OfficeAnswer) -> list[str]:
    return [one.name for one in answer.tenures]


def test_one_minister_follows_another(asked: Connection) -> None:
    answer = office(asked, "глава МИД", "PE", date(2021, 5, 1))
    assert names(answer) == ["Инес Кальдерон", "Уго Паредес"]
    assert [(one.tenure.name, one.sure) for one in answer.holders] == [("Уго Паредес", "certain")]
    first, second = answer.tenures
    assert first.end is not None
    assert (second.start.earliest, second.start.latest) == (date(2021, 2, 8), date(2021, 2, 8))
    assert date(2020, 11, 20) <= (first.end.latest or date.max) <= date(2021, 2, 10)


def test_ends_are_shown_by_whole_sentences(asked: Connection) -> None:
    told = office_form(office(asked, MINISTER, "PE"))["tenures"][1]["start"]
    assert [one["text"] for one in told["evidence"]] == ["Уго Паредес – министр иностранных дел Перу."]
    assert [one["source"] for one in told["evidence"]] == ["3"]


def test_as_of_a_day_only_what_was_published_counts(asked: Connection) -> None:
    then = office(asked, MINISTER, "PE", as_of=date(2020, 12, 31))
    assert names(then) == ["Инес Кальдерон"]
    assert (then.tenures[0].last, then.tenures[0].end, then.tenures[0].count) == (date(2020, 11, 20), None, 2)


def test_as_of_a_day_claims_of_one_sighting_are_counted_anew(asked: Connection) -> None:
    then = office(asked, MINISTER, "PE", as_of=date(2021, 7, 1)).tenures[-1]
    assert (then.name, then.last, then.count) == ("Уго Паредес", date(2021, 6, 1), 2)
    assert office(asked, MINISTER, "PE").tenures[-1].count > then.count


def test_a_page_without_a_date_is_not_known_on_any_day(asked: Connection) -> None:
    then = held(asked, ["PE|министр иностранных дел"], as_of=date(2030, 1, 1))
    now = held(asked, ["PE|министр иностранных дел"])
    assert [one.last for one in then] == [one.last for one in now]
    assert sum(one.count for one in then) == sum(one.count for one in now) - 1


def test_who_came_back_is_seen_to_have_left(chronicle: Chronicle, keep: Callable[..., None]) -> None:
    months = [f"{year}-0{month}-10" for year in (2020, 2022) for month in (1, 2, 3, 4)]
    keep(*(calls(f"i{day}", day, "Инес Кальдерон") for day in months),
         *(calls(f"u{n}", f"2021-0{n}-01", "Уго Паредес") for n in (1, 2, 3, 4)))  # fmt: skip
    with chronicle.asked() as connection:
        assert names(office(connection, MINISTER, "PE")) == ["Инес Кальдерон", "Уго Паредес", "Инес Кальдерон"]


def test_an_office_of_nobody_is_told_with_those_like_it(asked: Connection) -> None:
    with pytest.raises(UnknownOffice, match=r"known are PE\|министр иностранных дел"):
        office(asked, "министр обороны", "PE")
    with pytest.raises(UnknownOffice):
        office(asked, MINISTER, "PE", as_of=date(2019, 1, 1))


def test_who_is_elsewhere_called_so_far_more_often_does_not_hold_the_office_here(
    chronicle: Chronicle, keep: Callable[..., None]
) -> None:
    keep(*PAGES, *(calls(f"cl{n}", f"2021-0{n}-05", "Рита Монкада", country="CL") for n in range(1, 8)),
         calls("wrong", "2021-04-03", "Рита Монкада"))  # fmt: skip
    with chronicle.asked() as connection:
        answer = office(connection, MINISTER, "PE", date(2021, 4, 3))
    assert "Рита Монкада" not in names(answer)


def test_the_order_of_arrival_does_not_matter(chronicle: Chronicle, keep: Callable[..., None]) -> None:
    page: tuple[Page, Reading]
    for page in reversed(PAGES):
        keep(page)
    with chronicle.asked() as connection:
        answer = office(connection, MINISTER, "PE")
    assert names(answer) == ["Инес Кальдерон", "Уго Паредес"]
