"""Each thing that may be wrong with a chronicle is seen, and told with what to do."""

from types import ModuleType

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from letopis.store.check import check
from letopis.store.chronicle import Chronicle
from letopis.store.dialect import writing
from letopis.store.rebuild import rebuilt
from letopis.store.schema import claims, event_facets, events, members, readings, sightings, units, versions
from letopis.store.search import index
from letopis.store.search.index import Document


def other_words(connection: Connection) -> None:
    one = connection.scalar(select(claims.c.id).limit(1))
    connection.execute(update(claims).where(claims.c.id == one).values(written="Этого на странице нет"))


def other_place(connection: Connection) -> None:
    one = connection.scalar(select(claims.c.id).limit(1))
    connection.execute(update(claims).where(claims.c.id == one).values(evidence="[[5,1000000]]"))


def other_value(connection: Connection) -> None:
    one = connection.scalar(select(claims.c.id).where(claims.c.kind == "event").limit(1))
    connection.execute(update(claims).where(claims.c.id == one).values(value='{"kind":"call","status":"held"}'))


def lost_claim(connection: Connection) -> None:
    one = connection.scalar(select(claims.c.n).where(claims.c.kind == "plan").limit(1))
    connection.execute(delete(claims).where(claims.c.n == one))


def foreign_claim(connection: Connection) -> None:
    row = dict(connection.execute(select(claims).limit(1)).mappings().one())
    connection.execute(insert(claims), [row | {"n": 100_000, "id": "f" * 20}])


def silent_claim(connection: Connection) -> None:
    one = connection.scalar(select(claims.c.id).limit(1))
    connection.execute(update(claims).where(claims.c.id == one).values(current=False))


def other_page(connection: Connection) -> None:
    one, two = connection.execute(select(versions.c.id, versions.c.content).limit(2)).all()
    connection.execute(update(versions).where(versions.c.id == one.id).values(content=two.content))


def torn_page(connection: Connection) -> None:
    one = connection.execute(select(versions.c.id, versions.c.content).limit(1)).one()
    connection.execute(update(versions).where(versions.c.id == one.id).values(content=one.content[:20]))


def torn_reading(connection: Connection) -> None:
    one = connection.execute(select(readings.c.id, readings.c.body).limit(1)).one()
    connection.execute(update(readings).where(readings.c.id == one.id).values(body=one.body[:20]))


def lost_event(connection: Connection) -> None:
    one = connection.scalar(select(events.c.id).limit(1))
    connection.execute(delete(events).where(events.c.id == one))


def lost_member(connection: Connection) -> None:
    one = connection.scalar(select(members.c.claim).limit(1))
    connection.execute(delete(members).where(members.c.claim == one))


def loose_facet(connection: Connection) -> None:
    connection.execute(insert(event_facets), [{"facet": "k:call", "day": 1, "event": "v000000000000"}])


def other_event(connection: Connection) -> None:
    one = connection.scalar(select(events.c.id).limit(1))
    connection.execute(update(events).where(events.c.id == one).values(status="cancelled"))


def other_count(connection: Connection) -> None:
    one = connection.scalar(select(sightings.c.id).limit(1))
    connection.execute(update(sightings).where(sightings.c.id == one).values(count=77))


def lost_unit(connection: Connection) -> None:
    one = connection.scalar(select(units.c.id).limit(1))
    connection.execute(delete(units).where(units.c.id == one))


def more_texts(connection: Connection) -> None:
    index.put(connection, [Document(1, "", "слово", "", "ru")])


def fewer_texts(connection: Connection) -> None:
    index.rebuild(connection, [])


def old_terms(connection: Connection) -> None:
    connection.exec_driver_sql("UPDATE search_rules SET version = -1")


REBUILT = {
    other_words: "has evidence that the text does not show ('Этого на странице нет')",
    other_place: "has no evidence within the text",
    other_value: "is not what its reading says",
    lost_claim: "1 claims of its reading are not there",
    foreign_claim: "is of no reading of its page",
    silent_claim: "1 claims of its reading are not there",
    lost_event: "rows refer to events that are not there",
    lost_member: "events: 1 have other reports than they are said to have",
    loose_facet: "event_facets: 1 rows refer to events that are not there",
    other_event: "events: rebuilding gives other rows: here",
    other_count: "sightings: rebuilding gives other rows: here",
    lost_unit: "rows refer to units that are not there",
    more_texts: "the search index: has 1 pages that are no longer in force",
    fewer_texts: "the search index: lacks 8 pages",
    old_terms: "the search index: was made by other rules",
}
KEPT = {
    other_page: "version 1 is not as it was received",
    torn_page: "version 1 is not as it was received",
    torn_reading: "its reading by test is damaged",
}


def problems(chronicle: Chronicle, fast: bool = False) -> list[str]:
    return [str(one) for one in check(chronicle.engine, fast)]


@pytest.mark.parametrize("damage", REBUILT, ids=lambda damage: damage.__name__)
def test_what_is_wrong_with_what_is_built_is_told_and_rebuilding_mends_it(
    database: str, world: ModuleType, told: list, damage
) -> None:
    world.put(database, [told[:8]])
    with Chronicle(database) as chronicle:
        with writing(chronicle.engine).begin() as connection:
            damage(connection)
        found = problems(chronicle, fast=damage not in (other_event, other_count))
        assert any(REBUILT[damage] in one for one in found), found
        assert all(one.endswith("`letopis rebuild` builds it anew") for one in found)
        rebuilt(chronicle.engine)
        assert problems(chronicle, fast=True) == []


@pytest.mark.parametrize("damage", KEPT, ids=lambda damage: damage.__name__)
def test_what_is_wrong_with_what_is_kept_is_told(database: str, world: ModuleType, told: list, damage) -> None:
    world.put(database, [told[:8]])
    with Chronicle(database) as chronicle:
        with writing(chronicle.engine).begin() as connection:
            damage(connection)
        found = problems(chronicle, fast=True)
    assert any(KEPT[damage] in one and "backup" in one for one in found), found


def test_what_is_right_has_no_problems(database: str, world: ModuleType, told: list) -> None:
    world.add(database, told)
    with Chronicle(database) as chronicle:
        assert problems(chronicle) == problems(chronicle, fast=True) == []


def test_fast_leaves_the_rebuilding_out(database: str, world: ModuleType, told: list) -> None:
    world.put(database, [told[:8]])
    with Chronicle(database) as chronicle:
        with writing(chronicle.engine).begin() as connection:
            other_event(connection)
        assert problems(chronicle, fast=True) == []
        assert len(problems(chronicle)) == 1


def test_a_damaged_file_is_told(tmp_path, world: ModuleType, told: list) -> None:
    """A page of the file overwritten, as a failing disk does."""
    from letopis.store.database import BadDatabase

    path = tmp_path / "letopis.db"
    world.put(str(path), [told])
    whole = bytearray(path.read_bytes())
    whole[4096 * 8 : 4096 * 40] = b"\xff" * 4096 * 32
    path.write_bytes(whole)
    try:
        with Chronicle(str(path)) as chronicle:
            found = problems(chronicle, fast=True)
    except BadDatabase as error:
        found = [str(error)]
    assert found and "backup" in found[0]
