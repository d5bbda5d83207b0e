"""Chronicles of readings written by hand, for the tests of questions."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from letopis.model.article import Article, Basis, Block, Page, Role
from letopis.model.facts import Entity, EntityType, Event, Participant
from letopis.model.reading import Reading
from letopis.model.span import Span
from letopis.model.when import parse
from letopis.store.chronicle import Chronicle

NOW = datetime(2026, 1, 1, tzinfo=UTC).isoformat()


def entity(number: int, type: EntityType, name: str, country: str | None = None, wikidata: str | None = None) -> Entity:
    """An entity of a reading."""
    return Entity(f"e{number}", type, name, wikidata, country)


def event(
    id: str,
    kind: str = "meeting",
    status: str = "held",
    who: tuple[str, ...] = (),
    said: tuple[Span, ...] = (Span(0, 5),),
    **fields: Any,
) -> Event:
    """An event of a reading; its evidence is the page's first word if nothing else is given."""
    dated = {name: parse(fields.pop(name)) for name in ("when", "previous_when") if fields.get(name)}
    people = tuple(map(Participant, who))
    return Event(id, kind, status, said, "events.by-hand", participants=people, **dated, **fields)


def told(
    source: str, text: str, day: str | None = None, *entities: Entity, outlet: str | None = None, **facts: tuple
) -> tuple[Page, Reading]:
    """A page of one paragraph and its reading."""
    published = parse(day) if day else None
    article = Article(
        source,
        text,
        (Block(Role.BODY, 0, len(text)),),
        "ru",
        title=text.split(".")[0],
        outlet=outlet,
        published=published,
        published_basis=Basis.STATED if day else None,
    )
    return Page(source, text), Reading(article, entities=entities, **facts)


@pytest.fixture
def chronicle(database: str) -> Iterator[Chronicle]:
    """An empty chronicle, on SQLite and on PostgreSQL."""
    with Chronicle(database) as made:
        yield made


@pytest.fixture
def keep(chronicle: Chronicle) -> Callable[..., None]:
    """Add pages with their readings."""
    writer = chronicle.writer("by hand")

    def add(*window: tuple[Page, Reading]) -> None:
        writer.add(window, NOW)

    return add
