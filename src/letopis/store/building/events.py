"""Merged events: kept up region by region.

A region is a connected component of reports that may tell of one event (`chronicle.events.link`) or were judged to.
Regions follow from the set of reports alone, and the events in one from its reports and judgements alone, so that what
is kept up step by step is what a rebuilding would give.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import Connection, delete, insert, select

from letopis.chronicle.events.cluster import clusters
from letopis.chronicle.events.link import keys, link
from letopis.chronicle.events.merge import order
from letopis.chronicle.events.report import EventReport, report
from letopis.chronicle.judgements import NOTHING, Judged
from letopis.store.building.rows import Rows, rows_of
from letopis.store.building.served import served
from letopis.store.building.stored import Numbered, claims_numbered
from letopis.store.dialect import pieces
from letopis.store.schema import claims, event_facets, event_keys, events, members

_REMEMBERED = 50_000  # reports that a writer keeps parsed from one transaction to the next


@dataclass(frozen=True, slots=True)
class Update:
    """New claims, those that go (by number), and those to be looked at again (by id); a claim may go and come."""

    new: Sequence[Numbered] = ()
    gone: Sequence[int] = ()
    again: Iterable[str] = ()


class EventBuilder:
    """Keeps merged events up with the claims of kind `event` that come and go."""

    _connection: Connection

    def __init__(self) -> None:
        self._judged = NOTHING
        self._reports: dict[int, EventReport] = {}
        self._numbers: dict[str, int] = {}

    def update(self, connection: Connection, judged: Judged, update: Update) -> None:
        """Bring the events to what an update makes of them, in the caller's transaction."""
        self._connection, self._judged = connection, judged
        if len(self._reports) > _REMEMBERED:  # only here: what an update has loaded it needs to its end
            self._reports.clear()
            self._numbers.clear()
        torn = self._let_go(update.gone)
        for one in update.new:
            self._remember(one.n, report(one.claim))
        added = [one.n for one in update.new]
        again = {self._number(id) for id in update.again} - {-1, *added}
        self._index(added)
        groups = _Groups([*added, *again])
        places = self._links(groups, added) | self._places(again | self._join_judged(groups, again))
        self._write(groups.all(), places, torn | self._regions_of(again))

    # ------------------------------------------------------------ what is there

    def _remember(self, number: int, told: EventReport) -> None:
        self._reports[number] = told
        self._numbers[told.id] = number

    def _load(self, numbers: Iterable[int]) -> dict[int, EventReport]:
        wanted = set(numbers)
        missing = [number for number in wanted if number not in self._reports]
        found = {number: self._reports[number] for number in wanted if number in self._reports}
        for one in claims_numbered(self._connection, missing):
            found[one.n] = report(one.claim)
            self._remember(one.n, found[one.n])
        return found

    def _number(self, id: str) -> int:
        """The number of an event's claim in force, or -1."""
        if id not in self._numbers:
            chosen = select(claims.c.n).where(claims.c.id == id, claims.c.current, claims.c.kind == "event")
            found = self._connection.scalar(chosen)
            return -1 if found is None else int(found)
        return self._numbers[id]

    def _regions_of(self, numbers: Iterable[int]) -> set[str]:
        found: set[str] = set()
        for piece in pieces(sorted(set(numbers))):
            found |= set(self._connection.scalars(select(members.c.region).where(members.c.claim.in_(piece))))
        return found

    def _let_go(self, gone: Sequence[int]) -> set[str]:
        """Take claims out of the index and of their regions, which are to be looked at again."""
        torn = self._regions_of(gone)
        for piece in pieces(gone):
            self._connection.execute(delete(event_keys).where(event_keys.c.claim.in_(piece)))
            self._connection.execute(delete(members).where(members.c.claim.in_(piece)))
            for number in piece:
                told = self._reports.pop(number, None)
                if told:
                    self._numbers.pop(told.id, None)
        return torn

    def _index(self, numbers: Sequence[int]) -> None:
        rows = [{"key": key, "claim": number} for number in numbers for key in keys(self._reports[number])]
        if rows:
            self._connection.execute(insert(event_keys), rows)

    # ------------------------------------------------------------ what belongs together

    def _links(self, groups: "_Groups", added: Sequence[int]) -> dict[int, str]:
        """Join each new report with those that it is linked to; the regions of the old ones among these."""
        mine = {number: keys(self._reports[number]) for number in added}
        beside: dict[str, list[int]] = defaultdict(list)
        for piece in pieces(sorted({key for own in mine.values() for key in own})):
            chosen = select(event_keys.c.key, event_keys.c.claim).where(event_keys.c.key.in_(piece))
            for key, number in self._connection.execute(chosen):
                beside[key].append(number)
        reports = self._load({number for found in beside.values() for number in found})
        old: set[int] = set()
        for number in added:
            for other in sorted({other for key in mine[number] for other in beside[key]} | self._told_same(number)):
                if other != number and not groups.together(number, other) and self._linked(number, other, reports):
                    groups.join(number, other)
                    old.add(other)
        return self._places(old - set(added))

    def _join_judged(self, groups: "_Groups", again: Iterable[int]) -> set[int]:
        """Join old reports with those that they were judged the same with; these."""
        self._load(again)
        found: set[int] = set()
        for number in sorted(again):
            for other in self._told_same(number):
                groups.join(number, other)
                found.add(other)
        return found

    def _told_same(self, number: int) -> set[int]:
        return {self._number(other) for other in self._judged.same_as(self._reports[number].id)} - {-1}

    def _linked(self, one: int, other: int, reports: Mapping[int, EventReport]) -> bool:
        left = reports.get(one) or self._reports[one]
        right = reports.get(other) or self._load([other])[other]
        said = self._judged.between(left.id, right.id)
        return said == "same" or link(left, right) is not None

    def _places(self, numbers: Iterable[int]) -> dict[int, str]:
        places: dict[int, str] = {}
        for piece in pieces(sorted(numbers)):
            chosen = select(members.c.claim, members.c.region).where(members.c.claim.in_(piece))
            places |= {row.claim: row.region for row in self._connection.execute(chosen)}
        return places

    # ------------------------------------------------------------ regions written anew

    def _write(self, groups: Iterable[frozenset[int]], places: Mapping[int, str], torn: set[str]) -> None:
        rows = Rows()
        left = set(torn)
        for touched in _overlapping(groups, places):
            regions = {places[number] for number in touched if number in places}
            found = self._members(regions) | {number for number in touched if number not in places}
            whole = not regions & torn
            left -= regions
            self._settle(found, whole, rows)
            rows.regions |= regions
        for region in sorted(left):
            self._settle(self._members({region}), False, rows)
            rows.regions.add(region)
        self._clear(rows.regions)
        rows.write(self._connection)

    def _members(self, regions: set[str]) -> set[int]:
        found: set[int] = set()
        for piece in pieces(sorted(regions)):
            found |= set(self._connection.scalars(select(members.c.claim).where(members.c.region.in_(piece))))
        return found

    def _settle(self, numbers: set[int], whole: bool, rows: Rows) -> None:
        """Events out of the reports of regions; these are one region where that is known (`whole`)."""
        reports = self._load(numbers)
        for component in [set(numbers)] if whole else self._components(reports):
            region = sorted((reports[number] for number in component), key=order)
            name = min(one.id for one in region)
            countries = served(self._connection, region)
            judged = self._judged.among(one.id for one in region)
            for group in clusters(region, judged):
                rows_of(rows, group, name, self._numbers, judged, countries)

    def _components(self, reports: Mapping[int, EventReport]) -> Iterator[set[int]]:
        groups = _Groups(reports)
        for one, other in self._pairs(reports):
            if not groups.together(one, other) and self._linked(one, other, reports):
                groups.join(one, other)
        return (set(group) for group in groups.all())

    def _pairs(self, reports: Mapping[int, EventReport]) -> Iterator[tuple[int, int]]:
        """The pairs of reports that may be linked: those that share a key, and those that were judged the same."""
        beside: dict[str, list[int]] = defaultdict(list)
        for number in sorted(reports):
            for key in keys(reports[number]):
                beside[key].append(number)
        for key in sorted(beside):
            yield from combinations(beside[key], 2)
        for number in sorted(reports):
            yield from ((number, other) for other in self._told_same(number) if other in reports)

    def _clear(self, regions: Iterable[str]) -> None:
        for piece in pieces(sorted(regions)):
            gone = select(events.c.id).where(events.c.region.in_(piece))
            self._connection.execute(delete(event_facets).where(event_facets.c.event.in_(gone)))
            self._connection.execute(delete(events).where(events.c.region.in_(piece)))
            self._connection.execute(delete(members).where(members.c.region.in_(piece)))


class _Groups:
    """Disjoint sets of numbers."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._parent = {number: number for number in numbers}

    def find(self, number: int) -> int:
        parent = self._parent.get(number, number)
        while parent != self._parent.get(parent, parent):
            self._parent[parent] = self._parent[self._parent[parent]]
            parent = self._parent[parent]
        return parent

    def together(self, one: int, other: int) -> bool:
        return self.find(one) == self.find(other)

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.find(one), self.find(other)))
        self._parent[low] = self._parent[high] = low

    def all(self) -> list[frozenset[int]]:
        found: dict[int, set[int]] = defaultdict(set)
        for number in list(self._parent):
            found[self.find(number)].add(number)
        return [frozenset(group) for _, group in sorted(found.items())]


def _overlapping(groups: Iterable[frozenset[int]], places: Mapping[int, str]) -> list[set[int]]:
    """The groups, those joined that touch the same region."""
    joined: list[tuple[set[int], set[str]]] = []
    for group in groups:
        numbers, regions = set(group), {places[number] for number in group if number in places}
        apart = []
        for other, theirs in joined:
            if regions & theirs:
                numbers |= other
                regions |= theirs
            else:
                apart.append((other, theirs))
        joined = [*apart, (numbers, regions)]
    return [numbers for numbers, _ in joined]
