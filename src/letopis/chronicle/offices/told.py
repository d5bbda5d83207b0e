"""Runs of evidence told as tenures: what is known of their ends, and what speaks against them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from letopis.chronicle.offices.held import Held
from letopis.chronicle.offices.keys import single
from letopis.chronicle.offices.records import End, Tenure
from letopis.chronicle.offices.seen import Seen
from letopis.model.when import When

#: A tenure names at most so many of its claims: the first, those that tell its ends, the last.
_NAMED = 12


def told(group: Sequence[Seen], runs: Sequence[Held]) -> list[Tenure]:
    """The tenures of one office that its runs of evidence show, and those known of only afterwards."""
    made = [_tenure(group, runs, run) for run in runs]
    placed = {run.person for run in runs}
    rest = sorted({one.person for one in group} - placed)
    return made + [one for person in rest if (one := _undated(group, person)) is not None]


def _tenure(group: Sequence[Seen], runs: Sequence[Held], run: Held) -> Tenure:
    before, after = _neighbours(runs, run) if single(group[0].office) else (None, None)
    own = next(
        (one for one in runs if run.acting and one.person == run.person and run.first < one.first <= run.last), None
    )
    start, end = _start(group, run, before), _risen(run, own) if own else _end(run, after, _former(group, run))
    more = _without_day(group, runs, run)
    claims = [claim for one in (*more, *run.seen) for claim in one.claims]
    named = dict.fromkeys((*claims[:_NAMED], *claims[-1:], *start.claims, *(end.claims if end else ())))
    best = _best(run.seen)
    return Tenure(
        person=run.person,
        name=_name(run.seen),
        office=best.office,
        position=best.sighting.position,
        country=_served(best),
        organization=best.sighting.organization.name if best.sighting.organization else None,
        acting=run.acting,
        start=start,
        end=end,
        claims=tuple(named),
        conflicts=_conflicts(group, run),
        first=run.first,
        last=run.last,
        count=run.count + sum(one.sighting.count for one in more),
        rivals=tuple(sorted(run.rivals)),
    )


def _without_day(group: Sequence[Seen], runs: Sequence[Held], run: Held) -> list[Seen]:
    """The sightings of pages without a date that go with a run: where it is all that is known of the person here."""
    if sum(one.person == run.person and one.acting == run.acting for one in runs) > 1:
        return []
    own = [one for one in group if one.person == run.person and one.acting == run.acting and one.first is None]
    return [one for one in own if one.sighting.status in ("current", "acting")]


def _best(seen: Sequence[Seen]) -> Seen:
    """The sighting whose words tell the tenure: of the wording used most, the first."""
    used: Counter[tuple[str, str]] = Counter()
    for one in seen:
        used[one.sighting.position, one.sighting.person.name] += one.sighting.count
    wording = max(used, key=lambda one: (used[one], one))
    return next(one for one in seen if (one.sighting.position, one.sighting.person.name) == wording)


def _name(seen: Sequence[Seen]) -> str:
    """The name of the person: the one used most of those with a forename, else the one used most."""
    used: Counter[str] = Counter()
    for one in seen:
        used[one.sighting.person.name] += one.sighting.count
    return max(used, key=lambda name: (" " in name, used[name], name))


def _served(one: Seen) -> str | None:
    served = one.office.partition("|")[0]
    return served if len(served.split("-")[0]) == 2 else one.sighting.country


def _neighbours(runs: Sequence[Held], run: Held) -> tuple[Held | None, Held | None]:
    """Who held the office before and after a run: the runs beside it, rivals left out."""
    others = [one for one in runs if not one.rival and one is not run]
    before = [one for one in others if one.last < run.first]
    after = [one for one in others if one.first > run.last]
    return (before[-1] if before else None, after[0] if after else None)


def _start(group: Sequence[Seen], run: Held, before: Held | None) -> End:
    stated = [one for one in run.seen if one.sighting.start is not None and _fits(one, run)]
    if stated:
        when = _agreed([one.sighting.start for one in stated if one.sighting.start is not None])
        return End(when.earliest, when.latest, _claims(stated), f"told: {when.edtf}")
    if before is None:
        return End(None, run.first, run.seen[0].claims[:1], "first called so")
    told = f"first called so; before that {_name(before.seen)}{' acting' if before.acting else ''}"
    last, claim = max(_lasting(group, before, run.first), key=lambda one: one[0])
    return End(last, run.first, (claim, run.seen[0].claims[0]), told)


def _lasting(group: Sequence[Seen], run: Held, limit: date) -> Iterator[tuple[date, str]]:
    """The last day on which somebody is shown in an office, and the day on which he is told to have left it."""
    yield run.last, run.seen[-1].claims[-1]
    for one in (*run.seen, *_former(group, run)):
        end = one.sighting.end
        if end is not None and end.earliest is not None and end.earliest <= limit and _ends(one, run, limit):
            yield end.earliest, one.claims[0]


def _risen(run: Held, own: Held) -> End:
    """The end of an acting time that pages go on to tell of after they call the person the holder in his own right."""
    claims = (own.seen[0].claims[0], run.seen[-1].claims[-1])
    return End(own.first, run.last, claims, "called the holder in his own right, and acting still")


def _fits(one: Seen, run: Held) -> bool:
    """Whether a start that is told is not after the days on which others already call the person so."""
    start = one.sighting.start
    early = sum(
        each.sighting.count
        for each in run.seen
        if start and start.earliest and each.last and each.last < start.earliest
    )
    return start is not None and early <= one.sighting.count


def _agreed(dates: Sequence[When]) -> When:
    """The date told most often; of equals the most exact, then the earliest."""
    votes = Counter(one.edtf for one in dates)
    return min(dates, key=lambda one: (-votes[one.edtf], _days(one), one.edtf))


def _days(one: When) -> int:
    return (one.latest - one.earliest).days if one.earliest and one.latest else 10**6


def _claims(seen: Iterable[Seen]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.claims[0] for one in seen))


def _former(group: Sequence[Seen], run: Held) -> list[Seen]:
    """The sightings that call the person of a run a former holder after it."""
    return [one for one in group if one.person == run.person and one.former and one.first and one.first >= run.last]


def _end(run: Held, after: Held | None, former: Sequence[Seen]) -> End | None:
    limit = after.first if after else None
    stated = [one for one in (*run.seen, *former) if _ends(one, run, limit)]
    if stated:
        when = _agreed([one.sighting.end for one in stated if one.sighting.end is not None])
        return End(when.earliest, when.latest, _claims(stated), f"told: {when.edtf}")
    bounds = [(one.first, one.claims[0], "called the former holder") for one in former if one.first]
    if after is not None:
        told = "no longer acting" if after.person == run.person else f"followed by {_name(after.seen)}"
        bounds.append((after.first, after.seen[0].claims[0], told))
    if not bounds:
        return None
    day, claim, rule = min(bounds, key=lambda one: one[0])
    return End(run.last, day, tuple(dict.fromkeys((run.seen[-1].claims[-1], claim))), rule)


def _ends(one: Seen, run: Held, limit: date | None) -> bool:
    """Whether a sighting tells the end of this run: not before its first day, nor after the successor's."""
    end = one.sighting.end
    if one.stayed or end is None or end.latest is None or end.latest < run.first:
        return False
    return limit is None or end.earliest is None or end.earliest <= limit


def _conflicts(group: Sequence[Seen], run: Held) -> tuple[tuple[str, str], ...]:
    made = [(claim, _contradiction(one, run)) for one in run.against if _since(one, run) for claim in one.claims[:1]]
    early = [
        one
        for one in group
        if one.person == run.person and one.former and one.first and run.first < one.first < run.last
    ]
    made += [
        (one.claims[0], f"called the former holder on {one.first}, and the holder until {run.last}") for one in early
    ]
    starts = [one for one in run.seen if one.sighting.start is not None and not _fits(one, run)]
    made += [
        (one.claims[0], f"said to begin {one.sighting.start}, but called so from {run.first} on") for one in starts
    ]
    stayed = [one for one in run.seen if one.stayed]
    made += [(one.claims[0], f"said to end {one.sighting.end}, but called so until {run.last}") for one in stayed]
    return tuple(dict.fromkeys(made))


def _since(one: Seen, run: Held) -> bool:
    """Whether a claim against the holder is of the time since: on the day itself an office passes from one to another.

    A start that is told, and is as late as that, bounds it; else the first day on which the holder is called so.
    """
    starts = [each.sighting.start.latest for each in run.seen if each.sighting.start and _fits(each, run)]
    begun = max((day for day in starts if day), default=run.first)
    return one.person == run.person or one.last is None or one.last > begun or one.last < run.first


def _contradiction(one: Seen, run: Held) -> str:
    """What a claim that was outvoted says, in words."""
    who, best = one.sighting.person.name, _name(run.seen)
    if one.person == run.person:
        return f"calls {who} the holder on {one.first}, outside of the time that other claims tell"
    why = f"; {one.doubted}" if one.doubted else ""
    return f"calls {who} the holder on {one.first}: {one.sighting.count} against {run.count} for {best}{why}"


def _undated(group: Sequence[Seen], person: str) -> Tenure | None:
    """What is known of somebody whom no dated claim shows in the office: that he held it once, or some time."""
    own = [one for one in group if one.person == person and one.sighting.status != "designate"]
    dated = [one for one in own if one.former and one.first]
    if not own or any(one.doubted for one in own) or (not dated and any(one.first for one in own)):
        return None
    best, first = _best(own), min((one.first for one in dated if one.first), default=None)
    stated = [one.sighting.end for one in own if one.sighting.end]
    end = End(None, first, _claims(dated or own), "called the former holder") if dated else None
    if stated:
        when = _agreed(stated)
        end = End(when.earliest, when.latest, _claims(own), f"told: {when.edtf}")
    return Tenure(
        person=person,
        name=_name(own),
        office=best.office,
        position=best.sighting.position,
        country=_served(best),
        organization=best.sighting.organization.name if best.sighting.organization else None,
        acting=best.acting,
        start=End(None, end.latest if end else None, _claims(own), "no dated page calls the holder so"),
        end=end,
        claims=_claims(own),
        count=sum(one.sighting.count for one in own),
    )
