"""A chronicle of invented people that two persons review, on SQLite and on PostgreSQL."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from letopis.model.article import Article, Basis, Block, Page, Role
from letopis.model.facts import Entity, Event, EventKind, EventStatus, Participant, Plan
from letopis.model.reading import Reading
from letopis.model.span import Span
from letopis.model.when import parse
from letopis.store.ask.filter import Filter
from letopis.store.ask.timeline import Row, timeline
from letopis.store.chronicle import Chronicle
from letopis.store.reviewing import Reviewer

NOW = datetime(2026, 1, 1, tzinfo=UTC)
LANGE = Entity("e1", "person", "Ирма Ланге", country="DE")
ABISHEV = Entity("e2", "person", "Серик Абишев", country="KZ")
ASTANA = Entity("e3", "place", "Астана", "Q1520", "KZ")
GERMANY = Entity("e4", "country", "Германия", "Q183", "DE")


def page(source: str, text: str, day: str | None, *events: Event, people: tuple[Entity, ...] = (LANGE, ABISHEV),
         plans: tuple[Plan, ...] = ()) -> tuple[Page, Reading]:  # fmt: skip
    """A page of one paragraph with its reading."""
    article = Article(
        source,
        text,
        (Block(Role.BODY, 0, len(text)),),
        "ru",
        title=text.split(".")[0],
        outlet=source.split("/")[0],
        published=parse(day) if day else None,
        published_basis=Basis.STATED if day else None,
    )
    return Page(source, text), Reading(article, entities=(*people, ASTANA, GERMANY), events=events, plans=plans)


def met(
    day: str | None, start: int = 0, kind: EventKind = "meeting", place: str | None = "e3", rule: str = "by.hand",
    id: str = "v1", status: EventStatus = "held", **more: object,
) -> Event:  # fmt: skip
    """A meeting of the two, told in the first ten signs from `start`."""
    people = (Participant("e1"), Participant("e2"))
    when = parse(day) if day else None
    return Event(id, kind, status, (Span(start, start + 10),), rule, people, when, place, **more)  # type: ignore[arg-type]


@pytest.fixture
def chronicle(database: str) -> Iterator[Chronicle]:
    """An empty chronicle, on SQLite and on PostgreSQL."""
    with Chronicle(database) as made:
        yield made


Keep = Callable[..., None]


@pytest.fixture
def keep(chronicle: Chronicle) -> Keep:
    """Add pages with their readings in one window."""
    writer = chronicle.writer("by hand")

    def add(*window: tuple[Page, Reading]) -> None:
        writer.add(window, NOW.isoformat())

    return add


@pytest.fixture
def darya(chronicle: Chronicle) -> Reviewer:
    """A reviewer for whom each act takes a minute."""
    minutes = count()
    return Reviewer(chronicle.writer("by hand"), "Дарья", lambda: NOW + timedelta(minutes=next(minutes)))


@pytest.fixture
def oleg(chronicle: Chronicle) -> Reviewer:
    """Another reviewer, who comes an hour later and writes through a writer of his own."""
    minutes = count(60)
    return Reviewer(chronicle.writer("by hand"), "Олег", lambda: NOW + timedelta(minutes=next(minutes)))


def rows(chronicle: Chronicle, **chosen: bool) -> list[Row]:
    """The timeline."""
    with chronicle.asked() as connection:
        return list(timeline(connection, Filter(**chosen)))  # type: ignore[arg-type]
