"""What a person does to a chronicle: each act is checked and stored in one transaction, and the views follow."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from letopis.chronicle.contradictions import Contradiction, contradictions
from letopis.chronicle.judgements import Judgement, JudgementKind
from letopis.model.errors import LetopisError
from letopis.store.accounts.audit import note
from letopis.store.decisions import standing
from letopis.store.packing import fit
from letopis.store.reviewing.acts import Act, Edge, act, acts, more
from letopis.store.reviewing.targets import Target, called, chosen_parts, target
from letopis.store.reviewing.values import value_of
from letopis.store.reviewing.whole import apart
from letopis.store.writer import Bench, Writer

#: The reason where a person gives none.
REVIEWED = "reviewed"
#: What the log of who did what calls each kind of judgement.
_NOTED = {"accept": "accept", "reject": "reject", "edit": "edit", "same": "merge", "different": "split"}


class AlreadyJudged(LetopisError):
    """What people have judged just so before."""


class NotInForce(LetopisError):
    """A judgement that cannot be taken back."""


class Contradicted(LetopisError):
    """A merge or split that judgements in force speak against; `standing` are these."""

    def __init__(
        self, what: str, found: Sequence[Contradiction], new: Sequence[Judgement], names: Mapping[str, str]
    ) -> None:
        against = {one.id: one for each in found for one in each.against(new)}
        self.standing = tuple(against.values())
        told = "; ".join(_told(one, names) for one in self.standing[:3]) + (" …" if len(self.standing) > 3 else "")
        ids = sorted({one.id.partition(".")[0] for one in self.standing})
        remedy = f"leave it so, or take that back first: letopis review undo {ids[0]}"
        super().__init__(what, f"a person said otherwise: {told}", remedy)


def _told(one: Judgement, names: Mapping[str, str]) -> str:
    left, right = (names.get(id, id[:12]) for id in (one.left, one.right or ""))
    id = one.id.partition(".")[0]
    return f"{left} and {right} are {one.kind} ({id}: {one.author}, {one.at:%Y-%m-%d}, {one.reason})"


class Reviewer:
    """A person at work on a chronicle.

    What is judged is named by the id of an event, a plan, one of their reports or somebody, or by somebody's name.
    Each method gives the act that was stored. All raise LetopisError where something is named that is not there.
    """

    def __init__(self, writer: Writer, author: str, clock: Callable[[], datetime]) -> None:
        """`author` is who judges; `clock` tells the moment of each act."""
        self._writer = writer
        self._author = author
        self._clock = clock

    def accept(self, named: str, reason: str = REVIEWED) -> Act:
        """Say that an event, a plan or somebody is right as told; whatever was said before no longer counts."""
        return self._verdict("accept", named, reason)

    def reject(self, named: str, reason: str = REVIEWED) -> Act:
        """Say that an event, a plan or somebody is not: answers pass over it unless asked for what was rejected."""
        return self._verdict("reject", named, reason)

    def edit(self, named: str, field: str, value: str, reason: str = REVIEWED) -> Act:
        """Set an attribute to a value, as typed; an empty one strikes it out. What reports say is kept beside it.

        Raises BadValue.
        """
        with self._writer.judging() as bench:
            whole = target(bench.connection, named)
            plain = value_of(bench.connection, whole.subject, field, fit(value))
            return self._stored(bench, whole, [Edge("edit", whole.first, field=field, value=plain)], reason)

    def merge(self, named: Sequence[str], reason: str = REVIEWED) -> Act:
        """Say that several events, plans or people are one.

        Raises Contradicted where a person said that parts of them are different, AlreadyJudged where they are one.
        """
        with self._writer.judging() as bench:
            wholes = self._different(bench.connection, named)
            first, *rest = wholes
            every = [Edge("same", first.first, part) for one in rest for part in one.anchors]
            every += [Edge("same", first.first, part) for part in first.anchors[1:]]
            self._check(bench.connection, named, first, every)
            made = self._stored(bench, first, [Edge("same", first.first, one.first) for one in rest], reason)
            every_part = {part for one in wholes for part in one.anchors}
            # What rules would keep apart all the same is said outright, too: two reports of one page, say.
            while left := self._left(bench.connection, first, every_part, made):
                added = more(made, [Edge("same", first.first, one) for one in left])
                bench.put(added)
                made = Act(made.id, made.judgements + added)
            return made

    def split(self, named: str, leaving: Sequence[str], reason: str = REVIEWED) -> Act:
        """Say that some reports tell of another event or plan, or that some names are somebody else's.

        `leaving` are ids of reports, pages or names. Raises Contradicted where a person said that they are the same.
        """
        with self._writer.judging() as bench:
            whole = target(bench.connection, named)
            out = [one.id for one in chosen_parts(whole, leaving)]
            stay = [one for one in whole.anchors if one not in out]
            if not stay or not out:
                raise LetopisError(
                    named, f"{len(out)} of its {len(whole.parts)} parts would leave", "let some leave and some stay"
                )
            edges = [Edge("different", one, other) for one in out for other in stay]
            self._check(bench.connection, [named], whole, edges)
            return self._stored(bench, whole, edges, reason)

    def undo(self, id: str) -> Act:
        """Take an act back, or one judgement of it: it is kept, and ends now. Raises NotInForce."""
        at = self._clock()
        with self._writer.judging() as bench:
            meant = [one for one in acts(bench.connection) if id in (one.id, *(each.id for each in one.judgements))]
            found = [one for each in meant for one in each.judgements if id in (each.id, one.id) and one.ended is None]
            if not found:
                problem = "was taken back before" if meant else "is no judgement"
                raise NotInForce(id, problem, "take an id that `letopis review log` shows as in force")
            carried = {one.id: one for one in standing(bench.connection)}
            bench.end([carried[one.id] for one in found], at, self._author)
            note(bench.connection, at, self._author, "undo", meant[0].id)
        return Act(meant[0].id, tuple(replace(one, ended=at, ended_by=self._author) for one in found))

    # ------------------------------------------------------------ how

    def _verdict(self, kind: JudgementKind, named: str, reason: str) -> Act:
        with self._writer.judging() as bench:
            whole = target(bench.connection, named)
            said = {one.left for one in standing(bench.connection) if one.kind in ("accept", "reject")}
            every = whole.anchors if whole.subject == "plan" else tuple(one for one in whole.anchors if one in said)
            edges = [Edge(kind, one) for one in dict.fromkeys((whole.first, *every))]
            return self._stored(bench, whole, edges, reason)

    def _stored(self, bench: Bench, whole: Target, edges: Sequence[Edge], reason: str) -> Act:
        """Store edges but those that stand already."""
        pairs = any(one.right is not None for one in edges)
        there = {_pair(one) for one in standing(bench.connection) if one.right} if pairs else set()
        new = [one for one in edges if one.right is None or _pair(one) not in there]
        if not new:
            raise AlreadyJudged(whole.id, "people have said so before", "see `letopis review log`")
        made = act(whole.subject, new, self._author, self._clock(), fit(reason).strip() or REVIEWED)
        bench.put(made.judgements)
        note(bench.connection, made.first.at, self._author, _NOTED[made.first.kind], whole.id, f"decision {made.id}")
        return made

    def _different(self, connection: Connection, named: Iterable[str]) -> list[Target]:
        """What is to be merged: different things of one kind."""
        wholes = list({one.id: one for one in (target(connection, each) for each in named)}.values())
        if len(wholes) < 2:
            raise AlreadyJudged(", ".join(named), "are one already", "name two or more that are not")
        if len({one.subject for one in wholes}) > 1:
            kinds = ", ".join(f"{one.id} ({one.subject})" for one in wholes)
            raise LetopisError(
                kinds, "cannot be merged", "merge events with events, plans with plans, people with people"
            )
        return wholes

    def _left(self, connection: Connection, first: Target, parts: Iterable[str], made: Act) -> list[str]:
        """The parts that do not stand with the first, and of which an act does not say yet that they do."""
        said = {one.right for one in made.judgements}
        return [one for one in apart(connection, first.subject, first.first, parts) if one not in said]

    def _check(self, connection: Connection, named: Sequence[str], whole: Target, edges: Sequence[Edge]) -> None:
        """Raise Contradicted where judgements in force speak against what edges say."""
        new = act(whole.subject, edges, self._author, self._clock(), "").judgements
        found = contradictions(standing(connection), new)
        if found:
            against = {id for each in found for one in each.against(new) for id in (one.left, one.right) if id}
            raise Contradicted(" + ".join(named), found, new, called(connection, against))


def _pair(one: Judgement | Edge) -> tuple[str, frozenset[str]]:
    return one.kind, frozenset((one.left, one.right or one.left))
