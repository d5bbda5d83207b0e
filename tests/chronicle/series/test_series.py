"""Series of merged events: editions, what lacks between them, variants of one name."""

from hypothesis import given
from hypothesis import strategies as st

from letopis.chronicle.claims import Claim, Source
from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.events.report import EventReport
from letopis.chronicle.parties import Party
from letopis.chronicle.series.documents import document_series
from letopis.chronicle.series.series import Edition, series
from letopis.model.facts import EventKind
from letopis.model.span import Span
from letopis.model.when import parse

NAME = "форум межрегионального сотрудничества Казахстана и России"


def forum(
    page: str,
    name: str,
    when: str | None = None,
    *,
    by: tuple[str, ...] = ("KZ", "RU"),
    kind: EventKind = "conference",
    edition: int | None = None,
) -> MergedEvent:
    states = tuple(Party(code, unit=code, type="country", country=code) for code in by)
    date = parse(when) if when else None
    told = EventReport(page, Source(page, page), "v1", kind, "held", states, date, name=name, edition=edition)
    return MergedEvent(f"e-{page}", kind, "held", (told,), {}, states, date, name=name, edition=edition)


FORUMS = (
    forum("a", f"17-й {NAME}", "2020"),
    forum("b", f"XVII {NAME}", "2021"),
    forum("c", "XIX форум межрегионального сотрудничества", "2023-23"),
)


def test_editions_and_what_lacks_between_them() -> None:
    (one,) = series(FORUMS)
    assert [edition.number for edition in one.editions] == [17, 19]
    assert one.missing == (18,)
    assert one.name == "Форум межрегионального сотрудничества Казахстана и России"


def test_a_put_off_edition_is_one_edition_with_all_its_events() -> None:
    (one,) = series(FORUMS)
    assert one.editions[0] == Edition(17, 2021, ("e-a", "e-b"))


def test_what_has_no_number_is_counted_by_year_and_none_is_missing() -> None:
    (one,) = series([forum("a", "саммит ШОС", "2019-06"), forum("b", "Саммит ШОС", "2022-09-15")])
    assert [(edition.number, edition.year) for edition in one.editions] == [(None, 2019), (None, 2022)]
    assert one.missing == ()


def test_a_report_without_number_goes_with_the_edition_of_its_year() -> None:
    (one,) = series([forum("a", "XVI саммит БРИКС", "2024-10-24"), forum("b", "саммит БРИКС", "2024-10")])
    assert [(edition.number, len(edition.events)) for edition in one.editions] == [(16, 2)]


def test_a_shorter_name_of_the_same_states_goes_with_the_full_one() -> None:
    full = forum("a", "12-е заседание Межправительственной комиссии по торговле", "2019", by=("RS", "CL"))
    short = forum("b", "13-е заседание межправительственной комиссии", "2021", by=("RS", "CL"))
    (one,) = series([full, short])
    assert [edition.number for edition in one.editions] == [12, 13]


def test_numbers_that_contradict_each_other_keep_series_apart() -> None:
    full = forum("a", "12-е заседание Межправительственной комиссии по торговле", "2021", by=("RS", "CL"))
    short = forum("b", "25-е заседание межправительственной комиссии", "2019", by=("RS", "CL"))
    assert len(series([full, short])) == 2


def test_where_a_short_name_may_mean_either_it_stays_apart() -> None:
    named = ("комиссии по торговле", "комиссии по науке", "комиссии")
    events = [forum(str(n), f"заседание межправительственной {one}", by=("RS", "CL")) for n, one in enumerate(named)]
    assert len(series(events)) == 3


def test_a_number_that_no_name_shows_is_no_edition_where_it_is_small() -> None:
    (one,) = series([forum("a", NAME, "2021-05-12", edition=2)])
    assert one.editions[0].number is None


def test_an_anniversary_is_no_edition() -> None:
    assert series([forum("a", "30-й форум дружбы", kind="anniversary", edition=30)]) == ()


def paper(page: str, name: str, period: str | None = None) -> Claim:
    value = {"kind": "plan", "status": "signed", "name": name} | ({"period": period} if period else {})
    return Claim(page, "document", Source(page, page), "document1", "", value, "rule", (Span(0, 1),))


def plan(page: str, first: int, last: int) -> Claim:
    return paper(page, f"план консультаций на {first}–{last} годы", f"{first}/{last}")


def test_plans_for_periods_are_editions_of_a_series() -> None:
    papers = [plan("a", 2018, 2019), plan("b", 2022, 2023), plan("c", 2018, 2019)]
    (one,) = document_series(papers)
    assert [(edition.year, len(edition.events)) for edition in one.editions] == [(2018, 2), (2022, 1)]
    assert one.missing == (2020,)


def test_a_paper_without_period_is_no_edition() -> None:
    assert document_series([paper("a", "меморандум о сотрудничестве")]) == ()


names = st.sampled_from(
    [
        f"17-й {NAME}",
        f"XVIII {NAME}",
        "форум межрегионального сотрудничества",
        "саммит ШОС",
        "заседание российско-казахстанской межправительственной комиссии",
        "7-е заседание казахстанско-российской межправительственной комиссии по торговле",
        "5-е заседание межправительственной комиссии",
    ]
)
events = st.lists(st.tuples(names, st.sampled_from([None, "2019", "2021-05", "2022-10-04"])), max_size=8)


@given(events.flatmap(lambda found: st.tuples(st.just(found), st.permutations(range(len(found))))))
def test_order_never_matters(drawn: tuple[list[tuple[str, str | None]], list[int]]) -> None:
    found, order = drawn
    made = [forum(str(number), name, when) for number, (name, when) in enumerate(found)]
    assert series(made) == series([made[at] for at in order])
    told_of = [event for one in series(made) for edition in one.editions for event in edition.events]
    assert len(told_of) == len(set(told_of))
