"""What came of plans as of now: of the many events that may bear on them, those alone are loaded that do.

An event's kind, days and name lie in its row, so that most are passed over without being read; of the rest who takes
part is compared before the reports are loaded.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, or_, select

from letopis.chronicle.claims import Claim
from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.plans.bearing import Sought, may_bear, span, why_borne
from letopis.chronicle.plans.draft import Draft
from letopis.chronicle.plans.fate import Plan, drafted, fates
from letopis.chronicle.plans.index import Happened
from letopis.chronicle.plans.report import PlanReport
from letopis.store.ask.bearing import Brief
from letopis.store.ask.told import bodies, events_stored
from letopis.store.decisions import in_force
from letopis.store.dialect import pieces
from letopis.store.schema import claims, members

#: Statuses of reports that tell of an event before it was to be, as their claims (compact JSON) hold them.
_AHEAD = tuple(f'"status":"{status}"' for status in ("planned", "proposed", "postponed", "cancelled"))
#: Days that events are found by together.
_SPELL = 32


@dataclass(frozen=True, slots=True)
class Fates:
    """Plans, and the events that they may be, by id."""

    plans: Sequence[Plan]
    events: Mapping[str, MergedEvent]


def fates_now(
    connection: Connection,
    reports: Sequence[PlanReport],
    near: Mapping[str, Brief],
    own: Collection[str],
    today: date,
    papers: Sequence[Claim] = (),
) -> Fates:
    """The plans that reports tell, and those that events among `own` are, as they stand on a day.

    `near` are the events that may bear on them, in brief; it is as if all of them were loaded (`chronicle.plans.fate`).
    """
    judged = in_force(connection)
    tied = _tied(connection, reports) & near.keys()
    named = {id for id, one in near.items() if one.named}  # they may be editions of what was planned
    loaded = _loaded(connection, tied | named | _ahead(connection, near.keys() & own))
    event_of = {(one.source.version, one.local): event.id for event in loaded.values() for one in event.reports}
    made = drafted(reports, list(loaded.values()), event_of, today, judged)
    drafts = [one for one in made if one.reports or one.event in own]
    borne = set(_borne(connection, drafts, near, today)) - loaded.keys()
    happened = Happened([*loaded.values(), *_loaded(connection, borne).values()], papers)
    return Fates(fates(drafts, happened, today, judged), loaded)


def _loaded(connection: Connection, ids: Iterable[str]) -> dict[str, MergedEvent]:
    return {one.id: one for one in events_stored(connection, sorted(ids))}


def _tied(connection: Connection, reports: Iterable[PlanReport]) -> set[str]:
    """The events that plans are tied to: told on the same version of the page."""
    found: set[str] = set()
    of_events = {one.id: one.event for one in reports if one.event}
    plan, event = claims.alias(), claims.alias()
    chosen = select(plan.c.id, event.c.local, members.c.event)
    chosen = chosen.join(event, event.c.version == plan.c.version).join(members, members.c.claim == event.c.n)
    for piece in pieces(sorted(of_events)):
        for row in connection.execute(chosen.where(plan.c.id.in_(piece), event.c.current)):
            if row.local == of_events[row.id]:
                found.add(row.event)
    return found


def _ahead(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Those of some events that a page tells of before they were to be."""
    found: set[str] = set()
    told = or_(*(claims.c.value.contains(status) for status in _AHEAD))
    chosen = select(members.c.event).join(claims, claims.c.n == members.c.claim).where(told)
    for piece in pieces(sorted(ids)):
        found |= set(connection.scalars(chosen.where(members.c.event.in_(piece))))
    return found


def _borne(connection: Connection, drafts: Iterable[Draft], near: Mapping[str, Brief], today: date) -> Iterator[str]:
    """The events that are held to be planned ones, as far as their values tell."""
    spells = _spells(near)
    pairs = [
        (sought, id)
        for draft in drafts
        if (sought := draft.sought(today)) is not None
        for id in _in_time(sought, spells, near)
        if may_bear(sought, near[id].kind, near[id].named)
    ]
    found = bodies(connection, {id for _, id in pairs})
    yield from (id for sought, id in pairs if why_borne(sought, found[id]))


def _spells(near: Mapping[str, Brief]) -> Mapping[int, Sequence[str]]:
    """The events that may have happened within some days; one of which hardly the year is known bears on no plan."""
    found: dict[int, list[str]] = defaultdict(list)
    for id, one in near.items():
        if one.first is not None and one.last is not None and one.last - one.first < 5 * 366:
            for spell in range(one.first // _SPELL, one.last // _SPELL + 1):
                found[spell].append(id)
    return found


def _in_time(sought: Sought, spells: Mapping[int, Sequence[str]], near: Mapping[str, Brief]) -> Iterable[str]:
    """The events that lie in the time in which something is sought."""
    if not spells:
        return ()
    low, high = (day.toordinal() for day in span(sought))
    first, last = max(low // _SPELL, min(spells)), min(high // _SPELL, max(spells))
    found = {id for spell in range(first, last + 1) for id in spells.get(spell, ())}
    return sorted(id for id in found if low <= (near[id].last or 0) and (near[id].first or 0) <= high)
