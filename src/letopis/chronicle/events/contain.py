"""What an event belongs to: a visit contains its meetings, its signing and its press conference."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from letopis.chronicle.events.days import DONE, FALLEN, NOTHING, Days, Grade, days
from letopis.chronicle.events.merge import MergedEvent, by_first
from letopis.chronicle.events.people import same_person
from letopis.chronicle.events.places import OTHER, Spot, same_place, spot
from letopis.chronicle.events.tellings import Version, version
from letopis.chronicle.events.traits import Somebody, land_of, somebody
from letopis.model.facts import EventKind

#: What happens during a visit, so that it may be part of one that no page says it is part of.
WITHIN: frozenset[EventKind] = frozenset(
    {"meeting", "signing", "agreement", "press-conference", "ceremony", "credentials"}
)
#: Days before and after a visit's stated day that may belong to it.
_STAY = 3


class Sides:
    """What is compared of events, found once of each: one instance serves questions about the same events."""

    def __init__(self) -> None:
        self._made: dict[str, _Side] = {}

    def of(self, event: MergedEvent) -> "_Side":
        """What is compared of an event."""
        found = self._made.get(event.id)
        if found is None:
            found = self._made[event.id] = _side(event)
        return found


def container(event: MergedEvent, others: Sequence[MergedEvent], sides: Sides | None = None) -> str | None:
    """The id of the event among others (its neighbours in time) that this one is part of, if any says or shows so.

    What most pages say counts first (`part_of`). Without it, a visit contains what its guest does there in its days.
    """
    places = _places(others) if _said(event) else {}
    return _container(event, places, [one for one in others if one.kind == "visit"], sides or Sides())


def fits(visit: MergedEvent, event: MergedEvent, sides: Sides) -> bool:
    """Whether an event may be part of a visit as far as their values tell, whenever they were: no report is asked."""
    return _fits(sides.of(visit), sides.of(event))


def parts(whole: MergedEvent, others: Sequence[MergedEvent]) -> tuple[str, ...]:
    """The ids of those among some events that are part of one, and of none of the others."""
    every = [whole, *others]
    places, visits, sides = _places(every), [one for one in every if one.kind == "visit"], Sides()
    return tuple(
        one.id
        for one in others
        if (_said(one) or (whole.kind == "visit" and one.kind in WITHIN and _contains(sides.of(whole), sides.of(one))))
        and _container(one, places, visits, sides) == whole.id
    )


def best_days(told: Iterable[Days]) -> Days:
    """The days of an event out of those that its reports tell: those of which most is known."""
    return max(told, key=lambda one: (one.grade, str(one.first)))


def in_stay(visit: Days, event: Days) -> bool:
    """Whether an event lies so near a visit's days that it may be part of it; not where either has no stated day."""
    return _apart(visit, event) <= _STAY


def _said(event: MergedEvent) -> bool:
    """Whether a page says that it is part of something."""
    return any(one.part_of for one in event.reports)


_Places = Mapping[tuple[Version, str], MergedEvent]


def _places(events: Iterable[MergedEvent]) -> _Places:
    """The event that each report of some events is of, by its place: the page's version and its own id."""
    return {(version(report), report.local): one for one in events for report in one.reports}


def _container(event: MergedEvent, places: _Places, visits: Sequence[MergedEvent], sides: Sides) -> str | None:
    told = _told(event, places)
    if told is not None or event.kind not in WITHIN:
        return told
    mine = sides.of(event)
    fitting = [visit for visit in visits if _contains(sides.of(visit), mine)]
    best = min(fitting, key=lambda visit: (_gap(sides.of(visit), mine), by_first(visit)), default=None)
    return best.id if best else None


def _told(event: MergedEvent, places: _Places) -> str | None:
    """The event that most pages say it is part of; of equals, the one of which pages told first."""
    found = [places.get((version(one), one.part_of)) for one in event.reports if one.part_of]
    told = {one.id: one for one in found if one is not None and one.id != event.id}
    votes = Counter(one.id for one in found if one is not None)
    return min(told, key=lambda id: (-votes[id], by_first(told[id])), default=None)


@dataclass(frozen=True, slots=True)
class _Side:
    """What of an event is compared with another: its course, its days, and who is where.

    `guests` are the people who come, `homes` the countries that whoever comes stands for; `people` and `lands` are
    those of all that take part.
    """

    id: str
    course: tuple[bool, bool]
    days: Days
    placed: bool
    spot: Spot | None
    land: str | None
    guests: tuple[Somebody, ...]
    homes: frozenset[str]
    people: tuple[Somebody, ...]
    lands: frozenset[str | None]


def _side(event: MergedEvent) -> _Side:
    coming = [one for one in event.participants if one.role == "guest"] or list(event.participants)
    return _Side(
        id=event.id,
        course=(event.status in DONE, event.status in FALLEN),  # held, to be, or called off
        days=best_days(map(days, event.reports)) if event.reports else NOTHING,
        placed=event.place is not None,
        spot=spot(event.place),
        land=land_of(event.place) if event.place else None,
        guests=tuple(somebody(one) for one in coming if one.type == "person"),
        homes=frozenset(land for one in coming if (land := land_of(one)) is not None),
        people=tuple(somebody(one) for one in event.participants if one.type == "person"),
        lands=frozenset(land_of(one) for one in event.participants),
    )


def _contains(visit: _Side, event: _Side) -> bool:
    return _gap(visit, event) <= _STAY and _fits(visit, event)


def _fits(visit: _Side, event: _Side) -> bool:
    return (
        visit.id != event.id
        and visit.placed
        and visit.course == event.course
        and _guest_takes_part(visit, event)
        and _there(visit, event)
    )


def _guest_takes_part(visit: _Side, event: _Side) -> bool:
    if visit.guests and event.people:
        return any(same_person(one, other) for one in visit.guests for other in event.people)
    return bool(visit.homes & event.lands)


def _there(visit: _Side, event: _Side) -> bool:
    """Whether the event is where the visit is; where it gives no place, whether the hosts take part."""
    where = same_place(visit.spot, event.spot)
    if event.placed:
        return where > 0
    return where != OTHER and visit.land in event.lands


def _gap(visit: _Side, event: _Side) -> int:
    """Days between the two; far apart where either has no stated day."""
    return _apart(visit.days, event.days)


def _apart(mine: Days, theirs: Days) -> int:
    if min(mine.grade, theirs.grade) < Grade.NEAR:
        return _STAY + 1
    gap = mine.gap(theirs)
    return _STAY + 1 if gap is None else gap
