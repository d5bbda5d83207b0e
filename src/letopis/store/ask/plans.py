"""What was planned, how it stands, and what came of it: on a day, from what had been published by then."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from letopis.chronicle.claims import Claim
from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.plans.fate import Plan, State
from letopis.chronicle.plans.fate import plans as fates
from letopis.chronicle.plans.report import PlanReport, report
from letopis.store.ask.bearing import bearing_on, beside, claims_in, of_facets
from letopis.store.ask.evidence import Evidence, evidence
from letopis.store.ask.facets import ALL, MOST, Cut, claims_of, of_countries, told_until, unheard
from letopis.store.ask.fates import Fates, fates_now
from letopis.store.ask.told import events_then
from letopis.store.decisions import in_force

#: So many reports are looked at where nobody is asked for.
_NEWEST = 500


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """Which plans: of all of some countries, of one of some units (a person's), in states, due within days."""

    countries: tuple[str, ...] = ()
    units: frozenset[str] = frozenset()
    states: tuple[State, ...] = ()
    first: date | None = None
    last: date | None = None

    @property
    def groups(self) -> list[list[str]]:
        """The facets that a claim or an event must have: one of each list."""
        people = [sorted(f"u:{unit}" for unit in self.units)] if self.units else []
        return people + (of_countries(self.countries) if self.countries else [])

    def lets_through(self, one: Plan) -> bool:
        """Whether a plan is one that is asked for; one without a window is left out where days are asked for."""
        if self.states and one.state not in self.states:
            return False
        first, last = one.window
        if self.first is None and self.last is None:
            return True
        if first is None and last is None:
            return False
        return (last or date.max) >= (self.first or date.min) and (first or date.min) <= (self.last or date.max)


@dataclass(frozen=True, slots=True)
class PlanAnswer:
    """A plan, what it rests on (the first told first), and what each step that bears on it rests on, by its claim."""

    plan: Plan
    told: tuple[Evidence, ...]
    steps: Mapping[str, Evidence]


def plans(
    connection: Connection,
    chosen: PlanFilter,
    today: date,
    as_of: date | None = None,
    limit: int = MOST,
    cut: Cut = unheard,
    complete: bool = False,
) -> Sequence[PlanAnswer]:
    """The plans that a filter lets through, as they stand on `today`, by what had been published on `as_of`; by window.

    At most the newest `limit` reports are looked at (told of up to a year after the last day asked for; fewer where
    nobody is asked for; `cut` is told where there are more), and of the events that may bear on them the first few
    hundred of each pair of countries and each person; with `complete` at all of them.
    """
    own = of_facets(connection, chosen.groups, as_of, complete)
    most = ALL if complete else limit if chosen.groups else min(limit, _NEWEST)
    reports = _reports(connection, chosen, own, as_of, most, cut)
    ahead = {id: one for id, one in own.items() if one.told}
    near = {**ahead, **bearing_on(connection, reports, as_of or today, complete)}
    papers = _papers(connection, chosen, as_of, complete)
    if as_of is None:
        found = fates_now(connection, reports, near, own.keys(), today, papers)
    else:
        found = _then(connection, reports, near, own, as_of, today, papers)
    return plans_shown(connection, [one for one in found.plans if chosen.lets_through(one)], found.events)


def _then(
    connection: Connection,
    reports: Sequence[PlanReport],
    near: Iterable[str],
    own: Iterable[str],
    as_of: date,
    today: date,
    papers: Sequence[Claim],
) -> Fates:
    """The same as of a day: what events were then is told by merging their reports anew."""
    claims = claims_in(connection, own)
    events = events_then(connection, near, as_of)
    event_of = {(one.source.version, one.local): event.id for event in events for one in event.reports}
    made = fates(reports, events, event_of, today, in_force(connection), papers)
    within = {event.id for event in events if any(one.id in claims for one in event.reports)}
    return Fates([one for one in made if one.reports or one.event in within], {one.id: one for one in events})


def _reports(
    connection: Connection,
    chosen: PlanFilter,
    own: Collection[str],
    as_of: date | None,
    limit: int,
    cut: Cut,
) -> list[PlanReport]:
    """The reports of plans of those who are asked for, and those that name nobody but belong to what they do."""
    until = told_until(chosen.last, as_of)
    found = [one.claim for one in claims_of(connection, "plan", chosen.groups, until, limit, cut)]
    if chosen.groups:
        known = {one.id for one in found}
        more = [one for one in beside(connection, own, as_of) if one.claim.id not in known]
        found += [one.claim for one in more if one.tied or not chosen.units][:limit]
    return [report(one) for one in found]


def _papers(connection: Connection, chosen: PlanFilter, as_of: date | None, complete: bool) -> list[Claim]:
    groups = of_countries(chosen.countries) if chosen.countries else []
    return [one.claim for one in claims_of(connection, "document", groups, as_of, ALL if complete else MOST)]


def plans_shown(
    connection: Connection, found: Sequence[Plan], events: Mapping[str, MergedEvent]
) -> Sequence[PlanAnswer]:
    """Plans with what they rest on; `events` are those that they may be, by id."""
    named = {id for one in found for id in (*_basis(one, events), *(step.claim for step in one.steps))}
    behind = evidence(connection, named)
    return [
        PlanAnswer(
            one,
            tuple(behind[id] for id in _basis(one, events) if id in behind),
            {step.claim: behind[step.claim] for step in one.steps if step.claim in behind},
        )
        for one in found
    ]


def _basis(one: Plan, events: Mapping[str, MergedEvent]) -> Iterable[str]:
    """The claims that a plan consists of: its reports, or those of the event that it is."""
    if one.reports:
        return [told.id for told in one.reports]
    event = events.get(one.event or "")
    return [told.id for told in event.reports] if event else []
