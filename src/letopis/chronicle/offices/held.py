"""Who held an office from when to when, where claims disagree: the succession that fewest claims speak against.

The days with evidence are parted among holders so that the number of claims against, and a price for each change of
holder, are least (dynamic programming after A. J. Viterbi, 1967). A lone claim amid many is outvoted by it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from math import inf, log2

from letopis.chronicle.offices.ends import RETURN, ends_told, stale
from letopis.chronicle.offices.points import Point, by_day, points_of
from letopis.chronicle.offices.seen import Seen
from letopis.model.when import shifted

#: A change of holder costs so much of a claim, and so much more for each doubling of all claims; less after a year
#: of which nobody tells.
_PRICE, _MORE, _SILENT, _CHEAPER = 0.4, 0.2, 365, 0.5
#: Who holds an office that is vacant.
_NOBODY = ""
#: Who interrupts somebody's time for less than so many days, with so small a part of the claims, held no office.
_INTERLUDE, _FEW, _PART = 200, 10, 0.15
#: Where many hold an office at a time, a silence of so many days parts two terms of one person.
_SILENCE = 4 * 365
#: A rival is told as a holder, too, from this share of the holder's claims of the same time on.
_RIVAL, _OF_ALL = 0.4, 0.1
_AROUND = 30


@dataclass(slots=True)
class Held:
    """A run of evidence that shows one person in an office: the days, the sightings, and what speaks against it."""

    person: str
    seen: list[Seen]
    first: date
    last: date
    against: list[Seen] = field(default_factory=list)
    rivals: list[tuple[date, date]] = field(default_factory=list)
    rival: bool = False
    acting: bool = False
    taken: set[int] = field(default_factory=set)

    @property
    def count(self) -> int:
        """How many claims show it."""
        return sum(one.sighting.count for one in self.seen)


def held(group: Sequence[Seen], single: bool) -> tuple[Held, ...]:
    """The runs of an office's evidence, by first day; `single`: by one person at a time."""
    points = [point for one in group for point in points_of(one)]
    if not single:
        runs = [run for person in sorted({one.person for one in points}) for run in _alone(points, person)]
        return tuple(sorted(runs, key=lambda run: (run.first, run.person)))
    trusted = [one for one in points if not one.seen.doubted] or points
    late = stale(group, trusted)
    trusted = [one for one in trusted if id(one) not in late]
    ends = ends_told(group)
    states = _succession(trusted, ends)
    while stray := _strays(trusted, states):
        trusted = [one for one in trusted if id(one) not in stray]
        states = _succession(trusted, ends)
    runs = _runs(trusted, states)
    kept = set(map(id, trusted))
    _speak_against(runs, [one for one in points if id(one) not in kept or states[one.day] != one.person])
    return _acting_apart(runs)


def _alone(points: Iterable[Point], person: str) -> Iterable[Held]:
    """One person's terms in an office that many hold: parted by long silences."""
    run: Held | None = None
    for one in sorted((one for one in points if one.person == person), key=by_day):
        if run is None or (one.day - run.last).days > _SILENCE:
            if run is not None:
                yield run
            run = Held(person, [], one.day, one.day)
        run.last = one.day
        _take(run, one.seen)
    if run is not None:
        yield run


def _take(run: Held, one: Seen) -> None:
    if id(one) not in run.taken:
        run.taken.add(id(one))
        run.seen.append(one)


def _succession(points: Sequence[Point], ends: Mapping[date, Mapping[str, float]]) -> dict[date, str]:
    """Who held the office on each day with evidence.

    Who is not yet named may have held the office before, but hardly across years of which nobody tells. A person's cost
    is kept without that of the days themselves, so that only those who are named on a day change then;
    nobody is thought to come into office on a day on which no claim names him. `ends` weighs against those who have
    left by then; after them the office may be vacant.
    """
    weights: dict[date, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for one in sorted(points, key=by_day):
        weights[one.day][one.person] += one.weight
    whole = _PRICE + _MORE * log2(1 + sum(one.weight for one in points))
    cost: dict[str, float] = {}
    came: dict[str, list[tuple[int, str]]] = defaultdict(list)
    best, last, days, unseen = (inf, ""), date.max, sorted({*weights, *ends} if weights else ()), 0.0
    for number, day in enumerate(days):
        silent = (day - last).days > _SILENT
        change = best[0] + (whole * _CHEAPER if silent else whole)
        unseen += whole * _CHEAPER if silent else 0.0
        last, before = day, best
        for person, against in sorted(ends.get(day, {}).items()):
            stay = cost.get(person, unseen)
            if stay < cost.get(_NOBODY, inf):
                cost[_NOBODY] = stay
                came[_NOBODY].append((number, person))
            cost[person] = round(stay + against, 6)
            best = min((one, each) for each, one in cost.items())
        for person, weight in sorted(weights.get(day, {}).items()):
            stay = cost.get(person, unseen)
            if stay > change:
                came[person].append((number, before[1]))
            cost[person] = round(min(stay, change) - weight, 6)
            best = min(best, (cost[person], person))
    return _back(days, came, best[1])


def _back(days: Sequence[date], came: Mapping[str, Sequence[tuple[int, str]]], person: str) -> dict[date, str]:
    """The holder of each day, from the last one back: each from the day on which he came, after whom he came."""
    states: dict[date, str] = {}
    end = len(days)
    while end > 0:
        begun, before = next(((at, one) for at, one in reversed(came.get(person, ())) if at < end), (0, ""))
        states.update(dict.fromkeys(days[begun:end], person))
        person, end = before, begun
    return states


def _strays(points: Sequence[Point], states: dict[date, str]) -> frozenset[int]:
    """The evidence of interludes, else of the first return, that too few claims tell of, and none with its day."""
    runs = _runs(points, states)
    undated = [not any(one.sighting.start for one in run.seen) for run in runs]
    found = [run for number, run in enumerate(runs) if undated[number] and _interlude(runs, number)]
    if not found:
        first: dict[str, int] = {}
        for number, run in enumerate(runs):
            first.setdefault(run.person, number)
        few = (run for number, run in enumerate(runs) if undated[number] and run.count < RETURN)
        found = list(islice((run for run in few if runs[first[run.person]] is not run), 1))
    spans: dict[str, list[Held]] = defaultdict(list)
    for run in found:
        spans[run.person].append(run)
    return frozenset(id(one) for one in points if any(_within(one, run) for run in spans.get(one.person, ())))


def _within(one: Point, run: Held) -> bool:
    return run.first <= one.day <= run.last


def _interlude(runs: Sequence[Held], number: int) -> bool:
    """Whether a run only interrupts another person's time for a little while, with few of the claims."""
    run = runs[number]
    if not 0 < number < len(runs) - 1 or runs[number - 1].person != runs[number + 1].person:
        return False
    around = runs[number - 1].count + runs[number + 1].count
    return (run.last - run.first).days < _INTERLUDE and run.count < min(_FEW, _PART * around)


def _runs(points: Sequence[Point], states: dict[date, str]) -> list[Held]:
    runs: list[Held] = []
    for one in sorted(points, key=by_day):
        if states[one.day] != one.person:
            continue
        if not runs or runs[-1].person != one.person:
            runs.append(Held(one.person, [], one.day, one.day))
        runs[-1].last = one.day
        _take(runs[-1], one.seen)
    return runs


def _speak_against(runs: list[Held], lost: Sequence[Point]) -> None:
    """Note what was outvoted with the run that it speaks against; a strong rival becomes a run of its own."""
    claimed: dict[tuple[int, str], list[Point]] = defaultdict(list)
    for one in sorted(lost, key=by_day):
        at = max((number for number, run in enumerate(runs) if run.first <= one.day), default=0)
        if runs:
            claimed[at, one.person].append(one)
    for (at, person), points in sorted(claimed.items(), key=lambda item: item[0]):
        run, own = runs[at], [one for one in points if one.person == runs[at].person]
        for one in points:
            if id(one.seen) not in run.taken:
                run.taken.add(id(one.seen))
                run.against.append(one.seen)
        if not own and _strong(run, points):
            rival = Held(person, [], points[0].day, points[-1].day, rival=True)
            for one in points:
                _take(rival, one.seen)
            rival.rivals.append((max(rival.first, run.first), rival.last))
            run.rivals.append((rival.first, rival.last))
            runs.append(rival)
    runs.sort(key=lambda run: (run.first, run.rival, run.person))


def _strong(run: Held, points: Sequence[Point]) -> bool:
    """Whether a rival's claims are more than a few beside those of the holder at the same time."""
    first, last = shifted(points[0].day, -_AROUND), shifted(points[-1].day, _AROUND)
    near = [one for one in run.seen if one.first and one.last and first <= one.last and one.first <= last]
    weight = sum(one.weight for one in points if not one.seen.doubted)
    count = sum(one.sighting.count for one in {id(one.seen): one.seen for one in points}.values())
    known = sum(one.sighting.count for one in near)
    return count > 1 and weight > 1 and weight >= max(_RIVAL * known, _OF_ALL * run.count)


def _acting_apart(runs: Sequence[Held]) -> tuple[Held, ...]:
    """The runs with the time in which somebody was first only acting as a run of its own."""
    made: list[Held] = []
    for run in runs:
        acting = [one for one in run.seen if one.acting]
        regular = [one for one in run.seen if not one.acting]
        if acting and regular and _began(acting) < _began(regular) <= run.last:
            last = min(run.last, max(run.first, _ended(acting)))
            made.append(Held(run.person, acting, run.first, last, rival=run.rival, acting=True))
            run.seen, run.first = regular, max(run.first, _began(regular))
        run.acting = not regular
        made.append(run)
    return tuple(sorted(made, key=lambda run: (run.first, run.rival, run.person, not run.acting)))


def _began(seen: Iterable[Seen]) -> date:
    return min(one.first for one in seen if one.first)


def _ended(seen: Iterable[Seen]) -> date:
    return max(one.last for one in seen if one.last)
