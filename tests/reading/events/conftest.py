"""Readings of short invented reports: a lead, marked and cast by the real rooms."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from letopis import language
from letopis.model.article import Article, Block, Role
from letopis.model.facts import Event
from letopis.model.when import parse
from letopis.reading.cast import Cast
from letopis.reading.events import find_events
from letopis.reading.people import find_cast
from letopis.reading.statements import find_statements
from letopis.reading.times import find_times

PUBLISHED = "2021-05-14"


@dataclass(frozen=True, slots=True)
class Told:
    """The events of a report, with names in place of ids."""

    cast: Cast
    events: tuple[Event, ...]

    def name(self, identity: str | None) -> str | None:
        return None if identity is None else self.cast.entity(identity).name

    def who(self, event: Event) -> set[str]:
        return {self.cast.entity(one.entity).name for one in event.participants}

    def kinds(self) -> list[str]:
        return sorted(one.kind for one in self.events)

    def only(self, kind: str) -> Event:
        found = [one for one in self.events if one.kind == kind]
        assert len(found) == 1, [(one.kind, one.status, self.who(one)) for one in self.events]
        return found[0]


Reader = Callable[..., Told]


@pytest.fixture(scope="session")
def read() -> Reader:
    """Reads paragraphs as the lead and body of a report published on 14 May 2021 (a Friday)."""

    def told(*paragraphs: str, published: str | None = PUBLISHED) -> Told:
        text, blocks = "", []
        for i, paragraph in enumerate(paragraphs):
            start = len(text)
            text += paragraph + "\n"
            blocks.append(Block(Role.BODY if i else Role.LEAD, start, start + len(paragraph)))
        when = parse(published) if published else None
        article = Article("x.txt", text, tuple(blocks), "ru", published=when)
        marked = next(iter(language.mark([article])))
        cast = find_cast(marked, when)
        statements = find_statements(marked, cast)
        return Told(cast, find_events(marked, cast, find_times(marked, when), statements))

    return told
