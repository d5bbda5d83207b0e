"""A chronicle at one moment: one state of it answers whatever it is asked, on SQLite and on PostgreSQL."""

from collections.abc import Callable
from itertools import count

from letopis.store.chronicle import Chronicle

from .conftest import entity, event, told

DAYS = count(1)


def page(name: str) -> tuple:
    """A page that tells a meeting of its own."""
    country = entity(1, "country", "Грузия", "GE", "Q230")
    met = event("v1", who=("e1",), when=f"2024-05-{next(DAYS):02}")
    return told(name, f"{name}. Встреча прошла.", "2024-06-14", country, events=(met,))


def test_what_others_write_meanwhile_is_not_seen(chronicle: Chronicle, keep: Callable[..., None]) -> None:
    keep(page("Первая"))
    with chronicle.still() as still:
        before = still.revision()
        first = still.list_sources().rows
        keep(page("Вторая"))
        assert still.revision() == before
        assert still.list_sources().rows == first
        assert len(still.timeline()) == len(first) == 1
        with still.still() as nested:
            assert len(nested.timeline()) == 1
        still.close()
        assert [one["source"] for one in still.list_sources().rows] == ["Первая"]
    assert len(chronicle.timeline()) == len(chronicle.list_sources().rows) == 2


def test_an_answer_that_is_kept_in_memory_is_of_its_own_moment(chronicle: Chronicle, keep: Callable[..., None]) -> None:
    keep(page("Первая"))
    with chronicle.still() as still:
        keep(page("Вторая"))
        assert sum(one["held"] for one in chronicle.activity()["years"]) == 2
        assert sum(one["held"] for one in still.activity()["years"]) == 1
    assert sum(one["held"] for one in chronicle.activity()["years"]) == 2
