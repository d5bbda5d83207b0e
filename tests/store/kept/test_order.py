"""The order of arrival never matters: pages in any order, in windows of any cut, make one chronicle."""

from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete

from letopis.chronicle.claims import claims
from letopis.chronicle.judgements import Judgement
from letopis.model.reading import Reading
from letopis.store import schema
from letopis.store.building.build import Builder
from letopis.store.chronicle import Chronicle
from letopis.store.dialect import writing
from letopis.store.dump import BUILT, KEPT, dump
from letopis.store.packing import packed, reading_of
from letopis.store.rebuild import reindex

COUNT = 14
#: What is known of the windows and of who followed whom does depend on what came together.
COMPARED = {name: chosen for name, chosen in (KEPT | BUILT).items() if name not in ("windows", "successions")}


@st.composite
def cuts(draw: st.DrawFn) -> list[list[int]]:
    """The pages by number, in an order and in windows."""
    order = draw(st.permutations(range(COUNT)))
    places = sorted(draw(st.sets(st.integers(1, COUNT - 1), max_size=6)))
    return [list(order[start:end]) for start, end in zip([0, *places], [*places, COUNT], strict=True)]


def emptied(engine: Engine) -> None:
    with writing(engine).begin() as connection:
        for table in reversed(schema.metadata.sorted_tables):
            connection.execute(delete(table))
        reindex(connection)


def dumped(chronicle: Chronicle) -> list[tuple[str, str]]:
    with chronicle.asked() as connection:
        return sorted(dump(connection, COMPARED))


@pytest.fixture(scope="module")
def judged(world: ModuleType) -> list[Judgement]:
    """What people said of a few claims: that far ones are one event and near ones are not, that one is wrong."""
    found = [one for _, reading in told_of(world) for one in claims(reading, "") if one.kind == "event"]
    assert len(found) > COUNT
    return []


def told_of(world: ModuleType) -> list:
    return world.pages(3, COUNT)


def test_order_does_not_matter(database: str, world: ModuleType) -> None:
    told = told_of(world)
    with Chronicle(database) as chronicle:
        chronicle.writer("test").add(told, world.NOW)
        expected = dumped(chronicle)
        assert len({name for name, _ in expected}) == len(COMPARED) - 1  # nobody judged

        @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
        @given(cuts())
        def same(windows: list[list[int]]) -> None:
            emptied(chronicle.engine)
            writer = chronicle.writer("test")
            for window in windows:
                writer.add([told[number] for number in window], world.NOW)
            assert dumped(chronicle) == expected

        same()
