"""All views together: what a reading brings, what goes with one that it replaces, what a judgement changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from letopis.chronicle.claims import known
from letopis.chronicle.judgements import Judged
from letopis.chronicle.succession import successors
from letopis.store.building import claims, offices, people
from letopis.store.building.events import EventBuilder
from letopis.store.building.stored import Numbered, Stored, ordinal
from letopis.store.dialect import insert_missing, pieces
from letopis.store.schema import claims as claim_table
from letopis.store.schema import event_facets, members, successions


@dataclass(slots=True)
class Changes:
    """What comes and what goes in one transaction; `rejudged` are claims and units that judgements newly concern."""

    new: list[Stored] = field(default_factory=list)
    replaced: list[int] = field(default_factory=list)
    rejudged: set[str] = field(default_factory=set)


class Builder:
    """Keeps the views of one database up. It remembers reports between transactions; only one thread may use it."""

    def __init__(self, connection: Connection, judged: Judged) -> None:
        self._connection = connection
        self._judged = judged
        self._events = EventBuilder(connection, judged)

    def take(self, connection: Connection, judged: Judged) -> "Builder":
        """This builder for another transaction."""
        self._connection, self._judged = connection, judged
        self._events.take(connection, judged)
        return self

    def apply(self, changes: Changes) -> None:
        """Bring all views to what the changes make of them."""
        connection = self._connection
        gone = claims.let_go(connection, changes.replaced) if changes.replaced else []
        new = claims.taken_in(connection, changes.new)
        if gone:
            self._follow(gone, new)
        offices.let_go(connection, _of("office", gone))
        offices.taken_in(connection, _of("office", new))
        blocks = people.let_go(connection, changes.replaced) if changes.replaced else set()
        blocks |= people.taken_in(
            connection, [(one, ordinal(known(one.reading.article.published))) for one in changes.new]
        )
        blocks |= people.blocks_of(connection, changes.rejudged)
        moved = people.resolved(connection, blocks, self._judged)
        again = changes.rejudged | self._telling(moved)
        self._events.update(_of("event", new), [one.n for one in _of("event", gone)], again)

    def _follow(self, gone: Sequence[Numbered], new: Sequence[Numbered]) -> None:
        """Note which new claims say what those of the same page that go said: judgements will hold for them."""
        followed: dict[str, str] = {}
        for page in sorted({one.claim.source.page for one in gone}):
            old = [one.claim for one in gone if one.claim.source.page == page]
            followed |= successors(old, [one.claim for one in new if one.claim.source.page == page])
        insert_missing(self._connection, successions, [{"old": old, "new": now} for old, now in followed.items()])

    def _telling(self, moved: Iterable[str]) -> set[str]:
        """One claim of each event that names a unit which now stands for another country."""
        found: set[str] = set()
        for piece in pieces(sorted(f"u:{unit}" for unit in moved)):
            chosen = (
                select(claim_table.c.id)
                .join(members, members.c.claim == claim_table.c.n)
                .join(event_facets, event_facets.c.event == members.c.event)
                .where(event_facets.c.facet.in_(piece))
            )
            found |= set(self._connection.scalars(chosen))
        return found


def _day(stored: Stored) -> int | None:
    return ordinal(known(stored.reading.article.published))


def _of(kind: str, found: Sequence[Numbered]) -> list[Numbered]:
    return [one for one in found if one.claim.kind == kind]
