"""Tenures from dated sightings: ends, successions, conflicts, returns."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from letopis.chronicle.offices.tenure import Sighting, Tenure, holder, tenures
from letopis.chronicle.parties import Party
from letopis.model.facts import OfficeStatus
from letopis.model.when import parse

KEY = "KZ|министр иностранных дел"


def sighting(
    name: str,
    day: str | None,
    status: OfficeStatus = "current",
    *,
    until: str | None = None,
    start: str | None = None,
    end: str | None = None,
    count: int = 1,
    country: str | None = "KZ",
    position: str = "министр иностранных дел",
) -> Sighting:
    first = date.fromisoformat(day) if day else None
    last = date.fromisoformat(until) if until else first
    claim = f"{name}-{day}-{status}-{position}-{country}"
    return Sighting(
        person=Party(name, unit=f"u-{name}", type="person"),
        position=position,
        status=status,
        country=country,
        organization=None,
        sphere="public",
        start=parse(start) if start else None,
        end=parse(end) if end else None,
        first=first,
        last=last,
        first_claim=f"{claim}-a",
        last_claim=f"{claim}-b",
        count=count,
    )


def of(found: tuple[Tenure, ...], name: str) -> list[Tenure]:
    return [one for one in found if one.name == name]


PASSING = (
    sighting("Арман Бектуров", "2021-04-08", count=3),
    sighting("Арман Бектуров", "2022-11-01", position="глава МИД"),
    sighting("Марат Нурланов", "2023-08-31", start="2023-04-03"),
)


def test_an_office_passes_on_the_day_that_is_told() -> None:
    before, after = tenures(PASSING)
    assert (before.name, after.name) == ("Арман Бектуров", "Марат Нурланов")
    assert after.start.earliest == after.start.latest == date(2023, 4, 3)
    assert before.end is not None
    assert (before.end.earliest, before.end.latest) == (date(2022, 11, 1), date(2023, 4, 3))
    assert before.end.rule == "followed by Марат Нурланов"
    assert after.end is None


def test_who_held_it_on_a_day_and_how_sure_that_is() -> None:
    found = tenures(PASSING)
    on = {day: [(one.tenure.name, one.sure) for one in holder(found, KEY, date.fromisoformat(day))] for day in DAYS}
    assert on == {
        "2019-01-01": [],
        "2021-01-01": [("Арман Бектуров", "likely")],
        "2022-05-01": [("Арман Бектуров", "certain")],
        "2023-02-01": [("Арман Бектуров", "likely")],
        "2023-04-03": [("Марат Нурланов", "certain")],
        "2025-01-01": [("Марат Нурланов", "likely")],
    }


DAYS = ("2019-01-01", "2021-01-01", "2022-05-01", "2023-02-01", "2023-04-03", "2025-01-01")


def test_a_late_page_that_calls_the_old_one_minister_is_a_conflict() -> None:
    found = tenures((*PASSING, sighting("Марат Нурланов", "2023-10-02"), sighting("Арман Бектуров", "2023-11-05")))
    assert [one.name for one in found] == ["Арман Бектуров", "Марат Нурланов"]
    claim, words = found[1].conflicts[0]
    assert claim.startswith("Арман Бектуров-2023-11-05")
    assert words == "calls Арман Бектуров the holder on 2023-11-05: 1 against 2 for Марат Нурланов"


def test_two_called_so_for_months_are_disputed() -> None:
    both = [
        sighting(name, f"2020-{month:02d}-10") for name in ("Айдар Первов", "Болат Второв") for month in range(1, 7)
    ]
    found = tenures(both)
    assert {one.name for one in found} == {"Айдар Первов", "Болат Второв"}
    assert {one.sure for one in holder(found, KEY, date(2020, 4, 1))} == {"disputed"}


def test_coming_back_makes_two_tenures() -> None:
    first = [sighting("Айдар Первов", f"2010-{month:02d}-10") for month in range(1, 7)]
    second = [sighting("Болат Второв", f"2012-{month:02d}-10") for month in range(1, 7)]
    third = [sighting("Айдар Первов", f"2014-{month:02d}-10") for month in range(1, 7)]
    found = tenures([*third, *first, *second])
    assert [one.name for one in found] == ["Айдар Первов", "Болат Второв", "Айдар Первов"]


def test_a_lone_claim_amid_many_makes_no_tenure() -> None:
    many = [sighting("Айдар Первов", f"2010-{month:02d}-10", count=4) for month in range(1, 13)]
    found = tenures([*many, sighting("Болат Второв", "2010-06-12")])
    assert [one.name for one in found] == ["Айдар Первов"]
    assert len(found[0].conflicts) == 1


def test_a_former_holder_has_left_by_then() -> None:
    (one,) = tenures([sighting("Айдар Первов", "2010-01-10"), sighting("Айдар Первов", "2011-02-01", "former")])
    assert one.end is not None
    assert (one.end.earliest, one.end.latest) == (date(2010, 1, 10), date(2011, 2, 1))


def test_one_known_only_as_a_former_holder() -> None:
    (one,) = tenures([sighting("Айдар Первов", "2011-02-01", "former")])
    assert (one.first, one.start.earliest) == (None, None)
    assert one.end is not None and one.end.latest == date(2011, 2, 1)
    assert holder([one], KEY, date(2010, 1, 1)) == ()


def test_an_end_that_is_told() -> None:
    told = sighting("Айдар Первов", "2011-02-01", "former", end="2011-01-20")
    (one,) = tenures([sighting("Айдар Первов", "2010-01-10"), told])
    assert one.end is not None and (one.end.latest, one.end.rule) == (date(2011, 1, 20), "told: 2011-01-20")


def test_acting_time_stands_apart_and_bounds_the_predecessor() -> None:
    found = tenures(
        [
            sighting("Айдар Первов", "2010-01-10", count=2),
            sighting("Болат Второв", "2010-03-01", "acting", count=2),
            sighting("Болат Второв", "2010-05-01", count=2),
        ]
    )
    assert [(one.name, one.acting) for one in found] == [
        ("Айдар Первов", False), ("Болат Второв", True), ("Болат Второв", False)
    ]  # fmt: skip
    assert found[0].end is not None and found[0].end.latest == date(2010, 3, 1)
    assert found[1].end is not None and found[1].end.rule == "no longer acting"


def test_designate_is_not_yet_a_holder() -> None:
    assert tenures([sighting("Айдар Первов", "2010-01-10", "designate")]) == ()


def test_a_claim_without_country_goes_with_the_others_of_the_person() -> None:
    (one,) = tenures([sighting("Айдар Первов", "2010-01-10"), sighting("Айдар Первов", "2010-02-10", country=None)])
    assert (one.office, one.count) == (KEY, 2)


def test_who_is_minister_of_one_state_is_not_believed_to_be_of_another() -> None:
    abroad = [sighting("Поль Дюран", f"2010-{month:02d}-01", country="FR") for month in range(1, 6)]
    own = [sighting("Айдар Первов", "2010-01-10"), sighting("Айдар Первов", "2010-12-10")]
    found = tenures([*abroad, *own, sighting("Поль Дюран", "2010-06-01")])
    assert [one.name for one in found if one.country == "KZ"] == ["Айдар Первов"]
    assert "name the same office of FR" in of(found, "Айдар Первов")[0].conflicts[0][1]


def test_who_serves_another_state_in_all_else_is_not_believed_to_be_minister_here() -> None:
    abroad = [
        sighting("Поль Дюран", f"2010-{month:02d}-01", country="FR", position="президент") for month in range(1, 13)
    ]
    own = [sighting("Айдар Первов", "2010-01-10"), sighting("Айдар Первов", "2010-03-10")]
    found = tenures([*abroad, *own, sighting("Поль Дюран", "2010-12-20")])
    assert [one.name for one in found if one.country == "KZ"] == ["Айдар Первов"]


def test_a_page_without_a_date_goes_with_the_only_tenure() -> None:
    (one,) = tenures([sighting("Айдар Первов", "2010-01-10"), sighting("Айдар Первов", None)])
    assert (one.count, one.first, one.last) == (2, date(2010, 1, 10), date(2010, 1, 10))


def test_many_hold_an_office_of_many_at_once() -> None:
    both = [sighting(name, "2020-01-10", position="посол") for name in ("Айдар Первов", "Болат Второв")]
    found = tenures(both)
    assert len(found) == 2
    assert not any(one.conflicts or one.end for one in found)


def test_identities_bring_names_together() -> None:
    seen = [sighting("Айдар Первов", "2010-01-10"), sighting("Первов", "2010-02-10", count=5)]
    (one,) = tenures(seen, {"u-Айдар Первов": "p1", "u-Первов": "p1"})
    assert (one.person, one.name, one.count) == ("p1", "Айдар Первов", 6)


def test_a_private_job_is_no_office() -> None:
    one = sighting("Айдар Первов", "2010-01-10")
    private = Sighting(**{name: getattr(one, name) for name in one.__slots__} | {"sphere": "private"})
    assert tenures([private]) == ()


def test_a_told_end_outweighs_a_late_page_with_the_old_title() -> None:
    found = tenures(
        [
            sighting("Айдар Первов", "2021-03-16"),
            sighting("Айдар Первов", "2022-02-03", "former", start="2018-04-12", end="2022-02-03"),
            sighting("Айдар Первов", "2022-04-06"),
            sighting("Болат Второв", "2022-11-23"),
        ]
    )
    before, after = found
    assert (before.start.earliest, before.first) == (date(2018, 4, 12), date(2018, 4, 12))
    assert before.end is not None and before.end.latest == date(2022, 2, 3)
    assert [words for _, words in before.conflicts] == [
        "calls Айдар Первов the holder on 2022-04-06, outside of the time that other claims tell"
    ]
    assert (after.start.earliest, after.start.latest) == (date(2022, 2, 3), date(2022, 11, 23))


def test_on_the_day_of_an_appointment_the_old_title_is_no_contradiction() -> None:
    before, after = tenures(
        [
            sighting("Айдар Первов", "2021-03-16"),
            sighting("Айдар Первов", "2022-02-03"),
            sighting("Болат Второв", "2022-02-03", start="2022-02-03"),
            sighting("Болат Второв", "2022-03-01"),
        ]
    )
    assert after.first == date(2022, 2, 3)
    assert before.conflicts == after.conflicts == ()


def test_who_is_known_only_by_his_dismissal_held_it_until_then() -> None:
    (one,) = tenures([sighting("Айдар Первов", "2022-02-04", end="2022-02-03")])
    assert (one.first, one.last) == (date(2022, 2, 2), date(2022, 2, 2))
    assert one.end is not None and one.end.rule == "told: 2022-02-03"


def test_an_end_is_not_believed_where_many_go_on_to_call_the_person_so() -> None:
    months = [sighting("Айдар Первов", f"2022-{month:02d}-10", count=2) for month in range(1, 10)]
    (one,) = tenures([*months, sighting("Айдар Первов", "2022-02-20", position="глава МИД", end="2022-02-18")])
    assert (one.end, one.last) == (None, date(2022, 9, 10))
    assert [words for _, words in one.conflicts] == ["said to end 2022-02-18, but called so until 2022-09-10"]


sightings = st.builds(
    lambda name, offset, status, count, start, end: sighting(
        name,
        None if offset is None else (date(2010, 1, 1) + timedelta(days=offset)).isoformat(),
        status,
        count=count,
        start=None if start is None else (date(2010, 1, 1) + timedelta(days=start)).isoformat(),
        end=None if end is None else (date(2010, 1, 1) + timedelta(days=end)).isoformat(),
    ),
    st.sampled_from(["Айдар Первов", "Болат Второв", "Ерлан Третьяков"]),
    st.none() | st.integers(0, 3000),
    st.sampled_from(["current", "current", "current", "former", "acting", "designate"]),
    st.integers(1, 9),
    st.none() | st.integers(0, 3000),
    st.none() | st.none() | st.integers(0, 3000),
)


@given(
    st.lists(sightings, max_size=14, unique_by=lambda one: one.first_claim).flatmap(
        lambda all: st.tuples(st.just(all), st.permutations(all))
    )
)
def test_order_never_matters(both: tuple[list[Sighting], list[Sighting]]) -> None:
    assert tenures(both[0]) == tenures(both[1])


@given(st.lists(sightings, max_size=14, unique_by=lambda one: one.first_claim))
def test_ends_are_in_order_and_regular_tenures_of_one_holder_do_not_overlap(found: list[Sighting]) -> None:
    made = tenures(found)
    for one in made:
        for end in (one.start, one.end):
            assert end is None or end.earliest is None or end.latest is None or end.earliest <= end.latest
        assert one.first is None or one.last is None or one.first <= one.last
    sure = [one for one in made if one.first and one.last and not one.rivals and not one.acting]
    days = [(one.first, one.last, one.person) for one in sure]
    assert all(a == b or a[1] < b[0] or b[1] < a[0] for a in days for b in days if a[0] and a[1] and b[0] and b[1])


def test_a_page_that_has_not_heard_of_the_dismissal_does_not_bring_somebody_back() -> None:
    told = [
        sighting("Арман Бектуров", "2021-10-02", count=4),
        sighting("Арман Бектуров", "2022-02-03", "former"),
        sighting("Арман Бектуров", "2022-04-06"),
        sighting("Марат Нурланов", "2022-11-23", count=3),
    ]
    before, _ = tenures(told)
    assert before.end is not None
    assert (before.end.latest, before.end.rule) == (date(2022, 2, 3), "called the former holder")
    assert ["2022-04-06" in what for _, what in before.conflicts] == [True]
    returned, _ = tenures([*told, sighting("Арман Бектуров", "2022-05-06", count=3)])
    assert returned.last == date(2022, 5, 6)
