"""Whatever happens to a chronicle, in whatever order, what is built is what a rebuilding gives."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from types import ModuleType
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from letopis.chronicle.judgements import Judgement
from letopis.model.reading import Reading
from letopis.store import schema
from letopis.store.chronicle import Chronicle
from letopis.store.dialect import writing
from letopis.store.dump import BUILT, dump
from letopis.store.rebuild import rebuilt, reindex
from letopis.store.reread import stage
from letopis.store.schema import claims, units

COUNT = 10
EXAMPLES = 12
NUMBER = st.integers(0, COUNT - 1)
ANY = st.integers(0, 10_000)
STEP = st.one_of(
    st.tuples(st.just("add"), st.lists(NUMBER, min_size=1, max_size=4, unique=True)),
    st.tuples(st.just("change"), NUMBER, ANY),
    st.tuples(st.just("reread"), st.integers(0, 3)),
    st.tuples(st.just("judge"), st.sampled_from(["same", "different", "reject", "accept"]), st.booleans(), ANY, ANY),
    st.tuples(st.just("end"), ANY),
    st.tuples(st.just("rebuild")),
)


def otherwise(reading: Reading, rules: int) -> Reading:
    """What other rules read: no visits; no offices, so that nobody's country is known; nothing but names; all."""
    if rules == 1:
        return replace(reading, events=tuple(replace(one, kind="meeting") for one in reading.events))
    if rules == 2:
        return replace(reading, offices=())
    return replace(reading, events=(), offices=(), plans=()) if rules == 3 else reading


class Story:
    """A chronicle to which things happen."""

    def __init__(self, chronicle: Chronicle, world: ModuleType) -> None:
        self.chronicle, self.world = chronicle, world
        self.told = world.pages(3, COUNT)
        self.readings = dict(self.told)
        self.rules = 0
        self.said: list[Judgement] = []
        self.writer = chronicle.writer("rules 0")

    def add(self, numbers: Sequence[int]) -> None:
        """Pages arrive together."""
        window = [(page, otherwise(reading, self.rules)) for page, reading in (self.told[n] for n in numbers)]
        self.writer.add(window, self.world.NOW)

    def change(self, number: int, seed: int) -> None:
        """A page that may be there has changed."""
        page, reading = self.world.changed(self.told[number], seed)
        self.readings[page] = reading
        self.writer.add([(page, otherwise(reading, self.rules))], self.world.NOW)

    def reread(self, rules: int) -> None:
        """Other rules read all that is in force."""
        self.rules = rules
        reader = f"rules {rules}"
        for _ in stage(self.chronicle.engine, reader, self._read, lambda: self.world.NOW):
            pass
        self.writer = self.chronicle.writer(reader)
        while self.writer.reread(3):
            pass

    def _read(self, pages: Sequence[Any]) -> list[Reading]:
        return [otherwise(self.readings[page], self.rules) for page in pages]

    def judge(self, kind: Any, person: bool, left: int, right: int) -> None:
        """Somebody says something of claims or names, which may be in force or not."""
        of = (
            select(units.c.id).where(units.c.type == "person")
            if person
            else select(claims.c.id).where(claims.c.kind == "event")
        )
        with self.chronicle.asked() as connection:
            found = sorted(connection.scalars(of))
        if len(found) < 2 or (person and kind in ("reject", "accept")):
            return
        one, other = found[left % len(found)], found[right % len(found)]
        pair = kind in ("same", "different")
        if pair and one == other:
            return
        at = datetime(2024, 1, 1, minute=len(self.said), tzinfo=UTC)
        made = Judgement(f"j{len(self.said)}", kind, "person" if person else "event", one, "редактор", at, "проверено",
                         other if pair else None)  # fmt: skip
        self.said.append(made)
        self.writer.judge(made)

    def end(self, number: int) -> None:
        """A judgement is taken back."""
        if self.said:
            with self.writer.judging() as bench:
                bench.end([self.said[number % len(self.said)]], datetime(2024, 2, 1, tzinfo=UTC), "редактор")

    def rebuild(self) -> None:
        """Everything is built anew."""
        rebuilt(self.chronicle.engine)

    def built(self) -> list[tuple[str, str]]:
        """All that is built."""
        with self.chronicle.asked() as connection:
            return sorted(dump(connection, BUILT))


def test_what_is_kept_up_is_what_a_rebuilding_gives(database: str, world: ModuleType) -> None:
    with Chronicle(database) as chronicle:

        @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None,
                  suppress_health_check=list(HealthCheck))  # fmt: skip
        @given(st.lists(STEP, min_size=3, max_size=12))
        def holds(steps: list[tuple[Any, ...]]) -> None:
            with writing(chronicle.engine).begin() as connection:
                for table in reversed(schema.metadata.sorted_tables):
                    connection.execute(delete(table))
                reindex(connection)
            story = Story(chronicle, world)
            story.add(range(4))
            for name, *given in steps:
                getattr(story, name)(*given)
            before = story.built()
            story.rebuild()
            assert before == story.built()

        holds()
