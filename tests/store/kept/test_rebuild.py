"""Rebuilding gives what was there, after everything that can happen to a chronicle; and mends what was damaged."""

from types import ModuleType

import pytest
from sqlalchemy import delete, insert, update

from letopis.chronicle.claims import claims
from letopis.store import schema
from letopis.store.check import check
from letopis.store.chronicle import Chronicle
from letopis.store.dialect import indexed, writing
from letopis.store.dump import dump, fingerprints, lacking
from letopis.store.epoch import OutdatedViews
from letopis.store.packing import packed, reading_of
from letopis.store.rebuild import rebuilt
from letopis.store.search import index


def test_it_gives_the_same(database: str, world: ModuleType, told: list, rows) -> None:
    """Windows, changed pages and pages that changed twice."""
    world.add(database, told)
    world.add(database, [world.changed(one, 1) for one in told[:4]])
    world.add(database, [world.changed(one, 2) for one in told[2:5]])
    before = rows(database)
    with Chronicle(database) as chronicle:
        rebuilt(chronicle.engine)
    assert rows(database) == before


def test_it_tells_how_far_it_is(database: str, world: ModuleType, told: list) -> None:
    world.add(database, told)
    steps: list[tuple[str, int, int]] = []
    with Chronicle(database) as chronicle:
        rebuilt(chronicle.engine, lambda *step: steps.append(step))
    assert ("readings", 0, len(told)) in steps
    assert all(0 <= done <= of for _, done, of in steps)


def test_it_mends_what_is_built(database: str, world: ModuleType, told: list, rows) -> None:
    world.add(database, told)
    before = rows(database)
    with Chronicle(database) as chronicle:
        with writing(chronicle.engine).begin() as connection:
            connection.execute(delete(schema.members))
            connection.execute(update(schema.claims).values(written="не так"))
            connection.execute(insert(schema.event_keys), [{"key": "x", "claim": 1}])
            index.drop(connection)
        rebuilt(chronicle.engine)
        with chronicle.asked() as connection:
            assert len(list(indexed(connection))) == len(told)
    assert rows(database) == before


def test_a_writer_goes_on_after_another_process_has_rebuilt(
    database: str, world: ModuleType, told: list, rows, tmp_path
) -> None:
    """Claims have other numbers then than those that the writer remembers."""
    with Chronicle(database) as chronicle, Chronicle(database) as other:
        writer = chronicle.writer("test")
        writer.add(told[:8], world.NOW)
        other.writer("test").add([world.changed(told[0], 4)], world.NOW)
        rebuilt(other.engine)
        writer.add(told[8:], world.NOW)
    elsewhere = f"sqlite:///{tmp_path / 'other.db'}"
    world.put(elsewhere, [told[:8], [world.changed(told[0], 4)], told[8:]])
    assert rows(database) == rows(elsewhere)


def test_views_of_another_version_are_rebuilt_before_they_are_kept_up(
    database: str, world: ModuleType, told: list, rows
) -> None:
    """Its rules of merging may have been others; questions are answered meanwhile."""
    world.add(database, told[:8])
    with Chronicle(database) as chronicle:
        with writing(chronicle.engine).begin() as connection:
            connection.execute(update(schema.notes).where(schema.notes.c.name == "builder").values(value="0.0.1"))
        before = rows(database)
        with pytest.raises(OutdatedViews, match=r"letopis 0\.0\.1 built its views.*`letopis rebuild`"):
            chronicle.writer("test").add(told[8:], world.NOW)
        assert rows(database) == before
        assert ["0.0.1" in str(one) for one in check(chronicle.engine)] == [True]
        rebuilt(chronicle.engine)
        assert list(check(chronicle.engine)) == []
    world.add(database, told)


def test_a_reading_is_kept_as_it_was_read(samples) -> None:
    """What a rebuilding sees of a page makes the same claims as the reading itself did."""
    assert len(samples) > 20
    for reading in samples:
        assert claims(reading_of(packed(reading)), "") == claims(reading, "")


def test_fingerprints_tell_tables_apart(database: str, world: ModuleType, told: list) -> None:
    world.add(database, told)
    with Chronicle(database) as chronicle, chronicle.engine.connect() as connection:
        tables = {"uses": schema.uses.select(), "members": schema.members.select()}
        before = fingerprints(connection, tables)
        assert before["uses"][0] == sum(1 for _ in dump(connection, {"uses": tables["uses"]}))
        connection.execute(update(schema.members).values(score=0.5))
        after = fingerprints(connection, tables)
        connection.rollback()
    assert (before["uses"], before["members"] == after["members"]) == (after["uses"], False)


def test_rows_that_another_chronicle_lacks_are_named(database: str, world: ModuleType, told: list, tmp_path) -> None:
    world.put(database, [told[:8]])
    elsewhere = f"sqlite:///{tmp_path / 'other.db'}"
    world.put(elsewhere, [told[:7]])
    with (
        Chronicle(database) as one,
        Chronicle(elsewhere) as other,
        one.asked() as left,
        other.asked() as right,
    ):
        (row,) = lacking(left, right, "pages")
        assert told[7][0].source in row
        assert lacking(right, left, "pages") == []
