"""The order of arrival never matters: pages in any order, in windows of any cut, make one chronicle."""

from datetime import UTC, datetime
from types import ModuleType

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, select

from letopis.chronicle.judgements import Judgement
from letopis.store import schema
from letopis.store.chronicle import Chronicle
from letopis.store.dialect import writing
from letopis.store.dump import BUILT, KEPT, dump
from letopis.store.rebuild import rebuilt, reindex

COUNT = 14
#: What was read together, and what followed what, does depend on what came together.
COMPARED = {name: chosen for name, chosen in (KEPT | BUILT).items() if name not in ("windows", "successions")}
JUDGED = 6


@st.composite
def arrivals(draw: st.DrawFn) -> list[list[int]]:
    """The pages by number, in an order and in windows; an empty window is a judgement."""
    order = draw(st.permutations(range(COUNT)))
    places = sorted(draw(st.sets(st.integers(1, COUNT - 1), max_size=6)))
    windows = [list(order[start:end]) for start, end in zip([0, *places], [*places, COUNT], strict=True)]
    for _ in range(JUDGED):
        windows.insert(draw(st.integers(0, len(windows))), [])
    return windows


def emptied(engine: Engine) -> None:
    with writing(engine).begin() as connection:
        for table in reversed(schema.metadata.sorted_tables):
            connection.execute(delete(table))
        reindex(connection)


def dumped(chronicle: Chronicle) -> list[tuple[str, str]]:
    with chronicle.asked() as connection:
        return sorted(dump(connection, COMPARED))


def judgements(chronicle: Chronicle) -> list[Judgement]:
    """People join two far events and two people, part two reports of one event, and correct two more."""
    with chronicle.asked() as connection:
        chosen = select(schema.members.c.event, schema.claims.c.id)
        joined = chosen.join(schema.claims, schema.claims.c.n == schema.members.c.claim)
        events: dict[str, list[str]] = {}
        for event, claim in connection.execute(joined.order_by(schema.members.c.event, schema.claims.c.id)):
            events.setdefault(event, []).append(claim)
        people = connection.scalars(
            select(schema.units.c.id).where(schema.units.c.type == "person").order_by(schema.units.c.id)
        ).all()
    several = next(reports for reports in events.values() if len(reports) > 1)
    lone = [reports[0] for reports in events.values() if reports is not several]
    said: list[tuple] = [
        ("same", "event", lone[0], lone[-1], None, None),
        ("different", "event", several[0], several[1], None, None),
        ("reject", "event", lone[1], None, None, None),
        ("edit", "event", lone[2], None, "level", "state"),
        ("same", "person", people[0], people[-1], None, None),
        ("different", "person", people[1], people[2], None, None),
    ]
    assert len(said) == JUDGED
    return [
        Judgement(
            f"j{n}",
            kind,
            subject,
            left,
            "редактор",
            datetime(2024, 1, n + 1, tzinfo=UTC),
            "проверено",
            right,
            name,
            value,
        )
        for n, (kind, subject, left, right, name, value) in enumerate(said)
    ]


def test_order_does_not_matter(database: str, world: ModuleType) -> None:
    told = world.pages(3, COUNT)
    with Chronicle(database) as chronicle:
        writer = chronicle.writer("test")
        writer.add(told, world.NOW)
        before = dumped(chronicle)
        said = judgements(chronicle)
        for one in said:
            writer.judge(one)
        expected = dumped(chronicle)
        assert {name for name, _ in expected} == COMPARED.keys()
        assert len(set(expected) ^ set(before)) > 2 * JUDGED

        rebuilt(chronicle.engine)
        assert dumped(chronicle) == expected

        @settings(
            max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
        )
        @given(arrivals())
        def same(windows: list[list[int]]) -> None:
            emptied(chronicle.engine)
            writer, waiting = chronicle.writer("test"), list(said)
            for window in windows:
                if window:
                    writer.add([told[number] for number in window], world.NOW)
                else:
                    writer.judge(waiting.pop())
            assert dumped(chronicle) == expected

        same()


def test_judgements_taken_back_leave_nothing(database: str, world: ModuleType) -> None:
    told = world.pages(3, COUNT)
    with Chronicle(database) as chronicle:
        writer = chronicle.writer("test")
        writer.add(told, world.NOW)
        with chronicle.asked() as connection:
            before = sorted(dump(connection, BUILT))
        said = judgements(chronicle)
        for one in said:
            writer.judge(one)
        for one in said:
            with writer.judging() as bench:
                bench.end([one], datetime(2024, 2, 1, tzinfo=UTC), "редактор")
        with chronicle.asked() as connection:
            assert sorted(dump(connection, BUILT)) == before
