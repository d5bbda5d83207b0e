"""Who is meant: every expression of a document that refers to a person, country, organisation or place."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
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

    `references` are in the order of the text, an outer one before those inside it. `occupations` are the offices and
    all other work, in the words of the text.
    """

    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    references: tuple[Reference, ...] = ()
    offices: tuple[Office, ...] = ()
    occupations: tuple[Office, ...] = ()
    _by_id: dict[str, Entity] = field(init=False, repr=False, compare=False)
    _by_head: dict[int, Reference] = field(init=False, repr=False, compare=False)
    _ends: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the entities by id, the widest references by head, and how far the references up to each one reach."""
        by_head: dict[int, Reference] = {}
        for one in self.references:
            known = by_head.get(one.head)
            if known is None or one.end - one.start > known.end - known.start:
                by_head[one.head] = one
        object.__setattr__(self, "_by_id", {one.id: one for one in reversed(self.entities)})
        object.__setattr__(self, "_by_head", by_head)
        object.__setattr__(self, "_ends", tuple(accumulate((one.end for one in self.references), max)))

    def entity(self, identity: str) -> Entity:
        """The entity with an id; raises KeyError where there is none."""
        return self._by_id[identity]

    def within(self, start: int, end: int) -> tuple[Reference, ...]:
        """The references that lie inside `[start, end)`, an outer one before those inside it."""
        first = bisect_left(self.references, start, key=lambda one: one.start)
        last = bisect_left(self.references, end, lo=first, key=lambda one: one.start)
        return tuple(one for one in self.references[first:last] if one.end <= end)

    def outermost(self, start: int, end: int) -> tuple[Reference, ...]:
        """The references inside `[start, end)` that do not lie inside another of them."""
        found: list[Reference] = []
        for one in self.within(start, end):
            if not found or one.start >= found[-1].end:
                found.append(one)
        return tuple(found)

    def headed_by(self, token: int) -> Reference | None:
        """The widest reference whose syntactic head is a token, by the token's index."""
        return self._by_head.get(token)

    def at(self, offset: int) -> Reference | None:
        """The widest reference that covers a place in the text."""
        last = bisect_right(self.references, offset, key=lambda one: one.start)
        covering = []
        while last and self._ends[last - 1] > offset:  # some reference up to here reaches over the place
            last -= 1
            if self.references[last].end > offset:
                covering.append(self.references[last])
        return max(reversed(covering), key=lambda one: one.end - one.start, default=None)
