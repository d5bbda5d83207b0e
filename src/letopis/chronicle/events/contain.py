"""What an event belongs to: a visit contains its meetings, its signing and its press conference."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from letopis.chronicle.events.days import DONE, FALLEN, Days, Grade, days
from letopis.chronicle.events.merge import MergedEvent
from letopis.chronicle.events.people import same_person
from letopis.chronicle.events.places import OTHER, same_place, spot
from letopis.chronicle.events.tellings import Version, version
from letopis.chronicle.events.traits import land_of, somebody
from letopis.model.facts import EventKind

#: What happens during a visit, so that it may be part of one that no page says it is part of.
WITHIN: frozenset[EventKind] = frozenset(
    {"meeting", "signing", "agreement", "press-conference", "ceremony", "credentials"}
)
#: Days before and after a visit's stated day that may belong to it.
_STAY = 3


def container(event: MergedEvent, others: Sequence[MergedEvent]) -> str | None:
    """The id of the event among others (its neighbours in time) that this one is part of, if any says or shows so.

    What most pages say counts first (`part_of`). Without it, a visit contains what its guest does there in its days.
    """
    return _container(event, _places(others), [one for one in others if one.kind == "visit"])


def parts(whole: MergedEvent, others: Sequence[MergedEvent]) -> tuple[str, ...]:
    """The ids of those among some events that are part of one, and of none of the others."""
    every = [whole, *others]
    places, visits = _places(every), [one for one in every if one.kind == "visit"]
    return tuple(
        one.id
        for one in others
        if (_said(one) or (whole.kind == "visit" and one.kind in WITHIN and _contains(whole, one)))
        and _container(one, places, visits) == whole.id
    )


def _said(event: MergedEvent) -> bool:
    """Whether a page says that it is part of something."""
    return any(one.part_of for one in event.reports)


_Places = Mapping[tuple[Version, str], str]


def _places(events: Iterable[MergedEvent]) -> _Places:
    """The id of the event that each report of some events is of, by its place: the page's version and its own id."""
    return {(version(report), report.local): one.id for one in events for report in one.reports}


def _container(event: MergedEvent, places: _Places, visits: Sequence[MergedEvent]) -> str | None:
    told = _told(event, places)
    if told is not None or event.kind not in WITHIN:
        return told
    fitting = [one for one in visits if one.id != event.id and _contains(one, event)]
    return min(fitting, key=lambda one: (_gap(one, event), one.id)).id if fitting else None


def _told(event: MergedEvent, places: _Places) -> str | None:
    """The event that most pages say it is part of; of equals, the one with the smallest id."""
    found = [places.get((version(one), one.part_of)) for one in event.reports if one.part_of]
    votes = Counter(one for one in found if one is not None and one != event.id)
    return min(votes, key=lambda one: (-votes[one], one)) if votes else None


def _contains(visit: MergedEvent, event: MergedEvent) -> bool:
    return (
        _course(visit, event)
        and _guest_takes_part(visit, event)
        and _there(visit, event)
        and _gap(visit, event) <= _STAY
    )


def _course(visit: MergedEvent, event: MergedEvent) -> bool:
    """Whether both were held, are to be, or were called off."""
    return (visit.status in DONE) == (event.status in DONE) and (visit.status in FALLEN) == (event.status in FALLEN)


def _guest_takes_part(visit: MergedEvent, event: MergedEvent) -> bool:
    guests = [one for one in visit.participants if one.role == "guest"] or list(visit.participants)
    people = [somebody(one) for one in event.participants if one.type == "person"]
    named = [somebody(one) for one in guests if one.type == "person"]
    if named and people:
        return any(same_person(one, other) for one in named for other in people)
    lands = {land_of(one) for one in guests} - {None}
    return bool(lands & {land_of(one) for one in event.participants})


def _there(visit: MergedEvent, event: MergedEvent) -> bool:
    """Whether the event is where the visit is; where it gives no place, whether the hosts take part."""
    if visit.place is None:
        return False
    where = same_place(spot(visit.place), spot(event.place))
    if event.place is not None:
        return where > 0
    return where != OTHER and land_of(visit.place) in {land_of(one) for one in event.participants}


def _gap(visit: MergedEvent, event: MergedEvent) -> int:
    """Days between the two; far apart where either has no stated day."""
    mine, theirs = _days(visit), _days(event)
    if min(mine.grade, theirs.grade) < Grade.NEAR:
        return _STAY + 1
    gap = mine.gap(theirs)
    return _STAY + 1 if gap is None else gap


def _days(event: MergedEvent) -> Days:
    """The days of an event by its report that knows them best."""
    return max((days(one) for one in event.reports), key=lambda one: (one.grade, str(one.first)))
