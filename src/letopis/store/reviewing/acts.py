"""Acts: what a person did at one time, of one judgement or several, told and taken back as a whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from itertools import groupby

from sqlalchemy import Connection

from letopis.chronicle.judgements import Judgement, JudgementKind, Subject
from letopis.store.decisions import judgements_in
from letopis.store.packing import dumped


@dataclass(frozen=True, slots=True)
class Act:
    """Judgements made together. Their ids are the act's, with a number behind a dot."""

    id: str
    judgements: tuple[Judgement, ...]

    @property
    def in_force(self) -> bool:
        """Whether any of it still counts."""
        return any(one.ended is None for one in self.judgements)

    @property
    def first(self) -> Judgement:
        """The judgement that stands for all: they share kind, subject, author, time and reason."""
        return self.judgements[0]


@dataclass(frozen=True, slots=True)
class Edge:
    """What a judgement says, before anybody has said it."""

    kind: JudgementKind
    left: str
    right: str | None = None
    field: str | None = None
    value: object = None


def act(subject: Subject, edges: Sequence[Edge], author: str, at: datetime, reason: str) -> Act:
    """The act of somebody who says some edges at once; its id follows from all of it."""
    plain = [[one.kind, one.left, one.right, one.field, one.value] for one in edges]
    whole = dumped([subject, author, at.isoformat(), reason, plain])
    id = blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
    return Act(id, tuple(_judgement(f"{id}.{n}", subject, one, author, at, reason) for n, one in enumerate(edges, 1)))


def more(before: Act, edges: Sequence[Edge]) -> tuple[Judgement, ...]:
    """What else an act says, as judgements that are numbered on."""
    told, number = before.first, len(before.judgements) + 1
    return tuple(
        _judgement(f"{before.id}.{n}", told.subject, one, told.author, told.at, told.reason)
        for n, one in enumerate(edges, number)
    )


def _judgement(id: str, subject: Subject, one: Edge, author: str, at: datetime, reason: str) -> Judgement:
    return Judgement(id, one.kind, subject, one.left, author, at, reason, one.right, one.field, one.value)


def acts(connection: Connection) -> tuple[Act, ...]:
    """All acts ever, the first first, those taken back included."""
    return tuple(_acts(judgements_in(connection)))


def _acts(made: Iterable[Judgement]) -> Iterable[Act]:
    ordered = sorted(made, key=lambda one: (one.at, *_place(one)))
    for id, group in groupby(ordered, key=lambda one: _place(one)[0]):
        yield Act(id, tuple(group))


def _place(one: Judgement) -> tuple[str, int]:
    id, _, number = one.id.partition(".")
    return id, int(number) if number.isdecimal() else 0
