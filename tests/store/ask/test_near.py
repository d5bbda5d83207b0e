"""What comes near an event and what stands on its pages, on SQLite and on PostgreSQL."""

from collections.abc import Callable
from datetime import date

from letopis.store.ask.event import event_now, events_alone
from letopis.store.ask.holders import offices_on
from letopis.store.ask.near import editions, near
from letopis.store.ask.neighbours import belongs
from letopis.store.ask.outcome import outcome
from letopis.store.ask.spoken import events_of, languages_of, promises, spoken_of
from letopis.store.chronicle import Chronicle

from .conftest import entity, event, told

LANGE, ABISHEV = entity(1, "person", "Ирма Ланге", "DE"), entity(2, "person", "Серик Абишев", "KZ")
BOTH = ("e1", "e2")


def test_meetings_of_one_week_are_near_and_of_another_month_are_not(
    chronicle: Chronicle, keep: Callable[..., None]
) -> None:
    days = ("2024-05-14", "2024-05-21", "2024-09-01")
    keep(
        *(
            told(f"alfa/{day}", f"Ланге и Абишев встретились, {day}.", day, LANGE, ABISHEV,
                 events=[event("v1", who=BOTH, when=day)])
            for day in days
        )
    )  # fmt: skip
    first, second, last = chronicle.timeline()
    with chronicle.asked() as connection:
        (found,) = events_alone(connection, [first.id])
        assert [one.id for one in near(connection, found.event)] == [second.id]
        assert near(connection, events_alone(connection, [last.id])[0].event) == []
        assert editions(connection, found.event) == () and belongs(connection, found.event) == (None, ())
        whole = outcome(connection, found.event, date(2024, 12, 1))
        assert (whole.plans, whole.toward, whole.documents, whole.figures) == ((), (), (), ())
        report = found.told[0].report
        assert languages_of(connection, [report.id]) == {report.id: "ru"}
        assert events_of(connection, [report.id, "nothing"]) == {report.id: first.id}
        assert promises(connection, [report.id]) == {} and event_now(connection, report.id) == first.id
        (unit, *_) = (one.unit for one in found.event.participants)
        assert unit and [one.source for one in spoken_of(connection, unit, 2)] == ["alfa/2024-09-01", "alfa/2024-05-21"]
        assert offices_on(connection, [chronicle.named("Ирма Ланге").id], date(2024, 5, 14)) == {}
