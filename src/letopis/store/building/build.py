"""All views together: what a reading brings, what goes with one that it replaces, what a judgement changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from letopis.chronicle.claims import Claim, known
from letopis.chronicle.succession import successors
from letopis.store.building import claims, offices, people
from letopis.store.building.events import EventBuilder, Update
from letopis.store.building.renaming import renamed
from letopis.store.building.stored import CLAIM, Numbered, Stored, numbered, ordinal
from letopis.store.decisions import followed, in_force, standing
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

    def __init__(self) -> None:
        self._events = EventBuilder()

    def apply(self, connection: Connection, changes: Changes) -> None:
        """Bring all views to what the changes make of them."""
        new, gone = taken_in(connection, changes)
        rejudged = changes.rejudged | renamed(connection, changes.new, changes.replaced)
        blocks = counted(connection, changes) | people.blocks_of(connection, rejudged)
        judged = in_force(connection)  # only now: judgements follow claims and units to those that took their place
        moved = people.resolved(connection, blocks, judged)
        again = {*changes.rejudged, *followed(connection, changes.rejudged).values(), *_telling(connection, moved)}
        numbers = [one.n for one in _of("event", gone)]
        self._events.update(connection, judged, Update(_of("event", new), numbers, again))


def taken_in(connection: Connection, changes: Changes) -> tuple[list[Numbered], list[Numbered]]:
    """The claims that come and those that go, their tables and the sightings of offices brought up to date."""
    gone = claims.let_go(connection, changes.replaced) if changes.replaced else []
    offices.let_go(connection, _of("office", gone))  # counts what is left: before the new ones are there
    new = claims.taken_in(connection, changes.new)
    offices.taken_in(connection, _of("office", new))
    if changes.replaced:
        _follow(connection, [*gone, *_forgotten(connection, new)], new)
    return new, gone


def counted(connection: Connection, changes: Changes) -> set[str]:
    """Count units out and in; the blocks that have to be resolved again."""
    blocks = people.let_go(connection, changes.replaced) if changes.replaced else set()
    days = [(one, ordinal(known(one.reading.article.published))) for one in changes.new]
    return blocks | people.taken_in(connection, days)


def _follow(connection: Connection, gone: Sequence[Numbered], new: Sequence[Numbered]) -> None:
    """Note which new claims say what those of the same page that go said: judgements will hold for them."""
    old, now = _by_page(gone), _by_page(new)
    found = [pair for page in sorted(old) for pair in sorted(successors(old[page], now.get(page, [])).items())]
    insert_missing(connection, successions, [{"old": one, "new": other} for one, other in found])


def _forgotten(connection: Connection, new: Sequence[Numbered]) -> list[Numbered]:
    """Claims that people judged, of pages of new claims, which went before now and which nothing has followed yet."""
    concerned = {id for one in standing(connection) for id in (one.left, one.right) if id}
    pages = {one.claim.source.page for one in new}
    found: list[Numbered] = []
    for piece in pieces(sorted(concerned)):
        chosen = CLAIM.where(claim_table.c.id.in_(piece), claim_table.c.current.is_(False))
        found += [numbered(row) for row in connection.execute(chosen).mappings()]
    return [one for one in found if one.claim.source.page in pages]


def _by_page(found: Iterable[Numbered]) -> dict[str, list[Claim]]:
    pages: dict[str, list[Claim]] = {}
    for one in found:
        pages.setdefault(one.claim.source.page, []).append(one.claim)
    return pages


def _telling(connection: Connection, moved: Iterable[str]) -> set[str]:
    """The claims of each event that names a unit which now stands for another country."""
    found: set[str] = set()
    for piece in pieces(sorted(f"u:{unit}" for unit in moved)):
        chosen = (
            select(claim_table.c.id)
            .join(members, members.c.claim == claim_table.c.n)
            .join(event_facets, event_facets.c.event == members.c.event)
            .where(event_facets.c.facet.in_(piece))
        )
        found |= set(connection.scalars(chosen))
    return found


def _of(kind: str, found: Sequence[Numbered]) -> list[Numbered]:
    return [one for one in found if one.claim.kind == kind]
