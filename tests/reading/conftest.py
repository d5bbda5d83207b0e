"""Casts of short invented reports, marked by the real rooms."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from letopis import language
from letopis.model.article import Article, Block, Role
from letopis.model.marked import Marked
from letopis.model.when import parse
from letopis.reading.cast import Cast, Reference
from letopis.reading.people import find_cast
from letopis.reading.times import find_times


@dataclass(frozen=True, slots=True)
class Staged:
    """A report's cast, with names in place of ids."""

    marked: Marked
    cast: Cast

    def name(self, identity: str | None) -> str | None:
        return None if identity is None else self.cast.entity(identity).name

    def entities(self, kind: str) -> list[str]:
        return [one.name for one in self.cast.entities if one.type == kind]

    def offices(self) -> set[tuple[str | None, str, str | None]]:
        return {(self.name(one.person), one.position, one.country) for one in self.cast.offices}

    def work(self) -> set[tuple[str | None, str, str | None]]:
        return {(self.name(one.person), one.position, self.name(one.organization)) for one in self.cast.occupations}

    def statuses(self) -> dict[str, str]:
        return {one.position: one.status for one in self.cast.offices}

    def meant(self, text: str, occurrence: int = 0) -> list[str | None]:
        """Whom the reference over a piece of the text stands for."""
        at = -1
        for _ in range(occurrence + 1):
            at = self.marked.text.index(text, at + 1)
        found = [one for one in self.cast.references if (one.start, one.end) == (at, at + len(text))]
        return [self.name(one) for one in found[0].entities] if found else []

    def reference(self, text: str) -> Reference:
        at = self.marked.text.index(text)
        return next(one for one in self.cast.references if (one.start, one.end) == (at, at + len(text)))


@pytest.fixture(scope="session")
def stage() -> Callable[..., Staged]:
    def staged(text: str, published: str | None = None, furniture: Sequence[str] = ()) -> Staged:
        head = "\n".join(furniture)
        whole = f"{head}\n{text}" if head else text
        blocks = [Block(Role.FURNITURE, 0, len(head))] if head else []
        start = len(whole) - len(text)
        for line in text.split("\n"):
            blocks.append(Block(Role.BODY, start, start + len(line)))
            start += len(line) + 1
        when = parse(published) if published else None
        article = Article("invented", whole, tuple(blocks), "ru", published=when)
        marked = next(iter(language.mark([article])))
        return Staged(marked, find_cast(marked, when, find_times(marked, when)))

    return staged
