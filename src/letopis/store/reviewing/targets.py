"""What a person judges: an event, a plan or somebody, by the claims or units that judgements are anchored in.

Ids of events, plans and identities follow from what they are made of and may change with it; a claim's id never does,
so that judgements name claims (of people: units) only.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, RowMapping, select

from letopis.chronicle.events.report import EventReport
from letopis.chronicle.judgements import Subject
from letopis.chronicle.plans.report import PlanReport
from letopis.chronicle.plans.report import report as plan_report
from letopis.chronicle.precedence import by_day
from letopis.model.errors import LetopisError
from letopis.model.facts import EntityType
from letopis.model.text import fold
from letopis.store.ask.names import Named, candidates, identified
from letopis.store.ask.plans import PlanFilter, plans
from letopis.store.ask.told import event_named, merged_events
from letopis.store.building.stored import claims_numbered
from letopis.store.decisions import standing
from letopis.store.dialect import pieces
from letopis.store.schema import claims, pages, units, versions

#: Signs of a claim's id that are enough to name it.
_ENOUGH = 6
#: A day on which all that was ever published is known.
_ONE_DAY = date(9999, 1, 1)
_NAMED: tuple[EntityType, ...] = ("person", "organization", "country", "place")


class UnknownTarget(LetopisError):
    """What nothing in the chronicle is called."""


@dataclass(frozen=True, slots=True)
class Part:
    """A claim or a unit, and what a person may call it beside its id: the page that tells it, or its name.

    `detail` says more of a name: its country, how many pages use it.
    """

    id: str
    names: tuple[str, ...] = ()
    detail: str = ""

    def is_called(self, typed: str) -> bool:
        """Whether this is meant: by its id or the beginning of it, or by one of its names."""
        begins = len(typed) >= _ENOUGH and self.id.startswith(typed.removeprefix("v"))
        return begins or fold(typed) in map(fold, self.names)


@dataclass(frozen=True, slots=True)
class Target:
    """What is judged: its parts, the first report (of people the name that most pages use) before the others."""

    subject: Subject
    id: str
    parts: tuple[Part, ...]

    @property
    def anchors(self) -> tuple[str, ...]:
        """The ids of the claims or units that it is made of."""
        return tuple(one.id for one in self.parts)

    @property
    def first(self) -> str:
        """The claim or unit that stands for the whole."""
        return self.parts[0].id


def target(connection: Connection, typed: str) -> Target:
    """What is meant by the id of an event, a plan, one of their reports, an identity or a unit, or by a name.

    Raises:
        UnknownTarget: nothing is called so.
        SeveralNamed: several have the name.
    """
    wanted = typed.strip()
    event = event_named(connection, wanted)
    if event is not None:
        return _event(connection, event)
    found = _plan(connection, wanted) or _unit(connection, wanted)
    if found is not None:
        return found
    if not candidates(connection, wanted, *_NAMED):
        raise UnknownTarget(
            typed, "the chronicle has neither an event nor a plan nor anybody of this id or name",
            "take an id that `letopis review list` or `letopis timeline` shows",
        )  # fmt: skip
    return of_named(connection, identified(connection, wanted, *_NAMED))


def of_named(connection: Connection, one: Named) -> Target:
    """An identity as what is judged."""
    chosen = select(units).where(units.c.id.in_(sorted(one.units))).order_by(units.c["count"].desc(), units.c.id)
    rows = connection.execute(chosen).mappings()
    return Target("person", one.id, tuple(_name(row) for row in rows))


def _name(row: RowMapping) -> Part:
    facts = [row["country"], row["wikidata"], f"×{row['count']}"]
    return Part(row["id"], (row["name"],), ", ".join(one for one in facts if one))


def _event(connection: Connection, id: str) -> Target:
    (event,) = merged_events(connection, [id])
    return Target("event", event.id, tuple(_part(one) for one in event.reports))


def _part(one: EventReport) -> Part:
    return Part(one.id, (one.source.page, f"{one.source.page}#{one.local}"))


def _plan(connection: Connection, typed: str) -> Target | None:
    """The plan whose first report's id begins so; one that only an event tells is that event."""
    start = typed.removeprefix("p")
    if len(start) < _ENOUGH:
        return None
    chosen = select(claims.c.n, claims.c.kind, claims.c.id).where(claims.c.id >= start, claims.c.id < start + "g")
    found = connection.execute(chosen.where(claims.c.current, claims.c.kind.in_(["plan", "event"]))).all()
    if len(found) != 1:
        return None
    if found[0].kind == "event":
        event = event_named(connection, found[0].id)
        return _event(connection, event) if event else None
    (one,) = claims_numbered(connection, [found[0].n])
    told = _together(connection, plan_report(one.claim))
    return Target("plan", f"p{told[0].id[:12]}", tuple(Part(one.id, (one.source.page, one.what)) for one in told))


def _together(connection: Connection, told: PlanReport) -> Sequence[PlanReport]:
    """The reports of the plan that a report tells; of one that people rejected, those that they rejected with it."""
    units = frozenset(party.unit for party in told.by if party.unit)
    for answer in plans(connection, PlanFilter(units=units), _ONE_DAY):
        if told.id in {one.id for one in answer.plan.reports}:
            return answer.plan.reports
    said = standing(connection)
    acts = {one.id.partition(".")[0] for one in said if one.left == told.id and one.kind in ("accept", "reject")}
    ids = {one.left for one in said if one.id.partition(".")[0] in acts} | {told.id}
    numbers = connection.scalars(select(claims.c.n).where(claims.c.id.in_(sorted(ids)), claims.c.kind == "plan"))
    return sorted((plan_report(one.claim) for one in claims_numbered(connection, numbers)), key=by_day)


def _unit(connection: Connection, typed: str) -> Target | None:
    """The identity that a unit with this id belongs to."""
    identity = connection.scalar(select(units.c.identity).where(units.c.id == typed))
    return of_named(connection, identified(connection, identity)) if identity else None


def called(connection: Connection, ids: Iterable[str]) -> Mapping[str, str]:
    """What a person calls some claims and units: the page with the fact's id there, the name with its country."""
    found: dict[str, str] = {}
    told = select(claims.c.id, claims.c.local, pages.c.source).join(versions, versions.c.id == claims.c.version)
    for piece in pieces(sorted(ids)):
        for row in connection.execute(select(units).where(units.c.id.in_(piece))).mappings():
            found[row["id"]] = f"{row['name']} ({row['country']})" if row["country"] else row["name"]
        for one in connection.execute(told.join(pages, pages.c.id == versions.c.page).where(claims.c.id.in_(piece))):
            found[one.id] = f"{one.source}#{one.local}"
    return found


def chosen_parts(whole: Target, typed: Sequence[str]) -> tuple[Part, ...]:
    """The parts of a target that are meant by ids, pages, names or their numbers, from 1; a name may mean several.

    Raises UnknownTarget where one means none.
    """
    found: dict[str, Part] = {}
    for one in typed:
        meant = _numbered(whole, one) or [part for part in whole.parts if part.is_called(one)]
        if not meant:
            raise UnknownTarget(one, f"{whole.id} has no part of this id, page or name", f"it has {_listed(whole)}")
        found |= {part.id: part for part in meant}
    return tuple(found.values())


def _numbered(whole: Target, typed: str) -> list[Part]:
    number = int(typed) if typed.isdecimal() and len(typed) < _ENOUGH else 0
    return [whole.parts[number - 1]] if 0 < number <= len(whole.parts) else []


def _listed(whole: Target) -> str:
    some = [f"{part.id[:8]} ({part.names[0]})" if part.names else part.id[:8] for part in whole.parts[:8]]
    return ", ".join(some) + (" …" if len(whole.parts) > 8 else "")
