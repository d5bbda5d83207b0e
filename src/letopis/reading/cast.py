"""Who is meant: every expression of a document that refers to a person, country, organisation or place."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from letopis.model.facts import Entity, Mention, Office
from letopis.model.span import Span

How = Literal["name", "office", "pronoun", "group", "country", "organization", "place", "nationality"]


@dataclass(frozen=True, slots=True)
class Reference:
    """An expression and the entities it stands for; a group ("стороны", "главы МИД двух стран") has several.

    The span is the whole noun phrase: "министр иностранных дел РФ Сергей Лавров" is one reference to the person, and
    holds inside it a smaller one to the country. `head` is the token index of the phrase's syntactic head; `how` says
    by what it refers (a phrase with a name in it: `name`), `rule` names the rule that resolved it.
    """

    start: int
    end: int
    head: int
    entities: tuple[str, ...]
    how: How
    rule: str

    @property
    def span(self) -> Span:
        """The expression's place in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of a document, how they are mentioned and referred to, and the offices held.

    `references` are in the order of the text, an outer one before those inside it.
    """

    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    references: tuple[Reference, ...] = ()
    offices: tuple[Office, ...] = ()

    def entity(self, identity: str) -> Entity:
        """The entity with an id; raises KeyError where there is none."""
        for one in self.entities:
            if one.id == identity:
                return one
        raise KeyError(identity)

    def within(self, start: int, end: int) -> tuple[Reference, ...]:
        """The references that lie inside `[start, end)`, an outer one before those inside it."""
        first = bisect_left(self.references, start, key=lambda one: one.start)
        found = []
        for one in self.references[first:]:
            if one.start >= end:
                break
            if one.end <= end:
                found.append(one)
        return tuple(found)

    def outermost(self, start: int, end: int) -> tuple[Reference, ...]:
        """The references inside `[start, end)` that do not lie inside another of them."""
        found: list[Reference] = []
        for one in self.within(start, end):
            if not found or one.start >= found[-1].end:
                found.append(one)
        return tuple(found)

    def headed_by(self, token: int) -> Reference | None:
        """The widest reference whose syntactic head is a token, by the token's index."""
        matching = [one for one in self.references if one.head == token]
        return max(matching, key=lambda one: one.end - one.start, default=None)

    def at(self, offset: int) -> Reference | None:
        """The widest reference that covers a place in the text."""
        covering = [one for one in self.references if one.start <= offset < one.end]
        return max(covering, key=lambda one: one.end - one.start, default=None)
