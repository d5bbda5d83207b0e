"""People are merged, split, edited and taken back; what is said of somebody holds across names of any spelling."""

import pytest
from sqlalchemy import select

from letopis.model.facts import Entity
from letopis.store.ask.names import Named, candidates, identified
from letopis.store.chronicle import Chronicle
from letopis.store.rebuild import rebuilt
from letopis.store.reviewing import BadValue, Contradicted, Reviewer, UnknownTarget
from letopis.store.schema import identities

from .conftest import ASTANA, GERMANY, LANGE, Keep, met, page, rows

SERIK = Entity("e2", "person", "Серик Абишев", country="KZ")
CLERK = Entity("e2", "person", "Игорь Зотов", country="KZ")
SHORT = Entity("e2", "person", "Абишев", country="KZ")


def who(chronicle: Chronicle, name: str) -> list[tuple[str, int]]:
    """The people that a name may mean, each with how many names make him up."""
    with chronicle.asked() as connection:
        return sorted((one.name, len(one.units)) for one in candidates(connection, name))


def one(chronicle: Chronicle, name: str) -> Named:
    with chronicle.asked() as connection:
        return identified(connection, name)


@pytest.fixture
def three(keep: Keep) -> None:
    """Pages that name Serik Abishev, Abishev, and somebody of quite another name."""
    for number, person in enumerate((SERIK, SHORT, CLERK)):
        day = f"2024-0{number + 1}-14"
        keep(page(f"alfa/{number}", "Встреча прошла в Астане.", day, met(day), people=(LANGE, person)))


@pytest.mark.usefixtures("three")
def test_two_people_of_different_names_are_merged_and_two_again(chronicle: Chronicle, darya: Reviewer) -> None:
    assert who(chronicle, "Игорь Зотов") == [("Игорь Зотов", 1)]
    done = darya.merge(["Серик Абишев", "Игорь Зотов"], "a pen name")
    merged = one(chronicle, "Игорь Зотов")
    assert merged == one(chronicle, "Серик Абишев") and len(merged.units) == 3
    darya.undo(done.id)
    assert who(chronicle, "Игорь Зотов") == [("Игорь Зотов", 1)] and len(one(chronicle, "Серик Абишев").units) == 2


@pytest.mark.usefixtures("three")
def test_a_merge_holds_when_either_name_is_met_again(chronicle: Chronicle, darya: Reviewer, keep: Keep) -> None:
    darya.merge(["Серик Абишев", "Игорь Зотов"])
    for number, person in enumerate((CLERK, SERIK, CLERK, CLERK, CLERK)):
        day = f"2024-08-1{number}"
        keep(page(f"beta/{number}", "Встреча прошла в Астане.", day, met(day), people=(LANGE, person)))
    assert one(chronicle, "Игорь Зотов") == one(chronicle, "Серик Абишев")


@pytest.mark.usefixtures("three")
def test_a_name_is_split_off_and_put_back(chronicle: Chronicle, darya: Reviewer) -> None:
    assert len(one(chronicle, "Серик Абишев").units) == 2
    done = darya.split("Серик Абишев", ["Абишев"], "his brother")
    assert who(chronicle, "Серик Абишев") == [("Серик Абишев", 1)]
    with pytest.raises(Contradicted, match=r"Абишев \(KZ\) and Серик Абишев \(KZ\) are different .*his brother"):
        darya.merge([one(chronicle, "Серик Абишев").id, *_units(chronicle, "Абишев")])
    darya.undo(done.id)
    assert len(one(chronicle, "Серик Абишев").units) == 2


def _units(chronicle: Chronicle, name: str) -> list[str]:
    with chronicle.asked() as connection:
        return [unit for each in candidates(connection, name) if each.name == name for unit in each.units]


@pytest.mark.usefixtures("three")
def test_a_name_and_a_country_are_edited(chronicle: Chronicle, darya: Reviewer) -> None:
    id = one(chronicle, "Игорь Зотов").id
    darya.edit(id, "name", "Игорь Петрович Зотов")
    done = darya.edit(id, "country", "Узбекистан")
    found = one(chronicle, id)
    assert (found.name, found.country) == ("Игорь Петрович Зотов", "UZ")
    darya.undo(done.id)
    assert one(chronicle, id).country == "KZ"
    with pytest.raises(BadValue, match="cannot be without"):
        darya.edit(id, "name", " ")


def test_a_country_given_to_somebody_moves_the_events_that_he_takes_part_in(
    chronicle: Chronicle, darya: Reviewer, keep: Keep
) -> None:
    unknown = Entity("e2", "person", "Игорь Зотов")
    keep(page("alfa/1", "Встреча прошла в Астане.", "2024-01-14", met("2024-01-14"), people=(LANGE, unknown)))
    assert _between(chronicle, "DE", "UZ") == 0
    darya.edit("Игорь Зотов", "country", "UZ")
    assert _between(chronicle, "DE", "UZ") == 1


def _between(chronicle: Chronicle, *codes: str) -> int:
    return len(rows(chronicle, countries=codes))  # type: ignore[arg-type]


@pytest.mark.usefixtures("three")
def test_nobody_is_named(darya: Reviewer) -> None:
    with pytest.raises(UnknownTarget, match="nor anybody"):
        darya.accept("Пётр Неведомый")


@pytest.mark.usefixtures("three")
def test_an_event_and_somebody_are_not_merged(chronicle: Chronicle, darya: Reviewer) -> None:
    with pytest.raises(Exception, match="events with events"):
        darya.merge([rows(chronicle)[0].id, "Игорь Зотов"])


def test_places_are_judged_by_their_names(chronicle: Chronicle, darya: Reviewer, keep: Keep) -> None:
    keep(page("alfa/1", "Встреча прошла в Астане.", "2024-01-14", met("2024-01-14")))
    done = darya.accept(ASTANA.name)
    assert done.first.subject == "person" and darya.accept(GERMANY.name).id != done.id


def _identities(chronicle: Chronicle) -> list[tuple[object, ...]]:
    with chronicle.asked() as connection:
        rows = connection.execute(select(identities).order_by(identities.c.id, identities.c.block))
        return [tuple(row) for row in rows]


@pytest.mark.usefixtures("three")
def test_what_was_said_of_a_name_holds_when_newer_rules_give_it_another_country(
    chronicle: Chronicle, darya: Reviewer, keep: Keep
) -> None:
    done = darya.merge(["Серик Абишев", "Игорь Зотов"])
    elsewhere = Entity("e2", "person", "Игорь Зотов", country="UZ")
    keep(
        page(
            "alfa/2", "Встреча прошла в Астане. Дополнено.", "2024-03-14", met("2024-03-14"), people=(LANGE, elsewhere)
        )
    )
    found = one(chronicle, "Игорь Зотов")
    assert found == one(chronicle, "Серик Абишев") and len(found.units) == 3
    before = _identities(chronicle)
    rebuilt(chronicle.engine)
    assert _identities(chronicle) == before
    darya.undo(done.id)
    assert one(chronicle, "Игорь Зотов").country == "UZ" and len(one(chronicle, "Серик Абишев").units) == 2


@pytest.mark.usefixtures("three")
def test_when_a_name_is_used_no_more_the_other_stands_as_if_it_had_never_been(
    chronicle: Chronicle, darya: Reviewer, keep: Keep
) -> None:
    darya.merge(["Серик Абишев", "Игорь Зотов"])
    keep(page("alfa/2", "Встреча прошла в Астане. Уточнено.", "2024-03-14", met("2024-03-14"), people=(LANGE, SERIK)))
    before = _identities(chronicle)
    rebuilt(chronicle.engine)
    assert _identities(chronicle) == before and who(chronicle, "Игорь Зотов") == []
